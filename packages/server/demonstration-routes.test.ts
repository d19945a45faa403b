import { languages } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { memoryStore, openStore, type Store } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { play } from "./demonstration/play.ts";
import { founding as foundingSteps } from "./demonstration/script.ts";
import { scripted } from "./demonstration/scripted.ts";
import { demonstrationLimit } from "./demonstration-routes.ts";
import { Rooms } from "./rooms.ts";
import type { Serving } from "./serve.ts";
import { sitting } from "./test-assembly.ts";
import { ask, freshKey } from "./test-client.ts";
import { folder, start, startWith } from "./test-server.ts";

/** A demonstration has more than a thousand acts. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const here = "/api/assemblies/demo/play";

interface Progress {
  readonly done: number;
  readonly next: string | null;
  readonly stuck: { answer: string; reasons: { clause: string; message: string }[] } | null;
  readonly skip: string | null;
}

const serveDemonstration = async (store: Store): Promise<Serving> => {
  const serving = await start(store, { keep: true, demonstration: true, books: rulebooks });
  for (;;) {
    const { status } = await ask(serving.url, `GET ${here}`);
    const state = await fetch(`${serving.url}/api/assemblies/demo/state`);
    if (status === 200 && (await state.text()).includes('"opinion":{"admissible":true}')) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return serving;
};

describe("the play of a demonstration", () => {
  let serving: Serving;

  beforeAll(async () => {
    serving = await serveDemonstration(memoryStore());
  });
  afterAll(() => serving.close());

  // What the description promises of the answer is checked where it is asked for.
  const progress = async (language = "en"): Promise<Progress> =>
    (await ask(serving.url, `GET ${here}`, { headers: { "accept-language": language } }))
      .body as unknown as Progress;
  const take = async (step: string): Promise<Progress> =>
    (await ask(serving.url, `POST ${here}`, { body: { step } })).body as unknown as Progress;

  /** Plays on, up to and with this step. */
  const playTo = async (last: string): Promise<Progress> => {
    for (;;) {
      const { next } = await progress();
      const after = await take(next ?? "");
      if (next === last || after.stuck !== null) return after;
    }
  };

  const byHand = async (person: string, proposal: object): Promise<number> => {
    const seat = await ask(serving.url, "POST /api/assemblies/demo/seat", { body: { person } });
    const cookie = seat.headers.get("set-cookie")?.split(";")[0];
    const headers = { "idempotency-key": freshKey() };
    return (
      await ask(serving.url, "POST /api/assemblies/demo/acts", { cookie, headers, body: proposal })
    ).status;
  };
  const president = (act: object) => byHand("CH.1", { office: "chair", act });

  test("begins with its first step, and tells all of them in every language", async () => {
    expect(await progress()).toEqual({
      ...{ done: 0, steps: play.length, next: "joint-proposed", stuck: null, skip: null },
    });
    const titles = new Set<string>();
    for (const language of languages) {
      const headers = { "accept-language": language };
      const { body, headers: answered } = await ask(serving.url, `GET ${here}/script`, { headers });
      expect(answered.get("content-language")).toBe(language);
      const { steps, chapters } = body as {
        steps: { id: string; says: string }[];
        chapters: { title: string }[];
      };
      expect(steps.map(({ id }) => id)).toEqual(play.map(({ id }) => id));
      expect(steps.map(({ says }) => says).join()).not.toMatch(/[{}]/);
      titles.add(chapters[0]?.title ?? "");
    }
    expect(titles.size).toBe(languages.length);
  });

  test("a step that two windows ask for at once is played once", async () => {
    const both = await Promise.all([take("joint-proposed"), take("joint-proposed")]);
    expect(both.map(({ next }) => next)).toEqual(["joint-signed", "joint-signed"]);
    expect((await take("joint-proposed")).done).toBe(1);
    expect((await take("no-such-step")).done).toBe(1);
  });

  test("what was done by hand counts like what was played", async () => {
    expect((await playTo("opinions")).next).toBe("R5-hearing");
    const floor = { type: "GiveFloor", person: "IL.2", purpose: "sponsor" };
    expect(await president({ ...floor, about: { kind: "request", id: "R5" } })).toBe(200);
    expect((await progress()).next).toBe("R5-heard");
    expect((await take("R5-heard")).next).toBe("R5-announced");
  });

  test("what was done by hand can stand in the way: the clause says so, the play goes on elsewhere", async () => {
    const questions = [{ kind: "other", question: "Q1", title: "Shall we pause?" }];
    const vote = { type: "AnnounceVote", vote: "V1", questions, method: "electronic" };
    expect(await president(vote)).toBe(200);
    const stuck = await progress("ru");
    expect(stuck.next).toBe("R5-announced");
    expect(stuck.stuck).toMatchObject({
      answer: "refused",
      reasons: [{ cites: "Rules of the Assembly, 30.1", message: expect.stringMatching(/[а-я]/) }],
    });
    expect(stuck.skip).toBe("R6-hearing");
    expect(await take("R5-announced")).toMatchObject({ next: "R5-announced", done: stuck.done });
    expect((await take("R6-hearing")).next).toBe("R6-heard");
    await take("R6-heard");
    expect(await president({ type: "AnnulVote", vote: "V1", reason: "We go on." })).toBe(200);
    expect(await progress()).toMatchObject({ next: "R6-announced", stuck: null });
  });

  test("what was left out can be taken up when the end needs it", async () => {
    const stuck = await playTo("R7-declared");
    expect(stuck.next).toBe("accepted");
    expect(stuck.stuck?.reasons.map(({ clause }) => clause)).toEqual(["ipu.a11.2b/all-decided"]);
    let { skip } = stuck;
    while (skip !== null) ({ skip } = await take(skip));
    expect(await playTo("accepted")).toEqual({
      ...{ done: play.length, steps: play.length, next: null, stuck: null, skip: null },
    });
    const { body } = await ask(serving.url, "GET /api/assemblies/demo/state");
    const { session } = body["state"] as {
      session: { requests: Record<string, { status: string; yes: number | null }> };
    };
    expect(session.requests["R7"]).toMatchObject({ status: "accepted", yes: 843 });
  });

  test("has the programme of the real Assembly", async () => {
    const headers = { "accept-language": "fr" };
    const { body } = await ask(serving.url, `GET ${here}/programme`, { headers });
    const { meetings } = body as { meetings: { title: string; played: boolean }[] };
    expect(meetings).toHaveLength(71);
    const played = meetings.filter((meeting) => meeting.played).map(({ title }) => title);
    expect(played).toEqual(["Assemblée\u00a0: choix du point d’urgence"]);
  });

  test("tells a phone beside it only of addresses at which it answers", async () => {
    const { body } = await ask(serving.url, "GET /api/demonstrations");
    // It listens at 127.0.0.1 alone, which is no phone's address.
    expect(body).toEqual({ count: 1, limit: demonstrationLimit, nearby: [] });
    const strangers = { "x-forwarded-for": "198.51.100.7" };
    const open = await start(memoryStore(), { host: "0.0.0.0" });
    const here = `http://127.0.0.1:${open.port}`;
    const own = (await ask(here, "GET /api/demonstrations")).body["nearby"] as string[];
    for (const address of own) expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const told = await ask(here, "GET /api/demonstrations", { headers: strangers });
    expect(told.body["nearby"]).toEqual([]);
  });
});

