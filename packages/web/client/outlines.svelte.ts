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

/** Has the outline of a rulebook fetched; where it does not come, it is asked for again. */
export function needOutline(id: string): void {
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
      failures += 1;
      setTimeout(() => needOutline(id), askAgainAfter);
    });
}
