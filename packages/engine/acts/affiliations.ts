import * as z from "zod";
import { isWhen } from "../state/affiliations.ts";
import { periodKinds } from "../words.ts";
import { id, prose, title } from "./fields.ts";

/**
 * A day, or what is known of it: `2024-02-08`, `2010-03`, `2010`, or `1993/1995` for some day from
 * the first to the last.
 */
export const when = z.string().refine(isWhen, "a day, a month, a year, or two of them: 1993/1995");

/** What is said of a period: the first day is in it, `until` is the first that is not. */
export const periodFields = {
  kind: z.enum(periodKinds),
  from: when,
  until: when.optional(),
  /** When it was announced, where it was: a withdrawal for instance. */
  notice: when.optional(),
};

/** A kind has its first day; without both the period is said never to have been. */
const bothOrNone = ({ kind, from }: { kind?: string | undefined; from?: string | undefined }) =>
  (kind === undefined) === (from === undefined);

/** Acts that keep what members have been to the assembly, period by period. */
export const affiliationActs = [
  z.strictObject({
    type: z.literal("EnterPeriod"),
    member: id,
    period: id,
    ...periodFields,
    /** The treaty or the decision under which it runs; periods of one do not overlap. */
    instrument: title.optional(),
    basis: prose,
    /** Who says so, where others say something else. */
    heldBy: title.optional(),
  }),
  /** What was entered stays in the history. */
  z.strictObject({
    type: z.literal("CorrectPeriod"),
    member: id,
    period: id,
    /** Left out: what was entered first. */
    contention: id.optional(),
    ...periodFields,
    basis: prose,
    reason: prose,
  }),
  /** Somebody holds something else of the same period, or that it never was. */
  z
    .strictObject({
      type: z.literal("DisputePeriod"),
      member: id,
      period: id,
      contention: id,
      kind: periodFields.kind.optional(),
      from: when.optional(),
      until: when.optional(),
      notice: when.optional(),
      basis: prose,
      heldBy: title,
    })
    .refine(bothOrNone, { error: "a kind has its first day, and a day its kind", path: ["from"] }),
  /** By which of them the secretariat works. What was entered first has the id of the period. */
  z.strictObject({
    type: z.literal("WorkByContention"),
    member: id,
    period: id,
    contention: id,
    reason: prose,
  }),
] as const;
