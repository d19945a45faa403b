import {
  actsAs,
  type Clause,
  consequence,
  electedIn,
  electionOf,
  fails,
  guard,
  holds,
  is,
  type Says,
  sittingOf,
  value,
} from "@hemicycle/engine";
import { amendmentClauses } from "./conduct-amendments.ts";
import { chairedByMember, enteredByMember } from "./conduct-attempts.ts";
import { identities } from "./conduct-identity.ts";
import { voteConduct } from "./conduct-votes.ts";
import { objectsFromOneSeat, seatObjectsOnce } from "./member-seats.ts";
import { assumed, type Book, isMemberHere, isMemberThere } from "./members.ts";
import {
  actsAsOneOf,
  isOwnAct,
  isSecretariat,
  onlyChair,
  personName,
  principalOf,
} from "./people.ts";

/**
 * Who keeps the registers, who presides, who acts as a member: what every assembly needs, and what
 * stands in no text that was read of those whose members vote as persons. Each says that of itself.
 */

const alone: Says = {
  en: "{person} does not act for the secretariat, which alone does this.",
  fr: "{person} n'agit pas pour le secrétariat, seul compétent pour cet acte.",
  es: "{person} no actúa por la secretaría, única competente para este acto.",
  ar: "{person} لا يتصرف باسم الأمانة، وهي وحدها المختصة بهذا.",
  ru: "{person} не действует от имени секретариата, а это делает только он.",
};

const founding = ({ id, edition, founding: name = "founding" }: Book): Clause =>
  guard({
    id: `${id}.p1/${name}`,
    cites: `${assumed}, 1`,
    reading: "An assembly is founded by the person who becomes the first of its secretariat.",
    on: ["FoundAssembly"],
    says: {
      en: "{person} founds the assembly alone: whoever founds it is the first of its secretariat.",
      fr: "{person} fonde seul l'assemblée : qui la fonde est le premier membre de son secrétariat.",
      es: "Solo {person} puede fundar la asamblea: quien la funda es el primero de su secretaría.",
      ar: "لا يؤسس الجمعية إلا {person}: من يؤسسها يكون أول أعضاء أمانتها.",
      ru: "Ассамблею может основать только {person}: основатель — первый сотрудник её секретариата.",
    },
    check: ({ act, envelope: { by, office = "secretariat", onBehalfOf = by } }) => {
      const isFirst = by === act.person && onBehalfOf === by && office === "secretariat";
      return isFirst ? holds : fails({ person: act.personName });
    },
    examples: [
      `nothing | Secretariat founds EX "E" under ${id} edition ${edition}, seat Europe/Paris, secretary SEC "Ann" | accepted`,
      `nothing | person X1 founds EX "E" under ${id} edition ${edition}, seat Europe/Paris, secretary SEC "Ann" | refused ${id}.p1/${name} person=Ann`,
      `nothing | person SEC as President founds EX "E" under ${id} edition ${edition}, seat Europe/Paris, secretary SEC "Ann" | refused ${id}.p1/${name} person=Ann`,
    ],
  });

/** What the secretariat keeps, nobody else writes in. */
const registers = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p2/registers`,
    cites: `${assumed}, 2`,
    reading:
      "The secretariat keeps the registers of members, persons, offices and bodies, convenes the " +
      "session, enters substitutes, and records what was laid over the rules. No text that we have " +
      "says it in these words.",
    on: [
      ...(["AdmitMember", "ChangeAffiliation", "InviteObserver", "SetValue"] as const),
      ...(["AccreditDelegation", "RegisterPerson", "AssignOffice", "EndOffice"] as const),
      ...(["EndMandate", "EstablishBody", "NameToBody", "EndTermInBody", "RecordGroup"] as const),
      ...(["IssueCard", "RevokeCard", "AskFreshGesture", "ConveneSession"] as const),
      ...(["PublishDeadline", "PlaceItem", "SeatSubstitute", "DepositText"] as const),
      ...(["LayOverlay", "LiftOverlay", "TakeAsRecorded", "EnterPeriod"] as const),
    ],
    says: alone,
    check: ({ state, envelope }) =>
      isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) }),
    examples: [
      'a sitting | Secretariat registers X1 "Ann" as official | accepted',
      'a sitting | Secretary General registers X1 "Ann" as official | accepted',
      `a sitting | M5 registers X1 "Ann" as official | refused ${id}.p2/registers person="Member 1 of M5"`,
      ...enteredByMember(`${id}.p2/registers`),
      `a sitting | M5 publishes 2030-01-01 as the last day for amendments: "letter" | refused ${id}.p2/registers`,
      `a sitting, from a source | M5 takes ${id}.p2/registers as recorded: "minutes" | refused ${id}.p2/registers`,
    ],
  });

const presence = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p3/presence`,
    cites: `${assumed}, 3`,
    reading: "Everybody registers the own coming and going, and the secretariat that of anybody.",
    on: ["EnterRoom", "LeaveRoom"],
    says: alone,
    check: ({ state, act, envelope }) => {
      const person = principalOf(envelope);
      const own = envelope.office === undefined && isOwnAct(state, envelope);
      const self = own && act.people.every((one) => one === person);
      return self || isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, person) });
    },
    examples: [
      "a sitting | M5 lets out M5.1 | accepted",
      "a sitting | Secretariat lets out M5.1 | accepted",
      `a sitting | M5 lets out M5.2 | refused ${id}.p3/presence person="Member 1 of M5"`,
      `a sitting | M5 lets out M5.1, M5.2 | refused ${id}.p3/presence`,
      `a sitting | person M2.3 as Teller lets out M2.3 | refused ${id}.p3/presence`,
      `a sitting | M4 on behalf of M5 lets out M5.1 | refused ${id}.p3/presence`,
    ],
  });

