import { Dict, type Fault } from "@hemicycle/base";
import { done, faultOf, type Result, refuse } from "./faults.ts";
import { mayHold } from "./holds.ts";
import { limits } from "./limits.ts";
import { joined, lengthOf } from "./runs.ts";
import { headerFault, headerFields, isLanguage, isObject, runsFault } from "./shape.ts";
import type { Block, BlockId, Branch, Header, Role, Tree } from "./tree.ts";

/**
 * A tree from its branch, everything checked: shape, roles, ids, letters, sizes. The branch may
 * come from anywhere. Answers the first fault, with the id of its block as `where`. A reference to
 * a block that is not there is no fault: the block may have been deleted (`danglingReferences`).
 */
export const readTree = (language: unknown, root: unknown): Result<Tree> =>
  atOnce(readingTree(language, root));

/**
 * The same in portions of some blocks: whoever has a screen to keep alive goes on with the next
 * one when there is time.
 */
export function* readingTree(language: unknown, root: unknown): Reading<Tree> {
  if (!isLanguage(language)) return refuse("malformed", "language", { field: "language" });
  const read = yield* readingBlocks(root, { parent: null, role: null, depth: 1 });
  if (read.kind === "fault") return read;
  const [first] = read.value;
  if (first === undefined) return refuse("malformed", "root", { field: "root" });
  const letters = lettersOf(read.value);
  if (letters > limits.lettersOfTree) {
    return refuse("too-large", first.id, { letters, most: limits.lettersOfTree });
  }
  const blocks = Dict.of(read.value.map((block) => [block.id, block] as const));
  return done({ language, root: first.id, blocks, letters });
}

/** What is read portion by portion, and comes to a result. */
export type Reading<T> = Generator<void, Result<T>, void>;

const atOnce = <T>(reading: Reading<T>): Result<T> => {
  let next = reading.next();
  while (next.done !== true) next = reading.next();
  return next.value;
};

const portion = 32;

export const lettersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { runs }) => sum + lengthOf(runs), 0);

/** Where the outermost block of a branch would stand. */
export interface Holder {
  readonly parent: BlockId | null;
  readonly role: Role | null;
  readonly depth: number;
}

interface Waiting extends Holder {
  readonly value: unknown;
}

/**
 * The blocks of a branch, each before those that stand in it. Without recursion: what is nested a
 * hundred thousand deep is refused, and does not fill the stack.
 */
export const readBlocks = (branch: unknown, holder: Holder): Result<readonly Block[]> =>
  atOnce(readingBlocks(branch, holder));

function* readingBlocks(branch: unknown, holder: Holder): Reading<readonly Block[]> {
  const blocks: Block[] = [];
  const taken = new Set<BlockId>();
  const waiting: Waiting[] = [{ ...holder, value: branch }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const fault = branchFault(next, taken);
    if (fault !== null) return { kind: "fault", fault };
    // `branchFault` has looked at all fields but the inner branches, whose turn comes.
    const { children, ...own } = next.value as Branch;
    if (blocks.length + waiting.length + children.length >= limits.blocks) {
      return refuse("too-large", own.id, { most: limits.blocks });
    }
    taken.add(own.id);
    const ids = children.map(({ id }) => id);
    blocks.push({ ...headerOf(own), parent: next.parent, children: ids, runs: joined(own.runs) });
    const inside = { parent: own.id, role: own.role, depth: next.depth + 1 };
    for (const value of children.toReversed()) waiting.push({ ...inside, value });
    if (blocks.length % portion === 0) yield;
  }
  return done(blocks);
}

const branchFault = (
  { value, parent, role, depth }: Waiting,
  taken: ReadonlySet<BlockId>,
): Fault | null => {
  const where = parent ?? "root";
  if (depth > limits.depth) return faultOf("too-deep", where, { most: limits.depth });
  if (!isObject(value, [...headerFields, "runs", "children"])) {
    return faultOf("malformed", where, { field: "block" });
  }
  const wrong = headerFault(value) ?? innerFault(value);
  if (wrong !== null) return wrong;
  // `headerFault` has looked at these.
  const header = value as unknown as Header;
  if (taken.has(header.id)) return faultOf("exists", header.id, { id: header.id });
  if (mayHold(role, header.role)) return null;
  return faultOf("may-not-hold", header.id, { holder: role ?? "none", role: header.role });
};

const innerFault = ({ id, runs, children }: Readonly<Record<string, unknown>>): Fault | null => {
  const where = String(id);
  if (!Array.isArray(children) || !children.every(hasId)) {
    return faultOf("malformed", where, { field: "children" });
  }
  return runsFault(runs, where);
};

const hasId = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";

/** What a block says of itself; fields that are not there stay absent. */
export const headerOf = ({ id, role, status, number, source }: Header): Header => ({
  id,
  role,
  status,
  ...(number === undefined ? {} : { number }),
  ...(source === undefined ? {} : { source }),
});
