import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Dict } from "./dict.ts";

const step = fc.record({
  /** Which of the versions made so far is changed. */
  from: fc.nat(),
  key: fc.constantFrom("a", "b", "c", "d"),
  value: fc.option(fc.integer(), { nil: null }),
  /** Whether the keys are asked for before: a version may take their order over. */
  listed: fc.boolean(),
});

describe("a persistent dictionary", () => {
  test("answers like a copied Map in every version, whichever version is changed or asked", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.array(fc.nat()), (steps, asked) => {
        const versions: { dict: Dict<number>; map: Map<string, number> }[] = [
          { dict: Dict.empty<number>(), map: new Map() },
        ];
        for (const { from, key, value, listed } of steps) {
          const base = versions[from % versions.length];
          if (base === undefined) continue;
          if (listed) expect(base.dict.keys()).toEqual([...base.map.keys()].sort());
          const map = new Map(base.map);
          if (value === null) map.delete(key);
          else map.set(key, value);
          const dict = value === null ? base.dict.delete(key) : base.dict.set(key, value);
          versions.push({ dict, map });
        }
        for (const at of [...asked, ...versions.keys()]) {
          const version = versions[at % versions.length];
          if (version === undefined) continue;
          const { dict, map } = version;
          expect(dict.toJSON()).toEqual(Object.fromEntries(map));
          expect(dict.size).toBe(map.size);
          expect(dict.keys()).toEqual([...map.keys()].sort());
          for (const key of ["a", "b", "c", "d"]) expect(dict.get(key)).toBe(map.get(key));
        }
      }),
    );
  });

  test("lists keys in their own order, not in the order of insertion", () => {
    const dict = Dict.empty<number>().set("b", 1).set("a", 2).set("10", 3).set("9", 4);
    expect(dict.keys()).toEqual(["10", "9", "a", "b"]);
    expect(dict.values()).toEqual([3, 4, 2, 1]);
  });

  test("is not taken away from one fold by another that began with the same empty one", () => {
    const empty = Dict.empty<number>();
    const [one, other] = [empty.set("x", 1), empty.set("y", 2)];
    expect([one.keys(), other.keys(), empty.keys()]).toEqual([["x"], ["y"], []]);
    expect([one.set("z", 3).get("x"), other.get("x"), empty.get("x")]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  test("keeps a version while a long chain is built on it, without deep recursion", () => {
    const first = Dict.empty<number>().set("x", 1);
    let last = first;
    for (let i = 0; i < 200_000; i += 1) last = last.set("x", i);
    expect(first.get("x")).toBe(1);
    expect(last.get("x")).toBe(199_999);
  });
});
