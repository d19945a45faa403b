import type { Rulebook } from "@hemicycle/engine";
import { type Sayings, speaking } from "../clauses/texts.ts";
import type { Language } from "../messages/index.ts";

/** How the rulebooks refuse comes beside them, in one language. */
const beside: Readonly<Record<Language, () => Promise<{ readonly sayings: Sayings }>>> = {
  en: () => import("../clauses/says-en.ts"),
  fr: () => import("../clauses/says-fr.ts"),
  es: () => import("../clauses/says-es.ts"),
  ar: () => import("../clauses/says-ar.ts"),
  ru: () => import("../clauses/says-ru.ts"),
};

let books = $state.raw<readonly Rulebook[] | null>(null);
let wanted: Language | undefined;
/** The same rulebooks are the same objects, so that what was worked out from them stays. */
const fetched = new Map<Language, readonly Rulebook[]>();

/** The rulebooks by which screens judge; null on a page that has not asked for them. */
export const rulesHere = (): readonly Rulebook[] | null => books;

/** Fetches the rulebooks, refusing in a language. Rejects when they cannot be fetched. */
export async function loadRules(language: Language): Promise<void> {
  wanted = language;
  const known = fetched.get(language) ?? (await rulesIn(language));
  if (wanted === language) books = known;
}

async function rulesIn(language: Language): Promise<readonly Rulebook[]> {
  const [rulebooks, { sayings }] = await Promise.all([rulebooksOf(), beside[language]()]);
  const spoken = speaking(rulebooks, language, sayings);
  fetched.set(language, spoken);
  return spoken;
}

async function rulebooksOf(): Promise<readonly Rulebook[]> {
  const { rulebooks } = await import("@hemicycle/rulebooks");
  return rulebooks;
}
