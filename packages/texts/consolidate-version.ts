import { adopt, type Consolidated, unamended } from "./consolidate.ts";
import type { Adopted, Consolidation } from "./consolidate-state.ts";
import { withReferences } from "./numbers.ts";
import type { Operation } from "./operations.ts";
import { plain } from "./runs.ts";
import type { Branch, Language, Tree } from "./tree.ts";
import type { Version } from "./version.ts";

/** An adopted amendment with its operations in the languages in which it has them. */
export interface AdoptedInLanguages {
  readonly id: string;
  readonly changes: Readonly<Record<Language, Omit<Adopted, "id">>>;
}

/** A block that is behind in a language: nobody has put an adopted amendment into it. */
export interface Lacking {
  readonly language: Language;
  readonly block: string;
  readonly amendment: string;
}

export type ConsolidatedVersion =
  | {
      readonly kind: "done";
      readonly trees: Readonly<Record<Language, Tree>>;
      readonly consolidations: Readonly<Record<Language, Consolidation>>;
      readonly lacking: readonly Lacking[];
    }
  | (Exclude<Consolidated, { readonly kind: "done" }> & { readonly language: Language });

/**
 * A version in all its languages with what was adopted. Every language keeps the same blocks: what
 * an amendment does to blocks is done in each, and words that are not there in a language are
 * shown as missing, never made up. References show the numbers of the new text.
 */
export const consolidateVersion = (
  { trees }: Pick<Version, "trees">,
  adopted: readonly AdoptedInLanguages[],
  original: Language,
): ConsolidatedVersion => {
  const lacking: Lacking[] = [];
  const consolidations: Record<Language, Consolidation> = {};
  for (const [language, tree] of Object.entries(trees)) {
    let known = unamended(tree);
    for (const one of adopted) {
      const own = one.changes[language] ?? borrowed(one, { language, original, tree }, lacking);
      const next = adopt(known, { id: one.id, ...own });
      if (next.kind !== "done") return { ...next, language };
      known = next.value;
    }
    consolidations[language] = known;
  }
  const texts = Object.entries(consolidations).map(
    ([language, { tree }]) => [language, withReferences(tree)] as const,
  );
  return { kind: "done", trees: Object.fromEntries(texts), consolidations, lacking };
};

interface Borrowing {
  readonly language: Language;
  readonly original: Language;
  readonly tree: Tree;
}

/** What the original does to blocks, without its words. */
const borrowed = (
  { id, changes }: AdoptedInLanguages,
  { language, original, tree }: Borrowing,
  lacking: Lacking[],
): Omit<Adopted, "id"> => {
  const source = changes[original]?.operations ?? Object.values(changes)[0]?.operations ?? [];
  const operations = source.flatMap((operation): readonly Operation[] => {
    const block = wordless(operation);
    if (block !== null) lacking.push({ language, block, amendment: id });
    return structural(operation, tree);
  });
  return { operations };
};

/** The block whose words are not there in the other language; null where none are needed. */
const wordless = (operation: Operation): string | null => {
  if ("at" in operation) return operation.op === "setMark" ? null : operation.at.block;
  return "branch" in operation ? operation.branch.id : null;
};

const structural = (operation: Operation, tree: Tree): readonly Operation[] => {
  switch (operation.op) {
    case "deleteBlock":
    case "moveBlock":
      return [operation];
    case "insertBlock":
    case "replaceBlock":
      return [{ ...operation, branch: missing(operation.branch) }];
    case "joinBlocks":
      return [{ ...operation, between: plain(" ") }];
    case "splitBlock":
      return splitBehind(operation, tree);
    default:
      return [];
  }
};

const missing = (branch: Branch): Branch => {
  const { source: _, ...header } = branch;
  return { ...header, status: "missing", runs: [], children: branch.children.map(missing) };
};

/** Where the words part is not known in this language: they stay, and the second block has none. */
const splitBehind = (
  { at, into }: Extract<Operation, { readonly op: "splitBlock" }>,
  tree: Tree,
): readonly Operation[] => {
  const words = (tree.blocks.get(at.block)?.runs ?? []).map(({ text }) => text).join("");
  const end = words.length;
  const { source: _, ...header } = into;
  return [
    {
      op: "splitBlock",
      at: { block: at.block, from: end, to: end, words: "", before: words.slice(-1), behind: "" },
      into: { ...header, status: "missing" },
    },
  ];
};
