import type { Dict } from "@hemicycle/base";

/** A count of those in the room that was asked for. */
export interface QuorumCheck {
  /** Who asked for it. */
  readonly people: readonly string[];
  /** The sitting in which it was asked for. */
  readonly sitting: string;
  readonly status: "requested" | "met" | "missing";
  readonly needed?: number;
  readonly present?: number;
  /** The sitting that was opened after the one in which the quorum was missing. */
  readonly reopened?: string;
}

/** What proceedings have besides where members sit as persons; left out while there is nothing. */
export interface MemberSeats {
  readonly quorumCheck?: QuorumCheck;
  /** In whose place a substitute sits, by substitute, for the sitting under way. */
  readonly substitutes?: Dict<string>;
}

/** Left out by whoever uses the own seat. */
export interface SeatUsed {
  /** Whose seat a substitute used; it stays so when the sitting is over. */
  readonly inPlaceOf?: string;
}

/** Who has signed a text by name; left out where nobody signs by name. */
export interface Signed {
  readonly signatories?: readonly string[];
}
