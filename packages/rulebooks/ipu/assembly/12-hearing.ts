import {
  type ActOf,
  actsAs,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  memberOf,
  type Purpose,
  prose,
  type Request,
  type State,
  silent,
  value,
} from "@hemicycle/engine";
import { isVoteBegun, personName, requestsPut } from "../common.ts";

type GiveFloor = ActOf<"GiveFloor">;

/** For and against a request: the only two who are heard on it. On amendments Rule 20 says who. */
const isHearing = ({ purpose, about }: Pick<GiveFloor, "purpose" | "about">): boolean =>
  isForOrAgainst(purpose) && about?.kind !== "amendment";

const isForOrAgainst = (purpose: Purpose): boolean =>
  purpose === "sponsor" || purpose === "contrary";

const requestOf = (state: State, id: string): Request | undefined =>
  state.session?.requests.get(id);

/** The request on which the act gives the floor, for or against. */
const requestHeard = (state: State, act: GiveFloor): Request | undefined =>
  isHearing(act) && act.about?.kind === "request" ? requestOf(state, act.about.id) : undefined;

const heardBy = (state: State, act: GiveFloor): readonly Request[] => {
  const request = requestHeard(state, act);
  return request === undefined ? [] : [request];
};

const isAuthor = (state: State, person: string, { authors }: Request): boolean =>
  authors.includes(memberOf(state, person)?.id ?? "");

/** Rule 12: whose opinion it is. */
export const opinionBy = guard({
  id: "ipu.a12/opinion-by",
  cites: "Rules of the Assembly, 12",
  reading: "The Steering Committee says whether a request is admissible.",
  on: ["GiveOpinion"],
  says: {
    en: "The Steering Committee gives the opinion on request {request}; {by} does not speak for it.",
    fr: "Le Comité de direction donne son avis sur la demande {request} ; {by} ne parle pas en son nom.",
    es: "El Comité de Dirección emite la opinión sobre la solicitud {request}; {by} no habla en su nombre.",
    ar: "تبدي اللجنة التوجيهية رأيها في الطلب {request}؛ ولا يتكلم {by} باسمها.",
    ru: "Мнение о запросе {request} даёт Руководящий комитет; {by} не выступает от его имени.",
  },
  check: ({ state, act, envelope }) =>
    actsAs(state, envelope, "steeringCommittee")
      ? holds
      : fails({ request: act.request, by: personName(state, envelope.by) }),
  examples: [
    "a sitting; request R1 of M4 | Steering Committee finds request R1 admissible | accepted",
    "a sitting; request R1 of M4 | President finds request R1 admissible | refused ipu.a12/opinion-by request=R1",
  ],
});

/** Rule 12: an opinion is given before the decision. */
export const opinionInTime = guard({
  id: "ipu.a12/opinion-in-time",
  cites: "Rules of the Assembly, 12",
  reading:
    "The opinion comes before the decision, on a request that is before the Assembly. Until then " +
    "the Steering Committee can give another one. It counts as heard when it is recorded.",
  on: ["GiveOpinion"],
  says: {
    en: "Request {request} is not awaiting a decision: {status}.",
    fr: "La demande {request} n'attend pas de décision : {status}.",
    es: "La solicitud {request} no espera una decisión: {status}.",
    ar: "الطلب {request} لا ينتظر قراراً: {status}.",
    ru: "Запрос {request} не ожидает решения: {status}.",
  },
  check: ({ state, act: { request } }) => {
    const status = requestOf(state, request)?.status ?? "-";
    if (status !== "deposited") return fails({ request, status });
    const begun = isVoteBegun(state, { kind: "request", request });
    return begun ? fails({ request, status: "voted" }) : holds;
  },
  examples: [
    "a sitting; request R1 of M4; Steering Committee finds request R1 admissible | Steering Committee finds request R1 inadmissible | accepted",
    "a sitting; request R1 of M4; M4 withdraws request R1 for M4 | Steering Committee finds request R1 admissible | refused ipu.a12/opinion-in-time request=R1 status=withdrawn",
    "a sitting; heard request R1 of M4; open vote on request R1; President closes vote V1 | Steering Committee finds request R1 admissible | refused ipu.a12/opinion-in-time request=R1 status=voted",
  ],
});

