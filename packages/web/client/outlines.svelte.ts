import { fetchOutline } from "../clauses/books.ts";
import type { BookOutline } from "../clauses/texts.ts";

/** In milliseconds. */
const askAgainAfter = 1_000;

let known = $state.raw<readonly BookOutline[]>([]);
const asked = new Set<string>();

/** The outlines that are here, for screens that cite the rules and judge nothing by them. */
export const outlinesHere = (): readonly BookOutline[] => known;

/** Has the outline of a rulebook fetched; where it cannot be fetched, it is asked for again. */
export function needOutline(id: string): void {
  if (asked.has(id)) return;
  asked.add(id);
  fetchOutline(id).then(
    (outline) => {
      if (outline !== undefined) known = [...known, outline];
    },
    () => {
      asked.delete(id);
      setTimeout(() => needOutline(id), askAgainAfter);
    },
  );
}
