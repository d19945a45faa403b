import {
  type ActType,
  actsAs,
  aside,
  type Clause,
  type Envelope,
  fails,
  guard,
  holds,
  holdsOffice,
  type Office,
  prose,
  type State,
  sittingOf,
} from "@hemicycle/engine";
import { actsAsOneOf, isThere, personName, principalOf } from "../common.ts";
import { isAway, isElected } from "./07-officers.ts";

/** Rule 8.1: once elected, the President opens the sittings. */
export const opensSittings = guard({
  id: "ipu.a8.1/opens-sittings",
  cites: "Rules of the Assembly, 8.1",
  reading:
    "The elected President opens every later sitting. A Vice-President may while the President is " +
    "not in the room: the Rules do not say what Vice-Presidents do, and this is their usual duty " +
    "(inferred).",
  on: ["OpenSitting"],
  says: {
    en: "{person} cannot open the sitting: the President of the Assembly does, or in the President's absence a Vice-President.",
    fr: "{person} ne peut ouvrir la séance : c'est au Président de l'Assemblée ou, en son absence, à un Vice-Président.",
    es: "{person} no puede abrir la sesión: lo hace el Presidente de la Asamblea o, en su ausencia, un Vicepresidente.",
    ar: "لا يحق لـ{person} افتتاح الجلسة: يفتتحها رئيس الجمعية، أو في غيابه أحد نوابه.",
    ru: "{person} не может открыть заседание: его открывает Председатель Ассамблеи, а в его отсутствие — один из заместителей.",
  },
  check: ({ state, envelope }) => {
    if (!isElected(state)) return aside;
    if (actsAs(state, envelope, "president")) return holds;
    const substitutes = actsAs(state, envelope, "vicePresident") && isAway(state, "president");
    return substitutes ? holds : fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "a sitting; President closes the sitting | President of the Assembly opens sitting PL2 | accepted",
    "a sitting; President closes the sitting | President of the IPU opens sitting PL2 | refused ipu.a8.1/opens-sittings",
    "3 at first plenary; President proposes M1.1, M2.1 and M3.1 as Vice-President in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote; President closes the sitting; Secretariat lets in M1.3 | Vice-President 2 opens sitting PL2 | refused ipu.a8.1/opens-sittings",
    "3 at first plenary; President proposes M1.1, M2.1 and M3.1 as Vice-President in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote; President closes the sitting; Secretariat lets out M1.3 | Vice-President 2 opens sitting PL2 | accepted",
    "a sitting; President closes the sitting; Secretariat lets out M1.3 | President of the IPU opens sitting PL2 | refused ipu.a8.1/opens-sittings",
  ],
});

/** For the examples: each of three delegations has a Vice-President. */
const vicePresidents =
  "President proposes M1.1, M2.1 and M3.1 as Vice-President in E9; President proposes election E9 " +
  "without a vote; President declares election E9 adopted without a vote";

/** Acts of whoever presides over the sitting. */
const presidingActs = [
  "SuspendSitting",
  "ResumeSitting",
  "CloseSitting",
  "CloseSession",
  "TakeUpItem",
  "AnnounceVote",
  "OpenVote",
  "CallDelegation",
  "ContinueOnPaper",
  "CloseVote",
  "DeclareResult",
  "AnnulVote",
  "ProposeWithoutVote",
  "DecideWithoutVote",
] as const satisfies readonly ActType[];

