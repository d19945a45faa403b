import { apart } from "./akn-draft.ts";
import { joined, type Mark, type Run, type Runs, wordsOf } from "./runs.ts";
import { collapsed } from "./spaces.ts";
import type { BlockId } from "./tree.ts";
import { attributeOf, type XmlElement, type XmlNode } from "./xml.ts";
import { made } from "./xml-write.ts";

/** Inline elements and the marks that they are. */
const elements = { italic: "i", bold: "b", underline: "u", superscript: "sup", subscript: "sub" };
const marks = new Map<string, Mark>(
  // The keys of an object are strings to the compiler; here they are the kinds of marks.
  Object.entries(elements).map(([kind, name]) => [name, { kind } as Mark]),
);

/** Where references lead, and ids for those that need one. */
export interface Naming {
  /** The `eId` of a block; undefined if it is not in the document. */
  readonly eIdOf: (block: BlockId) => string | undefined;
  /** Where a reference to a block leads. */
  readonly hrefOf: (block: BlockId) => string;
  /** An `eId` that nothing else has. */
  readonly free: (wanted: string) => string;
}

/** Runs as inline content. A line feed is a forced line break. */
export const inlineOf = (runs: Runs, within: string, naming: Naming): readonly XmlNode[] =>
  runs.flatMap((run) => marked(run, within, naming));

const marked = (run: Run, within: string, naming: Naming): readonly XmlNode[] =>
  [...run.marks].reverse().reduce<readonly XmlNode[]>((inside, mark) => {
    if (mark.kind !== "ref") return [made(elements[mark.kind], {}, inside)];
    const eId = naming.free(`${within}__ref_1`);
    return [made("ref", { eId, href: naming.hrefOf(mark.to) }, inside)];
  }, broken(run.text));

const broken = (text: string): readonly XmlNode[] =>
  text
    .split("\n")
    .flatMap((line, at): readonly XmlNode[] => [
      ...(at === 0 ? [] : [made("br")]),
      ...(line === "" ? [] : [{ kind: "text" as const, text: line }]),
    ]);

/** Whether reading would change the spaces of these words, were it not told to keep them. */
export const needsSpaces = (runs: Runs): boolean =>
  /^ | $| {2}|[ ]?\n[ ]|[ ]\n/.test(wordsOf(runs));

/** What stands in words and is no words: kept as it is while the words stay. */
export interface Inside {
  readonly runs: Runs;
  /** Markup that runs do not tell. */
  readonly untold: readonly XmlElement[];
  /** Characters that no text may hold. */
  readonly dropped: number;
}

/** Reads inline content. `blockAt` answers the block that a reference leads to. */
export const runsIn = (
  element: XmlElement,
  blockAt: (href: string) => BlockId | undefined,
): Inside => {
  const found: Found = { pieces: [], untold: [], dropped: 0, blockAt };
  gather(element, [], found);
  const keeps = attributeOf(element, "xml:space") === "preserve";
  const { pieces, untold, dropped } = found;
  return { runs: composed(keeps ? pieces : collapsed(pieces)), untold, dropped };
};

interface Found {
  readonly pieces: Run[];
  readonly untold: XmlElement[];
  dropped: number;
  readonly blockAt: (href: string) => BlockId | undefined;
}

const gather = (element: XmlElement, around: readonly Mark[], found: Found): void => {
  for (const child of element.children) {
    if (child.kind === "text") {
      const text = child.text.replaceAll(unfit, "");
      found.dropped += child.text.length - text.length;
      found.pieces.push({ text: text.replaceAll(/[\t\n\r]/g, " "), marks: around });
    } else if (child.kind === "element") enter(child, around, found);
  }
};

const enter = (child: XmlElement, around: readonly Mark[], found: Found): void => {
  if (apart.has(child.local)) return;
  if (child.local === "br" || child.local === "eol") {
    found.pieces.push({ text: "\n", marks: around });
    return;
  }
  const to = child.local === "ref" ? found.blockAt(attributeOf(child, "href") ?? "") : undefined;
  const mark: Mark | undefined = to === undefined ? marks.get(child.local) : { kind: "ref", to };
  if (mark === undefined) found.untold.push(child);
  const twice = mark === undefined || around.some(({ kind }) => kind === mark.kind);
  gather(child, twice ? around : [...around, mark], found);
};

/** Controls, embeddings and half characters: see `letters.ts`. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/g;

/** Unicode normal form C of the whole, not only of each piece, as far as marks allow. */
const composed = (pieces: readonly Run[]): Runs =>
  joined(pieces.map(({ text, marks: of }) => ({ text: text.normalize("NFC"), marks: of })));
