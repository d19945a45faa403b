import { randomBytes } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Socket } from "node:net";
import type { Rulebook } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore, type Store } from "@hemicycle/store";
import { getRequestListener } from "@hono/node-server";
import { type ActLimit, ActLimits } from "./act-limits.ts";
import { Proxies } from "./addresses.ts";
import { makeApp } from "./app.ts";
import { Challenges } from "./challenges.ts";
import { firstDemonstration } from "./demonstration/demonstration.ts";
import { found, foundStaged } from "./demonstration/found.ts";
import { FeedLimits } from "./feed-limits.ts";
import { isSecure, securityHeaders } from "./headers.ts";
import type { House } from "./house.ts";
import { sendProblem } from "./http.ts";
import { Institution, type InstitutionSettings } from "./institution.ts";
import { Pipelining } from "./pipelining.ts";
import { type ProblemName, problem } from "./problems.ts";
import { Rooms } from "./rooms.ts";
import { Boxes } from "./secret-boxes.ts";
import { SignIns } from "./sign-in.ts";
import { StaticFiles } from "./static.ts";
import { Throttle } from "./throttle.ts";

export interface HouseOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Address to listen on; all of the machine's if it is left out. */
  readonly host?: string | undefined;
  /** With which the secretariat signs people in; one is made up and logged if it is left out. */
  readonly secret?: string | undefined;
  /** Folder of the built page; without it there is only the interface for programs. */
  readonly page?: string | undefined;
  /** Where people reach the server, "https://hall.example"; left out, as their requests name it. */
  readonly origin?: string | undefined;
  /** Addresses and networks of proxies, whose X-Forwarded-For is believed. */
  readonly proxies?: readonly string[] | undefined;
  /** Where people have accounts with which they can sign in. */
  readonly institution?: InstitutionSettings | undefined;
  /** How many acts a person may ask for. */
  readonly acts?: ActLimit;
  /** How many connections may be open: feeds, and requests beside them. */
  readonly connections?: number;
  /** Milliseconds for which nothing may go over a connection; two minutes if it is left out. */
  readonly still?: number;
  /** Whether a store without assemblies gets a demonstration; so it is if this is left out. */
  readonly demonstration?: boolean;
  /** News and complaints for the operator, a line at a time. */
  readonly log: (line: string) => void;
  readonly books?: readonly Rulebook[];
  /**
   * A module that checks ballots in threads (`isHand` of the ballots): the program itself, where it
   * is one file. Without it they are checked in the thread that serves people.
   */
  readonly program?: URL | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

export interface ServeOptions extends HouseOptions {
  readonly dataFolder: string;
  /** Of PostgreSQL; absent or empty: the embedded database in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
}

export interface Serving {
  /** "http://localhost:4747", without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Finishes what is under way and closes the store. */
  readonly close: () => Promise<void>;
}

/** Whoever comes on top of so many is not listened to. */
const connectionLimit = 16_384;
/** In milliseconds: whoever never takes an answer does not keep it here. Feeds beat more often. */
const stillAtMost = 120_000;

