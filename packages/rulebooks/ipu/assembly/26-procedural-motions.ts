import type { Clause } from "@hemicycle/engine";
import { clauses as motions } from "./26-1-motions.ts";
import { clauses as debate } from "./26-2-debate.ts";

/** Rule 26, in the order of its paragraphs: the motions and what they lead to, and their debate. */
export const clauses: readonly Clause[] = [...motions, ...debate];
