import {
  actsAs,
  aside,
  type Clause,
  consequence,
  type Event,
  type EventOf,
  type EventType,
  fails,
  guard,
  holds,
  holdsOffice,
  isInRoom,
  type Office,
  type Question,
  type State,
} from "@hemicycle/engine";
import { isDelegate, listed, personName, principalOf } from "../common.ts";

/** Who holds an office, and of them who is in the room. */
const holdersOf = (state: State, office: Office): readonly string[] =>
  state.holders.get(office) ?? [];

const namesOf = (state: State, office: Office): string =>
  listed(holdersOf(state, office).map((person) => personName(state, person))) || "-";

export const isElected = (state: State): boolean => holdersOf(state, "president").length > 0;

export const isAway = (state: State, office: Office): boolean =>
  !holdersOf(state, office).some((person) => isInRoom(state, person));

/** Rule 7.1: until the Assembly has a President of its own. */
export const openedBy = guard({
  id: "ipu.a7.1/opened-by",
  cites: "Rules of the Assembly, 7.1",
  reading:
    "The President of the IPU opens the first sitting. The Vice-President of the Executive " +
    "Committee may do so while the President of the IPU is not in the room: that is how we know of " +
    "the absence. It stays like this until the Assembly has elected its own President.",
  on: ["OpenSitting"],
  says: {
    en: "{person} cannot open the Assembly: the President of the IPU ({president}) does, or in the President's absence the Vice-President of the Executive Committee ({substitute}).",
    fr: "{person} ne peut ouvrir l'Assemblée : c'est au Président de l'UIP ({president}) ou, en son absence, au Vice-Président du Comité exécutif ({substitute}).",
    es: "{person} no puede abrir la Asamblea: lo hace el Presidente de la UIP ({president}) o, en su ausencia, el Vicepresidente del Comité Ejecutivo ({substitute}).",
    ar: "لا يحق لـ{person} افتتاح الجمعية: يفتتحها رئيس الاتحاد ({president})، أو في غيابه نائب رئيس اللجنة التنفيذية ({substitute}).",
    ru: "{person} не может открыть Ассамблею: её открывает Председатель МПС ({president}), а в его отсутствие — заместитель Председателя Исполнительного комитета ({substitute}).",
  },
  check: ({ state, envelope }) => {
    if (isElected(state)) return aside;
    if (actsAs(state, envelope, "organisationPresident")) return holds;
    const substitutes = actsAs(state, envelope, "organisationVicePresident");
    if (substitutes && isAway(state, "organisationPresident")) return holds;
    return fails({
      person: personName(state, principalOf(envelope)),
      president: namesOf(state, "organisationPresident"),
      substitute: namesOf(state, "organisationVicePresident"),
    });
  },
  examples: [
    "a convened session; on 2017-10-14; Secretariat lets in IPUP | President of the IPU opens sitting PL1 | accepted",
    "a convened session; on 2017-10-14 | President of the IPU opens sitting PL1 | accepted",
    "a convened session; on 2017-10-14 | Vice-President of the Executive Committee opens sitting PL1 | accepted",
    "a convened session; on 2017-10-14; Secretariat lets in IPUP | Vice-President of the Executive Committee opens sitting PL1 | refused ipu.a7.1/opened-by",
    "a convened session; on 2017-10-14; Secretariat lets in IPUP; Secretariat lets out IPUP | Vice-President of the Executive Committee opens sitting PL1 | accepted",
    'a convened session; on 2017-10-14 | Secretariat opens sitting PL1 | refused ipu.a7.1/opened-by person=Secretary president="President of the IPU" substitute="Vice-President of the Executive Committee"',
    'nothing; Secretariat founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"; Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18, from "record" | Secretariat opens sitting PL1 | refused ipu.a7.1/opened-by president=- substitute=-',
    'a convened session; on 2017-10-14; Secretariat registers X1 "Ann" as official; Secretariat assigns President of the IPU to X1: "elected"; Secretariat lets in X1 | Vice-President of the Executive Committee opens sitting PL1 | refused ipu.a7.1/opened-by president="President of the IPU, Ann"',
  ],
});

