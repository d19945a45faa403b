import type { ServerResponse } from "node:http";
import type { Viewer } from "@hemicycle/assembly";
import type { State } from "@hemicycle/engine";
import type { Book, Line, Piece } from "./book.ts";
import { seatOf } from "./seat.ts";
import type { SignedIn } from "./sign-in.ts";
import { heartbeat, newsEvent, PieceWriter } from "./stream.ts";
import type { Suspension } from "./suspension.ts";

/** In milliseconds. */
const tick = 100;
const heartbeatEvery = 15_000;
const drainWithin = 30_000;
/** Bytes that may wait for a slow client; it resumes by number. */
const bufferLimit = 1_048_576;
const pageSize = 500;

/** A screen that listens. */
interface Listener {
  readonly response: ServerResponse;
  readonly who: SignedIn | null;
  readonly viewer: Viewer;
  /** Number of the last entry that was sent. */
  sent: number;
}

export interface FeedOptions {
  readonly assembly: string;
  readonly book: Book;
  readonly suspension: () => Suspension | null;
  /** Reads what other servers have written. */
  readonly catchUp: () => Promise<void>;
  readonly clock: () => number;
  /** In milliseconds; 15 s if it is left out. */
  readonly heartbeatEvery?: number;
}

/**
 * The entries of one assembly, sent to screens as they become durable: at once when nothing went
 * out lately, otherwise every 100 ms together.
 */
export class Feed {
  readonly #options: FeedOptions;
  readonly #live = new Set<Listener>();
  /** Those that still get what was before them, too. */
  readonly #all = new Set<Listener>();
  #lines: Line[] = [];
  readonly #openings = new Map<number, readonly Line[]>();
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  readonly #beat: NodeJS.Timeout;
  #rights: Rights;

  /** What the book takes later comes through `grown`. */
  constructor(options: FeedOptions) {
    this.#options = options;
    this.#rights = rightsIn(options.book.moment.state);
    const every = options.heartbeatEvery ?? heartbeatEvery;
    this.#beat = setInterval(() => this.#heartbeat(), every).unref();
  }

  get listeners(): number {
    return this.#all.size;
  }

  /** Durable entries that follow those before. */
  grown({ lines, openings }: Piece): void {
    this.#lines.push(...lines);
    for (const [seq, ballots] of openings) this.#openings.set(seq, ballots);
    const wait = Math.max(0, this.#sentAt + tick - performance.now());
    this.#timer ??= setTimeout(() => this.#flush(), wait);
  }

  status(suspension: Suspension | null): void {
    this.#write(statusEvent(suspension));
  }

  /**
   * Sends what follows a number, then what comes. The head of the response has been written. When
   * the number is not of this journal, the screen is told to begin anew.
   */
  async listen(response: ServerResponse, who: SignedIn | null, after: number): Promise<void> {
    const { book, assembly, suspension, catchUp } = this.#options;
    const viewer = seatOf(book.moment.state, assembly, who);
    const listener = { response, who, viewer, sent: after };
    this.#all.add(listener);
    response.once("close", () => this.#forget(listener));
    // Whoever is gone cannot be written to; that they are gone is told by `close`.
    response.on("error", () => this.#forget(listener));
    if (after > book.head.seq) await catchUp().catch(() => undefined);
    if (after > book.head.seq) this.#reload(listener);
    if (!(await this.#sendBacklog(listener))) return;
    response.write(statusEvent(suspension()) + newsEvent("ready", { head: listener.sent }));
    this.#live.add(listener);
  }

  /** Ends the feeds of a sign-in that has ended. */
  endOf(tokenHash: string): void {
    for (const listener of this.#all) {
      if (listener.who?.tokenHash === tokenHash) this.#reload(listener);
    }
  }

  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#timer);
    if (this.#lines.length > 0) this.#flush();
    for (const listener of this.#all) listener.response.end();
  }

  /** Sends all that is durable. Answers whether the listener is still there. */
  async #sendBacklog(listener: Listener): Promise<boolean> {
    const { book } = this.#options;
    const { response, viewer } = listener;
    while (listener.sent < book.head.seq && this.#all.has(listener)) {
      const piece = await book.piece(listener.sent, pageSize);
      if (!this.#all.has(listener)) return false;
      const bytes = new PieceWriter(book, piece, listener.sent).for(viewer);
      listener.sent = piece.lines.at(-1)?.seq ?? book.head.seq;
      if (!response.write(bytes) && !(await drained(response))) response.destroy();
    }
    return this.#all.has(listener);
  }

  #flush(): void {
    this.#timer = undefined;
    this.#sentAt = performance.now();
    const piece = { lines: this.#lines, openings: new Map(this.#openings) };
    const last = this.#lines.at(-1)?.seq ?? 0;
    this.#lines = [];
    this.#openings.clear();
    this.#lookAtRights();
    // Nearly all have got the same so far; whoever has just come has got more.
    const writers = new Map<number, PieceWriter>();
    for (const listener of this.#live) {
      const { sent, viewer } = listener;
      const writer = writers.get(sent) ?? new PieceWriter(this.#options.book, piece, sent);
      writers.set(sent, writer);
      listener.sent = last;
      this.#send(listener, writer.for(viewer));
    }
  }

  /** Whoever may read more or less than before begins anew, with other eyes. */
  #lookAtRights(): void {
    const { state } = this.#options.book.moment;
    const rights = rightsIn(state);
    if (rights.every((part, at) => part === this.#rights[at])) return;
    this.#rights = rights;
    for (const listener of this.#all) {
      if (listener.who === null) continue;
      const { circle, member } = seatOf(state, this.#options.assembly, listener.who);
      const same = circle === listener.viewer.circle && member === listener.viewer.member;
      if (!same) this.#reload(listener);
    }
  }

  #heartbeat(): void {
    const now = this.#options.clock();
    for (const listener of this.#all) {
      if (listener.who !== null && listener.who.expiresAt <= now) this.#reload(listener);
    }
    this.#write(heartbeat);
  }

  #write(text: string): void {
    const bytes = Buffer.from(text);
    for (const listener of this.#live) this.#send(listener, bytes);
  }

  /** Drops whoever has not taken what was sent before. */
  #send(listener: Listener, bytes: Buffer): void {
    const { response } = listener;
    if (response.writableLength <= bufferLimit) {
      if (bytes.length > 0) response.write(bytes);
      return;
    }
    this.#forget(listener);
    response.destroy();
  }

  #reload(listener: Listener): void {
    this.#forget(listener);
    listener.response.end(newsEvent("reload", {}));
  }

  #forget(listener: Listener): void {
    this.#live.delete(listener);
    this.#all.delete(listener);
  }
}

/** What decides who is in which circle. */
type Rights = readonly unknown[];
const rightsIn = (state: State): Rights => [
  state.people,
  state.holders,
  state.session?.sitting?.chair,
];

const statusEvent = (suspension: Suspension | null): string =>
  newsEvent("status", { suspended: suspension !== null, since: suspension?.since ?? null });

/** Whether a slow client has taken what was sent to it, in time. */
function drained(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), drainWithin);
    const settle = (well: boolean): void => {
      clearTimeout(timer);
      response.off("drain", onDrain);
      response.off("close", onClose);
      resolve(well);
    };
    const onDrain = (): void => settle(true);
    const onClose = (): void => settle(false);
    response.once("drain", onDrain);
    response.once("close", onClose);
  });
}
