import {
  type Act,
  actsAs,
  aside,
  type Clause,
  electionOf,
  fails,
  figure,
  guard,
  holds,
  isRound,
  type Question,
  type State,
} from "@hemicycle/engine";
import { onlyDelegateThere, personName, principalOf } from "../common.ts";
import { hashOf } from "../macros-secret.ts";

const contest =
  "President calls election E9 of 1 Teller; President nominates M5.1 in E9; President nominates M6.1 in E9";

/** A session that is entered afterwards, from published sources. */
export const isEntered = ({ session }: State): boolean => session?.source != null;

/** Statutes 16: a secret ballot. */
export const secretBallot = guard({
  id: "ipu.s16/secret-ballot",
  cites: "Statutes, 16",
  reading:
    "A secret ballot needs Tellers: they make the key that opens its result and nothing else, and " +
    "nobody can link a voter to a vote. A session that is entered afterwards has the totals of its " +
    "source.",
  on: ["AnnounceVote"],
  says: {
    en: "A secret ballot cannot be announced: the Assembly has not elected Tellers.",
    fr: "Un scrutin secret ne peut être annoncé : l'Assemblée n'a pas élu de scrutateurs.",
    es: "No puede anunciarse una votación secreta: la Asamblea no ha elegido escrutadores.",
    ar: "لا يمكن الإعلان عن اقتراع سري: لم تنتخب الجمعية فارزين.",
    ru: "Тайное голосование объявить нельзя: Ассамблея не избрала счётчиков.",
  },
  check: ({ state, act }) => {
    if (act.method !== "secret") return holds;
    const tellers = state.holders.get("teller") ?? [];
    return tellers.length > 0 || isEntered(state) ? holds : fails();
  },
  examples: [
    'a sitting | President announces vote V2 on question Q2 "B" by devices | accepted',
    'a sitting | President announces vote V2 on question Q2 "B" by show of hands | accepted',
    'a sitting | President announces vote V2 on question Q2 "B" by roll call | accepted',
    'a sitting | President announces vote V2 on question Q2 "B" by secret ballot | accepted',
    'a sitting; Secretariat ends the mandate of M3.3: "resigned" | President announces vote V2 on question Q2 "B" by secret ballot | accepted',
    'first sitting, 5 delegations in the room; Secretariat publishes the table of votes; Secretary General announces the quorum | President announces vote V2 on question Q2 "B" by secret ballot | refused ipu.s16/secret-ballot',
    'first sitting, 5 delegations in the room, from a source; Secretariat publishes the table of votes; Secretary General announces the quorum | President announces vote V2 on question Q2 "B" by secret ballot | accepted',
  ],
});

