import { credentialParts, type PlacedVote, secretQuestions } from "@hemicycle/assembly";
import type { Box } from "@hemicycle/engine";
import type { BoxPlace, BoxStore } from "@hemicycle/store";
import * as z from "zod";
import type { Archive } from "./secret-archive.ts";

/**
 * New ballots of an open box are published together, at most once in so many seconds: whoever asks
 * again and again cannot tell the order in which ballots were cast any finer.
 */
export const publishedEvery = 15;

/** What of a box everybody may see at the moment. */
export interface Batch {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Sorted. */
  readonly tracking: readonly string[];
}

/** How a box stands, for what is published of it. */
export interface Publishing {
  readonly isClosed: boolean;
  /** Fewer new ballots are not published before the close. */
  readonly fewest: number;
}

/** One more than a voter has credentials: no batch shows what a single voter has cast, and when. */
export const publishingOf = ({ vote, state }: PlacedVote, box: Box): Publishing => {
  const questions = secretQuestions(state, vote);
  const partsIn = (units: boolean) =>
    box.voters.map(({ votes }) => credentialParts(votes, { questions, units }).length);
  const parts = partsIn(false);
  const areThese = parts.reduce((sum, one) => sum + one, 0) === box.credentials;
  const most = Math.max(0, ...(areThese ? parts : partsIn(true)));
  return { isClosed: box.closing !== null, fewest: most + 1 };
};

interface Looked {
  /** When this server has looked. */
  readonly at: number;
  readonly isClosed: boolean;
  readonly batch: Promise<Batch>;
}

interface Made {
  readonly key: string;
  readonly archive: Archive;
}

const batchForm = z.strictObject({ at: z.int(), tracking: z.array(z.string()) });
const kind = "batch ";
const boardOf = ({ election }: BoxPlace): string => `published ${election}`;
const nameOf = ({ assembly, election }: BoxPlace): string => JSON.stringify([assembly, election]);

/**
 * What was published last of each box, and its archive, which stays until something comes. Batches
 * are kept beside the box until it is closed, so that servers that share it, and a server that is
 * started again in the middle of one, publish the same.
 */
export class Published {
  readonly #store: BoxStore;
  readonly #clock: () => number;
  readonly #looked = new Map<string, Looked>();
  readonly #archives = new Map<string, Made>();

  constructor(store: BoxStore, clock: () => number) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The batch of the moment; the box is looked into when it is time for the next one. */
  async batch(place: BoxPlace, { isClosed, fewest }: Publishing): Promise<Batch> {
    const name = nameOf(place);
    const before = this.#looked.get(name);
    const known = await before?.batch.catch(() => undefined);
    if (before !== undefined && known !== undefined && this.#stands(before, isClosed)) return known;
    // Somebody else may have looked in the meantime.
    const now = this.#looked.get(name);
    if (now !== undefined && now !== before) return this.batch(place, { isClosed, fewest });
    const batch = isClosed ? this.#all(place) : this.#next(place, fewest);
    this.#looked.set(name, { at: this.#clock(), isClosed, batch });
    return batch;
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
  #stands({ at, isClosed: was }: Looked, isClosed: boolean): boolean {
    return was === isClosed && (isClosed || this.#isRecent(at));
  }

  #isRecent(at: number): boolean {
    return this.#clock() - at < publishedEvery * 1_000;
  }

  /** Of a closed box. What was published when is not kept any longer. */
  async #all(place: BoxPlace): Promise<Batch> {
    const { assembly } = place;
    const board = boardOf(place);
    const all = { at: this.#clock(), tracking: await this.#tracking(place) };
    for (const { kind: one, author } of await this.#store.messages(assembly, board)) {
      await this.#store.withdraw({ assembly, board, kind: one, author });
    }
    return all;
  }

  /** Of an open box: the one that was published last, until the next one is due. */
  async #next(place: BoxPlace, fewest: number): Promise<Batch> {
    const last = await this.#last(place);
    if (last === undefined) return this.#publish(place, 0, []);
    if (this.#isRecent(last.at)) return last;
    const tracking = await this.#tracking(place);
    if (tracking.length - last.tracking.length < fewest) return last;
    const next = await this.#publish(place, last.number + 1, tracking);
    const { assembly } = place;
    const before = { assembly, board: boardOf(place), kind: kind + last.number, author: "" };
    await this.#store.withdraw(before);
    return next;
  }

  async #last(place: BoxPlace): Promise<(Batch & { readonly number: number }) | undefined> {
    const messages = await this.#store.messages(place.assembly, boardOf(place));
    return messages
      .map((one) => ({
        ...batchForm.parse(JSON.parse(one.text)),
        number: Number(one.kind.slice(kind.length)),
      }))
      .sort((a, b) => b.number - a.number)[0];
  }

  /** Whoever is first to publish a batch of this number has published it for all. */
  async #publish(place: BoxPlace, number: number, tracking: readonly string[]): Promise<Batch> {
    const board = { assembly: place.assembly, board: boardOf(place), author: "" };
    const text = JSON.stringify({ at: this.#clock(), tracking });
    const kept = await this.#store.post({ ...board, kind: kind + number, text });
    return batchForm.parse(JSON.parse(kept.text));
  }

  async #tracking(place: BoxPlace): Promise<readonly string[]> {
    return (await this.#store.ballots(place)).map(({ tracking }) => tracking);
  }
}
