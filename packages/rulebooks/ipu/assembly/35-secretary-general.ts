import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  holdsOffice,
  prose,
  type State,
} from "@hemicycle/engine";
import {
  inOwnOffice,
  isDelegate,
  isOwnAct,
  isSecretariat,
  personName,
  principalOf,
} from "../common.ts";

/** Rule 35.1: the first act of all. */
export const founding = guard({
  id: "ipu.a35.1/founding",
  cites: "Rules of the Assembly, 35.1",
  reading: "An assembly is founded by the person who becomes the first of its Secretariat.",
  on: ["FoundAssembly"],
  says: {
    en: "{person} founds the assembly alone: whoever founds it is the first of its Secretariat.",
    fr: "{person} fonde seul l'assemblée : qui la fonde est le premier membre de son Secrétariat.",
    es: "Solo {person} puede fundar la asamblea: quien la funda es el primero de su Secretaría.",
    ar: "لا يؤسس الجمعية إلا {person}: من يؤسسها يكون أول أعضاء أمانتها.",
    ru: "Ассамблею может основать только {person}: основатель — первый сотрудник её Секретариата.",
  },
  check: ({ act, envelope: { by, office = "secretariat", onBehalfOf = by } }) => {
    const isFirst = by === act.person && onBehalfOf === by && office === "secretariat";
    return isFirst ? holds : fails({ person: act.personName });
  },
  examples: [
    'nothing | Secretariat founds EX "Assembly" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann" | accepted',
    'nothing | person SEC as President founds EX "Assembly" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann" | refused ipu.a35.1/founding person=Ann',
    'nothing | person X1 founds EX "Assembly" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann" | refused ipu.a35.1/founding person=Ann',
  ],
});

/** Rule 35.1: what the Secretariat keeps, nobody else writes in. */
export const registers = guard({
  id: "ipu.a35.1/registers",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "The Secretariat, headed by the Secretary General, keeps the registers of members, delegations, " +
    "persons and offices, convenes the session, publishes its deadlines, distributes the table of votes, places the items of " +
    "the agenda and reports who is in the room. The rule says that the Secretary General organises " +
    "the Secretariat; that these acts are its work is inferred from Rules 4, 10, 29 and 36.",
  on: [
    "AdmitMember",
    "ChangeAffiliation",
    "RecordPopulation",
    "RecordArrears",
    "RecordComposition",
    "EnterPeriod",
    "CorrectPeriod",
    "DisputePeriod",
    "WorkByContention",
    "SetValue",
    "AccreditDelegation",
    "RegisterPerson",
    "AssignOffice",
    "ImportRegister",
    "UndoImport",
    "PublishVoteTable",
    "ConveneSession",
    "PublishDeadline",
    "ReportPresence",
    "PlaceItem",
  ],
  says: {
    en: "{person} does not act for the Secretariat, which alone does this.",
    fr: "{person} n'agit pas pour le Secrétariat, seul compétent pour cet acte.",
    es: "{person} no actúa por la Secretaría, única competente para este acto.",
    ar: "{person} لا يتصرف باسم الأمانة، وهي وحدها المختصة بهذا.",
    ru: "{person} не действует от имени Секретариата, а это делает только он.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Secretariat admits M1 "M1" as member | accepted',
    'a founded assembly | Secretary General admits M1 "M1" as member | accepted',
    'a founded assembly | Governing Council admits M1 "M1" as member | refused ipu.a35.1/registers person="Governing Council"',
    'a convened session | Secretariat makes M5 suspended from 2017-01-01: "Council" | accepted',
    'a convened session | M5 makes M5 suspended from 2017-01-01: "Council" | refused ipu.a35.1/registers',
    'a convened session | M5 records population 5,000,001 of M5 on 2017-01-01: "census" | refused ipu.a35.1/registers',
    "a convened session | M5 records 0 years of arrears of M5 | refused ipu.a35.1/registers",
    "a convened session | M5 records mixed delegation of M5 at A1 | refused ipu.a35.1/registers",
    'a convened session | Secretariat records period P1 of M5 as member from 1990: "letter" | accepted',
    'a convened session | M5 records period P1 of M5 as member from 1990: "letter" | refused ipu.a35.1/registers',
    'a convened session; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 corrects period P1 of M5 to member from 1991: "letter", as "a slip" | refused ipu.a35.1/registers',
    'a convened session; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 disputes period P1 of M5 in C1: "letter", held by "M4" | refused ipu.a35.1/registers',
    'a convened session; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 works by P1 of period P1 of M5: "Council" | refused ipu.a35.1/registers',
    'a convened session | M5 sets ipu.a34.3/votes-allocated to 12: "guess" | refused ipu.a35.1/registers',
    'a convened session; Secretariat admits M99 "M99" as member | M5 accredits M99 | refused ipu.a35.1/registers',
    'a convened session | M5 registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | refused ipu.a35.1/registers',
    'a convened session | M5 assigns Rapporteur to M5.1: "138th Assembly" | refused ipu.a35.1/registers',
    'a founded assembly | Secretariat imports IM1 from "list.csv" sha256:0000000000000000000000000000000000000000000000000000000000000000 with members M1 "M1" as member | accepted; RegisterImported, MemberAdmitted',
    'a convened session | M5 imports IM1 from "list.csv" sha256:0000000000000000000000000000000000000000000000000000000000000000 with people X1 "Ann" as official | refused ipu.a35.1/registers',
    "a convened session | M5 publishes the table of votes | refused ipu.a35.1/registers",
    'a founded assembly; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision" | Governing Council convenes S1 "Session" at "Geneva" from 2017-10-14 to 2017-10-18 | refused ipu.a35.1/registers',
    'a convened session | M5 publishes 2017-09-30 as the last day for amendments: "page" | refused ipu.a35.1/registers',
    'a sitting | M5 reports 10 delegations in the room: "counted" | refused ipu.a35.1/registers',
    'a sitting | President places item I2 "Peace" as subject item | refused ipu.a35.1/registers',
  ],
});

