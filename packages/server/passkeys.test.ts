import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { founding, sitting } from "./test-assembly.ts";
import { Authenticator, type Flaws } from "./test-authenticator.ts";
import { type Asked, ask, signIn } from "./test-client.ts";
import { listen } from "./test-feed.ts";
import {
  asSecretariat,
  cookieIn,
  enrol,
  enrolled,
  issue,
  lastEntries,
  openCard,
  opened,
  placeOf,
  useDevice,
  whoIs,
} from "./test-identity.ts";
import { start, startWith } from "./test-server.ts";

const hall = (options = {}) => startWith("a", sitting("a", 2), { host: "localhost", ...options });

const why = ({ status, body }: Asked) => [status, body["type"], body["why"]];
const unusable = (reason: string) => [403, "/problems/passkey-unusable", reason];

describe("a passkey", () => {
  test("is made by whoever has opened a card, and signs them in from then on", async () => {
    const { url } = await hall();
    const device = new Authenticator(placeOf(url));
    const cookie = await opened(url, "M1.1");
    const answer = await enrol(url, cookie, { device });
    const session = { person: "M1.1", member: "M1", enrolling: false, circle: "participants" };
    expect(answer.body["session"]).toMatchObject(session);
    expect(await whoIs(url, cookieIn(answer))).toEqual(answer.body["session"]);
    expect(await whoIs(url, cookie)).toBe(null);
    const again = await useDevice(url, device);
    expect(again.body["session"]).toMatchObject({ ...session, credential: { kind: "passkey" } });
    expect(again.headers.get("set-cookie")).toMatch(/^hemicycle=[\w-]{43}; HttpOnly; SameSite=Lax/);
  });

  test("leaves nothing in the journal but ids, and in the store neither code nor token", async () => {
    const { url, dataFolder, close } = await hall();
    const [card] = await issue(url, ["M1.1"]);
    const device = new Authenticator(placeOf(url));
    const cookie = cookieIn(await openCard(url, card?.code ?? ""));
    const answer = await enrol(url, cookie, { device });
    const entries = await lastEntries(url, await signIn(url, "a", "SEC"));
    const last = entries.slice(-2).map(({ event, by }) => ({ by, event }));
    const { credential } = answer.body["session"] as { credential: { id: string } };
    expect(last).toEqual([
      { by: "SEC", event: { type: "CardIssued", card: card?.card, person: "M1.1" } },
      {
        by: "M1.1",
        event: {
          type: "CredentialEnrolled",
          credential: credential.id,
          kind: "passkey",
          card: card?.card,
        },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain(device.id);
    await close();
    const { readFileSync, readdirSync } = await import("node:fs");
    const secrets = [card?.code ?? "-", (card?.code ?? "-").replaceAll("-", ""), cookie.slice(10)];
    for (const name of readdirSync(dataFolder)) {
      const bytes = readFileSync(`${dataFolder}/${name}`);
      expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
    }
  });

  test("asks for a device that looks at the person and keeps the passkey", async () => {
    const { url } = await hall();
    const path = "POST /api/assemblies/a/passkeys/options";
    const { body } = await ask(url, path, { cookie: await opened(url, "M1.1"), body: {} });
    expect(body).toMatchObject({
      rp: { id: "localhost", name: "Assembly a" },
      user: { name: "Delegate of M1" },
      attestation: "none",
      excludeCredentials: [],
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    const request = await ask(url, "POST /api/assemblies/a/sign-in/options", { body: {} });
    expect(request.body).toMatchObject({ rpId: "localhost", userVerification: "required" });
    expect(request.body["allowCredentials"] ?? []).toEqual([]);
  });

  test("is known on every server of the same store, and after a restart", async () => {
    const { url, dataFolder, close } = await hall();
    const { device, cookie } = await enrolled(url, "M1.1");
    const { port } = new URL(url);
    await close();
    const options = { host: "localhost", port: Number(port) };
    const { url: later } = await start(await openStore({ dataFolder }), options);
    expect(await whoIs(later, cookie)).toMatchObject({ person: "M1.1" });
    expect((await useDevice(later, device)).status).toBe(200);
  });

  test("is made for the fixed origin, whatever host a request names", async () => {
    const { url } = await hall({ origin: "https://hall.example" });
    const [card] = await issue(url, ["M1.1"]);
    const open = await openCard(url, card?.code ?? "");
    expect(open.headers.get("set-cookie")).toMatch(/^__Host-hemicycle=.*; Secure$/);
    const device = new Authenticator({ origin: "https://hall.example", rpId: "hall.example" });
    expect((await enrol(url, cookieIn(open), { device })).status).toBe(200);
    const local = { origin: url, rpId: "localhost" };
    expect(why(await useDevice(url, device, local))).toEqual(unusable("forged"));
    expect((await useDevice(url, device)).status).toBe(200);
  });

  test("needs a name: an address, or a name without HTTPS, is none", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const path = "POST /api/assemblies/a/sign-in/options";
    const { status, body } = await ask(url, path, { body: {} });
    expect([status, body["type"]]).toEqual([409, "/problems/no-passkeys"]);
  });
});

describe("a passkey that is made otherwise than it should be", () => {
  const flaws: readonly (readonly [string, Flaws])[] = [
    ["at another origin", { origin: "http://evil.example" }],
    ["for another name", { rpId: "evil.example" }],
    ["without a look at the person", { verified: false }],
  ];
  test.each(flaws)("%s is refused, and the card stays good", async (_, flaw) => {
    const { url } = await hall();
    const cookie = await opened(url, "M1.1");
    const device = new Authenticator(placeOf(url));
    expect(why(await enrol(url, cookie, { device, flaws: flaw }))).toEqual(unusable("forged"));
    expect((await enrol(url, cookie, { device })).status).toBe(200);
  });

  test("for another challenge, or for the challenge of another device, is refused", async () => {
    const { url } = await hall();
    const [one, other] = [await opened(url, "M1.1"), await opened(url, "M2.1")];
    const path = "POST /api/assemblies/a/passkeys";
    const { body: options } = await ask(url, `${path}/options`, { cookie: other, body: {} });
    const device = new Authenticator(placeOf(url));
    const made = [device.make(options as never), device.make({ challenge: "AAAA" })];
    for (const response of made) {
      const answer = await ask(url, path, { cookie: one, body: { response } });
      expect(why(answer)).toEqual(unusable("forged"));
    }
  });

  test("by nobody who has opened a card is refused", async () => {
    const { url } = await hall();
    const device = new Authenticator(placeOf(url));
    for (const cookie of [undefined, await signIn(url, "a", "SEC")]) {
      for (const path of ["passkeys/options", "passkeys"]) {
        const body = path === "passkeys" ? { response: device.make({ challenge: "AAAA" }) } : {};
        const answer = await ask(url, `POST /api/assemblies/a/${path}`, { cookie, body });
        expect(answer.body["type"]).toBe("/problems/no-card");
      }
    }
  });

  test("a second time with the same answer is refused", async () => {
    const { url } = await hall();
    const cookie = await opened(url, "M1.1");
    const path = "POST /api/assemblies/a/passkeys";
    const { body: options } = await ask(url, `${path}/options`, { cookie, body: {} });
    const response = new Authenticator(placeOf(url)).make(options as never);
    const twice = await Promise.all(
      [1, 2].map(() => ask(url, path, { cookie, body: { response } })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 403]);
  });
});

describe("the use of a passkey", () => {
  const flaws: readonly (readonly [string, Flaws])[] = [
    ["signed by another key", { forged: true }],
    ["at another origin", { origin: "http://localhost:1" }],
    ["for another name", { rpId: "evil.example" }],
    ["without a look at the person", { verified: false }],
    ["with a counter that goes back", { counter: 0 }],
    ["in the name of somebody else", { userHandle: "c29tZWJvZHk" }],
  ];
  test.each(flaws)("%s is refused", async (_, flaw) => {
    const { url } = await hall();
    const { device } = await enrolled(url, "M1.1");
    await useDevice(url, device);
    const answer = await useDevice(url, device, flaw);
    expect(why(answer)).toEqual(unusable("forged"));
    expect(answer.headers.get("set-cookie")).toBe(null);
    expect((await useDevice(url, device)).status).toBe(200);
  });

  test("a second time with the same answer is refused, and so is an old challenge", async () => {
    let now = Date.parse("2030-01-01T08:00:00.000Z");
    const { url } = await hall({ clock: () => now });
    const { device } = await enrolled(url, "M1.1");
    const path = "POST /api/assemblies/a/sign-in";
    const { body: options } = await ask(url, `${path}/options`, { body: {} });
    const send = (response: object) => ask(url, path, { body: { response } });
    const response = device.use(options as never);
    expect((await send(response)).status).toBe(200);
    expect((await send(response)).status).toBe(403);
    // A fresh signature under a challenge that was answered, by a device that counts on.
    expect(why(await send(device.use(options as never)))).toEqual(unusable("replayed"));
    const { body: late } = await ask(url, `${path}/options`, { body: {} });
    now += 300_000;
    expect(why(await send(device.use(late as never)))).toEqual(unusable("forged"));
    expect(why(await send(device.use({ challenge: "AAAA" })))).toEqual(unusable("forged"));
  });

  test("that nobody knows, or of another assembly, is refused", async () => {
    const { url } = await hall();
    const { device } = await enrolled(url, "M1.1");
    const unknown = new Authenticator(placeOf(url));
    expect(why(await useDevice(url, unknown))).toEqual(unusable("unknown"));
    const { type: _, ...other } = founding("b");
    await ask(url, "POST /api/assemblies", { body: { secret: "test-secret", ...other } });
    const path = "POST /api/assemblies/b/sign-in";
    const { body: options } = await ask(url, `${path}/options`, { body: {} });
    const answer = await ask(url, path, { body: { response: device.use(options as never) } });
    expect(why(answer)).toEqual(unusable("foreign"));
  });

  test("by trying again and again is slowed down; a good one is taken all the same", async () => {
    const { url } = await hall();
    const { device } = await enrolled(url, "M1.1");
    const forge = () => {
      const body = { response: device.use({ challenge: "AAAA" }) };
      return ask(url, "POST /api/assemblies/a/sign-in", { body });
    };
    for (let round = 0; round < 200; round += 1) expect((await forge()).status).toBe(403);
    const answer = await forge();
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await useDevice(url, device)).status).toBe(200);
  }, 60_000);
});

describe("a sign-in by a passkey ends when the journal says so", () => {
  const credentialOf = async (url: string, cookie: string): Promise<string> => {
    const session = (await whoIs(url, cookie)) as { credential: { id: string } };
    return session.credential.id;
  };

  const ends: readonly (readonly [string, (url: string, cookie: string) => Promise<unknown>])[] = [
    [
      "that the credential is revoked",
      async (url, cookie) => {
        const credential = await credentialOf(url, cookie);
        await asSecretariat(url, { type: "RevokeCredential", credential, reason: "lost" });
      },
    ],
    ["that a card replaces a lost device", (url) => issue(url, ["M1.1"], true)],
    [
      "that the mandate has ended",
      (url) => asSecretariat(url, { type: "EndMandate", person: "M1.1", basis: "elections" }),
    ],
  ];
  test.each(ends)("%s: token, feed, acts and passkey", async (_, end) => {
    const { url } = await hall();
    const { device, cookie } = await enrolled(url, "M1.1");
    const { cookie: other } = await enrolled(url, "M2.1");
    const feed = await listen(url, "/api/assemblies/a/feed", { Cookie: cookie });
    await feed.until(({ name }) => name === "ready");
    await end(url, cookie);
    await feed.until(({ name }) => name === "reload");
    expect(await whoIs(url, cookie)).toBe(null);
    expect(await whoIs(url, other)).toMatchObject({ person: "M2.1" });
    expect(why(await useDevice(url, device))).toEqual(unusable("ended"));
    const { status } = await ask(url, "GET /api/assemblies/a/receipts/anything", { cookie });
    expect(status).toBe(401);
  });

  test("and stays ended after a restart", async () => {
    const { url, dataFolder, close } = await hall();
    const { cookie } = await enrolled(url, "M1.1");
    await asSecretariat(url, { type: "EndMandate", person: "M1.1", basis: "elections" });
    await close();
    const { url: later } = await start(await openStore({ dataFolder }), { host: "localhost" });
    expect(await whoIs(later, cookie)).toBe(null);
  });
});
