import { blockOf, type Operation } from "./operations.ts";
import type { Region, Spot } from "./plan-types.ts";
import type { BlockId, Place, Role, Tree } from "./tree.ts";
import { inOrder } from "./walk.ts";

/** Where the blocks of a tree stand: reading order, region, and the part that holds each. */
export interface Places {
  readonly spotOf: (operation: Operation) => Spot;
  readonly partOf: (block: BlockId) => BlockId;
}

/** What a printed text counts as one part, and an amendment is tabled to. */
const partRoles: readonly Role[] = [
  ...(["title", "formula", "citation", "recital", "operative"] as const),
  ...(["article", "annex", "note"] as const),
];

interface Standing {
  readonly rank: number;
  readonly region: Region;
  readonly part: BlockId;
  /** The last block that stands in it, itself where none does. */
  last: number;
}

export const placesOf = (tree: Tree): Places => {
  const all = standingsIn(tree);
  const standing = (id: BlockId): Standing =>
    all.get(id) ?? { rank: all.size, region: "body", part: id, last: all.size };
  return {
    spotOf: (operation) => {
      if (operation.op === "insertBlock") return gapSpot(operation.place, standing);
      const { rank, region } = standing(blockOf(operation));
      const inner = "at" in operation ? operation.at.from : 0;
      return { place: blockOf(operation), region, rank, inner, how: "inside" };
    },
    partOf: (block) => standing(block).part,
  };
};

/** Behind a block comes after all that stands in it; before all others, right after the holder. */
const gapSpot = ({ under, after }: Place, standing: (id: BlockId) => Standing): Spot => {
  const { region, rank, last } = standing(after ?? under);
  return {
    place: after ?? under,
    region,
    rank: after === null ? rank : last,
    inner: 0,
    how: "behind",
  };
};

const standingsIn = (tree: Tree): ReadonlyMap<BlockId, Standing> => {
  const all = new Map<BlockId, Standing>();
  for (const { id, role, parent } of inOrder(tree)) {
    const above = parent === null ? undefined : all.get(parent);
    const rank = all.size;
    const held =
      above !== undefined && partRoles.includes(tree.blocks.get(above.part)?.role ?? role);
    const part = held && role !== "article" ? (above?.part ?? id) : id;
    all.set(id, { rank, region: regionOf(role, above), part, last: rank });
  }
  for (const { id, parent } of inOrder(tree).toReversed()) {
    const own = all.get(id);
    const above = parent === null ? undefined : all.get(parent);
    if (own !== undefined && above !== undefined) above.last = Math.max(above.last, own.last);
  }
  return all;
};

const regionOf = (role: Role, above: Standing | undefined): Region => {
  if (role === "annex" || above?.region === "annex") return "annex";
  if (role === "title" || above?.region === "title") return "title";
  return role === "preamble" || above?.region === "preamble" ? "preamble" : "body";
};
