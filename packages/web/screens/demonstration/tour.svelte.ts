/** The stops of the tour, in their order. */
export const stops = [
  "presidency",
  "refusal",
  "rule",
  "hall",
  "phone",
  "public",
  "journal",
] as const;
export type Stop = (typeof stops)[number];

const key = "hemicycle.tour";

interface Kept {
  readonly stop: Stop;
  readonly open: boolean;
  readonly seen: boolean;
}

const fresh: Kept = { stop: stops[0], open: false, seen: false };

/** How far somebody has come on the tour, kept on this device. */
class Tour {
  #kept = $state.raw<Kept>(recall());

  get stop(): Stop {
    return this.#kept.stop;
  }
  /** From 1. */
  get number(): number {
    return stops.indexOf(this.#kept.stop) + 1;
  }
  /** Whether its card stands on the screens of the demonstration. */
  get open(): boolean {
    return this.#kept.open;
  }
  /** Whether it has been begun on this device, ever. */
  get begun(): boolean {
    return this.#kept.open || this.#kept.seen || this.number > 1;
  }
  /** Whether it was followed to the end. */
  get seen(): boolean {
    return this.#kept.seen;
  }
  get isFirst(): boolean {
    return this.number === 1;
  }
  get isLast(): boolean {
    return this.number === stops.length;
  }

  /** Where it was left, or from the beginning once it was followed to the end. */
  begin(): void {
    this.#keep({ ...this.#kept, open: true, ...(this.#kept.seen ? { stop: fresh.stop } : {}) });
  }
  leave(): void {
    this.#keep({ ...this.#kept, open: false });
  }
  next(): void {
    const stop = stops[this.number];
    if (stop === undefined) this.#keep({ ...this.#kept, open: false, seen: true });
    else this.#keep({ ...this.#kept, stop });
  }
  back(): void {
    this.#keep({ ...this.#kept, stop: stops[Math.max(0, this.number - 2)] ?? fresh.stop });
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A browser may forbid storage; the tour then lasts as long as the page.
    }
  }
}

function recall(): Kept {
  try {
    const read: Partial<Record<keyof Kept, unknown>> = JSON.parse(
      localStorage.getItem(key) ?? "{}",
    );
    const stop = stops.find((name) => name === read.stop) ?? fresh.stop;
    return { stop, open: read.open === true, seen: read.seen === true };
  } catch {
    return fresh;
  }
}

/** The one of this page. */
export const tour = new Tour();
