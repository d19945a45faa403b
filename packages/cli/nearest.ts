/** The word that was probably meant: at most two slips away, and fewer than it has letters. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const found = known
    .map((candidate) => ({ candidate, slips: slips(word, candidate) }))
    .sort((a, b) => a.slips - b.slips)[0];
  if (found === undefined || found.slips > 2 || found.slips >= word.length) return undefined;
  return found.candidate;
};

/** Letters to add, to leave out or to replace in order to get from one word to the other. */
const slips = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...to].entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};
