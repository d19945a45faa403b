import type { ActType } from "../acts.ts";

/** How acts are said by which members sit as persons, and rules are laid over others. */
export const phrasesOfMembers = {
  RequestQuorum: "asks with {people:people} for the quorum",
  AscertainQuorum: "ascertains the quorum",
  SeatSubstitute: "seats {person:person} in place of {inPlaceOf:person}",
  AddSignatures: "adds the signatures of {people:people} to draft {draft:id}",
  WithdrawSignature: "withdraws the signature of {person:person} from draft {draft:id}",
  ChallengeCredentials:
    "challenges in {measure:newId} the credentials of {member:member} with {people:people} " +
    "on {on:challenge} grounds: {reason:text}",
  BreakTie: "breaks the tie in {election:id} for {person:person} by {by:tieBreak}: {basis:text}",
  LayOverlay:
    "lays {overlay:id} over the rules from {from:date}, by {decidedBy:text}: {basis:text}",
  LiftOverlay: "lifts {overlay:id} from {until:date}, by {decidedBy:text}: {basis:text}",
} as const satisfies Partial<Record<ActType, string>>;
