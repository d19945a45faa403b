import type { ActType } from "../acts.ts";
import { phrasesAroundLaws } from "./phrases-around-laws.ts";
import { phrasesOfMembers } from "./phrases-members.ts";

/**
 * How each act is said in the minutes, after the name of whoever does it. One template is both
 * read and written. `{field:slot}` stands for a field of the act, `[…]` for what can be left out.
 *
 * Slots: id, newId (a word), text ("in quotes"), number (12 or 1,027), date, zone, clause, value;
 * member, members, person, people (names or ids, joined by commas and "and"); splits (12 yes, 2
 * no, 4 abstentions; several questions: "12 yes / 8 yes, 4 no"), counts ("12:2:4 / 8:4:0"), voters
 * (M1 with 11, M2 with 12),
 * closing (12 ballots of 22 votes, archive …), hash, instant, question, questions, subject
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
  EnterPeriod:
    "records period {period:newId} of {member:member} as {kind:periodKind} from {from:when}" +
    "[ until {until:when}][ with notice of {notice:when}][ under {instrument:text}]: {basis:text}" +
    "[, held by {heldBy:text}]",
  CorrectPeriod:
    "corrects period {period:id} of {member:member}[ in {contention:id}] to {kind:periodKind} " +
    "from {from:when}[ until {until:when}][ with notice of {notice:when}]: {basis:text}, " +
    "as {reason:text}",
  DisputePeriod:
    "disputes period {period:id} of {member:member} in {contention:newId}" +
    "[ as {kind:periodKind}][ from {from:when}][ until {until:when}]" +
    "[ with notice of {notice:when}]: {basis:text}, held by {heldBy:text}",
  WorkByContention:
    "works by {contention:id} of period {period:id} of {member:member}: {reason:text}",
  EstablishBody: "establishes {kind:bodyKind} {body:newId} {name:text}: {basis:text}",
  NameToBody:
    "names {person:person} {as:termKind} of {body:id}[ from {from:date}][ until {until:date}]" +
    ": {basis:text}",
  EndTermInBody: "ends the term in {body:id} of {person:person} as {as:termKind}: {basis:text}",
  RecordGroup: "records group {group:newId} {name:text} of {members:members}: {source:text}",
  IssueCard: "issues card {card:newId} to {person:person}[, {replacing:replacing}]",
  RevokeCard: "revokes card {card:id}: {reason:text}",
  EnrolCredential: "enrols {kind:credentialKind} {credential:newId} with card {card:id}",
  RevokeCredential: "revokes credential {credential:id}: {reason:text}",
  EndMandate: "ends the mandate of {person:person}: {basis:text}",
  EndOffice: "ends the term of {person:person} as {office:office}: {basis:text}",
  AskFreshGesture: "asks for a gesture of the last {seconds:number} seconds for {acts:gestures}",
  ImportRegister:
    "imports {import:newId} from {source:document}[ with members {members:memberRows}]" +
    "[ with delegations {delegations:ids}][ with people {people:personRows}]" +
    "[ with periods {periods:periodRows}]",
  UndoImport: "undoes import {import:id}",
  DecideSession:
    "decides session {session:newId} {title:text} at {place:text} " +
    "from {opens:date} to {closes:date}: {basis:text}",
  PublishDeadline: "publishes {day:date} as the last day for {of:deadlineKind}: {source:text}",
  RecordHostAgreement: "records the agreement with the host {document:document}",
  ShareCosts: "shares the costs of the host: {basis:text}",
  InviteToSession: "records the invitation of {members:members}",
  AssureVisas: "records that visas are assured: {source:text}",
  AgreeAgenda: "agrees the agenda of {session:id} with {items:agendaItems}[: {basis:text}]",
  SendAgenda: "sends the agenda {document:document}[ on {sent:date}]",
  DispatchDocument:
    "dispatches {document:newId} {title:text} as {kind:documentKind} in {languages:languages}" +
    "[ about {about:id}][, file {sha256:hash}][ on {sent:date}]",
  PublishSummaryRecord:
    "publishes the record of {session:id} {document:document}[ on {published:date}]",
  KeepNoRecord: "keeps no record of the sitting by question {question:id}",
  EnumerateResolutions: "enumerates the resolutions {resolutions:ids}",
  ReportFollowUp:
    "reports on resolution {resolution:id} of {session:id} for {member:member}: {report:text}",
  ConveneSession:
    "convenes {session:newId} {title:text} at {place:text} " +
    "from {opens:date} to {closes:date}[, first sitting on {firstSitting:date}]" +
    "[, sent on {sent:date}][ with {document:document}][, from {source:text}]",
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
    "[ about {subjects:ids}][ with {document:document}]" +
    "[ and memorandum {memorandum:document}][ of the {of:draftOrigin}]" +
    "[, signed by {signatories:people}]",
  GiveRuling:
    "rules under {clause:clause}[ on {matter:id}]: {decision:text}[, advice {advice:text}]",
  DealWithIncident: "deals with {incident:text}: {measure:text}",
  TakeAsRecorded: "takes {clause:clause} as recorded: {source:text}",
  RequestEmergencyItem:
    "requests emergency item {request:newId} {title:text} about {subject:id} " +
    "for {authors:members}[ with memorandum {memorandum:document}][ and draft {draft:document}]" +
    "[, signed by {signatories:people}]",
  ProposeJointRequest:
    "joins {joins:ids} as {request:newId} {title:text} about {subject:id} " +
    "for {authors:members}[ with memorandum {memorandum:document}][ and draft {draft:document}]",
  SignJointRequest: "signs joint request {request:id} for {authors:members}",
  WithdrawRequest: "withdraws request {request:id} for {authors:members}",
  GiveOpinion: "finds request {request:id} {admissible:admissible}[: {opinion:text}]",
  AnnounceEmergencyItem: "announces request {request:id} as emergency item {item:newId}",
  RequestFloor: "asks for the floor as {purpose:purpose}[ on {about:subject}]",
  WithdrawFloorRequest: "no longer asks for the floor[ as {purpose:purpose}]",
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
  RegisterSpeaker: "enters {person:person} on the list of {list:debateList}",
  UnregisterSpeaker: "takes {person:person} off the list",
  DrawSpeakers: "draws the list of {list:debateList} as {order:people}: {drawn:text}",
  ExchangePlaces: "exchanges places with {with:person}",
  SetSpeakingTime: "sets speaking time to {seconds:number} seconds: {decision:text}",
  ProposeRapporteurs:
    "proposes {people:people} in {measure:newId} to be rapporteurs on item {item:id}",
  ProposeProcedure:
    "proposes procedure {measure:newId} for item {item:id}: {procedure:text}" +
    "[ with {document:document}]",
  ProposeReconsideration:
    "proposes in {measure:newId} to reconsider {question:question}: {reason:text}",
  ProposeRuleAmendment:
    "proposes amendment {measure:newId} to the rules {title:text} for {authors:members} " +
    "with {document:document}, sent on {sent:date}[, to {rules:texts}][, as edition {edition:id}]",
  ProposeRuleSubAmendment:
    "proposes sub-amendment {measure:newId} to {to:id} {title:text} for {authors:members} " +
    "with {document:document}, sent on {sent:date}",
  SubmitInput:
    "submits input on item {item:id} for {member:member} with {document:document} " +
    "in {language:documentLanguage}",
  ReferDraft: "refers draft {draft:id} to {committee:id}",
  ReportDraft: "reports draft {draft:id} to the plenary: {basis:text}[ with {document:document}]",
  ApproveOutcome: "approves outcome {draft:id}: {decision:text}",
  DepositText:
    "deposits the text of draft {draft:id} in {language:documentLanguage}" +
    "[, going on behind {after:id},] as {blocks:textBlocks}",
  OfferNewText:
    "offers a new text of draft {draft:id} in {language:documentLanguage} as {blocks:textBlocks}",
  TableAmendment:
    "tables amendment {amendment:newId} to draft {draft:id} for {authors:members} " +
    "in {language:documentLanguage}[, version {version:number}][, amending {amends:id}]" +
    "[, of the Forum {ofForum:yesNo}][, drafting {drafting:yesNo}][, taking up {takesUp:id}]" +
    "[, signed by {signatories:people}]: {operations:texts}[, note {note:text}]",
  TranslateAmendment:
    "translates amendment {amendment:id} into {language:documentLanguage}: {operations:texts}",
  SignAmendment: "signs amendment {amendment:id} for {authors:members}",
  WithdrawAmendment: "withdraws amendment {amendment:id}",
  TakeOverAmendment: "takes over amendment {amendment:id} for {authors:members}",
  RuleOnAmendment: "finds amendment {amendment:id} {admissible:admissible}: {reason:text}",
  OrderAmendments: "puts amendment {amendment:id}[ before {before:id}]: {reason:text}",
  AnnounceVote: "announces vote {vote:newId} on {questions:questions} by {method:method}",
  OpenVote: "opens vote {vote:id}[ starting with {start:member}][, drawn {drawn:text}]",
  CallDelegation: "calls {member:member} in vote {vote:id}",
  CastBallot: "casts {splits:splits} in vote {vote:id}[ for {member:member}]",
  ReportCount: "reports {splits:splits} in vote {vote:id}[ of {delegations:members}]",
  ContinueOnPaper: "continues vote {vote:id} on paper: {reason:text}",
  CloseVote: "closes vote {vote:id}[ with {box:closing}]",
  DeclareResult: "declares the result of vote {vote:id}",
  AnnulVote: "annuls vote {vote:id}: {reason:text}",
  ProposeWithoutVote: "proposes {question:question} without a vote",
  ObjectToDecision: "objects to {question:question}",
  DecideWithoutVote: "declares {question:question} adopted without a vote",
  LetSilenceRun: "lets silence run on {question:question} until {until:instant}",
  TakeNoPart: "takes no part in {question:question} for {member:member}",
  FileObjection:
    "files the objection of {member:member} to {question:question} with {letter:document}, " +
    "received {received:instant}",
  WithdrawObjection: "withdraws the objection of {member:member} to {question:question}",
  DeclareNoAgreement: "declares no agreement on {question:question}",
  RequestDivision: "asks to divide draft {draft:id} into {parts:ids}",
  CallElection:
    "calls election {election:newId} of {seats:number} {office:office}" +
    "[, to be held at {scheduled:instant}]",
  NominateCandidate: "nominates {person:person} in {election:id}",
  WithdrawCandidacy: "withdraws the candidature of {person:person} in {election:id}",
  AskSecretBallot: "asks for a secret ballot in {election:id}",
  NameRegistrar: "names registrar {name:text} with key {key:hash}: {basis:text}",
  BeginCeremony: "begins key ceremony {ceremony:newId} of {threshold:number} of {people:people}",
  FileCertificate: "files certificate {certificate:hash} in ceremony {ceremony:id}",
  ConcludeCeremony: "concludes ceremony {ceremony:id} with keys {trustees:hash}",
  PrepareBox:
    "prepares the box of vote {vote:id} under ceremony {ceremony:id} as {election:id}, " +
    "archive {archive:hash}, {credentials:number} credentials, {fewest:number} behind a sum, " +
    "for {voters:voters}",
  TakeToPaper: "takes {votes:number} votes of {member:member} in vote {vote:id} to paper",
  GiveDecryption: "gives decryption {decryption:hash} of vote {vote:id}",
  AscertainResult: "ascertains {counts:counts} in vote {vote:id}, archive {archive:hash}",
  CountPapers: "counts {votes:number} votes on paper in vote {vote:id}: {counts:counts}",
  ...phrasesOfMembers,
  ...phrasesAroundLaws,
  ProposeLaw:
    "proposes {kind:lawKind} {law:newId} {titles:lawTitles} by {author:text}[ of {member:member}] " +
    "for {lead:id}[ with {with:ids}][, part {part:id}][ of code {of:id}][, amending {amends:id}]" +
    "[, in parts {parts:codeParts}][ on {on:date}][ from {source:text}]: {basis:text}",
  GiveLawText:
    "gives the text of law {law:id} in {language:documentLanguage} as {blocks:textBlocks}",
  LinkDraft: "brings law {law:id} as draft {draft:id}",
  EnterStage:
    "enters law {law:id} as {stage:lawStage}[ in {body:id}][ on {on:date}]" +
    "[ from {source:text}]: {basis:text}",
  RecordReading:
    "records reading {reading:number} of law {law:id} in {body:id} as {outcome:readingOutcome}" +
    "[, version {version:number}][ on {on:date}][ from {source:text}]: {basis:text}",
  NumberLaw: "numbers law {law:id} {number:text}: {basis:text}",
  PublishLaw:
    "publishes law {law:id} in {place:text}[ with {document:document}][ on {on:date}]" +
    "[ from {source:text}]",
  AdoptPlan:
    "adopts plan {plan:newId} {title:text} from {from:year} to {until:year}[ in {body:id}]" +
    "[ on {on:date}] with {items:planItems}[ from {source:text}]: {basis:text}",
  AmendPlan:
    "amends plan {plan:id}[ in {body:id}][ on {on:date}] and {changes:planChanges}" +
    "[ from {source:text}]: {basis:text}",
  LinkPlanItem: "counts law {law:id} as item {item:id} of plan {plan:id}",
  ReportProgress: "reports the progress of plan {plan:id}[ by edition {edition:number}]",
};
