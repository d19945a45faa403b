import type { Fault } from "@hemicycle/base";
import { type Operation, type PlannedAmendment, readLine, readOperation } from "@hemicycle/texts";
import { jsonIn, wordsIn } from "./texts-files.ts";

export type AmendmentsRead =
  | { readonly kind: "read"; readonly amendments: readonly PlannedAmendment[] }
  | { readonly kind: "faulty"; readonly fault: Fault };

/**
 * Amendments from a file. JSON: `{"amendments": [{"id", "operations", "amends", "compromise"}]}` in
 * the order of tabling; an operation is a line of the notation or its JSON. Any other file: one
 * amendment, a line an operation, empty lines and those that begin with # left out.
 */
export const readAmendments = (path: string): AmendmentsRead => {
  if (!/\.json$/i.test(path)) return readLines(path);
  const read = jsonIn(path);
  if (read.kind === "faulty") return read;
  const { value } = read;
  const has = typeof value === "object" && value !== null && "amendments" in value;
  const list: unknown = has ? value.amendments : undefined;
  if (!Array.isArray(list)) return faulty("amendments", "");
  const amendments: PlannedAmendment[] = [];
  for (const [at, one] of list.entries()) {
    const amendment = amendmentOf(one, at + 1);
    if (!("operations" in amendment)) return { kind: "faulty", fault: amendment };
    amendments.push(amendment);
  }
  return { kind: "read", amendments };
};

const faulty = (id: string, where: string): AmendmentsRead => ({
  kind: "faulty",
  fault: { id, where, facts: {} },
});

const amendmentOf = (value: unknown, tabled: number): PlannedAmendment | Fault => {
  const wrong: Fault = { id: "amendments", where: `amendment ${tabled}`, facts: {} };
  if (typeof value !== "object" || value === null) return wrong;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [id, operations] = [fields.get("id"), fields.get("operations")];
  const [amends, compromise] = [fields.get("amends") ?? null, fields.get("compromise") ?? false];
  if (typeof id !== "string" || id === "" || !Array.isArray(operations)) return wrong;
  if (!(amends === null || typeof amends === "string") || typeof compromise !== "boolean")
    return wrong;
  const read: Operation[] = [];
  for (const [at, one] of operations.entries()) {
    const operation = typeof one === "string" ? readLine(one) : readOperation(one);
    if (operation.kind === "fault") {
      const where = [id, `operation ${at + 1}`, operation.fault.where].join(", ");
      return { ...operation.fault, where };
    }
    read.push(operation.value);
  }
  return { id, operations: read, amends, compromise, tabled };
};

const readLines = (path: string): AmendmentsRead => {
  const words = wordsIn(path);
  if (typeof words !== "string") return { kind: "faulty", fault: words };
  const operations: Operation[] = [];
  for (const [at, line] of words.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const operation = readLine(line);
    if (operation.kind === "fault") {
      return { kind: "faulty", fault: { ...operation.fault, where: String(at + 1) } };
    }
    operations.push(operation.value);
  }
  return { kind: "read", amendments: [{ id: "1", operations, amends: null, tabled: 1 }] };
};