/** Rule 7.1: with its first sitting. */
export const sessionOpened = consequence({
  id: "ipu.a7.1/session-opened",
  cites: "Rules of the Assembly, 7.1",
  reading: "The Assembly is open when its first sitting is opened.",
  on: ["SittingOpened"],
  follow: ({ state }) => {
    const { session } = state;
    return session?.status === "convened" ? [{ type: "SessionOpened", session: session.id }] : [];
  },
  examples: [
    "a convened session; on 2017-10-14 | President of the IPU opens sitting PL1 | accepted; SittingOpened, SessionOpened",
    "a sitting; President closes the sitting; Secretariat lets in M1.3 | President of the Assembly opens sitting PL2 | accepted; SittingOpened",
  ],
});

const elective: readonly Office[] = ["president", "vicePresident", "teller"];

/** Rule 7.2: these offices are filled by the Assembly. */
export const elected = guard({
  id: "ipu.a7.2/elected",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "President, Vice-Presidents and Tellers are chosen by the Assembly: nobody is put in these " +
    "offices by an entry in a register.",
  on: ["AssignOffice"],
  says: {
    en: "{person} cannot be entered in this office: the Assembly elects its President, its Vice-Presidents and its Tellers.",
    fr: "{person} ne peut être inscrit dans cette fonction : l'Assemblée élit son Président, ses Vice-Présidents et ses scrutateurs.",
    es: "{person} no puede inscribirse en este cargo: la Asamblea elige a su Presidente, a sus Vicepresidentes y a sus escrutadores.",
    ar: "لا يمكن قيد {person} في هذا المنصب: الجمعية هي التي تنتخب رئيسها ونوابه وفارزي الأصوات.",
    ru: "{person} нельзя внести на эту должность: Ассамблея сама избирает Председателя, его заместителей и счётчиков голосов.",
  },
  check: ({ state, act }) => {
    if (!elective.includes(act.office)) return holds;
    return fails({ person: personName(state, act.person), office: act.office });
  },
  examples: [
    'a convened session | Secretariat assigns Rapporteur to M1.1: "138th Assembly" | accepted',
    'a convened session | Secretariat assigns President of the Assembly to M1.1: "list" | refused ipu.a7.2/elected office=president',
    'a convened session | Secretariat assigns Vice-President to M1.1: "list" | refused ipu.a7.2/elected office=vicePresident',
    'a convened session | Secretariat assigns Teller to M1.1: "list" | refused ipu.a7.2/elected office=teller',
  ],
});

/** Rule 7.2: who puts up candidates. */
export const whoProposes = guard({
  id: "ipu.a7.2/who-proposes",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "The Governing Council proposes the President of the Assembly (Statutes 21(c)). For the other " +
    "offices the Rules name nobody: whoever presides may propose, and so may delegates in the room " +
    "(inferred: Rule 1.2 takes this right from Associate Members alone).",
  on: ["ProposeOfficers"],
  says: {
    en: "{person} cannot make this proposal: the Governing Council proposes the President of the Assembly; for the other offices whoever presides does, or a delegate in the room.",
    fr: "{person} ne peut faire cette proposition : le Conseil directeur propose le Président de l'Assemblée ; pour les autres fonctions, c'est la présidence ou un délégué présent.",
    es: "{person} no puede hacer esta propuesta: el Consejo de Gobierno propone al Presidente de la Asamblea; para los demás cargos, quien preside o un delegado presente.",
    ar: "لا يحق لـ{person} تقديم هذا الاقتراح: المجلس الحاكم يقترح رئيس الجمعية، أما المناصب الأخرى فيقترح لها من يتولى الرئاسة أو مندوب حاضر.",
    ru: "{person} не может внести это предложение: Председателя Ассамблеи предлагает Руководящий совет, на другие должности — председательствующий или делегат в зале.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const delegate = envelope.office === undefined && isDelegate(state, person);
    const present = delegate && isInRoom(state, person);
    const others = act.office !== "president";
    if (actsAs(state, envelope, others ? "chair" : "council")) return holds;
    if (others && present) return holds;
    return fails({ person: personName(state, person), office: act.office });
  },
  examples: [
    "first sitting, 5 delegations in the room | Governing Council proposes M1.1 as President of the Assembly in E9 | accepted",
    "first sitting, 5 delegations in the room | President proposes M1.1 as President of the Assembly in E9 | refused ipu.a7.2/who-proposes office=president",
    "first sitting, 5 delegations in the room | M2 proposes M1.1 as President of the Assembly in E9 | refused ipu.a7.2/who-proposes office=president",
    "first sitting, 5 delegations in the room | President proposes M2.1 and M3.1 as Teller in E9 | accepted",
    "first sitting, 5 delegations in the room | M2 proposes M3.1 as Teller in E9 | accepted",
    "first sitting, 5 delegations in the room | M6 proposes M3.1 as Teller in E9 | refused ipu.a7.2/who-proposes office=teller",
    "first sitting, 5 delegations in the room | Secretariat proposes M3.1 as Teller in E9 | refused ipu.a7.2/who-proposes office=teller",
    'a sitting; Secretariat makes M5 suspended from 2017-10-14: "Council" | M5 proposes M6.1 as Teller in E9 | refused ipu.a7.2/who-proposes',
    'a sitting; Secretariat registers X1 "Ann" of M5 as adviser, woman; Secretariat lets in X1 | person X1 proposes M5.1 as Teller in E9 | refused ipu.a7.2/who-proposes person=Ann',
  ],
});

