import { type Answer, decide, type Envelope, type Rulebook, type State } from "@hemicycle/engine";
import { editionFor, namedEditionFault } from "./edition.ts";

/** An assembly at one moment: what its journal says, up to an event. */
export interface Moment {
  readonly state: State;
  /** Number of the last event; 0 for an empty journal. */
  readonly seq: number;
}

/** Decides an act under the edition that governs it. */
export const decideAct = (
  books: readonly Rulebook[],
  moment: Moment,
  envelope: Envelope,
): Answer => {
  const found = editionFor(books, moment.state, envelope);
  if (found.kind === "fault") return { kind: "impossible", faults: [found.fault] };
  const fault = namedEditionFault(books, { moment, envelope }, found.edition);
  if (fault !== null) return { kind: "impossible", faults: [fault] };
  return decide(found.edition, moment, envelope);
};
