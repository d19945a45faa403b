import { clock } from "./exchange.ts";
import { fill, type Hall, settle, watch, withPublic } from "./hall.ts";
import { Table } from "./table.ts";

/** What is measured, each on a server of its own. */
type Part = (hall: Hall) => Promise<void>;

/** Memory with everybody there, and one small event on all screens. */
const screens: Part = async (hall) => {
  const { server, stage, table, devices, viewers } = hall;
  table.add("server with the session open", "MB", { figure: server.used().megabytes });
  await fill(hall);
  const before = server.used().megabytes;
  const what = `server with ${devices} devices connected`;
  table.add(what, "MB", { figure: before, goal: 200 });
  await withPublic(hall, async () => {
    const each = ((server.used().megabytes - before) / viewers) * 1_024;
    table.add("server, for each viewer of the public", "kB", { figure: each, goal: 12 });
    for (let event = 0; event < 5; event += 1) {
      await watch(hall, await stage.ring(), "one event");
      await settle();
    }
  });
};

interface Vote {
  readonly how: string;
  /** Milliseconds over which the ballots are spread. */
  readonly over: number;
  /** For the hundredth receipt from the end, in milliseconds. */
  readonly goal?: number;
  /** For the memory of the server, in megabytes. */
  readonly most?: number;
}

/** A vote of all devices, from its opening to its result. Answers the 99th percentile. */
const vote = async (hall: Hall, { how, over, goal, most }: Vote): Promise<number> => {
  const { server, stage, inside, outside, table, devices } = hall;
  const { port, assembly } = server;
  const id = await stage.openVote();
  await settle();
  await inside.tell("fresh", {});
  await outside.tell("fresh", {});
  server.forgetPeak();
  const before = server.used();
  const receipts = await inside.tell("vote", { port, assembly, vote: id, over });
  const { p99 } = table.addSeen(`receipts, ${how}`, receipts, goal);
  table.addEffort(`receipts, ${how}`, await inside.tell("effort", {}));
  await settle();
  const after = server.used();
  const work = after.user + after.system - before.user - before.system;
  const figure = (work / devices) * 1e6;
  table.add(`receipts, ${how}: processor of the server for each`, "µs", { figure });
  const peak = { figure: server.peak(), ...(most !== undefined && { goal: most }) };
  table.add(`receipts, ${how}: memory of the server, at most`, "MB", peak);
  const { bytes } = await inside.tell("effort", {});
  table.add(`receipts, ${how}: sent to each device`, "kB", { figure: bytes / devices / 1_024 });
  await watch(hall, await stage.closeVote(id), `close of the vote, ${how},`);
  await stage.declare(id);
  await settle();
  return p99;
};

/** The same vote without and with the public, by turns first; what the public costs the hall. */
const pair = async (hall: Hall, { how, over, goal }: Required<Omit<Vote, "most">>) => {
  const { table, viewers, round } = hall;
  const crowded = { how: `${how}, ${viewers} viewers beside it`, over };
  const alone = (): Promise<number> => vote(hall, { how, over, goal });
  const beside = (): Promise<number> => withPublic(hall, () => vote(hall, crowded));
  const first = round % 2 === 0 ? await alone() : await beside();
  const second = round % 2 === 0 ? await beside() : await alone();
  const figure = round % 2 === 0 ? second / first : first / second;
  table.add(`receipts, ${how}: p99 with the public to without`, "times", { figure, goal: 1.5 });
};

const once: Part = async (hall) => {
  await fill(hall);
  const how = "all at once";
  await vote(hall, { how: `${how}, first vote of a server`, over: 0, goal: 1_000, most: 200 });
  await pair(hall, { how, over: 0, goal: 1_000 });
};

const spread: Part = async (hall) => {
  await fill(hall);
  // To warm up: not measured.
  await vote({ ...hall, table: new Table() }, { how: "", over: 0 });
  await pair(hall, { how: "spread over 10 s", over: 10_000, goal: 250 });
};

/** A power cut after a vote: all that was acknowledged is there, and all devices come back. */
const back: Part = async (hall) => {
  const { server, stage, inside, table } = hall;
  await fill(hall);
  const { port, assembly } = server;
  const id = await stage.openVote();
  const receipts = await inside.tell("vote", { port, assembly, vote: id, over: 0 });
  table.check("votes before the power cut", receipts);
  const head = await stage.head();
  await settle();
  await inside.tell("fresh", {});
  const since = clock();
  await server.kill();
  await server.start();
  const what = "killed and started: from the kill until a device's feed is whole";
  const seen = await inside.tell("back", { since });
  table.addSeen(what, seen);
  table.add(`${what}: all`, "s", { figure: Math.max(...seen.times) / 1_000, goal: 5 });
  table.addEffort("killed and started", await inside.tell("effort", {}));
  if ((await stage.head()) < head) throw new Error("the journal is shorter than it was");
};

/** Everybody signs in with a passkey at the same moment. */
const signIn: Part = async ({ server, stage, inside, table, devices }) => {
  const { port, assembly } = server;
  // A person has one card at a time, and a passkey on each device.
  for (let left = devices; left > 0; left -= stage.seats.length) {
    const codes = await stage.cards(left);
    table.check("enrolling", await inside.tell("enrol", { port, assembly, codes }));
  }
  await inside.tell("fresh", {});
  const before = server.used();
  const seen = await inside.tell("signIn", { port, assembly });
  const after = server.used();
  const what = `${devices} sign in by passkey, all at once`;
  table.addSeen(what, seen);
  table.add(`${what}: all`, "s", { figure: Math.max(...seen.times) / 1_000, goal: 60 });
  table.addEffort(what, await inside.tell("effort", {}));
  const work = after.user + after.system - before.user - before.system;
  const each = { figure: (work / devices) * 1e3 };
  table.add(`${what}: processor of the server for each`, "ms", each);
};

export const parts: ReadonlyMap<string, Part> = new Map([
  ["screens", screens],
  ["once", once],
  ["spread", spread],
  ["back", back],
  ["sign-in", signIn],
]);
