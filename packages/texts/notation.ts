import { canonical } from "@hemicycle/base";
import { type Result, refuse } from "./faults.ts";
import { limits } from "./limits.ts";
import { LineReader } from "./line-reader.ts";
import { readOperation } from "./operation-shape.ts";
import type { Anchor, Operation } from "./operations.ts";
import type { Mark, Runs } from "./runs.ts";
import type { Place } from "./tree.ts";

/**
 * One line an operation: words of the notation, ids, ranges and canonical JSON, one space apart.
 *
 *     replace in p4 29-39 "five years" by "three years" between "every " and ", their"
 *     insert block under body after p4 {"children":[],"id":"p4a",…}
 *
 * Every operation has exactly one line, and `readLine` reads back what `writeLine` wrote.
 */
export const writeLine = (operation: Operation): string => {
  switch (operation.op) {
    case "insertText":
      return `insert ${gap(operation.at)} ${written(operation.text)} ${context(operation.at)}`;
    case "deleteText":
      return `delete ${range(operation.at)} ${context(operation.at)}`;
    case "replaceText": {
      const { at, text } = operation;
      return `replace ${range(at)} by ${written(text)} ${context(at)}`;
    }
    case "setMark": {
      const { at, on, mark } = operation;
      return `${on ? "mark" : "unmark"} ${range(at)} as ${marking(mark)} ${context(at)}`;
    }
    case "insertBlock":
      return `insert block ${placed(operation.place)} ${canonical(operation.branch)}`;
    case "deleteBlock":
      return `delete block ${operation.block}`;
    case "replaceBlock":
      return `replace block ${canonical(operation.branch)}`;
    case "moveBlock":
      return `move block ${operation.block} ${placed(operation.place)}`;
    case "splitBlock": {
      const { at, into } = operation;
      return `split ${range(at)} into ${canonical(into)} ${context(at)}`;
    }
    case "joinBlocks": {
      const { first, second, between } = operation;
      return `join ${first} ${second} with ${written(between)}`;
    }
  }
};

const gap = ({ block, from }: Anchor): string => `in ${block} ${from}`;
const range = ({ block, from, to, words }: Anchor): string =>
  `in ${block} ${from}-${to} ${JSON.stringify(words)}`;
const context = ({ before, behind }: Anchor): string =>
  `between ${JSON.stringify(before)} and ${JSON.stringify(behind)}`;
const placed = ({ under, after }: Place): string =>
  after === null ? `under ${under} first` : `under ${under} after ${after}`;
const marking = (mark: Mark): string => (mark.kind === "ref" ? `ref ${mark.to}` : mark.kind);

/** Words without marks are a string, others the list of their runs. */
const written = (runs: Runs): string => {
  const [only, ...more] = runs;
  if (only === undefined) return '""';
  return more.length === 0 && only.marks.length === 0 ? JSON.stringify(only.text) : canonical(runs);
};

/** Reads one line; a fault names the column, from 1, where it could not go on. */
export const readLine = (line: string): Result<Operation> => {
  if (line.length > limits.line) return refuse("too-large", "line", { most: limits.line });
  const reader = new LineReader(line);
  const value = operationIn(reader);
  if (value === undefined || !reader.isAtEnd()) {
    return refuse("malformed", "line", { column: reader.column() });
  }
  return readOperation(value);
};

/** Undefined as soon as something else stands there than the notation wants. */
const operationIn = (reader: LineReader): unknown => {
  const verb = reader.word();
  if (reader.takes("block")) return blockIn(reader, verb);
  switch (verb) {
    case "insert":
      return insertionIn(reader);
    case "delete":
    case "replace":
    case "mark":
    case "unmark":
    case "split":
      return overRange(reader, verb);
    case "join": {
      const [first, second] = [reader.word(), reader.word()];
      if (!reader.takes("with")) return undefined;
      return { op: "joinBlocks", first, second, between: runsIn(reader) };
    }
    default:
      return undefined;
  }
};

const blockIn = (reader: LineReader, verb: string): unknown => {
  switch (verb) {
    case "insert": {
      const place = placeIn(reader);
      return place && { op: "insertBlock", place, branch: reader.json() };
    }
    case "delete":
      return { op: "deleteBlock", block: reader.word() };
    case "replace":
      return { op: "replaceBlock", branch: reader.json() };
    case "move": {
      const block = reader.word();
      const place = placeIn(reader);
      return place && { op: "moveBlock", block, place };
    }
    default:
      return undefined;
  }
};

const insertionIn = (reader: LineReader): unknown => {
  if (!reader.takes("in")) return undefined;
  const block = reader.word();
  const from = reader.number();
  const text = runsIn(reader);
  const around = contextIn(reader);
  return around && { op: "insertText", at: { block, from, to: from, words: "", ...around }, text };
};

const overRange = (reader: LineReader, verb: string): unknown => {
  if (!reader.takes("in")) return undefined;
  const block = reader.word();
  const { from, to } = reader.range();
  const words = reader.json();
  const more = detailOf(reader, verb);
  const around = contextIn(reader);
  return more && around && { ...more, at: { block, from, to, words, ...around } };
};

const detailOf = (reader: LineReader, verb: string): object | undefined => {
  switch (verb) {
    case "delete":
      return { op: "deleteText" };
    case "replace":
      return reader.takes("by") ? { op: "replaceText", text: runsIn(reader) } : undefined;
    case "split":
      return reader.takes("into") ? { op: "splitBlock", into: reader.json() } : undefined;
    default:
      if (!reader.takes("as")) return undefined;
      return { op: "setMark", mark: markIn(reader), on: verb === "mark" };
  }
};

const runsIn = (reader: LineReader): unknown => {
  const value = reader.json();
  if (typeof value !== "string") return value;
  return value === "" ? [] : [{ text: value, marks: [] }];
};

const contextIn = (reader: LineReader): object | undefined => {
  if (!reader.takes("between")) return undefined;
  const before = reader.json();
  return reader.takes("and") ? { before, behind: reader.json() } : undefined;
};

const markIn = (reader: LineReader): unknown => {
  const kind = reader.word();
  return kind === "ref" ? { kind, to: reader.word() } : { kind };
};

const placeIn = (reader: LineReader): Place | undefined => {
  if (!reader.takes("under")) return undefined;
  const under = reader.word();
  if (reader.takes("first")) return { under, after: null };
  return reader.takes("after") ? { under, after: reader.word() } : undefined;
};
