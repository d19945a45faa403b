/** Widths in pixels, as measured on the screen. */
export interface MeasuredBar {
  /** Where the mark stands, as a part of the bar. */
  readonly at: number;
  readonly bar: number;
  /** The words at the mark: "708 needed, two thirds". */
  readonly words: number;
  /** The words at the end: "1,062 votes cast". */
  readonly base: number;
}

export interface MeasurePlaces {
  /** On which side of the mark its words stand. */
  readonly words: "before" | "after";
  /** Whether the base stands on the line above the bar, or under the bar for want of room. */
  readonly base: "above" | "below";
}

const gap = 16;

/** Puts the words of a measure where they meet neither each other nor the edge. */
export function placesOf({ at, bar, words, base }: MeasuredBar): MeasurePlaces {
  const [before, after] = [at * bar, (1 - at) * bar];
  if (after >= words + base + 2 * gap) return { words: "after", base: "above" };
  if (before < words + gap) return { words: "after", base: "below" };
  return { words: "before", base: after >= base + gap ? "above" : "below" };
}
