/** A phrase that is being read. */
export interface Phrase {
  /** Where it begins in the line. */
  readonly at: number;
  /** As it is shown: `opens vote VOTE`. */
  readonly shown: string;
}

/** A place where reading could not go on. */
export interface Miss {
  /** How far the line could be read. */
  readonly at: number;
  /** Where the word stands that could not be read. */
  readonly column: number;
  readonly expects: string;
  /** Null before a phrase begins. */
  readonly phrase: Phrase | null;
}

/** What to say about a line that cannot be read; the column counts from 0. */
export interface Complaint {
  readonly column: number;
  readonly says: string;
}

/** How far a line could be read, and what would have let it go on. */
export class Trace {
  #misses: Miss[] = [];

  missed(miss: Miss): void {
    this.#misses.push(miss);
  }

  /**
   * Speaks about the phrase that the line comes closest to: of those that begin as the line does,
   * the one that shares the most words with it, then the one that was read the farthest.
   */
  complaint(text: string): Complaint {
    const before = this.#misses.filter(({ phrase }) => phrase === null);
    const within = this.#misses.filter(({ phrase }) => phrase !== null);
    const [closest] = within.sort((a, b) => closeness(b, text) - closeness(a, text) || b.at - a.at);
    if (closest === undefined || farthest(before) > closest.at) return about(before, null);
    if (closeness(closest, text) === 0) return { column: closest.column, says: nothingLikeIt };
    const same = within.filter(({ phrase }) => phrase?.shown === closest.phrase?.shown);
    return about(same, closest.phrase);
  }
}

const nothingLikeIt = "expected what is done, such as: opens sitting SITTING";

const farthest = (misses: readonly Miss[]): number => Math.max(-1, ...misses.map(({ at }) => at));

const closeness = ({ phrase, at }: Miss, text: string): number => {
  if (phrase === null || at === phrase.at) return 0;
  const words = wordsIn(text.slice(phrase.at));
  const shared = wordsIn(phrase.shown).filter((word) => words.includes(word)).length;
  return shared * 2 + (at - phrase.at > 2 ? 1 : 0);
};

const wordsIn = (text: string): readonly string[] => text.split(/[^A-Za-z]+/).filter(Boolean);

/** What was missing at the farthest place among these. */
const about = (misses: readonly Miss[], phrase: Phrase | null): Complaint => {
  const end = farthest(misses);
  const last = misses.filter(({ at }) => at === end);
  const wanted = [...new Set(last.map(({ expects }) => expects))].join(", or ");
  const hint = phrase === null ? "" : `; the closest phrase is: ${phrase.shown}`;
  return { column: last[0]?.column ?? 0, says: `expected ${wanted}${hint}` };
};
