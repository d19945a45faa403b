import { isCalendarDate } from "@hemicycle/base";
import * as z from "zod";

/** Ids are chosen by whoever makes the thing: letters, digits, point, dash; at most 40 signs. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
export const clauseId = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9.]+\/[a-z0-9-]+$/);

/** Whether somebody could read it: something in it is seen, and no half of a sign stands alone. */
const isReadable = (text: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !/\p{Cs}/u.test(text);
const readable = { error: "a text that can be read" };

/**
 * A name or a title: one line, no control signs, no signs that turn the direction of writing or
 * have no width. Joiners and the marks of a direction have their place in some languages.
 */
export const title = z
  .string()
  .min(1)
  .max(300)
  .regex(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    /^[^\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]*$/,
  )
  .refine(isReadable, readable);

/** A reason or a short statement; longer texts enter by their hash. */
export const prose = z
  .string()
  .min(1)
  .max(2000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/)
  .refine(isReadable, readable);

export const date = z.string().refine(isCalendarDate, "a calendar date, such as 2017-10-14");
/** An instant to the minute, in UTC. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\dZ$/)
  .refine((said) => isCalendarDate(said.slice(0, 10)), "an instant, such as 2017-10-14T09:00Z");
export const count = z.int().min(0).max(1_000_000);
export const ids = z.array(id).min(1).max(2000);

/** A document by its title and the SHA-256 of its bytes, when there is a file. */
export const document = z.strictObject({
  title,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type DocumentRef = z.infer<typeof document>;

/** How a delegation divides its votes on one question. Whole numbers; unused votes are unused. */
export const split = z.strictObject({ yes: count, no: count, abstain: count });
export type Split = z.infer<typeof split>;

/** What is put to the vote. */
export const question = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("request"), request: id }),
  z.strictObject({ kind: z.literal("draft"), draft: id }),
  z.strictObject({ kind: z.literal("part"), draft: id, part: id }),
  z.strictObject({ kind: z.literal("division"), draft: id }),
  z.strictObject({ kind: z.literal("motion"), motion: id }),
  z.strictObject({
    kind: z.literal("election"),
    election: id,
    /** Among candidates; without it, on those who are put up as a whole. */
    round: z.int().min(1).max(50).optional(),
  }),
  z.strictObject({ kind: z.literal("measure"), measure: id }),
  z.strictObject({ kind: z.literal("amendment"), amendment: id }),
  z.strictObject({ kind: z.literal("other"), question: id, title }),
]);
export type Question = z.infer<typeof question>;
