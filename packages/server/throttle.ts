/** What is counted at the same time, so that nobody fills the memory with what they make up. */
const counted = 20_000;

/** Counts what was done wrong lately: by an address, with a code, for a person. */
export class Throttle {
  readonly #limit: number;
  /** In milliseconds. */
  readonly #within: number;
  #since = Number.NEGATIVE_INFINITY;
  readonly #counts = new Map<string, number>();

  constructor(limit: number, within: number) {
    this.#limit = limit;
    this.#within = within;
  }

  /** Whether it has used up what may be wrong, for now. */
  isOver(whose: string): boolean {
    if (performance.now() - this.#since > this.#within) {
      this.#counts.clear();
      this.#since = performance.now();
    }
    return (this.#counts.get(whose) ?? 0) >= this.#limit;
  }

  /** The longest uncounted is forgotten first. */
  count(whose: string): void {
    const count = this.#counts.get(whose) ?? 0;
    this.#counts.delete(whose);
    this.#counts.set(whose, count + 1);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > counted && oldest !== undefined) this.#counts.delete(oldest);
  }
}
