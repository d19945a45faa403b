import { aside, type Clause, fails, guard, holds, isWholeText, prose } from "@hemicycle/engine";
import { isVoteBegun, onlyChair, questionsPut } from "../common.ts";
import { amendmentIn } from "./17-amendments.ts";

/** For the examples: a draft that a committee has with two amendments, and before it has it. */
const waiting =
  "committee draft D1; text D1; " +
  'Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2"';
const inCommittee =
  `${waiting}; ` +
  'Secretariat tables amendment A2 to draft D1 for M4 in English, of the Forum yes: "delete block p1"; ' +
  "committee sits; Secretariat refers draft D1 to C1";

/** Rule 18.1: what an amendment may do. */
export const changesOnly = guard({
  id: "ipu.a18.1/changes-only",
  cites: "Rules of the Assembly, 18.1",
  reading:
    "An amendment adds, deletes or changes something of the text. What deletes or replaces all of " +
    "it proposes another text.",
  on: ["TableAmendment"],
  says: {
    en: "Amendment {amendment} leaves nothing of draft {draft}: it proposes another text.",
    fr: "L'amendement {amendment} ne laisse rien du projet {draft} : il propose un autre texte.",
    es: "La enmienda {amendment} no deja nada del proyecto {draft}: propone otro texto.",
    ar: "لا يُبقي التعديل {amendment} شيئاً من المشروع {draft}: فهو يقترح نصاً آخر.",
    ru: "Поправка {amendment} ничего не оставляет от проекта {draft}: она предлагает другой текст.",
  },
  check: ({ state, act }) =>
    isWholeText(state, act) ? fails({ amendment: act.amendment, draft: act.draft }) : holds,
  examples: [
    'draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
    'draft D1; text D1 | M5 tables amendment A1 to draft D1 for M5 in English: "delete block preamble", "delete block body" | refused ipu.a18.1/changes-only amendment=A1 draft=D1',
  ],
});

export const directly = prose({
  id: "ipu.a18.1/directly",
  cites: "Rules of the Assembly, 18.1",
  reading:
    "An amendment relates directly to the text, and changes neither its scope nor its nature.",
  why: "Whether it does is a judgement about substance, which 18.2 leaves to the President.",
});

/** Rule 18.2: who decides. */
export const ruledBy = guard({
  id: "ipu.a18.2/ruled-by",
  cites: "Rules of the Assembly, 18.2",
  reading: "In the plenary the President decides whether an amendment is admissible.",
  on: ["RuleOnAmendment"],
  says: {
    en: "{chair} presides and rules on amendments, not {by}.",
    fr: "C'est {chair} qui préside et statue sur les amendements, non {by}.",
    es: "Preside {chair}, que decide sobre las enmiendas, y no {by}.",
    ar: "يرأس {chair} الجلسة ويبت في التعديلات، لا {by}.",
    ru: "О приемлемости поправок решает {chair}, а не {by}.",
  },
  check: onlyChair,
  examples: [
    'draft D1; text D1; amendment A1 of M5 | President finds amendment A1 inadmissible: "off the subject" | accepted',
    'draft D1; text D1; amendment A1 of M5 | M4 finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-by',
  ],
});

/** Rules 15.2 and 18.2: where it is decided. */
export const ruledWhere = guard({
  id: "ipu.a18.2/ruled-where",
  cites: "Rules of the Assembly, 18.2",
  reading:
    "The President of the Assembly decides in the plenary, on amendments to what is before it. " +
    "While a committee has the draft (15.2), whoever presides over that committee rules on them, " +
    "and puts them in order (19.4); nobody does before it was referred to one (our reading).",
  on: ["RuleOnAmendment", "OrderAmendments"],
  narrows: true,
  says: {
    en: "Draft {draft} is not before this body ({stage}): whoever presides where it is rules on its amendments.",
    fr: "Cet organe n'est pas saisi du projet {draft} ({stage}) : qui préside là où il se trouve statue sur ses amendements.",
    es: "Este órgano no conoce del proyecto {draft} ({stage}): decide sobre sus enmiendas quien preside donde se encuentra.",
    ar: "المشروع {draft} غير معروض على هذه الهيئة ({stage}): يبت في تعديلاته من يرأس حيث يُعرض.",
    ru: "Проект {draft} не находится на рассмотрении этого органа ({stage}): о поправках к нему решает председательствующий там, где он находится.",
  },
  check: ({ state, act }) => {
    const id = amendmentIn(state, act.amendment)?.draft ?? "-";
    const { stage = "-", committee = null } = state.session?.drafts.get(id) ?? {};
    const isHere =
      state.body === null
        ? stage !== "rapporteurs" && stage !== "committee"
        : stage === "committee" && committee === state.body;
    return isHere ? holds : fails({ draft: id, stage });
  },
  examples: [
    'draft D1; text D1; amendment A1 of M5 | President finds amendment A1 inadmissible: "off the subject" | accepted',
    `${inCommittee} | in committee C1: President finds amendment A1 inadmissible: "off the subject" | accepted`,
    `${inCommittee} | in committee C1: M2 finds amendment A1 inadmissible: "off the subject" | refused ipu.c2/presides`,
    `${inCommittee} | President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-where draft=D1 stage=committee`,
    `${inCommittee} | President puts amendment A1 before A2: "it makes the vote easier" | refused ipu.a18.2/ruled-where draft=D1 stage=committee`,
    `${inCommittee} | in committee C1: President puts amendment A1 before A2: "it makes the vote easier" | accepted`,
    `${waiting}; committee sits | in committee C1: President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-where draft=D1 stage=committee`,
    `${waiting} | President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-where draft=D1 stage=committee`,
    'draft D1; text D1; amendment A1 of M5; committee sits | in committee C1: President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-where draft=D1 stage=plenary',
    `${inCommittee}; Secretariat establishes committee C2 "Other": "Statutes"; Secretariat names M7.1 president of C2: "elected"; in committee C2: President of the body opens sitting C2.PL1 | in committee C2: President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-where draft=D1 stage=committee`,
  ],
});

