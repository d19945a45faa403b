import { type CitedClause, citedIn } from "@hemicycle/engine";
import { fetchOutline } from "../clauses/books.ts";
import type { BookOutline } from "../clauses/texts.ts";

/** In milliseconds. */
const askAgainAfter = 1_000;

/** Attempts after which it is said that there is something amiss; it is asked for all the same. */
const patience = 3;

let known = $state.raw<readonly BookOutline[]>([]);
let failures = $state.raw(0);
const asked = new Set<string>();

/** The outlines that are here, for screens that cite the rules and judge nothing by them. */
export const outlinesHere = (): readonly BookOutline[] => known;

/** Whether an outline was asked for several times, and has not come. */
export const outlinesFail = (): boolean => failures >= patience;

/** Whether a screen shows nothing without it, or has it beside the rules. */
type Need = "vital" | "beside";

/**
 * Has the outline of a rulebook fetched; where it does not come, it is asked for again, and that it
 * fails is told where a screen shows nothing without it.
 */
export function needOutline(id: string, need: Need = "vital"): void {
  if (asked.has(id)) return;
  asked.add(id);
  fetchOutline(id)
    .catch(() => undefined)
    .then((outline) => {
      if (outline !== undefined) {
        known = [...known, outline];
        failures = 0;
        return;
      }
      asked.delete(id);
      if (need === "vital") failures += 1;
      setTimeout(() => needOutline(id, need), askAgainAfter);
    });
}

/** How a clause is cited that is not among the rules here; undefined until that has come. */
export function citedBeside(book: string, clause: string): CitedClause | undefined {
  const outline = known.find(({ id }) => id === book);
  if (outline === undefined) queueMicrotask(() => needOutline(book, "beside"));
  for (const edition of outline?.editions ?? []) {
    const found = citedIn(edition, clause);
    if (found !== undefined) return found;
  }
  return undefined;
}
