interface Bucket {
  tokens: number;
  /** In milliseconds. */
  at: number;
  /** The last keys, the newest last, and how often each came again: some times cost nothing. */
  readonly keys: Map<string, number>;
}

export interface ActLimit {
  readonly atOnce: number;
  readonly perSecond: number;
}

const keysKept = 64;
/** As often as it may be the network; whoever is refused goes on under one key otherwise. */
const freeAgain = 16;
const bucketsKept = 5_000;

/** How many acts a person may ask for: more than anybody in a hall does, less than a program. */
export class ActLimits {
  readonly #limit: ActLimit;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();
  /** How many it takes until it is looked whom to forget. */
  #lookAt = bucketsKept;

  constructor(limit: ActLimit, clock: () => number) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Takes one; answers in how many seconds the next is there, or 0 when it was taken. */
  take(person: string, key: string): number {
    const bucket = this.#bucketOf(person);
    const again = bucket.keys.get(key);
    if (again !== undefined && again < freeAgain) {
      bucket.keys.set(key, again + 1);
      return 0;
    }
    this.#fill(bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#limit.perSecond);
    bucket.tokens -= 1;
    bucket.keys.set(key, again ?? 0);
    const [oldest] = bucket.keys.keys();
    if (bucket.keys.size > keysKept && oldest !== undefined) bucket.keys.delete(oldest);
    return 0;
  }

  #bucketOf(person: string): Bucket {
    const known = this.#buckets.get(person);
    if (known !== undefined) return known;
    if (this.#buckets.size >= this.#lookAt) this.#forgetFull();
    const made = { tokens: this.#limit.atOnce, at: this.#clock(), keys: new Map() };
    this.#buckets.set(person, made);
    return made;
  }

  #fill(bucket: Bucket): void {
    const now = this.#clock();
    const grown = (Math.max(0, now - bucket.at) / 1_000) * this.#limit.perSecond;
    bucket.tokens = Math.min(this.#limit.atOnce, bucket.tokens + grown);
    bucket.at = now;
  }

  /** Whoever could ask for everything at once is as good as unknown. */
  #forgetFull(): void {
    for (const [person, bucket] of this.#buckets) {
      this.#fill(bucket);
      if (bucket.tokens >= this.#limit.atOnce) this.#buckets.delete(person);
    }
    this.#lookAt = Math.max(bucketsKept, 2 * this.#buckets.size);
  }
}
