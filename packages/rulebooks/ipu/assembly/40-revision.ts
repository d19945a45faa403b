import { dateIn } from "@hemicycle/base";
import {
  type ActOf,
  aside,
  type Clause,
  consequence,
  type DeadlineKind,
  fails,
  guard,
  holds,
  questionKey,
  type State,
  undecided,
} from "@hemicycle/engine";
import { listed, memberName } from "../common.ts";
import { adoptedMeasures, measureOf, measuresPut } from "../measures.ts";
import { byAuthors } from "./11-1-request.ts";

type Proposal = ActOf<"ProposeRuleAmendment" | "ProposeRuleSubAmendment">;

/** Rule 40.1: what follows from adoption. */
export const amended = consequence({
  id: "ipu.a40.1/amended",
  cites: "Rules of the Assembly, 40.1",
  reading:
    "The Rules are changed by the simple majority of 34.1. An adopted amendment governs what comes " +
    "after the session that adopted it, which goes on as it began (inferred). The program applies " +
    "the edition that the proposal names; one that names none changes the text alone.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) =>
    adoptedMeasures(happened, "ruleAmendment").map(({ id, content: { edition } }) => ({
      type: "RulesAmended",
      measure: id,
      edition: edition ?? undefined,
    })),
  examples: [
    "rules proposal A1; closed vote on measure A1 | President declares the result of vote V1 | accepted; ResultDeclared, RulesAmended",
    "rules proposal A1; President proposes measure A1 without a vote | President declares measure A1 adopted without a vote | accepted; DecidedWithoutVote, RulesAmended",
    "rules proposal A1; open vote on measure A1; M1 casts 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "rules proposal A1 | majority of measure A1 | 1/2 more votesCast",
  ],
});

/** Rule 40.2: who proposes. */
export const proposedByMembers = guard({
  id: "ipu.a40.2/proposed-by",
  cites: "Rules of the Assembly, 40.2",
  reading:
    "Members propose, each for itself: a delegate for the own Member, or the Secretariat what came " +
    "in writing. That only Members do is inferred; the Rules do not say who.",
  on: ["ProposeRuleAmendment", "ProposeRuleSubAmendment"],
  says: {
    en: "{by} cannot propose this for {members}: a delegate acts for the own Member.",
    fr: "{by} ne peut proposer cela au nom de {members} : un délégué agit pour son propre Membre.",
    es: "{by} no puede proponer esto en nombre de {members}: un delegado actúa por su propio Miembro.",
    ar: "لا يمكن لـ{by} اقتراح ذلك باسم {members}: يتصرف المندوب باسم العضو الذي يمثله.",
    ru: "{by} не может предложить это за {members}: делегат действует от своего члена МПС.",
  },
  check: byAuthors,
  examples: [
    'a convened session; on 2017-07-14 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-14 | accepted',
    'a convened session; on 2017-07-14 | M4 proposes amendment A1 to the rules "Rule 9" for M5 with "Proposal", sent on 2017-07-14 | refused ipu.a40.2/proposed-by members=M5',
    'rules proposal A1 | M5 proposes sub-amendment A2 to A1 "Rule 9" for M4 with "Proposal", sent on 2017-09-14 | refused ipu.a40.2/proposed-by members=M4',
  ],
});

/** Rule 40.2: Members. */
export const onlyMembers = guard({
  id: "ipu.a40.2/members",
  cites: "Rules of the Assembly, 40.2",
  reading: "Associate Members and observers do not propose to change the Rules (inferred).",
  on: ["ProposeRuleAmendment", "ProposeRuleSubAmendment"],
  says: {
    en: "Only Members propose to change the Rules; {members} cannot.",
    fr: "Seuls les Membres proposent de modifier le Règlement ; {members} ne le peut pas.",
    es: "Solo los Miembros proponen modificar el Reglamento; {members} no puede.",
    ar: "لا يقترح تعديل النظام إلا الأعضاء؛ ولا يحق ذلك لـ{members}.",
    ru: "Изменить Регламент предлагают только члены; {members} не может.",
  },
  check: ({ state, act }) => {
    const others = act.authors.filter(
      (member) => state.members.get(member)?.affiliation !== "member",
    );
    if (others.length === 0) return holds;
    return fails({ members: listed(others.map((member) => memberName(state, member))) });
  },
  examples: [
    'a convened session; on 2017-07-14 | Secretariat proposes amendment A1 to the rules "Rule 9" for M4 and M5 with "Proposal", sent on 2017-07-14 | accepted',
    'a convened session, M4 associate member; on 2017-07-14 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-14 | refused ipu.a40.2/members members=M4',
    'a sitting, M6 associate member; rules proposal A1 | M6 proposes sub-amendment A2 to A1 "Rule 9" for M6 with "Proposal", sent on 2017-09-14 | refused ipu.a40.2/members members=M6',
  ],
});

