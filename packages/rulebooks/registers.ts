import { aside, type Clause, fails, guard, holds } from "@hemicycle/engine";
import { bySecretariat, whileImportIsUnused } from "./identity.ts";
import { isOwnAct, isSecretariat, personName, principalOf } from "./people.ts";

/** The paragraph by which a rulebook has its Secretariat keep the registers. */
export interface KeptBy {
  /** How the ids of clauses name the paragraph: `ipu.a35.1`. */
  readonly id: string;
  readonly cites: string;
  /** Names of the rulebook and of its edition, for the examples. */
  readonly book: string;
  readonly edition: string;
}

const list = `"list.csv" sha256:${"0".repeat(64)}`;
const ann = `Secretariat imports IM1 from ${list} with people X1 "Ann" as official`;

/** The first act of all. */
const founding = ({ id, cites, book, edition }: KeptBy): Clause => {
  const founds = `founds EX "E" under ${book} edition ${edition}, seat Europe/Moscow, secretary SEC "Ann"`;
  return guard({
    id: `${id}/founding`,
    cites,
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
      `nothing | Secretariat ${founds} | accepted`,
      `nothing | person SEC as Secretary General ${founds} | refused ${id}/founding person=Ann`,
      `nothing | person X1 ${founds} | refused ${id}/founding person=Ann`,
    ],
  });
};

/** What the Secretariat keeps, nobody else writes in. */
const registers = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/registers`,
    cites,
    reading:
      "The Secretariat keeps the registers of members, delegations, persons, offices and bodies, " +
      "gives out the cards for signing in, enters that a mandate or a term has ended, enters values " +
      "that the texts leave open with their source, sends documents round and enters letters that " +
      "came in (inferred from its being the body that assists the Assembly and its Council).",
    on: [
      ...(["AdmitMember", "ChangeAffiliation", "EnterPeriod", "CorrectPeriod"] as const),
      ...(["DisputePeriod", "WorkByContention", "SetValue", "AccreditDelegation"] as const),
      ...(["RegisterPerson", "AssignOffice", "EndOffice", "EndMandate", "ImportRegister"] as const),
      ...(["UndoImport", "EstablishBody", "NameToBody", "EndTermInBody", "IssueCard"] as const),
      ...(["RevokeCard", "AskFreshGesture", "InviteToSession", "DispatchDocument"] as const),
      ...(["PublishDeadline", "FileObjection"] as const),
    ],
    says: {
      en: "{person} does not act for the Secretariat, which alone does this.",
      fr: "{person} n'agit pas pour le Secrétariat, seul compétent pour cet acte.",
      es: "{person} no actúa por la Secretaría, única competente para este acto.",
      ar: "{person} لا يتصرف باسم الأمانة، وهي وحدها المختصة بهذا.",
      ru: "{person} не действует от имени Секретариата, а это делает только он.",
    },
    check: bySecretariat,
    examples: registersTried(`refused ${id}/registers`),
  });

/** Somebody else tries each of them; one thing is done by each of those who may. */
const registersTried = (refused: string): readonly string[] => [
  'a founded assembly | Secretariat admits M99 "M99" as member | accepted',
  'a founded assembly | Secretary General admits M99 "M99" as member | accepted',
  ...[
    'admits M99 "M99" as member',
    'makes M5 suspended from 2017-01-01: "decision"',
    'records period P1 of M5 as member from 1990: "letter"',
    'sets a.b/c to 12: "guess"',
    'registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes',
    'assigns Rapporteur to M5.1: "letter"',
    'ends the term of SG as Secretary General: "absent"',
    'ends the mandate of M4.1: "absent"',
    `imports IM1 from ${list} with people X1 "Ann" as official`,
    'establishes committee C9 "Committee": "decision"',
    "issues card C5 to M5.1",
    "asks for a gesture of the last 60 seconds for nothing",
    "records the invitation of M5",
    'dispatches D9 "Draft" as draft in English',
    'publishes 2025-11-01 as the last day for amendments: "page"',
  ].map((line) => `a sitting | M5 ${line} | ${refused} person="Delegate 1 of M5"`),
  `a sitting; Secretariat admits M98 "M98" as member | M5 accredits M98 | ${refused}`,
  `a sitting; Secretariat issues card C5 to M5.1 | M5 revokes card C5: "lost" | ${refused}`,
  `a sitting; ${ann} | M5 undoes import IM1 | ${refused}`,
  `a sitting; council | M5 names M5.2 member of CO1: "letter" | ${refused}`,
  `a sitting; council | M5 ends the term in CO1 of M5.1 as member: "left" | ${refused}`,
  ...['corrects period P1 of M5 to member from 1991: "letter", as "a slip"'].map(
    (line) =>
      `a sitting; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 ${line} | ${refused}`,
  ),
  `a sitting; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 disputes period P1 of M5 in C1: "letter", held by "M4" | ${refused}`,
  `a sitting; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 works by P1 of period P1 of M5: "so" | ${refused}`,
  `a sitting; proposed | M5 files the objection of M5 to question Q1 "A" with "L", received 2025-11-01T09:00Z | ${refused}`,
];

/** A clerk may act for somebody else, and nobody else may. */
const onBehalf = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/on-behalf`,
    cites,
    reading:
      "The Secretariat may enter an act on somebody's behalf, and the record names both. Nobody " +
      "else acts on anybody's behalf (inferred).",
    on: ["EnterRoom", "LeaveRoom", "ObjectToDecision", "CastBallot", "RequestFloor"],
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
      "a sitting | Secretariat on behalf of M5 lets out M5.1 | accepted",
      `a sitting | M6 on behalf of M5 lets out M5.1 | refused ${id}/on-behalf person="Delegate 1 of M6" principal="Delegate 1 of M5"; ${id}/presence`,
    ],
  });