const opening = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p4/opening`,
    cites: `${assumed}, 4`,
    reading: "The President opens the sittings and takes the chair, or a Vice-President instead.",
    on: ["OpenSitting", "TakeChair"],
    says: {
      en: "{person} does not act as President or Vice-President, who open sittings and preside.",
      fr: "{person} n'agit pas comme Président ou Vice-Président, qui ouvrent et président les séances.",
      es: "{person} no actúa como Presidente o Vicepresidente, que abren y presiden las sesiones.",
      ar: "{person} لا يتصرف رئيساً أو نائباً للرئيس، وهما من يفتتح الجلسات ويرأسها.",
      ru: "{person} не действует как Председатель или его заместитель, которые открывают и ведут заседания.",
    },
    check: ({ state, envelope }) =>
      actsAsOneOf(state, envelope, ["president", "vicePresident"])
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) }),
    examples: [
      "a sitting; President closes the sitting | person M1.3 as President of the Assembly opens sitting PL2 | accepted",
      `a sitting; President closes the sitting | M5 opens sitting PL2 | refused ${id}.p4/opening person="Member 1 of M5"`,
      'a sitting; Secretariat assigns Vice-President to M4.1: "list" | person M4.1 as Vice-President takes the chair | accepted',
      `a sitting | M5 takes the chair | refused ${id}.p4/opening`,
    ],
  });

const opens = ({ id }: Book): Clause =>
  consequence({
    id: `${id}.p4/session-open`,
    cites: `${assumed}, 4`,
    reading: "The session is open from its first sitting on.",
    on: ["SittingOpened"],
    follow: ({ state: { session } }) =>
      session?.status === "convened" ? [{ type: "SessionOpened", session: session.id }] : [],
    examples: [
      "a convened session | person M1.3 as President of the Assembly opens sitting PL1 | accepted; SittingOpened, SessionOpened",
      "a sitting; President closes the sitting | person M1.3 as President of the Assembly opens sitting PL2 | accepted; SittingOpened",
    ],
  });

/** What whoever presides does. */
export const ofTheChair = [
  ...(["SuspendSitting", "ResumeSitting", "CloseSitting", "CloseSession"] as const),
  ...(["TakeUpItem", "GiveFloor", "CallToOrder", "WithdrawFloor"] as const),
  ...(["RulePointOfOrder", "RuleOnAmendment", "AnnounceVote", "OpenVote"] as const),
  ...(["CloseVote", "DeclareResult", "AnnulVote", "AscertainQuorum"] as const),
  ...(["CallElection", "BreakTie", "ProposeWithoutVote", "DecideWithoutVote"] as const),
  ...(["DeclareNoAgreement", "GiveRuling"] as const),
] as const;

const presiding = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p5/presiding`,
    cites: `${assumed}, 5`,
    reading: "Whoever presides conducts the sitting, its debates and its votes.",
    on: ofTheChair,
    says: {
      en: "{by} does not preside: {chair} does.",
      fr: "{by} ne préside pas : c'est {chair} qui préside.",
      es: "{by} no preside: preside {chair}.",
      ar: "{by} لا يرأس الجلسة: يرأسها {chair}.",
      ru: "{by} не председательствует; председательствует {chair}.",
    },
    check: onlyChair,
    examples: [
      "a sitting | President takes up item I1 | accepted",
      `a sitting | M5 takes up item I1 | refused ${id}.p5/presiding by="Member 1 of M5" chair="Member 3 of M1"`,
      `a sitting; announced vote | Secretariat opens vote V1 | refused ${id}.p5/presiding`,
      ...chairedByMember(`${id}.p5/presiding`),
      `a sitting | M5 rules under ${id}.p6/members: "allowed" | refused ${id}.p5/presiding`,
    ],
  });

