import type { BoxPlace, CastInBox } from "@hemicycle/store";
import type { Archive } from "./secret-archive.ts";

/**
 * New ballots of an open box are published together, at most once in so many seconds: whoever asks
 * again and again cannot tell the order in which ballots were cast any finer. Each server counts
 * for itself.
 */
export const publishedEvery = 15;

/** What of a box everybody may see at the moment. */
export interface Batch {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isClosed: boolean;
  /** Sorted. */
  readonly tracking: readonly string[];
}

interface Made {
  readonly key: string;
  readonly archive: Archive;
}

/** What was published last of each box, and its archive, which stays until something comes. */
export class Published {
  readonly #clock: () => number;
  readonly #batches = new Map<string, Promise<Batch>>();
  readonly #archives = new Map<string, Made>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** The batch of the moment; `ballots` are asked for when it is time for the next one. */
  async batch(
    place: BoxPlace,
    isClosed: boolean,
    ballots: () => Promise<readonly CastInBox[]>,
  ): Promise<Batch> {
    const name = nameOf(place);
    const before = await this.#batches.get(name)?.catch(() => undefined);
    if (before !== undefined && this.#stands(before, isClosed)) return before;
    const at = this.#clock();
    const next = ballots().then((cast) => ({
      ...{ at, isClosed },
      tracking: cast.map(({ tracking }) => tracking),
    }));
    this.#batches.set(name, next);
    return next;
  }

  /** The archive under this key, made once; one a box is kept. */
  async archive(place: BoxPlace, key: string, make: () => Promise<Archive>): Promise<Archive> {
    const name = nameOf(place);
    const known = this.#archives.get(name);
    if (known?.key === key) return known.archive;
    const archive = await make();
    this.#archives.set(name, { key, archive });
    return archive;
  }

  /** What is closed changes no more, unless the close was undone. */
  #stands(batch: Batch, isClosed: boolean): boolean {
    if (batch.isClosed !== isClosed) return false;
    return isClosed || this.#clock() - batch.at < publishedEvery * 1_000;
  }
}

const nameOf = ({ assembly, election }: BoxPlace): string => JSON.stringify([assembly, election]);
