import type { Mark } from "./runs.ts";
import { ar } from "./sentence-ar.ts";
import { en } from "./sentence-en.ts";
import { es } from "./sentence-es.ts";
import { fr } from "./sentence-fr.ts";
import { ru } from "./sentence-ru.ts";
import type { Language, Role } from "./tree.ts";

/**
 * A place in the forms that sentences need, with their prepositions. `{n}` is its number; of what
 * has none, its first words quoted.
 */
export interface Forms {
  /** As an object: "Delete …". */
  readonly the: string;
  /** "At the end of …", and what a place inside it is followed by. */
  readonly of: string;
  readonly in: string;
  readonly before: string;
}

/**
 * What a sentence says; `nth` says which of several places where the same words stand. Names in
 * braces are filled in; `-2` marks the second place.
 */
export type Templates = Readonly<Record<TemplateName, string>>;
type TemplateName =
  | "insertStart"
  | "insertBehind"
  | "insertEnd"
  | "deleteWords"
  | "deleteAll"
  | "replaceWords"
  | "replaceAll"
  | "mark"
  | "unmark"
  | "refer"
  | "unrefer"
  | "deleteBlock"
  | "replaceBlock"
  | "newBehind"
  | "newBefore"
  | "newInto"
  | "moveBehind"
  | "moveBefore"
  | "moveInto"
  | "split"
  | "splitStart"
  | "join"
  | "nth";

type Named = Exclude<Role, "root" | "unnumbered" | "citation" | "formula"> | "words";

export interface SentenceWords {
  /** Around quoted words, with the spaces that belong inside. */
  readonly quotes: readonly [string, string];
  readonly templates: Templates;
  readonly places: Readonly<Record<Named, Forms>>;
  /** "A new operative paragraph"; `words` is any paragraph without a number. */
  readonly fresh: Readonly<Record<Named, string>>;
  readonly marks: Readonly<Record<Exclude<Mark["kind"], "ref">, string>>;
}

const known: Readonly<Record<string, SentenceWords>> = { ar, en, es, fr, ru };

/** In other languages sentences are English until somebody has written theirs. */
export const sentenceWords = (language: Language): SentenceWords => {
  const [main = ""] = language.split("-");
  return (Object.hasOwn(known, main) ? known[main] : undefined) ?? en;
};

export const placeKey = (role: Role): Named =>
  role === "root" || role === "unnumbered" || role === "citation" || role === "formula"
    ? "words"
    : role;
