import { canonical, type Fault } from "@hemicycle/base";
import { anchorFault } from "./anchors.ts";
import { apply } from "./apply.ts";
import { done, faultOf, type Result, refuse } from "./faults.ts";
import { limits } from "./limits.ts";
import { operationFault } from "./operation-shape.ts";
import { type Change, isOnWords, type Operation, type WordOperation } from "./operations.ts";
import { areCompatible, relation } from "./relation.ts";
import { cut, lengthOf, marked, sameRuns } from "./runs.ts";
import { applyAll, type CarriedOver, carryOver, sequence } from "./sequence.ts";
import { isLanguage, isObject } from "./shape.ts";
import type { BlockId, Tree } from "./tree.ts";
import { treeIn, type Version } from "./version.ts";
import { branchOf, inOrder, staysAt } from "./walk.ts";

/** A change from anywhere, its shape checked. */
export const readChange = (value: unknown): Result<Change> => {
  if (!isObject(value, ["version", "language", "operations"])) return malformed("change");
  const { version, language, operations } = value;
  if (typeof version !== "string" || !/^[0-9a-f]{64}$/.test(version)) return malformed("version");
  if (!isLanguage(language)) return malformed("language");
  if (!Array.isArray(operations) || operations.length === 0) return malformed("operations");
  if (operations.length > limits.operations) {
    return refuse("too-large", "change", {
      operations: operations.length,
      most: limits.operations,
    });
  }
  for (const [index, operation] of operations.entries()) {
    const fault = operationFault(operation);
    if (fault !== null) return { kind: "fault", fault: numbered(fault, index) };
  }
  return done({ version, language, operations });
};

const malformed = (field: string) => refuse("malformed", "change", { field });

/** The operation is named by its number from 1, as a reader counts. */
const numbered = (fault: Fault, index: number): Fault => ({
  ...fault,
  facts: { ...fault.facts, operation: index + 1 },
});

/**
 * The tree after a change to a version, or the one thing that is wrong with the change: an old
 * version, a language that the text lacks, words that are not there, operations that overlap, that
 * change nothing, or that leave nothing of the text. `facts.operation` numbers them from 1.
 */
export const applyChange = (version: Version, change: Change): Result<Tree> =>
  change.version === version.hash
    ? applyTo(version, change)
    : refuse("old-version", "change", { said: change.version, now: version.hash });

/** The same where it is known of which version the operations speak. */
export const applyTo = (
  version: Pick<Version, "trees">,
  { language, operations }: Pick<Change, "language" | "operations">,
): Result<Tree> => {
  const tree = treeIn(version, language);
  if (tree === undefined) return refuse("unknown-language", "change", { language });
  const fault = operationsFault(version, tree, operations);
  return fault === null ? applyAll(tree, operations) : { kind: "fault", fault };
};

const operationsFault = (
  version: Pick<Version, "trees">,
  tree: Tree,
  operations: readonly Operation[],
): Fault | null => {
  if (operations.length === 0) return faultOf("malformed", "change", { field: "operations" });
  if (operations.length > limits.operations) {
    return faultOf("too-large", "change", { operations: operations.length });
  }
  for (const [index, operation] of operations.entries()) {
    const fault = ownFault(version, tree, operation);
    if (fault !== null) return numbered(fault, index);
  }
  return overlapFault(tree, operations) ?? wholeTextFault(tree, operations);
};

/** An operation has to fit the version by itself, before it is looked at beside the others. */
const ownFault = (
  version: Pick<Version, "trees">,
  tree: Tree,
  operation: Operation,
): Fault | null => {
  const applied = apply(tree, operation);
  if (applied.kind === "fault") {
    return "at" in operation && anchorFault(tree, operation.at) !== null
      ? inOtherLanguage(version, operation.at, applied.fault)
      : applied.fault;
  }
  if (operation.op === "setMark" && operation.mark.kind === "ref") {
    const { to } = operation.mark;
    if (!tree.blocks.has(to)) return faultOf("unknown-block", to);
  }
  return changesNothing(tree, operation) ? faultOf("no-effect", blockIn(operation)) : null;
};

const blockIn = (operation: Operation): BlockId => {
  if ("at" in operation) return operation.at.block;
  if ("branch" in operation) return operation.branch.id;
  return operation.op === "joinBlocks" ? operation.first : operation.block;
};

/** Misquoted words that another language version holds at that block say which one was meant. */
const inOtherLanguage = (
  { trees }: Pick<Version, "trees">,
  at: WordOperation["at"],
  fault: Fault,
): Fault => {
  if (at.words === "") return fault;
  for (const [language, other] of Object.entries(trees)) {
    if (anchorFault(other, at) === null) {
      return faultOf("wrong-language", at.block, { language });
    }
  }
  return fault;
};

