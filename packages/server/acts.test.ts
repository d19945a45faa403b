import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { logged, start, startWith } from "./test-server.ts";

const acts = "POST /api/assemblies/a/acts";
const admit = (member: string) => ({
  act: { type: "AdmitMember", member, name: member, affiliation: "member" },
  office: "secretariat",
});
const keyed = (key = freshKey()) => ({ "Idempotency-Key": key });

const headOf = async (url: string): Promise<number> => {
  const { body } = await ask(url, "GET /api/assemblies");
  const [first] = body["assemblies"] as readonly { readonly seq: number }[];
  return first?.seq ?? 0;
};

describe("an act", () => {
  test("that is accepted is answered with its events and the clauses that held", async () => {
    const { url } = await startWith("a", sitting("a", 2));
    const cookie = await signIn(url, "a", "SEC");
    const before = await headOf(url);
    const { status, body } = await ask(url, acts, { cookie, headers: keyed(), body: admit("X") });
    expect(status).toBe(200);
    expect(body).toMatchObject({ answer: "accepted", seq: [before + 1, before + 1] });
    const [line] = body["events"] as readonly { readonly text: string }[];
    expect(JSON.parse(line?.text ?? "")).toMatchObject({
      seq: before + 1,
      by: "SEC",
      event: { type: "MemberAdmitted", member: "X" },
    });
    const ground = { clause: "test.1/by-secretariat", cites: "Test rules, 1", how: "held" };
    expect(body["grounds"]).toEqual([ground]);
  });

  test("that is refused is told every clause, in the language that is asked for", async () => {
    const { url } = await startWith("a", sitting("a", 2));
    const cookie = await signIn(url, "a", "M1.1");
    const refused = (language: string, body: object) =>
      ask(url, acts, { cookie, headers: { ...keyed(), "Accept-Language": language }, body });
    const { act } = admit("X");
    const french = await refused("de, fr-CH;q=0.8, en;q=0.5", { act });
    expect(french.status).toBe(403);
    expect(french.headers.get("content-language")).toBe("fr");
    expect(french.body).toMatchObject({
      type: "/problems/refused",
      because: [
        {
          clause: "test.1/by-secretariat",
          cites: "Test rules, 1",
          facts: { office: "nobody", number: 1234 },
          discretion: null,
          message: "Seul le secrétariat tient le registre ; nobody non, 1\u202f234 fois.",
        },
      ],
    });
    const arabic = await refused("ar", { act });
    expect(JSON.stringify(arabic.body)).toContain("nobody does not, 1,234 times.");
    const open = { act: { type: "OpenVote", vote: "V1" } };
    expect((await refused("en", open)).body).toMatchObject({ type: "/problems/impossible" });
    expect(await headOf(url)).toBe(12);
  });

  test("that nobody can decide is told the value that is unset", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "PRES");
    const body = { act: { type: "SuspendSitting", reason: "Lunch" }, office: "chair" };
    const answer = await ask(url, acts, { cookie, headers: keyed(), body });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      type: "/problems/undecided",
      unset: [{ clause: "test.4/pause", cites: "Test rules, 4", value: "test.pause" }],
    });
  });

  test("that speaks of nothing is told where: 422 for what is missing, 409 for what is there", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const arrears = { act: { type: "RecordArrears", member: "NONE", years: 2 } };
    const missing = await ask(url, acts, { cookie, headers: keyed(), body: arrears });
    expect(missing.status).toBe(422);
    expect(missing.body["faults"]).toEqual([
      { id: "unknown", where: "member", facts: { id: "NONE" } },
    ]);
    const there = await ask(url, acts, { cookie, headers: keyed(), body: admit("M1") });
    expect(there.status).toBe(409);
    expect(there.body["faults"]).toEqual([{ id: "exists", where: "member", facts: { id: "M1" } }]);
  });

  test("that would write more than an entry can hold is not written", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "PRES");
    const before = await headOf(url);
    const body = { act: { type: "DealWithIncident", incident: "noise", measure: "silence" } };
    const answer = await ask(url, acts, { cookie, headers: keyed(), body });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ type: "/problems/entry-too-long", limit: 65_535 });
    expect(await headOf(url)).toBe(before);
  });

  test("that meets a programming error fails alone, and says nothing of the inside", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const send = (body: object) => ask(url, acts, { cookie, headers: keyed(), body });
    const [failed, ...others] = await Promise.all([
      send({ act: { type: "ResumeSitting" } }),
      ...["X", "Y", "Z"].map((member) => send(admit(member))),
    ]);
    expect(failed?.status).toBe(500);
    expect(failed?.text).not.toContain("programming error");
    expect(logged.join()).toContain("a programming error in a clause");
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test("is stamped by the server, never before the last event", async () => {
    let now = Date.parse("2030-01-01T12:00:00.000Z");
    const { url } = await startWith("a", sitting("a", 1), { clock: () => now });
    const cookie = await signIn(url, "a", "SEC");
    const times: string[] = [];
    for (const [at, member] of [0, -86_400_000, 86_400_001].map(
      (by, i) => [by, `X${i}`] as const,
    )) {
      now += at;
      const { body } = await ask(url, acts, { cookie, headers: keyed(), body: admit(member) });
      const [line] = body["events"] as readonly { readonly text: string }[];
      times.push(JSON.parse(line?.text ?? "{}").at);
      if (at < 0) expect(times[1]).toBe(times[0]);
    }
    expect(times).toEqual([
      "2030-01-01T12:00:00.000Z",
      "2030-01-01T12:00:00.000Z",
      "2030-01-01T12:00:00.001Z",
    ]);
  });
});

