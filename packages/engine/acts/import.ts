import * as z from "zod";
import { affiliations, capacities, offices, sexes } from "../words.ts";
import { date, document, id, title } from "./fields.ts";
import { population } from "./registry.ts";

/** How much one import may bring: more than the largest assembly that we know has. */
export const importLimits = { members: 400, people: 2000 } as const;

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

/** Acts that take over lists that somebody else has made. */
export const importActs = [
  /**
   * Enters the rows of a list as one act: all or nothing. Members come first, then delegations,
   * then people; a row may name what a row before it makes.
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
    })
    .refine(
      ({ members = [], delegations = [], people = [] }) =>
        members.length + delegations.length + people.length > 0,
      { error: "at least one row", path: ["people"] },
    ),
  /** Takes back an import of which nothing has been used. */
  z.strictObject({ type: z.literal("UndoImport"), import: id }),
] as const;
