import { dateIn } from "@hemicycle/base";
import {
  type ActOf,
  type Amendment,
  aside,
  type Clause,
  type Draft,
  fails,
  guard,
  holds,
  lastDay,
  publishedDay,
  questionKey,
  type State,
  undecided,
} from "@hemicycle/engine";
import { actingDelegate, isSecretariat, isVoteBegun, personName, principalOf } from "../common.ts";
import { fifteenDays, forumUntilClosure } from "./17-1-days.ts";

const draftOf = (state: State, id: string): Draft | undefined => state.session?.drafts.get(id);

export const amendmentIn = (state: State, id: string): Amendment | undefined =>
  state.session?.amending.amendments.get(id);

/** Drafts that rapporteurs or a committee prepare, and that have not come to the plenary yet. */
const isInCommittee = ({ stage }: Draft): boolean =>
  stage === "rapporteurs" || stage === "committee";

/** Rule 17.1: who. */
export const tabledBy = guard({
  id: "ipu.a17.1/tabled-by",
  cites: "Rules of the Assembly, 17.1",
  reading:
    "Any delegate tables amendments, for the own delegation among others; the Secretariat enters " +
    "those that reach it. A signature is given in the same way; the first of its authors takes an " +
    "amendment back, as those who sign after them cannot undo what is not theirs (inferred).",
  on: ["TableAmendment", "SignAmendment", "WithdrawAmendment", "TakeOverAmendment"],
  says: {
    en: "{by} cannot do this for {authors}: a delegate of theirs does, or the Secretariat.",
    fr: "{by} ne peut le faire pour {authors} : c'est à l'un de leurs délégués ou au Secrétariat.",
    es: "{by} no puede hacerlo por {authors}: corresponde a uno de sus delegados o a la Secretaría.",
    ar: "لا يحق لـ{by} القيام بذلك عن {authors}: يقوم به أحد مندوبيهم أو الأمانة.",
    ru: "{by} не может делать это за {authors}: это делает их делегат или Секретариат.",
  },
  check: ({ state, act, envelope }) => {
    const authors =
      "authors" in act ? act.authors : (amendmentIn(state, act.amendment)?.authors ?? []);
    if (isSecretariat(state, envelope)) return holds;
    const member = actingDelegate(state, envelope)?.member ?? "";
    const may = act.type === "WithdrawAmendment" ? authors.slice(0, 1) : authors;
    if (may.includes(member)) return holds;
    return fails({ by: personName(state, principalOf(envelope)), authors: authors.join(", ") });
  },
  examples: [
    'draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
    'draft D1; text D1 | Secretariat tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
    'draft D1; text D1 | M4 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | refused ipu.a17.1/tabled-by authors=M5',
    "draft D1; text D1; amendment A1 of M5 | M4 signs amendment A1 for M4 | accepted",
    "draft D1; text D1; amendment A1 of M5 | M4 signs amendment A1 for M6 | refused ipu.a17.1/tabled-by authors=M6",
    "draft D1; text D1; amendment A1 of M5 | M5 withdraws amendment A1 | accepted",
    "draft D1; text D1; amendment A1 of M5 | M4 withdraws amendment A1 | refused ipu.a17.1/tabled-by authors=M5",
    'draft D1; text D1; amendment A1 of M5; M4 signs amendment A1 for M4 | M4 withdraws amendment A1 | refused ipu.a17.1/tabled-by authors="M5, M4"',
    "draft D1; text D1; amendment A1 of M5; M4 signs amendment A1 for M4 | M5 withdraws amendment A1 | accepted",
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1 | M4 takes over amendment A1 for M6 | refused ipu.a17.1/tabled-by authors=M6",
  ],
});