describe("an act that is sent again under its key", () => {
  test("counts once and gets the first answer", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const headers = keyed();
    const send = () => ask(url, acts, { cookie, headers, body: admit("X") });
    const first = await send();
    expect(first.headers.get("idempotent-replayed")).toBe(null);
    const second = await send();
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.body).toEqual(first.body);
    const receipt = await ask(url, `GET /api/assemblies/a/receipts/${headers["Idempotency-Key"]}`, {
      cookie,
    });
    expect(receipt.body).toEqual(first.body);
  });

  test("counts once when both arrive together", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const before = await headOf(url);
    const headers = keyed();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(url, acts, { cookie, headers, body: admit("X") })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await headOf(url)).toBe(before + 1);
  });

  test("counts once when the server was started again in between", async () => {
    const first = await startWith("a", sitting("a", 1));
    const cookie = await signIn(first.url, "a", "SEC");
    const headers = keyed();
    const body = admit("X");
    const before = await ask(first.url, acts, { cookie, headers, body });
    const other = { ...keyed(), "Accept-Language": "en" };
    await ask(first.url, acts, { cookie, headers: other, body: { act: admit("Y").act } });
    await first.close();
    const second = await start(await openStore({ dataFolder: first.dataFolder }));
    // Signed in still: the sign-in is stored.
    const again = await ask(second.url, acts, { cookie, headers, body });
    expect(again.status).toBe(200);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body).toEqual(before.body);
    const reused = await ask(second.url, acts, { cookie, headers, body: admit("Z") });
    expect(reused.status).toBe(422);
  });

  test("with other content is refused, and written nowhere", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const headers = keyed();
    const answers = await Promise.all(
      ["X", "Y"].map((member) => ask(url, acts, { cookie, headers, body: admit(member) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const third = await ask(url, acts, { cookie, headers, body: admit("Z") });
    expect(third.body).toMatchObject({ type: "/problems/key-reused" });
    const { text } = await ask(url, "GET /api/assemblies/a/journal?limit=1000");
    const admitted = text.match(/MemberAdmitted/g) ?? [];
    expect(admitted.length).toBe(2);
  });

  test("belongs to whoever chose the key: nobody uses up or reads the keys of others", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const secretary = await signIn(url, "a", "SEC");
    const delegate = await signIn(url, "a", "M1.1");
    const headers = keyed("the-same-key-for-two");
    const pop = { act: { type: "RecordArrears", member: "M1", years: 1 }, office: "secretariat" };
    const body = { act: { type: "RequestFloor", purpose: "statement" } };
    expect((await ask(url, acts, { cookie: secretary, headers, body: pop })).status).toBe(200);
    const path = "GET /api/assemblies/a/receipts/the-same-key-for-two";
    expect((await ask(url, path, { cookie: delegate })).status).toBe(404);
    expect((await ask(url, acts, { cookie: delegate, headers, body })).status).toBe(200);
    expect((await ask(url, path)).status).toBe(401);
  });

  test("after a refusal is decided anew, because nothing was written", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const headers = keyed();
    const arrears = {
      act: { type: "RecordArrears", member: "X", years: 1 },
      office: "secretariat",
    };
    expect((await ask(url, acts, { cookie, headers, body: arrears })).status).toBe(422);
    await ask(url, acts, { cookie, headers: keyed(), body: admit("X") });
    expect((await ask(url, acts, { cookie, headers, body: arrears })).status).toBe(200);
  });
});

describe("an act that expects the number of the last event", () => {
  test("is decided while the journal stands there, and stale when it has moved on", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const seq = await headOf(url);
    const send = (member: string, match: string) =>
      ask(url, acts, { cookie, headers: { ...keyed(), "If-Match": match }, body: admit(member) });
    expect((await send("X", `"${seq}"`)).status).toBe(200);
    const stale = await send("Y", `"${seq}"`);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ type: "/problems/stale", seq: seq + 1 });
    expect((await send("Y", `${seq + 7}`)).status).toBe(412);
    expect((await send("Y", `${seq + 1}`)).status).toBe(200);
  });

  test("is won by one of those that arrive together", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const seq = await headOf(url);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        ask(url, acts, {
          cookie,
          headers: { ...keyed(), "If-Match": `${seq}` },
          body: admit(`X${at}`),
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  });

  test("gets its first answer when it is sent again, although the journal has moved on", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const headers = { ...keyed(), "If-Match": `${await headOf(url)}` };
    const first = await ask(url, acts, { cookie, headers, body: admit("X") });
    const second = await ask(url, acts, { cookie, headers, body: admit("X") });
    expect(second.body).toEqual(first.body);
  });
});

describe("1,500 acts that arrive together", () => {
  // A disk that others use, too, may take seconds to sync.
  test("are each acknowledged once they are durable", { timeout: 60_000 }, async () => {
    const { url, close, dataFolder } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const send = (at: number) =>
      ask(url, acts, { cookie, headers: keyed(), body: admit(`N${at}`) });
    await Promise.all(Array.from({ length: 50 }, (_, at) => send(5_000 + at)));
    const start = performance.now();
    const answers = await Promise.all(Array.from({ length: 1_500 }, (_, at) => send(at)));
    const took = performance.now() - start;
    console.info(`1,500 acts over HTTP, the last acknowledged after ${took.toFixed(0)} ms`);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const numbers = answers.map(({ body }) => (body["seq"] as readonly number[])[0]);
    expect(new Set(numbers).size).toBe(1_500);
    await close();
    const store = await openStore({ dataFolder });
    expect(await store.open("a")).toMatchObject({ kind: "sound", head: { seq: 10 + 1_550 } });
    await store.close();
  });
});
