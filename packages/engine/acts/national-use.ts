import * as z from "zod";
import { useRelations } from "../words-laws.ts";
import { date, document, id, ids, prose, title } from "./fields.ts";

/** An act of a parliament or a government that has to do with a model law. */
const nationalAct = z.strictObject({
  title,
  number: z.string().min(1).max(80).optional(),
  date: date.optional(),
  /** Where it can be read. */
  address: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s"<>]+$/)
    .optional(),
});
export type NationalAct = z.infer<typeof nationalAct>;

/** An article of the model law beside the article of the national act; empty: no such article. */
const articlePair = z.strictObject({
  model: z.string().min(1).max(120),
  national: z.string().min(1).max(120).optional(),
});
export type ArticlePair = z.infer<typeof articlePair>;

/** Acts on what becomes of an adopted model law in the members' countries. */
export const nationalUseActs = [
  /** The adopted law goes to parliaments. */
  z.strictObject({
    type: z.literal("TransmitLaw"),
    transmission: id,
    law: id,
    members: ids,
    /** The letter. */
    document,
    sent: date,
  }),
  /** A parliament has it. */
  z.strictObject({
    type: z.literal("AcknowledgeTransmission"),
    transmission: id,
    member: id,
    received: date,
    document: document.optional(),
  }),
  /** One row of evidence: what a parliament has made of a model law, and who says so on what. */
  z.strictObject({
    type: z.literal("RecordUse"),
    use: id,
    law: id,
    member: id,
    relation: z.enum(useRelations),
    national: nationalAct.optional(),
    articles: z.array(articlePair).min(1).max(500).optional(),
    saidBy: title,
    evidence: z.array(document).min(1).max(20),
    /** The row that this one corrects; it stays readable. */
    replaces: id.optional(),
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal("VerifyUse"), use: id, basis: prose }),
  /** Somebody reads the same facts otherwise; both readings are shown. */
  z.strictObject({
    type: z.literal("DisputeUse"),
    use: id,
    holder: title,
    relation: z.enum(useRelations),
    reason: prose,
    document: document.optional(),
  }),
] as const;