/** Rule 17.1: by when. */
export const inTime = guard({
  id: "ipu.a17.1/in-time",
  cites: "Rules of the Assembly, 17.1",
  reading:
    "Amendments to a draft that a committee prepares are in time until the day of the deadline, at " +
    "the seat. Where a later day was published, that one counts: nobody is late who kept to it.",
  on: ["TableAmendment"],
  says: {
    en: "Amendments to draft {draft} were due by {day}; it is {today}.",
    fr: "Les amendements au projet {draft} devaient être déposés le {day} au plus tard ; nous sommes le {today}.",
    es: "Las enmiendas al proyecto {draft} debían presentarse a más tardar el {day}; hoy es {today}.",
    ar: "كان آخر موعد لتعديلات المشروع {draft} هو {day}؛ واليوم {today}.",
    ru: "Поправки к проекту {draft} принимались до {day}; сегодня {today}.",
  },
  check: ({ state, act, envelope, ask }) => {
    const draft = draftOf(state, act.draft);
    if (draft === undefined || !isInCommittee(draft)) return aside;
    if (act.amends !== undefined || act.ofForum === true) return aside;
    const given = ask("deadline", { state, of: "amendment" });
    if (given.kind === "unset") return undecided(given.value);
    const published = publishedDay(state, state.session?.id ?? "", "amendment");
    const day = lastDay(given.value, published);
    const today = dateIn(state.founding?.seat ?? "UTC", envelope.at);
    return day === null || today <= day ? holds : fails({ draft: draft.id, day, today });
  },
  examples: [
    'committee draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | refused ipu.a17.1/in-time draft=D1 day=2017-09-29 today=2017-10-14',
    'draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
    'committee draft D1; text D1; Secretariat publishes 2017-10-14 as the last day for amendments: "convocation" | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
    'committee draft D1; text D1; Secretariat publishes 2017-10-13 as the last day for amendments: "convocation" | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | refused ipu.a17.1/in-time day=2017-10-13',
  ],
});

/** Whether the first sitting of the committee that a draft was referred to is over. */
const isFirstSittingClosed = (state: State, { committee }: Draft): boolean => {
  const sittings = state.bodies.get(committee ?? "")?.proceedings.sittingsHeld;
  return sittings !== undefined && sittings > 0;
};

/** Rule 17.1: the Forum of Women Parliamentarians. */
export const forumInTime = guard({
  id: "ipu.a17.1/forum-in-time",
  cites: "Rules of the Assembly, 17.1",
  reading:
    "Amendments of the Forum, from the point of view of gender, are in time until the first sitting " +
    "of the committee on the draft is closed. The Secretariat enters them for the Forum; whether " +
    "the point of view is that of gender, the reader sees.",
  on: ["TableAmendment"],
  says: {
    en: "The Secretariat enters the Forum's amendments to a draft of a committee, until its first sitting is closed; not so here ({draft}: {status}).",
    fr: "Le Secrétariat inscrit les amendements du Forum à un projet de commission jusqu'à la clôture de sa première séance ; ce n'est pas le cas ici ({draft} : {status}).",
    es: "La Secretaría registra las enmiendas del Foro a un proyecto de una comisión hasta el cierre de su primera sesión; no es el caso ({draft}: {status}).",
    ar: "تسجل الأمانة تعديلات المنتدى على مشروع لجنة حتى اختتام جلستها الأولى؛ ولا ينطبق ذلك هنا ({draft}: {status}).",
    ru: "Секретариат вносит поправки Форума к проекту комитета до закрытия его первого заседания; здесь это не так ({draft}: {status}).",
  },
  check: ({ state, act, envelope }) => {
    const draft = draftOf(state, act.draft);
    if (act.ofForum !== true || draft === undefined) return aside;
    const refused = (status: string) => fails({ draft: draft.id, status });
    if (!isSecretariat(state, envelope)) return refused("Secretariat");
    if (!isInCommittee(draft)) return refused(draft.stage);
    return isFirstSittingClosed(state, draft) ? refused("closed") : holds;
  },
  examples: [
    'committee draft D1; text D1 | Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | accepted',
    'committee draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | refused ipu.a17.1/forum-in-time draft=D1 status=Secretariat',
    'draft D1; text D1 | Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | refused ipu.a17.1/forum-in-time status=plenary',
    'committee draft D1; text D1; committee sits; Secretariat refers draft D1 to C1 | Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | accepted',
    'committee draft D1; text D1; committee sits; Secretariat refers draft D1 to C1; in committee C1: President closes the sitting | Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | refused ipu.a17.1/forum-in-time status=closed',
    'committee draft D1; text D1; committee sits; Secretariat refers draft D1 to C1; in committee C1: President closes the sitting; in committee C1: President of the body opens sitting C1.PL2 | Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | refused ipu.a17.1/forum-in-time status=closed',
  ],
});

