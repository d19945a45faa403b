import { createServer, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEvents } from "./event-stream.ts";

let server: Server;
let url = "";
/** What the server does with whoever asks. */
let answer: (response: ServerResponse) => void = () => {};

beforeEach(async () => {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/feed`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Writes pieces one after the other, each when the one before has gone out. */
const pieces =
  (...all: readonly (string | Uint8Array)[]) =>
  async (response: ServerResponse): Promise<void> => {
    for (const piece of all) {
      response.write(piece);
      await wait(5);
    }
    response.end();
  };

const reading = (signal = new AbortController().signal) => {
  const events: (readonly [string, string])[] = [];
  let heard = 0;
  const end = readEvents(url, {
    signal,
    heard: () => {
      heard += 1;
    },
    event: (name, data) => events.push([name, data]),
  });
  return { events, end, heard: () => heard };
};

test("events come by name with their data, and comments are heard only", async () => {
  answer = pieces(
    "retry: 1200\n\n",
    'id: 1\nevent: entry\ndata: {"a":"b: c"}\n\n: \n\nevent: ready\ndata: {}\n\n',
    "data: one\ndata:two\n\n",
  );
  const { events, end, heard } = reading();
  await end;
  expect(events).toEqual([
    ["entry", '{"a":"b: c"}'],
    ["ready", "{}"],
    ["message", "one\ntwo"],
  ]);
  expect(heard()).toBeGreaterThan(1);
});

test("an event that comes in pieces is one, also where a sign is cut in two", async () => {
  const bytes = new TextEncoder().encode("event: entry\ndata: الجمعية\n\n");
  answer = pieces(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
  const { events, end } = reading();
  await end;
  expect(events).toEqual([["entry", "الجمعية"]]);
});

test("thousands that come at once come all, in their order, and leave room between them", async () => {
  const all = Array.from({ length: 20_000 }, (_, at) => `id: ${at}\nevent: entry\ndata: ${at}\n\n`);
  answer = (response) => response.end(all.join(""));
  const { events, end } = reading();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  await end;
  clearInterval(timer);
  expect(events).toEqual(all.map((_, at) => ["entry", String(at)]));
  expect(turns).toBeGreaterThan(0);
});

test("what was begun when the line broke is no event", async () => {
  answer = (response) => {
    response.write("event: entry\ndata: 1\n\nevent: entry\ndata: {");
    setTimeout(() => response.destroy(), 20);
  };
  const { events, end } = reading();
  await expect(end).rejects.toThrow();
  expect(events).toEqual([["entry", "1"]]);
});

test("an answer that is no stream is an error", async () => {
  answer = (response) => response.writeHead(429).end("data: too many\n\n");
  const { events, end } = reading();
  await expect(end).rejects.toThrow("429");
  expect(events).toEqual([]);
});

test("whoever stops gets nothing more", async () => {
  const stop = new AbortController();
  answer = (response) => {
    response.write("data: 1\n\n");
  };
  const { events, end } = reading(stop.signal);
  await expect.poll(() => events.length).toBe(1);
  stop.abort();
  await expect(end).rejects.toThrow();
});
