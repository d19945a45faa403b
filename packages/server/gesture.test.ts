import { createHash } from "node:crypto";
import { canonical } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { openVote, sitting } from "./test-assembly.ts";
import type { Authenticator, Flaws } from "./test-authenticator.ts";
import { type Asked, signIn } from "./test-client.ts";
import {
  act,
  asSecretariat,
  enrolled,
  lastEntries,
  markOf,
  useDevice,
  whoIs,
} from "./test-identity.ts";
import { startWith } from "./test-server.ts";

const start = Date.parse("2030-01-01T08:00:00.000Z");

/** A hall with an open vote, and a delegate with a passkey; `wait` lets time go by. */
async function hall() {
  let now = start;
  const entered = [...sitting("a", 2), ...openVote("V1")];
  const { url } = await startWith("a", entered, { host: "localhost", clock: () => now });
  const wait = (seconds: number) => {
    now += seconds * 1_000;
  };
  // What was entered to furnish the hall has the time of today.
  now = Math.max(now, Date.now()) + 1_000;
  const delegate = await enrolled(url, "M1.1");
  return { url, wait, ...delegate, secretary: await signIn(url, "a", "SEC") };
}

const ballot = {
  type: "CastBallot",
  vote: "V1",
  member: "M1",
  splits: [{ yes: 1, no: 0, abstain: 0 }],
};

interface Made {
  readonly device: Authenticator;
  readonly act?: object;
  readonly assembly?: string;
  readonly after?: number;
  readonly said?: number;
  readonly key?: string;
  readonly flaws?: Flaws;
  /** The mark that is signed, and the one that is sent. */
  readonly mark?: string;
  readonly sent?: string;
}

/** The header for an act of `hall`, made after the last entry or after another one. */
async function gesture(url: string, secretary: string, made: Made): Promise<string> {
  const entries = await lastEntries(url, secretary);
  const { after = entries.length } = made;
  const chain = entries[after - 1]?.chain ?? "0".repeat(64);
  const proposal = { act: made.act ?? ballot };
  const { assembly = "a", key = "the-key-of-the-act" } = made;
  const mark = made.mark ?? (await markOf(url));
  const told = { act: proposal, after, assembly, chain, key, mark };
  const challenge = createHash("sha256").update(canonical(told)).digest("base64url");
  const response = made.device.use({ challenge }, made.flaws ?? {});
  return encoded({ response, after: made.said ?? after, mark: made.sent ?? mark });
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const keyOfAct = { "Idempotency-Key": "the-key-of-the-act" };

const cast = (url: string, cookie: string, header: string) =>
  act(url, { act: ballot }, { cookie, headers: { ...keyOfAct, "Hemicycle-Gesture": header } });

const why = ({ status, body }: Asked) => [status, body["type"], body["why"]];
const unusable = (reason: string) => [403, "/problems/gesture-unusable", reason];

describe("an act that comes with a gesture", () => {
  test("has in the journal with which credential, and when; no key, no account", async () => {
    const { url, device, cookie, secretary, wait } = await hall();
    const header = await gesture(url, secretary, { device });
    wait(7);
    expect((await cast(url, cookie, header)).status).toBe(200);
    const entry = (await lastEntries(url, cookie)).at(-1);
    const { credential } = (await whoIs(url, cookie)) as { credential: { id: string } };
    expect(entry?.event.type).toBe("BallotCast");
    const { gesture: made = "" } = entry?.signedWith ?? {};
    expect(entry?.signedWith).toEqual({ credential: credential.id, gesture: made });
    // As old as the mark that it names, though nothing was recorded since.
    expect(Date.parse(entry?.at ?? "") - Date.parse(made)).toBe(7_000);
    expect(JSON.stringify(entry)).not.toContain(device.id);
  });

  test("is as old as its mark, whatever was recorded since", async () => {
    const { url, device, cookie, secretary, wait } = await hall();
    const header = await gesture(url, secretary, { device });
    wait(30);
    await asSecretariat(url, {
      type: "AdmitMember",
      member: "X",
      name: "X",
      affiliation: "member",
    });
    wait(30);
    expect((await cast(url, cookie, header)).status).toBe(200);
    const voted = (await lastEntries(url, cookie)).at(-1);
    const { at = "", signedWith: { gesture: made = "" } = {} } = voted ?? {};
    expect(Date.parse(at) - Date.parse(made)).toBe(60_000);
  });

  test("without one still names the credential of the sign-in", async () => {
    const { url, cookie, secretary } = await hall();
    expect((await act(url, { act: ballot }, { cookie })).status).toBe(200);
    const { credential } = (await whoIs(url, cookie)) as { credential: { id: string } };
    const entries = await lastEntries(url, cookie);
    expect(entries.at(-1)?.signedWith).toEqual({ credential: credential.id });
    // The secretariat signed in by the secret of the start.
    expect((await lastEntries(url, secretary)).find(({ by }) => by === "SEC")).not.toHaveProperty(
      "signedWith",
    );
  });

  test("sent again under its key is answered as before, and counts once", async () => {
    const { url, device, cookie, secretary, wait } = await hall();
    const header = await gesture(url, secretary, { device });
    const first = await cast(url, cookie, header);
    wait(7_200);
    const again = await cast(url, cookie, header);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body["seq"]).toEqual(first.body["seq"]);
    expect((await cast(url, cookie, "not even a gesture")).body["seq"]).toEqual(first.body["seq"]);
  });
});

