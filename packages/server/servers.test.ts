import { decode } from "@hemicycle/assembly";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { founding, sitting } from "./test-assembly.ts";
import { Authenticator } from "./test-authenticator.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { makeDatabase } from "./test-database.ts";
import { listen } from "./test-feed.ts";
import { asSecretariat, cookieIn, issue, openCard, useDevice, whoIs } from "./test-identity.ts";
import { furnish, start } from "./test-server.ts";

const admit = (member: string) => ({
  act: { type: "AdmitMember", member, name: member, affiliation: "member" },
  office: "secretariat",
});

describe.runIf(postgresIsHere())("two servers on one PostgreSQL", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  const pair = async () => {
    const options = { databaseUrl: makeDatabase(postgres), dataFolder: "" };
    await furnish(await openStore(options), "a", sitting("a", 1));
    const one = await start(await openStore(options));
    const two = await start(await openStore(options));
    return { options, one, two };
  };

  const act = (
    url: string,
    { cookie, member, key = freshKey() }: { cookie: string; member: string; key?: string },
  ) =>
    ask(url, "POST /api/assemblies/a/acts", {
      cookie,
      headers: { "Idempotency-Key": key },
      body: admit(member),
    });

  test("whoever signs out at one is followed by no feed at the other", async () => {
    const { one, two } = await pair();
    const [cookie, other] = [await signIn(one.url, "a", "SEC"), await signIn(one.url, "a", "PRES")];
    const path = "/api/assemblies/a/feed";
    const screen = await listen(two.url, path, { Cookie: cookie });
    const staying = await listen(two.url, path, { Cookie: other });
    await screen.until(({ name }) => name === "ready");
    expect((await ask(one.url, "DELETE /api/session", { cookie })).status).toBe(204);
    await screen.ended;
    expect(screen.events.at(-1)?.name).toBe("reload");
    expect(staying.events.map(({ name }) => name)).not.toContain("reload");
    staying.close();
  }, 60_000);

  test("both take acts; each acknowledged one is in the journal once, without a hole", async () => {
    const { options, one, two } = await pair();
    // Signed in at one, known at the other.
    const cookie = await signIn(one.url, "a", "SEC");
    const screens = [await listen(one.url, "/api/assemblies/a/feed")];
    screens.push(await listen(two.url, "/api/assemblies/a/feed"));
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, at) => {
        await new Promise((resolve) => setTimeout(resolve, (at % 30) * 10));
        const { url } = at % 2 === 0 ? one : two;
        return { member: `N${at}`, answer: await act(url, { cookie, member: `N${at}` }) };
      }),
    );
    expect(answers.map(({ answer }) => answer.status)).toEqual(answers.map(() => 200));
    const store = await openStore(options);
    expect((await store.open("a")).kind).toBe("sound");
    const places = new Map<string, number[]>();
    for (const { seq, bytes } of await store.read("a", 0, 1_000)) {
      const decoded = decode(bytes);
      const event = decoded.kind === "entry" ? decoded.entry.recorded.event : undefined;
      if (event?.type !== "MemberAdmitted") continue;
      places.set(event.member, [...(places.get(event.member) ?? []), seq]);
    }
    await store.close();
    for (const { member, answer } of answers) {
      const [seq] = answer.body["seq"] as readonly number[];
      expect([member, places.get(member)]).toEqual([member, [seq]]);
    }
    const head = Math.max(...[...places.values()].flat());
    const states = [];
    for (const [at, screen] of screens.entries()) {
      const events = await screen.until(({ id }) => id === String(head));
      const ids = events.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));
      expect(ids).toEqual(Array.from({ length: head }, (_, index) => index + 1));
      screen.close();
      const { url } = at === 0 ? one : two;
      states.push((await ask(url, "GET /api/assemblies/a/state")).text);
    }
    expect(states[0]).toBe(states[1]);
  });

  test("give one key one answer, whichever of them is asked", async () => {
    const { one, two } = await pair();
    const cookie = await signIn(one.url, "a", "SEC");
    for (let round = 0; round < 10; round += 1) {
      const key = freshKey();
      const answers = await Promise.all(
        [one, two, one, two].map(({ url }) => act(url, { cookie, member: `N${round}`, key })),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body["seq"]))).size).toBe(1);
    }
    const { body } = await ask(one.url, "GET /api/assemblies/a/state");
    expect(Object.keys((body["state"] as { members: object }).members).length).toBe(11);
  });

  test("take a card, a passkey and their end from each other", async () => {
    const origin = "https://hall.example";
    const options = { databaseUrl: makeDatabase(postgres), dataFolder: "" };
    await furnish(await openStore(options), "a", sitting("a", 2));
    const one = await start(await openStore(options), { origin });
    const two = await start(await openStore(options), { origin });
    const [card] = await issue(one.url, ["M1.1"]);
    const cookie = cookieIn(await openCard(two.url, card?.code ?? ""));
    expect((await openCard(one.url, card?.code ?? "")).body["why"]).toBe("opened");
    const device = new Authenticator({ origin, rpId: "hall.example" });
    const path = "POST /api/assemblies/a/passkeys";
    // The challenge of one is answered at the other.
    const made = await ask(one.url, `${path}/options`, { cookie, body: {} });
    const response = device.make(made.body as never);
    const enrolled = await ask(two.url, path, { cookie, body: { response } });
    expect(enrolled.body["session"]).toMatchObject({ person: "M1.1" });
    const here = cookieIn(await useDevice(one.url, device));
    expect(await whoIs(two.url, here)).toMatchObject({ person: "M1.1" });
    await asSecretariat(one.url, { type: "EndMandate", person: "M1.1", basis: "elections" });
    await expect.poll(() => whoIs(two.url, here), { timeout: 5_000 }).toBe(null);
    expect((await useDevice(two.url, device)).body["why"]).toBe("ended");
  });

  test("know what was founded at the other, and what number it has reached", async () => {
    const { one, two } = await pair();
    const { type: _, ...fields } = founding("b");
    const body = { secret: "test-secret", ...fields };
    expect((await ask(one.url, "POST /api/assemblies", { body })).status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await ask(two.url, "GET /api/assemblies/b/state")).status).toBe(200);
    const cookie = await signIn(one.url, "a", "SEC");
    const { body: first } = await act(one.url, { cookie, member: "X" });
    const [seq = 0] = first["seq"] as readonly number[];
    // Told to the other server by nobody but the sender.
    const second = await ask(two.url, "POST /api/assemblies/a/acts", {
      cookie,
      headers: { "Idempotency-Key": freshKey(), "If-Match": `"${seq}"` },
      body: admit("Y"),
    });
    expect(second.status).toBe(200);
  });
});
