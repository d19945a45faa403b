import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { makeDatabase } from "./test-database.ts";
import { listen } from "./test-feed.ts";
import { folder, furnish, logged, start } from "./test-server.ts";

const admit = (member: string) => ({
  act: { type: "AdmitMember", member, name: member, affiliation: "member" },
  office: "secretariat",
});

const act = (url: string, cookie: string, assembly: string) =>
  ask(url, `POST /api/assemblies/${assembly}/acts`, {
    cookie,
    headers: { "Idempotency-Key": freshKey() },
    body: admit("X"),
  });

/** Changes one letter in the file of the embedded database, as somebody with access to it can. */
function alter(dataFolder: string, from: string, to: string): void {
  const [name = ""] = readdirSync(dataFolder);
  const file = join(dataFolder, name);
  const bytes = readFileSync(file);
  bytes.write(to, bytes.indexOf(from));
  writeFileSync(file, bytes);
}

describe("a journal that is damaged when it is opened", () => {
  test("is neither read nor written, and says where; other assemblies go on", async () => {
    const dataFolder = folder();
    await furnish(await openStore({ dataFolder }), "a", sitting("a", 1));
    await furnish(await openStore({ dataFolder }), "b", sitting("b", 1));
    alter(dataFolder, "Assembly a", "Assembly z");
    const { url } = await start(await openStore({ dataFolder }));
    for (const what of ["state", "journal", "feed", "receipts/some-key"]) {
      const { status, body } = await ask(url, `GET /api/assemblies/a/${what}`);
      expect([status, body]).toMatchObject([
        500,
        { type: "/problems/damaged", seq: 1, what: "bytes" },
      ]);
    }
    const body = { secret: "test-secret", assembly: "a", person: "SEC" };
    expect((await ask(url, "POST /api/session", { body })).status).toBe(500);
    const cookie = await signIn(url, "b", "SEC");
    expect((await act(url, cookie, "a")).status).toBe(500);
    expect((await act(url, cookie, "b")).status).toBe(200);
    expect((await ask(url, "GET /healthz")).body).toMatchObject({ damaged: ["a"] });
    const { body: list } = await ask(url, "GET /api/assemblies");
    expect(list["assemblies"]).toMatchObject([
      { id: "a", status: "damaged", seq: 1 },
      { id: "b", status: "open" },
    ]);
    expect(logged.join()).toContain("a: the journal is damaged at entry 1: ");
  });
});

describe.runIf(postgresIsHere())("a journal that somebody changes while it is served", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  const served = async () => {
    const options = { databaseUrl: makeDatabase(postgres), dataFolder: "" };
    await furnish(await openStore(options), "a", sitting("a", 1));
    const { url } = await start(await openStore(options));
    const cookie = await signIn(url, "a", "SEC");
    const sql = (statement: string) =>
      execFileSync(join(postgres.folder, "psql"), [
        ...["-X", "-q", "-d", options.databaseUrl, "-c"],
        statement,
      ]);
    return { url, cookie, sql };
  };

  test("so that it is shorter than it was is served no more", async () => {
    const { url, cookie, sql } = await served();
    const screen = await listen(url, "/api/assemblies/a/feed");
    await screen.until(({ name }) => name === "ready");
    sql("delete from entry where seq > 5; update head set seq = 5");
    const { status, body } = await act(url, cookie, "a");
    expect([status, body]).toMatchObject([500, { type: "/problems/damaged", what: "length" }]);
    await screen.ended;
    expect((await ask(url, "GET /api/assemblies/a/state")).status).toBe(500);
  });

  test("so that entries follow another past is served no more", async () => {
    const { url, cookie, sql } = await served();
    sql(`insert into entry (assembly, seq, bytes, leaf, chain)
      select assembly, seq + 1, bytes, leaf, chain from entry order by seq desc limit 1;
      update head set seq = seq + 1`);
    const { status, body } = await act(url, cookie, "a");
    expect([status, body]).toMatchObject([500, { type: "/problems/damaged", what: "chain" }]);
  });
});
