import { wordsOf } from "./runs.ts";
import { isWord, tokensOf } from "./tokens.ts";
import type { Block, BlockId, Tree } from "./tree.ts";
import { inOrder } from "./walk.ts";

/** Blocks that stand for each other; `now` by `old` and the other way. */
export interface Matched {
  readonly nowOf: ReadonlyMap<BlockId, BlockId>;
  readonly oldOf: ReadonlyMap<BlockId, BlockId>;
}

/** Blocks of other ids that share so much of their words are the same block. */
const leastAlike = 0.6;
/** Beyond so many pairs only equal words are looked for. */
const mostPairs = 40_000;

/** Blocks matched by id; what is left, as in a text read from a file, by its words and its role. */
export const matchBlocks = (old: Tree, now: Tree): Matched => {
  const nowOf = new Map<BlockId, BlockId>();
  const oldOf = new Map<BlockId, BlockId>();
  const pair = (one: BlockId, other: BlockId) => {
    nowOf.set(one, other);
    oldOf.set(other, one);
  };
  const gone = inOrder(old).filter(({ id }) => !now.blocks.has(id));
  for (const id of old.blocks.keys()) if (now.blocks.has(id)) pair(id, id);
  if (!nowOf.has(old.root)) pair(old.root, now.root);
  const come = inOrder(now).filter(({ id }) => !oldOf.has(id));
  if (gone.length > 0 && come.length > 0) pairEqual(gone, come, pair);
  const left = gone.filter(({ id }) => !nowOf.has(id));
  const free = come.filter(({ id }) => !oldOf.has(id));
  if (left.length * free.length <= mostPairs) pairAlike(left, free, pair);
  return { nowOf, oldOf };
};

type Pair = (old: BlockId, now: BlockId) => void;

const pairEqual = (gone: readonly Block[], come: readonly Block[], pair: Pair): void => {
  const waiting = new Map<string, BlockId[]>();
  for (const { id, role, runs } of come) {
    const key = `${role} ${wordsOf(runs)}`;
    waiting.set(key, [...(waiting.get(key) ?? []), id]);
  }
  for (const { id, role, runs } of gone) {
    const same = waiting.get(`${role} ${wordsOf(runs)}`)?.shift();
    if (same !== undefined) pair(id, same);
  }
};

/** The most alike first; of equals the earlier. */
const pairAlike = (gone: readonly Block[], come: readonly Block[], pair: Pair): void => {
  const bags = new Map([...gone, ...come].map((block) => [block.id, bagOf(block)]));
  const found = gone.flatMap((old) =>
    come
      .filter(({ role }) => role === old.role)
      .map((now) => ({ old, now, alike: alike(bags.get(old.id), bags.get(now.id)) }))
      .filter((one) => one.alike >= leastAlike),
  );
  const taken = new Set<Block>();
  for (const { old, now } of found.toSorted((a, b) => b.alike - a.alike)) {
    if (taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    pair(old.id, now.id);
  }
};

type Bag = ReadonlyMap<string, number>;

const bagOf = ({ runs }: Block): Bag => {
  const bag = new Map<string, number>();
  for (const token of tokensOf(wordsOf(runs))) {
    if (isWord(token)) bag.set(token.text, (bag.get(token.text) ?? 0) + 1);
  }
  return bag;
};

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** Words that both hold, of all that the longer holds. */
const alike = (a: Bag = new Map(), b: Bag = new Map()): number => {
  const most = Math.max(sizeOf(a), sizeOf(b));
  if (most === 0) return 0;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return shared / most;
};
