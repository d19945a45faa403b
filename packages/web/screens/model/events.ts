import {
  type EventOf,
  type EventType,
  type PeriodKind,
  type QuestionResult,
  type Recorded,
  stateIn,
} from "@hemicycle/engine";
import type { Values } from "../../messages/index.ts";
import { aroundValues } from "./events-around-laws.ts";
import { secretValues } from "./events-secret.ts";
import { lawValues } from "./laws.ts";
import {
  memberName,
  membersNamed,
  motionKindName,
  nameIn,
  namesOf,
  numberIn,
  officeName,
  personName,
  speakerName,
  who,
} from "./names.ts";
import {
  draftTitle,
  itemTitle,
  measureTitle,
  motionTitle,
  questionTitle,
  requestTitle,
  voteBrief,
} from "./questions.ts";
import type { Scene } from "./scene.ts";

/** An event in a few words, in the reader's language, as the names are in this state. */
export const eventText = (scene: Scene, recorded: Recorded): string => {
  const { body } = recorded;
  const state = stateIn(scene.state, body ?? null);
  const text = bareText(state === scene.state ? scene : { ...scene, state }, recorded);
  if (body === undefined) return text;
  return scene.words.say("event.inBody", { body: state.bodies.get(body)?.name ?? body, text });
};

const bareText = (scene: Scene, recorded: Recorded): string => {
  const { event } = recorded;
  // The table's own type gives the values of each event for the event of that type.
  const valuesOf = values[event.type] as ValuesOf<EventType>;
  return scene.words.say(`event.${event.type}`, valuesOf(scene, event, recorded));
};

type ValuesOf<T extends EventType> = (
  scene: Scene,
  event: EventOf<T>,
  recorded: Recorded,
) => Values;

const none = (): Values => ({});

const inBody = (scene: Scene, { body, person }: { body: string; person: string }): Values => ({
  body: scene.state.bodies.get(body)?.name ?? body,
  person: personName(scene, person),
});

const voteNumber = (_: Scene, { vote }: { readonly vote: string }): Values => ({
  number: numberIn(vote),
});

const overlaid = ({ words }: Scene, from: string, event: { overlay: string; basis: string }) => ({
  date: words.date(Date.parse(`${from}T12:00:00Z`), "UTC"),
  overlay: event.overlay,
  text: event.basis,
});

const members = (scene: Scene, ids: readonly string[]): Values => ({
  members: membersNamed(scene, ids),
});

const periodOf = (
  scene: Scene,
  { member, kind, from }: { member: string; kind: PeriodKind; from: string },
): Values => ({
  member: memberName(scene, member),
  kind: scene.words.say(`event.periodKind.${kind}`),
  from,
});

