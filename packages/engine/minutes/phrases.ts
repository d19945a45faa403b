import type { ActType } from "../acts.ts";

/**
 * How each act is said in the minutes, after the name of whoever does it. One template is both
 * read and written. `{field:slot}` stands for a field of the act, `[…]` for what can be left out.
 *
 * Slots: id, newId (a word), text ("in quotes"), number (12 or 1,027), date, zone, clause, value;
 * member, members, person, people (names or ids, joined by commas and "and"); splits (12 yes, 2
 * no, 4 abstentions; several questions: "12 yes / 8 yes, 4 no"), question, questions, subject
 * (request R1, draft D1, motion P1, …); memberRows and personRows (rows of an import), gestures
 * (kinds of acts, or nothing), and the words of a list (affiliation, capacity, …).
 */
export const phrases: Readonly<Record<ActType, string>> = {
  FoundAssembly:
    "founds {assembly:newId} {name:text} under {rulebook:id} edition {edition:id}, " +
    "seat {seat:zone}, secretary {person:newId} {personName:text}",
  AdmitMember: "admits {member:newId} {name:text} as {affiliation:affiliation}[ from {from:date}]",
  ChangeAffiliation:
    "makes {member:member} {affiliation:affiliation} from {from:date}: {basis:text}",
  InviteObserver: "invites observer {member:newId} {name:text}: {decision:text}",
  RecordPopulation:
    "records population {inhabitants:number} of {member:member} on {asOf:date}: {source:text}",
  RecordArrears: "records {years:number} years of arrears of {member:member}",
  AllowVote: "allows the vote of {member:member}: {decision:text}",
  RecordComposition:
    "records {composition:composition} delegation of {member:member} at {session:id}",
  SetValue: "sets {value:value} to {number:number}: {source:text}",
  AccreditDelegation: "accredits {members:members}",
  RegisterPerson:
    "registers {person:newId} {name:text}[ of {member:member}] as {capacity:capacity}" +
    "[, {sex:sex}][, parliamentarian {parliamentarian:yesNo}]",
  AssignOffice: "assigns {office:office} to {person:person}: {basis:text}",
  PublishVoteTable: "publishes the table of votes",
  IssueCard: "issues card {card:newId} to {person:person}[, {replacing:replacing}]",
  RevokeCard: "revokes card {card:id}: {reason:text}",
  EnrolCredential: "enrols {kind:credentialKind} {credential:newId} with card {card:id}",
  RevokeCredential: "revokes credential {credential:id}: {reason:text}",
  EndMandate: "ends the mandate of {person:person}: {basis:text}",
  EndOffice: "ends the term of {person:person} as {office:office}: {basis:text}",
  AskFreshGesture: "asks for a gesture of the last {seconds:number} seconds for {acts:gestures}",
  ImportRegister:
    "imports {import:newId} from {source:document}[ with members {members:memberRows}]" +
    "[ with delegations {delegations:ids}][ with people {people:personRows}]",
  UndoImport: "undoes import {import:id}",
  ConveneSession:
    "convenes {session:newId} {title:text} at {place:text} " +
    "from {opens:date} to {closes:date}[, from {source:text}]",
  OpenSitting: "opens sitting {sitting:newId}",
  SuspendSitting: "suspends the sitting: {reason:text}",
  ResumeSitting: "resumes the sitting",
  CloseSitting: "closes the sitting",
  CloseSession: "closes the session",
  TakeChair: "takes the chair",
  EnterRoom: "lets in {people:people}",
  LeaveRoom: "lets out {people:people}",
  ReportPresence: "reports {delegations:number} delegations in the room: {source:text}",
  AnnounceQuorum: "announces the quorum",
  ProposeOfficers: "proposes {people:people} as {office:office} in {election:newId}",
  PlaceItem: "places item {item:newId} {title:text} as {kind:itemKind}",
  TakeUpItem: "takes up item {item:id}",
  DepositDraft:
    "deposits draft {draft:newId} {title:text} on item {item:id}[ in parts {parts:ids}]" +
    "[ about {subjects:ids}][ with {document:document}]",
  GiveRuling:
    "rules under {clause:clause}[ on {matter:id}]: {decision:text}[, advice {advice:text}]",
  DealWithIncident: "deals with {incident:text}: {measure:text}",
  TakeAsRecorded: "takes {clause:clause} as recorded: {source:text}",
  RequestEmergencyItem:
    "requests emergency item {request:newId} {title:text} about {subject:id} " +
    "for {authors:members}[ with memorandum {memorandum:document}][ and draft {draft:document}]",
  ProposeJointRequest:
    "joins {joins:ids} as {request:newId} {title:text} about {subject:id} " +
    "for {authors:members}[ with memorandum {memorandum:document}][ and draft {draft:document}]",
  SignJointRequest: "signs joint request {request:id} for {authors:members}",
  WithdrawRequest: "withdraws request {request:id} for {authors:members}",
  GiveOpinion: "finds request {request:id} {admissible:admissible}[: {opinion:text}]",
  AnnounceEmergencyItem: "announces request {request:id} as emergency item {item:newId}",
  RequestFloor: "asks for the floor as {purpose:purpose}[ on {about:subject}]",
  WithdrawFloorRequest: "no longer asks for the floor",
  GiveFloor:
    "gives the floor to {person:person} as {purpose:purpose}[ on {about:subject}]" +
    "[ for {seconds:number} seconds]",
  EndSpeech: "ends the speech",
  CallToOrder: "calls the speaker to order: {reason:text}",
  WithdrawFloor: "withdraws the floor: {reason:text}",
  StrikeWords: "strikes words of speech {speech:id}: {reason:text}",
  RaisePointOfOrder: "raises point of order {point:newId}: {matter:text}",
  RulePointOfOrder: "rules point of order {point:id} {upheld:upheld}[: {reason:text}]",
  MoveMotion: "moves {motion:newId} to {kind:motionKind}[: {text:text}]",
  WithdrawMotion: "withdraws motion {motion:id}",
  SetSpeakingTime: "sets speaking time to {seconds:number} seconds: {decision:text}",
  AnnounceVote: "announces vote {vote:newId} on {questions:questions} by {method:method}",
  OpenVote: "opens vote {vote:id}[ starting with {start:member}][, drawn {drawn:text}]",
  CallDelegation: "calls {member:member} in vote {vote:id}",
  CastBallot: "casts {splits:splits} in vote {vote:id}[ for {member:member}]",
  ReportCount: "reports {splits:splits} in vote {vote:id}[ of {delegations:members}]",
  ContinueOnPaper: "continues vote {vote:id} on paper: {reason:text}",
  CloseVote: "closes vote {vote:id}",
  DeclareResult: "declares the result of vote {vote:id}",
  AnnulVote: "annuls vote {vote:id}: {reason:text}",
  ProposeWithoutVote: "proposes {question:question} without a vote",
  ObjectToDecision: "objects to {question:question}",
  DecideWithoutVote: "declares {question:question} adopted without a vote",
  RequestDivision: "asks to divide draft {draft:id} into {parts:ids}",
};

