import * as z from "zod";
import { date, document, id, ids, prose, question, title } from "./fields.ts";

/**
 * Acts that put a measure to the Assembly: something about its own work on which it decides by a
 * question of its own, and from whose adoption something follows.
 */
export const measureActs = [
  z.strictObject({ type: z.literal("ProposeRapporteurs"), measure: id, item: id, people: ids }),
  /** How the draft on an item comes about and is debated, in words. */
  z.strictObject({
    type: z.literal("ProposeProcedure"),
    measure: id,
    item: id,
    procedure: prose,
    document: document.optional(),
  }),
  /** That a decision on procedure be taken again. */
  z.strictObject({
    type: z.literal("ProposeReconsideration"),
    measure: id,
    question,
    reason: prose,
  }),
  z.strictObject({
    type: z.literal("ProposeRuleAmendment"),
    measure: id,
    title,
    /** Members who propose it. */
    authors: ids,
    document,
    /** The day on which it was sent in writing. */
    sent: date,
    /** Rules that it changes, as they are cited. */
    rules: z.array(title).max(100),
    /** The edition of the rulebook that it leads to; without it none is applied. */
    edition: id.optional(),
  }),
  z.strictObject({
    type: z.literal("ProposeRuleSubAmendment"),
    measure: id,
    /** The proposal that it changes. */
    to: id,
    title,
    authors: ids,
    document,
    sent: date,
  }),
] as const;
