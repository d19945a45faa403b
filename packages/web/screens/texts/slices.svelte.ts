import { tick } from "svelte";

/** Rows of a group: what is drawn once is not looked at again when others come. */
const rowsOfGroup = 8;
/** Groups that are there at once: more than a screen shows. */
const first = 2;
/** Milliseconds that a slice may take: what is drawn has to be laid out as well. */
const budget = 16;
const most = 8;

/** A list in groups, in its order. */
export const grouped = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / rowsOfGroup) }, (_, at) =>
    all.slice(at * rowsOfGroup, (at + 1) * rowsOfGroup),
  );

/**
 * Shows a long list slice by slice, so that no slice keeps a slow phone from answering: each is as
 * large as the one before allows. What was shown stays when the list changes.
 */
export class Slices {
  #count = $state(first);
  #size = 1;
  #goal = 0;
  #isRunning = false;

  of<T>(all: readonly T[]): readonly T[] {
    this.#goal = all.length;
    if (this.#count < all.length && !this.#isRunning) {
      this.#isRunning = true;
      setTimeout(() => void this.#next());
    }
    return this.#count >= all.length ? all : all.slice(0, this.#count);
  }

  async #next(): Promise<void> {
    const begun = performance.now();
    this.#count += this.#size;
    await tick();
    const taken = performance.now() - begun;
    this.#size = nextSize(this.#size, taken);
    this.#isRunning = this.#count < this.#goal;
    if (this.#isRunning) setTimeout(() => void this.#next());
  }
}

/** A slice that took too long is followed by a smaller one, and a quick one by a longer one. */
export const nextSize = (size: number, taken: number): number => {
  const wanted = Math.floor((size * budget) / Math.max(1, taken));
  return Math.max(1, Math.min(most, 2 * size, wanted));
};
