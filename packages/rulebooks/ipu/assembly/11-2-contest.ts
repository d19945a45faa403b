import { twoThirds } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  type MajorityPart,
  prose,
  type Request,
  type State,
  silent,
  value,
} from "@hemicycle/engine";
import { listed, onlyChair, requestsPut } from "../common.ts";
import { oneThirdFloor } from "./34-majorities.ts";

const requestsOf = (state: State): readonly Request[] => state.session?.requests.values() ?? [];

/** Rule 11.2(a): what deserves to be an emergency item. */
export const urgency = prose({
  id: "ipu.a11.2a/urgency",
  cites: "Rules of the Assembly, 11.2(a)",
  reading:
    "The request is about something grave that has happened lately and concerns many countries, " +
    "that calls for quick action by them, and on which the IPU can say something useful.",
  why: "The Assembly judges this by its vote, after the opinion of the Steering Committee.",
});

const ofVotesCast: MajorityPart = {
  clause: "ipu.a11.2a/two-thirds",
  cites: "Rules of the Assembly, 11.2(a)",
  share: twoThirds,
  more: false,
  of: "votesCast",
};

/** Rule 11.2(a) with 34.3: what a request needs. */
export const majority = value({
  id: "ipu.a11.2a/two-thirds",
  cites: "Rules of the Assembly, 11.2(a)",
  reading:
    "Two thirds of the votes cast, exactly two thirds included. As this is a majority that a rule " +
    "specifies, the floor of Rule 34.3 must be met as well.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 11.2(a) and 34.3",
  slot: "majority",
  answer: ({ state, question }) =>
    question.kind === "request" ? is({ parts: [ofVotesCast, oneThirdFloor(state)] }) : silent,
  examples: [
    "a sitting; request R1 of M4 | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated 110",
    "7 at first plenary; request R1 of M4 | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated 77",
  ],
});

/** Rule 11.2(a): votes are counted, so votes are taken. */
export const byVote = guard({
  id: "ipu.a11.2a/by-vote",
  cites: "Rules of the Assembly, 11.2(a)",
  reading:
    "A share of the votes cast can only be reached where votes are cast: a request is not decided " +
    "without a vote, even if nobody objects.",
  on: ["ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "Request {request} needs two thirds of the votes cast; it cannot be decided without a vote.",
    fr: "La demande {request} exige les deux tiers des suffrages exprimés ; elle ne peut être décidée sans vote.",
    es: "La solicitud {request} requiere dos tercios de los votos emitidos; no puede decidirse sin votación.",
    ar: "يتطلب الطلب {request} ثلثي الأصوات المدلى بها؛ ولا يمكن البت فيه من دون تصويت.",
    ru: "Для запроса {request} необходимы две трети поданных голосов; решить его без голосования нельзя.",
  },
  check: ({ act: { question } }) =>
    question.kind === "request" ? fails({ request: question.request }) : holds,
  examples: [
    'a sitting | President proposes question Q1 "A question" without a vote | accepted',
    "a sitting; request R1 of M4 | President proposes request R1 without a vote | refused ipu.a11.2a/by-vote request=R1",
    "a sitting; request R1 of M4 | President declares request R1 adopted without a vote | refused ipu.a11.2a/by-vote request=R1",
  ],
});

