import type { Dict, Instant } from "@hemicycle/base";
import type { DocumentRef, Question } from "../acts/fields.ts";

/** A question that is decided without a vote unless objections stand in the way. */
export interface ProposedDecision {
  readonly question: Question;
  /** Ids of persons, in the order in which they objected. */
  readonly objectors: readonly string[];
  /** Whose seats those of them used who sat in the place of another, by objector. */
  readonly inPlaceOf?: Dict<string>;
  /** Set while it is decided in writing: the last moment at which somebody can object. */
  readonly until?: Instant;
  /** Those of the objectors who were not in the room, and those who came after `until`. */
  readonly outside?: readonly string[];
  readonly late?: readonly string[];
  /** Members whose delegations take no part in the decision. */
  readonly noPart?: readonly string[];
  readonly letters?: readonly ObjectionLetter[];
}

/** An objection that came by letter. */
export interface ObjectionLetter {
  readonly member: string;
  readonly letter: DocumentRef;
  readonly received: Instant;
  /** Whether somebody of the delegation was in the room when it was entered. */
  readonly present: boolean;
}