/** Rule 12: the hearing is about a request. */
export const onRequest = guard({
  id: "ipu.a12/on-request",
  cites: "Rules of the Assembly, 12",
  reading:
    "Whoever speaks as sponsor or as opponent of a request speaks on a request that is before the " +
    "Assembly, and the President says on which.",
  on: ["GiveFloor"],
  says: {
    en: "The floor for or against a request is given on a request that is before the Assembly ({request}: {status}).",
    fr: "La parole pour ou contre une demande est donnée sur une demande soumise à l'Assemblée ({request} : {status}).",
    es: "La palabra a favor o en contra se da sobre una solicitud sometida a la Asamblea ({request}: {status}).",
    ar: "تُعطى الكلمة تأييداً للطلب أو معارضةً له بشأن طلب معروض على الجمعية ({request}: {status}).",
    ru: "Слово за или против даётся по запросу, находящемуся на рассмотрении Ассамблеи ({request}: {status}).",
  },
  check: ({ state, act }) => {
    if (!isHearing(act)) return aside;
    const request = requestHeard(state, act);
    if (request?.status === "deposited") return holds;
    return fails({ request: act.about?.id ?? "-", status: request?.status ?? "-" });
  },
  examples: [
    "a sitting; request R1 of M4; Steering Committee finds request R1 admissible | President gives the floor to M4 as sponsor on request R1 | accepted",
    "a sitting; request R1 of M4 | President gives the floor to M4 as sponsor | refused ipu.a12/on-request request=- status=-",
    "a sitting; heard request R1 of M4; M4 withdraws request R1 for M4 | President gives the floor to M5 as opponent of the request on request R1 | refused ipu.a12/on-request request=R1 status=withdrawn",
  ],
});

/** Debating what is asked for: neither of the two, nor about how the sitting or a vote is held. */
const besides: readonly Purpose[] = ["statement", "rapporteur"];

/** Rule 12: nobody else. */
export const onlyTwo = guard({
  id: "ipu.a12/only-two",
  cites: "Rules of the Assembly, 12",
  reading:
    "On a request nobody debates but its sponsor and one opponent: others do not ask for the floor " +
    "on it, and are not given it. Explaining a vote and points of order are no debate.",
  on: ["GiveFloor", "RequestFloor"],
  says: {
    en: "On request {request} only its sponsor and one opponent are heard.",
    fr: "Sur la demande {request}, seuls son auteur et un opposant sont entendus.",
    es: "Sobre la solicitud {request} solo se oye a quien la patrocina y a un oponente.",
    ar: "بشأن الطلب {request} لا يُسمع إلا مقدمه ومعارض واحد.",
    ru: "По запросу {request} выступают только его автор и один возражающий.",
  },
  check: ({ act: { about, purpose } }) => {
    if (about?.kind !== "request") return aside;
    return besides.includes(purpose) ? fails({ request: about.id }) : holds;
  },
  examples: [
    "a sitting; heard request R1 of M4; item taken up | M6 asks for the floor as speaker on request R1 | refused ipu.a12/only-two request=R1",
    "a sitting; item taken up; request R1 of M4; M6 asks for the floor as speaker | President gives the floor to M6 as speaker on request R1 | refused ipu.a12/only-two request=R1",
    "rapporteurs; request R1 of M4 | President gives the floor to M5 as rapporteur on request R1 | refused ipu.a12/only-two request=R1",
    "a sitting; heard request R1 of M4 | President gives the floor to M6 as opponent of the request on request R1 | accepted",
    "a sitting; heard request R1 of M4; item taken up; M6 asks for the floor as speaker | President gives the floor to M6 as speaker | accepted",
  ],
});

/** Rule 12: first the opinion. */
export const opinionHeard = guard({
  id: "ipu.a12/opinion-heard",
  cites: "Rules of the Assembly, 12",
  reading:
    "The Assembly hears the opinion on admissibility before the sponsor and before it decides. It " +
    "is an opinion: a request that is found inadmissible can still be put to the vote.",
  on: ["GiveFloor", "OpenVote"],
  says: {
    en: "The Assembly has not heard the Steering Committee's opinion on request {request}.",
    fr: "L'Assemblée n'a pas entendu l'avis du Comité de direction sur la demande {request}.",
    es: "La Asamblea no ha oído la opinión del Comité de Dirección sobre la solicitud {request}.",
    ar: "لم تستمع الجمعية إلى رأي اللجنة التوجيهية في الطلب {request}.",
    ru: "Ассамблея не заслушала мнение Руководящего комитета о запросе {request}.",
  },
  check: ({ state, act }) => {
    const requests = act.type === "OpenVote" ? requestsPut(state, act) : heardBy(state, act);
    if (requests.length === 0) return aside;
    const without = requests.find(({ opinion }) => opinion === null);
    return without === undefined ? holds : fails({ request: without.id });
  },
  examples: [
    "a sitting; request R1 of M4; Steering Committee finds request R1 inadmissible; President gives the floor to M4 as sponsor on request R1; M4 ends the speech; announced vote on request R1 | President opens vote V1 | accepted",
    "a sitting; request R1 of M4 | President gives the floor to M4 as sponsor on request R1 | refused ipu.a12/opinion-heard request=R1",
    "a sitting; request R1 of M4; announced vote on request R1 | President opens vote V1 | refused ipu.a12/opinion-heard request=R1; ipu.a12/sponsor-heard request=R1",
    "a sitting; heard request R1 of M4; request R2 of M5; President announces vote V1 on request R1 and request R2 by devices | President opens vote V1 | refused ipu.a12/opinion-heard request=R2; ipu.a12/sponsor-heard request=R2",
  ],
});

