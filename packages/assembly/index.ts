export { type CalendarOf, calendarOf } from "./calendar.ts";
export { type Decoded, decode, type Entry, encode } from "./codec.ts";
export { decideAct, type Moment } from "./decider.ts";
export { editionAt, editionFor, editionIn } from "./edition.ts";
export { after, afterFrame, beginning, opened, stateParts, stateText } from "./fold.ts";
export { type Opening, Seals } from "./seals.ts";
export {
  type CredentialList,
  credentialParts,
  credentialsText,
  type PlacedVote,
  secretQuestions,
  voteAt,
} from "./secret.ts";
export {
  ballotIn,
  type Circle,
  circles,
  type Frame,
  frameFor,
  isOf,
  mayRead,
  publicViewer,
  type Secrecy,
  type Shown,
  type Viewer,
} from "./view.ts";
export { type FrameName, type FrameRead, frameNames, readFrame, sealedText } from "./wire.ts";
