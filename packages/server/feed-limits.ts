/** How many feeds may be open; generous, because a whole hall may share one address. */
export class FeedLimits {
  readonly #inAll: number;
  readonly #each: number;
  readonly #open = new Map<string, number>();
  #count = 0;

  constructor(limits: { readonly inAll: number; readonly each: number }) {
    this.#inAll = limits.inAll;
    this.#each = limits.each;
  }

  /** Answers what gives the place back; undefined if there is none. */
  enter(address: string): (() => void) | undefined {
    const here = this.#open.get(address) ?? 0;
    if (this.#count >= this.#inAll || here >= this.#each) return undefined;
    this.#count += 1;
    this.#open.set(address, here + 1);
    return () => this.#leave(address);
  }

  #leave(address: string): void {
    const left = (this.#open.get(address) ?? 1) - 1;
    this.#count -= 1;
    if (left > 0) this.#open.set(address, left);
    else this.#open.delete(address);
  }
}
