import type { Recorded, SealedBallot, State } from "@hemicycle/engine";
import type { Entry } from "./codec.ts";

/** What somebody may read: everybody the public part, those in the session more, the bureau all. */
export interface Viewer {
  readonly circle: "public" | "participants" | "bureau";
  /** The member whose sealed ballots the viewer may read: the own delegation. */
  readonly member: string | null;
}

export const publicViewer: Viewer = { circle: "public", member: null };

/** One line of the feed. */
export type Frame =
  | { readonly kind: "event"; readonly recorded: Recorded; readonly salt: string | null }
  /** Number and commitment (leaf hash, hex) of what the viewer may not read. */
  | {
      readonly kind: "sealed";
      readonly seq: number;
      readonly commitment: string;
      /** That a delegation has voted, not how. */
      readonly ballot: SealedBallot | null;
    }
  /** The content of what was sealed before; matches its commitment. */
  | { readonly kind: "opened"; readonly recorded: Recorded; readonly salt: string };

const circles = ["public", "participants", "bureau"] as const;

/** Whether the vote of a sealed ballot is closed, so that its content is open to all. */
const isOpened = (state: State, vote: string): boolean => {
  const status = state.session?.votes.get(vote)?.status;
  return status === "closed" || status === "declared";
};

const mayRead = (viewer: Viewer, { audience, event }: Recorded, state: State): boolean => {
  if (audience !== "sealed") return circles.indexOf(viewer.circle) >= circles.indexOf(audience);
  if (event.type !== "BallotCast") return false;
  return event.member === viewer.member || isOpened(state, event.vote);
};

/** What a viewer gets of an entry, in the state of now: a ballot opens when its vote is closed. */
export const frameFor = (
  viewer: Viewer,
  { recorded, salt, commitment }: Entry & { readonly commitment: string },
  now: State,
): Frame => {
  if (mayRead(viewer, recorded, now)) return { kind: "event", recorded, salt };
  const { event, seq } = recorded;
  const ballot = event.type === "BallotCast" ? { vote: event.vote, member: event.member } : null;
  return { kind: "sealed", seq, commitment, ballot };
};
