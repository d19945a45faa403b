import { dateIn } from "@hemicycle/base";
import {
  type Asked,
  aside,
  type Clause,
  consequence,
  fails,
  figure,
  guard,
  holds,
  prose,
  type State,
  type Verdict,
} from "@hemicycle/engine";
import {
  actingDelegate,
  isSecretariat,
  listed,
  memberName,
  personName,
  principalOf,
} from "../common.ts";

/** An act by which Members speak as authors of a request. */
type ByAuthors = Pick<Asked, "state" | "envelope"> & {
  readonly act: { readonly authors: readonly string[] };
};

/** Members by the names by which they are called in the hall. */
export const named = (state: State, members: readonly string[]): string =>
  listed(members.map((member) => memberName(state, member)));

/**
 * A delegate speaks for the own Member and for no other; what comes on paper with the signatures
 * of all its authors is entered by the Secretariat.
 */
export const byAuthors = ({ state, act, envelope }: ByAuthors): Verdict => {
  if (isSecretariat(state, envelope)) return holds;
  const own = actingDelegate(state, envelope)?.member ?? null;
  const others = act.authors.filter((author) => author !== own);
  return others.length === 0
    ? holds
    : fails({ by: personName(state, principalOf(envelope)), members: named(state, others) });
};

/** Rule 11.1: a request comes from Members. */
export const members = guard({
  id: "ipu.a11.1/members",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "Each author is a Member in good standing. Associate Members, observers, and Members that are " +
    "suspended or have left cannot ask. Arrears do not stand in the way: they take the vote, and " +
    "nothing in the Rules takes the request.",
  on: ["RequestEmergencyItem", "ProposeJointRequest", "SignJointRequest"],
  says: {
    en: "Only Members of the IPU request an emergency item; {members} cannot ({affiliations}).",
    fr: "Seuls les Membres de l'UIP demandent un point d'urgence ; {members} ne le peut pas ({affiliations}).",
    es: "Solo los Miembros de la UIP solicitan un punto de urgencia; {members} no puede ({affiliations}).",
    ar: "لا يطلب إدراج بند طارئ إلا الأعضاء في الاتحاد البرلماني الدولي؛ ولا يحق ذلك لـ {members} ({affiliations}).",
    ru: "Включения чрезвычайного пункта могут требовать только члены МПС; {members} не может ({affiliations}).",
  },
  check: ({ state, act }) => {
    const others = act.authors.filter((id) => state.members.get(id)?.affiliation !== "member");
    if (others.length === 0) return holds;
    const affiliations = others.map((id) => state.members.get(id)?.affiliation ?? "-");
    return fails({ members: named(state, others), affiliations: listed(affiliations) });
  },
  examples: [
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting, M4 four years of arrears | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting, M4 associate member | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/members members=M4 affiliations=associate',
    'a convened session; Secretariat makes M4 suspended from 2017-09-01: "Decision" | Secretariat requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/members members=M4 affiliations=suspended',
    'a convened session; request R1 of M4; request R2 of M5; Secretariat makes M4 suspended from 2017-09-01: "Decision" | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a convened session; request R1 of M4; request R2 of M5; Secretariat makes M4 suspended from 2017-09-01: "Decision" | Secretariat joins R1 and R2 as J1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/members members=M4 affiliations=suspended',
    'a convened session; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft"; Secretariat makes M4 suspended from 2017-09-01: "Decision" | Secretariat signs joint request J1 for M4 | refused ipu.a11.1/members members=M4 affiliations=suspended',
  ],
});

