import * as z from "zod";
import { methods } from "../words.ts";
import { id, ids, prose, question, split, title } from "./fields.ts";
import { closing } from "./secret.ts";

/** Acts of taking a decision, by a vote or without one. */
export const voteActs = [
  z.strictObject({
    type: z.literal("AnnounceVote"),
    vote: id,
    /** Several questions can be answered in one pass of the roll. */
    questions: z.array(question).min(1).max(20),
    method: z.enum(methods),
  }),
  z.strictObject({
    type: z.literal("OpenVote"),
    vote: id,
    /** For a roll call: the member with whom it begins, and how that member was found. */
    start: id.optional(),
    drawn: title.optional(),
  }),
  z.strictObject({ type: z.literal("CallDelegation"), vote: id, member: id }),
  z.strictObject({
    type: z.literal("CastBallot"),
    vote: id,
    member: id,
    /** One for each question, in the order of the questions. */
    splits: z.array(split).min(1).max(20),
  }),
  z.strictObject({
    type: z.literal("ReportCount"),
    vote: id,
    splits: z.array(split).min(1).max(20),
    /** The delegations whose votes are in these totals, where that is known. */
    delegations: ids.optional(),
  }),
  z.strictObject({ type: z.literal("ContinueOnPaper"), vote: id, reason: prose }),
  z.strictObject({
    type: z.literal("CloseVote"),
    vote: id,
    /** Of a secret ballot: what is in the box. */
    box: closing.optional(),
  }),
  z.strictObject({ type: z.literal("DeclareResult"), vote: id }),
  z.strictObject({ type: z.literal("AnnulVote"), vote: id, reason: prose }),
  z.strictObject({ type: z.literal("ProposeWithoutVote"), question }),
  z.strictObject({ type: z.literal("ObjectToDecision"), question }),
  z.strictObject({ type: z.literal("DecideWithoutVote"), question }),
  z.strictObject({
    type: z.literal("RequestDivision"),
    draft: id,
    parts: ids,
  }),
] as const;
