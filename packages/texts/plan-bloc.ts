import { neighboursOf, otherOf } from "./plan-order.ts";
import type { Edge } from "./plan-types.ts";

/** An amendment that could be put in one vote with others. */
export interface BlocCandidate {
  readonly id: string;
  /** Somebody has asked for a vote of its own, or for its parts. */
  readonly separate: boolean;
  /** What the committee recommends; only what has the same recommendation goes together. */
  readonly recommended: "adopt" | "reject" | "none";
}

export type LeftOut =
  | { readonly id: string; readonly why: "separate" | "recommendation" }
  /** Not both: the set is larger without it. */
  | { readonly id: string; readonly why: "conflict"; readonly with: readonly string[] };

export interface ProposedBloc {
  readonly amendments: readonly string[];
  readonly out: readonly LeftOut[];
  /** False where so many conflict with each other that the set may not be the largest. */
  readonly largest: boolean;
}

/** The largest set that can be put in one vote, and why each of the others is out of it. */
export const proposeBloc = (
  candidates: readonly BlocCandidate[],
  edges: readonly Edge[],
  recommended: BlocCandidate["recommended"],
): ProposedBloc => {
  const out: LeftOut[] = candidates.flatMap((one): readonly LeftOut[] => {
    if (one.separate) return [{ id: one.id, why: "separate" }];
    return one.recommended === recommended ? [] : [{ id: one.id, why: "recommendation" }];
  });
  const gone = new Set(out.map(({ id }) => id));
  const able = candidates.map(({ id }) => id).filter((id) => !gone.has(id));
  const conflicts = conflictsAmong(new Set(able), edges);
  const { chosen, exact } = largestFree(able, conflicts);
  const inside = new Set(chosen);
  for (const id of able) {
    if (inside.has(id)) continue;
    const rivals = [...(conflicts.get(id) ?? [])].filter((other) => inside.has(other));
    out.push({ id, why: "conflict", with: rivals.toSorted() });
  }
  return { amendments: able.filter((id) => inside.has(id)), out, largest: exact };
};

type Conflicts = ReadonlyMap<string, ReadonlySet<string>>;

const conflictsAmong = (able: ReadonlySet<string>, edges: readonly Edge[]): Conflicts => {
  const stand = ({ relation }: Edge) =>
    relation === "identical" || relation === "compatible" || relation === "consequential";
  const clashing = edges.filter((edge) => !stand(edge) && able.has(edge.a) && able.has(edge.b));
  const neighbours = neighboursOf(clashing);
  return new Map(
    [...neighbours].map(([id, list]) => [id, new Set(list.map((edge) => otherOf(edge, id)))]),
  );
};

/** Beyond so many steps the search is not exact: whatever has the fewest conflicts goes in. */
const mostSteps = 20_000;

const largestFree = (
  able: readonly string[],
  conflicts: Conflicts,
): { readonly chosen: readonly string[]; readonly exact: boolean } => {
  const chosen: string[] = able.filter((id) => !conflicts.has(id));
  let steps = 0;
  for (const part of componentsOf(able, conflicts)) {
    const greedy = byFewest(part, conflicts);
    let best = greedy;
    const search = (left: readonly string[], taken: readonly string[]): void => {
      steps += 1;
      if (steps > mostSteps || taken.length + left.length <= best.length) return;
      const [next, ...rest] = left;
      if (next === undefined) {
        best = taken;
        return;
      }
      const free = rest.filter((id) => conflicts.get(next)?.has(id) !== true);
      search(free, [...taken, next]);
      search(rest, taken);
    };
    search(part, []);
    chosen.push(...best);
  }
  return { chosen, exact: steps <= mostSteps };
};

const componentsOf = (
  able: readonly string[],
  conflicts: Conflicts,
): readonly (readonly string[])[] => {
  const seen = new Set<string>();
  return able
    .filter((id) => conflicts.has(id))
    .flatMap((first) => {
      if (seen.has(first)) return [];
      seen.add(first);
      const part = [first];
      for (const id of part) {
        for (const other of conflicts.get(id) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          part.push(other);
        }
      }
      return [part];
    });
};

const byFewest = (part: readonly string[], conflicts: Conflicts): readonly string[] => {
  const count = (id: string) => conflicts.get(id)?.size ?? 0;
  const taken: string[] = [];
  for (const id of part.toSorted((a, b) => count(a) - count(b))) {
    if (!taken.some((other) => conflicts.get(id)?.has(other) === true)) taken.push(id);
  }
  return taken;
};
