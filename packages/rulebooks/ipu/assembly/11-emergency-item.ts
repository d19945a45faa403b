import type { Clause } from "@hemicycle/engine";
import { clauses as request } from "./11-1-request.ts";
import { clauses as contest } from "./11-2-contest.ts";
import { clauses as joint } from "./11-2-joint.ts";

/** Rule 11, in the order of its paragraphs: asking for an emergency item, and which one it is. */
export const clauses: readonly Clause[] = [...request, ...contest, ...joint];
