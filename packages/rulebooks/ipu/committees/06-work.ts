import { aside, type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { draftsTouched } from "../texts.ts";

/** For the examples: a draft of the committee, and its adoption there. */
const own =
  'in committee C1: Secretariat deposits draft D1 "A draft" on item I1 in parts p1 and p2';
const adopted =
  "in committee C1: President proposes draft D1 without a vote; " +
  "in committee C1: President declares draft D1 adopted without a vote";

/** Standing Committees, Rule 6: when they meet. */
const meets = prose({
  id: "ipu.c6/meets",
  cites: "Rules of the Standing Committees, 6",
  reading: "The committees meet at every Assembly.",
  why: "A committee that does not sit does nothing that could be refused; the programme shows it.",
});

/** Standing Committees, Rule 6: what they prepare. */
const oneReport = prose({
  id: "ipu.c6/one-report",
  cites: "Rules of the Standing Committees, 6",
  reading:
    "A committee normally prepares one report and one draft resolution a year, on a subject item, " +
    "and the committees take turns.",
  why: "The rule says normally: whose turn it is follows from the items that the Assembly agrees on.",
});

/** Standing Committees, Rule 6: what a draft says. */
const views = prose({
  id: "ipu.c6/differing-views",
  cites: "Rules of the Standing Committees, 6",
  reading: "A draft gives an account of the views that differ.",
  why: "Whether a text does so is for those who read it.",
});

/** Statutes 21(e): how many committees, and for what. */
const four = prose({
  id: "ipu.s21e/committees",
  cites: "Statutes, 21(e)",
  reading:
    "The Governing Council sets the number of the standing committees and what they deal with. There " +
    "are four: peace and international security; sustainable development; democracy and human " +
    "rights; United Nations affairs.",
  why: "Which there are is entered with the decision that is its basis, and not built in.",
});

/** Rules of the Assembly, 10.1, as it is practised. */
const proposals = prose({
  id: "ipu.a10.1/subject-proposals",
  cites: "Rules of the Assembly, 10.1",
  reading:
    "Any Member may propose a subject item until one day before the Bureau of the committee meets. " +
    "The Bureau takes one of the proposals, joins several, puts another subject in their place, or " +
    "sends several to the committee, which decides; the Assembly approves. Published for the 137th " +
    "Assembly; the text of the rules itself was not found.",
  why: "No act enters such a proposal yet: the Secretariat places the item that the Assembly approved.",
});

/** Standing Committees, Rule 6: each has its own text. */
const ownDrafts = guard({
  id: "ipu.c6/own-drafts",
  cites: "Rules of the Standing Committees, 6",
  reading:
    "A committee decides on the draft that was deposited in it or referred to it, until it reports it " +
    "to the plenary; not on one that another committee has (inferred from each preparing its own).",
  on: ["AnnounceVote", "ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "Draft {draft} is not before this committee.",
    fr: "Cette commission n'est pas saisie du projet {draft}.",
    es: "Esta comisión no conoce del proyecto {draft}.",
    ar: "المشروع {draft} غير معروض على هذه اللجنة.",
    ru: "Проект {draft} не находится на рассмотрении этого комитета.",
  },
  check: ({ state, act }) => {
    const named = draftsTouched(state, act);
    const other = named.find((id) => {
      const draft = state.session?.drafts.get(id);
      return draft?.committee !== state.body || draft.stage !== "committee";
    });
    if (named.length === 0) return aside;
    return other === undefined ? holds : fails({ draft: other });
  },
  examples: [
    `a sitting; committee sits; ${own} | in committee C1: President proposes draft D1 without a vote | accepted`,
    `a sitting; committee sits; ${own} | in committee C1: President announces vote C1.V1 on draft D1 by devices | accepted`,
    `a sitting; committee sits; ${own}; in committee C1: President proposes draft D1 without a vote | in committee C1: President declares draft D1 adopted without a vote | accepted`,
    "a sitting; committee sits; draft D1 | in committee C1: President proposes draft D1 without a vote | refused ipu.c6/own-drafts draft=D1",
    "committee draft D1; committee sits; Secretariat refers draft D1 to C1 | in committee C1: President announces vote C1.V1 on draft D1 by devices | accepted",
    'committee draft D1; committee sits; Secretariat refers draft D1 to C1; Secretariat establishes committee C2 "Other": "Statutes"; Secretariat names M7.1 president of C2: "elected"; in committee C2: President of the body opens sitting C2.PL1 | in committee C2: President announces vote C2.V1 on draft D1 by devices | refused ipu.c6/own-drafts draft=D1',
    'committee draft D1; committee sits; Secretariat refers draft D1 to C1; Secretariat establishes committee C2 "Other": "Statutes"; in committee C1: President proposes draft D1 without a vote; Secretariat refers draft D1 to C2 | in committee C1: President declares draft D1 adopted without a vote | refused ipu.c6/own-drafts draft=D1',
    "draft D1; text D1; amendment A1 of M5; committee sits | in committee C1: President proposes amendment A1 without a vote | refused ipu.c6/own-drafts draft=D1",
    "draft D1; text D1; amendment A1 of M5; committee sits | in committee C1: President announces vote C1.V1 on amendment A1 by devices | refused ipu.c6/own-drafts draft=D1",
    `a sitting; committee sits; ${own}; ${adopted}; Secretariat reports draft D1 to the plenary: "adopted" | in committee C1: President proposes draft D1 without a vote | refused ipu.a16.1/no-second-decision; ipu.c6/own-drafts draft=D1`,
  ],
});

export const clauses: readonly Clause[] = [ownDrafts, meets, oneReport, views, four, proposals];