/** One function for each event: the compiler finds the one that was forgotten. */
const values: { readonly [T in EventType]: ValuesOf<T> } = {
  AssemblyFounded: (_, { name }) => ({ name }),
  ...aroundValues,
  OverlayLaid: (scene, event) => overlaid(scene, event.from, event),
  OverlayLifted: (scene, event) => overlaid(scene, event.until, event),
  QuorumRequested: (_, { people }) => ({ count: people.length }),
  QuorumAscertained: (_, { needed, present }) => ({ count: present, needed }),
  SubstituteSeated: (scene, { person, inPlaceOf }) => ({
    person: personName(scene, person),
    other: personName(scene, inPlaceOf),
  }),
  SignaturesAdded: (scene, { draft, people }) => ({
    title: draftTitle(scene, draft),
    count: people.length,
  }),
  SignatureWithdrawn: (scene, { draft, person }) => ({
    title: draftTitle(scene, draft),
    person: personName(scene, person),
  }),
  CredentialsChallenged: (scene, { member, reason }) => ({
    member: memberName(scene, member),
    text: reason,
  }),
  TieBroken: (scene, { person, by }) => ({ how: by, person: personName(scene, person) }),
  MemberAdmitted: ({ words }, { member, name }) => ({ name: nameIn(words, { id: member, name }) }),
  AffiliationChanged: (scene, { member }) => ({ member: memberName(scene, member) }),
  ObserverInvited: ({ words }, { member, name }) => ({
    name: nameIn(words, { id: member, name }),
  }),
  PopulationRecorded: (scene, { member, inhabitants }) => ({
    member: memberName(scene, member),
    count: inhabitants,
  }),
  ArrearsRecorded: (scene, { member, years }) => ({
    member: memberName(scene, member),
    count: years,
  }),
  VoteAllowed: (scene, { member, decision }) => ({
    member: memberName(scene, member),
    text: decision,
  }),
  CompositionRecorded: (scene, { member }) => ({ member: memberName(scene, member) }),
  ValueSet: (_, { value, number, source }) => ({ value, count: number, text: source }),
  DelegationsAccredited: (_, { members: all }) => ({ count: all.length }),
  PersonRegistered: (_, { name }) => ({ name }),
  OfficeAssigned: (scene, { office, person }) => ({
    office: officeName(scene, office),
    person: personName(scene, person),
  }),
  PeriodEntered: periodOf,
  PeriodCorrected: periodOf,
  PeriodDisputed: (scene, { member, heldBy }) => ({
    member: memberName(scene, member),
    text: heldBy,
  }),
  ContentionChosen: (scene, { member, reason }) => ({
    member: memberName(scene, member),
    text: reason,
  }),
  BodyEstablished: (_, { name }) => ({ name }),
  NamedToBody: (scene, event) => inBody(scene, event),
  TermInBodyEnded: (scene, event) => inBody(scene, event),
  GroupRecorded: (_, { name, members }) => ({ name, count: members.length }),
  RegisterImported: (_, { source, entries }) => ({ title: source.title, count: entries }),
  ImportUndone: (scene, { import: id }) => ({
    title: scene.state.imports.get(id)?.source.title ?? id,
  }),
  CardIssued: (scene, { person }) => ({ person: personName(scene, person) }),
  CardRevoked: (_, { reason }) => ({ text: reason }),
  CredentialEnrolled: (scene, { kind }, { by }) => ({ kind, person: personName(scene, by) }),
  CredentialRevoked: (scene, { credential, reason }) => ({
    person: personName(scene, scene.state.credentials.get(credential)?.person ?? ""),
    text: reason,
  }),
  MandateEnded: (scene, { person, basis }) => ({ person: personName(scene, person), text: basis }),
  OfficeEnded: (scene, { office, person, basis }) => ({
    office: officeName(scene, office),
    person: personName(scene, person),
    text: basis,
  }),
  FreshGestureAsked: (_, { acts, seconds }) => ({
    asked: acts.length === 0 ? "none" : "some",
    count: seconds,
  }),
  VoteTablePublished: (_, { votes }) => ({
    count: Object.values(votes).reduce((sum, one) => sum + one, 0),
  }),
  SessionDecided: (_, { title, place }) => ({ title, place }),
  DeadlinePublished: ({ words }, { day, source }) => ({
    date: words.date(Date.parse(`${day}T12:00:00Z`), "UTC"),
    text: source,
  }),
  HostAgreementRecorded: (_, { document }) => ({ title: document.title }),
  CostsShared: (_, { basis }) => ({ text: basis }),
  InvitationsRecorded: (scene, { members: invited }) => members(scene, invited),
  VisasAssured: (_, { source }) => ({ text: source }),
  AgendaAgreed: (_, { items }) => ({ count: items.length }),
  AgendaSent: (_, { document }) => ({ title: document.title }),
  DocumentDispatched: (_, { title }) => ({ title }),
  SummaryRecordPublished: (_, { document }) => ({ title: document.title }),
  RecordWaived: none,
  ResolutionsEnumerated: (scene, { resolutions }) => ({
    titles: resolutions.map((draft) => draftTitle(scene, draft)).join("; "),
  }),
  FollowUpReported: (scene, { member, report }) => ({
    member: memberName(scene, member),
    text: report,
  }),
  SessionConvened: (_, { title }) => ({ title }),
  SessionOpened: none,
  SittingOpened: (_, { sitting }) => ({ number: numberIn(sitting) }),
  SittingSuspended: (_, { reason }) => ({ text: reason }),
  SittingResumed: none,
  SittingClosed: none,
  SessionClosed: none,
  ChairTaken: (scene, _, { by, onBehalfOf }) => ({ who: personName(scene, onBehalfOf ?? by) }),
  RoomEntered: (_, { people }) => ({ count: people.length }),
  RoomLeft: (_, { people }) => ({ count: people.length }),
  PresenceReported: (_, { delegations }) => ({ count: delegations }),
  QuorumAnnounced: (_, { delegations, needed }) => ({ base: delegations, count: needed }),
  OfficersProposed: (scene, { office, people }) => ({
    office: officeName(scene, office),
    people: namesOf(scene, people),
  }),
  OfficeTaken: (scene, { office, people }) => ({
    taken: people.length === 0 ? "ended" : "elected",
    office: officeName(scene, office),
    people: namesOf(scene, people),
  }),
  ItemPlaced: (_, { title }) => ({ title }),
  ItemTakenUp: (scene, { item }) => ({ title: itemTitle(scene, item) }),
  DraftDeposited: (_, { title }) => ({ title }),
  DraftRejected: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  RulingGiven: (_, { decision }) => ({ text: decision }),
  RulingDeclared: (_, { decision }) => ({ text: decision }),
  IncidentDealtWith: (_, { incident, measure }) => ({ text: incident, measure }),
  ClauseTakenAsRecorded: (_, { source }) => ({ text: source }),
  EmergencyItemRequested: (_, { title }) => ({ title }),
  JointRequestProposed: (_, { title }) => ({ title }),
  JointRequestSigned: (scene, { authors }) => members(scene, authors),
  JointRequestMade: (scene, { request }) => ({ title: requestTitle(scene, request) }),
  RequestCommunicated: (scene, { request }) => ({ title: requestTitle(scene, request) }),
  RequestWithdrawn: (scene, { request }) => ({ title: requestTitle(scene, request) }),
  OpinionGiven: (scene, { request, admissible }) => ({
    opinion: admissible ? "admissible" : "inadmissible",
    title: requestTitle(scene, request),
  }),
  EmergencyItemAccepted: (scene, { request }) => ({ title: requestTitle(scene, request) }),
  FloorRequested: (scene, _, recorded) => ({ who: who(scene, recorded) }),
  FloorRequestWithdrawn: (scene, _, recorded) => ({ who: who(scene, recorded) }),
  FloorGiven: (scene, { person }) => ({ who: speakerName(scene, person) }),
  SpeechEnded: (scene, { seconds }) => ({ time: scene.words.duration(seconds) }),
  SpeakerCalledToOrder: (_, { reason }) => ({ text: reason }),
  FloorWithdrawn: (_, { reason }) => ({ text: reason }),
  WordsStruck: (_, { reason }) => ({ text: reason }),
  PointOfOrderRaised: (scene, { matter }, recorded) => ({
    who: who(scene, recorded),
    text: matter,
  }),
  PointOfOrderRuled: (_, { upheld }) => ({ ruled: upheld ? "upheld" : "dismissed" }),
  MotionMoved: (scene, { kind, text }, recorded) => ({
    who: who(scene, recorded),
    title: text ?? motionKindName(scene, kind),
  }),
  MotionWithdrawn: (scene, { motion }) => ({ title: motionTitle(scene, motion) }),
  SpeakingTimeSet: (scene, { seconds }) => ({ time: scene.words.duration(seconds) }),
  SpeakersListClosed: none,
  RapporteursProposed: (scene, { item, people }) => ({
    title: itemTitle(scene, item),
    people: namesOf(scene, people),
  }),
  RapporteursAppointed: (scene, { item, people }) => ({
    title: itemTitle(scene, item),
    people: namesOf(scene, people),
  }),
  ProcedureProposed: (scene, { item, procedure }) => ({
    title: itemTitle(scene, item),
    text: procedure,
  }),
  ProcedureApproved: (scene, { item }) => ({ title: itemTitle(scene, item) }),
  ReconsiderationProposed: (scene, { question, reason }) => ({
    title: questionTitle(scene, question),
    text: reason,
  }),
  DecisionReopened: (scene, { question }) => ({ title: questionTitle(scene, question) }),
  RuleAmendmentProposed: (_, { title }) => ({ title }),
  RuleSubAmendmentProposed: (_, { title }) => ({ title }),
  RulesAmended: (scene, { measure }) => ({ title: measureTitle(scene, measure) }),
  SittingTakenInCamera: none,
  InputSubmitted: (scene, { item, member }) => ({
    title: itemTitle(scene, item),
    member: memberName(scene, member),
  }),
  DraftReferred: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  DraftReported: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  TextDeposited: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  NewTextOffered: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  AmendmentTabled: (scene, { amendment, draft }) => ({
    amendment: numberIn(amendment),
    title: draftTitle(scene, draft),
  }),
  AmendmentTranslated: (_, { amendment }) => ({ amendment: numberIn(amendment) }),
  AmendmentSigned: (_, { amendment }) => ({ amendment: numberIn(amendment) }),
  AmendmentWithdrawn: (_, { amendment }) => ({ amendment: numberIn(amendment) }),
  AmendmentTakenOver: (_, { amendment }) => ({ amendment: numberIn(amendment) }),
  AmendmentRuledOn: (_, { amendment, admissible, reason }) => ({
    amendment: numberIn(amendment),
    admissible: String(admissible),
    text: reason,
  }),
  AmendmentsOrdered: (_, { amendment, reason }) => ({
    amendment: numberIn(amendment),
    text: reason,
  }),
  AmendmentFallen: (_, { amendment, by }) => ({
    amendment: numberIn(amendment),
    by: numberIn(by),
  }),
  TextAdopted: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  OutcomeApproved: (scene, { draft }, { office }) => ({
    title: draftTitle(scene, draft),
    office: office === null ? "" : officeName(scene, office),
  }),
  SpeakerRegistered: (scene, { person }) => ({ who: speakerName(scene, person) }),
  SpeakerUnregistered: (scene, { person }) => ({ who: speakerName(scene, person) }),
  SpeakersDrawn: (_, { list, order }) => ({ list, count: order.length }),
  ExchangeOffered: (scene, { with: other }, recorded) => ({
    who: who(scene, recorded),
    other: speakerName(scene, other),
  }),
  PlacesExchanged: (scene, { people }) => ({ people: namesOf(scene, people) }),
  DebateAdjourned: (scene, { item }) => ({ title: itemTitle(scene, item) }),
  SittingToEnd: (_, { how }) => ({ how }),
  VoteAnnounced: (scene, event) => ({
    number: numberIn(event.vote),
    questions: voteBrief(scene, event),
  }),
  VoteOpened: voteNumber,
  DelegationCalled: (scene, { vote, member }) => ({
    number: numberIn(vote),
    member: memberName(scene, member),
  }),
  BallotCast: (scene, { vote, member }) => ({
    number: numberIn(vote),
    member: memberName(scene, member),
  }),
  CountReported: voteNumber,
  VoteContinuedOnPaper: (_, { vote, reason }) => ({ number: numberIn(vote), text: reason }),
  VoteClosed: voteNumber,
  ResultDeclared: (scene, { vote, results }) => ({
    number: numberIn(vote),
    results: results.map((result) => resultText(scene, result)).join(" · "),
  }),
  ...secretValues,
  ...lawValues,
  VoteAnnulled: (_, { vote, reason }) => ({ number: numberIn(vote), text: reason }),
  DecisionProposed: (scene, { question }) => ({ title: questionTitle(scene, question) }),
  ObjectionMade: (scene, { question }, recorded) => ({
    who: who(scene, recorded),
    title: questionTitle(scene, question),
  }),
  DecidedWithoutVote: (scene, { question }) => ({ title: questionTitle(scene, question) }),
  SilenceBegun: (scene, { question, until }) => ({
    title: questionTitle(scene, question),
    date: until.slice(0, 10),
    time: until.slice(11, 16),
  }),
  NoPartTaken: (scene, { question, member }) => ({
    member: memberName(scene, member),
    title: questionTitle(scene, question),
  }),
  ObjectionFiled: (scene, { question, member }) => ({
    member: memberName(scene, member),
    title: questionTitle(scene, question),
  }),
  ObjectionWithdrawn: (scene, { question, member }) => ({
    member: memberName(scene, member),
    title: questionTitle(scene, question),
  }),
  AgreementFailed: (scene, { question }) => ({ title: questionTitle(scene, question) }),
  DivisionRequested: (scene, { draft }) => ({ title: draftTitle(scene, draft) }),
  DivisionSettled: (scene, { draft, agreed }) => ({
    settled: agreed ? "agreed" : "refused",
    title: draftTitle(scene, draft),
  }),
};

/** "1,027 to 35: adopted". */
const resultText = ({ words }: Scene, { yes, no, outcome }: QuestionResult): string =>
  words.say("event.result", { yes, no, outcome });