/** Rule 8.1: the sitting, the business and the votes are in the President's hands. */
export const presides = guard({
  id: "ipu.a8.1/presides",
  cites: "Rules of the Assembly, 8.1",
  reading:
    "Whoever presides over the sitting suspends, resumes and closes it, takes up the items, puts " +
    "questions to the vote, makes the results known and declares the Assembly closed. That is the " +
    "President of the Assembly, or whoever has the chair at that moment.",
  on: presidingActs,
  says: {
    en: "{person} is not in the chair; this is done by whoever presides ({chair}).",
    fr: "{person} n'occupe pas la présidence ; cet acte revient à la personne qui préside ({chair}).",
    es: "{person} no ocupa la presidencia; este acto corresponde a quien preside ({chair}).",
    ar: "{person} لا يتولى الرئاسة؛ وهذا من صلاحية من يتولاها ({chair}).",
    ru: "{person} не председательствует; это делает председательствующий ({chair}).",
  },
  check: ({ state, envelope }) => {
    if (actsAs(state, envelope, "chair")) return holds;
    const chair = sittingOf(state)?.chair ?? null;
    return fails({
      person: personName(state, principalOf(envelope)),
      chair: chair === null ? "-" : personName(state, chair),
    });
  },
  examples: [
    'a sitting | President suspends the sitting: "lunch" | accepted',
    'a sitting | Secretariat suspends the sitting: "lunch" | refused ipu.a8.1/presides person=Secretary chair="Delegate 3 of M1"',
    'a sitting; President closes the sitting | Secretariat suspends the sitting: "lunch" | refused ipu.a8.1/presides chair=-',
    'a sitting; President suspends the sitting: "lunch" | President resumes the sitting | accepted',
    'a sitting; President suspends the sitting: "lunch" | Secretariat resumes the sitting | refused ipu.a8.1/presides',
    "a sitting | President closes the sitting | accepted",
    'a sitting | M5 closes the sitting | refused ipu.a8.1/presides person="Delegate 1 of M5" chair="Delegate 3 of M1"',
    "a sitting | President closes the session | accepted",
    "a sitting | President of the IPU closes the session | refused ipu.a8.1/presides",
    "a sitting | President takes up item I1 | accepted",
    "a sitting | M5 takes up item I1 | refused ipu.a8.1/presides",
    'a sitting | M5 announces vote V1 on question Q1 "A question" by devices | refused ipu.a8.1/presides',
    "a sitting; announced vote | Teller opens vote V1 | refused ipu.a8.1/presides",
    "a sitting; open vote | Teller closes vote V1 | refused ipu.a8.1/presides",
    'a sitting; open vote | Secretariat continues vote V1 on paper: "no network" | refused ipu.a8.1/presides',
    'a sitting; open vote | Secretariat annuls vote V1: "no network" | refused ipu.a8.1/presides',
    "a sitting; closed vote | President declares the result of vote V1 | accepted",
    "a sitting; closed vote | Teller declares the result of vote V1 | refused ipu.a8.1/presides",
    'a sitting | M5 proposes question Q1 "A question" without a vote | refused ipu.a8.1/presides',
    'a sitting; President proposes question Q1 "A question" without a vote | M5 declares question Q1 "A question" adopted without a vote | refused ipu.a8.1/presides',
    'a sitting; President announces vote V2 on question Q2 "B" by roll call; President opens vote V2 | Teller calls M1 in vote V2 | refused ipu.a8.1/presides',
  ],
});

/** Rule 8.1: nothing happens in a sitting that is suspended. */
export const notSuspended = guard({
  id: "ipu.a8.1/not-suspended",
  cites: "Rules of the Assembly, 8.1",
  reading:
    "While the sitting is suspended there is no business: no item is taken up, nothing is put to " +
    "the vote, no division asked for, no ballot cast and no result declared.",
  on: [
    "TakeUpItem",
    "AnnounceEmergencyItem",
    "AnnounceVote",
    "OpenVote",
    "CallDelegation",
    "CastBallot",
    "ReportCount",
    "ContinueOnPaper",
    "CloseVote",
    "DeclareResult",
    "ProposeWithoutVote",
    "ObjectToDecision",
    "DecideWithoutVote",
    "MoveMotion",
    "RequestDivision",
  ],
  says: {
    en: "Sitting {sitting} is suspended.",
    fr: "La séance {sitting} est suspendue.",
    es: "La sesión {sitting} está suspendida.",
    ar: "الجلسة {sitting} معلقة.",
    ru: "Заседание {sitting} прервано.",
  },
  check: ({ state }) => {
    const sitting = sittingOf(state);
    return sitting?.status === "suspended" ? fails({ sitting: sitting.id }) : holds;
  },
  examples: [
    'a sitting | President announces vote V1 on question Q1 "A question" by devices | accepted',
    'a sitting; President suspends the sitting: "lunch" | President announces vote V1 on question Q1 "A question" by devices | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; President suspends the sitting: "lunch"; President resumes the sitting | President announces vote V1 on question Q1 "A question" by devices | accepted',
    'a sitting; President suspends the sitting: "lunch" | President takes up item I1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; President suspends the sitting: "lunch" | M5 moves P1 to adjourn the debate | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; draft D1; President suspends the sitting: "lunch" | M5 asks to divide draft D1 into p1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; announced vote; President suspends the sitting: "lunch" | President opens vote V1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; closed vote; President suspends the sitting: "lunch" | President declares the result of vote V1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; open vote; President suspends the sitting: "lunch" ruling ipu.a25/suspended-vote: "a fire alarm" | M5 casts 11 yes in vote V1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; open vote; President suspends the sitting: "lunch" ruling ipu.a25/suspended-vote: "a fire alarm" | President closes vote V1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; open vote; President suspends the sitting: "lunch" ruling ipu.a25/suspended-vote: "a fire alarm" | President continues vote V1 on paper: "no network" | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; open vote by show of hands; President suspends the sitting: "lunch" ruling ipu.a25/suspended-vote: "a fire alarm" | Teller reports 60 yes in vote V1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; open vote by roll call; President suspends the sitting: "lunch" ruling ipu.a25/suspended-vote: "a fire alarm" | President calls M1 in vote V1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; President suspends the sitting: "lunch" | President proposes question Q1 "A" without a vote | refused ipu.a8.1/not-suspended sitting=PL1',
    'passed request R1 of M4 with 60; President suspends the sitting: "lunch" | President announces request R1 as emergency item E1 | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; President proposes question Q1 "A" without a vote; President suspends the sitting: "lunch" | M5 objects to question Q1 "A" | refused ipu.a8.1/not-suspended sitting=PL1',
    'a sitting; President proposes question Q1 "A" without a vote; President suspends the sitting: "lunch" | President declares question Q1 "A" adopted without a vote | refused ipu.a8.1/not-suspended sitting=PL1',
  ],
});

