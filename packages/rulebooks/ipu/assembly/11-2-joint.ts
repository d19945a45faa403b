import {
  type ActOf,
  aside,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  type Request,
  type State,
} from "@hemicycle/engine";
import { isVoteBegun, listed } from "../common.ts";
import { byAuthors, named } from "./11-1-request.ts";

const requestOf = (state: State, id: string): Request | undefined =>
  state.session?.requests.get(id);

/** Handed in, and no vote on it has begun: its authors can still dispose of it. */
const isUndecided = (state: State, id: string): boolean =>
  requestOf(state, id)?.status === "deposited" &&
  !isVoteBegun(state, { kind: "request", request: id });

/** What a request is now, in one word, for a refusal. */
const statusOf = (state: State, id: string): string => {
  const status = requestOf(state, id)?.status ?? "-";
  return status === "deposited" ? "voted" : status;
};

type JointAct = ActOf<"ProposeJointRequest"> | ActOf<"SignJointRequest">;

const joinsOf = (state: State, act: JointAct): readonly string[] =>
  act.type === "ProposeJointRequest" ? act.joins : (requestOf(state, act.request)?.joins ?? []);

const authorsOf = (state: State, requests: readonly string[]): readonly string[] =>
  requests.flatMap((id) => requestOf(state, id)?.authors ?? []);

/** Rule 11.2(c): who proposes and signs a joint request. */
export const signedBy = guard({
  id: "ipu.a11.2c/signed-by",
  cites: "Rules of the Assembly, 11.2(c)",
  reading:
    "A delegate agrees for the own Member only. The Secretariat enters a joint request that came " +
    "on paper with its signatures.",
  on: ["ProposeJointRequest", "SignJointRequest"],
  says: {
    en: "{by} cannot sign for {members}: a delegate signs for the own Member.",
    fr: "{by} ne peut signer au nom de {members} : un délégué signe pour son propre Membre.",
    es: "{by} no puede firmar en nombre de {members}: un delegado firma por su propio Miembro.",
    ar: "لا يمكن أن يوقّع {by} باسم {members}: يوقّع المندوب باسم العضو الذي يمثله.",
    ru: "{by} не может подписать за {members}: делегат подписывает за своего члена МПС.",
  },
  check: byAuthors,
  examples: [
    'a sitting; request R1 of M4; request R2 of M5 | M4 joins R1 and R2 as J1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted; JointRequestProposed',
    'a sitting; request R1 of M4; request R2 of M5 | M4 joins R1 and R2 as J1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/signed-by by="Delegate 1 of M4" members=M5',
    'a sitting; request R1 of M4; request R2 of M5 | Secretariat joins R1 and R2 as J1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft" | accepted; JointRequestProposed, JointRequestMade, RequestCommunicated',
    'a sitting; request R1 of M4; request R2 of M5; M4 joins R1 and R2 as J1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | M4 signs joint request J1 for M5 | refused ipu.a11.2c/signed-by by="Delegate 1 of M4" members=M5',
  ],
});

/** Rule 11.2(c): who the authors of a joint request are. */
export const jointAuthors = guard({
  id: "ipu.a11.2c/authors",
  cites: "Rules of the Assembly, 11.2(c)",
  reading: "Those who combine requests are authors of the requests that are combined, nobody else.",
  on: ["ProposeJointRequest", "SignJointRequest"],
  says: {
    en: "{members} is not an author of the requests that are joined: {joins}.",
    fr: "{members} n'est pas auteur des demandes réunies : {joins}.",
    es: "{members} no es autor de las solicitudes que se unen: {joins}.",
    ar: "ليس {members} من مقدمي الطلبات التي يجري دمجها: {joins}.",
    ru: "{members} не является автором объединяемых запросов: {joins}.",
  },
  check: ({ state, act }) => {
    const joins = joinsOf(state, act);
    const known = authorsOf(state, joins);
    const others = act.authors.filter((author) => !known.includes(author));
    if (others.length === 0) return holds;
    return fails({ members: named(state, others), joins: listed(joins) });
  },
  examples: [
    'a sitting; request R1 of M4; request R2 of M5 | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting; request R1 of M4; request R2 of M5 | M6 joins R1 and R2 as J1 "Floods" about floods for M6 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/authors members=M6 joins="R1, R2"',
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | M6 signs joint request J1 for M6 | refused ipu.a11.2c/authors members=M6 joins="R1, R2"',
  ],
});

