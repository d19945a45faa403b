import { tick } from "svelte";

/** Paragraphs that are there at once: more than a screen shows. */
const first = 24;
/** Milliseconds that a slice may take: a third of what a finger notices. */
const budget = 30;
const most = 200;

/**
 * Shows a long list slice by slice, so that no slice keeps a slow phone from answering: each is as
 * large as the one before allows. What was shown stays when the list changes.
 */
export class Slices {
  #count = $state(first);
  #size = first;
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

/** A slice that took too long is followed by a smaller one, and a quick one by one twice as long. */
export const nextSize = (size: number, taken: number): number => {
  const wanted = Math.floor((size * budget) / Math.max(1, taken));
  return Math.max(4, Math.min(most, 2 * size, wanted));
};