/** What the secretariat also enters, for a committee or a delegation. */
const enteredToo = [
  ...(["DepositDraft", "NominateCandidate", "RequestEmergencyItem"] as const),
  ...(["AddSignatures", "WithdrawSignature"] as const),
] as const;

/** What a member also does from elsewhere. */
const tabling = [
  ...(["DepositDraft", "TableAmendment", "WithdrawAmendment"] as const),
  ...(["RequestEmergencyItem", "AddSignatures", "WithdrawSignature"] as const),
] as const;

const members = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/members`,
    cites: `${assumed}, 6`,
    reading:
      "Members who have a seat and are in the room ask for the floor, vote, object and ask for a " +
      "count; texts they table from wherever they are. A substitute does so only in the place of a " +
      "member.",
    on: [
      ...(["RequestFloor", "WithdrawFloorRequest", "RaisePointOfOrder", "MoveMotion"] as const),
      ...(["ObjectToDecision", "DepositDraft", "TableAmendment", "WithdrawAmendment"] as const),
      ...(["RequestEmergencyItem", "RequestQuorum", "ChallengeCredentials"] as const),
      ...(["AddSignatures", "WithdrawSignature", "NominateCandidate"] as const),
      ...(["AskSecretBallot", "CastBallot"] as const),
    ],
    says: {
      en: "{person} does not act as a member with a seat who is where this is done.",
      fr: "{person} n'agit pas comme membre siégeant, présent là où il le faut.",
      es: "{person} no actúa como miembro con escaño, presente donde corresponde.",
      ar: "{person} لا يتصرف عضواً له مقعد وحاضراً حيث يلزم.",
      ru: "{person} не действует как член, имеющий место и присутствующий там, где нужно.",
    },
    check: ({ state, act, envelope }) => {
      const entered = enteredToo.some((type) => type === act.type);
      if (entered && isSecretariat(state, envelope)) return holds;
      const there = tabling.some((type) => type === act.type)
        ? isMemberHere(state, envelope)
        : isMemberThere(state, envelope);
      return there ? holds : fails({ person: personName(state, principalOf(envelope)) });
    },
    examples: [
      "a sitting | M5 asks for the floor as speaker | accepted",
      `a sitting | person M5.4 asks for the floor as speaker | refused ${id}.p6/members person="Substitute of M5"`,
      "a sitting; substitute of M5 | person M5.4 asks for the floor as speaker | accepted",
      `a sitting; substitute of M5; Secretariat lets in M5.1 | M5 asks for the floor as speaker | refused ${id}.p6/members person="Member 1 of M5"`,
      `a sitting; Secretariat lets out M5.1 | M5 asks for the floor as speaker | refused ${id}.p6/members`,
      `a sitting; M5 asks for the floor as speaker; Secretariat lets out M5.1 | M5 no longer asks for the floor | refused ${id}.p6/members`,
      `a sitting | Secretariat asks for the floor as speaker | refused ${id}.p6/members person=Secretary`,
      `a sitting | person M5.4 moves P1 to adjourn the debate | refused ${id}.p6/members`,
      `a sitting | person M5.4 asks with M5.1 for the quorum | refused ${id}.p6/members`,
      `a sitting; Secretariat makes M5 suspended from 2000-01-01: "decision" | M5 asks for the floor as speaker | refused ${id}.p6/members`,
      "a sitting; President calls election E9 of 1 Teller | Secretariat nominates M5.1 in E9 | accepted",
      "a sitting; President calls election E9 of 1 Teller | M5 nominates M5.1 in E9 | accepted",
    ],
  });

/** Ends what somebody says: the speaker, or whoever presides. */
const speech = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/end-of-speech`,
    cites: `${assumed}, 6`,
    reading: "A speech is ended by whoever holds it, or by whoever presides.",
    on: ["EndSpeech"],
    says: {
      en: "{person} neither has the floor nor presides.",
      fr: "{person} n'a pas la parole et ne préside pas.",
      es: "{person} no tiene la palabra ni preside.",
      ar: "{person} ليست له الكلمة ولا يرأس الجلسة.",
      ru: "{person} не имеет слова и не председательствует.",
    },
    check: ({ state, envelope }) => {
      const person = principalOf(envelope);
      const own = envelope.office === undefined && isOwnAct(state, envelope);
      const speaks = own && sittingOf(state)?.floor?.person === person;
      return speaks || actsAs(state, envelope, "chair")
        ? holds
        : fails({ person: personName(state, person) });
    },
    examples: [
      "a sitting; M5 asks for the floor as speaker; President gives the floor to M5 as speaker for 60 seconds | M5 ends the speech | accepted",
      "a sitting; M5 asks for the floor as speaker; President gives the floor to M5 as speaker for 60 seconds | President ends the speech | accepted",
      `a sitting; M5 asks for the floor as speaker; President gives the floor to M5 as speaker for 60 seconds | M4 ends the speech | refused ${id}.p6/end-of-speech person="Member 1 of M4"`,
      `a sitting; M5 asks for the floor as speaker; President gives the floor to M5 as speaker for 60 seconds | M4 on behalf of M5 ends the speech | refused ${id}.p6/end-of-speech`,
    ],
  });

