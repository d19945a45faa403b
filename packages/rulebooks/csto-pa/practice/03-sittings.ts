import type { Clause } from "@hemicycle/engine";
import { sittingClauses } from "../../delegation-sittings.ts";

/** Practice, 3: the articles on the conduct of sittings were not found. */
export const clauses: readonly Clause[] = sittingClauses({
  id: "csto-pa.p3",
  cites: "Practice, 3",
  head: "Chair of the Assembly",
});
