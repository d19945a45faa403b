import type { Catalogue, Fetched, Language } from "./index.ts";
import { takenApart } from "./parts.ts";

const files: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  en: () => import("./en.json"),
  fr: () => import("./fr.json"),
  es: () => import("./es.json"),
  ar: () => import("./ar.json"),
  ru: () => import("./ru.json"),
};

/**
 * Fetches a file of a catalogue by its name, which tells the parts in it. The build puts in the
 * place of this module one that fetches files with nothing else, parsed. Rejects when it cannot be
 * fetched.
 */
export const fetchFile = async (language: Language, file: string): Promise<Fetched> =>
  takenApart((await files[language]()).default, file);
