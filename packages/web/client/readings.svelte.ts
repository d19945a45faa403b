import type { Readings } from "@hemicycle/rulebooks";
import type { Language } from "../messages/index.ts";

type Fetched = { readonly readings: Readings };

/** Rulebooks are written in English; how their clauses are read comes in the others beside them. */
const beside: Readonly<Record<Exclude<Language, "en">, () => Promise<Fetched>>> = {
  fr: () => import("../clauses/readings-fr.ts"),
  es: () => import("../clauses/readings-es.ts"),
  ar: () => import("../clauses/readings-ar.ts"),
  ru: () => import("../clauses/readings-ru.ts"),
};

let known = $state.raw<Readonly<Partial<Record<Language, Readings>>>>({});

/** Fetches the readings in a language. Where they cannot be fetched, the English stays. */
export async function loadReadings(language: Language): Promise<void> {
  if (language === "en" || known[language] !== undefined) return;
  const fetched = await beside[language]().catch(() => null);
  if (fetched !== null) known = { ...known, [language]: fetched.readings };
}

/** What is said of a clause, in the reader's language or, where it is not there, in English. */
export interface Said {
  readonly text: string;
  readonly isEnglish: boolean;
}

/** A text of a clause as this reader can have it by now. */
export const saidIn = (
  language: Language,
  { id, english, of }: { id: string; english: string; of: "reading" | "why" },
): Said => {
  const own = known[language]?.[id]?.[of];
  return own === undefined ? { text: english, isEnglish: true } : { text: own, isEnglish: false };
};
