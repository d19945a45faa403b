import type { Fault } from "@hemicycle/base";
import {
  type Branch,
  plain,
  type Reading,
  type Result,
  readingTree,
  type Tree,
} from "@hemicycle/texts";
import type { TextBlock } from "./acts/amendments.ts";
import type { Event } from "./events.ts";

/** Holders of what has no place of its own. */
export const holderOf = (role: TextBlock["role"]): string => {
  if (role === "title" || role === "annex") return "root";
  return role === "recital" || role === "citation" || role === "formula" ? "preamble" : "body";
};

/** Ids of the blocks that every text has. */
const frames: readonly string[] = ["root", "preamble", "body"];

/**
 * Each id once, and each holder before what it holds, as they stand in reading order: so no block
 * holds itself, none is lost in a circle, and none is unfolded twice. `isThere`: what an earlier
 * part of the same text brought.
 */
export const blocksFault = (
  blocks: readonly TextBlock[],
  isThere: (id: string) => boolean = () => false,
): Fault | null => {
  const read = new Set(frames);
  for (const { block, under } of blocks) {
    if (read.has(block) || isThere(block)) {
      return { id: "exists", where: block, facts: { id: block } };
    }
    const isKnown = under === undefined || read.has(under) || isThere(under);
    if (under !== undefined && (frames.includes(under) || !isKnown)) {
      return { id: "unknown-block", where: block, facts: { id: under } };
    }
    read.add(block);
  }
  return null;
};

/** The branch of a text whose paragraphs stand in the right order. */
const branchFrom = (blocks: readonly TextBlock[]): Branch => {
  const byHolder = new Map<string, TextBlock[]>();
  for (const block of blocks) {
    const holder = block.under ?? holderOf(block.role);
    const held = byHolder.get(holder);
    if (held === undefined) byHolder.set(holder, [block]);
    else held.push(block);
  }
  const within = (holder: string, depth: number): Branch[] =>
    depth > 40
      ? []
      : (byHolder.get(holder) ?? []).map(({ block, role, words }) => ({
          ...{ id: block, role, status: "draft", runs: plain(words) },
          children: within(block, depth + 1),
        }));
  const frame = (id: "preamble" | "body"): Branch => ({
    ...{ id, role: id, status: "draft", runs: [], children: within(id, 1) },
  });
  const [titles, annexes] = [true, false].map((first) =>
    within("root", 1).filter(({ role }) => (role === "title") === first),
  );
  const children = [...(titles ?? []), frame("preamble"), frame("body"), ...(annexes ?? [])];
  return { id: "root", role: "root", status: "draft", runs: [], children };
};

const treesRead = new WeakMap<readonly TextBlock[], Map<string, Result<Tree>>>();

/**
 * The tree of a text that was deposited paragraph by paragraph, in reading order. The same blocks
 * are read once: by the judge and for the event, or portion by portion before it.
 */
export const treeFrom = (language: string, blocks: readonly TextBlock[]): Result<Tree> => {
  const reading = readingTreeFrom(language, blocks);
  let next = reading.next();
  while (next.done !== true) next = reading.next();
  return next.value;
};

function* readingTreeFrom(language: string, blocks: readonly TextBlock[]): Reading<Tree> {
  const known = treesRead.get(blocks) ?? new Map<string, Result<Tree>>();
  treesRead.set(blocks, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const wrong = blocksFault(blocks);
  const read: Result<Tree> =
    wrong === null
      ? yield* readingTree(language, branchFrom(blocks))
      : { kind: "fault", fault: wrong };
  known.set(language, read);
  return read;
}

const partsRead = new WeakMap<readonly TextBlock[], readonly TextBlock[]>();

/**
 * The paragraphs of a part of a text as they are read by themselves: what stands in an earlier part
 * stands nowhere in this one. The same list every time, so that it is read once.
 */
export const looseBlocks = (blocks: readonly TextBlock[]): readonly TextBlock[] => {
  const before = partsRead.get(blocks);
  if (before !== undefined) return before;
  const own = new Set(blocks.map(({ block }) => block));
  const loose = blocks.map(({ under, ...block }) =>
    under === undefined || !own.has(under) ? block : { ...block, under },
  );
  partsRead.set(blocks, loose);
  return loose;
};

/**
 * Reads the text of an event, where it has one, portion by portion; whoever folds the event then
 * finds it read. So a long text does not keep a slow phone from answering.
 */
export function* readingAhead(event: Event): Generator<void, void, void> {
  if (!("blocks" in event)) return;
  const isPart = "after" in event && event.after !== undefined;
  yield* readingTreeFrom(event.language, isPart ? looseBlocks(event.blocks) : event.blocks);
}