describe("a gesture is refused", () => {
  const flaws: readonly (readonly [string, Omit<Made, "device">])[] = [
    ["when it is signed by another key", { flaws: { forged: true } }],
    ["at another origin", { flaws: { origin: "http://evil.example" } }],
    ["for another name", { flaws: { rpId: "evil.example" } }],
    ["without a look at the person", { flaws: { verified: false } }],
    ["with a counter that goes back", { flaws: { counter: 0 } }],
    ["for another act", { act: { ...ballot, splits: [{ yes: 0, no: 1, abstain: 0 }] } }],
    ["for another assembly", { assembly: "b" }],
    ["under another key", { key: "another-key-of-an-act" }],
    ["for another entry than it says", { said: 3 }],
    ["after an entry that is not there yet", { said: 1_000 }],
  ];
  test.each(flaws)("%s, and nothing is recorded", async (_, flaw) => {
    const { url, device, cookie, secretary } = await hall();
    await useDevice(url, device);
    const before = (await lastEntries(url, secretary)).length;
    const answer = await cast(url, cookie, await gesture(url, secretary, { device, ...flaw }));
    expect(why(answer)).toEqual(unusable("forged"));
    expect((await lastEntries(url, secretary)).length).toBe(before);
    expect((await cast(url, cookie, await gesture(url, secretary, { device }))).status).toBe(200);
  });

  test("when its mark is of another moment than was signed, of another assembly, or of nobody", async () => {
    const { url, device, cookie, secretary, wait } = await hall();
    const early = await markOf(url);
    wait(3_000);
    const exchanged = await gesture(url, secretary, {
      device,
      mark: early,
      sent: await markOf(url),
    });
    expect(why(await cast(url, cookie, exchanged))).toEqual(unusable("forged"));
    for (const mark of ["A".repeat(54), early.toLowerCase()]) {
      const invented = await gesture(url, secretary, { device, mark });
      expect(why(await cast(url, cookie, invented))).toEqual(unusable("stale"));
    }
    expect((await cast(url, cookie, await gesture(url, secretary, { device }))).status).toBe(200);
  });

  test("when it is of somebody else, of nobody, or revoked", async () => {
    const { url, device, cookie, secretary } = await hall();
    const { device: other, cookie: theirs } = await enrolled(url, "M2.1");
    const borrowed = await gesture(url, secretary, { device: other });
    expect(why(await cast(url, cookie, borrowed))).toEqual(unusable("foreign"));
    const [second] = [await enrolled(url, "M1.1")];
    const lost = (await whoIs(url, cookie)) as { credential: { id: string } };
    const { id: credential } = lost.credential;
    await asSecretariat(url, { type: "RevokeCredential", credential, reason: "lost" });
    const revoked = await gesture(url, secretary, { device });
    expect(why(await cast(url, second?.cookie ?? "", revoked))).toEqual(unusable("foreign"));
    expect((await cast(url, theirs, revoked)).status).toBe(403);
  });

  test("when it is more than an hour old", async () => {
    const { url, device, cookie, secretary, wait } = await hall();
    const header = await gesture(url, secretary, { device });
    wait(3_601);
    expect(why(await cast(url, cookie, header))).toEqual(unusable("stale"));
  });

  test("when it is no gesture at all", async () => {
    const { url, device, cookie } = await hall();
    const response = device.use({ challenge: "AAAA" });
    const headers = ["", "{}", "AAAA", encoded({}), encoded({ response }), encoded([response, 1])];
    const mark = await markOf(url);
    const extra = encoded({ response, after: 1, mark, more: true });
    const negative = encoded({ response, after: -1, mark });
    for (const header of [...headers, extra, negative, encoded({ response, after: 1 })]) {
      expect(why(await cast(url, cookie, header))).toEqual(unusable("malformed"));
    }
  });
});