/** Rule 35.1: a clerk may act for somebody else, and nobody else may. */
export const onBehalf = guard({
  id: "ipu.a35.1/on-behalf",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "The Secretariat assists the President and the others: it may enter an act on somebody's " +
    "behalf, and the record names both. Nobody else acts on anybody's behalf. Where a clause names " +
    "an office or asks for a delegate, it sees to this itself; here are the other acts.",
  on: [
    "EnterRoom",
    "LeaveRoom",
    "DepositDraft",
    "ProposeOfficers",
    "ObjectToDecision",
    "CastBallot",
  ],
  says: {
    en: "{person} does not belong to the Secretariat and cannot act on behalf of {principal}.",
    fr: "{person} n'appartient pas au Secrétariat et ne peut agir au nom de {principal}.",
    es: "{person} no pertenece a la Secretaría y no puede actuar en nombre de {principal}.",
    ar: "{person} ليس من الأمانة ولا يمكنه التصرف نيابة عن {principal}.",
    ru: "{person} не из Секретариата и не может действовать от имени {principal}.",
  },
  check: ({ state, envelope }) => {
    const { by, onBehalfOf } = envelope;
    if (onBehalfOf === undefined) return aside;
    if (isOwnAct(state, envelope)) return holds;
    return fails({ person: personName(state, by), principal: personName(state, onBehalfOf) });
  },
  examples: [
    'a sitting | Secretariat on behalf of M5 deposits draft D1 "A draft" on item I1 | accepted',
    'a sitting | M6 on behalf of M5 deposits draft D1 "A draft" on item I1 | refused ipu.a35.1/on-behalf',
    "a sitting | Secretariat on behalf of M5 lets out M5.1 | accepted",
    "a sitting | M6 on behalf of M5 lets out M5.1 | refused ipu.a35.1/on-behalf",
    'a sitting; open vote | M6 on behalf of M5 casts 1 yes in vote V1 | refused ipu.a35.1/on-behalf principal="Delegate 1 of M5"; ipu.s15.1/own-votes',
    'a sitting | M6 on behalf of M5 proposes M5.1 as Teller in E9 | refused ipu.a35.1/on-behalf principal="Delegate 1 of M5"',
    'a sitting; President proposes question Q1 "A question" without a vote | M6 on behalf of M5 objects to question Q1 "A question" | refused ipu.a35.1/on-behalf principal="Delegate 1 of M5"; ipu.s16/who-objects',
    "a sitting; Secretariat lets out M5.1 | M6 on behalf of M5 lets in M5.1 | refused ipu.a35.1/on-behalf",
    "a sitting; open vote | M5 on behalf of M6 casts 1 yes in vote V1 for M5 | refused ipu.a35.1/on-behalf",
  ],
});

