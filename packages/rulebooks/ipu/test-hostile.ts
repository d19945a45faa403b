import type { ActType, Office } from "@hemicycle/engine";

/** Who may do what to what, for the matrix of `hostile.test.ts`: by hand, from the Rules. */

/** Everybody at a sitting of the examples, and some who should not be there. */
export const roles = {
  stranger: "NOBODY",
  bystander: "X1",
  endedSecretary: "X2",
  endedDelegate: "M6.2",
  observer: "OB1",
  adviser: "AD1",
  delegate: "M5.1",
  colleague: "M5.2",
  otherDelegate: "M4.1",
  teller: "M2.3",
  /** President of the Assembly, who presides. */
  president: "M1.3",
  secretary: "SEC",
  secretaryGeneral: "SG",
  steeringCommittee: "STC",
  council: "GC",
  organisationPresident: "IPUP",
  organisationVicePresident: "VPE",
} as const;
export type Role = keyof typeof roles;

/** Who holds an office at that sitting. */
export const holders: Readonly<Record<Office, readonly Role[]>> = {
  chair: ["president"],
  president: ["president"],
  vicePresident: [],
  teller: ["teller"],
  rapporteur: [],
  organisationPresident: ["organisationPresident"],
  organisationVicePresident: ["organisationVicePresident"],
  steeringCommittee: ["steeringCommittee"],
  council: ["council"],
  secretaryGeneral: ["secretaryGeneral"],
  secretariat: ["secretary"],
};

/** The delegation of those who are delegates. */
export const delegations: Partial<Record<Role, string>> = {
  delegate: "M5",
  colleague: "M5",
  otherDelegate: "M4",
  teller: "M2",
  president: "M1",
};

/**
 * A right is an office, in which its holder acts, or the secretariat on the holder's behalf; or it
 * is that of a delegate (any), of the delegation that the act is about (own), of the person whom it
 * is about (self). With an exclamation mark nobody can do it on somebody's behalf.
 */
export type Right = Office | "any" | "own" | "own!" | "self" | "self!";

const secretarial = ["secretariat", "secretaryGeneral"] as const;
const sponsors = ["own", ...secretarial] as const;
const chair = ["chair"] as const;

/** All that is allowed; everything else is not. */
export const rights: Readonly<Record<ActType, readonly Right[]>> = {
  FoundAssembly: ["self!", "secretariat"],
  AdmitMember: secretarial,
  ChangeAffiliation: secretarial,
  InviteObserver: ["council"],
  RecordPopulation: secretarial,
  RecordArrears: secretarial,
  AllowVote: ["council"],
  RecordComposition: secretarial,
  SetValue: secretarial,
  AccreditDelegation: secretarial,
  RegisterPerson: secretarial,
  AssignOffice: secretarial,
  IssueCard: secretarial,
  RevokeCard: secretarial,
  EnrolCredential: ["self!"],
  RevokeCredential: ["self", ...secretarial],
  EndMandate: secretarial,
  EndOffice: secretarial,
  AskFreshGesture: secretarial,
  ImportRegister: secretarial,
  UndoImport: secretarial,
  PublishVoteTable: secretarial,
  ConveneSession: secretarial,
  OpenSitting: ["president"],
  SuspendSitting: chair,
  ResumeSitting: chair,
  CloseSitting: chair,
  CloseSession: chair,
  TakeChair: ["president"],
  EnterRoom: ["self", ...secretarial],
  LeaveRoom: ["self", ...secretarial],
  ReportPresence: secretarial,
  AnnounceQuorum: ["secretaryGeneral"],
  ProposeOfficers: ["any", "chair"],
  PlaceItem: secretarial,
  TakeUpItem: chair,
  DepositDraft: ["any", ...secretarial],
  GiveRuling: chair,
  DealWithIncident: chair,
  TakeAsRecorded: secretarial,
  RequestEmergencyItem: sponsors,
  ProposeJointRequest: sponsors,
  SignJointRequest: sponsors,
  WithdrawRequest: sponsors,
  GiveOpinion: ["steeringCommittee"],
  AnnounceEmergencyItem: chair,
  RequestFloor: ["any"],
  WithdrawFloorRequest: ["any"],
  GiveFloor: chair,
  EndSpeech: ["self", "chair"],
  CallToOrder: chair,
  WithdrawFloor: chair,
  StrikeWords: chair,
  RaisePointOfOrder: ["any"],
  RulePointOfOrder: chair,
  MoveMotion: ["any"],
  WithdrawMotion: ["self"],
  SetSpeakingTime: ["steeringCommittee"],
  AnnounceVote: chair,
  OpenVote: chair,
  CallDelegation: chair,
  CastBallot: ["own!"],
  ReportCount: ["teller"],
  ContinueOnPaper: chair,
  CloseVote: chair,
  DeclareResult: chair,
  AnnulVote: chair,
  ProposeWithoutVote: chair,
  ObjectToDecision: ["any"],
  DecideWithoutVote: chair,
  RequestDivision: ["any"],
};

