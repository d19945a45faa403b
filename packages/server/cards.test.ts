import { describe, expect, test } from "vitest";
import { freshCode, readCode } from "./codes.ts";
import { founding, sitting } from "./test-assembly.ts";
import { Authenticator } from "./test-authenticator.ts";
import { type Asked, ask, signIn } from "./test-client.ts";
import {
  asSecretariat,
  cookieIn,
  enrol,
  issue,
  lastEntries,
  openCard,
  opened,
  placeOf,
  whoIs,
} from "./test-identity.ts";
import { startWith } from "./test-server.ts";

const hall = (options = {}) => startWith("a", sitting("a", 3), { host: "localhost", ...options });

const why = ({ status, body }: Asked) => [status, body["type"], body["why"]];
const unusable = (reason: string) => [403, "/problems/card-unusable", reason];

describe("the code of a card", () => {
  test("is sixteen signs in groups of four that no other looks like, and never the same", () => {
    const codes = Array.from({ length: 500 }, freshCode);
    for (const code of codes) {
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readCode(code)).toBe(code.replaceAll("-", ""));
    }
    expect(new Set(codes).size).toBe(codes.length);
    const signs = new Set(codes.join("").replaceAll("-", ""));
    expect(signs.size).toBe(32);
  });

  test.each([
    ["7kq2-abcd-efgh-jkmn", "7KQ2ABCDEFGHJKMN"],
    [" 7KQ2 ABCD EFGH JKMN\n", "7KQ2ABCDEFGHJKMN"],
    ["OIlo-ABCD-EFGH-JKMN", "0110ABCDEFGHJKMN"],
    ["7KQ2-ABCD-EFGH-JKM", undefined],
    ["7KQ2-ABCD-EFGH-JKMNP", undefined],
    ["7KQ2-ABCD-EFGH-JKMU", undefined],
    ["", undefined],
    ["７KQ2-ABCD-EFGH-JKMN", undefined],
  ])("as somebody types it is read or not: %s", (typed, read) => {
    expect(readCode(typed)).toBe(read);
  });
});

describe("issuing cards", () => {
  test("answers a code for each person, once, and voids the cards before", async () => {
    const { url } = await hall();
    const people = ["M1.1", "M2.1", "M3.1"];
    const first = await issue(url, people);
    expect(first.map(({ person, name }) => [person, name])).toEqual(
      people.map((person) => [person, `Delegate of ${person.slice(0, 2)}`]),
    );
    const [one] = first;
    const lasts = Date.parse(one?.until ?? "") - Date.now();
    expect(Math.abs(lasts - 14 * 86_400_000)).toBeLessThan(60_000);
    const [second] = await issue(url, ["M1.1"]);
    expect(why(await openCard(url, one?.code ?? ""))).toEqual(unusable("void"));
    expect((await openCard(url, second?.code ?? "")).body).toMatchObject({ person: "M1.1" });
  });

  test("is for the secretariat: others are refused by the rules, and nothing is issued", async () => {
    const { url } = await hall();
    for (const person of ["M1.1", "PRES"]) {
      const cookie = await signIn(url, "a", person);
      const body = { people: ["M1.1"] };
      const answer = await ask(url, "POST /api/assemblies/a/cards", { cookie, body });
      expect([answer.status, answer.body["because"]]).toMatchObject([
        403,
        [{ clause: "test.1/by-secretariat" }],
      ]);
    }
    const nobody = { body: { people: ["M1.1"] } };
    expect((await ask(url, "POST /api/assemblies/a/cards", nobody)).status).toBe(401);
    const entries = await lastEntries(url, await signIn(url, "a", "SEC"));
    expect(entries.some(({ event }) => event.type === "CardIssued")).toBe(false);
  });

  test("by a sign-in that is limited to another office is refused", async () => {
    const { url } = await hall();
    const limited = { secret: "test-secret", assembly: "a", person: "SEC", offices: ["teller"] };
    const cookie = cookieIn(await ask(url, "POST /api/session", { body: limited }));
    const body = { people: ["M1.1"] };
    const { status, body: told } = await ask(url, "POST /api/assemblies/a/cards", { cookie, body });
    expect([status, told["type"]]).toEqual([403, "/problems/other-office"]);
  });

  test("to somebody who is not registered issues none of them", async () => {
    const { url } = await hall();
    const cookie = await signIn(url, "a", "SEC");
    const before = await lastEntries(url, cookie);
    const body = { people: ["M1.1", "NOBODY", "M2.1"] };
    const answer = await ask(url, "POST /api/assemblies/a/cards", { cookie, body });
    expect([answer.status, answer.body["faults"]]).toMatchObject([
      422,
      [{ facts: { id: "NOBODY" } }],
    ]);
    expect((await lastEntries(url, cookie)).length).toBe(before.length);
  });

  test("takes a list of 1 to 2,000 people, each once", async () => {
    const { url } = await hall();
    const cookie = await signIn(url, "a", "SEC");
    const many = Array.from({ length: 2_001 }, (_, at) => `P${at}`);
    for (const people of [[], ["M1.1", "M1.1"], many, [7], "M1.1"]) {
      const request = { cookie, body: { people } };
      expect((await ask(url, "POST /api/assemblies/a/cards", request)).status).toBe(422);
    }
    const padded = { people: ["M1.1"], padding: "x".repeat(131_072) };
    const huge = await ask(url, "POST /api/assemblies/a/cards", { cookie, body: padded });
    expect(huge.status).toBe(413);
  });

  test("to a whole hall is two commits and one answer", async () => {
    const { url } = await startWith("a", sitting("a", 700), { host: "localhost" });
    const people = Array.from({ length: 700 }, (_, at) => `M${at + 1}.1`);
    const cards = await issue(url, people);
    expect(cards.map(({ person }) => person)).toEqual(people);
    expect(new Set(cards.map(({ code }) => code)).size).toBe(700);
    const { body } = await openCard(url, cards.at(-1)?.code ?? "");
    expect(body).toMatchObject({ person: "M700.1" });
  });
});

