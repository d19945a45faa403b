import fc from "fast-check";
import { expect, test } from "vitest";
import { assemblyScreens, pathOf, type Route, routeOf } from "./router.ts";

test("the start, the screens of an assembly and a clause have an address each", () => {
  expect(routeOf("/")).toEqual({ screen: "start" });
  expect(routeOf("/a/ipu-137")).toEqual({ screen: "public", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/votes/V17")).toEqual({
    screen: "publicVote",
    assembly: "ipu-137",
    vote: "V17",
  });
  expect(routeOf("/a/ipu-137/hall")).toEqual({ screen: "hall", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/presidency/")).toEqual({ screen: "presidency", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/delegate")).toEqual({ screen: "delegate", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/seat")).toEqual({ screen: "seat", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/rules")).toEqual({ screen: "rules", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/texts")).toEqual({ screen: "texts", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/texts/D1")).toEqual({
    screen: "text",
    assembly: "ipu-137",
    draft: "D1",
  });
  expect(routeOf("/a/x/members")).toEqual({ screen: "members", assembly: "x" });
  expect(routeOf("/a/x/members/KE")).toEqual({ screen: "member", assembly: "x", member: "KE" });
  expect(pathOf({ screen: "member", assembly: "x", member: "A B" })).toBe("/a/x/members/A%20B");
  expect(routeOf("/a/x/institutions")).toEqual({ screen: "institutions", assembly: "x" });
  const body = { screen: "institution", assembly: "x", body: "A B" } as const;
  expect(routeOf("/a/x/institutions/A%20B")).toEqual(body);
  expect(pathOf(body)).toBe("/a/x/institutions/A%20B");
  const law = { assembly: "x", law: "L1" };
  expect(routeOf("/a/x/laws/L1/consultation")).toEqual({ screen: "consultation", ...law });
  expect(routeOf("/a/x/laws/L1/use")).toEqual({ screen: "use", ...law });
  expect(routeOf("/a/x/council")).toEqual({ screen: "council", assembly: "x" });
  expect(routeOf("/a/x/council/pack")).toEqual({ screen: "councilPack", assembly: "x" });
  expect(routeOf("/a/ipu-137/plan")).toEqual({ screen: "plan", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/laws")).toEqual({ screen: "laws", assembly: "ipu-137" });
  expect(routeOf("/a/ipu-137/laws/L1")).toEqual({
    screen: "law",
    assembly: "ipu-137",
    law: "L1",
  });
  expect(routeOf("/a/ipu-137/rules/coverage")).toEqual({
    screen: "coverage",
    assembly: "ipu-137",
  });
  expect(routeOf("/a/ipu-137/rules/ipu.a33.1/quorum-to-vote")).toEqual({
    screen: "rule",
    assembly: "ipu-137",
    clause: "ipu.a33.1/quorum-to-vote",
  });
});

test("an address that names no screen is missing, also when it cannot be decoded", () => {
  const strays = [
    "/b",
    "/a",
    "/a/x/votes",
    "/a/x/votes/V1/more",
    "/a/x/kitchen",
    "/a/x/hall/more",
    "/a/x/texts/D1/more",
    "/a/x/members/KE/more",
    "/a/x/institutions/C1/more",
    "/a/x/laws/L1/use/more",
    "/a/x/laws/L1/kitchen",
    "/a/x/council/pack/more",
    "/a/%E0%A4%A/hall",
  ];
  for (const path of strays) expect(routeOf(path)).toEqual({ screen: "missing", path });
});

test("every route is read back from its own path", () => {
  const name = fc.string({ minLength: 1, unit: "grapheme" });
  const clause = fc.array(
    name.filter((part) => !part.includes("/")),
    { minLength: 1 },
  );
  const route = fc.oneof(
    fc.record({
      screen: fc.constantFrom("public" as const, "coverage" as const, ...assemblyScreens),
      assembly: name,
    }),
    fc.record({ screen: fc.constant("publicVote" as const), assembly: name, vote: name }),
    fc.record({ screen: fc.constant("text" as const), assembly: name, draft: name }),
    fc.record({
      screen: fc.constant("rule" as const),
      assembly: name,
      clause: clause.map((parts) => parts.join("/")).filter((id) => id !== "coverage"),
    }),
  );
  fc.assert(
    fc.property(route, (given: Exclude<Route, { screen: "missing" }>) => {
      expect(routeOf(pathOf(given))).toEqual(given);
    }),
  );
});