/** Rule 11.2(c): what can be joined. */
export const joinable = guard({
  id: "ipu.a11.2c/joinable",
  cites: "Rules of the Assembly, 11.2(c)",
  reading:
    "Two or more different requests that are before the Assembly and on which no vote has begun. " +
    "A joint request whose authors have all signed is one itself and can be joined again.",
  on: ["ProposeJointRequest", "SignJointRequest"],
  says: {
    en: "Request {request} cannot be joined with others: {status}.",
    fr: "La demande {request} ne peut être réunie à d'autres : {status}.",
    es: "La solicitud {request} no puede unirse a otras: {status}.",
    ar: "لا يمكن دمج الطلب {request} مع غيره: {status}.",
    ru: "Запрос {request} нельзя объединить с другими: {status}.",
  },
  check: ({ state, act }) => {
    const joins = joinsOf(state, act);
    const twice = joins.find((id, at) => joins.indexOf(id) !== at);
    if (twice !== undefined) return fails({ request: twice, status: "twice" });
    const away = joins.find((id) => !isUndecided(state, id));
    return away === undefined ? holds : fails({ request: away, status: statusOf(state, away) });
  },
  examples: [
    'a sitting; request R1 of M4; request R2 of M5 | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting; request R1 of M4 | M4 joins R1 and R1 as J1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/joinable request=R1 status=twice',
    'a sitting; request R1 of M4; request R2 of M5; M4 withdraws request R1 for M4 | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/joinable request=R1 status=withdrawn',
    'passed request R1 of M4 with 60; request R2 of M5 | M5 joins R2 and R1 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/joinable request=R1 status=passed',
    'a sitting; request R2 of M5; heard request R1 of M4; open vote on request R1; President closes vote V1 | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/joinable request=R1 status=voted',
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M5 withdraws request R2 for M5 | M4 signs joint request J1 for M4 | refused ipu.a11.2c/joinable request=R2 status=withdrawn',
    'a sitting; request R1 of M4; request R2 of M5; Secretariat joins R1 and R2 as J1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft"; request R3 of M6 | M6 joins J1 and R3 as J2 "Floods" about floods for M6 with memorandum "Memorandum" and draft "Draft" | accepted',
  ],
});

/** Rule 11.2(c): only what is proposed can be signed. */
export const toBeSigned = guard({
  id: "ipu.a11.2c/to-be-signed",
  cites: "Rules of the Assembly, 11.2(c)",
  reading: "A signature goes under a joint request that still waits for one.",
  on: ["SignJointRequest"],
  says: {
    en: "Request {request} does not wait for signatures: {status}.",
    fr: "La demande {request} n'attend pas de signature : {status}.",
    es: "La solicitud {request} no espera firmas: {status}.",
    ar: "الطلب {request} لا ينتظر توقيعاً: {status}.",
    ru: "Запрос {request} не ожидает подписей: {status}.",
  },
  check: ({ state, act }) => {
    const status = requestOf(state, act.request)?.status ?? "-";
    return status === "proposed" ? holds : fails({ request: act.request, status });
  },
  examples: [
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | M4 signs joint request J1 for M4 | accepted',
    "a sitting; request R1 of M4 | M4 signs joint request R1 for M4 | refused ipu.a11.2c/authors members=M4; ipu.a11.2c/to-be-signed request=R1 status=deposited",
  ],
});

