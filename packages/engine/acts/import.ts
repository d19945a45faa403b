import * as z from "zod";
import { affiliations, capacities, offices, sexes } from "../words.ts";
import { periodFields, when } from "./affiliations.ts";
import { date, document, id, prose, title } from "./fields.ts";
import { population } from "./registry.ts";

/** How much one import may bring: more than the largest assembly that we know has. */
export const importLimits = { members: 400, people: 2000, periods: 2000 } as const;

/** A member that is admitted, or an observer that is invited, with its country's population. */
export const memberRow = z
  .strictObject({
    member: id,
    name: title,
    affiliation: z.enum(affiliations).exclude(["suspended", "former"]),
    from: date.optional(),
    inhabitants: population.optional(),
    /** The day of which the number of inhabitants is. */
    asOf: date.optional(),
    /** Left out, the source of the import is the source of the number as well. */
    populationSource: title.optional(),
  })
  .refine(({ inhabitants, asOf }) => (inhabitants === undefined) === (asOf === undefined), {
    error: "a number of inhabitants has a day, and a day a number",
    path: ["asOf"],
  })
  .refine(({ inhabitants, populationSource }) => !(populationSource && inhabitants === undefined), {
    error: "the source of a number that is not there",
    path: ["populationSource"],
  });
export type MemberRow = z.infer<typeof memberRow>;

/** A person that is registered, and the office that is assigned to them. */
export const personRow = z.strictObject({
  person: id,
  name: title,
  member: id.optional(),
  capacity: z.enum(capacities),
  sex: z.enum(sexes).optional(),
  parliamentarian: z.boolean().optional(),
  office: z.enum(offices).exclude(["chair"]).optional(),
});
export type PersonRow = z.infer<typeof personRow>;

/** A period of a member, or with `contention` what somebody else holds of one. */
export const periodRow = z
  .strictObject({
    member: id,
    period: id,
    contention: id.optional(),
    ...periodFields,
    kind: periodFields.kind.optional(),
    from: when.optional(),
    instrument: title.optional(),
    basis: prose,
    heldBy: title.optional(),
    /** Whether the secretariat works by what this row says. */
    works: z.literal(true).optional(),
  })
  .refine(({ kind, from }) => (kind === undefined) === (from === undefined), {
    error: "a kind has its first day, and a day its kind",
    path: ["from"],
  })
  .refine(({ kind, contention }) => kind !== undefined || contention !== undefined, {
    error: "a period has a kind",
    path: ["kind"],
  })
  .refine(({ contention, heldBy }) => contention === undefined || heldBy !== undefined, {
    error: "whose it is",
    path: ["heldBy"],
  })
  .refine(({ contention, instrument }) => contention === undefined || instrument === undefined, {
    error: "the instrument stands with the period",
    path: ["instrument"],
  });
export type PeriodRow = z.infer<typeof periodRow>;

/** Acts that take over lists that somebody else has made. */
export const importActs = [
  /**
   * Enters the rows of a list as one act: all or nothing. Members come first, then delegations,
   * then people, then periods; a row may name what a row before it makes.
   */
  z
    .strictObject({
      type: z.literal("ImportRegister"),
      import: id,
      /** The file by its name and the SHA-256 of its bytes. */
      source: document.required(),
      members: z.array(memberRow).max(importLimits.members).optional(),
      /** Ids of the members whose delegations are accredited. */
      delegations: z.array(id).max(importLimits.members).optional(),
      people: z.array(personRow).max(importLimits.people).optional(),
      periods: z.array(periodRow).max(importLimits.periods).optional(),
    })
    .refine(
      ({ members = [], delegations = [], people = [], periods = [] }) =>
        members.length + delegations.length + people.length + periods.length > 0,
      { error: "at least one row", path: ["people"] },
    ),
  /** Takes back an import of which nothing has been used. */
  z.strictObject({ type: z.literal("UndoImport"), import: id }),
] as const;