/** Rule 35.1: who comes and goes. */
export const presence = guard({
  id: "ipu.a35.1/presence",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "Persons register their own coming and going; for others the Secretariat does. The Rules do not " +
    "speak of a register of presence (inferred from the count that 33 needs).",
  on: ["EnterRoom", "LeaveRoom"],
  says: {
    en: "{person} can only register the own presence, not that of others.",
    fr: "{person} ne peut enregistrer que sa propre présence.",
    es: "{person} solo puede registrar su propia presencia.",
    ar: "لا يمكن لـ{person} أن يسجل إلا حضوره هو.",
    ru: "{person} может регистрировать только собственное присутствие.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const own = act.people.every((one) => one === person) && inOwnOffice(state, envelope);
    return own || isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, person) });
  },
  examples: [
    "a sitting | M5 lets out M5.1 | accepted",
    "a sitting; M5 lets out M5.1 | M5 lets in M5.1 | accepted",
    "a sitting | Secretariat lets out M5.1, M6.1 | accepted",
    "a sitting | M5 lets out M5.1, M5.2 | refused ipu.a35.1/presence",
    "a sitting; Secretariat lets out M6.1 | M5 lets in M6.1 | refused ipu.a35.1/presence",
    "a sitting | President lets out M6.1 | refused ipu.a35.1/presence",
    "a sitting | person M5.1 as Teller lets out M5.1 | refused ipu.a35.1/presence",
    "a sitting | person M2.3 as Teller lets out M2.3 | accepted",
  ],
});

/** Rule 35.1: drafts reach the Secretariat. */
export const drafts = guard({
  id: "ipu.a35.1/drafts",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "A draft is deposited by a delegate, or entered by the Secretariat, which receives all drafts " +
    "(37.1). By when, and who may for which item, is said with Rules 13 to 15.",
  on: ["DepositDraft"],
  says: {
    en: "{person} cannot deposit a draft: delegates do, or the Secretariat for them.",
    fr: "{person} ne peut déposer un projet : ce sont les délégués, ou le Secrétariat pour eux.",
    es: "{person} no puede depositar un proyecto: lo hacen los delegados, o la Secretaría por ellos.",
    ar: "لا يحق لـ{person} إيداع مشروع: يودعه المندوبون، أو الأمانة نيابة عنهم.",
    ru: "{person} не может внести проект: его вносят делегаты или за них Секретариат.",
  },
  check: ({ state, envelope }) => {
    const person = principalOf(envelope);
    const delegate = envelope.office === undefined && isDelegate(state, person);
    return delegate || isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, person) });
  },
  examples: [
    'a sitting; Secretariat makes M5 suspended from 2017-10-14: "Council" | M5 deposits draft D1 "A draft" on item I1 | refused ipu.a35.1/drafts',
    'a sitting | M5 deposits draft D1 "A draft" on item I1 | accepted',
    'a sitting | Secretariat deposits draft D1 "A draft" on item I1 | accepted',
    'a sitting; Secretariat registers X1 "Ann" of M5 as adviser, woman | person X1 deposits draft D1 "A draft" on item I1 | refused ipu.a35.1/drafts person=Ann',
    'a sitting | President of the IPU deposits draft D1 "A draft" on item I1 | refused ipu.a35.1/drafts person="President of the IPU"',
  ],
});

/** Rule 35.1: sessions of the past. */
export const fromRecords = guard({
  id: "ipu.a35.1/from-records",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "A session that is entered afterwards from published records does not tell everything. There, " +
    "and only there, the Secretariat may take a clause as met, naming where that is recorded.",
  on: ["TakeAsRecorded"],
  says: {
    en: "{clause} cannot be taken as recorded: only the Secretariat does so, in a session that is entered from published records.",
    fr: "{clause} ne peut être tenu pour constaté : seul le Secrétariat le fait, dans une session saisie d'après des sources publiées.",
    es: "{clause} no puede darse por constatado: solo lo hace la Secretaría, en una reunión introducida a partir de fuentes publicadas.",
    ar: "لا يمكن اعتبار {clause} ثابتاً بالمحاضر: لا تفعل ذلك إلا الأمانة، في دورة مدخلة من مصادر منشورة.",
    ru: "{clause} нельзя считать установленным по записям: это делает только Секретариат на сессии, внесённой по опубликованным источникам.",
  },
  check: ({ state, act, envelope }) => {
    const entered = state.session?.source != null;
    return entered && isSecretariat(state, envelope) ? holds : fails({ clause: act.clause });
  },
  examples: [
    'a sitting, from a source | Secretariat takes ipu.a33.1/quorum-to-vote as recorded: "summary record" | accepted',
    'a sitting, from a source | President takes ipu.a33.1/quorum-to-vote as recorded: "summary record" | refused ipu.a35.1/from-records clause=ipu.a33.1/quorum-to-vote',
    'a sitting | Secretariat takes ipu.a33.1/quorum-to-vote as recorded: "summary record" | refused ipu.a35.1/from-records clause=ipu.a33.1/quorum-to-vote',
  ],
});