describe("opening a card", () => {
  test("makes a sign-in of a quarter of an hour that can do nothing but enrol", async () => {
    const { url } = await hall();
    const [card] = await issue(url, ["M1.1"]);
    const answer = await openCard(url, (card?.code ?? "").toLowerCase().replaceAll("-", " "));
    expect(answer.body).toMatchObject({ person: "M1.1", name: "Delegate of M1" });
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=900");
    const cookie = cookieIn(answer);
    expect(await whoIs(url, cookie)).toMatchObject({
      ...{ person: "M1.1", enrolling: true, credential: null },
      ...{ circle: "public", offices: [], until: answer.body["until"] },
    });
    const headers = { "Idempotency-Key": "key-of-an-act" };
    const body = { act: { type: "RequestFloor", purpose: "statement" } };
    const act = await ask(url, "POST /api/assemblies/a/acts", { cookie, headers, body });
    expect([act.status, act.body["type"]]).toEqual([401, "/problems/not-signed-in"]);
    const cards = { cookie, body: { people: ["M1.1"] } };
    expect((await ask(url, "POST /api/assemblies/a/cards", cards)).status).toBe(401);
  });

  test("twice at one browser is the same, and at a second device is refused for a while", async () => {
    let now = Date.parse("2030-01-01T08:00:00.000Z");
    const { url } = await hall({ clock: () => now });
    const [card] = await issue(url, ["M1.1"]);
    const code = card?.code ?? "";
    const first = await openCard(url, code);
    const again = await openCard(url, code, cookieIn(first));
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("set-cookie")).toBe(null);
    expect(why(await openCard(url, code))).toEqual(unusable("opened"));
    now += 15 * 60_000;
    expect((await openCard(url, code)).status).toBe(200);
    expect(await whoIs(url, cookieIn(first))).toBe(null);
  });

  test("and leaving it again lets another device open it", async () => {
    const { url } = await hall();
    const [card] = await issue(url, ["M1.1"]);
    const code = card?.code ?? "";
    const cookie = cookieIn(await openCard(url, code));
    expect(why(await openCard(url, code))).toEqual(unusable("opened"));
    expect((await ask(url, "DELETE /api/session", { cookie })).status).toBe(204);
    expect((await openCard(url, code)).status).toBe(200);
  });

  test("by many devices at once is done by one of them", async () => {
    const { url } = await hall();
    const [card] = await issue(url, ["M1.1"]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => openCard(url, card?.code ?? "")),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
  });

  test("is refused with the reason", async () => {
    let now = Date.parse("2030-01-01T08:00:00.000Z");
    const { url } = await hall({ clock: () => now });
    const { type: _, ...other } = founding("b");
    await ask(url, "POST /api/assemblies", { body: { secret: "test-secret", ...other } });
    const [used, revoked, late] = await issue(url, ["M1.1", "M2.1", "M3.1"]);
    const cookie = cookieIn(await openCard(url, used?.code ?? ""));
    expect((await enrol(url, cookie, { device: new Authenticator(placeOf(url)) })).status).toBe(
      200,
    );
    expect(why(await openCard(url, used?.code ?? ""))).toEqual(unusable("used"));
    await asSecretariat(url, { type: "RevokeCard", card: revoked?.card ?? "", reason: "lost" });
    expect(why(await openCard(url, revoked?.code ?? ""))).toEqual(unusable("void"));
    expect(why(await openCard(url, freshCode()))).toEqual(unusable("unknown"));
    for (const code of ["1234", "U".repeat(16), "<b>7KQ2ABCDEFGH</b>"]) {
      expect(why(await openCard(url, code))).toEqual(unusable("malformed"));
    }
    const body = { code: late?.code };
    const foreign = await ask(url, "POST /api/assemblies/b/card", { body });
    expect(why(foreign)).toEqual(unusable("foreign"));
    now += 14 * 86_400_000;
    expect(why(await openCard(url, late?.code ?? ""))).toEqual(unusable("expired"));
    for (const wrong of [{}, { code: 7 }, { code: "x".repeat(61) }, { code: "1", person: "SEC" }]) {
      expect((await ask(url, "POST /api/assemblies/a/card", { body: wrong })).status).toBe(422);
    }
  });

  test("ends with the mandate, and with the card", async () => {
    const { url } = await hall();
    const cookie = await opened(url, "M1.1");
    await asSecretariat(url, { type: "EndMandate", person: "M1.1", basis: "elections" });
    expect(await whoIs(url, cookie)).toBe(null);
    const other = await opened(url, "M2.1");
    await issue(url, ["M2.1"]);
    expect(await whoIs(url, other)).toBe(null);
    const device = new Authenticator(placeOf(url));
    expect((await enrol(url, other, { device })).body["type"]).toBe("/problems/no-card");
  });

  test("with the same code again and again is slowed down, for this code and its person", async () => {
    const { url } = await hall();
    const [card, other] = await issue(url, ["M1.1", "M2.1"]);
    const holder = cookieIn(await openCard(url, card?.code ?? ""));
    for (let round = 0; round < 10; round += 1) {
      expect((await openCard(url, card?.code ?? "")).status).toBe(403);
    }
    const slowed = await openCard(url, card?.code ?? "");
    expect([slowed.status, slowed.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await openCard(url, other?.code ?? "")).status).toBe(200);
    expect((await enrol(url, holder, { device: new Authenticator(placeOf(url)) })).status).toBe(
      200,
    );
  });

  test("with an old card of somebody, again and again, does not keep them from the new one", async () => {
    const { url } = await hall();
    const [old] = await issue(url, ["M1.1"]);
    const [card] = await issue(url, ["M1.1"]);
    const statuses = [];
    for (let round = 0; round < 11; round += 1) {
      statuses.push((await openCard(url, old?.code ?? "")).status);
    }
    expect(statuses).toEqual([...Array(10).fill(403), 429]);
    expect((await openCard(url, card?.code ?? "")).status).toBe(200);
  });

  test("by guessing is slowed down for the address; what is good is taken all the same", async () => {
    const { url } = await hall({ proxies: ["127.0.0.1", "::1"] });
    const [card] = await issue(url, ["M1.1"]);
    const from = (address: string, code: string) =>
      ask(url, "POST /api/assemblies/a/card", {
        headers: { "X-Forwarded-For": `203.0.113.9, ${address}` },
        body: { code },
      });
    for (let round = 0; round < 200; round += 1) {
      expect((await from("198.51.100.1", freshCode())).status).toBe(403);
    }
    expect((await from("198.51.100.1", freshCode())).status).toBe(429);
    expect((await from("198.51.100.2", freshCode())).status).toBe(403);
    expect((await from("198.51.100.1", card?.code ?? "")).status).toBe(200);
  }, 60_000);
});