const deadlineFor = ({ type }: Proposal): DeadlineKind =>
  type === "ProposeRuleAmendment" ? "ruleProposal" : "ruleSubAmendment";

/** Rule 40.2: in time. */
export const sentInTime = guard({
  id: "ipu.a40.2/sent-in-time",
  cites: "Rules of the Assembly, 40.2",
  reading:
    "A proposal is sent in writing three months before, a sub-amendment one month before. The day " +
    "on which it was sent counts, and not that on which it is entered.",
  on: ["ProposeRuleAmendment", "ProposeRuleSubAmendment"],
  says: {
    en: "It was sent on {sent}; the last day was {day}.",
    fr: "L'envoi date du {sent} ; le dernier jour était le {day}.",
    es: "Se envió el {sent}; el último día era el {day}.",
    ar: "أُرسل في {sent}؛ وكان آخر يوم {day}.",
    ru: "Направлено {sent}; последний день был {day}.",
  },
  check: ({ state, act, ask }) => {
    const last = ask("deadline", { state, of: deadlineFor(act) });
    if (last.kind === "unset") return undecided(last.value);
    const { day } = last.value;
    if (day === null) return aside;
    return act.sent <= day ? holds : fails({ sent: act.sent, day });
  },
  examples: [
    'a convened session; on 2017-07-15 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-14 | accepted',
    'a convened session; on 2017-07-15 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-15 | refused ipu.a40.2/sent-in-time sent=2017-07-15 day=2017-07-14',
    'rules proposal A1; on 2017-10-15 | M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | accepted',
    'rules proposal A1; on 2017-10-15 | M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-15 | refused ipu.a40.2/sent-in-time sent=2017-09-15 day=2017-09-14',
  ],
});

/** Rule 40.2: what has been sent. */
export const alreadySent = guard({
  id: "ipu.a40.2/already-sent",
  cites: "Rules of the Assembly, 40.2",
  reading: "Nothing is entered as sent on a day that has not come, at the seat.",
  on: ["ProposeRuleAmendment", "ProposeRuleSubAmendment"],
  says: {
    en: "It cannot have been sent on {sent}: it is {today}.",
    fr: "L'envoi ne peut dater du {sent} : nous sommes le {today}.",
    es: "No pudo enviarse el {sent}: hoy es {today}.",
    ar: "لا يمكن أن يكون قد أُرسل في {sent}: اليوم {today}.",
    ru: "Не могло быть направлено {sent}: сегодня {today}.",
  },
  check: ({ state, act, envelope }) => {
    const today = dateIn(state.founding?.seat ?? "UTC", envelope.at);
    return act.sent <= today ? holds : fails({ sent: act.sent, today });
  },
  examples: [
    'a convened session; on 2017-07-14 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-14 | accepted',
    'a convened session; on 2017-07-13 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-14 | refused ipu.a40.2/already-sent sent=2017-07-14 today=2017-07-13',
    'rules proposal A1 | M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-10-15 | refused ipu.a40.2/sent-in-time; ipu.a40.2/already-sent today=2017-10-14',
  ],
});

const isDecided = (state: State, measure: string): boolean =>
  state.session?.decisions.has(questionKey({ kind: "measure", measure })) === true;

