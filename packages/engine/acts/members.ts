import * as z from "zod";
import { date, id, ids, prose, title } from "./fields.ts";

/** Acts of members who sit as persons: their number in the room, their places, signatures. */
export const memberActs = [
  /** A count of those in the room is asked for, by those who sign; until then it is presumed. */
  z.strictObject({ type: z.literal("RequestQuorum"), people: ids }),
  z.strictObject({ type: z.literal("AscertainQuorum") }),
  /** For the sitting under way. */
  z.strictObject({ type: z.literal("SeatSubstitute"), person: id, inPlaceOf: id }),
  z.strictObject({ type: z.literal("AddSignatures"), draft: id, people: ids }),
  z.strictObject({ type: z.literal("WithdrawSignature"), draft: id, person: id }),
  /** That the credentials of a delegation be not ratified: a measure on which is decided. */
  z.strictObject({
    type: z.literal("ChallengeCredentials"),
    measure: id,
    member: id,
    /** Those who challenge them. */
    people: ids,
    on: z.enum(["procedural", "substantive"]),
    reason: prose,
  }),
  /** Equal votes at the last place of an election; the rules say who of them has it. */
  z.strictObject({
    type: z.literal("BreakTie"),
    election: id,
    person: id,
    by: z.enum(["age", "lot"]),
    /** How the age was known, or the lot drawn. */
    basis: prose,
  }),
] as const;

/** Acts by which other rules are laid over the ordinary ones, for a time. */
export const overlayActs = [
  z.strictObject({
    type: z.literal("LayOverlay"),
    overlay: id,
    /** First day, at the seat. */
    from: date,
    /** Who has decided on it: a body of the assembly, or another organisation. */
    decidedBy: title,
    basis: prose,
  }),
  z.strictObject({
    type: z.literal("LiftOverlay"),
    overlay: id,
    /** First day on which it holds no more. */
    until: date,
    decidedBy: title,
    basis: prose,
  }),
] as const;
