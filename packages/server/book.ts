import {
  after,
  afterFrame,
  ballotIn,
  beginning,
  type Circle,
  circles,
  decode,
  type Frame,
  isOf,
  type Moment,
  mayRead,
  opened,
  Seals,
  type Viewer,
} from "@hemicycle/assembly";
import type { Audience, Recorded, SealedVotes, State } from "@hemicycle/engine";
import { type Damage, emptyHead, type Head, link, type Stored } from "@hemicycle/store";

/** An entry as the server keeps it at hand. Hashes are hex. */
export interface Line {
  readonly seq: number;
  /** Exactly as stored. */
  readonly text: string;
  readonly leaf: string;
  readonly chain: string;
  readonly audience: Audience;
  readonly ballot: SealedVotes | null;
}

/** A piece of the journal: its lines, and the ballots before it that one of them has opened. */
export interface Piece {
  readonly lines: readonly Line[];
  /** By the number of the line that opens them. */
  readonly openings: ReadonlyMap<number, readonly Line[]>;
}

export type Taken =
  | { readonly kind: "taken"; readonly piece: Piece }
  | { readonly kind: "damaged"; readonly damage: Damage | EventDamage };

/** An entry whose bytes are as written, but which this program cannot read. */
export interface EventDamage {
  readonly seq: number;
  readonly what: "event";
  readonly detail: string;
}

/** What the desk has decided already, so that it is not worked out again. */
export interface Known {
  readonly recorded: readonly Recorded[];
  readonly moment: Moment;
}

interface Item {
  readonly recorded: Recorded;
  readonly line: Line;
}

type Reader = (after: number, limit: number) => Promise<readonly Stored[]>;

/** Entries kept in memory, so that feeds resume and acts are shown without asking the store. */
const entriesKept = 20_000;

/**
 * What the server knows of one journal: the state of now, what each circle may see of it, and the
 * last entries. All of it is durable already.
 */
