import * as z from "zod";
import { document, id, ids, prose, title } from "./fields.ts";

/** Acts around a request for an emergency item, and the contest between several requests. */
export const emergencyActs = [
  z.strictObject({
    type: z.literal("RequestEmergencyItem"),
    request: id,
    title,
    /** Id of the subject: requests on the same subject carry the same one. */
    subject: id,
    authors: ids,
    memorandum: document.optional(),
    draft: document.optional(),
    /** Persons who have signed it, where members sign by name. */
    signatories: ids.optional(),
  }),
  z.strictObject({
    type: z.literal("ProposeJointRequest"),
    request: id,
    joins: z.array(id).min(2).max(50),
    title,
    subject: id,
    /** Authors who have agreed so far; the others follow with `SignJointRequest`. */
    authors: ids,
    memorandum: document.optional(),
    draft: document.optional(),
  }),
  z.strictObject({ type: z.literal("SignJointRequest"), request: id, authors: ids }),
  z.strictObject({ type: z.literal("WithdrawRequest"), request: id, authors: ids }),
  z.strictObject({
    type: z.literal("GiveOpinion"),
    request: id,
    admissible: z.boolean(),
    opinion: prose.optional(),
  }),
  z.strictObject({ type: z.literal("AnnounceEmergencyItem"), request: id, item: id }),
] as const;
