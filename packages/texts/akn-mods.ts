import { AknBlocks } from "./akn-blocks.ts";
import { AknIds } from "./akn-ids.ts";
import { eNumbers } from "./akn-numbers.ts";
import { inlineOf, type Naming } from "./akn-runs.ts";
import { apply } from "./apply.ts";
import type { Operation } from "./operations.ts";
import { plain, type Runs, wordsOf } from "./runs.ts";
import type { Block, BlockId, Branch, Role, Tree } from "./tree.ts";
import type { XmlElement, XmlNode } from "./xml.ts";
import { made } from "./xml-write.ts";

/** What one operation becomes: the paragraph of the amendment, and what the metadata say of it. */
export interface ModParts {
  readonly paragraph: XmlElement;
  readonly textualMods: readonly XmlElement[];
}

export interface Modifying {
  readonly tree: Tree;
  readonly operation: Operation;
  /** As `sentencesOf` gives it. */
  readonly sentence: string;
  /** Id of the modification, the prefix in it. */
  readonly name: string;
  readonly prefix: string;
  readonly number: number;
  /** Of the text that is amended, in its language and version. */
  readonly address: string;
  readonly eIdOf: (block: BlockId) => string | undefined;
}

type ModType = "repeal" | "substitution" | "insertion" | "split" | "join";

/** Where a modification takes place. */
interface Destination {
  readonly block: BlockId;
  readonly pos?: "inside" | "after" | "start";
}

/** The modification that an operation is. */
export const modOf = (modifying: Modifying): ModParts => {
  const { sentence, name, prefix, number, operation } = modifying;
  const quoted = quotedIn(modifying);
  const nodes = quoted.reduce<Nodes>(placed, [sentence]);
  const paragraph = made("p", { eId: `${prefix}amendmentContent_1__p_${number}` }, [
    made("mod", { eId: name }, nodes),
  ]);
  const argument = (which: "old" | "new") =>
    quoted.flatMap(({ as, element }) =>
      as === which ? [made(which, { href: `#${idOf(element)}` })] : [],
    );
  const textualMods = kindsOf(operation).map(([type, to], at) =>
    made("textualMod", { type, eId: `${prefix}amod_${number}${at === 0 ? "" : `_${at + 1}`}` }, [
      made("source", { href: `#${name}` }),
      destinationOf(modifying, to),
      ...(type === "insertion" ? [] : argument("old")),
      ...(type === "repeal" ? [] : argument("new")),
    ]),
  );
  return { paragraph, textualMods };
};

const idOf = ({ attributes }: XmlElement): string =>
  attributes.find(({ name }) => name === "eId")?.value ?? "";

/** There is no modification that moves: it is a repeal and an insertion. */
const kindsOf = (operation: Operation): readonly (readonly [ModType, Destination])[] => {
  switch (operation.op) {
    case "insertText":
      return [["insertion", { block: operation.at.block, pos: "inside" }]];
    case "deleteText":
      return [["repeal", { block: operation.at.block, pos: "inside" }]];
    case "replaceText":
    case "setMark":
      return [["substitution", { block: operation.at.block, pos: "inside" }]];
    case "insertBlock":
      return [["insertion", behind(operation.place)]];
    case "deleteBlock":
      return [["repeal", { block: operation.block }]];
    case "replaceBlock":
      return [["substitution", { block: operation.branch.id }]];
    case "moveBlock":
      return [
        ["repeal", { block: operation.block }],
        ["insertion", behind(operation.place)],
      ];
    case "splitBlock":
      return [["split", { block: operation.at.block }]];
    case "joinBlocks":
      return [["join", { block: operation.first }]];
  }
};

const behind = ({ under, after }: { under: BlockId; after: BlockId | null }): Destination =>
  after === null ? { block: under, pos: "start" } : { block: after, pos: "after" };

const destinationOf = ({ address, eIdOf }: Modifying, { block, pos }: Destination): XmlElement => {
  const eId = eIdOf(block);
  return made("destination", { href: eId === undefined ? address : `${address}/~${eId}`, pos });
};

/** What is quoted in the sentence, and the words by which it is found there. */
interface Quoted {
  readonly as: "old" | "new";
  readonly first: string;
  readonly last: string;
  readonly element: XmlElement;
}

