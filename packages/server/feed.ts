import { publicViewer, type Viewer } from "@hemicycle/assembly";
import type { State } from "@hemicycle/engine";
import type { Book, Piece } from "./book.ts";
import { type Outlet, Screen } from "./screen.ts";
import { seatOf } from "./seat.ts";
import type { SignedIn } from "./sign-in.ts";
import { heartbeat, newsChunks, newsEvent, Scratch } from "./stream.ts";
import { Stretches, type Wanted } from "./stretches.ts";
import type { Suspension } from "./suspension.ts";
import { Tempo, type TempoOptions, Work } from "./tempo.ts";

/** In milliseconds. */
const heartbeatEvery = 15_000;
/** For those who sit in the hall, and for the public, who are many more. */
const inHall = { every: 100, calmly: 250, times: 1 };
const outside = { every: 100, calmly: 1_000, times: 4 };

export interface FeedOptions {
  readonly assembly: string;
  readonly book: Book;
  readonly suspension: () => Suspension | null;
  /** Reads what other servers have written. */
  readonly catchUp: () => Promise<void>;
  /** Whether a sign-in is still there, by its hash: it may have been ended at another server. */
  readonly isSignedIn: (tokenHash: string) => Promise<boolean>;
  readonly clock: () => number;
  /** Whether many people act at this moment; the public waits a little for them. */
  readonly isBusy?: () => boolean;
  /** In milliseconds; 15 s if it is left out. */
  readonly heartbeatEvery?: number;
}

/** Screens that are served together. */
interface Group {
  readonly live: Set<Screen>;
  readonly tempo: Tempo;
}

/**
 * The entries of one assembly, sent to screens as they become durable: at once when nothing went
 * out lately, otherwise several together.
 */
export class Feed {
  readonly #options: FeedOptions;
  readonly #stretches: Stretches;
  readonly #hall: Group;
  readonly #public: Group;
  /** Those that still get what was before them, too. */
  readonly #all = new Set<Screen>();
  readonly #beat: NodeJS.Timeout;
  #isLooking = false;
  #rights: Rights;

  /** What the book takes later is told by `grown`. */
  constructor(options: FeedOptions) {
    const { book, isBusy = () => false } = options;
    this.#options = options;
    this.#stretches = new Stretches(book);
    this.#hall = this.#group(inHall);
    this.#public = this.#group({ ...outside, isBusy });
    this.#rights = rightsIn(book.moment.state);
    const every = options.heartbeatEvery ?? heartbeatEvery;
    this.#beat = setInterval(() => void this.#heartbeat(), every).unref();
  }

  get listeners(): number {
    return this.#all.size;
  }

  /** Durable entries that follow those before. Who has voted is told more seldom than the rest. */
  grown({ lines }: Pick<Piece, "lines">): void {
    const urgency = lines.every(({ ballot }) => ballot !== null) ? "calm" : "urgent";
    this.#hall.tempo.ring(urgency);
    this.#public.tempo.ring(urgency);
  }

  status(suspension: Suspension | null): void {
    void this.#tell(statusEvent(suspension));
  }

