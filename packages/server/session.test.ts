import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { founding, sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { folder, start, startWith } from "./test-server.ts";

const signing = (body: object) => ({ body: { secret: "test-secret", assembly: "a", ...body } });

describe("signing in", () => {
  test("gives a cookie that scripts cannot read, and says who one is", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const made = await ask(url, "POST /api/session", signing({ person: "TELL" }));
    const cookie = made.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^hemicycle=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=43200$/);
    const token = cookie.split(";")[0];
    const { body } = await ask(url, "GET /api/session", { cookie: token });
    expect(body["session"]).toMatchObject({
      assembly: "a",
      person: "TELL",
      name: "TELL",
      member: null,
      offices: ["teller"],
      circle: "bureau",
    });
    expect((await ask(url, "GET /api/session")).body).toEqual({ session: null });
  });

  test("over HTTPS gives a cookie that belongs to this host and to HTTPS alone", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const headers = { "X-Forwarded-Proto": "https" };
    const made = await ask(url, "POST /api/session", { ...signing({ person: "SEC" }), headers });
    const cookie = made.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-hemicycle=.*; Path=\/;.*; Secure$/);
    expect(made.headers.get("strict-transport-security")).toContain("max-age=31536000");
    const request = { cookie: cookie.split(";")[0], headers };
    const { body } = await ask(url, "GET /api/session", request);
    expect(body["session"]).toMatchObject({ person: "SEC" });
  });

  test("tells delegates, officials and the public apart", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const circles = [];
    for (const person of ["M1.1", "PRES", "SEC"]) {
      const cookie = await signIn(url, "a", person);
      const { body } = await ask(url, "GET /api/session", { cookie });
      circles.push(body["session"]);
    }
    expect(circles).toMatchObject([
      { circle: "participants", member: "M1", offices: [] },
      { circle: "bureau", member: null, offices: ["chair", "president"] },
      { circle: "bureau", offices: ["secretariat"] },
    ]);
  });

  test("can be limited to some offices", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const made = await ask(url, "POST /api/session", signing({ person: "PRES", offices: [] }));
    expect(made.body["session"]).toMatchObject({ offices: [], circle: "participants" });
  });

  test("limited to some offices is good for acts in no other", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const act = { type: "AdmitMember", member: "X", name: "X", affiliation: "member" } as const;
    const answers = async (offices: readonly string[], more: object) => {
      const made = await ask(url, "POST /api/session", signing({ person: "SEC", offices }));
      const cookie = made.headers.get("set-cookie")?.split(";")[0];
      const headers = { "Idempotency-Key": freshKey() };
      const body = { act, ...more };
      const acted = await ask(url, "POST /api/assemblies/a/acts", { cookie, headers, body });
      return [acted.status, acted.body["type"]];
    };
    const secretariat = { office: "secretariat" };
    const other = [403, "/problems/other-office"];
    expect(await answers([], secretariat)).toEqual(other);
    expect(await answers(["teller"], secretariat)).toEqual(other);
    expect(await answers([], { office: "chair", onBehalfOf: "PRES" })).toEqual(other);
    expect(await answers([], { onBehalfOf: "M1.1" })).toEqual(other);
    expect(await answers([], {})).toEqual([403, "/problems/refused"]);
    expect(await answers(["secretariat"], secretariat)).toEqual([200, undefined]);
  });

  test("needs the secret, a person who is registered, and an assembly that is there", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const wrong = await ask(url, "POST /api/session", signing({ secret: "x", person: "SEC" }));
    expect([wrong.status, wrong.body["type"]]).toEqual([403, "/problems/wrong-secret"]);
    const nobody = await ask(url, "POST /api/session", signing({ person: "NOBODY" }));
    expect([nobody.status, nobody.body["faults"]]).toEqual([
      422,
      [{ id: "unknown", where: "person", facts: { id: "NOBODY" } }],
    ]);
    const nowhere = await ask(url, "POST /api/session", signing({ person: "SEC", assembly: "b" }));
    expect(nowhere.status).toBe(404);
    for (const answer of [wrong, nobody, nowhere]) {
      expect(answer.headers.get("set-cookie")).toBe(null);
    }
  });

  test("by trying many secrets is slowed down, even with the right one then", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    for (let round = 0; round < 20; round += 1) {
      const body = { secret: `guess ${round}`, assembly: "a", person: "SEC" };
      expect((await ask(url, "POST /api/session", { body })).status).toBe(403);
    }
    const right = await ask(url, "POST /api/session", signing({ person: "SEC" }));
    expect([right.status, right.headers.get("retry-after")]).toEqual([429, "60"]);
  });

  test("ends by signing out, by signing in as somebody else, and after twelve hours", async () => {
    let now = Date.parse("2030-01-01T08:00:00.000Z");
    const { url } = await startWith("a", sitting("a", 1), { clock: () => now });
    const who = async (cookie: string) =>
      (await ask(url, "GET /api/session", { cookie })).body["session"];
    const one = await signIn(url, "a", "SEC");
    const out = await ask(url, "DELETE /api/session", { cookie: one });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await who(one)).toBe(null);
    const two = await signIn(url, "a", "SEC");
    await ask(url, "POST /api/session", { ...signing({ person: "PRES" }), cookie: two });
    expect(await who(two)).toBe(null);
    const three = await signIn(url, "a", "SEC");
    now += 12 * 3_600_000 - 1;
    expect(await who(three)).toMatchObject({ until: "2030-01-01T20:00:00.000Z" });
    now += 1;
    expect(await who(three)).toBe(null);
  });

  test("is good for no act that is meant as somebody else's: another window may have signed in", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const act = { type: "AdmitMember", member: "X", name: "X", affiliation: "member" };
    const answered = async (person: string) => {
      const headers = { "Idempotency-Key": freshKey(), "Hemicycle-Person": person };
      const body = { office: "secretariat", act };
      const asked = await ask(url, "POST /api/assemblies/a/acts", { cookie, headers, body });
      return [asked.status, asked.body["type"]];
    };
    expect(await answered("PRES")).toEqual([401, "/problems/not-signed-in"]);
    expect(await answered("")).toEqual([401, "/problems/not-signed-in"]);
    expect(await answered("SEC")).toEqual([200, undefined]);
  });

  test("does not let anybody act in another assembly", async () => {
    const dataFolder = folder();
    const { url } = await startWith("a", sitting("a", 1), { dataFolder });
    const other = { ...founding("b"), type: undefined };
    const body = { secret: "test-secret", ...other };
    expect((await ask(url, "POST /api/assemblies", { body })).status).toBe(201);
    const cookie = await signIn(url, "a", "SEC");
    const answer = await ask(url, "POST /api/assemblies/b/acts", {
      cookie,
      headers: { "Idempotency-Key": freshKey() },
      body: { act: { type: "AdmitMember", member: "X", name: "X", affiliation: "member" } },
    });
    expect(answer.status).toBe(401);
  });

  test("stores the token nowhere", async () => {
    const { url, dataFolder, close } = await startWith("a", sitting("a", 1));
    const token = (await signIn(url, "a", "SEC")).split("=")[1] ?? "";
    await close();
    const { readFileSync, readdirSync } = await import("node:fs");
    for (const name of readdirSync(dataFolder)) {
      expect(readFileSync(`${dataFolder}/${name}`).includes(token)).toBe(false);
    }
  });
});

