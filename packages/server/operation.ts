import type * as z from "zod";
import type { ProblemName } from "./problems.ts";

/** A header that a request may or must carry. */
export interface HeaderTerm {
  readonly name: string;
  readonly required: boolean;
  readonly pattern: string;
  readonly says: string;
}

/** One thing that can be asked for. */
export interface Operation {
  readonly id: string;
  readonly method: "get" | "post" | "delete";
  /** With {placeholders}. */
  readonly path: string;
  readonly says: string;
  readonly query?: z.ZodObject;
  readonly headers?: readonly HeaderTerm[];
  readonly body?: z.ZodType;
  /** What is answered when it goes well, by status; null: nothing. */
  readonly well: Readonly<Record<number, Answer | null>>;
  readonly badly: readonly ProblemName[];
}

export interface Answer {
  readonly type:
    | "application/json"
    | "application/jsonl"
    | "text/event-stream"
    | "text/plain"
    | "text/calendar"
    | "application/octet-stream";
  /** Of the whole; for lines, of one line. */
  readonly schema?: z.ZodType;
  readonly says: string;
}

export const json = (schema: z.ZodType, says: string): Answer => ({
  type: "application/json",
  schema,
  says,
});

export const read: readonly ProblemName[] = [
  "malformed",
  "unknown-assembly",
  "damaged",
  "unavailable",
];
export const written: readonly ProblemName[] = [
  "unreadable",
  "malformed",
  "too-large",
  "wrong-type",
  "other-origin",
];