/** Rule 11.2(c): one subject. */
export const sameSubject = guard({
  id: "ipu.a11.2c/same-subject",
  cites: "Rules of the Assembly, 11.2(c)",
  reading:
    "All requests that are joined, and the joint one, are about one subject. The program compares " +
    "the ids of subjects; whether two of them are in truth the same the President can say (8.1).",
  on: ["ProposeJointRequest"],
  discretion: "chair",
  says: {
    en: "Request {request} is about {subject}, the joint request about {joint}: only requests on the same subject can be joined.",
    fr: "La demande {request} porte sur {subject}, la demande commune sur {joint} : seules des demandes sur le même sujet peuvent être réunies.",
    es: "La solicitud {request} trata de {subject} y la solicitud conjunta de {joint}: solo pueden unirse solicitudes sobre el mismo tema.",
    ar: "يتعلق الطلب {request} بموضوع {subject} والطلب المشترك بموضوع {joint}: لا تُدمج إلا الطلبات المتعلقة بالموضوع نفسه.",
    ru: "Запрос {request} касается темы {subject}, совместный запрос — темы {joint}: объединять можно только запросы по одной теме.",
  },
  check: ({ state, act }) => {
    const other = act.joins.find((id) => requestOf(state, id)?.subject !== act.subject);
    if (other === undefined) return holds;
    const subject = requestOf(state, other)?.subject ?? "-";
    return fails({ request: other, subject, joint: act.subject });
  },
  examples: [
    'a sitting; request R1 of M4; request R2 of M5 | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting; request R1 of M4; request R2 of M5 about storms | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/same-subject request=R2 subject=storms joint=floods',
    'a sitting; request R1 of M4; request R2 of M5 | M5 joins R1 and R2 as J1 "Storms" about storms for M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.2c/same-subject request=R1 subject=floods joint=storms',
    'a sitting; request R1 of M4; request R2 of M5 about storms; President rules under ipu.a11.2c/same-subject: "Floods and storms are one disaster" | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | accepted',
  ],
});

/** The joint requests that are not made yet: this one, or those that take it in. */
const waitingFor = ({ session }: State, request: string): readonly Request[] =>
  (session?.requests.values() ?? []).filter(
    ({ id, status, joins }) => status === "proposed" && (id === request || joins.includes(request)),
  );

/** Whether all requests that it joins can be joined, and all their authors of today have signed. */
const isComplete = (state: State, { joins, mustSign, authors }: Request): boolean => {
  const known = authorsOf(state, joins);
  const missing = mustSign.filter((author) => known.includes(author) && !authors.includes(author));
  return missing.length === 0 && joins.every((id) => isUndecided(state, id));
};

/** Rule 11.2(c): all authors have agreed. */
export const made = consequence({
  id: "ipu.a11.2c/made",
  cites: "Rules of the Assembly, 11.2(c)",
  reading:
    "As soon as every author of the requests that it joins has signed, the joint request is before " +
    "the Assembly and stands in their place. They are joined, which is neither withdrawn nor " +
    "rejected. An author who has left a request in the meantime need not sign, and completes the " +
    "joint one by leaving where nobody else was missing.",
  on: ["JointRequestProposed", "JointRequestSigned", "RequestWithdrawn"],
  follow: ({ state, event }) => {
    // Of two that take the same request in, the earlier one has it; instants compare as text.
    const [first] = waitingFor(state, event.request)
      .filter((request) => isComplete(state, request))
      .toSorted((one, other) => one.at.localeCompare(other.at));
    return first === undefined ? [] : [{ type: "JointRequestMade", request: first.id }];
  },
  examples: [
    'a sitting; request R1 of M4; request R2 of M5 | M4 joins R1 and R2 as J1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted; JointRequestProposed',
    'a sitting; request R1 of M4; request R2 of M5; M4 joins R1 and R2 as J1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | M5 signs joint request J1 for M5 | accepted; JointRequestSigned, JointRequestMade, RequestCommunicated',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | M4 signs joint request J1 for M4 | accepted; JointRequestSigned',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M6 withdraws request R1 for M6 | M4 signs joint request J1 for M4 | accepted; JointRequestSigned, JointRequestMade, RequestCommunicated',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M4 signs joint request J1 for M4 | M6 withdraws request R1 for M6 | accepted; RequestWithdrawn, JointRequestMade, RequestCommunicated',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | M6 withdraws request R1 for M6 | accepted; RequestWithdrawn',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M4 signs joint request J1 for M4 | Secretariat withdraws request R1 for M4 and M6 | accepted; RequestWithdrawn',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; request R3 of M7; Secretariat joins R1 and R2 as J2 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft"; 12:30 Secretariat joins R1 and R3 as J1 "Floods" about floods for M4 and M7 with memorandum "Memorandum" and draft "Draft"; M6 withdraws request R1 for M6 | Secretariat withdraws request J2 for M4 | accepted; RequestWithdrawn',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; M4 signs joint request J1 for M4; M5 withdraws request R2 for M5 | M6 withdraws request R1 for M6 | accepted; RequestWithdrawn',
    'Secretariat requests emergency item R1 "Floods" about floods for M4 and M6 with memorandum "Memorandum" and draft "Draft"; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; request R3 of M6; M4 signs joint request J1 for M4 | M6 withdraws request R3 for M6 | accepted; RequestWithdrawn',
  ],
});

