import * as z from "zod";
import { motionKinds, purposes, subjectKinds } from "../words.ts";
import { count, id, prose, title } from "./fields.ts";

/** What a speech, an objection or an explanation is about. */
export const subject = z.strictObject({ kind: z.enum(subjectKinds), id });
export type Subject = z.infer<typeof subject>;

/** Acts of the floor: speaking, order, procedural motions. */
export const floorActs = [
  z.strictObject({
    type: z.literal("RequestFloor"),
    purpose: z.enum(purposes),
    about: subject.optional(),
  }),
  z.strictObject({
    type: z.literal("WithdrawFloorRequest"),
    /** The request that is meant; without it all that the person has made. */
    purpose: z.enum(purposes).optional(),
  }),
  z.strictObject({
    type: z.literal("GiveFloor"),
    person: id,
    purpose: z.enum(purposes),
    about: subject.optional(),
    /** Time granted, in seconds; without it the time that the rules give. */
    seconds: count.optional(),
  }),
  z.strictObject({ type: z.literal("EndSpeech") }),
  z.strictObject({ type: z.literal("CallToOrder"), reason: prose }),
  z.strictObject({ type: z.literal("WithdrawFloor"), reason: prose }),
  z.strictObject({ type: z.literal("StrikeWords"), speech: id, reason: prose }),
  z.strictObject({ type: z.literal("RaisePointOfOrder"), point: id, matter: prose }),
  z.strictObject({
    type: z.literal("RulePointOfOrder"),
    point: id,
    upheld: z.boolean(),
    reason: prose.optional(),
  }),
  z.strictObject({
    type: z.literal("MoveMotion"),
    motion: id,
    kind: z.enum(motionKinds),
    text: title.optional(),
  }),
  z.strictObject({ type: z.literal("WithdrawMotion"), motion: id }),
  z.strictObject({
    type: z.literal("SetSpeakingTime"),
    /** Seconds a delegation has in the General Debate. */
    seconds: count,
    decision: prose,
  }),
] as const;