describe("taking a seat", () => {
  test("exists in the demonstration only", async () => {
    const dataFolder = folder();
    const { url } = await startWith("demo", sitting("demo", 1), { dataFolder });
    const seat = await ask(url, "POST /api/assemblies/demo/seat", { body: { person: "PRES" } });
    expect(seat.body["session"]).toMatchObject({ person: "PRES", circle: "bureau" });
    const nobody = await ask(url, "POST /api/assemblies/demo/seat", { body: { person: "X" } });
    expect(nobody.status).toBe(422);
    const { url: real } = await startWith("a", sitting("a", 1));
    const refused = await ask(real, "POST /api/assemblies/a/seat", { body: { person: "PRES" } });
    expect([refused.status, refused.body["type"]]).toEqual([404, "/problems/not-found"]);
  });
});

describe("founding an assembly", () => {
  const { type: _, ...fields } = founding("new");
  const body = { secret: "test-secret", ...fields };

  test("makes its first event, once, and it is there after a restart", async () => {
    const dataFolder = folder();
    const { url, close } = await start(await openStore({ dataFolder }));
    const made = await ask(url, "POST /api/assemblies", { body });
    expect([made.status, made.body["seq"]]).toEqual([201, [1, 1]]);
    const again = await ask(url, "POST /api/assemblies", { body });
    expect([again.status, again.text]).toEqual([200, made.text]);
    const other = { ...body, person: "SOMEBODY" };
    const there = await ask(url, "POST /api/assemblies", { body: other });
    expect([there.status, there.body["faults"]]).toMatchObject([409, [{ id: "exists" }]]);
    await close();
    const { url: later } = await start(await openStore({ dataFolder }));
    const { body: list } = await ask(later, "GET /api/assemblies");
    expect(list["assemblies"]).toEqual([
      {
        id: "new",
        name: "Assembly new",
        rulebook: "Test rules",
        seq: 1,
        status: "open",
        demonstration: false,
        played: false,
      },
    ]);
  });

  test("needs the secret and a rulebook that is known; nothing is left of the attempt", async () => {
    const { url } = await start(await openStore({ dataFolder: folder() }));
    const wrong = await ask(url, "POST /api/assemblies", { body: { ...body, secret: "x" } });
    expect(wrong.status).toBe(403);
    const unknown = { ...body, rulebook: "none" };
    const missing = await ask(url, "POST /api/assemblies", { body: unknown });
    expect([missing.status, missing.body["faults"]]).toMatchObject([422, [{ where: "rulebook" }]]);
    expect((await ask(url, "GET /api/assemblies")).body).toEqual({ assemblies: [] });
    expect((await ask(url, "GET /api/assemblies/new/state")).status).toBe(404);
    const extra = await ask(url, "POST /api/assemblies", { body: { ...body, type: "X" } });
    expect([extra.status, extra.body["errors"]]).toMatchObject([422, [{ where: "/type" }]]);
  });
});
