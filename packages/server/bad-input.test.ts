import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "./serve.ts";
import { openVote, sitting } from "./test-assembly.ts";
import { type Asked, ask, freshKey, type Request, signIn } from "./test-client.ts";
import { furnish, folder as ownFolder, start } from "./test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-bad-input-"));
let serving: Serving;
let secretary = "";
let delegate = "";

beforeAll(async () => {
  await furnish(await openStore({ dataFolder: folder }), "a", [
    ...sitting("a", 2),
    ...openVote("V1"),
  ]);
  serving = await start(await openStore({ dataFolder: folder }), { keep: true });
  secretary = await signIn(serving.url, "a", "SEC");
  delegate = await signIn(serving.url, "a", "M1.1");
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

const acts = "POST /api/assemblies/a/acts";
const good = {
  act: { type: "AdmitMember", member: "X", name: "X", affiliation: "member" },
  office: "secretariat",
};

/** Asks, and holds that the answer is a problem, that nothing was written, and that all goes on. */
async function refused(place: string, request: Request = {}): Promise<Asked> {
  const journal = "GET /api/assemblies/a/journal?limit=1000";
  const before = (await ask(serving.url, journal)).text;
  const answer = await ask(serving.url, place, request);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect((await ask(serving.url, journal)).text).toBe(before);
  expect((await ask(serving.url, "GET /healthz")).body).toMatchObject({ status: "ok" });
  return answer;
}

const sent = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  refused(acts, {
    cookie: secretary,
    headers: { "Idempotency-Key": freshKey(), ...headers },
    body,
  });

const errorsOf = ({ body }: Asked) => body["errors"];

describe("a body that is not JSON", () => {
  const cases = [
    { name: "nothing", body: "", place: [1, 1], detail: "a value is expected" },
    { name: "a word", body: "not json", place: [1, 1], detail: "a value is expected" },
    { name: "a piece", body: '{"act":', place: [1, 8], detail: "a value is expected" },
    {
      name: "no quotes",
      body: '{"act": {},\n  "office": secretariat}',
      place: [2, 13],
      detail: "a value is expected",
    },
    {
      name: "a comma too many",
      body: '{"act": {"type": "X",}}',
      place: [1, 22],
      detail: 'a name in "quotes" is expected',
    },
    {
      name: "a name twice",
      body: '{"a": 1, "a": 2}',
      place: [1, 10],
      detail: 'the name "a" stands twice',
    },
    { name: "two values", body: "{}{}", place: [1, 3], detail: "the end is expected" },
    {
      name: "deep brackets",
      body: "[".repeat(60_000),
      place: [1, 60_001],
      detail: "a value or ] is expected",
    },
  ];

  test.each(cases)("is told the place: $name", async ({ body, place, detail }) => {
    const { status, body: problem } = await sent(body);
    expect(status).toBe(400);
    const [line, column] = place;
    expect(problem).toMatchObject({ type: "/problems/unreadable", line, column, detail });
  });

  test("because it is not even text is told so", async () => {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": freshKey() };
    const response = await fetch(`${serving.url}/api/assemblies/a/acts`, {
      method: "POST",
      headers: { ...headers, Cookie: secretary },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: "the body is not UTF-8" });
  });
});

describe("a body of another form", () => {
  test.each([
    ["null", null, [{ where: "", what: "Invalid input: expected object, received null" }]],
    ["no act", { office: "chair" }, [expect.objectContaining({ where: "/act" })]],
    [
      "an act that does not exist",
      { act: { type: "BribeMember", member: "X" } },
      [{ where: "/act/type", what: expect.stringContaining("'AdmitMember'") }],
    ],
    [
      "unknown fields, at two depths",
      { ...good, by: "PRES", act: { ...good.act, "a/b~c": 1 } },
      [
        { where: "/act/a~1b~0c", what: "There is no field of this name" },
        { where: "/by", what: "There is no field of this name" },
      ],
    ],
    [
      "a wrong type",
      { ...good, act: { ...good.act, member: 7 } },
      [{ where: "/act/member", what: "Invalid input: expected string, received number" }],
    ],
    [
      "a wrong type deep inside",
      {
        act: {
          type: "CastBallot",
          vote: "V1",
          member: "M1",
          splits: [{ yes: 1.5, no: -1, abstain: "2" }],
        },
      },
      ["yes", "no", "abstain"].map((field) =>
        expect.objectContaining({ where: `/act/splits/0/${field}` }),
      ),
    ],
    [
      "an office that does not exist",
      { ...good, office: "emperor" },
      [expect.objectContaining({ where: "/office" })],
    ],
    [
      "a text with signs that turn the direction of writing",
      { ...good, act: { ...good.act, name: "a\u202eb" } },
      [expect.objectContaining({ where: "/act/name" })],
    ],
    [
      "the name of a prototype",
      '{"act":{"type":"AdmitMember","member":"X","name":"X","affiliation":"member","__proto__":{}}}',
      [{ where: "/act/__proto__", what: "There is no field of this name" }],
    ],
  ])("is told every place: %s", async (_, body, errors) => {
    const answer = await sent(body);
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)).toEqual(errors);
  });
});

