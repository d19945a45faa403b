import type { Fault } from "@hemicycle/base";
import type { Act } from "../acts.ts";

/** Lists of an act in which nobody stands twice; those who come and go may. */
const listsIn = (act: Act): Readonly<Record<string, readonly string[]>> => ({
  ...("authors" in act ? { authors: act.authors } : {}),
  ...("signatories" in act ? { signatories: act.signatories ?? [] } : {}),
  ...(act.type === "ProposeOfficers" ||
  act.type === "ProposeRapporteurs" ||
  act.type === "AddSignatures"
    ? { people: act.people }
    : {}),
});

/** Whoever is named once too often, where and beside which other place. */
export const repeatedIn = (act: Act): readonly Fault[] =>
  Object.entries(listsIn(act)).flatMap(([list, ids]) =>
    ids.flatMap((id, at) => {
      const first = ids.indexOf(id);
      if (first === at) return [];
      return [{ id: "twice", where: `${list}/${at}`, facts: { id, with: `${list}/${first}` } }];
    }),
  );
