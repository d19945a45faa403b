import type { Clause } from "@hemicycle/engine";
import { clauses as request } from "./31-1-request.ts";
import { clauses as parts } from "./31-3-parts.ts";

/** Rule 31, in the order of its paragraphs: asking for a division, and voting part by part. */
export const clauses: readonly Clause[] = [...request, ...parts];