describe("a body that is too large or of another kind", () => {
  test("is refused with 413, whether it says its size or not", async () => {
    const body = JSON.stringify({ ...good, padding: "x".repeat(70_000) });
    expect((await sent(body)).status).toBe(413);
    const chunked = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 70; at += 1) controller.enqueue(new Uint8Array(1_000).fill(0x20));
        controller.close();
      },
    });
    const init = { method: "POST", body: chunked, duplex: "half" };
    const headers = { "Content-Type": "application/json", "Idempotency-Key": freshKey() };
    const response = await fetch(`${serving.url}/api/assemblies/a/acts`, {
      ...init,
      headers: { ...headers, Cookie: secretary },
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ type: "/problems/too-large" });
  });

  test("is refused with 415", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/xml"]) {
      expect((await sent(JSON.stringify(good), { "Content-Type": type })).status).toBe(415);
    }
    expect((await sent(good, { "Content-Encoding": "gzip" })).status).toBe(415);
    const plain = { "Content-Type": "application/json; charset=utf-8" };
    expect((await sent({}, plain)).status).toBe(422);
  });
});

describe("a request to a place that is not there", () => {
  test.each(["b", "..%2f..", "a%00", "A".repeat(50), "demo", "__proto__"])(
    "names an assembly that is not known: %s",
    async (assembly) => {
      const request = { cookie: secretary, body: good };
      const { status, body } = await refused(`POST /api/assemblies/${assembly}/acts`, request);
      expect([status, body["type"]]).toEqual([404, "/problems/unknown-assembly"]);
      for (const what of ["state", "journal", "feed"]) {
        expect((await refused(`GET /api/assemblies/${assembly}/${what}`)).status).toBe(404);
      }
    },
  );

  test("is told so, by a problem", async () => {
    for (const place of ["GET /api", "GET /api/x", "POST /nowhere", "GET /etc/passwd", "GET /%"]) {
      expect((await refused(place)).body["type"]).toBe("/problems/not-found");
    }
  });

  test("with the wrong method is told the right ones", async () => {
    const { status, headers } = await refused("GET /api/assemblies/a/acts");
    expect([status, headers.get("allow")]).toEqual([405, "POST"]);
    const posted = await refused("POST /api/assemblies/a/state", { body: {} });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect((await refused("PUT /healthz")).status).toBe(405);
  });

  test("with unreadable parameters is told which", async () => {
    const cases = [
      ["journal?after=-1", "query/after"],
      ["journal?after=x", "query/after"],
      ["journal?limit=0", "query/limit"],
      ["journal?limit=1001", "query/limit"],
      ["journal?from=1", "query/from"],
      ["feed?after=1.5", "query/after"],
      ["state?seq=1", "query/seq"],
    ];
    for (const [path, where] of cases) {
      const answer = await refused(`GET /api/assemblies/a/${path}`);
      expect([answer.status, errorsOf(answer)]).toEqual([
        400,
        [expect.objectContaining({ where })],
      ]);
    }
    const headers = { "Last-Event-ID": "abc" };
    expect((await refused("GET /api/assemblies/a/feed", { headers })).status).toBe(400);
  });
});