/** Rule 12: then the sponsor. */
export const sponsorHeard = guard({
  id: "ipu.a12/sponsor-heard",
  cites: "Rules of the Assembly, 12",
  reading:
    "The sponsor is heard before the opponent and before the vote. Where nobody wants to speak " +
    "against a request, nobody need be heard.",
  on: ["GiveFloor", "OpenVote"],
  says: {
    en: "The Assembly has not heard the sponsor of request {request}.",
    fr: "L'Assemblée n'a pas entendu l'auteur de la demande {request}.",
    es: "La Asamblea no ha oído al autor de la solicitud {request}.",
    ar: "لم تستمع الجمعية إلى مقدم الطلب {request}.",
    ru: "Ассамблея не заслушала автора запроса {request}.",
  },
  check: ({ state, act }) => {
    if (act.type === "GiveFloor" && act.purpose !== "contrary") return aside;
    const requests = act.type === "OpenVote" ? requestsPut(state, act) : heardBy(state, act);
    if (requests.length === 0) return aside;
    const without = requests.find((request) => !request.sponsorHeard);
    return without === undefined ? holds : fails({ request: without.id });
  },
  examples: [
    "a sitting; heard request R1 of M4; announced vote on request R1 | President opens vote V1 | accepted",
    "a sitting; request R1 of M4; Steering Committee finds request R1 admissible; announced vote on request R1 | President opens vote V1 | refused ipu.a12/sponsor-heard request=R1",
    "a sitting; request R1 of M4; Steering Committee finds request R1 admissible | President gives the floor to M5 as opponent of the request on request R1 | refused ipu.a12/sponsor-heard request=R1",
  ],
});

/** Rule 12: who speaks for it. */
export const sponsorIsAuthor = guard({
  id: "ipu.a12/sponsor-is-author",
  cites: "Rules of the Assembly, 12",
  reading:
    "The sponsor is a delegate of one of the authors; a joint request has one sponsor, from any of them.",
  on: ["GiveFloor"],
  says: {
    en: "{person} does not belong to the delegation of an author of request {request}.",
    fr: "{person} n'appartient pas à la délégation d'un auteur de la demande {request}.",
    es: "{person} no pertenece a la delegación de un autor de la solicitud {request}.",
    ar: "لا ينتمي {person} إلى وفد أحد مقدمي الطلب {request}.",
    ru: "{person} не входит в делегацию автора запроса {request}.",
  },
  check: ({ state, act }) => {
    const request = act.purpose === "sponsor" ? requestHeard(state, act) : undefined;
    if (request === undefined) return aside;
    if (isAuthor(state, act.person, request)) return holds;
    return fails({ person: personName(state, act.person), request: request.id });
  },
  examples: [
    "a sitting; request R1 of M4; Steering Committee finds request R1 admissible | President gives the floor to M4 2 as sponsor on request R1 | accepted",
    "a sitting; request R1 of M4; Steering Committee finds request R1 admissible | President gives the floor to M5 as sponsor on request R1 | refused ipu.a12/sponsor-is-author request=R1",
  ],
});

/** Rule 12: one sponsor. */
export const sponsorOnce = guard({
  id: "ipu.a12/sponsor-once",
  cites: "Rules of the Assembly, 12",
  reading: "The sponsor is heard once on a request.",
  on: ["GiveFloor"],
  says: {
    en: "The sponsor of request {request} has been heard.",
    fr: "L'auteur de la demande {request} a été entendu.",
    es: "El autor de la solicitud {request} ya ha sido oído.",
    ar: "سبق الاستماع إلى مقدم الطلب {request}.",
    ru: "Автор запроса {request} уже заслушан.",
  },
  check: ({ state, act }) => {
    const request = act.purpose === "sponsor" ? requestHeard(state, act) : undefined;
    if (request === undefined) return aside;
    return request.sponsorHeard ? fails({ request: request.id }) : holds;
  },
  examples: [
    "a sitting; heard request R1 of M4; request R2 of M5; Steering Committee finds request R2 admissible | President gives the floor to M5 as sponsor on request R2 | accepted",
    "a sitting; heard request R1 of M4 | President gives the floor to M4 2 as sponsor on request R1 | refused ipu.a12/sponsor-once request=R1",
    "a sitting; heard request R1 of M4; President gives the floor to M5 as opponent of the request on request R1; M5 ends the speech | President gives the floor to M4 2 as sponsor on request R1 | refused ipu.a12/sponsor-once request=R1",
  ],
});

