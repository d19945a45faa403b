import { canonical, hex, sha256 } from "@hemicycle/base";
import { done, type Result, refuse } from "./faults.ts";
import { isBlockId, isLanguage, isObject } from "./shape.ts";
import type { Block, Language, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { rootBranch } from "./walk.ts";

/** What a text is; how it is numbered and exported follows from it. */
export const textTypes = [
  ...(["resolution", "recommendation", "declaration", "opinion", "statement"] as const),
  ...(["modelLaw", "convention", "bill", "statutes", "rules"] as const),
  ...(["memorandum", "report"] as const),
] as const;
export type TextType = (typeof textTypes)[number];

export interface Text {
  readonly id: string;
  readonly type: TextType;
  /** The language it was deposited in. */
  readonly original: Language;
  /** All languages it must have; `original` among them. */
  readonly languages: readonly Language[];
  /** Those in which it is authentic once adopted. */
  readonly authentic: readonly Language[];
}

/** Why a version came to be. */
export type VersionReason =
  | { readonly kind: "deposit" | "revision" | "correction" | "translation" }
  /** Ids of the adopted amendments, in the order of adoption. */
  | { readonly kind: "amendments"; readonly amendments: readonly string[] };

/** What is said of a version; its number, its parent and its hash follow. */
export interface VersionContent {
  /** Id of the text. */
  readonly text: string;
  readonly reason: VersionReason;
  readonly trees: Readonly<Record<Language, Tree>>;
}

/**
 * A text as it stood at one moment. Its hash covers the hash of the one before it, so that a
 * version proves the whole chain.
 */
export interface Version extends VersionContent {
  /** 1, 2, 3 … */
  readonly number: number;
  /** Hash of the version before; null for the first. */
  readonly parent: string | null;
  /** SHA-256 of the canonical JSON of all else, in lower-case hexadecimal digits. */
  readonly hash: string;
}

/** The text in one language; undefined where the version lacks that language. */
export const treeIn = (
  { trees }: Pick<VersionContent, "trees">,
  language: Language,
): Tree | undefined => (Object.hasOwn(trees, language) ? trees[language] : undefined);

/**
 * The version after another one, or the first one of a text. Its hash is worked out when somebody
 * asks for it: whoever only reads a long text on a slow phone does not wait for it.
 */
export const nextVersion = (before: Version | null, content: VersionContent): Version => {
  const { text, reason, trees } = content;
  const number = (before?.number ?? 0) + 1;
  let hash: string | undefined;
  return {
    text,
    number,
    reason,
    trees,
    get parent() {
      return before?.hash ?? null;
    },
    get hash() {
      hash ??= hashOf(plainOf({ text, number, reason, parent: before?.hash ?? null, trees }));
      return hash;
    },
  };
};

type Unhashed = Omit<Version, "hash">;

const plainOf = ({ text, number, reason, parent, trees }: Unhashed) => ({
  text,
  number,
  reason,
  parent,
  trees: Object.fromEntries(
    Object.entries(trees).map(([language, tree]) => [language, rootBranch(tree)]),
  ),
});

const hashOf = (value: unknown): string => hex(sha256(canonical(value)));

/** One line of canonical JSON; `readVersion` reads it back. */
export const writeVersion = (version: Version): string =>
  canonical({ ...plainOf(version), hash: version.hash });

const fields = ["text", "number", "reason", "parent", "trees", "hash"] as const;

/** A version from anywhere: everything checked, the hash worked out again. */
export const readVersion = (value: unknown): Result<Version> => {
  if (!isObject(value, fields)) return refuse("malformed", "version", { field: "version" });
  const { text, number, reason, parent, trees, hash } = value;
  if (!isBlockId(text)) return refuse("malformed", "version", { field: "text" });
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) {
    return refuse("malformed", "version", { field: "number" });
  }
  if (!isReason(reason)) return refuse("malformed", "version", { field: "reason" });
  if (!(parent === null || isHash(parent)) || (parent === null) !== (number === 1)) {
    return refuse("malformed", "version", { field: "parent" });
  }
  const read = readTrees(trees);
  if (read.kind === "fault") return read;
  const unhashed = { text, number, reason, parent, trees: read.value };
  const found = hashOf(plainOf(unhashed));
  return found === hash
    ? done({ ...unhashed, hash: found })
    : refuse("hash", "version", { found, said: String(hash).slice(0, 64) });
};

const readTrees = (value: unknown): Result<Readonly<Record<Language, Tree>>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("malformed", "version", { field: "trees" });
  }
  const trees: Record<Language, Tree> = {};
  for (const [language, root] of Object.entries(value)) {
    const tree = readTree(language, root);
    if (tree.kind === "fault") return tree;
    trees[language] = tree.value;
  }
  return done(trees);
};

const isHash = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

const plainReasons: readonly unknown[] = ["deposit", "revision", "correction", "translation"];

const isReason = (value: unknown): value is VersionReason => {
  if (!isObject(value, ["kind", "amendments"])) return false;
  const { kind, amendments } = value;
  if (kind !== "amendments") return plainReasons.includes(kind) && amendments === undefined;
  return Array.isArray(amendments) && amendments.every((id) => typeof id === "string");
};

/** A text as it came in, everything checked. */
export const readText = (value: unknown): Result<Text> => {
  if (!isObject(value, ["id", "type", "original", "languages", "authentic"])) {
    return refuse("malformed", "text", { field: "text" });
  }
  const { id, type, original, languages, authentic } = value;
  const wrong = (field: string) => refuse("malformed", "text", { field });
  if (!isBlockId(id)) return wrong("id");
  const known = textTypes.find((one) => one === type);
  if (known === undefined) return wrong("type");
  if (!areLanguages(languages)) return wrong("languages");
  if (!isLanguage(original) || !languages.includes(original)) return wrong("original");
  if (!areLanguages(authentic) || !authentic.every((one) => languages.includes(one))) {
    return wrong("authentic");
  }
  return done({ id, type: known, original, languages, authentic });
};

const areLanguages = (value: unknown): value is readonly Language[] =>
  Array.isArray(value) && value.every(isLanguage) && new Set(value).size === value.length;

/** Hash of what a block says in one language: what a translation is made from. */
export const blockHash = ({ role, runs }: Block): string => hashOf({ role, runs });

/** Whether the source has changed since the translation was made. Unknown sources are not stale. */
export const isStale = (translation: Block, source: Block): boolean =>
  translation.source !== undefined && translation.source !== blockHash(source);

/** Blocks that one language version has and another lacks, or has without words. */
export const missingIn = (source: Tree, translation: Tree): readonly string[] =>
  source.blocks.keys().filter((id) => {
    const block = translation.blocks.get(id);
    if (block === undefined) return true;
    return block.status === "missing" && (source.blocks.get(id)?.runs.length ?? 0) > 0;
  });
