import fc from "fast-check";
import { anchorIn } from "./anchors.ts";
import { mayHold } from "./holds.ts";
import { isBetweenLetters } from "./letters.ts";
import type { Operation } from "./operations.ts";
import { joined, type Mark, plainMarks, type Run, type Runs, wordsOf } from "./runs.ts";
import type { Block, Branch, Role, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { branchOf, inOrder, siblingBehind } from "./walk.ts";

/** Random trees in several scripts, and random operations that fit them. */

const vocabulary = [
  ..."Calls upon member parliaments to review, every five years, their legislation;".split(" "),
  ..."l'Assemblée vingt-cinq œuvre déjà prévue à l’article 1er A".split(" "),
  ..."تدعو البرلمانات الأعضاء إِلَى مُرَاجَعَةِ وبالتعاون ١٢٣؛".split(" "),
  ..."призывает парламенты-члены своё законодательство й".split(" "),
  ..."हिन्दी क्षि 國會 👩‍👩‍👧 🇨🇭🇫🇷 👍🏽 e\u0323\u0302 12% a\u00a0b".normalize("NFC").split(" "),
];

/** A tape of random numbers, read from the start again when it is at its end. */
export class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#at % this.#numbers.length] ?? 0;
    this.#at += 1;
    return limit < 1 ? 0 : (number + this.#at * 7) % limit;
  }

  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}

export const tapes = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 60, maxLength: 120 })
  .map((numbers) => numbers);

const words = (tape: Tape, most: number): string =>
  Array.from({ length: 1 + tape.below(most) }, () => tape.of(vocabulary) ?? "")
    .join(" ")
    .normalize("NFC");

const markOf = (tape: Tape): Mark =>
  tape.below(4) === 0
    ? { kind: "ref", to: `b${tape.below(6)}` }
    : { kind: tape.of(plainMarks) ?? "bold" };

export const randomRuns = (tape: Tape, most = 8): Runs => {
  const pieces: Run[] = Array.from({ length: 1 + tape.below(2) }, (_, index) => ({
    text: `${index === 0 ? "" : " "}${words(tape, most)}`,
    marks: tape.below(3) === 0 ? [markOf(tape)] : [],
  }));
  return joined(pieces);
};

const inner: readonly Role[] = ["operative", "chapter", "article", "unnumbered", "note"];

/** `next` gives the ids, so that no two blocks have one. */
const randomBranch = (tape: Tape, role: Role, next: { id: number; depth: number }): Branch => {
  const id = `b${next.id}`;
  const { depth } = next;
  next.id += 1;
  next.depth = depth + 1;
  const children: Branch[] = [];
  const wanted = depth > 4 ? 0 : tape.below(role === "body" || role === "preamble" ? 6 : 3);
  for (let count = 0; count < wanted; count += 1) {
    const child = tape.of<Role>([...inner, "recital", "item", "paragraph", "section"]) ?? "item";
    if (mayHold(role, child)) children.push(randomBranch(tape, child, next));
  }
  const number = tape.below(9) === 0 ? { number: "4 bis" } : {};
  const runs = role === "body" || role === "preamble" ? [] : randomRuns(tape);
  next.depth = depth;
  return { id, role, status: tape.below(2) === 0 ? "draft" : "revised", ...number, runs, children };
};

export const randomTree = (tape: Tape): Tree => {
  const next = { id: 0, depth: 1 };
  const children = (["title", "preamble", "body"] as const).map((role) =>
    randomBranch(tape, role, next),
  );
  const root: Branch = { id: "root", role: "root", status: "draft", runs: [], children };
  const read = readTree(tape.of(["en", "fr", "ar", "ru", "es"]), root);
  if (read.kind === "fault") throw new Error(JSON.stringify(read.fault));
  return read.value;
};

const between = (text: string, tape: Tape): number => {
  let at = tape.below(text.length + 1);
  while (!isBetweenLetters(text, at)) at -= 1;
  return at;
};

const rangeIn = (text: string, tape: Tape) => {
  const [a, b] = [between(text, tape), between(text, tape)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
};

const makers: readonly ((tree: Tree, block: Block, tape: Tape) => Operation | null)[] = [
  (_tree, { id, runs }, tape) => {
    const text = wordsOf(runs);
    const from = between(text, tape);
    const at = anchorIn(text, id, { from, to: from });
    return { op: "insertText", at, text: randomRuns(tape, 3) };
  },
  (_tree, { id, runs }, tape) => {
    const at = anchorIn(wordsOf(runs), id, rangeIn(wordsOf(runs), tape));
    return at.from === at.to ? null : { op: "deleteText", at };
  },
  (_tree, { id, runs }, tape) => {
    const at = anchorIn(wordsOf(runs), id, rangeIn(wordsOf(runs), tape));
    return at.from === at.to ? null : { op: "replaceText", at, text: randomRuns(tape, 3) };
  },
  (_tree, { id, runs }, tape) => {
    const at = anchorIn(wordsOf(runs), id, rangeIn(wordsOf(runs), tape));
    return at.from === at.to
      ? null
      : { op: "setMark", at, mark: markOf(tape), on: tape.below(2) === 0 };
  },
  (tree, holder, tape) => {
    const next = { id: 1000 + tape.below(1_000_000), depth: 4 };
    const role = tape.of<Role>(["operative", "item", "recital", "article", "note"]) ?? "item";
    if (!mayHold(holder.role, role)) return null;
    const after = tape.of([null, ...holder.children]) ?? null;
    const branch = randomBranch(tape, role, next);
    return tree.blocks.has(branch.id)
      ? null
      : { op: "insertBlock", place: { under: holder.id, after }, branch };
  },
  (_tree, { id }) => ({ op: "deleteBlock", block: id }),
  (tree, { id, role }, tape) => {
    const old = branchOf(tree, id);
    const kept = tape.below(2) === 0 ? (old?.children ?? []) : [];
    const branch: Branch = {
      id,
      role: tape.below(3) === 0 ? "unnumbered" : role,
      status: "draft",
      runs: randomRuns(tape),
      children: kept,
    };
    return { op: "replaceBlock", branch };
  },
  (tree, { id }, tape) => {
    const holder = tape.of(inOrder(tree));
    if (holder === undefined) return null;
    const after = tape.of([null, ...holder.children.filter((child) => child !== id)]) ?? null;
    return { op: "moveBlock", block: id, place: { under: holder.id, after } };
  },
  (_tree, { id, role, runs }, tape) => {
    const text = wordsOf(runs);
    const into = { id: `s${tape.below(1_000_000)}`, role, status: "draft" } as const;
    return { op: "splitBlock", at: anchorIn(text, id, rangeIn(text, tape)), into };
  },
  (tree, { id }, tape) => {
    const second = siblingBehind(tree, id);
    const between = tape.below(2) === 0 ? [] : randomRuns(tape, 1);
    return second === null ? null : { op: "joinBlocks", first: id, second, between };
  },
];

/** An operation that may or may not fit; null if none came out. */
export const randomOperation = (tree: Tree, tape: Tape): Operation | null => {
  const block = tape.of(inOrder(tree).slice(1));
  const make = tape.of(makers);
  return block === undefined || make === undefined ? null : make(tree, block, tape);
};