const mayPreside = (state: State, envelope: Envelope): boolean =>
  actsAsOneOf(state, envelope, presiding(state));

/** Rule 8.1: who can have the chair. */
export const whoPresides = guard({
  id: "ipu.a8.1/who-presides",
  cites: "Rules of the Assembly, 8.1",
  reading:
    "The elected President presides, or a Vice-President. Until there is a President, those preside " +
    "who can open the Assembly (7.1).",
  on: ["TakeChair"],
  says: {
    en: "{person} cannot take the chair: the President of the Assembly presides, or a Vice-President.",
    fr: "{person} ne peut prendre la présidence : elle revient au Président de l'Assemblée ou à un Vice-Président.",
    es: "{person} no puede asumir la presidencia: corresponde al Presidente de la Asamblea o a un Vicepresidente.",
    ar: "لا يحق لـ{person} تولي الرئاسة: يتولاها رئيس الجمعية أو أحد نوابه.",
    ru: "{person} не может занять место председателя: председательствует Председатель Ассамблеи или его заместитель.",
  },
  check: ({ state, envelope }) =>
    mayPreside(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    "a sitting | President of the Assembly takes the chair | accepted",
    "a sitting | President of the IPU takes the chair | refused ipu.a8.1/who-presides",
    "a sitting | Secretary General takes the chair | refused ipu.a8.1/who-presides",
    "first sitting, 5 delegations in the room | President of the IPU takes the chair | accepted",
    "first sitting, 5 delegations in the room | M5 takes the chair | refused ipu.a8.1/who-presides",
    'first sitting, 5 delegations in the room; President rules under ipu.a8.1/president-first: "handed over" | Vice-President of the Executive Committee takes the chair | accepted',
  ],
});

const presiding = (state: State): readonly Office[] =>
  isElected(state)
    ? ["president", "vicePresident"]
    : ["organisationPresident", "organisationVicePresident"];

/** Whether somebody who can preside has the chair, and has not left the room. */
const isPresidedOver = (state: State): boolean => {
  const chair = sittingOf(state)?.chair ?? "";
  const may = presiding(state).some((office) => holdsOffice(state, chair, office));
  return may && (state.people.get(chair)?.capacity === "official" || isThere(state, chair));
};

