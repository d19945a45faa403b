/** Counts what an address did wrong lately. */
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

  /** Whether the address has used up what it may do wrong, for now. */
  isOver(address: string): boolean {
    if (performance.now() - this.#since > this.#within) {
      this.#counts.clear();
      this.#since = performance.now();
    }
    return (this.#counts.get(address) ?? 0) >= this.#limit;
  }

  count(address: string): void {
    this.#counts.set(address, (this.#counts.get(address) ?? 0) + 1);
  }
}