const quotedIn = (modifying: Modifying): readonly Quoted[] => {
  const { operation } = modifying;
  switch (operation.op) {
    case "deleteText":
    case "setMark":
      return words(modifying, [["old", plain(operation.at.words)]]);
    case "insertText":
      return words(modifying, [["new", operation.text]]);
    case "replaceText":
      return words(modifying, [
        ["old", plain(operation.at.words)],
        ["new", operation.text],
      ]);
    case "insertBlock":
    case "replaceBlock":
      return structure(modifying, operation.branch);
    default:
      return [];
  }
};

const words = (
  { name, tree, address, eIdOf }: Modifying,
  all: readonly (readonly ["old" | "new", Runs])[],
): readonly Quoted[] => {
  const naming = namingOf(tree, { name, address, eIdOf });
  return all.map(([as, runs], at) => {
    const eId = `${name}__qtext_${at + 1}`;
    const said = wordsOf(runs).trim();
    const element = made("quotedText", { eId }, inlineOf(runs, eId, naming));
    return { as, first: said, last: said, element };
  });
};

/** Ids in what is quoted begin with that of the modification; all others are of the text. */
const namingOf = (
  tree: Tree,
  { name, address, eIdOf }: Pick<Modifying, "name" | "address" | "eIdOf">,
  inside: ReadonlySet<BlockId> = new Set(),
): Naming => {
  const ids = new AknIds([]);
  ids.name(tree, eNumbers(tree));
  const within = (eId: string) => (eId.startsWith(name) ? eId : `${name}__qstr_1__${eId}`);
  const own = (block: BlockId) => within(ids.eIdOf(block) ?? block);
  return {
    eIdOf: own,
    hrefOf: (block) => (inside.has(block) ? `#${own(block)}` : `${address}/~${eIdOf(block) ?? ""}`),
    free: (wanted) => ids.free(within(wanted)),
  };
};

/** A block that is put in, as it would stand in the text. */
const structure = (modifying: Modifying, branch: Branch): readonly Quoted[] => {
  const { tree, operation, name } = modifying;
  const applied = apply(tree, operation);
  const now = applied.kind === "done" ? applied.value : tree;
  const block = now.blocks.get(branch.id);
  if (block === undefined) return [];
  const naming = namingOf(now, modifying, new Set(idsIn(branch)));
  const holder = now.blocks.get(block.parent ?? "")?.role ?? "root";
  const elements = new AknBlocks(now, naming).block(block, holder, worldOf(now, block));
  const all = wordsIn(branch);
  const quotes = { startQuote: "“", endQuote: "”" };
  const element = made("quotedStructure", { eId: `${name}__qstr_1`, ...quotes }, elements);
  return [{ as: "new", first: all[0] ?? "", last: all.at(-1) ?? "", element }];
};

const idsIn = ({ id, children }: Branch): readonly BlockId[] => [id, ...children.flatMap(idsIn)];

const wordsIn = ({ runs, children }: Branch): readonly string[] => [
  ...(wordsOf(runs).trim() === "" ? [] : [wordsOf(runs).trim()]),
  ...children.flatMap(wordsIn),
];

const levels: ReadonlySet<Role> = new Set(["body", "chapter", "section", "article", "annex"]);

const worldOf = (tree: Tree, block: Block): "levels" | "blocks" => {
  for (let at: Block | undefined = block; at !== undefined; at = tree.blocks.get(at.parent ?? "")) {
    if (levels.has(at.role)) return "levels";
    if (at.role === "preamble" || at.role === "title") return "blocks";
  }
  return "blocks";
};

type Nodes = readonly (XmlNode | string)[];

/** What is quoted in the place of its words, or behind the sentence. */
const placed = (nodes: Nodes, quoted: Quoted): Nodes => {
  const has = (node: XmlNode | string): boolean =>
    quoted.first !== "" && typeof node === "string" && node.includes(quoted.first);
  const at = quoted.as === "old" ? nodes.findIndex(has) : nodes.findLastIndex(has);
  const node = nodes[at];
  if (typeof node !== "string") return [...nodes, quoted.element];
  return [...nodes.slice(0, at), ...put(node, quoted), ...nodes.slice(at + 1)];
};

const put = (sentence: string, { as, first, last, element }: Quoted): Nodes => {
  const from = as === "old" ? sentence.indexOf(first) : sentence.lastIndexOf(first);
  const to = as === "old" ? from : Math.max(from, sentence.lastIndexOf(last));
  const head = sentence.slice(0, from);
  const rest = sentence.slice(to + last.length);
  if (element.local !== "quotedStructure") return [head, element, rest];
  return [head.replace(/[“«„"]\s*$/u, ""), element, rest.replace(/^\s*[”»“"]/u, "")];
};
