import type { State } from "@hemicycle/engine";

/** Who presides at the moment, or who would: the seat from which a sitting is conducted. */
export const presidingSeat = ({ session, holders }: State): string | null =>
  session?.sitting?.chair ??
  holders.get("president")?.[0] ??
  holders.get("organisationPresident")?.[0] ??
  null;
