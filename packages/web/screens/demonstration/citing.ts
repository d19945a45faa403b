import type { State } from "@hemicycle/engine";
import type { CitedClause } from "../../client/demonstration.ts";
import type { Citation } from "../../components/types.ts";
import type { Words } from "../../messages/index.ts";
import { citations } from "../model/cite.ts";

interface Cited {
  readonly state: State;
  readonly words: Words;
  readonly assembly: string;
}

/** Clauses as they stand beside a sentence of the play, each paragraph once. */
export const cited = (
  { state, words, assembly }: Cited,
  grounds: readonly CitedClause[],
): readonly Citation[] => {
  const edition = {
    clauses: grounds.map(({ clause: id, cites }) => ({ id, cites, kind: "prose" }) as const),
  };
  return citations(
    { state, words, linked: assembly, edition },
    grounds.map(({ clause }) => clause),
  );
};