/** A moment at which an act is possible, and how it is done then by somebody who may. */
export type Attempt = readonly [given: string, line: string];

const cards = "Secretariat issues card C5 to M5.1; Secretariat issues card C4 to M4.1";
const passkeys = "M5 enrols passkey K5 with card C5; M4 enrols passkey K4 with card C4";
const speaking = "M5 asks for the floor as speaker; President gives the floor to M5 as speaker";
const imported = `Secretariat imports IM1 from "list.csv" sha256:${"0".repeat(64)} with people X9 "Bea" as official`;
const requests = "request R1 of M5; request R2 of M4";
const joining = 'about floods for M7 with memorandum "M" and draft "D"';
const question = 'President proposes question Q1 "A" without a vote';
const called = 'President calls the speaker to order: "off the subject"';
const presiding = "person M1.3 as President of the Assembly";

const registered = [
  'Secretariat registers X1 "Ann" as official',
  'Secretariat registers X2 "Past" as official',
  'Secretariat assigns Secretariat to X2: "list"',
  'Secretariat ends the mandate of X2: "left"',
].join("; ");
const accredited = [
  registered,
  'Governing Council invites observer O1 "O1": "Council"',
  'Secretariat registers OB1 "Observer" of O1 as observer',
  'Secretariat registers AD1 "Adviser" of M5 as adviser',
  'Secretariat ends the mandate of M6.2: "resigned"',
].join("; ");
const sitting = `${accredited}; Secretariat lets in OB1, AD1, X1`;

/** Acts that are not possible at a sitting of the examples. */
const elsewhere = {
  FoundAssembly: [
    "nothing",
    'Secretariat founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
  ],
  ConveneSession: [
    `a founded assembly; ${registered}`,
    'Secretary General convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18',
  ],
  PublishVoteTable: [
    `a convened session; ${accredited}`,
    "Secretariat publishes the table of votes",
  ],
  AnnounceQuorum: [
    `first sitting, 5 delegations in the room; ${sitting}`,
    "Secretary General announces the quorum",
  ],
  TakeAsRecorded: [
    `a sitting, from a source; ${sitting}`,
    'Secretariat takes ipu.a33.1/quorum-to-vote as recorded: "record"',
  ],
} as const satisfies Partial<Record<ActType, Attempt>>;

