import { setTimeout as wait } from "node:timers/promises";
import { Crowd } from "./crowd-process.ts";
import type { Seen } from "./crowd-work.ts";
import { HallServer } from "./hall-server.ts";
import { Stage } from "./stage.ts";
import type { Table } from "./table.ts";

export interface Size {
  readonly devices: number;
  readonly viewers: number;
}

export interface HallOptions extends Size {
  readonly program: string;
  readonly flags: readonly string[];
  readonly table: Table;
  /** Counted from 0. */
  readonly round: number;
}

/** A server with a sitting under way, and the processes of those who take part in it. */
export interface Hall extends Size {
  readonly server: HallServer;
  readonly stage: Stage;
  /** The devices of the delegates. */
  readonly inside: Crowd;
  /** The screens of the public. */
  readonly outside: Crowd;
  readonly table: Table;
  readonly round: number;
  close(): Promise<void>;
}

export const openHall = async (options: HallOptions): Promise<Hall> => {
  const { program, flags, ...rest } = options;
  const server = new HallServer(program, flags);
  const stage = new Stage(server);
  const inside = new Crowd();
  const outside = new Crowd();
  await server.start();
  await stage.prepare();
  const close = async (): Promise<void> => {
    inside.end();
    outside.end();
    await server.close();
  };
  return { ...rest, server, stage, inside, outside, close };
};

/** Time for what is still under way to come to rest. */
export const settle = (): Promise<unknown> => wait(1_500);

/** Every device takes a seat and opens its feed. */
export const fill = async ({ server, stage, inside, table, devices }: Hall): Promise<void> => {
  const { port, assembly } = server;
  const place = { port, assembly, count: devices };
  const seated = await inside.tell("sit", { ...place, seats: stage.seats });
  table.check("taking a seat", seated);
  const opened = await inside.tell("listen", place);
  table.addSeen(`a feed of ${devices} opened one after the other, until it is whole`, opened);
  await settle();
};

/** The public comes, something is done, and the public goes. */
export const withPublic = async <T>(hall: Hall, work: () => Promise<T>): Promise<T> => {
  const { server, outside, table, viewers } = hall;
  const { port, assembly } = server;
  const opened: Seen = await outside.tell("listen", { port, assembly, count: viewers });
  table.check("the public", opened);
  await settle();
  const done = await work();
  await outside.tell("leave", {});
  await settle();
  return done;
};

/** When what the President or the secretariat did is on all screens. */
export const watch = async (
  { inside, outside, table, devices, viewers }: Hall,
  done: { readonly seq: number; readonly since: number },
  what: string,
): Promise<void> => {
  const near = inside.tell("reached", done);
  const far = outside.tell("reached", done);
  table.addSeen(`${what} on ${devices} screens in the hall`, await near, 300);
  const seen = await far;
  if (seen.times.length === 0 && seen.wrong.length === 0) return;
  table.addSeen(`${what} on ${viewers} screens of the public`, seen, 1_000);
};
