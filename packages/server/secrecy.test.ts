import { createHash } from "node:crypto";
import { afterFrame, beginning, type FrameName, readFrame, stateText } from "@hemicycle/assembly";
import { describe, expect, test } from "vitest";
import { ballot, openVote, sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { type FeedEvent, type Listening, listen } from "./test-feed.ts";
import { startWith } from "./test-server.ts";

/** A number of votes that stands nowhere else. */
const secret = 7;
const marks = `"yes":${secret}`;

const people = { chair: "PRES", secretariat: "SEC", teller: "TELL", other: "M2.1" } as const;

async function voting() {
  const served = await startWith("a", [...sitting("a", 3), ...openVote("V1")]);
  const { url } = served;
  const cookies = new Map<string, string | undefined>([["public", undefined]]);
  for (const [name, person] of Object.entries(people)) {
    cookies.set(name, await signIn(url, "a", person));
  }
  const own = await signIn(url, "a", "M1.1");
  const act = (cookie: string | undefined, body: object, key = freshKey()) =>
    ask(url, "POST /api/assemblies/a/acts", {
      cookie,
      headers: { "Idempotency-Key": key },
      body,
    });
  const feed = (cookie: string | undefined, after = 0) =>
    listen(url, `/api/assemblies/a/feed?after=${after}`, cookie ? { Cookie: cookie } : {});
  return { ...served, cookies, own, act, feed };
}

/** All that a viewer can read over HTTP, in one text. */
async function readable(url: string, cookie: string | undefined, key: string): Promise<string> {
  const paths = [
    "/api/assemblies/a/state",
    "/api/assemblies/a/journal?limit=1000",
    `/api/assemblies/a/receipts/${key}`,
    "/api/assemblies",
    "/api/session",
    "/healthz",
  ];
  const answers = [];
  for (const path of paths) answers.push((await ask(url, `GET ${path}`, { cookie })).text);
  const feed = await listen(url, "/api/assemblies/a/feed", cookie ? { Cookie: cookie } : {});
  await feed.until(({ name }) => name === "ready");
  feed.close();
  return [...answers, ...feed.events.map(({ data }) => data)].join("\n");
}

const unescaped = (text: string): string => text.replaceAll('\\"', '"');

describe("how a delegation has voted", () => {
  test("nobody else can see before the close, anywhere, and everybody after it", async () => {
    const { url, cookies, own, act, feed } = await voting();
    const listening: Listening[] = [];
    for (const cookie of cookies.values()) listening.push(await feed(cookie));
    const key = freshKey();
    const cast = await act(own, { act: ballot("M1", secret) }, key);
    expect(unescaped(cast.text)).toContain(marks);
    for (const [name, cookie] of cookies) {
      const seen = unescaped(await readable(url, cookie, key));
      expect([name, seen.includes(marks)]).toEqual([name, false]);
      expect([name, seen.includes('"ballot":{"vote":"V1","member":"M1"}')]).toEqual([name, true]);
    }
    expect(unescaped(await readable(url, own, key))).toContain(marks);
    await act(cookies.get("chair"), { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    for (const one of listening) {
      await one.until(({ data }) => data.includes("VoteClosed"));
      one.close();
      expect(one.events.find(({ name }) => name === "opened")?.data).toContain(marks);
    }
    for (const [name, cookie] of cookies) {
      const seen = unescaped(await readable(url, cookie, key));
      expect([name, seen.includes(marks)]).toEqual([name, true]);
    }
  });

  test("is told to its own delegation in no packed form, whose length would depend on it", async () => {
    const { url, cookies, own, act } = await voting();
    const packing = async (cookie: string | undefined) => {
      const headers = { "Accept-Encoding": "gzip" };
      const read = (path: string) => ask(url, `GET /api/assemblies/a/${path}`, { cookie, headers });
      const answers = [await read("state"), await read("journal?limit=1000")];
      return answers.map((answer) => answer.headers.get("content-encoding"));
    };
    expect(await packing(own)).toEqual(["gzip", "gzip"]);
    await act(own, { act: ballot("M1", secret) });
    expect(await packing(own)).toEqual([null, null]);
    for (const name of ["public", "other"]) {
      expect(await packing(cookies.get(name))).toEqual(["gzip", "gzip"]);
    }
    await act(cookies.get("chair"), { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    expect(await packing(own)).toEqual(["gzip", "gzip"]);
  });

  test("a Teller who enters it from paper is told that it was entered, not what", async () => {
    const { cookies, act } = await voting();
    const body = { act: ballot("M1", secret), office: "teller" };
    const entered = await act(cookies.get("teller"), body);
    expect(entered.status).toBe(200);
    expect(entered.body["events"]).toMatchObject([{ ballot: { vote: "V1", member: "M1" } }]);
    expect(unescaped(entered.text)).not.toContain(marks);
  });

  test("stays sealed when the vote is annulled before its close, also for those who come later", async () => {
    const { url, cookies, own, act } = await voting();
    const key = freshKey();
    await act(own, { act: ballot("M1", secret) }, key);
    const annul = { type: "AnnulVote", vote: "V1", reason: "The devices failed" };
    expect((await act(cookies.get("chair"), { act: annul, office: "chair" })).status).toBe(200);
    for (const cookie of cookies.values()) {
      expect(unescaped(await readable(url, cookie, key))).not.toContain(marks);
    }
  });

  test("cannot be found by trying: the commitment is salted, and the content matches it", async () => {
    const { url, cookies, own, act, feed } = await voting();
    const listening = await feed(undefined);
    await act(own, { act: ballot("M1", secret) });
    const [sealed] = (await listening.until(({ name }) => name === "sealed")).filter(
      ({ name }) => name === "sealed",
    );
    const { commitment } = JSON.parse(sealed?.data ?? "{}");
    await act(cookies.get("chair"), { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    const events = await listening.until(({ data }) => data.includes("VoteClosed"));
    listening.close();
    const opened = events.find(({ name }) => name === "opened")?.data ?? "";
    const leaf = (text: string) =>
      createHash("sha256")
        .update(Buffer.from([0]))
        .update(text)
        .digest("hex");
    expect(leaf(opened)).toBe(commitment);
    const { salt, ...unsalted } = JSON.parse(opened);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(leaf(JSON.stringify(unsalted))).not.toBe(commitment);
    const line = await ask(url, "GET /api/assemblies/a/journal?limit=1000");
    expect(line.text).toContain(commitment);
  });
});

describe("what the Tellers have counted", () => {
  const report = {
    act: {
      type: "ReportCount",
      vote: "V1",
      splits: [{ yes: secret, no: 0, abstain: 0 }],
      delegations: ["M2", "M3"],
    },
    office: "teller",
  };
  const place = '"ballot":{"vote":"V1","delegations":["M2","M3"]}';

  test("nobody can see before the close, not even who has reported it, and everybody after it", async () => {
    const { url, cookies, own, act, feed } = await voting();
    cookies.set("delegate", own);
    const listening: Listening[] = [];
    for (const cookie of cookies.values()) listening.push(await feed(cookie));
    const key = freshKey();
    const reported = await act(cookies.get("teller"), report, key);
    expect(reported.status).toBe(200);
    expect(unescaped(reported.text)).not.toContain(marks);
    for (const [at, [name, cookie]] of [...cookies].entries()) {
      const live = (await listening[at]?.until(({ data }) => data.includes(place))) ?? [];
      const sent = live.map(({ data }) => unescaped(data)).join("\n");
      expect([name, sent.includes(marks), sent.includes("CountReported")]).toEqual([
        name,
        false,
        false,
      ]);
      const seen = unescaped(await readable(url, cookie, key));
      expect([name, seen.includes(marks), seen.includes(place)]).toEqual([name, false, true]);
    }
    await act(cookies.get("chair"), { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    for (const one of listening) {
      await one.until(({ data }) => data.includes("VoteClosed"));
      one.close();
      const opened = one.events.filter(({ name }) => name === "opened");
      expect(opened.map(({ data }) => data.includes(marks))).toEqual([true]);
    }
    for (const [name, cookie] of cookies) {
      const seen = unescaped(await readable(url, cookie, key));
      expect([name, seen.includes(marks)]).toEqual([name, true]);
    }
  });

  test("is counted once, however often it is opened, and in every state the same", async () => {
    const { url, cookies, act, feed } = await voting();
    const listening = await feed(undefined);
    await act(cookies.get("teller"), report);
    await act(cookies.get("teller"), { ...report, act: { ...report.act, delegations: ["M1"] } });
    await listening.until(({ name, data }) => name === "sealed" && data.includes('["M1"]'));
    const head = async () => (await ask(url, "GET /api/assemblies/a/state")).body;
    await act(cookies.get("chair"), { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    const events = await listening.until(({ data }) => data.includes("VoteClosed"));
    listening.close();
    const again = events.filter(({ name }) => name === "opened");
    expect(again.length).toBe(2);
    const { state } = fold([...events, ...again, ...again]);
    const vote = state.session?.votes.get("V1");
    if (vote?.status !== "closed") throw new Error("not closed");
    expect(vote.counts.map(({ splits }) => splits?.[0]?.yes)).toEqual([secret, secret]);
    const { digest } = await head();
    expect(digest).toBe(createHash("sha256").update(stateText(state)).digest("hex"));
    const declare = { act: { type: "DeclareResult", vote: "V1" }, office: "chair" };
    const declared = await act(cookies.get("chair"), declare);
    expect(unescaped(declared.text)).toContain(`"yes":${2 * secret}`);
  });

  test("stays sealed when the vote is annulled before its close", async () => {
    const { url, cookies, act } = await voting();
    const key = freshKey();
    await act(cookies.get("teller"), report, key);
    const annul = { type: "AnnulVote", vote: "V1", reason: "Counted twice" };
    expect((await act(cookies.get("chair"), { act: annul, office: "chair" })).status).toBe(200);
    for (const cookie of cookies.values()) {
      expect(unescaped(await readable(url, cookie, key))).not.toContain(marks);
    }
  });
});

const fold = (events: readonly FeedEvent[]) =>
  events
    .filter(({ name }) => ["entry", "sealed", "opened"].includes(name))
    .map(({ name, data }) => readFrame(name as FrameName, data))
    .flatMap((read) => (read.kind === "frame" ? [read.frame] : []))
    .reduce(afterFrame, beginning);

describe("the state of a viewer", () => {
  test("is what the feed folds to, byte for byte, before and after the close", async () => {
    const { url, cookies, own, act, feed } = await voting();
    const viewers = [...cookies.values(), own];
    const floor = { act: { type: "RequestFloor", purpose: "statement" } };
    const arrears = {
      act: { type: "RecordArrears", member: "M3", years: 2 },
      office: "secretariat",
    };
    const listening: Listening[] = [];
    for (const cookie of viewers) listening.push(await feed(cookie));
    await act(own, floor);
    await act(cookies.get("secretariat"), arrears);
    await act(own, { act: ballot("M1", secret) });
    await act(cookies.get("other"), { act: ballot("M2", 3) });
    await act(own, { act: ballot("M1", secret + 1) });
    const check = async () => {
      const texts: string[] = [];
      for (const [at, cookie] of viewers.entries()) {
        const { body } = await ask(url, "GET /api/assemblies/a/state", { cookie });
        const last = String(body["seq"]);
        const events = (await listening[at]?.until(({ id }) => id === last)) ?? [];
        const { state } = fold(events);
        const text = stateText(state);
        expect(body["digest"]).toBe(createHash("sha256").update(text).digest("hex"));
        expect(JSON.stringify(body["state"])).toBe(JSON.stringify(JSON.parse(text)));
        const fresh = await feed(cookie);
        const all = await fresh.until(({ name }) => name === "ready");
        fresh.close();
        expect(stateText(fold(all).state)).toBe(text);
        texts.push(text);
      }
      return new Set(texts).size;
    };
    // Public, bureau (three times the same), the other delegation, the own delegation.
    expect(await check()).toBe(4);
    await act(cookies.get("chair"), { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    // Public and bureau: what is not for all still is not.
    expect(await check()).toBe(2);
    for (const one of listening) one.close();
  });
});
