import * as z from "zod";
import { affiliations, capacities, compositions, offices, sexes } from "../words.ts";
import { count, date, id, ids, prose, title } from "./fields.ts";

/** Whether the calendar knows this time zone; one that it does not know would stop every clock. */
const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Inhabitants of a country; there are fewer in any than this. */
export const population = z.int().min(0).max(3_000_000_000);

/** Acts that keep the registers: members, delegations, persons, offices. */
export const registryActs = [
  z.strictObject({
    type: z.literal("FoundAssembly"),
    assembly: id,
    name: title,
    /** Name of the rulebook and of the edition that is in force at the founding. */
    rulebook: id,
    edition: id,
    /** IANA time zone of the seat, in which deadlines are computed. */
    seat: z
      .string()
      .regex(/^[A-Za-z_]+\/[A-Za-z_/-]+$/)
      .refine(isTimeZone, "a time zone, such as Europe/Zurich"),
    /** The first person of the secretariat, who registers everybody else. */
    person: id,
    personName: title,
  }),
  z.strictObject({
    type: z.literal("AdmitMember"),
    member: id,
    name: title,
    affiliation: z.enum(affiliations).exclude(["observer", "suspended", "former"]),
    from: date.optional(),
  }),
  z.strictObject({
    type: z.literal("ChangeAffiliation"),
    member: id,
    affiliation: z.enum(affiliations),
    from: date,
    basis: prose,
  }),
  z.strictObject({
    type: z.literal("InviteObserver"),
    member: id,
    name: title,
    decision: prose,
  }),
  z.strictObject({
    type: z.literal("RecordPopulation"),
    member: id,
    inhabitants: population,
    asOf: date,
    source: title,
  }),
  /** Full years for which the contribution is unpaid. */
  z.strictObject({ type: z.literal("RecordArrears"), member: id, years: count }),
  z.strictObject({ type: z.literal("AllowVote"), member: id, decision: prose }),
  z.strictObject({
    type: z.literal("RecordComposition"),
    member: id,
    session: id,
    composition: z.enum(compositions),
  }),
  /** Fills in a value that the rulebook leaves unset. */
  z.strictObject({
    type: z.literal("SetValue"),
    value: z.string().min(3).max(80),
    number: count,
    source: prose,
  }),
  z.strictObject({ type: z.literal("AccreditDelegation"), members: ids }),
  z.strictObject({
    type: z.literal("RegisterPerson"),
    person: id,
    name: title,
    /** The member whose delegation the person belongs to; officials have none. */
    member: id.optional(),
    capacity: z.enum(capacities),
    sex: z.enum(sexes).optional(),
    /** Whether the person sits in a parliament today. */
    parliamentarian: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("AssignOffice"),
    office: z.enum(offices).exclude(["chair"]),
    person: id,
    basis: prose,
  }),
  z.strictObject({ type: z.literal("PublishVoteTable") }),
] as const;
