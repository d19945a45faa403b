import type { Act } from "../acts.ts";
import { termsOf } from "../bodies.ts";
import type { State } from "../state.ts";

/** Why a term cannot begin or end as things stand; null where it can. */
export const termConflict = (state: State, act: Act): string | null => {
  if (act.type !== "NameToBody" && act.type !== "EndTermInBody") return null;
  const body = state.bodies.get(act.body);
  const begins = act.type === "NameToBody" ? act.from : undefined;
  // A term that is over by its last day does not stand in the way of the next.
  const held =
    body !== undefined &&
    termsOf(body, act.person).some(
      ({ as, until }) =>
        as === act.as && (begins === undefined || until === null || until >= begins),
    );
  if (act.type === "NameToBody") return held ? "named already" : null;
  return held ? null : "not in the body";
};
