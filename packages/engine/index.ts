export { type PlanSettings, planByWords } from "@hemicycle/texts";
export { actTypes } from "./act-types.ts";
export type { DocumentRef, Question, Split } from "./acts/fields.ts";
export { question as questionSchema, split as splitSchema } from "./acts/fields.ts";
export type { Subject } from "./acts/floor.ts";
export type { PlanChange, PlannedItem } from "./acts/laws.ts";
export type { Closing, Voter } from "./acts/secret.ts";
export * from "./acts.ts";
export {
  answering,
  byKinds,
  changesOf,
  countedThere,
  dayAt,
  historyOf,
  periodsOf,
  rightOn,
  votesThatDay,
  worldsOn,
} from "./affiliations.ts";
export * from "./agreement.ts";
export { broughtEditions } from "./amended.ts";
export {
  adoptedText,
  amendmentsTo,
  foreseenOf,
  isWholeText,
  planFor,
  rowOf,
  rowsBefore,
  standingsIn,
  textAdoptedAs,
  textOf,
  waitingFor,
} from "./amending.ts";
export { belongs, bodyOf, clausesIn, editionOf, kindOf, stateIn, termsOf } from "./bodies.ts";
export * from "./clause.ts";
export * from "./consultations.ts";
export {
  deadlineFrom,
  deadlinesOf,
  lastDay,
  publishedDay,
  type Standing,
  type TimelineEntry,
} from "./deadlines.ts";
export {
  debateOrder,
  isOnList,
  type ListedSpeaker,
  listedSpeaker,
  listOf,
  nextInDebate,
  timeFor,
} from "./debate.ts";
export { type Answer, decide, type Performed } from "./decide.ts";
export * from "./events.ts";
export { electedIn } from "./evolve/elections.ts";
export { inGeneralDebate } from "./evolve/floor.ts";
export { evolve, revealVotes, sealVotes } from "./evolve.ts";
export { aroundLaws } from "./faults/consultations.ts";
export { onLaws } from "./faults/laws.ts";
export { faultsOf } from "./faults.ts";
export * from "./find.ts";
export { asIfSigned, gestureFor } from "./gesture.ts";
export { lastParagraph } from "./going-on.ts";
export {
  type AnyOffice,
  type HeldOver,
  type Holding,
  type HoldingStanding,
  holdingsOf,
  type InstitutionOn,
  type InstitutionRule,
  institutionsOn,
  kindsInOrder,
  type MissingBodies,
  missingBodies,
  type OfficeOn,
  type OfficeRule,
} from "./institutions.ts";
export { judge, judgeHere } from "./judge.ts";
export { askOf, type Judgement, judgeAct, type Refusal, type Unset } from "./judge-act.ts";
export {
  isAdopted,
  isDraftAdopted,
  lawTitle,
  nextStages,
  type PartOfCode,
  partsOf,
  readingsIn,
  type StageRule,
  stageOf,
} from "./laws.ts";
export { check, findingsIn, sayFinding } from "./minutes/check.ts";
export { cutAt } from "./minutes/cut.ts";
export { agrees, type Expected, outcomeOf, readOutcome, writeOutcome } from "./minutes/outcome.ts";
export { readPlace } from "./minutes/place.ts";
export { printSitting } from "./minutes/print.ts";
export { type Clock, type NotationFault, type ReadLine, readLine } from "./minutes/read.ts";
export {
  actsOf,
  beginning,
  type Finding,
  type PlayedLine,
  type PlayedSitting,
  type Progress,
  play,
  playOn,
} from "./minutes/sitting.ts";
export type { Naming, Titles } from "./minutes/slot.ts";
export { slotNamed } from "./minutes/slots.ts";
export { writeLine, writeTime } from "./minutes/write.ts";
export * from "./national-use.ts";
export { nextVote, speakersFor } from "./offers/chair.ts";
export { type Candidate, type Offer, offers, type Seat } from "./offers.ts";
export { type CitedClause, citedIn, clauseOf, type Outline, paragraphOf } from "./outline.ts";
export { everyClause, inForce, overlaysAt, overlaysOn } from "./overlays.ts";
export { tiedIn } from "./perform/members.ts";
export { reckonRound } from "./perform/rounds.ts";
export { reckonVote } from "./perform/votes.ts";
export {
  allItems,
  currentEdition,
  editionOfPlan,
  type ItemStep,
  isDelivered,
  itemHistory,
  type PlanFilter,
  type PlanProgress,
  percentOf,
  progressOf,
  type Share,
  shareOf,
} from "./plans.ts";
export {
  type DocumentState,
  documentStates,
  type FollowUp,
  followUpsOf,
  type HostChecklist,
  hostChecklist,
} from "./preparation.ts";
export { sayDeadline } from "./say/deadlines.ts";
export { sayEvent, sayGrounds, type Telling } from "./say/event.ts";
export { sayRefusal, tellStates } from "./say/refusal.ts";
export { resultSentence } from "./say/result.ts";
export { roundSentence } from "./say/round.ts";
export {
  citeShort,
  fill,
  fillSays,
  type Language,
  languages,
  placeholdersIn,
  sayNumber,
} from "./say.ts";
export * from "./secret.ts";
export { isWhen, spanOf } from "./state/affiliations.ts";
export * from "./state.ts";
export { overFor, servingOn, standingOn, type TermStanding } from "./terms.ts";
export { readingAhead, treeFrom } from "./text-tree.ts";
export { type Reckoned, reckon, sum } from "./threshold.ts";
export * from "./words.ts";
export * from "./words-laws.ts";