/** Rule 11.1: who hands a request in. */
export const handedIn = guard({
  id: "ipu.a11.1/handed-in",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "A delegate asks for the own Member. A request of several Members, or one that comes before " +
    "delegations are registered, is entered by the Secretariat from the signed paper. The Rules " +
    "say only that the Member asks; through whom is inferred.",
  on: ["RequestEmergencyItem"],
  says: {
    en: "{by} does not speak for {members}: a delegate asks for the own Member, the Secretariat enters what all authors have signed.",
    fr: "{by} ne parle pas au nom de {members} : un délégué demande pour son propre Membre, le Secrétariat enregistre ce que tous les auteurs ont signé.",
    es: "{by} no habla en nombre de {members}: un delegado solicita por su propio Miembro, la Secretaría registra lo que han firmado todos los autores.",
    ar: "لا يتكلم {by} باسم {members}: يقدم المندوب الطلب باسم العضو الذي يمثله، وتسجل الأمانة ما وقّعه جميع مقدمي الطلب.",
    ru: "{by} не выступает от имени {members}: делегат обращается от своего члена МПС, а Секретариат вносит то, что подписали все авторы.",
  },
  check: byAuthors,
  examples: [
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/handed-in by="Delegate 1 of M4" members=M5',
    'a sitting | Secretariat requests emergency item R1 "Floods" about floods for M4 and M5 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting | Governing Council requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/handed-in by="Governing Council" members=M4',
    'a sitting | President requests emergency item R1 "Floods" about floods for M1 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/handed-in by="Delegate 3 of M1" members=M1',
    'a sitting | M5 on behalf of M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/handed-in by="Delegate 1 of M4" members=M4',
    'a sitting; Secretariat registers X1 "Ann" of M4 as honorary member, woman | person X1 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/handed-in by=Ann members=M4',
  ],
});

/** Rule 11.1: what comes with it. */
export const documents = guard({
  id: "ipu.a11.1/documents",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "A memorandum that explains and a draft resolution, both, when the request is handed in; a " +
    "joint request is a request and brings its own. Whether they define the subject clearly is " +
    "for those who read them.",
  on: ["RequestEmergencyItem", "ProposeJointRequest"],
  says: {
    en: "A request comes with an explanatory memorandum and a draft resolution; missing: {missing}.",
    fr: "Une demande est accompagnée d'un mémoire explicatif et d'un projet de résolution ; il manque : {missing}.",
    es: "Toda solicitud va acompañada de un memorando explicativo y un proyecto de resolución; falta: {missing}.",
    ar: "يُرفق بالطلب مذكرة توضيحية ومشروع قرار؛ والناقص: {missing}.",
    ru: "К запросу прилагаются пояснительная записка и проект резолюции; отсутствует: {missing}.",
  },
  check: ({ act: { memorandum, draft } }) => {
    const missing = [
      ...(memorandum === undefined ? ["memorandum"] : []),
      ...(draft === undefined ? ["draft"] : []),
    ];
    return missing.length === 0 ? holds : fails({ missing: listed(missing) });
  },
  examples: [
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 and draft "Draft" | refused ipu.a11.1/documents missing=memorandum',
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" | refused ipu.a11.1/documents missing=draft',
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 | refused ipu.a11.1/documents missing="memorandum, draft"',
    'a sitting; request R1 of M4; request R2 of M5 | M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" | refused ipu.a11.1/documents missing=draft',
  ],
});

/** Rule 11.1: the Rules have no deadline; an assembly may fix one. */
export const closingHour = figure({
  id: "ipu.a11.1/closing-hour",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "Until when requests are received, in whole hours counted from midnight at the seat with which " +
    "the opening day begins: 34 is ten in the morning of the second day. Only where it was set " +
    "for the session does anything end.",
  status: "unset",
  source:
    "The Rules have no deadline. That each Assembly fixes one through its Steering Committee is " +
    "inferred from practice: requests have come until the morning of the decision.",
  is: null,
  examples: [
    'a convened session; Secretariat sets ipu.a11.1/closing-hour to 34: "Steering Committee"; on 2017-10-15 | 10:00 M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/in-time closing=34 hour=34',
  ],
});

/** Whole hours from the midnight with which the opening day begins, at the seat. */
const hoursIntoSession = (state: State, opens: string, at: string): number => {
  const zone = state.founding?.seat ?? "UTC";
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    hourCycle: "h23",
  });
  const day = (Date.parse(dateIn(zone, at)) - Date.parse(opens)) / 86_400_000;
  return day * 24 + Number(clock.format(Date.parse(at)));
};

