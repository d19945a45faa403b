import { performance } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Rulebook } from "@hemicycle/engine";
import {
  type Appended,
  type Damage,
  type JournalStore,
  link,
  type Receipt,
} from "@hemicycle/store";
import {
  type Accepted,
  answerIn,
  type Decided,
  decideBatch,
  type Outcome,
  type Submission,
} from "./batch.ts";
import type { Book, EventDamage, Piece, Taken } from "./book.ts";
import { Turns } from "./turns.ts";

/** What is told to whoever sent an act. */
export type Reply =
  | (Accepted & {
      /** It had been accepted before, under the same key. */
      readonly repeated: boolean;
    })
  | Exclude<Outcome, Accepted>
  /** The key was used for another act. */
  | { readonly kind: "reused" }
  | ({ readonly kind: "suspended" } & Suspension)
  | { readonly kind: "damaged"; readonly damage: Damage | EventDamage }
  | { readonly kind: "busy" | "closing" };

/** Since when the journal cannot be written. */
export interface Suspension {
  readonly since: string;
}

export interface DeskOptions {
  readonly assembly: string;
  readonly books: readonly Rulebook[];
  readonly store: Pick<JournalStore, "append" | "read" | "receipt">;
  /** Rejects if nothing can be written where the journal is. */
  readonly probe: () => Promise<void>;
  readonly book: Book;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Durable entries, in order. */
  readonly onGrown: (piece: Piece) => void;
  /** The journal cannot be written, or can be written again (null). */
  readonly onStatus: (suspension: Suspension | null) => void;
  /** The journal does not fit what was read of it before: it is not served any more. */
  readonly onDamage: () => void;
  /** For the operator. */
  readonly log: (line: string) => void;
}

interface Waiting {
  readonly act: Submission;
  readonly answer: (reply: Reply) => void;
}

/** Acts that are decided and written together, at most. */
const batchLimit = 1_024;
/** How often others may have written first before an act is given back. */
const attemptLimit = 20;
const receiptsKept = 4_096;
const pageSize = 1_000;
/** Turns of the event loop that bring nothing new. */
const idleTurns = 3;
/** In milliseconds. */
const gatherFor = 25;
const tryAgainEvery = 2_000;
const tryAgainAtMost = 250;