  /**
   * Sends what follows a number, then what comes. When the number is not of this journal, the
   * screen is told to begin anew.
   */
  async listen(outlet: Outlet, who: SignedIn | null, after: number): Promise<void> {
    const { book, suspension, catchUp } = this.#options;
    const screen = new Screen(outlet, { who, viewer: this.#viewerOf(who), after });
    this.#all.add(screen);
    outlet.onClose(() => this.#forget(screen));
    if (after > book.head.seq) await catchUp().catch(() => undefined);
    if (after > book.head.seq) this.#reload(screen);
    if (!(await this.#sendBacklog(screen))) return;
    const news = statusEvent(suspension()) + newsEvent("ready", { head: screen.sent });
    this.#send(screen, newsChunks(news)[outlet.coding]);
    this.#groupOf(screen).live.add(screen);
  }

  /** Ends the feeds of a sign-in that has ended. */
  endOf(tokenHash: string): void {
    for (const screen of this.#all) {
      if (screen.who?.tokenHash === tokenHash) this.#reload(screen);
    }
  }

  /** Sends what is durable and ends. */
  async close(): Promise<void> {
    clearInterval(this.#beat);
    await Promise.all([this.#hall.tempo.close(), this.#public.tempo.close()]);
    for (const { outlet } of this.#all) outlet.end();
  }

  #group(options: TempoOptions): Group {
    const live = new Set<Screen>();
    return { live, tempo: new Tempo(options, () => this.#round(live)) };
  }

  #groupOf({ who }: Screen): Group {
    return who === null ? this.#public : this.#hall;
  }

  /** The public is one and the same for all. */
  #viewerOf(who: SignedIn | null): Viewer {
    const { book, assembly } = this.#options;
    const { circle, member } = seatOf(book.moment.state, assembly, who);
    return circle === "public" ? publicViewer : { circle, member };
  }

  /** Sends all that is durable. Answers whether the screen is still there. */
  async #sendBacklog(screen: Screen): Promise<boolean> {
    const { book } = this.#options;
    while (screen.sent < book.head.seq && this.#all.has(screen)) {
      const { outlet, sent: after, sealedUpTo } = screen;
      const stretch = await this.#stretches.find({ after, upTo: book.head.seq, sealedUpTo });
      this.#lookAtRights();
      if (!this.#all.has(screen)) return false;
      this.#send(screen, stretch.chunkFor(screen.viewer, outlet.coding));
      screen.sent = stretch.last;
      screen.sealedUpTo = Math.max(sealedUpTo, stretch.lastSealed);
      if (outlet.isFull && !(await outlet.drained())) outlet.drop();
    }
    return this.#all.has(screen);
  }

  /** Brings all screens of a group to the same number. Answers how long it has worked. */
  async #round(live: ReadonlySet<Screen>): Promise<number> {
    const upTo = this.#options.book.head.seq;
    const work = new Work();
    this.#lookAtRights();
    for (;;) {
      const behind = [...live].filter(({ sent }) => sent < upTo);
      if (behind.length === 0) return work.spent;
      // Nearly all have got the same so far; whoever has just come has got more.
      for (const [after, screens] of grouped(behind, ({ sent }) => sent)) {
        await this.#bring(screens, { after, upTo, sealedUpTo: after }, work);
      }
    }
  }

  /** Sends a stretch to screens that have all got the same so far. */
  async #bring(screens: readonly Screen[], wanted: Wanted, work: Work): Promise<void> {
    const stretch = await this.#stretches.find(wanted).catch(() => undefined);
    if (stretch === undefined) {
      for (const screen of screens) this.#drop(screen);
      return;
    }
    const scratch = new Scratch();
    const kindOf = ({ viewer, outlet }: Screen): string =>
      `${stretch.kindOf(viewer)} ${outlet.coding}`;
    for (const [, alike] of grouped(screens, kindOf)) {
      const [{ viewer, outlet }] = alike;
      const chunk = stretch.chunkFor(viewer, outlet.coding, scratch);
      for (const screen of alike) {
        await work.pause();
        if (!this.#all.has(screen)) continue;
        screen.sent = stretch.last;
        this.#send(screen, chunk);
      }
      if (alike.some((screen) => screen.outlet.isWaiting)) scratch.giveAway();
    }
  }

  /** Whoever may read more or less than before begins anew, with other eyes. */
  #lookAtRights(): void {
    const rights = rightsIn(this.#options.book.moment.state);
    if (rights.every((part, at) => part === this.#rights[at])) return;
    this.#rights = rights;
    for (const screen of this.#all) {
      if (screen.who === null) continue;
      const { circle, member } = this.#viewerOf(screen.who);
      const same = circle === screen.viewer.circle && member === screen.viewer.member;
      if (!same) this.#reload(screen);
    }
  }

  #heartbeat(): Promise<void> {
    const now = this.#options.clock();
    for (const screen of this.#all) {
      if (screen.who !== null && screen.who.expiresAt <= now) this.#reload(screen);
    }
    void this.#lookAtSignIns();
    return this.#tell(heartbeat);
  }

  /** Ends the feeds of those who have signed out elsewhere; while nobody can know, they go on. */
  async #lookAtSignIns(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (const hash of new Set([...this.#all].flatMap(({ who }) => who?.tokenHash ?? []))) {
      const isThere = await this.#options.isSignedIn(hash).catch(() => true);
      if (!isThere) this.endOf(hash);
    }
    this.#isLooking = false;
  }

  async #tell(text: string): Promise<void> {
    const chunks = newsChunks(text);
    const work = new Work();
    for (const { live } of [this.#hall, this.#public]) {
      for (const screen of live) {
        this.#send(screen, chunks[screen.outlet.coding]);
        await work.pause();
      }
    }
  }

  #send(screen: Screen, chunk: Buffer): void {
    if (!screen.outlet.write(chunk)) this.#drop(screen);
  }

  #drop(screen: Screen): void {
    this.#forget(screen);
    screen.outlet.drop();
  }

  #reload(screen: Screen): void {
    this.#forget(screen);
    screen.outlet.write(newsChunks(newsEvent("reload", {}))[screen.outlet.coding]);
    screen.outlet.end();
  }

  #forget(screen: Screen): void {
    this.#groupOf(screen).live.delete(screen);
    this.#all.delete(screen);
  }
}

/** What decides who is in which circle. */
type Rights = readonly unknown[];
const rightsIn = (state: State): Rights => [
  state.people,
  state.holders,
  state.credentials,
  state.session?.sitting?.chair,
];

/** In groups of which each has somebody in it. */
function grouped<T, K>(
  all: Iterable<T>,
  keyOf: (one: T) => K,
): ReadonlyMap<K, readonly [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

const statusEvent = (suspension: Suspension | null): string =>
  newsEvent("status", { suspended: suspension !== null, since: suspension?.since ?? null });