const isAdoptedThere = (state: State, { id, committee }: Draft): boolean => {
  const key = questionKey({ kind: "draft", draft: id });
  return state.bodies.get(committee ?? "")?.proceedings.decisions.has(key) === true;
};

/** Rule 17.2: sub-amendments. */
export const subAmendments = guard({
  id: "ipu.a17.2/sub-amendments",
  cites: "Rules of the Assembly, 17.2",
  reading:
    "A sub-amendment bears on an amendment to the same draft that waits for its vote and is none " +
    "itself, until the committee has adopted the draft. That nothing amends a sub-amendment the " +
    "rule does not say; we take it so.",
  on: ["TableAmendment"],
  says: {
    en: "No sub-amendment can be tabled to {amends} ({status}).",
    fr: "Aucun sous-amendement ne peut être déposé à {amends} ({status}).",
    es: "No puede presentarse una subenmienda a {amends} ({status}).",
    ar: "لا يمكن تقديم تعديل فرعي على {amends} ({status}).",
    ru: "К поправке {amends} нельзя внести субпоправку ({status}).",
  },
  check: ({ state, act }) => {
    if (act.amends === undefined) return aside;
    const amended = amendmentIn(state, act.amends);
    const draft = draftOf(state, act.draft);
    if (amended === undefined || draft === undefined) return aside;
    const refused = (status: string) => fails({ amends: amended.id, status });
    if (amended.draft !== draft.id) return refused(amended.draft);
    if (amended.amends !== null) return refused("sub-amendment");
    if (amended.status !== "tabled") return refused(amended.status);
    return isInCommittee(draft) && isAdoptedThere(state, draft) ? refused("adopted") : holds;
  },
  examples: [
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; sub-amendment A2 of M4 from ten to seven | M5 signs amendment A2 for M5 | accepted",
    'draft D1; text D1; amendment A1 of M5 to replace five by ten | M4 tables amendment A2 to draft D1 for M4 in English, amending A1: "delete block p2" | accepted',
    'draft D1; text D1; amendment A1 of M5 to replace five by ten; M5 withdraws amendment A1 | M4 tables amendment A2 to draft D1 for M4 in English, amending A1: "delete block p2" | refused ipu.a17.2/sub-amendments amends=A1 status=withdrawn',
    'draft D1; text D1; amendment A1 of M5 to replace five by ten; sub-amendment A2 of M4 from ten to seven | M6 tables amendment A3 to draft D1 for M6 in English, amending A2: "delete block p2" | refused ipu.a17.2/sub-amendments amends=A2 status=sub-amendment',
  ],
});

/** Rule 17.3: a new text. */
export const newText = guard({
  id: "ipu.a17.3/new-text",
  cites: "Rules of the Assembly, 17.3",
  reading:
    "Rapporteurs offer a new text of their draft while the committee has it; the Secretariat enters " +
    "it for them. Amendments go over to it where the words that they quote stand in it; the others " +
    "have lost their place, and are tabled anew.",
  on: ["OfferNewText"],
  says: {
    en: "A new text of draft {draft} is offered by its rapporteurs while the committee has it ({status}).",
    fr: "Un nouveau texte du projet {draft} est proposé par ses rapporteurs tant que la commission en est saisie ({status}).",
    es: "Los relatores proponen un nuevo texto del proyecto {draft} mientras lo examina la comisión ({status}).",
    ar: "يقترح المقررون نصاً جديداً للمشروع {draft} ما دام أمام اللجنة ({status}).",
    ru: "Новый текст проекта {draft} предлагают его докладчики, пока проект в комитете ({status}).",
  },
  check: ({ state, act, envelope }) => {
    const draft = draftOf(state, act.draft);
    if (draft === undefined) return aside;
    const rapporteurs = state.session?.items.get(draft.item)?.rapporteurs ?? [];
    const theirs = isSecretariat(state, envelope) || rapporteurs.includes(principalOf(envelope));
    const refused = (status: string) => fails({ draft: draft.id, status });
    if (!theirs) return refused("rapporteurs");
    return isInCommittee(draft) ? holds : refused(draft.stage);
  },
  examples: [
    'committee draft D1; text D1 | Secretariat offers a new text of draft D1 in English as p1 operative "Calls upon parliaments to act;" | accepted',
    'committee draft D1; text D1 | M5 offers a new text of draft D1 in English as p1 operative "Calls upon parliaments to act;" | refused ipu.a17.3/new-text draft=D1 status=rapporteurs',
    'draft D1; text D1 | Secretariat offers a new text of draft D1 in English as p1 operative "Calls upon parliaments to act;" | refused ipu.a17.3/new-text status=plenary',
  ],
});

