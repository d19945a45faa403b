import { createHash } from "node:crypto";
import type { Submission } from "../batch.ts";
import type { Step } from "./script.ts";

/**
 * An act of a script under a key that says which one it is: done twice, or by two servers at once,
 * it happens once, and what was broken off is taken up where it ended.
 */
export const scripted = (key: string, { by, ...proposal }: Step): Submission => ({
  proposal,
  by,
  key,
  fingerprint: createHash("sha256").update(key).digest("hex"),
  expected: null,
});
