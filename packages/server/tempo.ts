import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

export interface TempoOptions {
  /** Least time from the end of a round to the beginning of the next, in milliseconds. */
  readonly every: number;
  /** The same while nothing is urgent. */
  readonly calmly: number;
  /** Rounds follow each other after so many times what the last one took. */
  readonly times: number;
  /** Whether something is under way that has precedence; then a round waits a little. */
  readonly isBusy?: () => boolean;
}

/** Whether somebody waits for it, or it can be told together with what comes after. */
export type Urgency = "calm" | "urgent";

/** In milliseconds. */
const longestPause = 800;
const longestWay = 700;
const lookAgain = 5;
/** Work after which others come in: an act takes several turns, and shall not wait for screens. */
const turn = 2;

/**
 * When news go out to many: at once if nothing did lately, otherwise together with what comes until
 * then, and the more seldom the longer it takes to send them.
 */
export class Tempo {
  readonly #options: TempoOptions;
  readonly #round: () => Promise<number>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #news: Urgency | undefined;
  #closed = false;
  #endedAt = Number.NEGATIVE_INFINITY;
  /** Of the last round, in milliseconds. */
  #took = 0;

  /** A round answers how long it has worked, in milliseconds, and never rejects. */
  constructor(options: TempoOptions, round: () => Promise<number>) {
    this.#options = options;
    this.#round = round;
  }

  /** There are news. */
  ring(urgency: Urgency): void {
    if (this.#closed) return;
    if (this.#news !== "urgent") this.#news = urgency;
    if (this.#running === undefined) this.#plan(this.#news);
  }

  /** Sends what there is, and no more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#news !== undefined) await this.#once();
  }

  #plan(urgency: Urgency): void {
    const { every, calmly, times } = this.#options;
    const least = urgency === "urgent" ? every : calmly;
    const pause = Math.max(least, Math.min(longestPause, times * this.#took));
    clearTimeout(this.#timer);
    const left = this.#endedAt + pause - performance.now();
    this.#timer = setTimeout(() => this.#run(), Math.max(0, left));
  }

  #run(): void {
    this.#running = this.#makeWay()
      .then(() => this.#once())
      .finally(() => {
        this.#running = undefined;
        if (this.#news !== undefined && !this.#closed) this.#plan(this.#news);
      });
  }

  async #once(): Promise<void> {
    this.#news = undefined;
    this.#took = await this.#round();
    this.#endedAt = performance.now();
  }

  async #makeWay(): Promise<void> {
    const until = performance.now() + longestWay;
    while (this.#options.isBusy?.() === true && performance.now() < until) await wait(lookAgain);
  }
}

/** Work for many, in pieces between which others come in. */
export class Work {
  #since = performance.now();
  #before = 0;

  /** In milliseconds, without the time in which others had their turn. */
  get spent(): number {
    return this.#before + performance.now() - this.#since;
  }

  /** Where it can be interrupted: a promise when it is time for others, and nothing until then. */
  pause(): Promise<void> | undefined {
    const spent = performance.now() - this.#since;
    if (spent < turn) return undefined;
    this.#before += spent;
    return nextTurn().then(() => {
      this.#since = performance.now();
    });
  }
}