/** Whether the plenary has decided on an amendment, or on another one that takes it up. */
const isDecidedHere = ({ session }: State, id: string): boolean =>
  (session?.amending.amendments.values() ?? []).some(
    (one) =>
      (one.id === id || one.takesUp === id) &&
      session?.decisions.has(questionKey({ kind: "amendment", amendment: one.id })) === true,
  );

/** Tabled in time before the committee, not accepted there, and not decided on in the plenary. */
const mayBeTakenUp = (state: State, { takesUp, draft }: ActOf<"TableAmendment">): boolean => {
  const earlier = takesUp === undefined ? undefined : amendmentIn(state, takesUp);
  if (earlier === undefined || earlier.draft !== draft) return false;
  if (earlier.afterReport === true || isDecidedHere(state, earlier.id)) return false;
  return ["rejected", "fallen", "withdrawn"].includes(earlier.status);
};

/** For the examples: an amendment that the plenary has to a committee's text. */
const inPlenaryOnly =
  "reported draft D1; text D1; " +
  'M5 tables amendment A1 to draft D1 for M5 in English, drafting yes: "delete block p2"';
/** One that was tabled before the committee, and one that takes it up in the plenary. */
const tabledThere =
  "committee draft D1; text D1; " +
  'Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2"';
const takenUp =
  `${tabledThere}; Secretariat withdraws amendment A1; ` +
  'Secretariat reports draft D1 to the plenary: "adopted"; ' +
  'M5 tables amendment A2 to draft D1 for M5 in English, taking up A1: "delete block p2"';