test("the play stands where it stood after a restart", async () => {
  const dataFolder = folder();
  const before = await serveDemonstration(await openStore({ dataFolder }));
  for (const step of ["joint-proposed", "joint-signed"]) {
    await ask(before.url, `POST ${here}`, { body: { step } });
  }
  await before.close();
  const after = await serveDemonstration(await openStore({ dataFolder }));
  expect((await ask(after.url, `GET ${here}`)).body).toMatchObject({
    ...{ done: 2, next: "last-handed-in", stuck: null },
  });
  await after.close();
});

describe("without a demonstration", () => {
  test("nothing is played, and none is founded", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    for (const place of ["GET /api/assemblies/a/play", "GET /api/assemblies/a/play/script"]) {
      expect((await ask(url, place)).status).toBe(404);
    }
    const body = { step: "joint-proposed" };
    expect((await ask(url, "POST /api/assemblies/a/play", { body })).status).toBe(404);
    expect((await ask(url, "POST /api/demonstrations", { body: {} })).status).toBe(404);
  });

  test("no assembly is founded under a name that is kept for demonstrations", async () => {
    const { url } = await start(await openStore({ dataFolder: folder() }));
    const [step] = foundingSteps("demo-7");
    if (step?.act.type !== "FoundAssembly") throw new Error("nothing is founded");
    const { type: _, ...fields } = step.act;
    const body = { secret: "test-secret", ...fields };
    const refused = await ask(url, "POST /api/assemblies", { body });
    expect([refused.status, refused.body["type"]]).toEqual([422, "/problems/malformed"]);
    expect(refused.text).toContain("/assembly");
  });
});

describe("fresh demonstrations", () => {
  /** A store with so many demonstrations, of which only the beginning was founded. */
  const storeWith = async (count: number): Promise<Store> => {
    const dataFolder = folder();
    const store = await openStore({ dataFolder });
    const rooms = new Rooms({ store, books: rulebooks, clock: Date.now, log: () => undefined });
    for (let number = 1; number <= count; number += 1) {
      const id = number === 1 ? "demo" : `demo-${number}`;
      const room = await rooms.prepare(id);
      if (room.kind !== "open") throw new Error(room.damage.detail);
      for (const step of foundingSteps(id))
        await room.desk.submit(scripted("demonstration-1", step));
    }
    await rooms.close();
    await store.close();
    return openStore({ dataFolder });
  };
  const found = (url: string) => ask(url, "POST /api/demonstrations", { body: {} });

  test("are founded beside the old ones until there are as many as are kept", async () => {
    const { url } = await start(await storeWith(demonstrationLimit - 1), { books: rulebooks });
    const { body } = await found(url);
    expect(body).toEqual({ assembly: `demo-${demonstrationLimit}` });
    expect(
      (await ask(url, `GET /api/assemblies/demo-${demonstrationLimit}/play`)).body,
    ).toMatchObject({ done: 0, stuck: null });
    const full = await found(url);
    expect([full.status, full.body["type"]]).toEqual([409, "/problems/demonstrations-full"]);
    const { body: told } = await ask(url, "GET /api/demonstrations");
    expect(told).toMatchObject({ count: demonstrationLimit, limit: demonstrationLimit });
  });

  test("come a few a minute from one address", async () => {
    const { url } = await start(await storeWith(1), { books: rulebooks });
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) statuses.push((await found(url)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});