describe("an act without its terms", () => {
  test.each([undefined, "short", "with a space", "x".repeat(101), "fünfzehn-zeichen"])(
    "has no key that would do: %s",
    async (key) => {
      const headers = key === undefined ? {} : { "Idempotency-Key": key };
      const { status, body } = await refused(acts, { cookie: secretary, headers, body: good });
      expect([status, body["type"]]).toEqual([400, "/problems/key-missing"]);
    },
  );

  test("has an If-Match that is no number", async () => {
    for (const match of ["*", "abc", "-1", '"1", "2"']) {
      const answer = await sent(good, { "If-Match": match });
      expect([answer.status, errorsOf(answer)]).toEqual([
        400,
        [{ where: "header/If-Match", what: "The number of the last event is expected" }],
      ]);
    }
  });

  test("comes from nobody who is signed in", async () => {
    const headers = { "Idempotency-Key": freshKey() };
    for (const cookie of [undefined, "hemicycle=", `hemicycle=${"A".repeat(43)}`]) {
      const answer = await refused(acts, { cookie, headers, body: good });
      expect([answer.status, answer.body["type"]]).toEqual([401, "/problems/not-signed-in"]);
    }
  });

  test("comes from a page of another site", async () => {
    const foreign = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of foreign) {
      expect((await sent(good, headers)).body["type"]).toBe("/problems/other-origin");
    }
    const own = { Origin: serving.url };
    expect((await sent({}, own)).status).toBe(422);
  });

  test("comes from our own page, though a proxy calls us by another name", async () => {
    const origin = "https://hall.example";
    const { url } = await start(await openStore({ dataFolder: ownFolder() }), { origin });
    const from = async (headers: Record<string, string>) =>
      (await ask(url, "DELETE /api/session", { headers })).status;
    expect(await from({ Origin: origin })).toBe(204);
    expect(await from({ Origin: "https://hall.example.evil" })).toBe(403);
    expect(await from({ Origin: origin, "Sec-Fetch-Site": "cross-site" })).toBe(403);
  });
});

describe("an act by the wrong person or at the wrong time", () => {
  test("in an office that the person does not hold is refused, with the clause", async () => {
    const headers = { "Idempotency-Key": freshKey() };
    const { status, body } = await refused(acts, { cookie: delegate, headers, body: good });
    expect(status).toBe(403);
    expect(body["because"]).toMatchObject([{ clause: "test.1/by-secretariat" }]);
  });

  test("on behalf of somebody who is not known says so", async () => {
    const { body } = await sent({ ...good, onBehalfOf: "NOBODY" });
    expect(body["faults"]).toMatchObject([{ where: "onBehalfOf", facts: { id: "NOBODY" } }]);
  });

  test("when the vote is not closed yet, or open already, says what it is", async () => {
    const president = await signIn(serving.url, "a", "PRES");
    for (const type of ["DeclareResult", "OpenVote"]) {
      const request = {
        cookie: president,
        headers: { "Idempotency-Key": freshKey() },
        body: { act: { type, vote: "V1" }, office: "chair" },
      };
      const { status, body } = await refused(acts, request);
      expect(status).toBe(409);
      expect(body["faults"]).toMatchObject([{ id: "status", facts: { status: "open" } }]);
    }
  });

  test("on a stale state says where the journal is", async () => {
    const { status, body } = await sent(good, { "If-Match": '"3"' });
    expect([status, body["type"], body["seq"]]).toEqual([412, "/problems/stale", 14]);
  });
});

/** Sends bytes as they are, and answers what came back until the connection ended. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(serving.port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", () => resolve(answer));
  });

describe("what is hardly HTTP", () => {
  test("is refused, and the server goes on", async () => {
    const answer = await raw("NOT HTTP AT ALL\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem/);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({
      type: "/problems/no-http",
      status: 400,
    });
    const huge = `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`;
    expect(await raw(huge)).toContain("431");
    expect((await ask(serving.url, "GET /healthz")).status).toBe(200);
  });

  test("because it names no host, or none that can be, is told so", async () => {
    for (const host of ["", "Host: a b\r\n", "Host: [\r\n"]) {
      const answer = await raw(`GET /healthz HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('"type":"/problems/no-http"');
    }
    for (const path of ["/api/assemblies/%ff/state", "/api/assemblies/a/journal?after=%E0%A4%A"]) {
      expect((await refused(`GET ${path}`)).status).toBeLessThan(500);
    }
  });

  test("because its headers never end is cut off", async () => {
    const start = performance.now();
    expect(await raw("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")).toContain("408");
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test("because the sender leaves in the middle of a body writes nothing", async () => {
    const head =
      "POST /api/assemblies/a/acts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" +
      `Cookie: ${secretary}\r\nIdempotency-Key: ${freshKey()}\r\nContent-Length: 500\r\n\r\n{"act":`;
    const socket = connect(serving.port, "127.0.0.1", () => socket.write(head));
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    expect((await refused("GET /api/x")).status).toBe(404);
  });
});