/** Rule 35.1: the past is entered before the present begins. */
export const pastFirst = guard({
  id: "ipu.a35.1/past-first",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "Sessions of the past are entered before the first session that is held with the program: after " +
    "one that was held, none is said to come from records. Otherwise clauses could be taken as " +
    "recorded where nothing is recorded yet (inferred).",
  on: ["ConveneSession"],
  says: {
    en: "Session {session} cannot be entered from records: session {held} has been held since.",
    fr: "La session {session} ne peut être saisie d'après des sources : la session {held} a été tenue depuis.",
    es: "La reunión {session} no puede introducirse a partir de fuentes: desde entonces se celebró la reunión {held}.",
    ar: "لا يمكن إدخال الدورة {session} من مصادر: فقد عُقدت الدورة {held} منذ ذلك الحين.",
    ru: "Сессию {session} нельзя внести по источникам: с тех пор проведена сессия {held}.",
  },
  check: ({ state, act }) => {
    if (act.source === undefined) return aside;
    const { session } = state;
    if (session === null || session.source !== null) return holds;
    return fails({ session: act.session, held: session.id });
  },
  examples: [
    'a founded assembly | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18, from "record" | accepted',
    'a sitting, from a source; President closes the session | Secretariat convenes S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28, from "record" | accepted',
    'a sitting; President closes the session | Secretariat convenes S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28, from "record" | refused ipu.a35.1/past-first session=S2 held=S1',
    'a sitting; President closes the session; Governing Council decides session S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28: "decision" | Secretariat convenes S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28 | accepted',
  ],
});

/** Rule 35.1: help. */
export const assists = prose({
  id: "ipu.a35.1/assists",
  cites: "Rules of the Assembly, 35.1",
  reading: "The Secretary General, or somebody for the Secretary General, helps the President.",
  why: "Help is no act of procedure; what is entered for the President names both persons.",
});

const advises = (state: State, person: string): boolean =>
  holdsOffice(state, person, "secretaryGeneral") || holdsOffice(state, person, "secretariat");

/** Rule 35.2: advice is asked for. */
export const advice = guard({
  id: "ipu.a35.2/advice",
  cites: "Rules of the Assembly, 35.2",
  reading:
    "The Secretary General, or somebody of the Secretariat, advises when the President asks for it: " +
    "the President gives the floor for advice to them alone (see 21), and nobody puts a name on the " +
    "list of speakers for it.",
  on: ["RequestFloor", "GiveFloor"],
  says: {
    en: "{person} cannot ask for the floor to give advice: the President asks the Secretary General for it.",
    fr: "{person} ne peut demander la parole pour donner un avis : le Président le demande au Secrétaire général.",
    es: "{person} no puede pedir la palabra para asesorar: el Presidente lo pide al Secretario General.",
    ar: "لا يحق لـ{person} طلب الكلمة لإبداء المشورة: الرئيس هو الذي يطلبها من الأمين العام.",
    ru: "{person} не может просить слова для консультации: её просит у Генерального секретаря Председатель.",
  },
  check: ({ state, act, envelope }) => {
    if (act.purpose !== "advice") return aside;
    // That nobody else is heard for it, Rule 21 says.
    if (act.type === "GiveFloor") return advises(state, act.person) ? holds : aside;
    return fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "a sitting; item taken up | M5 asks for the floor as speaker | accepted",
    "a sitting; item taken up | M5 asks for the floor as advice | refused ipu.a35.2/advice",
    "a sitting; item taken up | President gives the floor to SG as advice | accepted",
  ],
});

export const clauses: readonly Clause[] = [
  founding,
  registers,
  onBehalf,
  presence,
  drafts,
  fromRecords,
  pastFirst,
  assists,
  advice,
];
