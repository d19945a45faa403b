import { fillSays, type Language, type Rulebook, sayRefusal } from "@hemicycle/engine";
import type { Hono } from "hono";
import { citationsIn, sendReply } from "./answers.ts";
import { isDemonstration, isOutgrown, isPlayed } from "./demonstration/demonstration.ts";
import { foundFresh } from "./demonstration/found.ts";
import { nearby } from "./demonstration/nearby.ts";
import { chapters, play } from "./demonstration/play.ts";
import { chapterWords } from "./demonstration/play-words.ts";
import { type Progress, playStep, progressOf } from "./demonstration/playing.ts";
import { programmeIn, programmeSource } from "./demonstration/programme.ts";
import { staged } from "./demonstration/staged.ts";
import { freshSchema, playSchema } from "./demonstration-schemas.ts";
import { type Env, type House, roomOf, sendTooMany, sendUnavailable } from "./house.ts";
import { type Ctx, type Or, readBody, readQuery, sendJson, sendProblem, stop } from "./http.ts";
import { languageOf } from "./language.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { noQuery } from "./schemas.ts";
import { Throttle } from "./throttle.ts";

/** Demonstrations that one store holds: a server that is open to everybody is not filled up. */
export const demonstrationLimit = 20;

/** In milliseconds. */
const minute = 60_000;
/** By address; a whole hall may share one. */
const stepsAMinute = 600;
const foundedAMinute = 5;

export function demonstrationRoutes(app: Hono<Env>, house: House): void {
  freshRoutes(app, house);
  labelRoute(app, house);
  readingRoutes(app, house);
  const steps = new Throttle(stepsAMinute, minute);

  app.post("/api/assemblies/:assembly/play", async (c) => {
    const room = await demonstrationOf(c, house);
    if ("stop" in room) return room.stop;
    const body = await readBody(c, playSchema);
    if ("stop" in body) return body.stop;
    if (isOver(c, house, steps)) return sendTooMany(60);
    if (isOutgrown(room.value.id, room.value.book.head.seq)) {
      return sendProblem(problem("demonstration-long", {}));
    }
    const stage = { room: room.value, books: house.books };
    const reply = await playStep(stage, body.value.step);
    const byRules = ["refused", "undecided", "impossible"].includes(reply?.kind ?? "refused");
    if (reply !== undefined && !byRules) {
      const who = { ...nobody, assembly: room.value.id };
      return sendReply(c, reply, { room: room.value, who, books: house.books });
    }
    return sendProgress(c, stage);
  });
}

/** For an answer in which nobody is named. */
const nobody = {
  person: "",
  offices: null,
  credential: null,
  enrolling: null,
  after: 0,
  tokenHash: "",
  expiresAt: 0,
};

function readingRoutes(app: Hono<Env>, house: House): void {
  app.get("/api/assemblies/:assembly/play", async (c) => {
    const room = await demonstrationOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    return sendProgress(c, { room: room.value, books: house.books });
  });

  app.get("/api/assemblies/:assembly/play/script", async (c) => {
    const room = await demonstrationOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    return sendIn(c, (language) => scriptIn(house.books, language));
  });

  app.get("/api/assemblies/:assembly/play/programme", async (c) => {
    const room = await demonstrationOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    return sendIn(c, (language) => ({ source: programmeSource, meetings: programmeIn(language) }));
  });
}

/** What is real of one that is told in minutes; of the one that is played, its page says it. */
function labelRoute(app: Hono<Env>, house: House): void {
  app.get("/api/assemblies/:assembly/demonstration", async (c) => {
    const room = await demonstrationOf(c, house, isDemonstration);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const label = staged.find(({ id }) => id === room.value.id);
    if (label === undefined) return sendProblem(problem("not-found", {}));
    const { real, made } = label;
    return sendIn(c, (language) => ({ real: real[language], made: made[language] }));
  });
}

