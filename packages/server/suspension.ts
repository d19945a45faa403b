/** Since when the journal cannot be written. */
export interface Suspension {
  readonly since: string;
}

export interface SuspenderOptions {
  /** Resolves when the journal can be written again and all that was written is known. */
  readonly attempt: () => Promise<void>;
  /** Begins (with the reason) or ends (null). */
  readonly onChange: (suspension: Suspension | null, reason: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** In milliseconds. */
const tryAgainEvery = 2_000;
const tryAgainAtMost = 250;

/** Keeps acts suspended until the journal can be written, and tries by itself whether it can. */
export class Suspender {
  readonly #options: SuspenderOptions;
  #now: Suspension | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: SuspenderOptions) {
    this.#options = options;
  }

  get now(): Suspension | null {
    return this.#now;
  }

  begin(reason: unknown): void {
    if (this.#now !== null) return;
    const { clock, onChange } = this.#options;
    this.#now = { since: new Date(clock()).toISOString() };
    this.#triedAt = performance.now();
    onChange(this.#now, reason instanceof Error ? reason.message : String(reason));
    this.#tryLater();
  }

  /** Ends the suspension if it can be ended; does nothing if that was tried a moment ago. */
  async tryAgain(): Promise<void> {
    if (this.#now === null || performance.now() - this.#triedAt < tryAgainAtMost) return;
    this.#triedAt = performance.now();
    try {
      await this.#options.attempt();
    } catch {
      return;
    }
    clearTimeout(this.#timer);
    this.#now = null;
    this.#options.onChange(null, "");
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #tryLater(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(async () => {
      await this.tryAgain();
      if (this.#now !== null) this.#tryLater();
    }, tryAgainEvery);
    this.#timer.unref();
  }
}
