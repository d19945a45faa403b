import type { Fault } from "@hemicycle/base";
import { done, faultOf, type Result } from "./faults.ts";
import { wordsFault } from "./letters.ts";
import { limits } from "./limits.ts";
import type { Operation } from "./operations.ts";
import { lengthOf, type Runs } from "./runs.ts";
import { headerFault, headerFields, isBlockId, isMark, isObject, runsFault } from "./shape.ts";

/** What each operation is made of, beside `op`. */
const fields: Readonly<Record<Operation["op"], readonly string[]>> = {
  insertText: ["at", "text"],
  deleteText: ["at"],
  replaceText: ["at", "text"],
  setMark: ["at", "mark", "on"],
  insertBlock: ["place", "branch"],
  deleteBlock: ["block"],
  replaceBlock: ["branch"],
  moveBlock: ["block", "place"],
  splitBlock: ["at", "into"],
  joinBlocks: ["first", "second", "between"],
};

/** An operation from anywhere, its shape and its words checked; whether it fits a tree is not. */
export const readOperation = (value: unknown): Result<Operation> => {
  const fault = operationFault(value);
  // `operationFault` has looked at every field.
  return fault === null ? done(value as Operation) : { kind: "fault", fault };
};

/** What is wrong with an operation by itself. Inner branches are looked at when they are put in. */
export const operationFault = (value: unknown): Fault | null => {
  const op = typeof value === "object" && value !== null && "op" in value ? value.op : undefined;
  const own = isKind(op) ? fields[op] : undefined;
  if (own === undefined || !isObject(value, ["op", ...own])) return malformed("operation", "op");
  for (const field of own) {
    const fault = fieldFault(field, value[field]);
    if (fault !== null) return fault;
  }
  // Every field has been looked at.
  return emptyFault(value as unknown as Operation);
};

const isKind = (op: unknown): op is Operation["op"] =>
  typeof op === "string" && Object.hasOwn(fields, op);

const malformed = (where: string, field: string): Fault => faultOf("malformed", where, { field });

const fieldFault = (field: string, value: unknown): Fault | null => {
  switch (field) {
    case "at":
      return anchorShapeFault(value);
    case "text":
    case "between":
      return runsFault(value, field);
    case "place":
      return isPlace(value) ? null : malformed("operation", field);
    case "branch":
      return isBranch(value) ? sizeFault(value) : malformed("operation", field);
    case "into":
      return isObject(value, headerFields) ? headerFault(value) : malformed("operation", field);
    case "mark":
      return isMark(value) ? null : malformed("operation", field);
    case "on":
      return typeof value === "boolean" ? null : malformed("operation", field);
    default:
      return isBlockId(value) ? null : malformed("operation", field);
  }
};

const anchorFields = ["block", "from", "to", "words", "before", "behind"];

const anchorShapeFault = (value: unknown): Fault | null => {
  if (!isObject(value, anchorFields)) return malformed("operation", "at");
  const { block, from, to, words, before, behind } = value;
  if (!isBlockId(block)) return malformed("operation", "block");
  if (typeof words !== "string" || typeof before !== "string" || typeof behind !== "string") {
    return malformed(block, "words");
  }
  if (before.length > limits.context || behind.length > limits.context) {
    return malformed(block, "context");
  }
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to))) return malformed(block, "range");
  return [words, before, behind].reduce<Fault | null>(
    (fault, one) => fault ?? wordsFault(one, block),
    null,
  );
};

const isPlace = (value: unknown): boolean =>
  isObject(value, ["under", "after"]) &&
  isBlockId(value.under) &&
  (value.after === null || isBlockId(value.after));

const isBranch = (value: unknown): value is { readonly id: string } =>
  isObject(value, [...headerFields, "runs", "children"]) && isBlockId(value.id);

/** Deep branches are found before anything walks down in them. */
const sizeFault = (branch: { readonly id: string }): Fault | null => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value: branch, depth: 1 },
  ];
  let blocks = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    blocks += 1;
    if (blocks > limits.blocks) return faultOf("too-large", branch.id, { most: limits.blocks });
    if (depth > limits.depth) return faultOf("too-deep", branch.id, { most: limits.depth });
    for (const child of childrenOf(value)) waiting.push({ value: child, depth: depth + 1 });
  }
  return null;
};

const childrenOf = (value: unknown): readonly unknown[] =>
  typeof value === "object" &&
  value !== null &&
  "children" in value &&
  Array.isArray(value.children)
    ? value.children
    : [];

/** An insertion stands in a gap and brings words; the others bear on words. */
const emptyFault = (operation: Operation): Fault | null => {
  switch (operation.op) {
    case "insertText":
      if (operation.at.from !== operation.at.to) return malformed(operation.at.block, "range");
      return isEmpty(operation.text) ? faultOf("empty-range", operation.at.block) : null;
    case "replaceText":
      return isEmpty(operation.text)
        ? faultOf("empty-range", operation.at.block)
        : rangeless(operation);
    case "deleteText":
    case "setMark":
      return rangeless(operation);
    default:
      return null;
  }
};

const rangeless = ({ at }: Extract<Operation, { readonly at: unknown }>): Fault | null =>
  at.from < at.to ? null : faultOf("empty-range", at.block);

const isEmpty = (runs: Runs): boolean => lengthOf(runs) === 0;
