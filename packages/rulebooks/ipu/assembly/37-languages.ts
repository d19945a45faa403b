import { type Clause, is, prose, value } from "@hemicycle/engine";

/** Rule 37.1: of documents, and of what is said. */
export const languages = value({
  id: "ipu.a37.1/languages",
  cites: "Rules of the Assembly, 37.1",
  reading:
    "Documents and summary records are in English and French; interpretation is into English, French, " +
    "Arabic and Spanish. A document that lacks one of its two languages is shown as lacking it: a " +
    "check and not a lock, as the Rules do not say what follows (inferred).",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 37.1",
  slot: "languages",
  answer: () => is({ documents: ["en", "fr"], channels: ["en", "fr", "ar", "es"] }),
  examples: ["a convened session | languages | en fr; interpretation en fr ar es"],
});

/** Rule 37.2: the archives. */
export const archives = prose({
  id: "ipu.a37.2/archives",
  cites: "Rules of the Assembly, 37.2",
  reading: "The Secretariat keeps the archives.",
  why:
    "The journal keeps every act and the hash of every document by itself; keeping papers and files " +
    "is work outside the program.",
});

export const clauses: readonly Clause[] = [languages, archives];