/** Rule 18.2: on what there is still something to decide. */
export const ruledInTime = guard({
  id: "ipu.a18.2/ruled-in-time",
  cites: "Rules of the Assembly, 18.2",
  reading:
    "The President rules on an amendment that waits for its vote, or was found inadmissible; not " +
    "once the vote on it has begun.",
  on: ["RuleOnAmendment"],
  narrows: true,
  says: {
    en: "Amendment {amendment} is {status}: there is nothing to rule on.",
    fr: "Il n'y a pas à statuer sur l'amendement {amendment} ({status}).",
    es: "No hay nada que decidir sobre la enmienda {amendment} ({status}).",
    ar: "لا شيء يُبت فيه بشأن التعديل {amendment} ({status}).",
    ru: "О поправке {amendment} решать нечего ({status}).",
  },
  check: ({ state, act }) => {
    const { amendment } = act;
    const isVoted = isVoteBegun(state, { kind: "amendment", amendment });
    const status = isVoted ? "voted" : (amendmentIn(state, amendment)?.status ?? "-");
    const open = status === "tabled" || status === "inadmissible";
    return open ? holds : fails({ amendment, status });
  },
  examples: [
    'draft D1; text D1; amendment A1 of M5; President announces vote V1 on amendment A1 by devices; President opens vote V1 | President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-in-time amendment=A1 status=voted',
    'draft D1; text D1; amendment A1 of M5; President finds amendment A1 inadmissible: "off the subject" | President finds amendment A1 admissible: "it is on the subject" | accepted',
    'draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1 | President finds amendment A1 inadmissible: "off the subject" | refused ipu.a18.2/ruled-in-time amendment=A1 status=withdrawn',
  ],
});

/** Rule 18.2: what is not admissible is not put. */
export const onlyOpen = guard({
  id: "ipu.a18.2/only-open",
  cites: "Rules of the Assembly, 18.2",
  reading:
    "Only an amendment that waits for its vote is put: not one that was ruled out, withdrawn or " +
    "displaced by a new text, or that has fallen.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
  narrows: true,
  says: {
    en: "Amendment {amendment} is not put: {status}.",
    fr: "L'amendement {amendment} n'est pas mis aux voix : {status}.",
    es: "La enmienda {amendment} no se somete a votación: {status}.",
    ar: "لا يُطرح التعديل {amendment} للتصويت: {status}.",
    ru: "Поправка {amendment} на голосование не ставится: {status}.",
  },
  check: ({ state, act }) => {
    const put = questionsPut(state, act).flatMap((question) =>
      question.kind === "amendment" ? (amendmentIn(state, question.amendment) ?? []) : [],
    );
    if (put.length === 0) return aside;
    const other = put.find(({ status }) => !["tabled", "adopted", "rejected"].includes(status));
    return other === undefined ? holds : fails({ amendment: other.id, status: other.status });
  },
  examples: [
    "draft D1; text D1; amendment A1 of M5 | President announces vote V1 on amendment A1 by devices | accepted",
    'draft D1; text D1; amendment A1 of M5; President finds amendment A1 inadmissible: "off the subject" | President announces vote V1 on amendment A1 by devices | refused ipu.a18.2/only-open amendment=A1 status=inadmissible',
    "draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1 | President proposes amendment A1 without a vote | refused ipu.a18.2/only-open status=withdrawn",
    "draft D1; text D1; amendment A1 of M5; President announces vote V1 on amendment A1 by devices; M5 withdraws amendment A1 | President opens vote V1 | refused ipu.a18.2/only-open status=withdrawn",
    "draft D1; text D1; amendment A1 of M5; President proposes amendment A1 without a vote; M5 withdraws amendment A1 | President declares amendment A1 adopted without a vote | refused ipu.a18.2/only-open status=withdrawn",
  ],
});

export const clauses: readonly Clause[] = [
  changesOnly,
  directly,
  ruledBy,
  ruledWhere,
  ruledInTime,
  onlyOpen,
];
