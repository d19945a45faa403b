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
import { Receipts } from "./receipts.ts";
import { Suspender, type Suspension } from "./suspension.ts";
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
const pageSize = 1_000;
/** Acts in one batch from which on people are acting together, and how long that is remembered. */
const many = 16;
const rushLasts = 60;
/** Turns of the event loop that bring nothing new. */
const idleTurns = 3;
/** In milliseconds. */
const gatherAtLeast = 25;
const gatherAtMost = 100;

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
  readonly #receipts: Receipts;
  readonly #suspender: Suspender;
  #damage: Damage | EventDamage | undefined;
  #closing = false;
  /** In milliseconds. */
  #lastCommit = 0;
  #rushAt = Number.NEGATIVE_INFINITY;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#receipts = new Receipts(options.store, options.assembly);
    this.#suspender = new Suspender({
      attempt: () => this.#turns.take(() => this.#writeBeside()),
      onChange: (suspension, reason) => this.#suspended(suspension, reason),
      clock: options.clock,
    });
  }

  /** Whether many people act at this moment. */
  get isBusy(): boolean {
    return this.#waiting.length >= many || performance.now() - this.#rushAt < rushLasts;
  }

  get suspension(): Suspension | null {
    return this.#suspender.now;
  }

  /** Found while running: the journal is not served any more. */
  get damage(): Damage | EventDamage | undefined {
    return this.#damage;
  }

  /** Decides an act and writes what comes of it. Never rejects. */
  async submit(act: Submission): Promise<Reply> {
    if (this.#closing) return { kind: "closing" };
    const { key, fingerprint: print } = act;
    const receipt = this.#receipts.recent(key);
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
    const receipt = await this.#receipts.find(key);
    return receipt === undefined ? undefined : answerIn(receipt);
  }

  /** Takes no more acts, and resolves when those that wait are answered. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#suspender.close();
    await this.#running;
    await this.#turns.take(async () => undefined);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      await this.#suspender.tryAgain();
      const batch = this.#waiting.splice(0, batchLimit);
      const isRush = batch.length >= many;
      await this.#turns
        .take(() => this.#settle(batch))
        .catch((error: unknown) => {
          this.#options.log(`${this.#options.assembly}: ${String(error)}`);
          for (const { answer } of batch) answer({ kind: "fault", error });
        });
      if (isRush) this.#rushAt = performance.now();
    }
    this.#running = undefined;
  }

  /**
   * Lets those join who arrive together. A commit blocks this thread, and Node accepts one
   * connection a turn: without a few turns in between, each would get a commit of its own. The
   * slower the disk, the longer it pays to wait.
   */
  async #gather(): Promise<void> {
    const patience = Math.min(gatherAtMost, Math.max(gatherAtLeast, 2 * this.#lastCommit));
    const until = performance.now() + patience;
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
    if (this.#isBehind(batch)) await this.#catchUp().catch((error) => this.#suspend(error));
    if (this.#isStopped(batch)) return [];
    const acts = batch.map(({ act }) => act);
    const decided = decideBatch(books, { moment: book.moment, at: this.#now() }, acts);
    const { entries, receipts } = decided;
    if (entries.length === 0) return this.#finish(batch, decided);
    const after = book.moment.seq;
    const start = performance.now();
    const appended = await store
      .append(assembly, { after, entries, receipts })
      .catch((error: unknown): Appended => ({ kind: "failed", reason: String(error) }));
    this.#lastCommit = performance.now() - start;
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
    const { now } = this.#suspender;
    return now === null ? undefined : { kind: "suspended", ...now };
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
    for (const receipt of receipts) this.#receipts.keep(receipt);
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
    try {
      const receipt = await this.#receipts.find(act.key);
      answer(receipt === undefined ? outcome : fromReceipt(act, receipt));
    } catch (error) {
      this.#suspend(error);
      answer(this.#stopped() ?? outcome);
    }
  }

  /** Others have written: reads it, answers what they have answered, and gives back the rest. */
  async #afterConflict(
    batch: readonly Waiting[],
    { actual, used = [] }: Extract<Appended, { kind: "conflict" }>,
  ): Promise<readonly Waiting[]> {
    const isShorter = actual < this.#options.book.head.seq;
    try {
      await this.#catchUp();
      for (const key of used) await this.#receipts.find(key);
    } catch (error) {
      this.#suspend(error);
    }
    if (isShorter && this.#damage === undefined) {
      const seq = actual + 1;
      this.#stop({ seq, what: "length", detail: `the journal ends before entry ${seq}` });
    }
    if (this.#isStopped(batch)) return [];
    return batch.filter(({ act, answer }) => {
      const receipt = this.#receipts.recent(act.key);
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

  /** Never before the last event, whatever the clock says. */
  #now(): string {
    const now = new Date(this.#options.clock()).toISOString();
    const { at } = this.#options.book;
    return now < at ? at : now;
  }

  #suspend(reason: unknown): void {
    this.#suspender.begin(reason);
  }

  /** Writes something beside the journal, and reads what may have been written meanwhile. */
  async #writeBeside(): Promise<void> {
    await this.#options.probe();
    await this.#catchUp();
  }

  #suspended(suspension: Suspension | null, reason: string): void {
    const { log, assembly, onStatus } = this.#options;
    const why = `acts are suspended, the journal cannot be written: ${reason}`;
    log(`${assembly}: ${suspension === null ? "the journal can be written again" : why}`);
    onStatus(suspension);
  }
}

const reused: Reply = { kind: "reused" };

const repeated = (reply: Reply): Reply =>
  reply.kind === "accepted" ? { ...reply, repeated: true } : reply;

const fromReceipt = ({ fingerprint }: Submission, receipt: Receipt): Reply =>
  receipt.fingerprint === fingerprint ? { ...answerIn(receipt), repeated: true } : reused;

const failureOf = ({ proposal }: Submission, error: unknown): string =>
  `${proposal.act.type} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
