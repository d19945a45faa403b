import type { ActType } from "@hemicycle/engine";
import { boxOf, hashOf } from "./macros-secret.ts";

/** Ann is registered, and is neither a delegate nor in an office. */
const ann = 'Secretariat registers X1 "Ann" as official';
const card = "Secretariat issues card C5 to M5.1";
const inFrench =
  'Secretariat deposits the text of draft D1 in French as p1 operative "Invite;", p2 operative "Engage;"';
const adopted =
  "draft D1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote";
const speaking = "M4 asks for the floor as speaker; President gives the floor to M4 as speaker";

const period = 'Secretariat records period P1 of M5 as member from 1990: "letter"';
const proposed = 'President proposes question Q1 "A" without a vote';
const contest = "President calls election E9 of 1 Teller";
const closedBox = "closed secret vote with 12 ballots of 22 votes";

/** Each act at a moment when somebody could do it, and what Ann says to do it. */
export const attempts: Readonly<
  Partial<Record<ActType, readonly [given: string, phrase: string]>>
> = {
  FoundAssembly: [
    "nothing",
    'founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
  ],
  AdmitMember: [`a sitting; ${ann}`, 'admits M99 "M99" as member'],
  ChangeAffiliation: [`a sitting; ${ann}`, 'makes M5 suspended from 2017-01-01: "Council"'],
  InviteObserver: [`a sitting; ${ann}`, 'invites observer O1 "O1": "Council"'],
  RecordPopulation: [`a sitting; ${ann}`, 'records population 1 of M5 on 2017-01-01: "census"'],
  RecordArrears: [`a sitting; ${ann}`, "records 2 years of arrears of M5"],
  AllowVote: [`a sitting; ${ann}`, 'allows the vote of M5: "disaster"'],
  RecordComposition: [`a sitting; ${ann}`, "records single-sex delegation of M5 at A1"],
  SetValue: [`a sitting; ${ann}`, 'sets ipu.a34.3/votes-allocated to 12: "table"'],
  AccreditDelegation: [
    `a sitting; ${ann}; Secretariat admits M99 "M99" as member`,
    "accredits M99",
  ],
  RegisterPerson: [`a sitting; ${ann}`, 'registers X2 "Bea" as official'],
  AssignOffice: [`a sitting; ${ann}`, 'assigns Rapporteur to M5.1: "list"'],
  IssueCard: [`a sitting; ${ann}`, "issues card C5 to M5.1"],
  RevokeCard: [`a sitting; ${ann}; ${card}`, 'revokes card C5: "lost"'],
  EnrolCredential: [`a sitting; ${ann}; ${card}`, "enrols passkey K5 with card C5"],
  RevokeCredential: [
    `a sitting; ${ann}; ${card}; M5 enrols passkey K5 with card C5`,
    'revokes credential K5: "lost"',
  ],
  EndMandate: [`a sitting; ${ann}`, 'ends the mandate of M5.1: "resigned"'],
  EndOffice: [`a sitting; ${ann}`, 'ends the term of M2.3 as Teller: "resigned"'],
  AskFreshGesture: [`a sitting; ${ann}`, "asks for a gesture of the last 60 seconds for ballots"],
  ImportRegister: [
    `a sitting; ${ann}`,
    `imports IM1 from "list.csv" sha256:${"0".repeat(64)} with people X2 "Bea" as official`,
  ],
  UndoImport: [
    `a sitting; ${ann}; Secretariat imports IM1 from "list.csv" sha256:${"0".repeat(64)} with people X2 "Bea" as official`,
    "undoes import IM1",
  ],
  EnterPeriod: [`a sitting; ${ann}`, 'records period P1 of M5 as member from 1990: "letter"'],
  CorrectPeriod: [
    `a sitting; ${ann}; ${period}`,
    'corrects period P1 of M5 to member from 1991: "letter", as "a slip"',
  ],
  DisputePeriod: [
    `a sitting; ${ann}; ${period}`,
    'disputes period P1 of M5 in C1: "letter", held by "M4"',
  ],
  WorkByContention: [`a sitting; ${ann}; ${period}`, 'works by P1 of period P1 of M5: "Council"'],
  PublishVoteTable: [`a convened session; ${ann}`, "publishes the table of votes"],
  EstablishBody: [`a sitting; ${ann}`, 'establishes council GC1 "Council": "Statutes"'],
  NameToBody: [`a sitting; ${ann}; council`, 'names M5.1 member of GC1: "letter"'],
  EndTermInBody: [`a sitting; ${ann}; council`, 'ends the term in GC1 of M1.1 as member: "left"'],
  RecordGroup: [`a sitting; ${ann}`, 'records group G1 "Group" of M1, M2: "list"'],
  DecideSession: [
    `a sitting; ${ann}`,
    'decides session S2 "S2" at "Geneva" from 2018-03-24 to 2018-03-28: "so"',
  ],
  PublishDeadline: [
    `a convened session; ${ann}`,
    'publishes 2017-09-30 as the last day for amendments: "so"',
  ],
  RecordHostAgreement: [`a sitting; ${ann}`, 'records the agreement with the host "Agreement"'],
  ShareCosts: [`a sitting; ${ann}`, 'shares the costs of the host: "so"'],
  InviteToSession: [`a sitting; ${ann}`, "records the invitation of M5"],
  AssureVisas: [`a sitting; ${ann}`, 'records that visas are assured: "so"'],
  AgreeAgenda: [
    `a convened session; ${ann}`,
    'agrees the agenda of S1 with G1 "Debate" as general debate on "Water": "first session"',
  ],
  SendAgenda: [
    `a convened session; ${ann}; Secretariat agrees the agenda of S1 with G1 "Debate" as general debate on "Water": "first session"`,
    'sends the agenda "Agenda"',
  ],
  DispatchDocument: [`a sitting; ${ann}`, 'dispatches D1 "Draft" as draft in English'],
  PublishSummaryRecord: [
    `a sitting; ${ann}; President closes the session`,
    'publishes the record of S1 "Summary record"',
  ],
  KeepNoRecord: [
    `a sitting; ${ann}; President proposes question Q1 "No record" without a vote; President declares question Q1 "No record" adopted without a vote; in camera`,
    "keeps no record of the sitting by question Q1",
  ],
  EnumerateResolutions: [`a sitting; ${ann}; ${adopted}`, "enumerates the resolutions D1"],
  ReportFollowUp: [
    `a sitting; ${ann}; ${adopted}; President enumerates the resolutions D1; President closes the session`,
    'reports on resolution D1 of S1 for M5: "debated"',
  ],
  ConveneSession: [
    `a founded assembly; ${ann}; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision"`,
    'convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18',
  ],
  OpenSitting: [`a convened session; on 2017-10-14; ${ann}`, "opens sitting PL1"],
  SuspendSitting: [`a sitting; ${ann}`, 'suspends the sitting: "lunch"'],
  ResumeSitting: [
    `a sitting; ${ann}; President suspends the sitting: "lunch"`,
    "resumes the sitting",
  ],
  CloseSitting: [`a sitting; ${ann}`, "closes the sitting"],
  CloseSession: [`a sitting; ${ann}`, "closes the session"],
  TakeChair: [`a sitting; ${ann}`, "takes the chair"],
  EnterRoom: [`a sitting; ${ann}; Secretariat lets out M5.1`, "lets in M5.1"],
  LeaveRoom: [`a sitting; ${ann}`, "lets out M5.1"],
  ReportPresence: [`a sitting; ${ann}`, 'reports 9 delegations in the room: "counted"'],
  AnnounceQuorum: [`first sitting, 5 delegations in the room; ${ann}`, "announces the quorum"],
  ProposeOfficers: [`a sitting; ${ann}`, "proposes M5.1 as Teller in E9"],
  PlaceItem: [`a sitting; ${ann}`, 'places item I2 "Peace" as subject item'],
  TakeUpItem: [`a sitting; ${ann}`, "takes up item I1"],
  DepositDraft: [`a sitting; ${ann}`, 'deposits draft D1 "A draft" on item I1'],
  GiveRuling: [`a sitting; ${ann}`, 'rules under ipu.a3/no-floor: "they are heard"'],
  DealWithIncident: [`a sitting; ${ann}`, 'deals with "a noise": "the doors are closed"'],
  TakeAsRecorded: [
    `a sitting, from a source; ${ann}`,
    'takes ipu.a33.1/quorum-to-vote as recorded: "record"',
  ],
  RequestEmergencyItem: [
    `a sitting; ${ann}`,
    'requests emergency item R1 "R1" about floods for M5 with memorandum "M" and draft "D"',
  ],
  ProposeJointRequest: [
    `a sitting; ${ann}; request R1 of M4; request R2 of M5`,
    'joins R1, R2 as R3 "R3" about floods for M4 with memorandum "M" and draft "D"',
  ],
  SignJointRequest: [
    `a sitting; ${ann}; request R1 of M4; request R2 of M5; M4 joins R1, R2 as R3 "R3" about floods for M4 with memorandum "M" and draft "D"`,
    "signs joint request R3 for M5",
  ],
  WithdrawRequest: [`a sitting; ${ann}; request R1 of M4`, "withdraws request R1 for M4"],
  GiveOpinion: [`a sitting; ${ann}; request R1 of M4`, "finds request R1 admissible"],
  AnnounceEmergencyItem: [
    `a sitting; ${ann}; passed request R1 of M4 with 80`,
    "announces request R1 as emergency item E1",
  ],
  RequestFloor: [`a sitting; ${ann}; item taken up`, "asks for the floor as speaker"],
  WithdrawFloorRequest: [`a sitting; ${ann}`, "no longer asks for the floor"],
  GiveFloor: [
    `a sitting; ${ann}; M4 asks for the floor as speaker`,
    "gives the floor to M4 as speaker",
  ],
  EndSpeech: [`a sitting; ${ann}; ${speaking}`, "ends the speech"],
  CallToOrder: [`a sitting; ${ann}; ${speaking}`, 'calls the speaker to order: "off the subject"'],
  WithdrawFloor: [`a sitting; ${ann}; ${speaking}`, 'withdraws the floor: "again"'],
  StrikeWords: [`a sitting; ${ann}; ${speaking}`, 'strikes words of speech S1: "abusive"'],
  RaisePointOfOrder: [`a sitting; ${ann}`, 'raises point of order O1: "no text"'],
  RulePointOfOrder: [
    `a sitting; ${ann}; M4 raises point of order O1: "no text"`,
    "rules point of order O1 upheld",
  ],
  MoveMotion: [`a sitting; ${ann}`, "moves P1 to adjourn the debate"],
  WithdrawMotion: [`a sitting; ${ann}; motion P1 of M5`, "withdraws motion P1"],
  ProposeRapporteurs: [
    `a sitting; ${ann}`,
    "proposes M5.1, M4.1 in ME1 to be rapporteurs on item I1",
  ],
  ProposeProcedure: [
    `a sitting; ${ann}; emergency item E1 of M5`,
    'proposes procedure ME1 for item E1: "a drafting committee"',
  ],
  ProposeReconsideration: [
    `a sitting; ${ann}; decided motion P1 of M5`,
    'proposes in ME1 to reconsider motion P1: "by mistake"',
  ],
  ProposeRuleAmendment: [
    `a sitting; ${ann}`,
    'proposes amendment A1 to the rules "Rule 9" for M5 with "P", sent on 2017-06-30',
  ],
  ProposeRuleSubAmendment: [
    `a sitting; ${ann}; rules proposal A1`,
    'proposes sub-amendment A2 to A1 "Rule 9" for M5 with "P", sent on 2017-06-30',
  ],
  SubmitInput: [
    `a sitting; ${ann}; input until 2017-10-14`,
    'submits input on item I1 for M5 with "I" in English',
  ],
  ReferDraft: [`a sitting; ${ann}; committee draft D1; committee C1`, "refers draft D1 to C1"],
  ReportDraft: [
    `a sitting; ${ann}; committee draft D1`,
    'reports draft D1 to the plenary: "adopted"',
  ],
  ApproveOutcome: [`a sitting; ${ann}; outcome D1`, 'approves outcome D1: "so"'],
  DepositText: [
    `a sitting; ${ann}; draft D1`,
    'deposits the text of draft D1 in English as p1 operative "Calls;"',
  ],
  OfferNewText: [
    `a sitting; ${ann}; committee draft D1; text D1`,
    'offers a new text of draft D1 in English as p1 operative "Calls;"',
  ],
  TableAmendment: [
    `a sitting; ${ann}; draft D1; text D1`,
    'tables amendment A1 to draft D1 for M5 in English: "delete block p2"',
  ],
  TranslateAmendment: [
    `a sitting; ${ann}; draft D1; text D1; ${inFrench}; amendment A1 of M5`,
    'translates amendment A1 into French: "delete block p1"',
  ],
  SignAmendment: [
    `a sitting; ${ann}; draft D1; text D1; amendment A1 of M5`,
    "signs amendment A1 for M4",
  ],
  WithdrawAmendment: [
    `a sitting; ${ann}; draft D1; text D1; amendment A1 of M5`,
    "withdraws amendment A1",
  ],
  TakeOverAmendment: [
    `a sitting; ${ann}; draft D1; text D1; amendment A1 of M5; M5 withdraws amendment A1`,
    "takes over amendment A1 for M4",
  ],
  RuleOnAmendment: [
    `a sitting; ${ann}; draft D1; text D1; amendment A1 of M5`,
    'finds amendment A1 inadmissible: "off the subject"',
  ],
  OrderAmendments: [
    `a sitting; ${ann}; draft D1; text D1; amendment A1 of M5; amendment A2 of M4 to delete p2`,
    'puts amendment A2 before A1: "easier"',
  ],
  RegisterSpeaker: [`a sitting; ${ann}`, "enters M4.1 on the list of first speakers"],
  UnregisterSpeaker: [`a sitting; ${ann}; drawn list of M4`, "takes M4.1 off the list"],
  DrawSpeakers: [
    `a sitting; ${ann}; M4 enters M4.1 on the list of first speakers`,
    'draws the list of first speakers as M4.1: "by hand"',
  ],
  ExchangePlaces: [`a sitting; ${ann}; drawn list of M5, M4`, "exchanges places with M4.1"],
  SetSpeakingTime: [`a sitting; ${ann}`, 'sets speaking time to 300 seconds: "many speakers"'],
  AnnounceVote: [`a sitting; ${ann}`, 'announces vote V1 on question Q1 "A" by devices'],
  OpenVote: [`a sitting; ${ann}; announced vote`, "opens vote V1"],
  CallDelegation: [`a sitting; ${ann}; open vote by roll call`, "calls M1 in vote V1"],
  CastBallot: [`a sitting; ${ann}; open vote`, "casts 1 yes in vote V1 for M5"],
  ReportCount: [`a sitting; ${ann}; open vote by show of hands`, "reports 60 yes in vote V1"],
  ContinueOnPaper: [`a sitting; ${ann}; open vote`, 'continues vote V1 on paper: "no network"'],
  CloseVote: [`a sitting; ${ann}; open vote`, "closes vote V1"],
  DeclareResult: [`a sitting; ${ann}; closed vote`, "declares the result of vote V1"],
  AnnulVote: [`a sitting; ${ann}; open vote`, 'annuls vote V1: "no network"'],
  ProposeWithoutVote: [`a sitting; ${ann}`, 'proposes question Q1 "A" without a vote'],
  ObjectToDecision: [
    `a sitting; ${ann}; President proposes question Q1 "A" without a vote`,
    'objects to question Q1 "A"',
  ],
  DecideWithoutVote: [
    `a sitting; ${ann}; President proposes question Q1 "A" without a vote`,
    'declares question Q1 "A" adopted without a vote',
  ],
  LetSilenceRun: [
    `a sitting; ${ann}`,
    'lets silence run on question Q1 "A" until 2017-10-18T09:00Z',
  ],
  TakeNoPart: [`a sitting; ${ann}; ${proposed}`, 'takes no part in question Q1 "A" for M5'],
  FileObjection: [
    `a sitting; ${ann}; ${proposed}`,
    'files the objection of M5 to question Q1 "A" with "L", received 2017-10-13T09:00Z',
  ],
  WithdrawObjection: [
    `a sitting; ${ann}; ${proposed}; M5 objects to question Q1 "A"`,
    'withdraws the objection of M5 to question Q1 "A"',
  ],
  DeclareNoAgreement: [
    `a sitting; ${ann}; ${proposed}`,
    'declares no agreement on question Q1 "A"',
  ],
  RequestDivision: [`a sitting; ${ann}; draft D1`, "asks to divide draft D1 into p1, p2"],
  CallElection: [`a sitting; ${ann}`, "calls election E9 of 1 Teller"],
  NominateCandidate: [`a sitting; ${ann}; ${contest}`, "nominates M5.1 in E9"],
  WithdrawCandidacy: [
    `a sitting; ${ann}; ${contest}; President nominates M5.1 in E9`,
    "withdraws the candidature of M5.1 in E9",
  ],
  AskSecretBallot: [`a sitting; ${ann}; ${contest}`, "asks for a secret ballot in E9"],
  NameRegistrar: [`a sitting; ${ann}`, `names registrar "R" with key ${hashOf("1")}: "so"`],
  BeginCeremony: [`a sitting; ${ann}`, "begins key ceremony K1 of 2 of M2.3 and M3.3"],
  FileCertificate: [
    `a sitting; ${ann}; Teller begins key ceremony K1 of 1 of M2.3`,
    `files certificate ${hashOf("2")} in ceremony K1`,
  ],
  ConcludeCeremony: [
    `a sitting; ${ann}; Teller begins key ceremony K1 of 1 of M2.3`,
    `concludes ceremony K1 with keys ${hashOf("4")}`,
  ],
  PrepareBox: [
    `a sitting; ${ann}; ready for secret ballots; announced vote by secret ballot`,
    boxOf("V1").replace("Secretariat ", ""),
  ],
  TakeToPaper: [`a sitting; ${ann}; open secret vote`, "takes 11 votes of M5 in vote V1 to paper"],
  GiveDecryption: [`a sitting; ${ann}; ${closedBox}`, `gives decryption ${hashOf("5")} of vote V1`],
  AscertainResult: [
    `a sitting; ${ann}; de${closedBox.replace("closed", "crypted")}`,
    `ascertains 15:6:1 in vote V1, archive ${hashOf("c")}`,
  ],
  ProposeLaw: [
    `a sitting; ${ann}`,
    'proposes model law L1 English "On water" by "M5" of M5 for C1: "letter"',
  ],
  GiveLawText: [
    `a sitting; ${ann}`,
    'gives the text of law L1 in English as p1 article "Water is …"',
  ],
  LinkDraft: [`a sitting; ${ann}`, "brings law L1 as draft D1"],
  EnterStage: [`a sitting; ${ann}`, 'enters law L1 as in commission in C1: "plan"'],
  RecordReading: [`a sitting; ${ann}`, 'records reading 1 of law L1 in C1 as approved: "minutes"'],
  NumberLaw: [`a sitting; ${ann}`, 'numbers law L1 "1-1": "resolution"'],
  PublishLaw: [`a sitting; ${ann}`, 'publishes law L1 in "Bulletin 1"'],
  AdoptPlan: [
    `a sitting; ${ann}`,
    'adopts plan P1 "Plan" from 2017 to 2020 with I1 "On water" as model law in 2018: "resolution"',
  ],
  AmendPlan: [`a sitting; ${ann}`, 'amends plan P1 and drop I1: "resolution"'],
  LinkPlanItem: [`a sitting; ${ann}`, "counts law L1 as item I1 of plan P1"],
  ReportProgress: [`a sitting; ${ann}`, "reports the progress of plan P1 by edition 1"],
  RecordExpertOpinion: [
    `a sitting; ${ann}`,
    'records opinion X1 of "Institute" on version 1 of law L1 given on 2017-10-01: in favour, "Opinion"',
  ],
  OpenConsultation: [
    `a sitting; ${ann}`,
    'opens consultation R1 of M5 on version 1 of law L1, sent on 2017-10-01 with "Letter", until 2017-12-01',
  ],
  SubmitComment: [`a sitting; ${ann}`, 'submits objection K1 of M5 in consultation R1: "unclear"'],
  WithdrawComment: [`a sitting; ${ann}`, 'withdraws comment K1: "settled"'],
  DisposeOfComment: [`a sitting; ${ann}`, 'disposes of comment K1 as accepted: "so"'],
  CloseConsultation: [`a sitting; ${ann}`, 'closes consultation R1: "so"'],
  TransmitLaw: [
    `a sitting; ${ann}`,
    'transmits law L1 in T1 to M5 with "Letter", sent on 2017-10-01',
  ],
  AcknowledgeTransmission: [
    `a sitting; ${ann}`,
    "acknowledges transmission T1 for M5, received on 2017-10-01",
  ],
  RecordUse: [
    `a sitting; ${ann}`,
    'records use U1 of law L1 by M5 as considered, said by "M5", evidence "Letter"',
  ],
  VerifyUse: [`a sitting; ${ann}`, 'verifies use U1: "compared"'],
  DisputeUse: [`a sitting; ${ann}`, 'disputes use U1 for "Institute" as considered: "so"'],
  CountPapers: [`a sitting; ${ann}; ${closedBox}`, "counts 0 votes on paper in vote V1: 0:0:0"],
};