/** Rule 8.1: the others preside in the President's place. */
export const presidentFirst = guard({
  id: "ipu.a8.1/president-first",
  cites: "Rules of the Assembly, 8.1",
  reading:
    "Whoever stands in for the President takes the chair when the President is not in the room and " +
    "nobody who can preside has it, or when the person in the chair hands it over, by a ruling on " +
    "this clause, which can name who is to have it. Officials are not registered when they come " +
    "and go: in the chair they are there. The Rules do not speak of it (inferred).",
  on: ["TakeChair"],
  discretion: "chair",
  says: {
    en: "{person} takes the chair when the President is away and it is free, or when it is handed over.",
    fr: "{person} prend la présidence lorsque le Président est absent et qu'elle est libre, ou lorsqu'elle lui est cédée.",
    es: "{person} asume la presidencia cuando el Presidente está ausente y está libre, o cuando se la ceden.",
    ar: "يتولى {person} الرئاسة إذا كان الرئيس غائباً والمقعد شاغراً، أو إذا سُلّمت إليه.",
    ru: "{person} занимает место председателя, когда Председатель отсутствует и место свободно или уступлено.",
  },
  check: ({ state, envelope }) => {
    const first = isElected(state) ? "president" : "organisationPresident";
    // Who cannot have the chair at all: said by the clause before.
    if (!mayPreside(state, envelope)) return aside;
    if (actsAs(state, envelope, first)) return holds;
    if (isAway(state, first) && !isPresidedOver(state)) return holds;
    return fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "3 at first plenary; President proposes M1.1, M2.1 and M3.1 as Vice-President in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote; Secretariat lets in M1.3 | Vice-President 2 takes the chair | refused ipu.a8.1/president-first",
    "3 at first plenary; President proposes M1.1, M2.1 and M3.1 as Vice-President in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote; Secretariat lets out M1.3 | Vice-President 2 takes the chair | accepted",
    '3 at first plenary; President proposes M1.1, M2.1 and M3.1 as Vice-President in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote; Secretariat lets in M1.3; President rules under ipu.a8.1/president-first: "the Vice-President presides this afternoon" | Vice-President 2 takes the chair | accepted',
    "first sitting, 5 delegations in the room; Secretariat lets in IPUP | Vice-President of the Executive Committee takes the chair | refused ipu.a8.1/president-first",
    "first sitting, 5 delegations in the room | Vice-President of the Executive Committee takes the chair | refused ipu.a8.1/president-first",
    `3 at first plenary; ${vicePresidents}; Secretariat lets out M1.3; Vice-President 2 takes the chair | Vice-President 3 takes the chair | refused ipu.a8.1/president-first`,
    `3 at first plenary; ${vicePresidents}; Secretariat lets out M1.3; Vice-President 2 takes the chair; Secretariat lets out M2.1 | Vice-President 3 takes the chair | accepted`,
    `3 at first plenary; ${vicePresidents}; President rules under ipu.a8.1/president-first on M2.1: "handed over" | Vice-President 2 takes the chair | accepted`,
    `3 at first plenary; ${vicePresidents}; President rules under ipu.a8.1/president-first on M2.1: "handed over" | Vice-President 3 takes the chair | refused ipu.a8.1/president-first`,
  ],
});

/** Rule 8.1: what the President decides is final. */
export const final = prose({
  id: "ipu.a8.1/final",
  cites: "Rules of the Assembly, 8.1",
  reading: "What the President decides in these matters is final, and there is no debate about it.",
  why: "No act asks for a review of such a decision, so there is nothing to refuse.",
});

/** Rule 8.1: no vote is left without its result. */
export const resultsKnown = guard({
  id: "ipu.a8.1/results-known",
  cites: "Rules of the Assembly, 8.1",
  reading:
    "The President makes the results of votes known and declares the Assembly closed: the session " +
    "is not closed while the result of a vote that was held is neither declared nor annulled, as " +
    "nobody could declare it any more (inferred). One that was only announced falls with it.",
  on: ["CloseSession"],
  says: {
    en: "The result of vote {vote} is not declared: it is declared or annulled before the session closes.",
    fr: "Le résultat du vote {vote} n'est pas proclamé : il l'est, ou le vote est annulé, avant la clôture de la session.",
    es: "El resultado de la votación {vote} no se ha proclamado: se proclama o se anula antes de clausurar la reunión.",
    ar: "لم تُعلن نتيجة التصويت {vote}: تُعلن أو يُلغى التصويت قبل اختتام الدورة.",
    ru: "Итог голосования {vote} не объявлен: его объявляют или отменяют до закрытия сессии.",
  },
  check: ({ state }) => {
    const votes = state.session?.votes.values() ?? [];
    const waiting = votes.find(({ status }) => status === "closed");
    return waiting === undefined ? holds : fails({ vote: waiting.id });
  },
  examples: [
    "a sitting; closed vote | President closes the session | refused ipu.a8.1/results-known vote=V1",
    "a sitting; closed vote; President declares the result of vote V1 | President closes the session | accepted",
    'a sitting; closed vote; President annuls vote V1: "the devices have failed" | President closes the session | accepted',
    "a sitting; announced vote | President closes the session | accepted",
  ],
});