/** Who comes and goes. */
const presence = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/presence`,
    cites,
    reading: "The Secretariat enters who comes and goes; everybody the own coming and going.",
    on: ["EnterRoom", "LeaveRoom"],
    says: {
      en: "{person} enters the own coming and going only; the others are the Secretariat's.",
      fr: "{person} n'inscrit que ses propres arrivées et départs ; les autres reviennent au Secrétariat.",
      es: "{person} solo registra su propia entrada y salida; las demás corresponden a la Secretaría.",
      ar: "{person} يسجل دخوله وخروجه هو فقط؛ أما الآخرون فتسجلهم الأمانة.",
      ru: "{person} отмечает только собственный приход и уход; остальных отмечает Секретариат.",
    },
    check: ({ state, act, envelope }) => {
      const person = principalOf(envelope);
      const alone = act.people.every((one) => one === person);
      const own = alone && envelope.office === undefined && isOwnAct(state, envelope);
      return own || isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, person) });
    },
    examples: [
      "a sitting | M5 lets out M5.1 | accepted",
      "a sitting; Secretariat lets out M5.1 | Secretariat lets in M5.1 | accepted",
      `a sitting | M5 lets out M5.1, M5.2 | refused ${id}/presence person="Delegate 1 of M5"`,
      `a sitting; Secretariat lets out M5.1 | M5 2 lets in M5.1 | refused ${id}/presence`,
    ],
  });

/** What was entered by mistake goes as if it had never been there. */
const importUnused = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/import-unused`,
    cites,
    reading:
      "A list that the Secretariat has entered is taken back as a whole, as long as the journal has " +
      "spoken of nobody and nothing in it since. After that its entries are mended one by one " +
      "(inferred: who keeps the registers corrects a slip in them, and rewrites no history).",
    on: ["UndoImport"],
    says: {
      en: "The import of {title} cannot be taken back: it has been used since ({used}; in all: {count}).",
      fr: "L'importation de {title} ne peut être annulée : elle a servi depuis ({used} ; en tout : {count}).",
      es: "La importación de {title} no puede deshacerse: ya se ha utilizado ({used}; en total: {count}).",
      ar: "لا يمكن التراجع عن استيراد {title}: فقد استُعمل منذ ذلك الحين ({used}؛ المجموع: {count}).",
      ru: "Импорт {title} нельзя отменить: им уже воспользовались ({used}; всего: {count}).",
    },
    check: whileImportIsUnused,
    examples: [
      `a founded assembly; ${ann} | Secretariat undoes import IM1 | accepted; ImportUndone`,
      `a founded assembly; ${ann}; Secretariat issues card C1 to X1 | Secretariat undoes import IM1 | refused ${id}/import-unused title=list.csv used=Ann count=1`,
    ],
  });

/** The clauses by which a Secretariat keeps the registers, under the paragraph that says so. */
export const keepingClauses = (by: KeptBy): readonly Clause[] => [
  founding(by),
  registers(by),
  onBehalf(by),
  presence(by),
  importUnused(by),
];