/** Rule 11.2(d): who withdraws. */
export const withdrawnBy = guard({
  id: "ipu.a11.2d/withdrawn-by",
  cites: "Rules of the Assembly, 11.2(d)",
  reading:
    "A request is withdrawn by its authors. A delegate withdraws for the own Member only; a request " +
    "of several Members stays as long as one of them holds to it. The Secretariat enters a " +
    "withdrawal that came on paper.",
  on: ["WithdrawRequest"],
  says: {
    en: "{by} cannot withdraw for {members}: a delegate withdraws for the own Member.",
    fr: "{by} ne peut retirer au nom de {members} : un délégué retire pour son propre Membre.",
    es: "{by} no puede retirar en nombre de {members}: un delegado retira por su propio Miembro.",
    ar: "لا يمكن أن يسحب {by} الطلب باسم {members}: يسحبه المندوب باسم العضو الذي يمثله.",
    ru: "{by} не может отозвать за {members}: делегат отзывает за своего члена МПС.",
  },
  check: byAuthors,
  examples: [
    "a sitting; request R1 of M4 | M4 withdraws request R1 for M4 | accepted",
    'a sitting; request R1 of M4 | M5 withdraws request R1 for M4 | refused ipu.a11.2d/withdrawn-by by="Delegate 1 of M5" members=M4',
    "a sitting; request R1 of M4 | Secretariat withdraws request R1 for M4 | accepted",
  ],
});

/** Rule 11.2(d): only authors. */
export const withdrawnByAuthors = guard({
  id: "ipu.a11.2d/authors",
  cites: "Rules of the Assembly, 11.2(d)",
  reading: "Only an author can withdraw.",
  on: ["WithdrawRequest"],
  says: {
    en: "{members} is not an author of request {request}.",
    fr: "{members} n'est pas auteur de la demande {request}.",
    es: "{members} no es autor de la solicitud {request}.",
    ar: "ليس {members} من مقدمي الطلب {request}.",
    ru: "{members} не является автором запроса {request}.",
  },
  check: ({ state, act }) => {
    const known = authorsOf(state, [act.request]);
    const others = act.authors.filter((author) => !known.includes(author));
    if (others.length === 0) return holds;
    return fails({ members: named(state, others), request: act.request });
  },
  examples: [
    "a sitting; request R1 of M4 | M4 withdraws request R1 for M4 | accepted",
    "a sitting; request R1 of M4 | M5 withdraws request R1 for M5 | refused ipu.a11.2d/authors members=M5 request=R1",
  ],
});

