import * as z from "zod";
import { documentLanguages, lawKinds, lawStages, readingOutcomes } from "../words.ts";
import { textBlock } from "./amendments.ts";
import { date, document, id, prose, title } from "./fields.ts";

/** A calendar year of a plan. */
const year = z.int().min(1990).max(2100);

const differ = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** The title of a law in one language; the first one is that of the original. */
const lawTitle = z.strictObject({ language: z.enum(documentLanguages), title });

const titles = z
  .array(lawTitle)
  .min(1)
  .max(documentLanguages.length)
  .refine((rows) => differ(rows.map(({ language }) => language)), "each language has one title");

/** A part of a code that is adopted by itself, as a law of its own. */
const codePart = z.strictObject({ part: id, title });

const codeParts = z
  .array(codePart)
  .min(1)
  .max(100)
  .refine((rows) => differ(rows.map(({ part }) => part)), "each part has an id of its own");

/** What a plan foresees: an act of a kind, in a year. */
const planItem = z.strictObject({
  item: id,
  title,
  kind: z.enum(lawKinds),
  year,
  /** The commission that leads. */
  lead: id.optional(),
  /** The law that came of it. */
  law: id.optional(),
});
export type PlannedItem = z.infer<typeof planItem>;

/** What an amendment does to a plan, one item a row. */
const planChange = z.discriminatedUnion("change", [
  planItem.extend({ change: z.literal("add") }),
  z.strictObject({ change: z.literal("drop"), item: id }),
  /** The item is no longer one of its own: what was planned by it is part of another. */
  z.strictObject({ change: z.literal("merge"), item: id, into: id }),
  z.strictObject({ change: z.literal("move"), item: id, year }),
  z.strictObject({ change: z.literal("rename"), item: id, title }),
]);
export type PlanChange = z.infer<typeof planChange>;

/** Where and when something was done, as it is entered afterwards. */
const when = {
  /** The day on which it was done; without it the day of the act, at the seat. */
  on: date.optional(),
  /** Set when it is entered afterwards from a published source, which is named. */
  source: prose.optional(),
} as const;

/** Acts by which a model law comes about. What parliaments do with it is elsewhere. */
const life = [
  z.strictObject({
    type: z.literal("ProposeLaw"),
    law: id,
    kind: z.enum(lawKinds),
    titles,
    /** The body that leads the work on it, and those that work on it beside. */
    lead: id,
    with: z.array(id).max(20),
    /** Who proposes it, in words; and the member, where it is one. */
    author: title,
    member: id.optional(),
    /** The part of which code it is. */
    of: id.optional(),
    part: id.optional(),
    /** The law that it amends. */
    amends: id.optional(),
    /** The parts that a code is to have. */
    parts: codeParts.optional(),
    basis: prose,
    ...when,
  }),
  /**
   * The words of a law in one language. Another language of the same text follows under the same
   * ids of paragraphs; the words in a language that is there already are a new text.
   */
  z.strictObject({
    type: z.literal("GiveLawText"),
    law: id,
    language: z.enum(documentLanguages),
    blocks: z.array(textBlock).min(1).max(500),
  }),
  /** The law is what is on the table of this session as a draft. */
  z.strictObject({ type: z.literal("LinkDraft"), law: id, draft: id }),
  z.strictObject({
    type: z.literal("EnterStage"),
    law: id,
    /** It is proposed by an act of its own, and published by another. */
    stage: z.enum(lawStages).exclude(["proposed", "published"]),
    /** The body that has the law now, or that has decided. */
    body: id.optional(),
    basis: prose,
    ...when,
  }),
  /** What a commission has decided after a reading of the law. */
  z.strictObject({
    type: z.literal("RecordReading"),
    law: id,
    body: id,
    /** 1 for the first. */
    reading: z.int().min(1).max(20),
    outcome: z.enum(readingOutcomes),
    /** The version of the text that was read. */
    version: z.int().min(1).max(1_000_000).optional(),
    basis: prose,
    ...when,
  }),
  /** The number under which the law is adopted, such as that of the resolution. */
  z.strictObject({ type: z.literal("NumberLaw"), law: id, number: title, basis: prose }),
  z.strictObject({
    type: z.literal("PublishLaw"),
    law: id,
    /** Where: the bulletin and its issue, or an address. */
    place: title,
    document: document.optional(),
    ...when,
  }),
] as const;

/** Acts that keep the plan of model laws. */
const plan = [
  z.strictObject({
    type: z.literal("AdoptPlan"),
    plan: id,
    title,
    /** First and last year. */
    from: year,
    until: year,
    /** The body that has adopted it; left out, the plenary. */
    body: id.optional(),
    items: z
      .array(planItem)
      .min(1)
      .max(500)
      .refine((rows) => differ(rows.map(({ item }) => item)), "each item has an id of its own"),
    basis: prose,
    ...when,
  }),
  z.strictObject({
    type: z.literal("AmendPlan"),
    plan: id,
    body: id.optional(),
    changes: z.array(planChange).min(1).max(200),
    basis: prose,
    ...when,
  }),
  /** The law that came of an item; it changes nothing of what was planned. */
  z.strictObject({ type: z.literal("LinkPlanItem"), plan: id, item: id, law: id }),
  /** States what share of an edition of the plan was delivered: 1 is the baseline. */
  z.strictObject({
    type: z.literal("ReportProgress"),
    plan: id,
    edition: z.int().min(1).max(1000).optional(),
  }),
] as const;

export const lawActs = [...life, ...plan] as const;