/** Opens the store and serves it. Rejects with `StoreUnavailable`, or if the port is taken. */
export async function serve({
  dataFolder,
  databaseUrl,
  ...options
}: ServeOptions): Promise<Serving> {
  const store = await openStore({ dataFolder, databaseUrl });
  try {
    return await serveStore(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Serves a store that is open, and closes it in the end. */
export async function serveStore(store: Store, options: HouseOptions): Promise<Serving> {
  const { log, books = rulebooks, clock = Date.now, demonstration = true } = options;
  const house = await furnished(store, { ...options, books, clock });
  const server = listener(house);
  server.maxConnections = options.connections ?? connectionLimit;
  server.timeout = options.still ?? stillAtMost;
  const port = await listening(server, options);
  const opening = open(house, { store, demonstration, clock }).catch((error: unknown) => {
    log(error instanceof Error ? error.message : String(error));
  });
  const sweeping = setInterval(() => void sweep(house).catch(() => undefined), 3_600_000);
  sweeping.unref();
  const close = once(async () => {
    clearInterval(sweeping);
    const closed = stopListening(server);
    await opening;
    await house.rooms.close();
    await house.boxes.end();
    await closed;
    await store.close();
  });
  return { url: `http://${shown(options.host)}:${port}`, port, close };
}

/** Acts that a person may ask for at once, and every second: more than anybody in a hall does. */
const humanActs: ActLimit = { atOnce: 40, perSecond: 4 };

async function furnished(
  store: Store,
  options: HouseOptions & Required<Pick<HouseOptions, "books" | "clock">>,
): Promise<House> {
  const { books, clock, log, origin = null, proxies = [], institution, acts = humanActs } = options;
  return {
    rooms: new Rooms({ store, books, clock, log }),
    signIns: new SignIns(store.sessions, clock),
    identity: store.identity,
    boxes: new Boxes(store.boxes, clock, options.program),
    challenges: new Challenges(store.identity, clock),
    institution: institution === undefined ? null : new Institution(institution),
    origin,
    proxies: new Proxies(proxies),
    secret: secretOf(options),
    wrongSecrets: new Throttle(20, 60_000),
    wrongProofs: new Throttle(200, 60_000),
    wrongCodes: new Throttle(10, 60_000),
    actLimits: new ActLimits(acts, clock),
    books,
    files: await StaticFiles.read(options.page),
    feedLimits: new FeedLimits({ inAll: 15_000, each: 5_000 }),
    log,
    clock,
  };
}

/** In milliseconds: how long it is still told of a code that it has expired. */
const toldFor = 30 * 86_400_000;

async function sweep({ signIns, identity, clock }: House): Promise<void> {
  await signIns.sweep();
  await identity.deleteSpent(clock());
  await identity.deleteCodes(clock() - toldFor);
}

function secretOf({ secret, log }: HouseOptions): string {
  if (secret !== undefined && secret !== "") return secret;
  const made = randomBytes(24).toString("base64url");
  log(`Secret for signing people in, good until the next start: ${made}`);
  return made;
}

interface Opening {
  readonly store: Store;
  readonly demonstration: boolean;
  readonly clock: () => number;
}

/** Opens all assemblies. A demonstration whose founding was broken off is completed. */
async function open(house: House, { store, demonstration, clock }: Opening): Promise<void> {
  const { rooms } = house;
  const there = await store.assemblies();
  if (demonstration && (there.length === 0 || there.includes(firstDemonstration))) {
    const room = await rooms.prepare(firstDemonstration);
    const at = new Date(clock()).toISOString();
    if (room.kind === "open") await found(room.desk, { assembly: room.id, at });
    await foundStaged(house, at);
  }
  await rooms.openAll();
}

/** In milliseconds: how long a sender may take for its headers, and for all of a request. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
  /** We say ourselves what is wrong with a request that names no host. */
  requireHostHeader: false,
};

function listener(house: House): Server {
  const answer = getRequestListener(makeApp(house).fetch, {
    // Answers are short texts, and need none of the streams that `fetch` makes of them.
    overrideGlobalObjects: true,
    // An address or a host from which no URL can be made.
    errorHandler: () => sendProblem(problem("no-http", {})),
  });
  const isHttps = house.origin?.startsWith("https:") === true;
  const pipelining = new Pipelining();
  const server = createServer(limits, (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const path = incoming.url?.split("?")[0] ?? "/";
    const headers = securityHeaders(path, isHttps || isSecure(incoming));
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    if (pipelining.admits(outgoing)) void answer(incoming, outgoing);
  });
  server.on("clientError", refuseUnreadable);
  return server;
}

/** What is no HTTP, or comes too slowly, is told so where anybody still listens. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const made = problem(unreadable[error.code ?? ""] ?? "no-http", {});
  const body = JSON.stringify(made);
  socket.end(
    `HTTP/1.1 ${made.status} ${STATUS_CODES[made.status]}\r\n` +
      "Content-Type: application/problem+json\r\n" +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const unreadable: Readonly<Record<string, ProblemName>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "too-slow",
  HPE_HEADER_OVERFLOW: "head-too-large",
};

function listening(server: Server, { port, host }: HouseOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === undefined ? {} : { host }), backlog: 4_096 }, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** In milliseconds. */
const lookEvery = 20;
const patience = 2_000;

/** Requests under way are finished, connections that only wait are closed. */
async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), lookEvery);
  const all = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(all);
}

/** A passkey needs a name, so that this machine is called by its own. */
const shown = (host: string | undefined): string =>
  host === undefined || host === "0.0.0.0" || host === "::" ? "localhost" : host;

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