export class Book {
  #moment: Moment = beginning;
  #head: Head = emptyHead();
  #at = "";
  #views: Readonly<Record<Circle, Moment>> = {
    public: beginning,
    participants: beginning,
    bureau: beginning,
  };
  readonly #seals = new Seals();
  /** Ballots and counts that the close of their vote will open. */
  readonly #waiting = new Map<number, Item>();
  readonly #window: Line[] = [];
  readonly #read: Reader;
  readonly #windowSize: number;

  /** `read` is for entries that are not in memory any more. */
  constructor(read: Reader, windowSize = entriesKept) {
    this.#read = read;
    this.#windowSize = windowSize;
  }

  get moment(): Moment {
    return this.#moment;
  }

  /** Time of the last event; empty before the first. */
  get at(): string {
    return this.#at;
  }

  /** Number and chain of the last entry. */
  get head(): Head {
    return this.#head;
  }

  /** Takes entries that follow, in any number. After damage the book is of no use any more. */
  take(stored: readonly Stored[], known?: Known): Taken {
    const damage = known === undefined ? this.#break(stored) : undefined;
    if (damage !== undefined) return { kind: "damaged", damage };
    const items: Item[] = [];
    for (const entry of stored) {
      const item = itemOf(entry, known?.recorded[items.length]);
      if ("damage" in item) return { kind: "damaged", damage: item.damage };
      items.push(item);
    }
    try {
      return { kind: "taken", piece: this.#folded(items, known?.moment) };
    } catch (error) {
      return { kind: "damaged", damage: eventDamage(this.#moment.seq + 1, error) };
    }
  }

  isSealed({ seq }: Line): boolean {
    return this.#seals.isSealed(seq);
  }

  mayRead(viewer: Viewer, line: Line): boolean {
    return mayRead(viewer, { ...line, opened: !this.isSealed(line) });
  }

  /** What a viewer knows: the state without what is sealed to them. */
  view({ circle, member }: Viewer): State {
    const { state } = this.#views[circle];
    const own = [...this.#waiting.values()].filter(
      ({ line }) => member !== null && isOf(member, line.ballot),
    );
    return own.reduce((all, { recorded }) => opened(all, recorded), state);
  }

  /** Whether the view of a member differs from that of its circle. */
  hasOwnView(member: string): boolean {
    return [...this.#waiting.values()].some(({ line }) => isOf(member, line.ballot));
  }

  /**
   * At most `limit` lines after a number, and what they have opened of the ballots up to another
   * one. Rejects when they are only in a store that is away.
   */
  async piece(from: number, limit: number, sealedUpTo = from): Promise<Piece> {
    const upTo = Math.min(from + limit, this.#moment.seq);
    const lines = await this.#lines(from, upTo);
    const openings = new Map<number, readonly Line[]>();
    for (const { seq, ballots } of this.#seals.openings(from, upTo)) {
      const before = ballots.filter((ballot) => ballot <= sealedUpTo);
      if (before.length > 0) openings.set(seq, await this.#ballots(before));
    }
    return { lines, openings };
  }

  /** Lines that are in memory; those of an act just accepted are. */
  recent(first: number, last: number): readonly Line[] {
    const start = this.#window[0]?.seq ?? 0;
    return this.#window.slice(Math.max(0, first - start), last - start + 1);
  }

  /** Where entries do not follow what is here; their hashes are computed, not believed. */
  #break(stored: readonly Stored[]): Damage | undefined {
    const linked = link(
      this.#head,
      stored.map(({ bytes }) => bytes),
    );
    for (const [index, expected] of linked.entries()) {
      const found = stored[index];
      const { seq } = expected;
      if (found?.seq !== seq) return { seq, what: "hole", detail: `entry ${seq} is missing` };
      if (hex(found.chain) === hex(expected.chain)) continue;
      return { seq, what: "chain", detail: `entry ${seq} does not follow entry ${seq - 1}` };
    }
    return undefined;
  }

  #folded(items: readonly Item[], decided: Moment | undefined): Piece {
    const last = items.at(-1);
    if (last === undefined) return { lines: [], openings: new Map() };
    const first = this.#head.seq + 1;
    // The first event of a journal is folded here: its dictionaries must be those of this book.
    const known = first === 1 ? undefined : decided;
    this.#moment = known ?? items.reduce((all, { recorded }) => after(all, recorded), this.#moment);
    this.#head = { seq: last.line.seq, chain: Buffer.from(last.line.chain, "hex") };
    this.#at = last.recorded.at;
    const opened = this.#noteSeals(items, first);
    this.#foldViews(items, opened);
    this.#remember(items);
    const openings = [...opened].map(([seq, old]) => [seq, old.map(({ line }) => line)] as const);
    return { lines: items.map(({ line }) => line), openings: new Map(openings) };
  }

  /** Notes what these entries seal and open; answers the earlier ballots that they open. */
  #noteSeals(items: readonly Item[], first: number): ReadonlyMap<number, readonly Item[]> {
    const openings = new Map<number, readonly Item[]>();
    for (const { recorded } of items) {
      const opening = this.#seals.note(recorded);
      const before = (opening?.ballots ?? []).filter((seq) => seq < first);
      const known = before.flatMap((seq) => this.#waiting.get(seq) ?? []);
      if (known.length > 0) openings.set(recorded.seq, known);
    }
    return openings;
  }

  #foldViews(items: readonly Item[], openings: ReadonlyMap<number, readonly Item[]>): void {
    const views = circles.map((circle) => {
      const viewer = { circle, member: null };
      const moment = items.reduce((all, { recorded, line }) => {
        const before = (openings.get(line.seq) ?? []).reduce(
          (open, { recorded: ballot, line: { text } }) =>
            afterFrame(open, { kind: "opened", recorded: ballot, text }),
          all,
        );
        return afterFrame(before, this.#frame(viewer, { recorded, line }));
      }, this.#views[circle]);
      return [circle, moment] as const;
    });
    // The circles are the keys.
    this.#views = Object.fromEntries(views) as Record<Circle, Moment>;
  }

  #frame(viewer: Viewer, { recorded, line }: Item): Frame {
    const { seq, text, leaf, ballot } = line;
    return this.mayRead(viewer, line)
      ? { kind: "event", recorded, text }
      : { kind: "sealed", seq, commitment: leaf, ballot };
  }

  #remember(items: readonly Item[]): void {
    for (const item of items) {
      this.#window.push(item.line);
      if (item.line.ballot !== null) this.#waiting.set(item.line.seq, item);
    }
    const tooMany = this.#window.length - this.#windowSize;
    if (tooMany > this.#windowSize / 4) this.#window.splice(0, tooMany);
    if (this.#waiting.size === 0) return;
    const waiting = new Set(this.#seals.waiting());
    for (const seq of this.#waiting.keys()) if (!waiting.has(seq)) this.#waiting.delete(seq);
  }

  async #lines(from: number, upTo: number): Promise<readonly Line[]> {
    const start = this.#window[0]?.seq ?? 1;
    if (from + 1 >= start) return this.recent(from + 1, upTo);
    const stored = await this.#read(from, upTo - from);
    return stored.map((entry) => {
      const item = itemOf(entry, undefined);
      if ("damage" in item) throw new Error(item.damage.detail);
      return item.line;
    });
  }

  /** Ballots of one vote, which stand close together. */
  async #ballots(numbers: readonly number[]): Promise<readonly Line[]> {
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? first;
    const lines = await this.#lines(first - 1, last);
    const wanted = new Set(numbers);
    return lines.filter(({ seq }) => wanted.has(seq));
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const eventDamage = (seq: number, error: unknown): EventDamage => ({
  seq,
  what: "event",
  detail: `entry ${seq} or one after it: ${error instanceof Error ? error.message : "unreadable"}`,
});

function itemOf(
  { seq, bytes, leaf, chain }: Stored,
  known: Recorded | undefined,
): Item | { readonly damage: EventDamage } {
  const decoded = known === undefined ? decode(bytes) : undefined;
  if (decoded?.kind === "damaged")
    return { damage: { seq, what: "event", detail: decoded.detail } };
  const recorded = known ?? decoded?.entry.recorded;
  if (recorded?.seq !== seq) {
    return { damage: { seq, what: "event", detail: `entry ${seq} has another number inside` } };
  }
  const text = decoder.decode(bytes);
  const ballot = recorded.audience === "sealed" ? ballotIn(recorded) : null;
  const { audience } = recorded;
  return { recorded, line: { seq, text, leaf: hex(leaf), chain: hex(chain), audience, ballot } };
}
