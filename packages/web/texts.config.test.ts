import { join } from "node:path";
import { planByWords } from "@hemicycle/texts";
import { createServer } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { lending, lendTexts, takenIn } from "./texts.config.ts";

test("what is taken of the texts are the names that stand in imports, without types", () => {
  const code = `
import { Dict } from "@hemicycle/base";
import { type Branch, plain, readTree } from "@hemicycle/texts";
import type { Tree } from "@hemicycle/texts";
import {
  type Operation,
  planOf,
} from "@hemicycle/texts";
export { planByWords } from "@hemicycle/texts";
`;
  expect(takenIn(code)).toEqual(["plain", "readTree", "planOf", "planByWords"]);
});

test("data are lent as they are; what is neither data nor a function cannot be lent", () => {
  const data = lending(new Map([["most", { letters: 3 }]]), "texts");
  expect(data).toContain('JSON.parse("{\\"letters\\":3}")');
  expect(() => lending(new Map([["missing", undefined]]), "texts")).toThrow("missing");
});

type Engine = typeof import("@hemicycle/engine");
type Client = typeof import("./client/texts.ts");

test("the engine asks for texts and goes on once they are here", async () => {
  const { apply: _, ...plugin } = lendTexts();
  const server = await createServer({
    ...{ root: import.meta.dirname, configFile: false, plugins: [plugin] },
    ...{ appType: "custom", server: { middlewareMode: true, ws: false } },
    optimizeDeps: { noDiscovery: true },
    ssr: { noExternal: [/^@hemicycle\//] },
  });
  onTestFinished(() => server.close());
  const engineIndex = join(import.meta.dirname, "..", "engine", "index.ts");
  // Both have the exports of the modules that were written.
  const engine = (await server.ssrLoadModule(engineIndex)) as Engine;
  const client = (await server.ssrLoadModule("/client/texts.ts")) as Client;
  const read = () => [
    ...engine.readingAhead({
      ...{ type: "TextDeposited", draft: "D1", language: "en" },
      blocks: [{ block: "p1", role: "operative", words: "Calls on all;" }],
    }),
  ];
  const withdrawn = { type: "AmendmentWithdrawn", amendment: "A1" } as const;
  const who = { at: "2020-01-01T00:00:00.000Z", by: "", office: null, onBehalfOf: null };
  const recorded = { ...who, seq: 1, audience: "public", grounds: [], event: withdrawn } as const;
  const fold = () => engine.evolve(engine.emptyState, recorded);
  expect(engine.planByWords).toEqual(planByWords);
  expect(fold).toThrow("no texts yet");
  expect(client.textsAreHere()).toBe(false);
  expect(read).toThrow("no texts yet");
  await client.fetchTexts();
  expect(client.textsAreHere()).toBe(true);
  expect(read()).toEqual([]);
  expect(fold).not.toThrow();
});