/** Given on top of a sitting of the examples with all roles. */
const atSitting: Readonly<Record<Exclude<ActType, keyof typeof elsewhere>, Attempt>> = {
  AdmitMember: ["", 'Secretariat admits M99 "M99" as member'],
  ChangeAffiliation: ["", 'Secretariat makes M5 suspended from 2017-01-01: "Council"'],
  InviteObserver: ["", 'Governing Council invites observer O2 "O2": "Council"'],
  RecordPopulation: ["", 'Secretariat records population 1 of M5 on 2017-01-01: "census"'],
  RecordArrears: ["", "Secretariat records 2 years of arrears of M5"],
  AllowVote: ["", 'Governing Council allows the vote of M5: "disaster"'],
  RecordComposition: ["", "Secretariat records single-sex delegation of M5 at A1"],
  SetValue: ["", 'Secretariat sets ipu.a34.3/votes-allocated to 12: "table"'],
  AccreditDelegation: ['Secretariat admits M99 "M99" as member', "Secretariat accredits M99"],
  RegisterPerson: ["", 'Secretariat registers X9 "Bea" as official'],
  AssignOffice: ["", 'Secretariat assigns Rapporteur to M5.1: "list"'],
  IssueCard: ["", "Secretariat issues card C6 to M5.1"],
  RevokeCard: [cards, 'Secretariat revokes card C5: "lost"'],
  EnrolCredential: [cards, "M5 enrols passkey K9 with card C5"],
  RevokeCredential: [`${cards}; ${passkeys}`, 'Secretariat revokes credential K5: "lost"'],
  EndMandate: ["", 'Secretariat ends the mandate of M5.1: "resigned"'],
  EndOffice: ["", 'Secretariat ends the term of M2.3 as Teller: "resigned"'],
  AskFreshGesture: ["", "Secretariat asks for a gesture of the last 60 seconds for ballots"],
  ImportRegister: ["", imported],
  UndoImport: [imported, "Secretariat undoes import IM1"],
  OpenSitting: ["President closes the sitting", `${presiding} opens sitting PL2`],
  SuspendSitting: ["", 'President suspends the sitting: "lunch"'],
  ResumeSitting: ['President suspends the sitting: "lunch"', "President resumes the sitting"],
  CloseSitting: ["", "President closes the sitting"],
  CloseSession: ["", "President closes the session"],
  TakeChair: ["", `${presiding} takes the chair`],
  EnterRoom: ["Secretariat lets out M5.1, M4.1", "Secretariat lets in M5.1"],
  LeaveRoom: ["", "Secretariat lets out M5.1"],
  ReportPresence: ["", 'Secretariat reports 9 delegations in the room: "counted"'],
  ProposeOfficers: ["", "President proposes M5.1 as Teller in E9"],
  PlaceItem: ["", 'Secretariat places item I2 "Peace" as subject item'],
  TakeUpItem: ["", "President takes up item I1"],
  DepositDraft: ["", 'M5 deposits draft D1 "A draft" on item I1'],
  GiveRuling: ["", 'President rules under ipu.a3/no-floor: "they are heard"'],
  DealWithIncident: ["", 'President deals with "a noise": "the doors are closed"'],
  RequestEmergencyItem: [
    "",
    'M5 requests emergency item R1 "R1" about floods for M5 with memorandum "M" and draft "D"',
  ],
  ProposeJointRequest: [
    "request R1 of M5; request R2 of M4",
    'M5 joins R1, R2 as R3 "R3" about floods for M5 with memorandum "M" and draft "D"',
  ],
  SignJointRequest: [
    `${requests}; request R0 of M7; M7 joins R0, R1, R2 as R3 "R3" ${joining}`,
    "M5 signs joint request R3 for M5",
  ],
  WithdrawRequest: [requests, "M5 withdraws request R1 for M5"],
  GiveOpinion: ["request R1 of M5", "Steering Committee finds request R1 admissible"],
  AnnounceEmergencyItem: [
    "passed request R1 of M5 with 80",
    "President announces request R1 as emergency item E1",
  ],
  RequestFloor: ["item taken up", "M5 asks for the floor as speaker"],
  WithdrawFloorRequest: [
    "item taken up; M5 asks for the floor as speaker; M4 asks for the floor as speaker",
    "M5 no longer asks for the floor",
  ],
  GiveFloor: [
    "M5 asks for the floor as speaker; M4 asks for the floor as speaker",
    "President gives the floor to M5 as speaker",
  ],
  EndSpeech: [speaking, "M5 ends the speech"],
  CallToOrder: [speaking, called],
  WithdrawFloor: [`${speaking}; ${called}`, 'President withdraws the floor: "again"'],
  StrikeWords: [speaking, 'President strikes words of speech S1: "abusive"'],
  RaisePointOfOrder: ["", 'M5 raises point of order O1: "no text"'],
  RulePointOfOrder: [
    'M5 raises point of order O1: "no text"',
    "President rules point of order O1 upheld",
  ],
  MoveMotion: ["", "M5 moves P1 to adjourn the debate"],
  WithdrawMotion: ["motion P1 of M5; motion P2 of M4", "M5 withdraws motion P1"],
  SetSpeakingTime: ["", 'Steering Committee sets speaking time to 300 seconds: "many speakers"'],
  AnnounceVote: ["", 'President announces vote V1 on question Q1 "A" by devices'],
  OpenVote: ["announced vote", "President opens vote V1"],
  CallDelegation: ["open vote by roll call", "President calls M1 in vote V1"],
  CastBallot: ["open vote", "M5 casts 1 yes in vote V1"],
  ReportCount: ["open vote by show of hands", "Teller reports 60 yes in vote V1"],
  ContinueOnPaper: ["open vote", 'President continues vote V1 on paper: "no network"'],
  CloseVote: ["open vote", "President closes vote V1"],
  DeclareResult: ["closed vote", "President declares the result of vote V1"],
  AnnulVote: ["open vote", 'President annuls vote V1: "no network"'],
  ProposeWithoutVote: ["", question],
  ObjectToDecision: [question, 'M5 objects to question Q1 "A"'],
  DecideWithoutVote: [question, 'President declares question Q1 "A" adopted without a vote'],
  RequestDivision: ["draft D1", "M5 asks to divide draft D1 into p1, p2"],
};

/** Where and how each act is tried. */
export const attemptAt = (type: ActType): Attempt => {
  const special: Partial<Record<ActType, Attempt>> = elsewhere;
  const usual: Partial<Record<ActType, Attempt>> = atSitting;
  const [more = "", line = ""] = usual[type] ?? [];
  return special[type] ?? [`a sitting; ${sitting}${more === "" ? "" : `; ${more}`}`, line];
};
