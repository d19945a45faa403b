/** Draws numbers; `crypto.getRandomValues` of the browser, or a fixed sequence in a test. */
export type Chance = (words: Uint32Array<ArrayBuffer>) => Uint32Array;

const browser: Chance = (words) => crypto.getRandomValues(words);

const span = 2 ** 32;

/**
 * One of several, each as likely as the others: numbers that would make the first ones likelier
 * are drawn again. Undefined where there is none.
 */
export const drawOne = <T>(all: readonly T[], chance: Chance = browser): T | undefined => {
  if (all.length === 0) return undefined;
  const fair = span - (span % all.length);
  for (;;) {
    const drawn = chance(new Uint32Array(1))[0] ?? span;
    if (drawn < fair) return all[drawn % all.length];
  }
};

/** All of them in an order drawn by lot: each order as likely as the others. */
export const drawOrder = <T>(all: readonly T[], chance: Chance = browser): readonly T[] => {
  const left = [...all];
  const drawn: T[] = [];
  while (left.length > 0) {
    const one = drawOne([...left.keys()], chance) ?? 0;
    drawn.push(...left.splice(one, 1));
  }
  return drawn;
};