const changesNothing = (tree: Tree, operation: Operation): boolean => {
  switch (operation.op) {
    case "replaceText":
    case "setMark": {
      const { at } = operation;
      const runs = tree.blocks.get(at.block)?.runs ?? [];
      const old = cut(runs, at.from, at.to);
      if (operation.op === "replaceText") return sameRuns(old, operation.text);
      return sameRuns(runs, marked(runs, at, operation));
    }
    case "replaceBlock": {
      const old = branchOf(tree, operation.branch.id);
      return old !== undefined && canonical(old) === canonical(operation.branch);
    }
    case "moveBlock":
      return staysAt(tree, operation.block, operation.place);
    default:
      return false;
  }
};

/** Operations on words are compared within their block, those on blocks with all. */
const overlapFault = (tree: Tree, operations: readonly Operation[]): Fault | null => {
  const onBlocks: number[] = [];
  const inBlock = new Map<BlockId, number[]>();
  const words: number[] = [];
  for (const [index, operation] of operations.entries()) {
    const near = isOnWords(operation)
      ? [...(inBlock.get(operation.at.block) ?? []), ...onBlocks]
      : [...words, ...onBlocks];
    const met = near.find((other) => overlap(tree, operation, operations[other]));
    if (met !== undefined) {
      return faultOf("overlap", blockIn(operation), { operation: index + 1, other: met + 1 });
    }
    if (isOnWords(operation)) {
      words.push(index);
      inBlock.set(operation.at.block, [...(inBlock.get(operation.at.block) ?? []), index]);
    } else onBlocks.push(index);
  }
  return null;
};

const overlap = (tree: Tree, one: Operation, other: Operation | undefined): boolean => {
  if (other === undefined) return false;
  const found = relation(tree, one, other);
  return !areCompatible(found) && !bothAdd(one, other, found);
};

/** The same words put twice into one gap are put twice. */
const bothAdd = (one: Operation, other: Operation, found: string): boolean =>
  found === "identical" && one.op === "insertText" && other.op === "insertText";

/**
 * What deletes or replaces every word but those of titles proposes another text, not a change of
 * this one (PACE 34, Parliament of the Union "Admissibility", OAS 54).
 */
const wholeTextFault = (tree: Tree, operations: readonly Operation[]): Fault | null => {
  const lost = new Map<BlockId, number>();
  for (const operation of operations) {
    for (const [id, letters] of lostBy(tree, operation)) {
      lost.set(id, letters + (lost.get(id) ?? 0));
    }
  }
  if (lost.size === 0) return null;
  const sum = [...lost.values()].reduce((all, letters) => all + letters, 0);
  const whole = inOrder(tree)
    .filter(({ role }) => !isFrame(role))
    .reduce((all, { runs }) => all + lengthOf(runs), 0);
  return sum < whole ? null : faultOf("whole-text", tree.root);
};

const isFrame = (role: string): boolean => role === "title" || role === "formula";

const lostBy = (tree: Tree, operation: Operation): readonly (readonly [BlockId, number])[] => {
  if (operation.op === "deleteBlock" || operation.op === "replaceBlock") {
    return inOrder(tree, blockIn(operation))
      .filter(({ role }) => !isFrame(role))
      .map(({ id, runs }) => [id, lengthOf(runs)] as const);
  }
  if (operation.op !== "deleteText" && operation.op !== "replaceText") return [];
  const { block, from, to } = operation.at;
  return isFrame(tree.blocks.get(block)?.role ?? "title") ? [] : [[block, to - from]];
};

/** A change carried to a later version, operation by operation. */
export interface CarriedChange {
  /** In the order of the change. */
  readonly operations: readonly CarriedOver[];
  /** The whole change on the later version; null if any of it has no place there. */
  readonly change: Change | null;
}

/**
 * A change that speaks of `version`, brought to the one that came of it by `adopted`. Never half:
 * if one operation has lost its place, the change has, and whoever made it says what becomes of it.
 */
export const carryChange = (
  version: Pick<Version, "trees">,
  change: Change,
  { adopted, later }: { readonly adopted: readonly Operation[]; readonly later: string },
): Result<CarriedChange> => {
  const tree = treeIn(version, change.language);
  if (tree === undefined)
    return refuse("unknown-language", "change", { language: change.language });
  const over = sequence(tree, adopted);
  if (over.kind === "fault") return over;
  const operations = change.operations.map((one) => carryOver(one, over.value.steps));
  const kept = operations.flatMap((one) => (one.kind === "carried" ? [one.operation] : []));
  const whole = kept.length === operations.length;
  return done({
    operations,
    change: whole ? { version: later, language: change.language, operations: kept } : null,
  });
};