function freshRoutes(app: Hono<Env>, house: House): void {
  const founded = new Throttle(foundedAMinute, minute);

  app.get("/api/demonstrations", async (c) => {
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const port = Number(new URL(c.req.url).port);
    const near = isAtServer(c) && house.origin === null ? await nearby(port || 80) : [];
    const count = (await demonstrationsIn(house)).length;
    return sendJson({ count, limit: demonstrationLimit, nearby: near });
  });

  app.post("/api/demonstrations", async (c) => {
    const body = await readBody(c, freshSchema);
    if ("stop" in body) return body.stop;
    const there = await demonstrationsIn(house);
    // A server that was started without one has none.
    if (there.length === 0) return sendProblem(problem("not-found", {}));
    if (there.length >= demonstrationLimit) {
      const detail = `${demonstrationLimit} demonstrations are kept here; none is deleted.`;
      return sendProblem(problem("demonstrations-full", { detail }));
    }
    if (isOver(c, house, founded)) return sendTooMany(60);
    try {
      return sendJson({ assembly: await foundFresh(house.rooms, new Date().toISOString()) });
    } catch (error) {
      house.log(`a demonstration was not founded: ${String(error)}`);
      return sendUnavailable();
    }
  });
}

/** Counts one more request of an address, and says whether it was one too many. */
function isOver(c: Ctx, { proxies }: House, throttle: Throttle): boolean {
  const address = proxies.addressOf(c);
  if (throttle.isOver(address)) return true;
  throttle.count(address);
  return false;
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Whether a request comes from the machine of the server itself, and through nobody else. */
const isAtServer = (c: Ctx): boolean =>
  loopback.test(c.env.incoming.socket.remoteAddress ?? "") &&
  c.req.header("x-forwarded-for") === undefined;

async function demonstrationsIn({ rooms }: House): Promise<readonly string[]> {
  const all = await rooms.all();
  return all.flatMap((room) => ("id" in room && isPlayed(room.id) ? [room.id] : []));
}

async function demonstrationOf(
  c: Ctx,
  house: House,
  isOne: (assembly: string) => boolean = isPlayed,
): Promise<Or<Room>> {
  const room = await roomOf(c, house);
  if ("stop" in room || isOne(room.value.id)) return room;
  return stop(sendProblem(problem("not-found", {})));
}

/** An answer in the language of Accept-Language. */
function sendIn(c: Ctx, made: (language: Language) => object): Response {
  const language = languageOf(c.req.header("accept-language"));
  const headers = { "Content-Language": language, Vary: "Accept-Language" };
  return sendJson(made(language), 200, headers);
}

const scriptIn = (books: readonly Rulebook[], language: Language): object => ({
  chapters: chapters.map((id) => ({ id, title: chapterWords[id][language] })),
  steps: play.map(({ id, chapter, says, facts = {}, cites, opensVote = false }) => ({
    ...{ id, chapter, says: fillSays(says, facts, language) },
    ...{ grounds: cites.map((clause) => cited(books, clause)), opensVote },
  })),
});

const cited = (books: readonly Rulebook[], clause: string) => ({
  clause,
  cites: citationsIn(books).get(clause) ?? "",
});

interface Stage {
  readonly room: Room;
  readonly books: readonly Rulebook[];
}

async function sendProgress(c: Ctx, stage: Stage): Promise<Response> {
  const progress = await progressOf(stage).catch(() => undefined);
  if (progress === undefined) return sendUnavailable();
  const { done, next, skip, stuck } = progress;
  return sendIn(c, (language) => ({
    ...{ done, steps: play.length, next: next?.id ?? null, skip: skip?.id ?? null },
    stuck: stuck === null ? null : obstacle(stage.books, stuck, language),
  }));
}

const obstacle = (
  books: readonly Rulebook[],
  stuck: NonNullable<Progress["stuck"]>,
  language: Language,
): object => {
  const { kind: answer } = stuck;
  switch (stuck.kind) {
    case "refused":
      return {
        answer,
        reasons: stuck.because.map(({ clause, cites, says, facts }) => ({
          clause,
          cites,
          message: sayRefusal({ says, facts }, language),
        })),
      };
    case "undecided":
      return {
        answer,
        reasons: stuck.unset.map(({ clause, value }) => ({
          ...cited(books, clause),
          message: value,
        })),
      };
    case "impossible":
      return { answer, reasons: [] };
  }
};
