export { type Decoded, decode, type Entry, encode } from "./codec.ts";
export { decideAct, type Moment } from "./decider.ts";
export { editionFor, editionIn } from "./edition.ts";
export { after, afterFrame, beginning, stateText } from "./fold.ts";
export { type Frame, frameFor, publicViewer, type Viewer } from "./view.ts";