/** Rule 8.2: what the Rules leave open. */
export const chairRules = guard({
  id: "ipu.a8.2/chair-rules",
  cites: "Rules of the Assembly, 8.2",
  reading:
    "Whoever presides decides what the Rules do not cover, and may ask the Steering Committee for " +
    "its advice first. Whether advice was needed is for the President to say, so its absence stands " +
    "in nobody's way; advice that was taken is recorded with the ruling.",
  on: ["GiveRuling"],
  says: {
    en: "{person} cannot rule on {clause}: whoever presides decides what the Rules leave open.",
    fr: "{person} ne peut trancher au titre de {clause} : la personne qui préside décide de ce que le Règlement ne prévoit pas.",
    es: "{person} no puede resolver sobre {clause}: quien preside decide lo que el Reglamento no prevé.",
    ar: "لا يحق لـ{person} البت بموجب {clause}: من يتولى الرئاسة يبت فيما لم يرد في النظام.",
    ru: "{person} не может решать по {clause}: то, чего нет в Регламенте, решает председательствующий.",
  },
  check: ({ state, act, envelope }) => {
    if (actsAs(state, envelope, "chair")) return holds;
    return fails({ person: personName(state, principalOf(envelope)), clause: act.clause });
  },
  examples: [
    'a sitting | President rules under ipu.a3/no-floor: "honorary members are heard today" | accepted',
    'a sitting | President rules under ipu.a3/no-floor: "honorary members are heard today", advice "Steering Committee in favour" | accepted',
    'a sitting | Secretary General rules under ipu.a3/no-floor: "honorary members are heard today" | refused ipu.a8.2/chair-rules clause=ipu.a3/no-floor',
  ],
});

/** Rule 8.2: a vote that went wrong. */
export const annulment = guard({
  id: "ipu.a8.2/annulment",
  cites: "Rules of the Assembly, 8.2",
  reading:
    "The Rules do not say what happens to a vote that went wrong. While its result is not declared, " +
    "whoever presides annuls it; afterwards it takes a ruling with its reason, because Rule 16.1 " +
    "would otherwise keep the wrong result for good.",
  on: ["AnnulVote"],
  discretion: "chair",
  says: {
    en: "The result of vote {vote} has been declared: annulling it takes a ruling of the President.",
    fr: "Le résultat du vote {vote} a été proclamé : son annulation exige une décision du Président.",
    es: "El resultado de la votación {vote} ya fue proclamado: anularla requiere una resolución del Presidente.",
    ar: "أُعلنت نتيجة التصويت {vote}: ولا يُلغى إلا بقرار من الرئيس.",
    ru: "Результат голосования {vote} объявлен: аннулировать его можно только решением Председателя.",
  },
  check: ({ state, act }) => {
    const vote = state.session?.votes.get(act.vote);
    return vote?.status === "declared" ? fails({ vote: vote.id }) : holds;
  },
  examples: [
    'a sitting; announced vote | President annuls vote V1: "wrong question" | accepted',
    'a sitting; open vote | President annuls vote V1: "the devices have failed" | accepted',
    'a sitting; closed vote | President annuls vote V1: "counted twice" | accepted',
    'a sitting; closed vote; President declares the result of vote V1 | President annuls vote V1: "counted twice" | refused ipu.a8.2/annulment vote=V1',
    'a sitting; closed vote; President declares the result of vote V1 | President annuls vote V1: "counted twice" ruling ipu.a8.2/annulment: "the count was wrong" | accepted',
  ],
});

export const clauses: readonly Clause[] = [
  opensSittings,
  presides,
  notSuspended,
  whoPresides,
  presidentFirst,
  resultsKnown,
  final,
  chairRules,
  annulment,
];
