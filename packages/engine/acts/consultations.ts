import * as z from "zod";
import { commentKinds, dispositions, expertConclusions } from "../words-laws.ts";
import { date, document, id, ids, prose, title } from "./fields.ts";

/** A version of the text of a law, by its number. */
const version = z.int().min(1).max(1_000_000);

/** Acts around what experts and parliaments say about the draft of a model law. */
export const consultationActs = [
  /** What experts have concluded on one version of a draft. */
  z.strictObject({
    type: z.literal("RecordExpertOpinion"),
    opinion: id,
    law: id,
    version,
    /** The council, the institute or the persons whose opinion it is. */
    experts: title,
    given: date,
    conclusion: z.enum(expertConclusions),
    document,
    note: prose.optional(),
  }),
  /** A version goes out to parliaments, which are to answer by a day. */
  z.strictObject({
    type: z.literal("OpenConsultation"),
    consultation: id,
    law: id,
    version,
    members: ids,
    /** The letter, and the day on which it left. */
    document,
    sent: date,
    /** The last day for an answer. */
    until: date,
  }),
  /** One remark of a parliament, or that it agrees. A letter brings as many as it makes. */
  z.strictObject({
    type: z.literal("SubmitComment"),
    comment: id,
    consultation: id,
    member: id,
    kind: z.enum(commentKinds),
    /** The place in the version: a paragraph by its id, and its words that are meant. */
    block: id.optional(),
    quotation: prose.optional(),
    text: prose.optional(),
    /** The letter, and the day on which it came; without it the day of the act, at the seat. */
    document: document.optional(),
    received: date.optional(),
  }),
  /** A parliament takes a comment back. */
  z.strictObject({
    type: z.literal("WithdrawComment"),
    comment: id,
    reason: prose,
    document: document.optional(),
  }),
  /** What became of a comment, and why. Disposed of again, the later disposition stands. */
  z.strictObject({
    type: z.literal("DisposeOfComment"),
    comment: id,
    disposition: z.enum(dispositions),
    reason: prose,
    /** The amendment that took it up. */
    amendment: id.optional(),
    /** The version of the text in which it was taken up. */
    version: version.optional(),
    /** The body that has decided so; left out where it was the secretariat. */
    body: id.optional(),
  }),
  z.strictObject({ type: z.literal("CloseConsultation"), consultation: id, basis: prose }),
] as const;