/** Rule 17.4: in the plenary. */
export const inPlenary = guard({
  id: "ipu.a17.4/in-plenary",
  cites: "Rules of the Assembly, 17.4",
  reading:
    "To the text of a committee the plenary takes changes of drafting only, and amendments that take " +
    "up an earlier one, tabled in time and not accepted by the committee: it is named, and one that " +
    "was tabled in the plenary, or on which the plenary has decided (16.1), is none. Sub-amendments " +
    "are amendments in this, as 17.2 lets them end with the committee. That a change is one of " +
    "drafting only, its authors say and the President rules on (18.2).",
  on: ["TableAmendment"],
  says: {
    en: "Draft {draft} comes from a committee: an amendment to it changes the drafting or takes up one that the committee did not accept.",
    fr: "Le projet {draft} vient d'une commission : un amendement n'y change que la rédaction ou reprend un amendement que la commission n'a pas retenu.",
    es: "El proyecto {draft} viene de una comisión: una enmienda solo cambia la redacción o retoma una que la comisión no aceptó.",
    ar: "المشروع {draft} وارد من لجنة: لا يغير التعديل إلا الصياغة أو يعيد طرح تعديل لم تقبله اللجنة.",
    ru: "Проект {draft} поступил из комитета: поправка меняет лишь редакцию или повторяет ту, которую комитет не принял.",
  },
  check: ({ state, act }) => {
    const draft = draftOf(state, act.draft);
    const reported = draft?.origin === "committee" && draft.stage === "plenary";
    if (!reported) return aside;
    return act.drafting === true || mayBeTakenUp(state, act) ? holds : fails({ draft: draft.id });
  },
  examples: [
    'reported draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English, drafting yes: "delete block p2" | accepted',
    'reported draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | refused ipu.a17.4/in-plenary draft=D1',
    'committee draft D1; text D1; Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2"; Secretariat withdraws amendment A1; Secretariat reports draft D1 to the plenary: "adopted" | M5 tables amendment A2 to draft D1 for M5 in English, taking up A1: "delete block p2" | accepted',
    'committee draft D1; text D1; Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2"; Secretariat reports draft D1 to the plenary: "adopted" | M5 tables amendment A2 to draft D1 for M5 in English, taking up A1: "delete block p2" | refused ipu.a17.4/in-plenary draft=D1',
    `${inPlenaryOnly}; M5 withdraws amendment A1 | M6 tables amendment A2 to draft D1 for M6 in English, taking up A1: "delete block p1" | refused ipu.a17.4/in-plenary draft=D1`,
    `${inPlenaryOnly} | M6 tables amendment A2 to draft D1 for M6 in English, amending A1: "delete block p1" | refused ipu.a17.4/in-plenary draft=D1`,
    `${inPlenaryOnly} | M6 tables amendment A2 to draft D1 for M6 in English, amending A1, drafting yes: "delete block p1" | accepted`,
    `${takenUp} | M6 tables amendment A3 to draft D1 for M6 in English, taking up A1: "delete block p2" | accepted`,
    `${takenUp}; rejected amendment A2 | M6 tables amendment A3 to draft D1 for M6 in English, taking up A1: "delete block p2" | refused ipu.a17.4/in-plenary draft=D1`,
    `${tabledThere}; Secretariat reports draft D1 to the plenary: "adopted"; rejected amendment A1 | M6 tables amendment A2 to draft D1 for M6 in English, taking up A1: "delete block p2" | refused ipu.a17.4/in-plenary draft=D1`,
  ],
});

/** Rule 17.5: until the Assembly has adopted the text. */
export const untilDecided = guard({
  id: "ipu.a17.5/until-decided",
  cites: "Rules of the Assembly, 17.5",
  reading:
    "Amendments and sub-amendments to any other draft are tabled until the Assembly has decided on " +
    "it. Nothing is tabled, signed, taken over or translated for a text that is decided.",
  on: ["TableAmendment", "SignAmendment", "TakeOverAmendment", "DepositText"],
  says: {
    en: "Draft {draft} is {stage}: it is amended no more.",
    fr: "Le projet {draft} n'est plus amendé : {stage}.",
    es: "El proyecto {draft} ya no se enmienda: {stage}.",
    ar: "لم يعد المشروع {draft} قابلاً للتعديل: {stage}.",
    ru: "В проект {draft} поправки больше не вносятся: {stage}.",
  },
  check: ({ state, act }) => {
    const id = "draft" in act ? act.draft : (amendmentIn(state, act.amendment)?.draft ?? "");
    const stage = draftOf(state, id)?.stage;
    return stage === "adopted" || stage === "rejected" ? fails({ draft: id, stage }) : holds;
  },
  examples: [
    'draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
    'draft D1; text D1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | refused ipu.a17.5/until-decided draft=D1 stage=adopted',
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote | M4 takes over amendment A1 for M4 | refused ipu.a17.5/until-decided draft=D1 stage=adopted",
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote | M4 signs amendment A1 for M4 | refused ipu.a17.5/until-decided draft=D1 stage=adopted; ipu.a17.5/taken-over",
    'draft D1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote | Secretariat deposits the text of draft D1 in English as p1 operative "Calls upon parliaments;" | refused ipu.a17.5/until-decided draft=D1 stage=adopted',
  ],
});

/** For the examples: an amendment on which votes are being cast. */
const voting =
  "draft D1; text D1; amendment A1 of M5; President announces vote V1 on amendment A1 by devices; " +
  "President opens vote V1";

