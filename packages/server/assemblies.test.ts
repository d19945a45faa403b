import { guard, holds, type Rulebook } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "./operations.ts";
import type { Serving } from "./serve.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { listen } from "./test-feed.ts";
import { folder, start } from "./test-server.ts";

/**
 * One server, an assembly under each rulebook. Each has something that only its own bureau may
 * read: years of arrears that stand nowhere else, and the code of a card.
 */

/** Not every rulebook knows arrears: here each lets its Secretariat record them. */
const arrears = guard({
  id: "test/arrears",
  cites: "Test",
  reading: "The Secretariat records arrears.",
  on: ["RecordArrears"],
  says: { en: "-", fr: "-", es: "-", ar: "-", ru: "-" },
  check: () => holds,
  examples: [],
});
const books: readonly Rulebook[] = rulebooks.map((book) => ({
  ...book,
  editions: book.editions.map((edition) => ({
    ...edition,
    clauses: [...edition.clauses, arrears],
  })),
}));

interface Planted {
  readonly assembly: string;
  readonly cookie: string;
  /** What may be read by the bureau of this assembly alone. */
  readonly secrets: readonly string[];
}

let serving: Serving;
let planted: readonly Planted[] = [];

async function plant(book: Rulebook, at: number): Promise<Planted> {
  const { url } = serving;
  const assembly = `one-of-${book.id}`;
  const [edition] = book.editions;
  const founding = {
    ...{ assembly, name: `Assembly ${at}`, rulebook: book.id, edition: edition?.id },
    ...{ seat: "Europe/Zurich", person: "SEC", personName: "Secretary" },
  };
  const body = { secret: "test-secret", ...founding };
  const founded = await ask(url, "POST /api/assemblies", { body });
  if (founded.status !== 201) throw new Error(founded.text);
  const cookie = await signIn(url, assembly, "SEC");
  const years = 710_503 + at;
  for (const act of [
    { type: "AdmitMember", member: "AA", name: "Member", affiliation: "member" },
    { type: "RecordArrears", member: "AA", years },
  ]) {
    const entered = await ask(url, `POST /api/assemblies/${assembly}/acts`, {
      ...{ cookie, headers: { "Idempotency-Key": freshKey() } },
      body: { act, office: "secretariat" },
    });
    if (entered.status >= 300) throw new Error(entered.text);
  }
  const issued = await ask(url, `POST /api/assemblies/${assembly}/cards`, {
    ...{ cookie, body: { people: ["SEC"] } },
  });
  // The form of the answer was checked by `ask`.
  const [card] = issued.body["cards"] as readonly { readonly code: string }[];
  return { assembly, cookie, secrets: [String(years), card?.code ?? ""] };
}

beforeAll(async () => {
  serving = await start(await openStore({ dataFolder: folder() }), { keep: true, books });
  const all: Planted[] = [];
  for (const [at, book] of rulebooks.entries()) all.push(await plant(book, at));
  planted = all;
});
afterAll(() => serving.close());

/** Every address that can be read, of one assembly; what it names is taken to be there. */
const readable = (assembly: string): readonly string[] =>
  operations
    .filter(({ method, path }) => method === "get" && !path.includes("{assembly}/feed"))
    .map(({ path }) =>
      path
        .replace("{assembly}", assembly)
        .replace(/\{\w+\}/g, path.includes("problem") ? "refused" : "X1"),
    );

/** All that whoever has this sign-in reads of an assembly over HTTP, in one text. */
async function readBy(cookie: string | undefined, assembly: string): Promise<string> {
  const { url } = serving;
  const told: string[] = [];
  for (const path of readable(assembly))
    told.push((await ask(url, `GET ${path}`, { cookie })).text);
  const headers = cookie === undefined ? {} : { Cookie: cookie };
  const feed = await listen(url, `/api/assemblies/${assembly}/feed?after=0`, headers);
  await feed.until(({ name }) => name === "ready");
  feed.close();
  return [...told, ...feed.events.map(({ data }) => data)].join("\n");
}

const othersOf = (one: Planted): readonly Planted[] => planted.filter((other) => other !== one);

describe("assemblies on one server", { timeout: 120_000 }, () => {
  test("there is one under each rulebook, four and more", async () => {
    expect(planted.length).toBeGreaterThanOrEqual(4);
    const { body } = await ask(serving.url, "GET /api/assemblies");
    expect(body["assemblies"]).toHaveLength(planted.length);
  });

  test("the own bureau reads what is planted, but for the code, which was shown once", async () => {
    for (const { assembly, cookie, secrets } of planted) {
      const [years = "", code = ""] = secrets;
      const told = await readBy(cookie, assembly);
      expect([assembly, told.includes(years)]).toEqual([assembly, true]);
      expect([assembly, told.includes(code)]).toEqual([assembly, false]);
    }
  });

  test("the bureau of another one reads of it what everybody reads, and nothing of its secrets", async () => {
    for (const viewer of planted) {
      for (const { assembly, secrets } of othersOf(viewer)) {
        const told = await readBy(viewer.cookie, assembly);
        const found = secrets.filter((secret) => told.includes(secret));
        expect([viewer.assembly, assembly, found]).toEqual([viewer.assembly, assembly, []]);
      }
    }
  });

  test("nor does it read them at the own address, nor may it act there", async () => {
    for (const viewer of planted) {
      const own = await readBy(viewer.cookie, viewer.assembly);
      for (const { assembly, secrets } of othersOf(viewer)) {
        expect(secrets.filter((secret) => own.includes(secret))).toEqual([]);
        const { status } = await ask(serving.url, `POST /api/assemblies/${assembly}/acts`, {
          cookie: viewer.cookie,
          headers: { "Idempotency-Key": freshKey() },
          body: { act: { type: "RecordArrears", member: "AA", years: 1 }, office: "secretariat" },
        });
        expect(status).toBe(401);
      }
    }
  });
});
