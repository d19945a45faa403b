import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { publicViewer, stateText, type Viewer } from "@hemicycle/assembly";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Hono } from "hono";
import { lineFor } from "./answers.ts";
import { type Env, type House, readerOf, roomOf, sendUnavailable } from "./house.ts";
import { type Ctx, malformedHeader, readQuery, sendProblem } from "./http.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { feedQuery, journalQuery, noQuery } from "./schemas.ts";
import { feedHeaders, Outlet } from "./screen.ts";
import { seatOf } from "./seat.ts";
import type { SignedIn } from "./sign-in.ts";

export function readingRoutes(app: Hono<Env>, house: House): void {
  app.get("/api/assemblies/:assembly/state", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    return sendState(c, room.value, await readerOf(c, house));
  });

  app.get("/api/assemblies/:assembly/journal", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, journalQuery);
    if ("stop" in query) return query.stop;
    const after = Number(query.value.after);
    const limit = Number(query.value.limit);
    return sendJournal(c, room.value, { after, limit, who: await readerOf(c, house) });
  });

  app.get("/api/assemblies/:assembly/feed", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, feedQuery);
    if ("stop" in query) return query.stop;
    const last = c.req.header("last-event-id") ?? "";
    if (!/^\d{0,15}$/.test(last)) return malformedHeader("Last-Event-ID", "A number is expected");
    const after = Number(last === "" ? (query.value.after ?? 0) : last);
    if (c.req.method === "HEAD") return new Response(null, { headers: feedHeaders });
    const leave = canBegin(c) ? house.feedLimits.enter(house.proxies.addressOf(c)) : undefined;
    if (leave === undefined) return sendProblem(problem("too-many", {}), { "Retry-After": "10" });
    c.env.outgoing.once("close", leave);
    openFeed(c, { room: room.value, who: await readerOf(c, house), after });
    return RESPONSE_ALREADY_SENT;
  });
}

/**
 * Whether the connection is there, and ours alone: behind another answer that is still to be given
 * (RFC 9112, 9.3.2) a feed would never begin, and nobody would tell that it has ended.
 */
const canBegin = ({ env: { outgoing } }: Ctx): boolean =>
  outgoing.socket !== null && !outgoing.destroyed;

/** What was computed for one kind of viewer, good until the journal grows. */
interface Computed {
  readonly seq: number;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly tag: string;
  /** Whether everybody may read all of it. */
  readonly isPublic: boolean;
}

const computed = new WeakMap<Room, Map<string, Computed>>();

async function sendState(c: Ctx, room: Room, who: SignedIn | null): Promise<Response> {
  const viewer = seatOf(room.book.moment.state, room.id, who);
  const { body, tag, isPublic } = stateFor(room, viewer);
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", Vary: "Cookie" };
  if (c.req.header("if-none-match") === tag) return new Response(null, { status: 304, headers });
  return sendBytes(c, { body, isPublic }, { ...headers, "Content-Type": "application/json" });
}

function stateFor(room: Room, viewer: Viewer): Computed {
  const { book } = room;
  const { circle, member } = viewer;
  const own = member !== null && book.hasOwnView(member) ? member : "";
  const all = computed.get(room) ?? new Map<string, Computed>();
  computed.set(room, all);
  const known = all.get(`${circle} ${own}`);
  const { seq } = book.head;
  if (known?.seq === seq) return known;
  const text = stateText(book.view(viewer));
  const digest = createHash("sha256").update(text).digest("hex");
  const body = encoder.encode(`{"seq":${seq},"digest":"${digest}","state":${text}}`);
  const isPublic = own === "" && circle !== "bureau";
  const made = { seq, body, tag: `"${seq}-${digest.slice(0, 32)}"`, isPublic };
  all.set(`${circle} ${own}`, made);
  return made;
}

async function sendJournal(
  c: Ctx,
  { book, id }: Room,
  { after, limit, who }: { after: number; limit: number; who: SignedIn | null },
): Promise<Response> {
  const viewer = seatOf(book.moment.state, id, who);
  const piece = await book.piece(after, limit).catch(() => undefined);
  if (piece === undefined) return sendUnavailable();
  const told = piece.lines.map((line) => ({ line, mayRead: book.mayRead(viewer, line) }));
  const lines = told.map(({ line, mayRead }) => JSON.stringify(lineFor(mayRead, line)));
  const isPublic = told.every(({ line, mayRead }) => !mayRead || book.mayRead(publicViewer, line));
  const body = encoder.encode(lines.map((line) => `${line}\n`).join(""));
  const headers = { "Content-Type": "application/jsonl", "Cache-Control": "private, no-cache" };
  return sendBytes(c, { body, isPublic }, { ...headers, Vary: "Cookie" });
}

const encoder = new TextEncoder();
const pack = promisify(gzip);
/** Bytes below which packing does not pay. */
const packFrom = 1_024;

const packings = new WeakMap<Uint8Array, Promise<Uint8Array<ArrayBuffer>>>();

/** What many ask for is packed once, as long as it is at hand. */
function packed(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const known = packings.get(body);
  if (known !== undefined) return known;
  const made = pack(body).then((small) => new Uint8Array(small));
  packings.set(body, made);
  return made;
}

/** What not everybody may read is not packed: nobody shall learn of it from a length. */
async function sendBytes(
  c: Ctx,
  { body, isPublic }: Pick<Computed, "body" | "isPublic">,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const accepts = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  const pays = accepts && isPublic && body.length >= packFrom;
  if (!pays) return new Response(body, { headers });
  const small = { "Content-Encoding": "gzip", Vary: "Cookie, Accept-Encoding" };
  return new Response(await packed(body), { headers: { ...headers, ...small } });
}

/** In milliseconds. Screens that lost the server together come back one after the other. */
const retryFrom = 500;
const retrySpread = 2_000;

function openFeed(
  c: Ctx,
  { room, who, after }: { room: Room; who: SignedIn | null; after: number },
): void {
  const response = c.env.outgoing;
  const coding = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "") ? "gzip" : "plain";
  const retry = retryFrom + Math.floor(Math.random() * retrySpread);
  const outlet = new Outlet(response, coding, `retry: ${retry}\n\n`);
  // Rejects where earlier entries are only in a store that is away: the screen tries again.
  room.feed.listen(outlet, who, after).catch(() => outlet.drop());
}