/** Whether somebody can be elected to an office of the Assembly. */
export const isEligible = (state: State, person: string, office: Office): boolean =>
  isDelegate(state, person) ||
  (office === "president" && holdsOffice(state, person, "organisationPresident"));

/** Rule 7.2: who can be elected. */
export const candidates = guard({
  id: "ipu.a7.2/candidates",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "The officers of the Assembly are its delegates, but the President of the IPU can preside over it " +
    "too, as in Geneva in 2004 and 2005; nobody who only accompanies or observes is elected. The " +
    "Rules do not say it (inferred), and whoever presides can decide otherwise.",
  on: ["ProposeOfficers"],
  discretion: "chair",
  says: {
    en: "{persons} cannot be elected: the officers of the Assembly are chosen among the delegates.",
    fr: "{persons} ne peut être élu : les membres du Bureau de l'Assemblée sont choisis parmi les délégués.",
    es: "{persons} no puede ser elegido: los cargos de la Asamblea se eligen entre los delegados.",
    ar: "لا يمكن انتخاب {persons}: يُنتخب أعضاء مكتب الجمعية من بين المندوبين.",
    ru: "{persons} нельзя избрать: должностные лица Ассамблеи избираются из числа делегатов.",
  },
  check: ({ state, act }) => {
    const others = act.people.filter((person) => !isEligible(state, person, act.office));
    if (others.length === 0) return holds;
    return fails({ persons: listed(others.map((person) => personName(state, person))) });
  },
  examples: [
    "a sitting | President proposes M5.1 and M6.1 as Teller in E9 | accepted",
    'a sitting; Secretariat registers X1 "Ann" of M5 as adviser, woman | President proposes M5.1 and X1 as Teller in E9 | refused ipu.a7.2/candidates persons=Ann',
    "first sitting, 5 delegations in the room | Governing Council proposes IPUP as President of the Assembly in E9 | accepted",
    "a sitting | President proposes IPUP as Teller in E9 | refused ipu.a7.2/candidates",
    "first sitting, 5 delegations in the room | Governing Council proposes SG as President of the Assembly in E9 | refused ipu.a7.2/candidates",
    'a sitting; Secretariat makes M5 suspended from 2017-10-14: "Council" | President proposes M5.1 as Teller in E9 | refused ipu.a7.2/candidates',
    'a sitting; Secretariat registers X1 "Ann" as official | President proposes X1 as Rapporteur in E9 ruling ipu.a7.2/candidates: "asked for by the Committee" | accepted; RulingDeclared, OfficersProposed',
  ],
});

const electionsIn = (state: State, questions: readonly Question[]): readonly Event[] =>
  questions.flatMap((question) => {
    const election =
      question.kind === "election" ? state.session?.elections.get(question.election) : undefined;
    if (election === undefined) return [];
    // Somebody can have left for good since the candidates were proposed.
    const people = election.people.filter((person) => !state.people.get(person)?.mandateEnded);
    return people.length === 0 ? [] : [{ type: "OfficeTaken", office: election.office, people }];
  });

const adopted = (
  event: EventOf<Extract<EventType, "DecidedWithoutVote" | "ResultDeclared">>,
): readonly Question[] =>
  event.type === "DecidedWithoutVote"
    ? [event.question]
    : event.results.filter(({ outcome }) => outcome === "adopted").map(({ question }) => question);

