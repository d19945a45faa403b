import type { Book } from "./book.ts";
import { Stretch } from "./stream.ts";

/** Lines in a stretch, at most. */
const longest = 512;
/** Stretches that are kept at hand. */
const kept = 32;

/** What a screen lacks. */
export interface Wanted {
  readonly after: number;
  readonly upTo: number;
  /** Sealed ballots up to this number have been sent: what has opened them is to be told. */
  readonly sealedUpTo: number;
}

/** The stretches of one journal that were asked for lately: many screens ask for the same. */
export class Stretches {
  readonly #book: Book;
  readonly #known = new Map<string, Promise<Stretch>>();

  constructor(book: Book) {
    this.#book = book;
  }

  /**
   * Lines after a number, as many as belong together; the rest is another stretch. Rejects when
   * they are only in a store that is away.
   */
  async find(wanted: Wanted): Promise<Stretch> {
    const { after, sealedUpTo } = wanted;
    const upTo = Math.min(wanted.upTo, (Math.floor(after / longest) + 1) * longest);
    const name = `${after} ${upTo} ${sealedUpTo}`;
    const held = this.#known.get(name);
    const known = await held?.catch(() => undefined);
    if (known !== undefined && !known.isStale) return known;
    // Of many who waited for the same one, the first makes it anew.
    if (this.#known.get(name) !== held) return this.find(wanted);
    const made = this.#make({ after, upTo, sealedUpTo });
    this.#known.delete(name);
    this.#known.set(name, made);
    this.#forgetOldest();
    return made;
  }

  async #make({ after, upTo, sealedUpTo }: Wanted): Promise<Stretch> {
    return new Stretch(this.#book, await this.#book.piece(after, upTo - after, sealedUpTo));
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys();
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
  }
}
