import { get } from "node:http";
import { connect } from "node:net";
import { constants, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packedHead } from "./packing.ts";
import { ballot, openVote, sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { startWith } from "./test-server.ts";

const path = "/api/assemblies/a/feed";

/** An assembly with a vote under way, in which M1 has cast a ballot. */
async function voting() {
  const served = await startWith("a", sitting("a", 40));
  const { url } = served;
  const act = async (person: string, body: object): Promise<void> => {
    const cookie = await signIn(url, "a", person);
    const headers = { "Idempotency-Key": freshKey() };
    const { status } = await ask(url, "POST /api/assemblies/a/acts", { cookie, headers, body });
    expect(status).toBe(200);
  };
  for (const { by, proposal } of openVote("V1")) await act(by, proposal);
  for (const member of ["M2", "M1", "M3"]) await act(`${member}.1`, { act: ballot(member, 7) });
  return { ...served, act };
}

interface Got {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** The bytes of a feed as they come over the wire, without their chunks, up to `ready`. */
function raw(url: string, headers: Readonly<Record<string, string>>): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = get(url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => {
        parts.push(part);
        const bytes = Buffer.concat(parts);
        if (!textOf(bytes).includes("event: ready")) return;
        resolve({ headers: response.headers, bytes });
        request.destroy();
      });
    });
    request.on("error", reject);
  });
}

const textOf = (bytes: Buffer): string =>
  bytes.subarray(0, 4).equals(packedHead.subarray(0, 4))
    ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString()
    : bytes.toString();

/** Without the line that is another one for each screen. */
const eventsIn = (bytes: Buffer): string => textOf(bytes).replace(/^retry: \d+\n\n/, "");

describe("a feed", () => {
  test("is packed for who takes that, and the same text for all of a kind", async () => {
    const { url } = await voting();
    const plain = await raw(url, {});
    const packed = await raw(url, { "Accept-Encoding": "gzip, deflate, br" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.headers["vary"]).toContain("Accept-Encoding");
    expect(eventsIn(packed.bytes)).toBe(eventsIn(plain.bytes));
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 4);
  });

  test("leaves what not everybody may read unpacked, so that its length tells nothing", async () => {
    const { url } = await voting();
    const cookie = await signIn(url, "a", "M1.1");
    const { bytes } = await raw(url, { Cookie: cookie, "Accept-Encoding": "gzip" });
    const [own, ...others] = eventsIn(bytes)
      .split("\n\n")
      .filter((event) => event.startsWith("id: ") && event.includes('"BallotCast"'));
    expect(own).toContain('"member":"M1","splits":[{"yes":7');
    expect(others).toEqual([]);
    expect(bytes.includes(own ?? "nothing")).toBe(true);
    const founded = eventsIn(bytes).split("\n\n")[0] ?? "nothing";
    expect(founded).toContain("AssemblyFounded");
    expect(bytes.includes(founded)).toBe(false);
    const public_ = await raw(url, { "Accept-Encoding": "gzip" });
    expect(eventsIn(public_.bytes)).not.toContain('"splits"');
  });

  test("writes ballots in clear where they stand for who comes after the close", async () => {
    const { url, act } = await voting();
    const before = eventsIn((await raw(url, {})).bytes);
    expect(before.match(/^event: sealed$/gm)).toHaveLength(3);
    await act("PRES", { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    const after = eventsIn((await raw(url, { "Accept-Encoding": "gzip" })).bytes);
    expect(after.match(/^event: (sealed|opened)$/gm)).toBeNull();
    expect(after.match(/"type":"BallotCast"/g)).toHaveLength(3);
  });

  test("comes without chunks to who knows none, and not at all to who asks for its head", async () => {
    const { url, port } = await voting();
    const old = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      let text = "";
      socket.on("data", (part) => {
        text += part.toString();
        if (!text.includes("event: ready")) return;
        socket.destroy();
        resolve(text);
      });
      socket.on("error", reject);
      socket.write(`GET ${path} HTTP/1.0\r\nHost: localhost\r\n\r\n`);
    });
    const [head = "", ...rest] = old.split("\r\n\r\n");
    expect(head).toMatch(/^connection: close$/im);
    expect(head).not.toMatch(/transfer-encoding/i);
    expect(rest.join("\r\n\r\n")).toMatch(/^retry: \d+\n\nid: 1\nevent: entry\n/);
    const asked = await fetch(url + path, { method: "HEAD" });
    expect([asked.status, asked.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    expect(await asked.text()).toBe("");
  });

  test("carries the headers of every other answer", async () => {
    const { url } = await voting();
    const { headers } = await raw(url, { "Accept-Encoding": "gzip" });
    expect(headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(Date.parse(String(headers["date"]))).toBeGreaterThan(Date.now() - 60_000);
  });
});
