import type { Act } from "../acts.ts";
import { termsOf } from "../bodies.ts";
import type { State } from "../state.ts";

/** Why a term cannot begin or end as things stand; null where it can. */
export const termConflict = (state: State, act: Act): string | null => {
  if (act.type !== "NameToBody" && act.type !== "EndTermInBody") return null;
  const body = state.bodies.get(act.body);
  const held = body !== undefined && termsOf(body, act.person).some(({ as }) => as === act.as);
  if (act.type === "NameToBody") return held ? "named already" : null;
  return held ? null : "not in the body";
};
