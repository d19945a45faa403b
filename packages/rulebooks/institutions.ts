import type { AnyOffice, InstitutionRule, OfficeRule } from "@hemicycle/engine";

/**
 * What rulebooks say of their bodies and offices, each row with the clause that it comes from. What
 * no text says is null, and no place is vacant that nobody has counted.
 */

/** An office: by which clause, how many hold it, and for how long. */
export const office = (
  as: AnyOffice,
  clause: string,
  { places = null, term = null }: Partial<Pick<OfficeRule, "places" | "term">> = {},
): OfficeRule => ({ as, places, clause, term });

/** Bodies of a kind, or with `plenary` the assembly as a whole. */
export const institution = (
  kind: InstitutionRule["kind"],
  clause: string,
  { bodies = null, offices = [] }: Partial<Pick<InstitutionRule, "bodies" | "offices">> = {},
): InstitutionRule => ({ kind, bodies, clause, offices });
