import type { Audience, Recorded, SealedVotes } from "@hemicycle/engine";
import type { Entry } from "./codec.ts";

/** What somebody may read: everybody the public part, those in the session more, the bureau all. */
export interface Viewer {
  readonly circle: Circle;
  /** The member whose sealed ballots the viewer may read: the own delegation. */
  readonly member: string | null;
}

/** Each reads what the one before it reads, and more. */
export const circles = ["public", "participants", "bureau"] as const;
export type Circle = (typeof circles)[number];

export const publicViewer: Viewer = { circle: "public", member: null };

/**
 * One line of the feed. What is read carries the stored text of the entry, so that whoever got its
 * commitment before can check that SHA-256(0x00 ‖ text) is the same.
 */
export type Frame =
  | { readonly kind: "event"; readonly recorded: Recorded; readonly text: string }
  /** Number and commitment (leaf hash, hex) of what the viewer may not read. */
  | {
      readonly kind: "sealed";
      readonly seq: number;
      readonly commitment: string;
      /** That a delegation has voted, or that Tellers have reported a count; not how. */
      readonly ballot: SealedVotes | null;
    }
  /** The content of what was sealed before. */
  | { readonly kind: "opened"; readonly recorded: Recorded; readonly text: string };

/** What decides who may read an entry. */
export interface Secrecy {
  readonly audience: Audience;
  readonly ballot: SealedVotes | null;
  /** Whether the vote of a sealed ballot or count has been closed: see `Seals`. */
  readonly opened: boolean;
}

export const mayRead = (viewer: Viewer, { audience, ballot, opened }: Secrecy): boolean => {
  if (audience !== "sealed") return circles.indexOf(viewer.circle) >= circles.indexOf(audience);
  if (ballot === null) return false;
  return opened || (viewer.member !== null && isOf(viewer.member, ballot));
};

/**
 * Whether a ballot is that of a delegation. A count is nobody's own before the close, and what one
 * member of a delegation casts the others do not read.
 */
export const isOf = (member: string, ballot: SealedVotes | null): boolean =>
  ballot !== null && "member" in ballot && ballot.member === member && ballot.voter === undefined;

/** The delegation that has voted, where an entry is a ballot; of a count those that are in it. */
export const ballotIn = ({ event }: Recorded): SealedVotes | null => {
  switch (event.type) {
    case "BallotCast":
      return { vote: event.vote, member: event.member, ...voterOf(event) };
    case "CountReported":
      return { vote: event.vote, delegations: event.delegations ?? [] };
    default:
      return null;
  }
};

const voterOf = ({ voter }: { readonly voter?: string }) => (voter === undefined ? {} : { voter });

/** An entry with what the journal says about it. */
export interface Shown extends Entry {
  readonly text: string;
  readonly commitment: string;
  readonly opened: boolean;
}

/** What a viewer gets of an entry. */
export const frameFor = (viewer: Viewer, { recorded, text, commitment, opened }: Shown): Frame => {
  const ballot = ballotIn(recorded);
  if (mayRead(viewer, { audience: recorded.audience, ballot, opened })) {
    return { kind: "event", recorded, text };
  }
  return { kind: "sealed", seq: recorded.seq, commitment, ballot };
};
