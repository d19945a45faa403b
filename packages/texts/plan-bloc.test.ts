import fc from "fast-check";
import { expect, it } from "vitest";
import { type BlocCandidate, proposeBloc } from "./plan-bloc.ts";
import type { Edge } from "./plan-types.ts";

const candidate = (id: string, more: Partial<BlocCandidate> = {}): BlocCandidate => ({
  ...{ id, separate: false, recommended: "adopt", ...more },
});
const clash = (a: string, b: string): Edge => ({ a, b, relation: "exclusive", place: "p1" });

it("leaves out what is to be put separately, what is recommended otherwise, what conflicts", () => {
  const found = proposeBloc(
    [
      candidate("A1"),
      candidate("A2"),
      candidate("A3", { separate: true }),
      candidate("A4", { recommended: "reject" }),
      candidate("A5"),
    ],
    [clash("A1", "A2"), clash("A2", "A5")],
    "adopt",
  );
  expect(found).toEqual({
    amendments: ["A1", "A5"],
    out: [
      { id: "A3", why: "separate" },
      { id: "A4", why: "recommendation" },
      { id: "A2", why: "conflict", with: ["A1", "A5"] },
    ],
    largest: true,
  });
});

it("keeps amendments that say the same, or stand and fall together", () => {
  const together = (relation: Edge["relation"]) =>
    proposeBloc(
      [candidate("A1"), candidate("A2")],
      [{ a: "A1", b: "A2", relation, place: "p1" }],
      "adopt",
    ).amendments.length;
  expect(together("identical")).toBe(2);
  expect(together("consequential")).toBe(2);
  expect(together("incompatible")).toBe(1);
});

it("finds the largest set without a conflict", () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 16 });
  fc.assert(
    fc.property(pairs, (list) => {
      const ids = Array.from({ length: 9 }, (_, at) => `A${at}`);
      const edges = list.filter(([a, b]) => a !== b).map(([a, b]) => clash(`A${a}`, `A${b}`));
      const free = (set: ReadonlySet<string>) =>
        !edges.some(({ a, b }) => set.has(a) && set.has(b));
      const subsets = Array.from({ length: 512 }, (_, bits) =>
        ids.filter((_id, at) => (bits & (1 << at)) !== 0),
      );
      const most = Math.max(
        ...subsets.filter((set) => free(new Set(set))).map((set) => set.length),
      );
      const found = proposeBloc(
        ids.map((id) => candidate(id)),
        edges,
        "adopt",
      );
      expect(free(new Set(found.amendments))).toBe(true);
      expect(found.amendments).toHaveLength(most);
    }),
    { seed: 31, numRuns: 60 },
  );
});
