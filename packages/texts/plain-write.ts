import { labelsOf } from "./labels.ts";
import { wordsOf } from "./runs.ts";
import type { Block, Language, Tree } from "./tree.ts";
import { depthOf, inOrder } from "./walk.ts";

/**
 * A text without its marks, as a secretariat writes it: a paragraph a block, its number before it,
 * points set in. Every line of a text from right to left begins with the mark that says so, as
 * otherwise its first strong letter would decide. `readPlain` reads it.
 */
export const writePlain = (tree: Tree): string => {
  const labels = labelsOf(tree);
  const start = isFromRight(tree.language) ? "\u200f" : "";
  const paragraphs = inOrder(tree).flatMap((block) => {
    const lines = linesOf(tree, block, labels.get(block.id));
    return lines.length === 0 ? [] : [lines.map((line) => `${start}${line}`).join("\n")];
  });
  return `${paragraphs.join("\n\n")}\n`;
};

/** Whether a language is written from right to left. */
export const isFromRight = (language: Language): boolean =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/i.test(language);

const linesOf = (tree: Tree, block: Block, label: string | undefined): readonly string[] => {
  const words = wordsOf(block.runs);
  if (block.role === "root" || (words === "" && label === undefined)) return [];
  const indent = " ".repeat(3 * Math.max(0, insetOf(tree, block)));
  const lines = words.split("\n");
  const parted = lines.map((line, at) => (at < lines.length - 1 ? `${line}  ` : line));
  const [first = "", ...others] = parted;
  if (label === undefined) return parted.map((line) => indent + line);
  if (block.role === "note") return [`${indent}[${label}] ${first}`, ...others];
  const headed = block.role === "chapter" || block.role === "section" || block.role === "article";
  const head = headed || block.role === "annex" ? [label, ...(words === "" ? [] : [first])] : [];
  return head.length > 0 ? [...head, ...others] : [`${indent}${label} ${first}`, ...others];
};

/** Points stand deeper than what they are points of; so does what has no number in it. */
const insetOf = (tree: Tree, { id, parent, role }: Block): number => {
  if (role !== "item" && role !== "unnumbered" && role !== "note") return 0;
  const holder = tree.blocks.get(parent ?? "");
  if (holder === undefined || !insets.has(holder.role)) return 0;
  return role === "item" && holder.role === "article" ? 1 : 1 + depthBelow(tree, holder.id, id);
};

const insets: ReadonlySet<string> = new Set([
  ...["operative", "paragraph", "item", "unnumbered", "recital", "citation", "article"],
]);

const depthBelow = (tree: Tree, holder: string, id: string): number => {
  const block = tree.blocks.get(holder);
  return block?.role === "item" || block?.role === "unnumbered"
    ? depthOf(tree, id) - depthOf(tree, numberedAbove(tree, holder)) - 1
    : 0;
};

const numberedAbove = (tree: Tree, id: string): string => {
  const block = tree.blocks.get(id);
  const above = block?.role === "item" || block?.role === "unnumbered" ? block.parent : null;
  return above === null ? id : numberedAbove(tree, above);
};