/** Rule 11.2(d): until when. */
export const withdrawnInTime = guard({
  id: "ipu.a11.2d/undecided",
  cites: "Rules of the Assembly, 11.2(d)",
  reading:
    "A request can be withdrawn until a vote on it has begun. What was joined is no longer its own, " +
    "and a joint request that not all have signed is not one yet. The Rules set no limit; this " +
    "one is inferred from there being a decision to await.",
  on: ["WithdrawRequest"],
  says: {
    en: "Request {request} can no longer be withdrawn: {status}.",
    fr: "La demande {request} ne peut plus être retirée : {status}.",
    es: "La solicitud {request} ya no puede retirarse: {status}.",
    ar: "لم يعد ممكناً سحب الطلب {request}: {status}.",
    ru: "Запрос {request} уже нельзя отозвать: {status}.",
  },
  check: ({ state, act: { request } }) =>
    isUndecided(state, request) ? holds : fails({ request, status: statusOf(state, request) }),
  examples: [
    "a sitting; heard request R1 of M4; announced vote on request R1 | M4 withdraws request R1 for M4 | accepted",
    "a sitting; heard request R1 of M4; open vote on request R1; President closes vote V1 | M4 withdraws request R1 for M4 | refused ipu.a11.2d/undecided request=R1 status=voted",
    "passed request R1 of M4 with 60 | M4 withdraws request R1 for M4 | refused ipu.a11.2d/undecided request=R1 status=passed",
    "a sitting; request R1 of M4; M4 withdraws request R1 for M4 | M4 withdraws request R1 for M4 | refused ipu.a11.2d/undecided request=R1 status=withdrawn",
    'a sitting; Secretariat requests emergency item R1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft"; M4 withdraws request R1 for M4 | M5 withdraws request R1 for M5 | accepted',
    'a sitting; request R1 of M4; request R2 of M5; Secretariat joins R1 and R2 as J1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft" | M4 withdraws request R1 for M4 | refused ipu.a11.2d/undecided request=R1 status=joined',
    "a sitting; heard request R1 of M4; heard request R2 of M5; open vote on request R1 and request R2 | M4 withdraws request R1 for M4 | refused ipu.a11.2d/undecided request=R1 status=voted",
  ],
});

/** The accepted request from which the emergency item of a draft came. */
const acceptedFor = (state: State, item: string): Request | undefined => {
  const request = state.session?.items.get(item)?.request ?? null;
  return request === null ? undefined : requestOf(state, request);
};

/** The first request in one of these statuses whose subject the draft takes up and the item not. */
const foreign = (
  state: State,
  act: ActOf<"DepositDraft">,
  statuses: readonly Request["status"][],
): Request | undefined => {
  const accepted = acceptedFor(state, act.item);
  return state.session?.requests
    .values()
    .find(
      ({ status, subject }) =>
        statuses.includes(status) &&
        subject !== accepted?.subject &&
        act.subjects.includes(subject),
    );
};

