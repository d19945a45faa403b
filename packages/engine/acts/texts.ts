import * as z from "zod";
import { documentLanguages } from "../words.ts";
import { document, id, prose } from "./fields.ts";

/** Acts around the drafts of rapporteurs and committees, and the outcome of a debate. */
export const textActs = [
  /** What a member sends in writing for the draft on an item. */
  z.strictObject({
    type: z.literal("SubmitInput"),
    item: id,
    member: id,
    document,
    language: z.enum(documentLanguages),
  }),
  /** The draft of rapporteurs goes to the committee that prepares it. */
  z.strictObject({ type: z.literal("ReferDraft"), draft: id, committee: id }),
  /** The text of a committee comes to the plenary. */
  z.strictObject({
    type: z.literal("ReportDraft"),
    draft: id,
    /** How the committee has adopted it. */
    basis: prose,
    document: document.optional(),
  }),
  /** One of the two approvals of an outcome document. */
  z.strictObject({ type: z.literal("ApproveOutcome"), draft: id, decision: prose }),
] as const;
