import type { ActType } from "@hemicycle/engine";

import { boxOf, hashOf } from "./macros-secret.ts";

/** At which moment each act is tried in the matrix of `hostile.test.ts`. */

/** A moment at which an act is possible, and how it is done then by somebody who may. */
export type Attempt = readonly [given: string, line: string];

const cards = "Secretariat issues card C5 to M5.1; Secretariat issues card C4 to M4.1";
const passkeys = "M5 enrols passkey K5 with card C5; M4 enrols passkey K4 with card C4";
const speaking = "M5 asks for the floor as speaker; President gives the floor to M5 as speaker";
const imported = `Secretariat imports IM1 from "list.csv" sha256:${"0".repeat(64)} with people X9 "Bea" as official`;
const adopted =
  "draft D1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote";
const requests = "request R1 of M5; request R2 of M4";
const french = 'p1 operative "Invite;", p2 operative "Engage;"';
const joining = 'about floods for M7 with memorandum "M" and draft "D"';
const question = 'President proposes question Q1 "A" without a vote';
const called = 'President calls the speaker to order: "off the subject"';
const presiding = "person M1.3 as President of the Assembly";

const period = 'Secretariat records period P1 of M5 as member from 1990: "letter"';

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
    `a founded assembly; ${registered}; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision"`,
    'Secretary General convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18',
  ],
  SendAgenda: [
    `a convened session; ${accredited}; Secretariat agrees the agenda of S1 with G1 "Debate" as general debate on "Water": "first session"`,
    'Secretariat sends the agenda "Agenda"',
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
  EnterPeriod: ["", 'Secretariat records period P1 of M5 as member from 1990: "letter"'],
  CorrectPeriod: [
    period,
    'Secretariat corrects period P1 of M5 to member from 1991: "letter", as "a slip"',
  ],
  DisputePeriod: [period, 'Secretariat disputes period P1 of M5 in C1: "letter", held by "M4"'],
  WorkByContention: [
    `${period}; Secretariat disputes period P1 of M5 in C1: "letter", held by "M4"`,
    'Secretariat works by P1 of period P1 of M5: "Council"',
  ],
  EstablishBody: ["", 'Secretariat establishes council GC1 "Council": "Statutes"'],
  NameToBody: ["council", 'Secretariat names M5.1 member of GC1: "letter"'],
  EndTermInBody: [
    'council; Secretariat names M5.1 member of GC1: "letter"; Secretariat names M4.1 member of GC1: "letter"',
    'Secretariat ends the term in GC1 of M5.1 as member: "left"',
  ],
  RecordGroup: ["", 'Secretariat records group G1 "Group" of M1, M2: "list"'],
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
  DecideSession: [
    "",
    'Governing Council decides session S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28: "so"',
  ],
  RecordHostAgreement: ["", 'Secretariat records the agreement with the host "Agreement"'],
  ShareCosts: ["", 'Governing Council shares the costs of the host: "so"'],
  InviteToSession: ["", "Secretariat records the invitation of M5"],
  AssureVisas: ["", 'Secretariat records that visas are assured: "so"'],
  AgreeAgenda: [
    'Governing Council decides session S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28: "so"',
    'President agrees the agenda of S2 with G1 "Debate" as general debate on "Water"',
  ],
  DispatchDocument: ["", 'Secretariat dispatches D1 "Draft" as draft in English'],
  EnumerateResolutions: [adopted, "President enumerates the resolutions D1"],
  ReportFollowUp: [
    `${adopted}; President enumerates the resolutions D1; President closes the session`,
    'M5 reports on resolution D1 of S1 for M5: "debated"',
  ],
  KeepNoRecord: [
    'President proposes question Q1 "No record" without a vote; President declares question Q1 "No record" adopted without a vote; in camera',
    "President keeps no record of the sitting by question Q1",
  ],
  PublishSummaryRecord: [
    "President closes the session",
    'Secretariat publishes the record of S1 "Summary record"',
  ],
  PublishDeadline: ["", 'Secretariat publishes 2017-10-14 as the last day for amendments: "so"'],
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
  ProposeRapporteurs: ["", "President proposes M5.1, M4.1 in ME1 to be rapporteurs on item I1"],
  ProposeProcedure: [
    "emergency item E1 of M5",
    'Steering Committee proposes procedure ME1 for item E1: "a drafting committee"',
  ],
  ProposeReconsideration: [
    "decided motion P1 of M5",
    'Steering Committee proposes in ME1 to reconsider motion P1: "by mistake"',
  ],
  ProposeRuleAmendment: [
    "",
    'M5 proposes amendment A1 to the rules "Rule 9" for M5 with "P", sent on 2017-06-30',
  ],
  ProposeRuleSubAmendment: [
    "rules proposal A1",
    'M5 proposes sub-amendment A2 to A1 "Rule 9" for M5 with "P", sent on 2017-06-30',
  ],
  SubmitInput: ["input until 2017-10-14", 'M5 submits input on item I1 for M5 with "I" in English'],
  ReferDraft: ["committee draft D1; committee C1", "Secretariat refers draft D1 to C1"],
  ReportDraft: ["committee draft D1", 'Secretariat reports draft D1 to the plenary: "adopted"'],
  ApproveOutcome: ["approved outcome D1", 'Steering Committee approves outcome D1: "once more"'],
  RegisterSpeaker: ["", "M5 enters M5.1 on the list of first speakers"],
  UnregisterSpeaker: ["drawn list of M5, M4", "M5 takes M5.1 off the list"],
  DrawSpeakers: [
    "M5 enters M5.1 on the list of first speakers; M4 enters M4.1 on the list of first speakers",
    'Secretariat draws the list of first speakers as M4.1, M5.1: "by hand"',
  ],
  ExchangePlaces: ["drawn list of M5, M4", "M5 exchanges places with M4.1"],
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
  LetSilenceRun: ["", 'President lets silence run on question Q1 "A" until 2017-10-18T09:00Z'],
  TakeNoPart: [question, 'M5 takes no part in question Q1 "A" for M5'],
  FileObjection: [
    question,
    'Secretariat files the objection of M5 to question Q1 "A" with "Letter", received 2017-10-13T09:00Z',
  ],
  WithdrawObjection: [
    `${question}; M5 objects to question Q1 "A"; M4 objects to question Q1 "A"`,
    'M5 withdraws the objection of M5 to question Q1 "A"',
  ],
  DeclareNoAgreement: [question, 'President declares no agreement on question Q1 "A"'],
  RequestQuorum: ["", "M5 asks with M5.1 for the quorum"],
  AscertainQuorum: ["", "President ascertains the quorum"],
  SeatSubstitute: ["", "Secretariat seats M5.1 in place of M5.2"],
  AddSignatures: ["draft D1", "M5 adds the signatures of M5.1 to draft D1"],
  WithdrawSignature: ["draft D1", "M5 withdraws the signature of M5.1 from draft D1"],
  ChallengeCredentials: [
    "",
    'M5 challenges in ME1 the credentials of M4 with M5.1 on procedural grounds: "late"',
  ],
  BreakTie: [
    "President calls election E9 of 1 Teller",
    'President breaks the tie in E9 for M5.1 by lot: "drawn"',
  ],
  LayOverlay: ["", 'Secretariat lays emergency over the rules from 2017-10-14, by "Bureau": "so"'],
  LiftOverlay: ["", 'Secretariat lifts emergency from 2017-10-15, by "Bureau": "so"'],
  RequestDivision: ["draft D1", "M5 asks to divide draft D1 into p1, p2"],
  DepositText: [
    'M5 deposits draft D1 "A draft" on item I1',
    'M5 deposits the text of draft D1 in English as p1 operative "Calls;"',
  ],
  OfferNewText: [
    "committee draft D1; text D1",
    'Secretariat offers a new text of draft D1 in English as p1 operative "Calls;"',
  ],
  TableAmendment: [
    "draft D1; text D1",
    'M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2"',
  ],
  TranslateAmendment: [
    `draft D1; text D1; Secretariat deposits the text of draft D1 in French as ${french}; amendment A1 of M5`,
    'Secretariat translates amendment A1 into French: "delete block p1"',
  ],
  SignAmendment: ["draft D1; text D1; amendment A1 of M7", "M5 signs amendment A1 for M5"],
  WithdrawAmendment: ["draft D1; text D1; amendment A1 of M5", "M5 withdraws amendment A1"],
  TakeOverAmendment: [
    "draft D1; text D1; amendment A1 of M7; M7 withdraws amendment A1",
    "M5 takes over amendment A1 for M5",
  ],
  RuleOnAmendment: [
    "draft D1; text D1; amendment A1 of M5",
    'President finds amendment A1 inadmissible: "off the subject"',
  ],
  OrderAmendments: [
    "draft D1; text D1; amendment A1 of M5; amendment A2 of M4 to delete p2",
    'President puts amendment A2 before A1: "easier"',
  ],
  CallElection: ["", "President calls election E9 of 1 Teller"],
  NominateCandidate: ["President calls election E9 of 1 Teller", "President nominates M5.1 in E9"],
  WithdrawCandidacy: [
    "President calls election E9 of 1 Teller; President nominates M5.1 in E9; President nominates M4.1 in E9",
    "M5 withdraws the candidature of M5.1 in E9",
  ],
  AskSecretBallot: ["President calls election E9 of 1 Teller", "M5 asks for a secret ballot in E9"],
  NameRegistrar: ["", `President names registrar "R" with key ${hashOf("1")}: "so"`],
  BeginCeremony: ["", "Teller begins key ceremony K1 of 2 of M2.3 and M3.3"],
  FileCertificate: [
    "Teller begins key ceremony K1 of 2 of M2.3 and M3.3",
    `Teller files certificate ${hashOf("2")} in ceremony K1`,
  ],
  ConcludeCeremony: [
    `Teller begins key ceremony K1 of 1 of M2.3; Teller files certificate ${hashOf("2")} in ceremony K1`,
    `Teller concludes ceremony K1 with keys ${hashOf("4")}`,
  ],
  PrepareBox: ["ready for secret ballots; announced vote by secret ballot", boxOf("V1")],
  TakeToPaper: ["open secret vote", "Teller takes 11 votes of M5 in vote V1 to paper"],
  GiveDecryption: [
    "closed secret vote with 12 ballots of 22 votes",
    `Teller gives decryption ${hashOf("5")} of vote V1`,
  ],
  AscertainResult: [
    "decrypted secret vote with 12 ballots of 22 votes",
    `Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")}`,
  ],
  RecordExpertOpinion: [
    "",
    'Secretariat records opinion X1 of "Institute" on version 1 of law L1 given on 2017-10-01: in favour, "Opinion"',
  ],
  OpenConsultation: [
    "",
    'Secretariat opens consultation R1 of M5 on version 1 of law L1, sent on 2017-10-01 with "Letter", until 2017-12-01',
  ],
  SubmitComment: ["", 'Secretariat submits objection K1 of M5 in consultation R1: "unclear"'],
  WithdrawComment: ["", 'Secretariat withdraws comment K1: "settled"'],
  DisposeOfComment: ["", 'Secretariat disposes of comment K1 as accepted: "so"'],
  CloseConsultation: ["", 'Secretariat closes consultation R1: "so"'],
  TransmitLaw: ["", 'Secretariat transmits law L1 in T1 to M5 with "Letter", sent on 2017-10-01'],
  AcknowledgeTransmission: [
    "",
    "Secretariat acknowledges transmission T1 for M5, received on 2017-10-01",
  ],
  RecordUse: [
    "",
    'Secretariat records use U1 of law L1 by M5 as considered, said by "M5", evidence "Letter"',
  ],
  VerifyUse: ["", 'Secretariat verifies use U1: "compared"'],
  DisputeUse: ["", 'Secretariat disputes use U1 for "Institute" as considered: "so"'],
  ProposeLaw: [
    "",
    'Secretariat proposes model law L1 English "On water" by "M5" of M5 for C1: "letter"',
  ],
  GiveLawText: ["", 'Secretariat gives the text of law L1 in English as p1 article "Water is …"'],
  LinkDraft: ["", "Secretariat brings law L1 as draft D1"],
  EnterStage: ["", 'Secretariat enters law L1 as in commission in C1: "plan"'],
  RecordReading: ["", 'Secretariat records reading 1 of law L1 in C1 as approved: "minutes"'],
  NumberLaw: ["", 'Secretariat numbers law L1 "1-1": "resolution"'],
  PublishLaw: ["", 'Secretariat publishes law L1 in "Bulletin 1"'],
  AdoptPlan: [
    "",
    'Secretariat adopts plan P1 "Plan" from 2017 to 2020 with I1 "On water" as model law in 2018: "resolution"',
  ],
  AmendPlan: ["", 'Secretariat amends plan P1 and drop I1: "resolution"'],
  LinkPlanItem: ["", "Secretariat counts law L1 as item I1 of plan P1"],
  ReportProgress: ["", "Secretariat reports the progress of plan P1 by edition 1"],
  CountPapers: [
    `open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")}`,
    "Teller counts 11 votes on paper in vote V1: 11:0:0",
  ],
};

/** Where and how each act is tried. */
export const attemptAt = (type: ActType): Attempt => {
  const special: Partial<Record<ActType, Attempt>> = elsewhere;
  const usual: Partial<Record<ActType, Attempt>> = atSitting;
  const [more = "", line = ""] = usual[type] ?? [];
  return special[type] ?? [`a sitting; ${sitting}${more === "" ? "" : `; ${more}`}`, line];
};