/** Rule 11.2(d): the subjects that are barred from the draft. */
export const barredSubject = guard({
  id: "ipu.a11.2d/barred-subject",
  cites: "Rules of the Assembly, 11.2(d)",
  reading:
    "The draft on the emergency item does not take up the subject of a request that was withdrawn " +
    "by all its authors, or that was put to the vote and did not obtain the majority, unless that " +
    "is also the subject of the accepted request. The program compares the ids of subjects; " +
    "whether the accepted request and its title refer to another subject clearly enough the " +
    "President can say (8.1).",
  on: ["DepositDraft"],
  discretion: "chair",
  says: {
    en: "The draft may not take up {subject}: request {request} was {status}.",
    fr: "Le projet ne peut reprendre le sujet {subject} : la demande {request} a ce statut : {status}.",
    es: "El proyecto no puede retomar el tema {subject}: la solicitud {request} tiene este estado: {status}.",
    ar: "لا يجوز أن يتناول المشروع موضوع {subject}: حالة الطلب {request} هي {status}.",
    ru: "Проект не может затрагивать тему {subject}: статус запроса {request}: {status}.",
  },
  check: ({ state, act }) => {
    if (acceptedFor(state, act.item) === undefined) return aside;
    const barred = foreign(state, act, ["withdrawn", "rejected"]);
    if (barred === undefined) return holds;
    return fails({ subject: barred.subject, request: barred.id, status: barred.status });
  },
  examples: [
    'rejected request R1 of M4 about storms; emergency item E1 of M5 | M5 deposits draft D1 "Floods" on item E1 about floods | accepted',
    'rejected request R1 of M4 about storms; emergency item E1 of M5 | M5 deposits draft D1 "Floods" on item E1 about floods and storms | refused ipu.a11.2d/barred-subject subject=storms request=R1 status=rejected',
    'a sitting; request R1 of M4 about storms; M4 withdraws request R1 for M4; emergency item E1 of M5 | M5 deposits draft D1 "Floods" on item E1 about storms | refused ipu.a11.2d/barred-subject subject=storms request=R1 status=withdrawn',
    'a sitting; request R1 of M4; M4 withdraws request R1 for M4; emergency item E1 of M5 | M5 deposits draft D1 "Floods" on item E1 about floods | accepted',
    'a sitting; request R1 of M4 about storms; M4 withdraws request R1 for M4 | M5 deposits draft D1 "Water" on item I1 about storms | accepted',
    'rejected request R1 of M4 about storms; emergency item E1 of M5; President rules under ipu.a11.2d/barred-subject: "The title of the item names the storms" | M5 deposits draft D1 "Floods" on item E1 about floods and storms | accepted',
  ],
});

/** Rule 11.2(d) says nothing about a request that had the majority and was not chosen; 8.2. */
export const notChosen = guard({
  id: "ipu.a11.2d/not-chosen",
  cites: "Rules of the Assembly, 11.2(d)",
  reading:
    "A request that obtained the majority but fewer votes than another was not rejected: the " +
    "Assembly wanted it, and 11.2(b) alone stood in its way. Yet to take its subject up in the " +
    "draft would give the session two emergency items. The text decides neither way, so it is " +
    "refused unless the President decides otherwise (8.2).",
  on: ["DepositDraft"],
  discretion: "chair",
  says: {
    en: "Request {request} on {subject} had the majority and was not chosen; whether the draft may take it up the President decides.",
    fr: "La demande {request} sur {subject} avait la majorité et n'a pas été retenue ; le Président décide si le projet peut la reprendre.",
    es: "La solicitud {request} sobre {subject} tuvo la mayoría y no fue elegida; el Presidente decide si el proyecto puede retomarla.",
    ar: "حصل الطلب {request} بشأن {subject} على الأغلبية ولم يقع عليه الاختيار؛ ويقرر الرئيس ما إذا كان للمشروع أن يتناوله.",
    ru: "Запрос {request} по теме {subject} получил большинство, но не был выбран; может ли проект её затронуть, решает Председатель.",
  },
  check: ({ state, act }) => {
    if (acceptedFor(state, act.item) === undefined) return aside;
    const other = foreign(state, act, ["passed"]);
    return other === undefined ? holds : fails({ request: other.id, subject: other.subject });
  },
  examples: [
    'passed request R1 of M4 about storms with 50; emergency item E1 of M5 | M5 deposits draft D1 "Floods" on item E1 about floods | accepted',
    'passed request R1 of M4 about storms with 50; emergency item E1 of M5 | M5 deposits draft D1 "Floods" on item E1 about floods and storms | refused ipu.a11.2d/not-chosen request=R1 subject=storms',
    'passed request R1 of M4 about storms with 50 | M5 deposits draft D1 "Water" on item I1 about storms | accepted',
    'passed request R1 of M4 about storms with 50; emergency item E1 of M5; President rules under ipu.a11.2d/not-chosen: "The two disasters are one" | M5 deposits draft D1 "Floods" on item E1 about floods and storms | accepted',
  ],
});

export const clauses: readonly Clause[] = [
  signedBy,
  jointAuthors,
  joinable,
  toBeSigned,
  sameSubject,
  made,
  withdrawnBy,
  withdrawnByAuthors,
  withdrawnInTime,
  barredSubject,
  notChosen,
];
