import type { Naming } from "./akn-runs.ts";
import type { Block, BlockId, Role, Tree } from "./tree.ts";

/** Beginnings of ids (Akoma Ntoso Naming Convention 1.0, section 5), by the role of the block. */
const abbreviations: Readonly<Record<Role, string>> = {
  ...{ root: "root", title: "docTitle", formula: "formula", preamble: "preamble", body: "body" },
  ...{ citation: "cit", recital: "rec", chapter: "chp", section: "sec", article: "art" },
  ...{ operative: "para", paragraph: "para", item: "point", unnumbered: "para", annex: "att" },
  ...{ note: "authorialNote" },
};

/** What an id does not begin with, though the block stands in it. */
const unsaid: ReadonlySet<Role> = new Set(["root", "preamble", "body"]);

/** The ids of one document: each at most once, those of blocks by number and place. */
export class AknIds implements Naming {
  readonly #taken = new Set<string>();
  readonly #ofBlocks = new Map<BlockId, string>();

  constructor(reserved: readonly string[]) {
    for (const id of reserved) this.#taken.add(id);
  }

  /** A block that has its id already. */
  keep(block: BlockId, eId: string): void {
    this.#ofBlocks.set(block, eId);
    this.#taken.add(eId);
  }

  /** Names every block of a tree by its number, or by its place if it has none. */
  name(tree: Tree, numbers: ReadonlyMap<BlockId, string>): void {
    const waiting: BlockId[] = [tree.root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const block = tree.blocks.get(id);
      if (block === undefined) continue;
      if (block.role !== "root" && !this.#ofBlocks.has(id)) {
        this.#ofBlocks.set(id, this.#nameOf(tree, block, numbers));
      }
      waiting.push(...block.children.toReversed());
    }
  }

  readonly eIdOf = (block: BlockId): string | undefined => this.#ofBlocks.get(block);

  readonly hrefOf = (block: BlockId): string => `#${this.eIdOf(block) ?? block}`;

  /** The wanted id; if it is taken, the wanted one with `_2`, `_3` behind it. */
  readonly free = (wanted: string): string => {
    let id = wanted;
    for (let more = 2; this.#taken.has(id); more += 1) id = `${wanted}_${more}`;
    this.#taken.add(id);
    return id;
  };

  #nameOf(tree: Tree, block: Block, numbers: ReadonlyMap<BlockId, string>): string {
    const parent = tree.blocks.get(block.parent ?? "");
    const before = parent === undefined || unsaid.has(parent.role) ? "" : this.eIdOf(parent.id);
    const around = block.role === "article" ? annexOf(tree, block, this.eIdOf) : (before ?? "");
    const list = block.role === "item" ? "list_1__" : "";
    const start = around === "" ? list : `${around}__${list}`;
    return this.free(`${start}${abbreviations[block.role]}${numbered(tree, block, numbers)}`);
  }
}

/** Articles are numbered through the whole document: their ids name no chapter, only the annex. */
const annexOf = (
  tree: Tree,
  block: Block,
  eIdOf: (block: BlockId) => string | undefined,
): string => {
  for (let at = block.parent; at !== null; at = tree.blocks.get(at)?.parent ?? null) {
    if (tree.blocks.get(at)?.role === "annex") return eIdOf(at) ?? "";
  }
  return "";
};

const numbered = (tree: Tree, block: Block, numbers: ReadonlyMap<BlockId, string>): string => {
  if (block.role === "preamble" || block.role === "body") return "";
  const number = numbers.get(block.id)?.replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, "") ?? "";
  if (number !== "") return `_${number}`;
  const same = (tree.blocks.get(block.parent ?? "")?.children ?? []).filter(
    (id) => tree.blocks.get(id)?.role === block.role,
  );
  return `${block.role === "unnumbered" ? "_nn" : ""}_${same.indexOf(block.id) + 1}`;
};