/** Rule 40.2: to what. */
export const toProposal = guard({
  id: "ipu.a40.2/to-proposal",
  cites: "Rules of the Assembly, 40.2",
  reading: "A sub-amendment changes a proposal to amend the Rules that is not decided yet.",
  on: ["ProposeRuleSubAmendment"],
  says: {
    en: "{to} is not a proposal to amend the Rules that waits for a decision.",
    fr: "{to} n'est pas une proposition d'amendement au Règlement en attente de décision.",
    es: "{to} no es una propuesta de enmienda al Reglamento pendiente de decisión.",
    ar: "{to} ليس اقتراحاً لتعديل النظام ينتظر البت فيه.",
    ru: "{to} — не предложение по изменению Регламента, ожидающее решения.",
  },
  check: ({ state, act }) => {
    const proposal = measureOf(state, act.to)?.content.kind === "ruleAmendment";
    return proposal && !isDecided(state, act.to) ? holds : fails({ to: act.to });
  },
  examples: [
    'rules proposal A1 | M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | accepted',
    'rules proposal A1; adopted measure A1 | M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | refused ipu.a40.2/to-proposal to=A1',
    'emergency item E1 of M5; procedure on E1 | M5 proposes sub-amendment A2 to ME1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | refused ipu.a40.2/to-proposal to=ME1',
  ],
});

/** Rule 40.2: sub-amendments before what they change. */
export const subAmendmentsFirst = guard({
  id: "ipu.a40.2/sub-amendments-first",
  cites: "Rules of the Assembly, 40.2",
  reading:
    "Sub-amendments are decided before the proposal that they change, as amendments are before a " +
    "text (19.1; inferred). The President can decide otherwise.",
  on: ["AnnounceVote", "ProposeWithoutVote"],
  discretion: "chair",
  says: {
    en: "Sub-amendment {sub} to {measure} is decided first.",
    fr: "Le sous-amendement {sub} à {measure} est décidé d'abord.",
    es: "La subenmienda {sub} a {measure} se decide primero.",
    ar: "يُبت أولاً في التعديل الفرعي {sub} على {measure}.",
    ru: "Сначала решается субпоправка {sub} к {measure}.",
  },
  check: ({ state, act }) => {
    const [proposal] = measuresPut({ state, act }, "ruleAmendment");
    if (proposal === undefined) return aside;
    const open = state.session?.measures
      .values()
      .find(
        ({ id, content }) =>
          content.kind === "ruleSubAmendment" &&
          content.to === proposal.id &&
          !isDecided(state, id),
      );
    return open === undefined ? holds : fails({ sub: open.id, measure: proposal.id });
  },
  examples: [
    "rules proposal A1 | President announces vote V1 on measure A1 by devices | accepted",
    'rules proposal A1; M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | President announces vote V1 on measure A1 by devices | refused ipu.a40.2/sub-amendments-first sub=A2 measure=A1',
    'rules proposal A1; M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | President proposes measure A1 without a vote | refused ipu.a40.2/sub-amendments-first sub=A2 measure=A1',
    'rules proposal A1; M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | President announces vote V1 on measure A2 by devices | accepted',
    'rules proposal A1; M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14; adopted measure A2 | President proposes measure A1 without a vote | accepted',
    'rules proposal A1; M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "Proposal", sent on 2017-09-14 | President proposes measure A1 without a vote ruling ipu.a40.2/sub-amendments-first: "A2 is withdrawn" | accepted',
  ],
});

/** Rule 40.3: on the agenda. */
export const onAgenda = consequence({
  id: "ipu.a40.3/on-agenda",
  cites: "Rules of the Assembly, 40.3",
  reading:
    "A proposal to amend the Rules is an item of the agenda without anybody placing it there.",
  on: ["RuleAmendmentProposed"],
  follow: ({ event: { measure, title } }) => [
    { type: "ItemPlaced", item: measure, title, kind: "other" },
  ],
  examples: [
    'a convened session; on 2017-07-14 | M4 proposes amendment A1 to the rules "Rule 9" for M4 with "Proposal", sent on 2017-07-14 | accepted; RuleAmendmentProposed, ItemPlaced',
    "rules proposal A1 | President takes up item A1 | accepted",
  ],
});

export const clauses: readonly Clause[] = [
  amended,
  proposedByMembers,
  onlyMembers,
  sentInTime,
  alreadySent,
  toProposal,
  subAmendmentsFirst,
  onAgenda,
];