const counting = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p7/counting`,
    cites: `${assumed}, 7`,
    reading:
      "Tellers report what was counted by hand or on papers. In a session entered from published " +
      "records the secretariat enters the totals.",
    on: ["ReportCount", "CountPapers"],
    says: {
      en: "{person} is no Teller, and the Tellers count.",
      fr: "{person} n'est pas scrutateur : ce sont les scrutateurs qui comptent.",
      es: "{person} no es escrutador: cuentan los escrutadores.",
      ar: "{person} ليس من فارزي الأصوات، وهم من يعدّ.",
      ru: "{person} не счётчик голосов, а считают счётчики.",
    },
    check: ({ state, envelope }) => {
      const entered = state.session?.source != null && isSecretariat(state, envelope);
      return entered || actsAs(state, envelope, "teller")
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) });
    },
    examples: [
      "a sitting; open vote by show of hands | Teller reports 12 yes in vote V1 | accepted",
      `a sitting; open vote by show of hands | M5 reports 12 yes in vote V1 | refused ${id}.p7/counting person="Member 1 of M5"`,
      `a sitting; open vote by show of hands | Secretariat reports 12 yes in vote V1 | refused ${id}.p7/counting`,
      "a sitting, from a source; open vote by show of hands | Secretariat reports 12 yes in vote V1 | accepted",
    ],
  });

const precedence = ({ id }: Book): Clause =>
  value({
    id: `${id}.p5/precedence`,
    cites: `${assumed}, 5`,
    reading:
      "Order first, then a vote under way, motions, the substance, and last the end of the sitting.",
    status: "inferred",
    source: "Common practice of assemblies; no text of this one was read on it.",
    slot: "precedence",
    answer: () => is(["order", "vote", "motion", "substance", "sitting"]),
    examples: ["a sitting | precedence | order vote motion substance sitting"],
  });

/** For the examples: two places, for which there are three candidates. */
const twoTellers = [
  "a sitting; President calls election E9 of 2 Teller",
  ...["M5.1", "M6.1", "M7.1"].map((person) => `Secretariat nominates ${person} in E9`),
].join("; ");

/** Those whom an election has put into an office. */
export const takesOffice = ({ id }: Book): Clause =>
  consequence({
    id: `${id}.p9/takes-office`,
    cites: `${assumed}, 9`,
    reading:
      "When all places of an election are filled, those elected hold the office in the place of " +
      "those who held it before.",
    on: ["RoundDeclared", "TieBroken", "DecidedWithoutVote"],
    follow: ({ state, event }) => {
      const asked = event.type === "DecidedWithoutVote" ? event.question : event;
      const name = "election" in asked ? asked.election : "";
      const election = electionOf(state, name);
      if (election === null || !state.session?.decisions.has(`election:${name}`)) return [];
      const voted = event.type === "DecidedWithoutVote" ? election.people : electedIn(election);
      const people = voted.filter((one) => state.people.get(one)?.mandateEnded === false);
      return people.length === 0 ? [] : [{ type: "OfficeTaken", office: election.office, people }];
    },
    examples: [
      "a sitting; contest of M5 and M6; papers of round 1 with 20 as 0:20:0 | President declares the result of vote V1 | accepted; RoundDeclared, OfficeTaken",
      "a sitting; contest of M5 and M6; papers of round 1 with 20 as 0:10:10 | President declares the result of vote V1 | accepted; RoundDeclared",
      `${twoTellers}; papers of round 1 with 20 as 0:20:10:10 | President declares the result of vote V1 | accepted; RoundDeclared`,
      'a sitting; contest of M5 and M6; papers of round 1 with 20 as 0:20:0; Secretariat ends the mandate of M5.1: "resigned" | President declares the result of vote V1 | accepted; RoundDeclared',
    ],
  });

/** The clauses of a rulebook on who does what. */
export const conduct = (book: Book): readonly Clause[] => [
  founding(book),
  registers(book),
  presence(book),
  opening(book),
  opens(book),
  presiding(book),
  precedence(book),
  members(book),
  seatObjectsOnce(book),
  objectsFromOneSeat(book),
  speech(book),
  counting(book),
  ...voteConduct(book),
  ...amendmentClauses(book),
  ...identities(book),
];