/** Rule 11.1: the deadline of the session, where it has one. */
export const inTime = guard({
  id: "ipu.a11.1/in-time",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "Without a deadline a request can come at any time. Where the hour was set for the session, a " +
    "request after it is late. A joint request takes up earlier ones and may follow later; that " +
    "it may is inferred from practice, where requests were joined on the day of the decision.",
  on: ["RequestEmergencyItem"],
  says: {
    en: "Requests were received until hour {closing} of the session; it is hour {hour}.",
    fr: "Les demandes étaient reçues jusqu'à l'heure {closing} de la session ; c'est l'heure {hour}.",
    es: "Las solicitudes se recibían hasta la hora {closing} de la reunión; es la hora {hour}.",
    ar: "كانت الطلبات تُقبل حتى الساعة {closing} من الدورة، والآن هي الساعة {hour}.",
    ru: "Запросы принимались до {closing}-го часа сессии; сейчас идёт {hour}-й час.",
  },
  check: ({ state, envelope }) => {
    const { session } = state;
    const setting = state.values.get(closingHour.id);
    if (session === null || setting === undefined || setting.session !== session.id) return aside;
    const hour = hoursIntoSession(state, session.opens, envelope.at);
    return hour < setting.number ? holds : fails({ closing: setting.number, hour });
  },
  examples: [
    'a convened session; Secretariat sets ipu.a11.1/closing-hour to 34: "Steering Committee"; on 2017-10-15 | 09:59 M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted',
    'a convened session; Secretariat sets ipu.a11.1/closing-hour to 34: "Steering Committee"; on 2017-10-15 | 10:00 M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | refused ipu.a11.1/in-time closing=34 hour=34',
    'a convened session; on 2017-10-17 | 23:00 M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted',
  ],
});

/** Rule 11.1: the documents go to all Members at once. */
export const communicated = consequence({
  id: "ipu.a11.1/communicated",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "A request that has been handed in is sent to all Members in the same moment; so is a joint " +
    "request as soon as its last author has signed.",
  on: ["EmergencyItemRequested", "JointRequestMade"],
  follow: ({ event: { request } }) => [{ type: "RequestCommunicated", request }],
  examples: [
    'a sitting | M4 requests emergency item R1 "Floods" about floods for M4 with memorandum "Memorandum" and draft "Draft" | accepted; EmergencyItemRequested, RequestCommunicated',
    'a sitting; request R1 of M4; request R2 of M5; M5 joins R1 and R2 as J1 "Floods" about floods for M5 with memorandum "Memorandum" and draft "Draft" | M4 signs joint request J1 for M4 | accepted; JointRequestSigned, JointRequestMade, RequestCommunicated',
  ],
});

/** Rule 11.1: the way onto the agenda. */
export const onlyByRequest = guard({
  id: "ipu.a11.1/only-by-request",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "An emergency item gets onto the agenda by a request that is accepted, and not otherwise.",
  on: ["PlaceItem"],
  says: {
    en: "Item {item} cannot be placed: an emergency item comes from a request that the Assembly has accepted.",
    fr: "Le point {item} ne peut être inscrit : un point d'urgence naît d'une demande que l'Assemblée a acceptée.",
    es: "El punto {item} no puede inscribirse: un punto de urgencia nace de una solicitud que la Asamblea ha aceptado.",
    ar: "لا يمكن إدراج البند {item}: ينشأ البند الطارئ عن طلب قبلته الجمعية.",
    ru: "Пункт {item} нельзя включить: чрезвычайный пункт возникает из запроса, принятого Ассамблеей.",
  },
  check: ({ act }) => (act.kind === "emergency" ? fails({ item: act.item }) : holds),
  examples: [
    'a convened session | Secretariat places item I2 "Water" as subject item | accepted',
    'a convened session | Secretariat places item I2 "Floods" as emergency item | refused ipu.a11.1/only-by-request item=I2',
  ],
});

export const scope = prose({
  id: "ipu.a11.1/scope",
  cites: "Rules of the Assembly, 11.1",
  reading: "Memorandum and draft say clearly how far the subject of the request reaches.",
  why: "Whether a text is clear is judged by those who read it; the program knows the subject by its id.",
});

export const clauses: readonly Clause[] = [
  members,
  handedIn,
  documents,
  scope,
  closingHour,
  inTime,
  communicated,
  onlyByRequest,
];
