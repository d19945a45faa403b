import type { State } from "@hemicycle/engine";

/** Who presides at the moment, or who would: the seat from which a sitting is conducted. */
export const presidingSeat = ({ session, holders }: State): string | null =>
  session?.sitting?.chair ??
  holders.get("president")?.[0] ??
  holders.get("organisationPresident")?.[0] ??
  null;

/** Whether a vote is open before whoever presides: in it delegations vote from their own seats. */
export const awaitsVotes = (state: State, person: string | undefined): boolean =>
  person === presidingSeat(state) &&
  (state.session?.votes.values() ?? []).some(({ status }) => status === "open");