/** How the words of the lists are said in the minutes. */
export const spoken = {
  affiliation: {
    member: "member",
    associate: "associate member",
    observer: "observer",
    suspended: "suspended",
    former: "former member",
  },
  capacity: {
    delegate: "delegate",
    honorary: "honorary member",
    observer: "observer",
    adviser: "adviser",
    official: "official",
  },
  sex: { woman: "woman", man: "man" },
  composition: { mixed: "mixed", "single-sex": "single-sex", absent: "absent" },
  itemKind: {
    generalDebate: "general debate",
    subject: "subject item",
    emergency: "emergency item",
    report: "report",
    other: "other item",
  },
  purpose: {
    statement: "speaker",
    sponsor: "sponsor",
    contrary: "opponent of the request",
    mover: "mover",
    opponent: "opponent of the motion",
    pointOfOrder: "point of order",
    clarification: "question on the conduct of the vote",
    explanation: "explanation of vote",
    reply: "right of reply",
    opinion: "opinion",
    advice: "advice",
  },
  motionKind: {
    adjournSineDie: "adjourn the debate sine die",
    adjournDebate: "adjourn the debate",
    closeList: "close the list of speakers",
    closeSitting: "close the sitting",
    adjournSitting: "adjourn the sitting",
    other: "another motion",
  },
  method: {
    showOfHands: "show of hands",
    rollCall: "roll call",
    electronic: "devices",
    secret: "secret ballot",
  },
  credentialKind: { passkey: "passkey", institution: "institutional account" },
  gesture: {
    cast: "ballots",
    openVote: "opening votes",
    closeVote: "closing votes",
    ruling: "rulings",
  },
  replacing: { true: "as the device is lost", false: "for one more device" },
  yesNo: { true: "yes", false: "no" },
  admissible: { true: "admissible", false: "inadmissible" },
  upheld: { true: "upheld", false: "dismissed" },
} as const;
