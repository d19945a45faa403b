import * as z from "zod";
import { bodyKinds, termKinds } from "../words.ts";
import { date, id, ids, prose, title } from "./fields.ts";

/** Acts that keep the bodies beside the plenary: which there are, and who serves in them. */
export const bodyActs = [
  z.strictObject({
    type: z.literal("EstablishBody"),
    body: id,
    kind: z.enum(bodyKinds).exclude(["plenary"]),
    name: title,
    /** The rule or the decision by which it exists. */
    basis: prose,
  }),
  /** Whoever was away with an earlier delegation takes up the same term again. */
  z.strictObject({
    type: z.literal("NameToBody"),
    body: id,
    person: id,
    as: z.enum(termKinds),
    /** First and last day of the term. */
    from: date.optional(),
    until: date.optional(),
    basis: prose,
  }),
  z.strictObject({
    type: z.literal("EndTermInBody"),
    body: id,
    person: id,
    as: z.enum(termKinds),
    basis: prose,
  }),
  /** Takes the place of what was recorded of this group before. */
  z.strictObject({
    type: z.literal("RecordGroup"),
    group: id,
    name: title,
    members: ids,
    source: prose,
  }),
] as const;