/** Rule 11.2(b): which requests are put to the vote. */
export const standing = guard({
  id: "ipu.a11.2b/standing",
  cites: "Rules of the Assembly, 11.2(b)",
  reading:
    "A request that was withdrawn, or taken into a joint one, or a joint one that not all authors " +
    "have signed, is not before the Assembly and cannot be put to the vote.",
  on: ["AnnounceVote", "OpenVote"],
  says: {
    en: "Request {request} is not before the Assembly: {status}.",
    fr: "La demande {request} n'est pas soumise à l'Assemblée : {status}.",
    es: "La solicitud {request} no está sometida a la Asamblea: {status}.",
    ar: "الطلب {request} غير معروض على الجمعية: {status}.",
    ru: "Запрос {request} не находится на рассмотрении Ассамблеи: {status}.",
  },
  check: ({ state, act }) => {
    const requests = requestsPut(state, act);
    if (requests.length === 0) return aside;
    const away = ["proposed", "joined", "withdrawn"];
    const first = requests.find(({ status }) => away.includes(status));
    return first === undefined ? holds : fails({ request: first.id, status: first.status });
  },
  examples: [
    "a sitting; request R1 of M4; request R2 of M5 | President announces vote V1 on request R1 and request R2 by devices | accepted",
    "a sitting; request R1 of M4; M4 withdraws request R1 for M4 | President announces vote V1 on request R1 by devices | refused ipu.a11.2b/standing request=R1 status=withdrawn",
    "a sitting; heard request R1 of M4; announced vote on request R1; M4 withdraws request R1 for M4 | President opens vote V1 | refused ipu.a11.2b/standing request=R1 status=withdrawn",
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | President announces vote V1 on request J1 by devices | refused ipu.a11.2b/standing request=J1 status=proposed',
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M4 signs joint request J1 for M4 | President announces vote V1 on request R2 by devices | refused ipu.a11.2b/standing request=R2 status=joined',
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M4 signs joint request J1 for M4 | President announces vote V1 on request J1 by devices | accepted',
  ],
});

/** Rule 11.2(b): a session has one emergency item at most. */
export const onlyOne = guard({
  id: "ipu.a11.2b/only-one",
  cites: "Rules of the Assembly, 11.2(b)",
  reading:
    "As soon as an emergency item has been accepted no other one can be, so no other request is " +
    "put to the vote either.",
  on: ["AnnounceEmergencyItem", "AnnounceVote"],
  says: {
    en: "The Assembly already has its emergency item, from request {accepted}; there can be only one.",
    fr: "L'Assemblée a déjà son point d'urgence, issu de la demande {accepted} ; il ne peut y en avoir qu'un.",
    es: "La Asamblea ya tiene su punto de urgencia, procedente de la solicitud {accepted}; solo puede haber uno.",
    ar: "للجمعية بالفعل بند طارئ ناشئ عن الطلب {accepted}؛ ولا يجوز أن يكون لها سوى بند واحد.",
    ru: "У Ассамблеи уже есть чрезвычайный пункт по запросу {accepted}; он может быть только один.",
  },
  check: ({ state, act }) => {
    const concerned = act.type === "AnnounceEmergencyItem" || requestsPut(state, act).length > 0;
    if (!concerned) return aside;
    const accepted = requestsOf(state).find(({ status }) => status === "accepted");
    return accepted === undefined ? holds : fails({ accepted: accepted.id });
  },
  examples: [
    "passed request R1 of M4 with 60 | President announces request R1 as emergency item E1 | accepted",
    "passed request R1 of M4 with 60; passed request R2 of M5 with 50; President announces request R1 as emergency item E1 | President announces request R2 as emergency item E2 | refused ipu.a11.2b/only-one accepted=R1; ipu.a11.2b/most-positive request=R2 yes=50 other=R1 more=60",
    "passed request R1 of M4 with 60; President announces request R1 as emergency item E1; request R2 of M5 | President announces vote V2 on request R2 by devices | refused ipu.a11.2b/only-one accepted=R1",
    "passed request R1 of M4 with 60; President announces request R1 as emergency item E1 | President announces request R1 as emergency item E2 | refused ipu.a11.2b/only-one accepted=R1",
    'emergency item E1 of M5 | President announces vote V1 on question Q1 "A question" by devices | accepted',
  ],
});

