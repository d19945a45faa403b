import type { Catalogue, Fetched, Language } from "./index.ts";
import { type Part, takenApart } from "./parts.ts";

const files: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  en: () => import("./en.json"),
  fr: () => import("./fr.json"),
  es: () => import("./es.json"),
  ar: () => import("./ar.json"),
  ru: () => import("./ru.json"),
};

/**
 * Fetches a part of a catalogue. The build puts in the place of this module one that fetches files
 * of which each holds one part, parsed. Rejects when it cannot be fetched.
 */
export const fetchPart = async (language: Language, part: Part): Promise<Fetched> =>
  takenApart((await files[language]()).default, part);