/** Rule 7.2: whoever is elected has the office. */
export const takesOffice = consequence({
  id: "ipu.a7.2/takes-office",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "Those who are elected hold the office at once, in the place of those who held it before. A tie " +
    "elects nobody (34.4).",
  on: ["DecidedWithoutVote", "ResultDeclared"],
  follow: ({ state, event }) => electionsIn(state, adopted(event)),
  examples: [
    "a sitting; President proposes M5.1 as Teller in E9; President proposes election E9 without a vote | President declares election E9 adopted without a vote | accepted; DecidedWithoutVote, OfficeTaken",
    "a sitting; President proposes M5.1 as Teller in E9; President announces vote V9 on election E9 by devices; President opens vote V9; M5 casts 6 yes, 5 no in vote V9; President closes vote V9 | President declares the result of vote V9 | accepted; ResultDeclared, OfficeTaken",
    "a sitting; President proposes M5.1 as Teller in E9; President announces vote V9 on election E9 by devices; President opens vote V9; M5 casts 5 yes, 5 no in vote V9; President closes vote V9 | President declares the result of vote V9 | accepted; ResultDeclared",
    'a sitting; President proposes M5.1 as Teller in E9; President proposes election E9 without a vote; Secretariat ends the mandate of M5.1: "resigned" | President declares election E9 adopted without a vote | accepted; DecidedWithoutVote',
    'a sitting; President proposes M5.1 and M6.1 as Teller in E9; President proposes election E9 without a vote; Secretariat ends the mandate of M5.1: "resigned"; President declares election E9 adopted without a vote; President announces vote V1 on question Q1 "A question" by show of hands; President opens vote V1 | person M6.1 as Teller reports 60 yes in vote V1 | accepted',
    'a sitting; President proposes question Q9 "a minute of silence" without a vote | President declares question Q9 "a minute of silence" adopted without a vote | accepted; DecidedWithoutVote',
  ],
});

/** Rule 7.2: for this Assembly. */
export const untilTheClose = consequence({
  id: "ipu.a7.2/until-the-close",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "Each Assembly chooses its officers, so those of one session hold no office at the next. That " +
    "the offices end with the close is inferred.",
  on: ["SessionClosed"],
  follow: ({ state }) =>
    elective
      .filter((office) => holdersOf(state, office).length > 0)
      .map((office): Event => ({ type: "OfficeTaken", office, people: [] })),
  examples: [
    "2 at first plenary, from a source | President closes the session | accepted; SessionClosed, OfficeTaken, OfficeTaken",
    "first sitting of 2, 2 delegations in the room, from a source | President closes the session | accepted; SessionClosed",
    "a sitting; President closes the session; next session | President of the IPU opens sitting PL9 | accepted; SittingOpened, SessionOpened",
  ],
});

/** Rule 7.2: before anything else. */
export const firstBusiness = guard({
  id: "ipu.a7.2/first-business",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "The election of the President is the first item of every agenda we have seen; no other item is " +
    "taken up before it. Inferred from practice: whoever presides can decide otherwise.",
  on: ["TakeUpItem"],
  discretion: "chair",
  says: {
    en: "The Assembly has no President yet; {item} is taken up after the election.",
    fr: "L'Assemblée n'a pas encore de Président ; {item} sera abordé après l'élection.",
    es: "La Asamblea aún no tiene Presidente; {item} se tratará después de la elección.",
    ar: "ليس للجمعية رئيس بعد؛ ويُنظر في {item} بعد الانتخاب.",
    ru: "У Ассамблеи ещё нет Председателя; {item} рассматривается после его избрания.",
  },
  check: ({ state, act }) => {
    const item = state.session?.items.get(act.item)?.title ?? act.item;
    return isElected(state) ? holds : fails({ item });
  },
  examples: [
    "a sitting | President takes up item I1 | accepted",
    'first sitting, 5 delegations in the room; Secretariat places item I9 "Peace" as subject item | President takes up item I9 | refused ipu.a7.2/first-business item=Peace',
    'first sitting, 5 delegations in the room; Secretariat places item I9 "Peace" as subject item | President takes up item I9 ruling ipu.a7.2/first-business: "the Council has not met yet" | accepted',
  ],
});

