import type { Rulebook } from "@hemicycle/engine";
import { bookCalled, bookIds, fetchBook, fetchSayings } from "../clauses/books.ts";
import { speaking } from "../clauses/texts.ts";
import type { Language } from "../messages/index.ts";
import { assemblies } from "./api.ts";

let books = $state.raw<readonly Rulebook[] | null>(null);
/** In which language they refuse: the one that was asked for last. */
let tongue: Language | undefined;
/** The same rulebooks are the same objects, so that what was worked out from them stays. */
const fetched = new Map<string, Promise<readonly Rulebook[]>>();

/** The rulebooks by which screens judge; null on a page that has not asked for them. */
export const rulesHere = (): readonly Rulebook[] | null => books;

/**
 * Fetches rulebooks, refusing in a language; without ids all that there are. Those that are here
 * stay, in this language. Rejects when they cannot be fetched.
 */
export async function loadRules(language: Language, ids?: readonly string[]): Promise<void> {
  tongue = language;
  const wanted = ids ?? (await bookIds());
  for (;;) {
    const current: Language = tongue;
    const all = new Set([...(books ?? []).map(({ id }) => id), ...wanted]);
    const known = (await Promise.all([...all].map((id) => bookIn(id, current)))).flat();
    // What others have asked for meanwhile stays; in another language by now, it comes in that.
    if (tongue !== current) continue;
    if (books === null && known.length === 0) return;
    const fresh = new Set(known.map(({ id }) => id));
    books = [...(books ?? []).filter(({ id }) => !fresh.has(id)), ...known];
    return;
  }
}

/** The rulebook of an assembly; all of them where nobody can say which it is. */
export async function loadRulesOf(assembly: string, language: Language): Promise<void> {
  const entries = await assemblies().catch(() => []);
  const title = entries.find(({ id }) => id === assembly)?.rulebook;
  const rulebook = title == null ? undefined : await bookCalled(title);
  await loadRules(language, rulebook === undefined ? undefined : [rulebook]);
}

const bookIn = (id: string, language: Language): Promise<readonly Rulebook[]> => {
  const key = `${id} ${language}`;
  const coming = fetched.get(key) ?? bookSpoken(id, language);
  fetched.set(key, coming);
  // What could not be fetched is tried again.
  coming.catch(() => fetched.delete(key));
  return coming;
};

async function bookSpoken(id: string, language: Language): Promise<readonly Rulebook[]> {
  const [book, sayings] = await Promise.all([fetchBook(id), fetchSayings(id, language)]);
  return book === undefined ? [] : speaking([book], language, sayings);
}
