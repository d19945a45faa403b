import { type ActType, actTypes, type Guard, type Rulebook } from "@hemicycle/engine";
import type { Setting } from "./setting.ts";

const allowsByItself = ({ on }: Guard): boolean => on.length < actTypes.length;

/** Acts of which a rulebook has a clause of their own: nobody does any others under it. */
export const ruledBy = (books: readonly Rulebook[], { code }: Setting): ReadonlySet<ActType> =>
  new Set(
    books
      .filter(({ id }) => id === code)
      .flatMap(({ editions }) => editions.flatMap(({ clauses }) => clauses))
      .flatMap((clause) => (clause.kind === "guard" && allowsByItself(clause) ? clause.on : [])),
  );