/** Rule 7.2: one President. */
export const onePresident = guard({
  id: "ipu.a7.2/one-president",
  cites: "Rules of the Assembly, 7.2",
  reading: "The Assembly chooses one President, of whom the Rules speak in the singular.",
  on: ["ProposeOfficers", "CallElection"],
  says: {
    en: "The Assembly has one President, and {proposed} are proposed.",
    fr: "L'Assemblée a un seul Président, et {proposed} sont proposés.",
    es: "La Asamblea tiene un solo Presidente, y se proponen {proposed}.",
    ar: "للجمعية رئيس واحد، والمقترحون {proposed}.",
    ru: "У Ассамблеи один Председатель, а предложено: {proposed}.",
  },
  check: ({ act }) => {
    if (act.office !== "president") return aside;
    const proposed = "people" in act ? act.people.length : act.seats;
    return proposed === 1 ? holds : fails({ proposed });
  },
  examples: [
    "a sitting | Governing Council proposes M4.1 as President of the Assembly in E9 | accepted",
    "a sitting | Governing Council proposes M4.1 and M5.1 as President of the Assembly in E9 | refused ipu.a7.2/one-president proposed=2",
    "a sitting | President calls election E9 of 1 President of the Assembly | accepted",
    "a sitting | President calls election E9 of 2 President of the Assembly | refused ipu.a7.2/one-president proposed=2",
    "a sitting | President proposes M4.1 and M5.1 as Teller in E9 | accepted",
  ],
});

/** Members, not Associate Members, with a delegate registered. */
const membersRepresented = (state: State): number =>
  (state.session?.delegations.values() ?? []).filter(
    ({ member, delegates }) => delegates > 0 && state.members.get(member)?.affiliation === "member",
  ).length;

/** Rule 7.3: as many Vice-Presidents as Members. */
export const asMany = guard({
  id: "ipu.a7.3/as-many",
  cites: "Rules of the Assembly, 7.3",
  reading:
    "There are as many Vice-Presidents as Members with a delegate at the Assembly, whether they are " +
    "proposed as a list or places for them are called. In practice each delegation names one; the " +
    "Rules give the number alone.",
  on: ["ProposeOfficers", "CallElection"],
  says: {
    en: "{proposed} Vice-Presidents are proposed and {represented} Members are represented: the numbers must be equal.",
    fr: "{proposed} Vice-Présidents sont proposés et {represented} Membres sont représentés : les nombres doivent être égaux.",
    es: "Se proponen {proposed} Vicepresidentes y están representados {represented} Miembros: los números deben ser iguales.",
    ar: "عدد نواب الرئيس المقترحين {proposed} وعدد الأعضاء الممثلين {represented}: يجب أن يتساوى العددان.",
    ru: "Предложено заместителей Председателя: {proposed}; представлено членов: {represented}. Числа должны совпадать.",
  },
  check: ({ state, act }) => {
    if (act.office !== "vicePresident") return aside;
    const proposed = "people" in act ? act.people.length : act.seats;
    const represented = membersRepresented(state);
    return proposed === represented ? holds : fails({ proposed, represented });
  },
  examples: [
    "3 at first plenary | President proposes M1.1, M2.1 and M3.1 as Vice-President in E9 | accepted",
    "3 at first plenary | President proposes M1.1 and M2.1 as Vice-President in E9 | refused ipu.a7.3/as-many proposed=2 represented=3",
    "3 at first plenary | President proposes M1.1, M1.2, M2.1 and M3.1 as Vice-President in E9 | refused ipu.a7.3/as-many proposed=4 represented=3",
    "3 at first plenary | President calls election E9 of 3 Vice-President | accepted",
    "3 at first plenary | President calls election E9 of 2 Vice-President | refused ipu.a7.3/as-many proposed=2 represented=3",
    "3 at first plenary, M3 associate member | President proposes M1.1 and M2.1 as Vice-President in E9 | accepted",
    '3 at first plenary; Secretariat admits M99 "M99" as member; Secretariat accredits M99 | President proposes M1.1, M2.1 and M3.1 as Vice-President in E9 | accepted',
    '3 at first plenary; Secretariat admits M99 "M99" as member; Secretariat accredits M99; Secretariat registers M99.1 "One" of M99 as delegate, man, parliamentarian yes | President proposes M1.1, M2.1 and M3.1 as Vice-President in E9 | refused ipu.a7.3/as-many proposed=3 represented=4',
  ],
});

export const clauses: readonly Clause[] = [
  openedBy,
  sessionOpened,
  elected,
  whoProposes,
  candidates,
  takesOffice,
  untilTheClose,
  firstBusiness,
  onePresident,
  asMany,
];