/** Statutes 16: candidates. */
export const roundsInSecret = guard({
  id: "ipu.s16/rounds-in-secret",
  cites: "Statutes, 16",
  reading:
    "A choice among several candidates is held in secret: the ballots of roll calls and devices say " +
    "yes, no or abstention. Whether it could be held openly where fewer than twenty delegates ask " +
    "for secrecy is in no text that we have.",
  on: ["AnnounceVote"],
  says: {
    en: "{election} has candidates to choose from: its rounds are held by secret ballot.",
    fr: "{election} oppose des candidats : ses tours ont lieu au scrutin secret.",
    es: "En {election} se elige entre candidatos: sus vueltas se celebran en votación secreta.",
    ar: "في {election} يُختار بين مرشحين: تُجرى جولاته بالاقتراع السري.",
    ru: "На выборах {election} выбирают из кандидатов: их туры проводятся тайно.",
  },
  check: ({ act }) => {
    const question = act.questions.find(isRound);
    if (question === undefined) return aside;
    return act.method === "secret" ? holds : fails({ election: question.election });
  },
  examples: [
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by secret ballot | accepted`,
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by devices | refused ipu.s16/rounds-in-secret election=E9`,
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by show of hands | refused ipu.s16/rounds-in-secret election=E9`,
  ],
});

/** Statutes 16: how many delegates have to ask. */
export const twenty = figure({
  id: "ipu.s16/twenty",
  cites: "Statutes, 16",
  reading: "Twenty delegates; of how many delegations is not said.",
  status: "verified",
  source: "Russian account of voting in the IPU, Art. 16 (studopedya.ru, 1-119671)",
  is: 20,
  examples: [
    "a sitting; President proposes M5.1 as Teller in E9 | M6 asks for a secret ballot in E9 | accepted",
  ],
});

/** For the examples: so many delegates who ask, two a delegation. */
const asking = (count: number): string =>
  [
    "a sitting; President proposes M5.1 as Teller in E9",
    ...Array.from({ length: count }, (_, at) => {
      const person = `M${Math.floor(at / 2) + 1}.${(at % 2) + 1}`;
      return `person ${person} asks for a secret ballot in E9`;
    }),
  ].join("; ");

const electionsIn = (state: State, act: Extract<Act, { type: "AnnounceVote" }>) =>
  act.questions.flatMap((question: Question) => {
    const election = question.kind === "election" ? electionOf(state, question.election) : null;
    return election === null ? [] : [election];
  });

/** Statutes 16: then it is secret. */
export const secretWhenAsked = guard({
  id: "ipu.s16/secret-when-asked",
  cites: "Statutes, 16",
  reading:
    "Office-holders are elected in secret when at least twenty delegates ask for it. An election in " +
    "which nobody objects to the proposal needs no vote, secret or not (inferred).",
  on: ["AnnounceVote"],
  says: {
    en: "{asked} delegates have asked that {election} be secret; {needed} are enough.",
    fr: "{asked} délégués ont demandé le secret pour {election} ; il en suffit de {needed}.",
    es: "{asked} delegados han pedido que {election} sea secreta; bastan {needed}.",
    ar: "عدد المندوبين الذين طلبوا السرية في {election} هو {asked}؛ ويكفي {needed}.",
    ru: "Тайных выборов ({election}) потребовали делегатов: {asked}; достаточно {needed}.",
  },
  check: ({ state, act }) => {
    const elections = electionsIn(state, act);
    if (elections.length === 0) return aside;
    if (act.method === "secret") return holds;
    for (const { id, secretAsked = [] } of elections) {
      const asked = secretAsked.length;
      if (asked >= twenty.is) return fails({ asked, election: id, needed: twenty.is });
    }
    return holds;
  },
  examples: [
    `${asking(19)} | President announces vote V1 on election E9 by devices | accepted`,
    `${asking(20)} | President announces vote V1 on election E9 by devices | refused ipu.s16/secret-when-asked asked=20 election=E9 needed=20`,
    `${asking(20)} | President announces vote V1 on election E9 by secret ballot | accepted`,
    `${asking(19)}; person M1.1 asks for a secret ballot in E9 | President announces vote V1 on election E9 by devices | accepted`,
  ],
});

/** Statutes 16: who asks. */
export const whoAsks = guard({
  id: "ipu.s16/who-asks",
  cites: "Statutes, 16",
  reading: "Delegates in the room ask for it, each once, in an election that is not decided.",
  on: ["AskSecretBallot"],
  says: {
    en: "{by} cannot ask for a secret ballot: that is for the delegates in the room.",
    fr: "{by} ne peut demander le scrutin secret : c'est aux délégués présents dans la salle.",
    es: "{by} no puede pedir votación secreta: corresponde a los delegados presentes en la sala.",
    ar: "لا يحق لـ{by} طلب الاقتراع السري: فهو للمندوبين الحاضرين في القاعة.",
    ru: "{by} не может требовать тайного голосования: это право делегатов в зале.",
  },
  check: (asked) => {
    const { state, act, envelope } = asked;
    const verdict = onlyDelegateThere(asked);
    const delegate = state.people.get(principalOf(envelope))?.capacity === "delegate";
    const by = personName(state, principalOf(envelope));
    const decided = state.session?.decisions.has(`election:${act.election}`) === true;
    return decided || !delegate ? fails({ by }) : verdict;
  },
  examples: [
    "a sitting; President proposes M5.1 as Teller in E9 | M6 asks for a secret ballot in E9 | accepted",
    "a sitting; President proposes M5.1 as Teller in E9; Secretariat lets out M6.1 | M6 asks for a secret ballot in E9 | refused ipu.s16/who-asks",
    "a sitting; President proposes M5.1 as Teller in E9 | Secretariat asks for a secret ballot in E9 | refused ipu.s16/who-asks by=Secretary",
    'a sitting; President proposes M5.1 as Teller in E9; Secretariat registers X1 "Ann" of M5 as adviser, woman; Secretariat lets in X1 | person X1 asks for a secret ballot in E9 | refused ipu.s16/who-asks by=Ann',
    "a sitting; President proposes M5.1 as Teller in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote | M6 asks for a secret ballot in E9 | refused ipu.s16/who-asks",
  ],
});

/** Statutes 16: who makes the credentials. */
export const registrar = guard({
  id: "ipu.s16/registrar",
  cites: "Statutes, 16",
  reading:
    "Credentials are made by somebody who does not keep the box, so that neither alone can stuff " +
    "it or open it. No text names that person: whoever presides does, asking the Steering " +
    "Committee if need be (8.2).",
  on: ["NameRegistrar"],
  says: {
    en: "{by} cannot name the registrar of secret ballots: {chair} presides.",
    fr: "{by} ne peut désigner le greffier des scrutins secrets : {chair} préside.",
    es: "{by} no puede designar al registrador de las votaciones secretas: preside {chair}.",
    ar: "لا يحق لـ{by} تعيين مسجل الاقتراعات السرية: يتولى الرئاسة {chair}.",
    ru: "{by} не может назначить регистратора тайных голосований: председательствует {chair}.",
  },
  check: ({ state, envelope }) => {
    if (actsAs(state, envelope, "chair")) return holds;
    const chair = state.session?.sitting?.chair;
    return fails({
      by: personName(state, principalOf(envelope)),
      chair: chair === undefined ? "-" : personName(state, chair),
    });
  },
  examples: [
    `a sitting | President names registrar "Registrar" with key ${hashOf("1")}: "the Steering Committee" | accepted`,
    `a sitting | Secretariat names registrar "Registrar" with key ${hashOf("1")}: "office" | refused ipu.s16/registrar by=Secretary chair="Delegate 3 of M1"`,
    `a convened session | Secretariat names registrar "Registrar" with key ${hashOf("1")}: "office" | refused ipu.s16/registrar by=Secretary chair=-`,
    `a sitting | Teller names registrar "Registrar" with key ${hashOf("1")}: "office" | refused ipu.s16/registrar`,
  ],
});

export const clauses: readonly Clause[] = [
  secretBallot,
  roundsInSecret,
  twenty,
  secretWhenAsked,
  whoAsks,
  registrar,
];
