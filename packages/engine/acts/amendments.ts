import { roles } from "@hemicycle/texts";
import * as z from "zod";
import { documentLanguages } from "../words.ts";
import { id, ids, prose } from "./fields.ts";

/** One paragraph of a text, with its own permanent id; without `under` its place follows. */
export const textBlock = z.strictObject({
  block: id,
  role: z.enum(roles).exclude(["root", "preamble", "body"]),
  words: z.string().max(20_000),
  under: id.optional(),
});
export type TextBlock = z.infer<typeof textBlock>;

/** Operations in the notation of texts, one a line: `replace in p1 6-10 "five" by "ten" …`. */
const operations = z.array(z.string().min(1).max(50_000)).min(1).max(100);

const language = z.enum(documentLanguages);

const wholeText = {
  draft: id,
  language,
  /** In reading order; as many as an entry of the journal holds, and what is longer goes on. */
  blocks: z.array(textBlock).min(1).max(500),
} as const;

/** Acts on the text of a draft and on the amendments to it. */
export const amendmentActs = [
  /** The words of a draft in one language. Other languages follow, paragraph by paragraph. */
  z.strictObject({
    type: z.literal("DepositText"),
    ...wholeText,
    /** The last paragraph that an earlier deposit brought: a long text goes on behind it. */
    after: id.optional(),
  }),
  /** A new text of the rapporteurs takes the place of the one before. */
  z.strictObject({ type: z.literal("OfferNewText"), ...wholeText }),
  z.strictObject({
    type: z.literal("TableAmendment"),
    amendment: id,
    draft: id,
    language,
    operations,
    /** Members whose amendment it is. */
    authors: ids,
    /** The version that the operations speak of; without it the last one. */
    version: z.int().min(1).max(1_000_000).optional(),
    /** The amendment that this one changes. */
    amends: id.optional(),
    /** Tabled by the Forum of Women Parliamentarians, from the point of view of gender. */
    ofForum: z.boolean().optional(),
    /** It changes the drafting only. */
    drafting: z.boolean().optional(),
    /** The amendment before the committee that it takes up again. */
    takesUp: id.optional(),
    /** Persons who have signed it, where members sign by name. */
    signatories: ids.optional(),
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal("TranslateAmendment"), amendment: id, language, operations }),
  z.strictObject({ type: z.literal("SignAmendment"), amendment: id, authors: ids }),
  z.strictObject({ type: z.literal("WithdrawAmendment"), amendment: id }),
  /** Others go on with an amendment that its authors have withdrawn. */
  z.strictObject({ type: z.literal("TakeOverAmendment"), amendment: id, authors: ids }),
  z.strictObject({
    type: z.literal("RuleOnAmendment"),
    amendment: id,
    admissible: z.boolean(),
    reason: prose,
  }),
  /** The order of voting that whoever presides decides on. */
  z.strictObject({
    type: z.literal("OrderAmendments"),
    amendment: id,
    /** The amendment before which it is put; without it after all others. */
    before: id.optional(),
    reason: prose,
  }),
] as const;