/** Rule 11.2(b): who makes the outcome of the contest known. */
export const byPresident = guard({
  id: "ipu.a11.2b/by-president",
  cites: "Rules of the Assembly, 11.2(b)",
  reading:
    "The President, who makes known the results of votes (8.1), makes known which request has " +
    "become the emergency item.",
  on: ["AnnounceEmergencyItem"],
  says: {
    en: "Only the President ({chair}) announces the emergency item, not {by}.",
    fr: "Seul le Président ({chair}) annonce le point d'urgence, non {by}.",
    es: "Solo el Presidente ({chair}) anuncia el punto de urgencia, no {by}.",
    ar: "لا يعلن البند الطارئ إلا الرئيس ({chair})، لا {by}.",
    ru: "Чрезвычайный пункт объявляет только Председатель ({chair}), а не {by}.",
  },
  check: onlyChair,
  examples: [
    "passed request R1 of M4 with 60 | President announces request R1 as emergency item E1 | accepted",
    "passed request R1 of M4 with 60 | Steering Committee announces request R1 as emergency item E1 | refused ipu.a11.2b/by-president",
  ],
});

/** Rule 11.2(b): the contest is over. */
export const allDecided = guard({
  id: "ipu.a11.2b/all-decided",
  cites: "Rules of the Assembly, 11.2(b)",
  reading:
    "Which request has the most votes is known only when every request that is before the Assembly " +
    "has been voted on, or was withdrawn or joined. A joint request that still waits for a " +
    "signature is not before it; those that it would join are.",
  on: ["AnnounceEmergencyItem"],
  says: {
    en: "The Assembly has still to vote on these requests: {open}.",
    fr: "L'Assemblée doit encore voter sur ces demandes : {open}.",
    es: "La Asamblea aún debe votar sobre estas solicitudes: {open}.",
    ar: "لا يزال على الجمعية أن تصوّت على هذه الطلبات: {open}.",
    ru: "Ассамблее ещё предстоит проголосовать по этим запросам: {open}.",
  },
  check: ({ state, act }) => {
    const open = requestsOf(state).filter(
      ({ id, status }) => status === "deposited" && id !== act.request,
    );
    return open.length === 0 ? holds : fails({ open: listed(open.map(({ id }) => id)) });
  },
  examples: [
    "passed request R1 of M4 with 60; request R2 of M5; M5 withdraws request R2 for M5 | President announces request R1 as emergency item E1 | accepted",
    'passed request R1 of M4 with 60; request R2 of M5; request R3 of M6 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/all-decided open="R2, R3"',
  ],
});

/** Rule 11.2(b): the request has the majority. */
export const passed = guard({
  id: "ipu.a11.2b/passed",
  cites: "Rules of the Assembly, 11.2(b)",
  reading: "Only a request that was put to the vote and obtained the majority becomes the item.",
  on: ["AnnounceEmergencyItem"],
  says: {
    en: "Request {request} has not obtained the majority.",
    fr: "La demande {request} n'a pas obtenu la majorité.",
    es: "La solicitud {request} no ha obtenido la mayoría.",
    ar: "لم يحصل الطلب {request} على الأغلبية.",
    ru: "Запрос {request} не получил большинства.",
  },
  check: ({ state, act }) => {
    const status = state.session?.requests.get(act.request)?.status;
    if (status === undefined || status === "accepted") return aside;
    return status === "passed" ? holds : fails({ request: act.request, status });
  },
  examples: [
    "passed request R1 of M4 with 60 | President announces request R1 as emergency item E1 | accepted",
    "a sitting; request R1 of M4 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/passed request=R1 status=deposited",
    "passed request R2 of M5 with 60; request R1 of M4 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/passed request=R1 status=deposited",
    "rejected request R1 of M4 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/passed request=R1 status=rejected",
    "rejected request R1 of M4; passed request R2 of M5 with 60 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/passed request=R1 status=rejected",
  ],
});

/** The other requests that have the majority, the one with the most votes in favour first. */
const rivals = (state: State, request: string): readonly { id: string; yes: number }[] =>
  requestsOf(state)
    .filter(({ id, status }) => id !== request && ["passed", "accepted"].includes(status))
    .flatMap(({ id, yes }) => (yes === null ? [] : [{ id, yes }]))
    .sort((a, b) => b.yes - a.yes);

const votesFor = (state: State, request: string): number | null => {
  const known = state.session?.requests.get(request);
  return known?.status === "passed" ? known.yes : null;
};