/** Rule 12: who speaks against it. */
export const opponentIsOther = guard({
  id: "ipu.a12/opponent-is-other",
  cites: "Rules of the Assembly, 12",
  reading:
    "Whoever holds the contrary opinion does not belong to the delegation of an author (inferred).",
  on: ["GiveFloor"],
  says: {
    en: "{person} belongs to the delegation of an author of request {request} and cannot oppose it.",
    fr: "{person} appartient à la délégation d'un auteur de la demande {request} et ne peut s'y opposer.",
    es: "{person} pertenece a la delegación de un autor de la solicitud {request} y no puede oponerse a ella.",
    ar: "ينتمي {person} إلى وفد أحد مقدمي الطلب {request} ولا يمكنه معارضته.",
    ru: "{person} входит в делегацию автора запроса {request} и не может выступать против него.",
  },
  check: ({ state, act }) => {
    const request = act.purpose === "contrary" ? requestHeard(state, act) : undefined;
    if (request === undefined) return aside;
    if (!isAuthor(state, act.person, request)) return holds;
    return fails({ person: personName(state, act.person), request: request.id });
  },
  examples: [
    "a sitting; heard request R1 of M4 | President gives the floor to M5 as opponent of the request on request R1 | accepted",
    "a sitting; heard request R1 of M4 | President gives the floor to M4 2 as opponent of the request on request R1 | refused ipu.a12/opponent-is-other request=R1",
  ],
});

/** Rule 12: one opponent. */
export const opponentOnce = guard({
  id: "ipu.a12/opponent-once",
  cites: "Rules of the Assembly, 12",
  reading: "One speaker against a request, and no more.",
  on: ["GiveFloor"],
  says: {
    en: "One speaker against request {request} has been heard; there is no other.",
    fr: "Un orateur a été entendu contre la demande {request} ; il n'y en a pas d'autre.",
    es: "Ya se ha oído a un orador contra la solicitud {request}; no hay otro.",
    ar: "سبق الاستماع إلى متكلم معارض للطلب {request}؛ ولا متكلم غيره.",
    ru: "Один оратор против запроса {request} уже заслушан; другого не будет.",
  },
  check: ({ state, act }) => {
    const request = act.purpose === "contrary" ? requestHeard(state, act) : undefined;
    if (request === undefined) return aside;
    return request.contraryHeard ? fails({ request: request.id }) : holds;
  },
  examples: [
    "a sitting; heard request R1 of M4 | President gives the floor to M5 as opponent of the request on request R1 | accepted",
    "a sitting; heard request R1 of M4; President gives the floor to M5 as opponent of the request on request R1; M5 ends the speech | President gives the floor to M6 as opponent of the request on request R1 | refused ipu.a12/opponent-once request=R1",
  ],
});

/** Rule 12: how long. */
export const concise = value({
  id: "ipu.a12/concise",
  cites: "Rules of the Assembly, 12",
  reading:
    "The explanation is to be concise; there is no figure. The President can grant a number of " +
    "seconds and otherwise ends the speech.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 12: no figure is given.",
  slot: "speakingTime",
  answer: ({ purpose }) => (isForOrAgainst(purpose) ? is(null) : silent),
  examples: [
    "a sitting | speakingTime of M4 as sponsor | unlimited",
    "a sitting | speakingTime of M4 as opponent of the request | unlimited",
  ],
});

export const noSubstance = prose({
  id: "ipu.a12/no-substance",
  cites: "Rules of the Assembly, 12",
  reading: "Both speak on whether the item should be on the agenda, not on the matter itself.",
  why: "Nobody but a listener can tell; the President calls the speaker to order (Rule 24).",
});

export const clauses: readonly Clause[] = [
  opinionBy,
  opinionInTime,
  onRequest,
  onlyTwo,
  opinionHeard,
  sponsorIsAuthor,
  sponsorOnce,
  sponsorHeard,
  opponentIsOther,
  opponentOnce,
  concise,
  noSubstance,
];