/** Rule 17.5: what has been withdrawn. */
export const takenOver = guard({
  id: "ipu.a17.5/taken-over",
  cites: "Rules of the Assembly, 17.5",
  reading:
    "What its authors have withdrawn others can take over while amendments can be tabled; it keeps " +
    "its number. Only what waits for its vote is signed or withdrawn, and nothing of this is done " +
    "once the vote has begun. The rule says nothing of this; it follows from the freedom to table.",
  on: ["TakeOverAmendment", "SignAmendment", "WithdrawAmendment"],
  says: {
    en: "Amendment {amendment} is {status}: this is not possible.",
    fr: "Cela n'est pas possible pour l'amendement {amendment} ({status}).",
    es: "Esto no es posible para la enmienda {amendment} ({status}).",
    ar: "هذا غير ممكن للتعديل {amendment} ({status}).",
    ru: "Для поправки {amendment} это невозможно ({status}).",
  },
  check: ({ state, act }) => {
    const { amendment } = act;
    if (isVoteBegun(state, { kind: "amendment", amendment })) {
      return fails({ amendment, status: "voted" });
    }
    const status = amendmentIn(state, amendment)?.status;
    const wanted = act.type === "TakeOverAmendment" ? "withdrawn" : "tabled";
    return status === wanted ? holds : fails({ amendment, status: status ?? "-" });
  },
  examples: [
    `${voting} | M5 withdraws amendment A1 | refused ipu.a17.5/taken-over amendment=A1 status=voted`,
    `${voting}; President closes vote V1 | M4 signs amendment A1 for M4 | refused ipu.a17.5/taken-over status=voted`,
    `${voting}; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "cut off" | M5 withdraws amendment A1 | accepted`,
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1 | M4 takes over amendment A1 for M4 | accepted",
    "draft D1; text D1; amendment A1 of M5 | M4 takes over amendment A1 for M4 | refused ipu.a17.5/taken-over amendment=A1 status=tabled",
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1 | M5 withdraws amendment A1 | refused ipu.a17.5/taken-over status=withdrawn",
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1 | M4 signs amendment A1 for M4 | refused ipu.a17.5/taken-over status=withdrawn",
  ],
});

/** Rule 37.1: the Secretariat has the texts, and translates. */
export const wordsEntered = guard({
  id: "ipu.a37.1/words-entered",
  cites: "Rules of the Assembly, 37.1",
  reading:
    "The words of a draft reach the Secretariat, which enters them, translates them and what is " +
    "tabled to them; a delegate can deposit the words of the own draft.",
  on: ["DepositText", "TranslateAmendment"],
  says: {
    en: "{by} cannot enter these words: the Secretariat does, or whoever deposited the draft.",
    fr: "{by} ne peut inscrire ce texte : c'est au Secrétariat ou à l'auteur du dépôt.",
    es: "{by} no puede registrar este texto: lo hace la Secretaría o quien depositó el proyecto.",
    ar: "لا يحق لـ{by} إدخال هذا النص: تدخله الأمانة أو من أودع المشروع.",
    ru: "{by} не может внести этот текст: это делает Секретариат или тот, кто внёс проект.",
  },
  check: ({ state, act, envelope }) => {
    if (isSecretariat(state, envelope)) return holds;
    const own = "draft" in act ? draftOf(state, act.draft)?.depositedBy : undefined;
    const delegate = actingDelegate(state, envelope);
    if (delegate !== null && own === delegate.id) return holds;
    return fails({ by: personName(state, principalOf(envelope)) });
  },
  examples: [
    'draft D1 | Secretariat deposits the text of draft D1 in English as p1 operative "Calls upon parliaments;" | accepted',
    'draft D1 | M1 deposits the text of draft D1 in English as p1 operative "Calls upon parliaments;" | accepted',
    'draft D1 | M5 deposits the text of draft D1 in English as p1 operative "Calls upon parliaments;" | refused ipu.a37.1/words-entered by="Delegate 1 of M5"',
  ],
});

export const clauses: readonly Clause[] = [
  fifteenDays,
  forumUntilClosure,
  tabledBy,
  inTime,
  forumInTime,
  subAmendments,
  newText,
  inPlenary,
  untilDecided,
  takenOver,
  wordsEntered,
];