/** Rule 11.2(b): of several, the one with the most votes in favour. */
export const mostPositive = guard({
  id: "ipu.a11.2b/most-positive",
  cites: "Rules of the Assembly, 11.2(b)",
  reading:
    "Where several requests have the majority, votes in favour are compared, as numbers: neither " +
    "shares nor votes against count.",
  on: ["AnnounceEmergencyItem"],
  says: {
    en: "Request {request} has {yes} votes in favour; request {other} has {more}.",
    fr: "La demande {request} a {yes} voix pour ; la demande {other} en a {more}.",
    es: "La solicitud {request} tiene {yes} votos a favor; la solicitud {other} tiene {more}.",
    ar: "حصل الطلب {request} على {yes} صوتاً مؤيداً، وحصل الطلب {other} على {more}.",
    ru: "За запрос {request} подано голосов: {yes}; за запрос {other}: {more}.",
  },
  check: ({ state, act }) => {
    const yes = votesFor(state, act.request);
    if (yes === null) return aside;
    const [best] = rivals(state, act.request);
    if (best === undefined || best.yes <= yes) return holds;
    return fails({ request: act.request, yes, other: best.id, more: best.yes });
  },
  examples: [
    "passed request R1 of M4 with 50; passed request R2 of M5 with 51 | President announces request R2 as emergency item E1 | accepted",
    "passed request R1 of M4 with 50; passed request R2 of M5 with 51 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/most-positive request=R1 yes=50 other=R2 more=51",
    "passed request R1 of M4 with 50; passed request R2 of M5 with 52; passed request R3 of M6 with 51 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/most-positive request=R1 yes=50 other=R2 more=52",
  ],
});

/** Rule 11.2(b) says nothing about a tie between requests that have the majority; 8.2. */
export const equalVotes = guard({
  id: "ipu.a11.2b/equal-votes",
  cites: "Rules of the Assembly, 11.2(b)",
  reading:
    "No rule says what happens when two requests have the majority and the same number of votes in " +
    "favour. What the Rules do not regulate the President decides, with the advice of the " +
    "Steering Committee where needed (8.2).",
  on: ["AnnounceEmergencyItem"],
  discretion: "chair",
  says: {
    en: "Requests {request} and {other} both have {yes} votes in favour; no rule decides between them, the President does.",
    fr: "Les demandes {request} et {other} ont chacune {yes} voix pour ; aucune règle ne les départage, c'est au Président de décider.",
    es: "Las solicitudes {request} y {other} tienen cada una {yes} votos a favor; ninguna norma las desempata, decide el Presidente.",
    ar: "حصل كل من الطلبين {request} و{other} على {yes} صوتاً مؤيداً؛ ولا قاعدة تفصل بينهما، والقرار للرئيس.",
    ru: "За запросы {request} и {other} подано поровну голосов: {yes}; правила не решают между ними, решает Председатель.",
  },
  check: ({ state, act }) => {
    const yes = votesFor(state, act.request);
    if (yes === null) return aside;
    const equal = rivals(state, act.request).find((rival) => rival.yes === yes);
    return equal === undefined ? holds : fails({ request: act.request, other: equal.id, yes });
  },
  examples: [
    "passed request R1 of M4 with 50; passed request R2 of M5 with 49 | President announces request R1 as emergency item E1 | accepted",
    "passed request R1 of M4 with 50; passed request R2 of M5 with 50 | President announces request R1 as emergency item E1 | refused ipu.a11.2b/equal-votes request=R1 other=R2 yes=50",
    'passed request R1 of M4 with 50; passed request R2 of M5 with 50 | President announces request R1 as emergency item E1 ruling ipu.a11.2b/equal-votes: "Drawn by lot", advice "Steering Committee" | accepted; RulingDeclared, EmergencyItemAccepted',
  ],
});

export const clauses: readonly Clause[] = [
  urgency,
  majority,
  byVote,
  byPresident,
  onlyOne,
  standing,
  allDecided,
  passed,
  mostPositive,
  equalVotes,
];
