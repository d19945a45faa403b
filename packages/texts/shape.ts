import type { Fault } from "@hemicycle/base";
import { faultOf } from "./faults.ts";
import { isBetweenLetters, wordsFault } from "./letters.ts";
import { limits } from "./limits.ts";
import { type Mark, plainMarks, type Runs, wordsOf } from "./runs.ts";
import { type BlockId, blockStatuses, type Language, roles } from "./tree.ts";

/** Checks of values that come from outside. Each answers the first fault, or null. */

const idShape = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
export const isBlockId = (value: unknown): value is BlockId =>
  typeof value === "string" && idShape.test(value);

const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
export const isLanguage = (value: unknown): value is Language =>
  typeof value === "string" && tag.test(value);

/** An object with no other fields than these; what each holds is for others to say. */
export const isObject = (
  value: unknown,
  fields: readonly string[],
): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((field) => fields.includes(field));

export const headerFields = ["id", "role", "status", "number", "source"] as const;

const hashShape = /^[0-9a-f]{64}$/;
const numberLength = 40;

/** `value` is already known to be an object. */
export const headerFault = (value: Readonly<Record<string, unknown>>): Fault | null => {
  const { id, role, status, number, source } = value;
  if (!isBlockId(id)) return faultOf("malformed", "block", { field: "id" });
  const wrong = (field: string) => faultOf("malformed", id, { field });
  if (!roles.some((one) => one === role)) return wrong("role");
  if (!blockStatuses.some((one) => one === status)) return wrong("status");
  if (source !== undefined && !(typeof source === "string" && hashShape.test(source))) {
    return wrong("source");
  }
  if (number === undefined) return null;
  if (typeof number !== "string" || number === "" || number.length > numberLength) {
    return wrong("number");
  }
  return wordsFault(number, id);
};

/** Runs of one block, or of what is put into it; `where` names them. */
export const runsFault = (value: unknown, where: string): Fault | null => {
  if (!Array.isArray(value)) return faultOf("malformed", where, { field: "runs" });
  if (value.length > limits.runs) {
    return faultOf("too-large", where, { runs: value.length, most: limits.runs });
  }
  for (const run of value) {
    if (!isRun(run)) return faultOf("malformed", where, { field: "runs" });
  }
  // Every run has just been looked at.
  const runs = value as Runs;
  const words = wordsOf(runs);
  return wordsFault(words, where) ?? seamFault(runs, words, where);
};

/** Marks may not begin or end inside a letter either. */
const seamFault = (runs: Runs, words: string, where: string): Fault | null => {
  let at = 0;
  for (const { text } of runs) {
    if (!isBetweenLetters(words, at)) return faultOf("inside-letter", where, { at });
    at += text.length;
  }
  return null;
};

const isRun = (value: unknown): boolean =>
  isObject(value, ["text", "marks"]) &&
  typeof value.text === "string" &&
  Array.isArray(value.marks) &&
  value.marks.every(isMark) &&
  new Set(value.marks.map(({ kind }: Mark) => kind)).size === value.marks.length;

export const isMark = (value: unknown): value is Mark => {
  if (!isObject(value, ["kind", "to"])) return false;
  if (value.kind === "ref") return isBlockId(value.to);
  return value.to === undefined && plainMarks.some((kind) => kind === value.kind);
};
