import type { Rulebook } from "@hemicycle/engine";
import {
  bookCalled,
  bookIds,
  type Extent,
  fetchBook,
  fetchExcerpt,
  fetchSayings,
} from "../clauses/books.ts";
import { speaking } from "../clauses/texts.ts";
import type { Language } from "../messages/index.ts";
import { assemblies } from "./api.ts";

/** In milliseconds. */
const askAgainAfter = 1_000;

let books = $state.raw<readonly Rulebook[] | null>(null);
/** In which language they refuse: the one that was asked for last. */
let tongue: Language | undefined;
/** How much of each was asked for; what is here whole stays so. */
const extents = new Map<string, Extent>();
/** The same rulebooks are the same objects, so that what was worked out from them stays. */
const fetched = new Map<string, Promise<readonly Rulebook[]>>();

/** The rulebooks by which screens judge; null on a page that has not asked for them. */
export const rulesHere = (): readonly Rulebook[] | null => books;

/**
 * Fetches rulebooks, refusing in a language; without ids all that there are. Those that are here
 * stay, in this language. Rejects when they cannot be fetched.
 */
export async function loadRules(
  language: Language,
  ids?: readonly string[],
  extent: Extent = "whole",
): Promise<void> {
  tongue = language;
  const wanted = ids ?? (await bookIds());
  const before = wanted.map((id) => [id, extents.get(id)] as const);
  for (const [id, known] of before) extents.set(id, known ?? extent);
  if (extent === "whole") for (const id of wanted) extents.set(id, extent);
  try {
    await fetchWanted(wanted);
  } catch (error) {
    // What was an excerpt goes on to be one.
    for (const [id, known = extent] of before) extents.set(id, known);
    throw error;
  }
}

/** Whether more of a rulebook is wanted by now than was. */
const hasGrown = ([id, extent]: readonly [id: string, extent: Extent]): boolean =>
  extent === "excerpt" && extents.get(id) === "whole";

async function fetchWanted(wanted: readonly string[]): Promise<void> {
  for (;;) {
    const current = tongue;
    if (current === undefined) return;
    const all = [...new Set([...(books ?? []).map(({ id }) => id), ...wanted])];
    const asked = all.map((id) => [id, extents.get(id) ?? "whole"] as const);
    const coming = asked.map(([id, extent]) => bookIn(id, current, extent));
    const known = (await Promise.all(coming)).flat();
    // What others have asked for meanwhile stays; in another language by now, it comes in that.
    if (tongue !== current || asked.some(hasGrown)) continue;
    if (books === null && known.length === 0) return;
    const fresh = new Set(known.map(({ id }) => id));
    books = [...(books ?? []).filter(({ id }) => !fresh.has(id)), ...known];
    return;
  }
}

/**
 * The rulebook of an assembly, or an excerpt of it; all of them where nobody can say which it is.
 */
export async function loadRulesOf(
  assembly: string,
  language: Language,
  extent: Extent = "whole",
): Promise<void> {
  const entries = await assemblies().catch(() => []);
  const title = entries.find(({ id }) => id === assembly)?.rulebook;
  const rulebook = title == null ? undefined : await bookCalled(title);
  await loadRules(language, rulebook === undefined ? undefined : [rulebook], extent);
}

const bookIn = (id: string, language: Language, extent: Extent): Promise<readonly Rulebook[]> => {
  const key = `${id} ${language} ${extent}`;
  const coming = fetched.get(key) ?? bookSpoken(id, language, extent);
  fetched.set(key, coming);
  // What could not be fetched is tried again.
  coming.catch(() => fetched.delete(key));
  return coming;
};

async function bookSpoken(
  id: string,
  language: Language,
  extent: Extent,
): Promise<readonly Rulebook[]> {
  const [book, sayings] = await Promise.all([
    extent === "whole" ? fetchBook(id) : fetchExcerpt(id, () => queueMicrotask(() => needRest(id))),
    fetchSayings(id, language, extent),
  ]);
  return book === undefined ? [] : speaking([book], language, sayings);
}

const needed = new Set<string>();

/** Has all of a rulebook fetched; where it does not come, it is asked for again. */
function needRest(id: string): void {
  if (tongue === undefined || needed.has(id)) return;
  needed.add(id);
  loadRules(tongue, [id]).catch(() => {
    setTimeout(() => {
      needed.delete(id);
      needRest(id);
    }, askAgainAfter);
  });
}
