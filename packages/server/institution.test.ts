import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { sitting } from "./test-assembly.ts";
import { Browser } from "./test-browser.ts";
import { ask, signIn } from "./test-client.ts";
import { asSecretariat, cookieIn, issue, lastEntries, openCard, whoIs } from "./test-identity.ts";
import { startWith } from "./test-server.ts";

/** A real provider (certified OpenID Connect), at a free port. */
interface Login {
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

// It warns that it is set up as for a test, which it is.
beforeAll(() => {
  for (const name of ["info", "warn"] as const) vi.spyOn(console, name).mockReturnValue();
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function provider(callback: string, port = 0): Promise<Login> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  // It listens on a port.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: "hemicycle",
        client_secret: "a-secret-of-the-client-of-some-length",
        redirect_uris: [callback],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    cookies: { keys: ["only for this test"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Name of ${id}` }) }),
  });
  made.on("server_error", (_, error) => console.error(error));
  server.on("request", made.callback());
  const close = () => closed(server);
  closing.push(close);
  return { issuer, close };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

/** A free port, so that the provider can know the address of the hall before it is open. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  await closed(server);
  return port;
}

interface Set {
  readonly issuer?: (real: string) => string;
  readonly clock?: () => number;
}

async function hall({ issuer, clock = Date.now }: Set = {}) {
  const port = await freePort();
  const callback = `http://localhost:${port}/api/institution/callback`;
  const login = await provider(callback);
  const institution = {
    issuer: issuer?.(login.issuer) ?? login.issuer,
    client: "hemicycle",
    secret: "a-secret-of-the-client-of-some-length",
    name: "House of Examples",
  };
  const options = { host: "localhost", port, institution, clock };
  const serving = await startWith("a", sitting("a", 2), options);
  return { ...serving, login, callback };
}

/** Opens a card of a person in a browser. */
async function withCard(url: string, person: string): Promise<Browser> {
  const [card] = await issue(url, [person]);
  const browser = new Browser();
  browser.take(url, cookieIn(await openCard(url, card?.code ?? "")));
  return browser;
}

const begin = (url: string) => `${url}/api/assemblies/a/institution/start`;

/** Where somebody arrives who signs in there under this name. */
const through = (browser: Browser, url: string, name: string) =>
  browser.logIn(begin(url), { name, until: `${url}/a/` });

describe("an account of an institution", () => {
  test("is enrolled by a card, and signs its owner in from then on", async () => {
    const { url } = await hall();
    const name = await ask(url, "GET /api/assemblies/a/institution");
    expect(name.body).toEqual({ name: "House of Examples" });
    const browser = await withCard(url, "M1.1");
    expect(await through(browser, url, "ann")).toBe(`${url}/a/a/card`);
    const here = { person: "M1.1", enrolling: false, credential: { kind: "institution" } };
    expect(await whoIs(url, browser.cookies(url))).toMatchObject(here);
    const later = new Browser();
    expect(await through(later, url, "ann")).toBe(`${url}/a/a/seat`);
    expect(await whoIs(url, later.cookies(url))).toMatchObject(here);
  });

  test("leaves neither its name nor its subject in the journal or in the store", async () => {
    const { url, dataFolder, close } = await hall();
    await through(await withCard(url, "M1.1"), url, "subject-of-ann");
    const entries = await lastEntries(url, await signIn(url, "a", "SEC"));
    expect(entries.at(-1)?.event).toMatchObject({
      type: "CredentialEnrolled",
      kind: "institution",
    });
    await close();
    const { readFileSync, readdirSync } = await import("node:fs");
    for (const file of readdirSync(dataFolder)) {
      expect(readFileSync(`${dataFolder}/${file}`).includes("subject-of-ann")).toBe(false);
    }
  });

  test("that nobody has enrolled signs nobody in", async () => {
    const { url } = await hall();
    const browser = new Browser();
    expect(await through(browser, url, "bob")).toBe(`${url}/a/a/seat?institution=unknown`);
    expect(await whoIs(url, browser.cookies(url))).toBe(null);
  });

  test("belongs to one person: a card of another one does not take it", async () => {
    const { url } = await hall();
    await through(await withCard(url, "M1.1"), url, "ann");
    const other = await withCard(url, "M2.1");
    expect(await through(other, url, "ann")).toBe(`${url}/a/a/card?institution=taken`);
    expect(await whoIs(url, other.cookies(url))).toMatchObject({ person: "M2.1", enrolling: true });
  });

  test("ends with its credential, and can be enrolled anew by another card", async () => {
    const { url } = await hall();
    const browser = await withCard(url, "M1.1");
    await through(browser, url, "ann");
    await asSecretariat(url, { type: "EndMandate", person: "M1.1", basis: "elections" });
    expect(await whoIs(url, browser.cookies(url))).toBe(null);
    const gone = new Browser();
    expect(await through(gone, url, "ann")).toBe(`${url}/a/a/seat?institution=unknown`);
    const second = await withCard(url, "M2.1");
    expect(await through(second, url, "ann")).toBe(`${url}/a/a/card`);
    expect(await whoIs(url, second.cookies(url))).toMatchObject({ person: "M2.1" });
  });
});

describe("an account that two cards are to enrol at the same moment", () => {
  test("is enrolled by one of them, and signs in from then on", async () => {
    const { url } = await hall();
    const until = `${url}/api/institution/callback`;
    const one = await withCard(url, "M1.1");
    const two = await withCard(url, "M2.1");
    const logIn = (browser: Browser) => browser.logIn(begin(url), { name: "ann", until });
    const [first, second] = [await logIn(one), await logIn(two)];
    const ends = await Promise.all([one.visit(first), two.visit(second)]);
    expect(ends.sort()).toEqual([`${url}/a/a/card`, `${url}/a/a/card?institution=taken`]);
    expect(await through(new Browser(), url, "ann")).toBe(`${url}/a/a/seat`);
  });
});

describe("a sign-in elsewhere", () => {
  test("is begun on a page of ours alone: whom another site sends there comes to the seat", async () => {
    const { url } = await hall();
    const browser = await withCard(url, "M1.1");
    const headers = { Cookie: browser.cookies(url), "Sec-Fetch-Site": "cross-site" };
    const answer = await fetch(begin(url), { redirect: "manual", headers });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/a/a/seat"]);
    expect(answer.headers.get("set-cookie")).toBe(null);
  });
});

describe("what comes back from an institution is refused", () => {
  /** The address with which the browser would come back, not yet visited. */
  const callback = async (browser: Browser, url: string, start = begin(url)) =>
    new URL(await browser.logIn(start, { name: "ann", until: `${url}/api/institution/callback` }));

  const forged = (url: string) => `${url}/a/a/seat?institution=forged`;

  test("with another state, or in another browser", async () => {
    const { url } = await hall();
    await through(await withCard(url, "M1.1"), url, "ann");
    const browser = new Browser();
    const came = await callback(browser, url);
    const other = new URL(came);
    other.searchParams.set("state", `${"A".repeat(54)}.a`);
    expect(await browser.visit(other.href)).toBe(forged(url));
    expect(await new Browser().visit(came.href)).toBe(forged(url));
    const third = new Browser();
    const theirs = await callback(third, url);
    expect(await browser.visit(theirs.href)).toBe(forged(url));
    const none = new URL(came);
    none.searchParams.delete("state");
    const told = await fetch(none, { redirect: "manual" });
    expect([told.status, await told.json()]).toMatchObject([
      403,
      { type: "/problems/institution-unusable", why: "forged" },
    ]);
    expect(await browser.visit(came.href)).toBe(`${url}/a/a/seat`);
  });

  test("with a card that was opened after the start, in the same browser", async () => {
    const { url } = await hall();
    const browser = new Browser();
    const came = await callback(browser, url);
    const [card] = await issue(url, ["M1.1"]);
    browser.take(url, cookieIn(await openCard(url, card?.code ?? "")));
    expect(await browser.visit(came.href)).toBe(forged(url));
    expect(await whoIs(url, browser.cookies(url))).toMatchObject({ enrolling: true });
    expect(await through(browser, url, "ann")).toBe(`${url}/a/a/card`);
  });

  test("again and again, and does not keep others of the same hall from coming back", async () => {
    const { url } = await hall();
    await through(await withCard(url, "M1.1"), url, "ann");
    const embedded = `${url}/api/institution/callback?state=made-up`;
    for (let round = 0; round < 201; round += 1) await fetch(embedded, { redirect: "manual" });
    expect((await fetch(embedded, { redirect: "manual" })).status).toBe(429);
    expect(await through(new Browser(), url, "ann")).toBe(`${url}/a/a/seat`);
  });

  test("with another nonce", async () => {
    const { url } = await hall();
    await through(await withCard(url, "M1.1"), url, "ann");
    const browser = new Browser();
    const asked = new URL(await browser.visit(begin(url), { steps: 1 }));
    asked.searchParams.set("nonce", "a-nonce-of-somebody-else");
    const came = await callback(browser, url, asked.href);
    expect(await browser.visit(came.href)).toBe(forged(url));
  });

  test("from another issuer, or with a code of another sign-in", async () => {
    const { url } = await hall();
    await through(await withCard(url, "M1.1"), url, "ann");
    const browser = new Browser();
    const came = await callback(browser, url);
    came.searchParams.set("iss", "http://evil.example");
    expect(await browser.visit(came.href)).toBe(forged(url));
    const victim = await callback(new Browser(), url);
    const own = await callback(browser, url);
    own.searchParams.set("code", victim.searchParams.get("code") ?? "");
    expect(await browser.visit(own.href)).toBe(forged(url));
  });

  test("with an error, or a second time", async () => {
    const { url } = await hall();
    await through(await withCard(url, "M1.1"), url, "ann");
    const browser = new Browser();
    const came = await callback(browser, url);
    const kept = browser.cookies(url);
    expect(await browser.visit(came.href)).toBe(`${url}/a/a/seat`);
    const again = new Browser();
    again.take(url, kept);
    expect(await again.visit(came.href)).toBe(`${url}/a/a/seat?institution=replayed`);
    const denied = await callback(browser, url);
    denied.searchParams.delete("code");
    denied.searchParams.set("error", "access_denied");
    expect(await browser.visit(denied.href)).toBe(forged(url));
  });

  test("after ten minutes, or with a state that we have not made", async () => {
    let now = Date.now();
    const { url } = await hall({ clock: () => now });
    await through(await withCard(url, "M1.1"), url, "ann");
    const browser = new Browser();
    const [early, late] = [await callback(browser, url), new Browser()];
    expect(await browser.visit(early.href)).toBe(`${url}/a/a/seat`);
    const came = await callback(late, url);
    now += 600_000;
    expect(await late.visit(came.href)).toBe(forged(url));
    const made = `${Buffer.alloc(40, 255).toString("base64url")}.a`;
    late.take(url, `hemicycle-institution=${made}`);
    came.searchParams.set("state", made);
    expect(await late.visit(came.href)).toBe(forged(url));
  });
});

describe("an institution that is not as it was set", () => {
  test("sends people back with a word, when its issuer is another one", async () => {
    const { url } = await hall({ issuer: (real) => `${real}/another` });
    expect(await new Browser().visit(begin(url))).toBe(`${url}/a/a/seat?institution=away`);
    const other = await hall({ issuer: (real) => real.replace("localhost", "127.0.0.1") });
    const browser = await withCard(other.url, "M1.1");
    const back = `${other.url}/a/a/card?institution=away`;
    expect(await browser.visit(begin(other.url))).toBe(back);
  });

  test("sends people back with a word while it cannot be reached, and is asked again", async () => {
    const { url, login, callback } = await hall();
    await login.close();
    expect(await new Browser().visit(begin(url))).toBe(`${url}/a/a/seat?institution=away`);
    await provider(callback, Number(new URL(login.issuer).port));
    const browser = await withCard(url, "M1.1");
    expect(await through(browser, url, "ann")).toBe(`${url}/a/a/card`);
  });

  test("is told as not being there, when none was set", async () => {
    const { url } = await startWith("a", sitting("a", 1), { host: "localhost" });
    const told = await ask(url, "GET /api/assemblies/a/institution");
    expect([told.status, told.text]).toEqual([200, "null"]);
    for (const path of ["/api/assemblies/a/institution/start", "/api/institution/callback"]) {
      expect((await ask(url, `GET ${path}`)).body["type"]).toBe("/problems/not-found");
    }
  });
});