/**
 * The single writer of an assembly. Acts that wait are decided one after the other and appended in
 * one transaction; an act is acknowledged when its events are durable. Refusals of a batch are told
 * after it was written, because they rest on it.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #turns = new Turns();
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  readonly #underWay = new Map<
    string,
    { readonly print: string; readonly reply: Promise<Reply> }
  >();
  readonly #recent = new Map<string, Receipt>();
  #suspension: Suspension | null = null;
  #damage: Damage | EventDamage | undefined;
  #closing = false;
  #triedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get suspension(): Suspension | null {
    return this.#suspension;
  }

  /** Found while running: the journal is not served any more. */
  get damage(): Damage | EventDamage | undefined {
    return this.#damage;
  }

  /** Decides an act and writes what comes of it. Never rejects. */
  async submit(act: Submission): Promise<Reply> {
    if (this.#closing) return { kind: "closing" };
    const { key, fingerprint: print } = act;
    const receipt = this.#recent.get(key);
    if (receipt !== undefined) return fromReceipt(act, receipt);
    const same = this.#underWay.get(key);
    if (same !== undefined) return same.print === print ? repeated(await same.reply) : reused;
    const reply = new Promise<Reply>((answer) => this.#waiting.push({ act, answer }));
    this.#underWay.set(key, { print, reply });
    this.#running ??= this.#run();
    return reply.finally(() => this.#underWay.delete(key));
  }

  /** Reads what others have written. Rejects if the store is away. */
  catchUp(): Promise<void> {
    return this.#turns.take(() => this.#catchUp());
  }

  /** The first answer to an act; undefined if none was written. Rejects if the store is away. */
  async receipt(key: string): Promise<Accepted | undefined> {
    const { store, assembly } = this.#options;
    const receipt = this.#recent.get(key) ?? (await store.receipt(assembly, key));
    return receipt === undefined ? undefined : answerIn(receipt);
  }

  /** Takes no more acts, and resolves when those that wait are answered. */
  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#turns.take(async () => undefined);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      const batch = this.#waiting.splice(0, batchLimit);
      await this.#turns
        .take(() => this.#settle(batch))
        .catch((error: unknown) => {
          this.#options.log(`${this.#options.assembly}: ${String(error)}`);
          for (const { answer } of batch) answer({ kind: "fault", error });
        });
    }
    this.#running = undefined;
  }

  /**
   * Lets those join who arrive together. A commit blocks this thread, and Node accepts one connection
   * a turn: without a few turns in between, every new connection would get a commit of its own.
   */
  async #gather(): Promise<void> {
    const until = performance.now() + gatherFor;
    let idle = 0;
    while (idle < idleTurns && this.#waiting.length < batchLimit && performance.now() < until) {
      const before = this.#waiting.length;
      await nextTurn();
      idle = this.#waiting.length > before ? 0 : idle + 1;
    }
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    let left = batch;
    for (let attempt = 0; attempt < attemptLimit && left.length > 0; attempt += 1) {
      left = await this.#attempt(left);
    }
    for (const { answer } of left) answer({ kind: "busy" });
  }

  /** Decides and writes a batch; answers the acts that have to be decided again. */
  async #attempt(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { books, book, assembly, store } = this.#options;
    if (this.#suspension !== null) await this.#resume();
    if (this.#isBehind(batch)) await this.#catchUp().catch(this.#suspend);
    if (this.#isStopped(batch)) return [];
    const acts = batch.map(({ act }) => act);
    const decided = decideBatch(books, { moment: book.moment, at: this.#now() }, acts);
    const { entries, receipts } = decided;
    if (entries.length === 0) return this.#finish(batch, decided);
    const after = book.moment.seq;
    const appended = await store
      .append(assembly, { after, entries, receipts })
      .catch((error: unknown): Appended => ({ kind: "failed", reason: String(error) }));
    switch (appended.kind) {
      case "appended":
        this.#written(decided, appended.head.chain);
        return this.#finish(batch, decided);
      case "conflict":
        return this.#afterConflict(batch, appended);
      case "failed":
        this.#suspend(appended.reason);
        this.#isStopped(batch);
        return [];
    }
  }

  /** Answers everybody and says so, if nothing can be written. */
  #isStopped(batch: readonly Waiting[]): boolean {
    const reply = this.#stopped();
    if (reply === undefined) return false;
    for (const { answer } of batch) answer(reply);
    return true;
  }

  #stopped(): Reply | undefined {
    if (this.#damage !== undefined) return { kind: "damaged", damage: this.#damage };
    return this.#suspension === null ? undefined : { kind: "suspended", ...this.#suspension };
  }

  /** Somebody expects a later entry than is known here: another server may have written it. */
  #isBehind(batch: readonly Waiting[]): boolean {
    const { seq } = this.#options.book.moment;
    return batch.some(({ act: { expected } }) => expected !== null && expected > seq);
  }

  #written({ entries, recorded, moment }: Decided, chain: Uint8Array): void {
    const { book } = this.#options;
    const stored = link(book.head, entries);
    const last = stored.at(-1);
    if (last === undefined || Buffer.compare(last.chain, chain) !== 0) {
      const seq = book.head.seq + 1;
      this.#stop({ seq, what: "chain", detail: `entry ${seq} does not follow what was read` });
      return;
    }
    this.#take(book.take(stored, { recorded, moment }));
  }

  #take(taken: Taken): void {
    if (taken.kind === "damaged") this.#stop(taken.damage);
    else this.#options.onGrown(taken.piece);
  }

  #stop(damage: Damage | EventDamage): void {
    const { log, assembly, onDamage } = this.#options;
    this.#damage = damage;
    log(`${assembly}: the journal is damaged at entry ${damage.seq}: ${damage.detail}`);
    onDamage();
  }

  /** Tells what became of each act. What was not written may have been, under its key, before. */
  #finish(batch: readonly Waiting[], { outcomes, receipts }: Decided): readonly Waiting[] {
    for (const receipt of receipts) this.#keep(receipt);
    batch.forEach(({ act, answer }, at) => {
      const outcome = outcomes[at];
      if (outcome === undefined) return;
      if (outcome.kind === "fault") this.#options.log(failureOf(act, outcome.error));
      if (outcome.kind === "accepted") answer({ ...outcome, repeated: false });
      else void this.#answerUnwritten({ act, answer }, outcome);
    });
    return [];
  }

  async #answerUnwritten({ act, answer }: Waiting, outcome: Reply): Promise<void> {
    const { store, assembly } = this.#options;
    try {
      const receipt = await store.receipt(assembly, act.key);
      answer(receipt === undefined ? outcome : fromReceipt(act, receipt));
    } catch (error) {
      this.#suspend(error);
      answer(this.#stopped() ?? outcome);
    }
  }

  /** Others have written: reads it, answers the acts that they have answered, and gives back the rest. */
  async #afterConflict(
    batch: readonly Waiting[],
    { actual, used = [] }: Extract<Appended, { kind: "conflict" }>,
  ): Promise<readonly Waiting[]> {
    const { book, store, assembly } = this.#options;
    try {
      await this.#catchUp();
      for (const key of used) {
        const receipt = await store.receipt(assembly, key);
        if (receipt !== undefined) this.#keep(receipt);
      }
    } catch (error) {
      this.#suspend(error);
    }
    if (actual < book.head.seq && this.#damage === undefined) {
      const seq = actual + 1;
      this.#stop({ seq, what: "length", detail: `the journal ends before entry ${seq}` });
    }
    if (this.#isStopped(batch)) return [];
    return batch.filter(({ act, answer }) => {
      const receipt = this.#recent.get(act.key);
      if (receipt !== undefined) answer(fromReceipt(act, receipt));
      return receipt === undefined;
    });
  }

  async #catchUp(): Promise<void> {
    const { book, store, assembly } = this.#options;
    while (this.#damage === undefined) {
      const stored = await store.read(assembly, book.head.seq, pageSize);
      if (stored.length > 0) this.#take(book.take(stored));
      if (stored.length < pageSize) return;
    }
  }

  #keep(receipt: Receipt): void {
    this.#recent.set(receipt.key, receipt);
    if (this.#recent.size <= receiptsKept) return;
    const [oldest] = this.#recent.keys();
    if (oldest !== undefined) this.#recent.delete(oldest);
  }

  /** Never before the last event, whatever the clock says. */
  #now(): string {
    const now = new Date(this.#options.clock()).toISOString();
    const { at } = this.#options.book;
    return now < at ? at : now;
  }

  readonly #suspend = (reason: unknown): void => {
    if (this.#suspension !== null) return;
    const { log, assembly, onStatus, clock } = this.#options;
    const why = reason instanceof Error ? reason.message : String(reason);
    log(`${assembly}: acts are suspended, the journal cannot be written: ${why}`);
    this.#suspension = { since: new Date(clock()).toISOString() };
    this.#triedAt = performance.now();
    onStatus(this.#suspension);
    this.#tryLater();
  };

  #tryLater(): void {
    if (this.#closing) return;
    this.#timer = setTimeout(async () => {
      await this.#turns.take(() => this.#resume());
      if (this.#suspension !== null) this.#tryLater();
    }, tryAgainEvery);
    this.#timer.unref();
  }

  /** Writes something beside the journal, and reads what may have been written meanwhile. */
  async #resume(): Promise<void> {
    if (this.#suspension === null || performance.now() - this.#triedAt < tryAgainAtMost) return;
    this.#triedAt = performance.now();
    const { probe, onStatus, log, assembly } = this.#options;
    try {
      await probe();
      await this.#catchUp();
    } catch {
      return;
    }
    clearTimeout(this.#timer);
    this.#suspension = null;
    log(`${assembly}: the journal can be written again`);
    onStatus(null);
  }
}

const reused: Reply = { kind: "reused" };

const repeated = (reply: Reply): Reply =>
  reply.kind === "accepted" ? { ...reply, repeated: true } : reply;

const fromReceipt = ({ fingerprint }: Submission, receipt: Receipt): Reply =>
  receipt.fingerprint === fingerprint ? { ...answerIn(receipt), repeated: true } : reused;

const failureOf = ({ proposal }: Submission, error: unknown): string =>
  `${proposal.act.type} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
