import { openStore, type StoreOptions } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { type Entered, founding, sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { makeDatabase } from "./test-database.ts";
import { listen } from "./test-feed.ts";
import { folder, furnish, start, startWith } from "./test-server.ts";

const source = { title: "list.csv", sha256: "0".repeat(64) };
const person = (id: string, name = `Person ${id}`) => ({ person: id, name, capacity: "official" });

async function office() {
  const { url } = await startWith("a", sitting("a", 1));
  const cookie = await signIn(url, "a", "SEC");
  const act = (body: object, headers: Record<string, string> = {}) =>
    ask(url, "POST /api/assemblies/a/acts", {
      cookie,
      headers: { "Idempotency-Key": freshKey(), ...headers },
      body: { act: body, office: "secretariat" },
    });
  const imports = (lists: object, id = "IM1") =>
    act({ type: "ImportRegister", import: id, source, ...lists });
  const seq = async () => (await ask(url, "GET /api/assemblies/a/state")).body["seq"];
  return { url, cookie, act, imports, seq };
}

describe("an import over HTTP", () => {
  test("is in the journal as one act, reaches every screen, and can be taken back", async () => {
    const { url, act, imports } = await office();
    const screen = await listen(url, "/api/assemblies/a/feed");
    const members = [{ member: "XX", name: "Land", affiliation: "member" }];
    const done = await imports({ members, delegations: ["XX"], people: [person("P1")] });
    expect(done.status).toBe(200);
    const events = await screen.until(({ data }) => data.includes('"P1"'));
    expect(events.some(({ data }) => data.includes("RegisterImported"))).toBe(true);
    const state = async () => (await ask(url, "GET /api/assemblies/a/state")).text;
    expect(await state()).toContain('"P1"');
    expect((await act({ type: "UndoImport", import: "IM1" })).status).toBe(200);
    expect(await state()).not.toContain('"P1"');
    screen.close();
  });

  test("of which one row is wrong is refused whole, with the row", async () => {
    const { imports, seq } = await office();
    const before = await seq();
    const people = [person("P1"), person("P2", "-"), person("P3", "-")];
    const refused = await imports({ people });
    expect(refused.status).toBe(403);
    expect(refused.body["because"]).toMatchObject([
      { clause: "test.4/no-name", facts: { row: "people/1" }, message: "people/1: P2 is no name." },
      { clause: "test.4/no-name", facts: { row: "people/2" } },
    ]);
    const undecided = await imports({ people: [person("P1"), person("P2", "?")] });
    expect(undecided.body["unset"]).toMatchObject([{ value: "test.name", row: "people/1" }]);
    const twice = await imports({ people: [person("P1"), person("SEC"), person("P1", "Other")] });
    expect(twice.body["faults"]).toEqual([
      { id: "exists", where: "people/1/person", facts: { id: "SEC" } },
      { id: "contradicts", where: "people/2", facts: { id: "P1", with: "people/0" } },
    ]);
    const malformed = await imports({ people: [person("P1"), { ...person("P2"), sex: "x" }] });
    expect(malformed.status).toBe(422);
    expect(await seq()).toBe(before);
  });

  test("by somebody else is refused, and not a row of it is looked into", async () => {
    const { url, seq } = await office();
    const before = await seq();
    const cookie = await signIn(url, "a", "TELL");
    const people = [person("P1", "-")];
    const refused = await ask(url, "POST /api/assemblies/a/acts", {
      cookie,
      headers: { "Idempotency-Key": freshKey() },
      body: { act: { type: "ImportRegister", import: "IM1", source, people }, office: "teller" },
    });
    expect(refused.body["because"]).toMatchObject([{ clause: "test.1/by-secretariat" }]);
    expect(await seq()).toBe(before);
  });
});

/** As many people as an import may bring. */
const large: Entered = {
  by: "SEC",
  proposal: {
    act: {
      type: "ImportRegister",
      import: "IM1",
      source,
      people: Array.from({ length: 2_000 }, (_, at) => ({
        person: `P${at}`,
        name: `Person ${at}`,
        capacity: "official" as const,
      })),
    },
    office: "secretariat",
  },
};
const found: Entered = { by: "SEC", proposal: { act: founding("a") } };

const holdsAll = async (options: StoreOptions) => {
  await furnish(await openStore(options), "a", [found, large]);
  const { url } = await start(await openStore(options));
  const { body } = await ask(url, "GET /api/assemblies/a/state");
  expect(body["seq"]).toBe(2_002);
  const text = JSON.stringify(body["state"]);
  expect(text).toContain('"P0"');
  expect(text).toContain('"P1999"');
};

describe("an import of two thousand people", () => {
  test("is durable in the embedded store, and read from it again", async () => {
    await holdsAll({ dataFolder: folder() });
  });
});

describe.runIf(postgresIsHere())("an import of two thousand people on PostgreSQL", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  test("is durable, and read from it again", async () => {
    await holdsAll({ databaseUrl: makeDatabase(postgres), dataFolder: "" });
  });
});
