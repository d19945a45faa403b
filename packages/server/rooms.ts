import { randomBytes } from "node:crypto";
import type { Rulebook } from "@hemicycle/engine";
import type { Damage, Store } from "@hemicycle/store";
import { Book, type EventDamage } from "./book.ts";
import { Desk } from "./desk.ts";
import { Feed } from "./feed.ts";

/** An assembly that is served. */
export interface Room {
  readonly kind: "open";
  readonly id: string;
  readonly book: Book;
  readonly desk: Desk;
  readonly feed: Feed;
}

/** An assembly whose journal is damaged, and where. */
export interface DamagedRoom {
  readonly kind: "damaged";
  readonly id: string;
  readonly damage: Damage | EventDamage;
}

/** `away`: the store cannot be reached, so that nobody knows. */
export type Found = Room | DamagedRoom | { readonly kind: "unknown" } | { readonly kind: "away" };

export interface RoomsOptions {
  readonly store: Store;
  readonly books: readonly Rulebook[];
  readonly clock: () => number;
  readonly log: (line: string) => void;
}

const pageSize = 1_000;
/** In milliseconds: how long an assembly that was founded on another server may stay unknown. */
const unknownFor = 1_000;

/** The assemblies of one store, each opened once. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #rooms = new Map<string, Promise<Room | DamagedRoom>>();
  readonly #stops: (() => Promise<void>)[] = [];
  #looked: Promise<readonly string[]> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  /** Opens what is there. An assembly that is asked for meanwhile does not wait for the others. */
  async openAll(): Promise<void> {
    for (const id of await this.#options.store.assemblies()) await this.find(id);
  }

  /** Whether the store has an assembly, and how it is. */
  async find(id: string): Promise<Found> {
    try {
      const known = this.#rooms.get(id) ?? ((await this.#isThere(id)) ? this.#open(id) : undefined);
      const room = await known;
      if (room === undefined || isEmpty(room)) return { kind: "unknown" };
      if (room.kind === "damaged") return room;
      const { damage } = room.desk;
      return damage === undefined ? room : { kind: "damaged", id, damage };
    } catch (error) {
      this.#options.log(`${id} cannot be opened: ${String(error)}`);
      return { kind: "away" };
    }
  }

  /** All assemblies, by id. */
  async all(): Promise<readonly Found[]> {
    const stored = await this.#ids().catch(() => []);
    const ids = [...new Set([...stored, ...this.#rooms.keys()])].sort();
    return Promise.all(ids.map((id) => this.find(id)));
  }

  /** A room for an assembly that may not be founded yet. Rejects if the store is away. */
  prepare(id: string): Promise<Room | DamagedRoom> {
    return this.#open(id);
  }

  /** Ends the feeds of a sign-in that has ended. */
  async endFeedsOf(tokenHash: string): Promise<void> {
    for (const room of await this.#opened()) room.feed.endOf(tokenHash);
  }

  async countListeners(): Promise<number> {
    const rooms = await this.#opened();
    return rooms.reduce((sum, { feed }) => sum + feed.listeners, 0);
  }

  /** Finishes what is under way, then ends the feeds. */
  async close(): Promise<void> {
    const rooms = await this.#opened();
    await Promise.all(rooms.map(({ desk }) => desk.close()));
    await Promise.all(rooms.map(({ feed }) => feed.close()));
    await Promise.all(this.#stops.map((stop) => stop()));
  }

  /** Once, whoever asks for it at the same time: a journal has one desk. */
  #open(id: string): Promise<Room | DamagedRoom> {
    const known = this.#rooms.get(id);
    if (known !== undefined) return known;
    const opening = this.#opening(id);
    this.#rooms.set(id, opening);
    opening.catch(() => this.#rooms.delete(id));
    return opening;
  }

  async #opening(id: string): Promise<Room | DamagedRoom> {
    const { store, log } = this.#options;
    const opened = await store.open(id);
    const book = new Book((after, limit) => store.read(id, after, limit));
    const damage = opened.kind === "damaged" ? opened.damage : await this.#fold(id, book);
    if (damage !== undefined) {
      log(`${id}: the journal is damaged at entry ${damage.seq}: ${damage.detail}`);
      return { kind: "damaged", id, damage };
    }
    const room = this.#room(id, book);
    const bell = (): void => void room.desk.catchUp().catch(() => undefined);
    this.#stops.push(await store.listen(id, bell));
    return room;
  }

  async #fold(id: string, book: Book): Promise<Damage | EventDamage | undefined> {
    for (;;) {
      const page = await this.#options.store.read(id, book.head.seq, pageSize);
      const taken = book.take(page);
      if (taken.kind === "damaged") return taken.damage;
      if (page.length < pageSize) return undefined;
    }
  }

  #room(id: string, book: Book): Room {
    const { store, books, clock, log } = this.#options;
    const feed: Feed = new Feed({
      assembly: id,
      book,
      suspension: () => desk.suspension,
      catchUp: () => desk.catchUp(),
      isSignedIn: async (hash) => (await store.sessions.get(hash)) !== undefined,
      clock,
      isBusy: () => desk.isBusy,
    });
    const desk: Desk = new Desk({
      assembly: id,
      books,
      store,
      probe: () => probe(store, clock()),
      book,
      clock,
      onGrown: (piece) => feed.grown(piece),
      onStatus: (suspension) => feed.status(suspension),
      onDamage: () => void feed.close(),
      log,
    });
    return { kind: "open", id, book, desk, feed };
  }

  async #isThere(id: string): Promise<boolean> {
    return (await this.#ids()).includes(id);
  }

  /** The store is not asked for every name that somebody makes up. */
  #ids(): Promise<readonly string[]> {
    const now = performance.now();
    if (this.#looked === undefined || now - this.#lookedAt > unknownFor) {
      this.#lookedAt = now;
      this.#looked = this.#options.store.assemblies();
      this.#looked.catch(() => {
        this.#looked = undefined;
      });
    }
    return this.#looked;
  }

  async #opened(): Promise<readonly Room[]> {
    const settled = await Promise.allSettled(this.#rooms.values());
    return settled.flatMap((one) =>
      one.status === "fulfilled" && one.value.kind === "open" ? [one.value] : [],
    );
  }
}

const isEmpty = (room: Room | DamagedRoom): boolean =>
  room.kind === "open" && room.book.head.seq === 0;

/** What is written and taken away again, so that a full disk is not taken for a sound one. */
const probeSize = 65_536;

async function probe({ sessions }: Store, now: number): Promise<void> {
  const tokenHash = `probe-${randomBytes(16).toString("hex")}`;
  const capacities = JSON.stringify("-".repeat(probeSize));
  const times = { createdAt: now, expiresAt: now };
  await sessions.put({ tokenHash, assembly: "", person: "", capacities, ...times });
  await sessions.delete(tokenHash);
}
