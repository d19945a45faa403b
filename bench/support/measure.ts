/** What several runs of the same thing gave: the spread is told, not only the best. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export const spread = (figures: readonly number[]): Spread => {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
};

/** Seconds that the work took. */
export const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

const format = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });

/** One line of a table: what was measured, in which unit, and the spread of the runs. */
export const report = (what: string, unit: string, { min, median, max }: Spread): void => {
  const figures = [min, median, max].map((figure) => format.format(figure).padStart(10)).join("");
  process.stdout.write(`${what.padEnd(64)}${figures}  ${unit}\n`);
};

export const heading = (title: string, method: string): void => {
  process.stdout.write(`\n${title}\n${method}\n${" ".repeat(64)}`);
  process.stdout.write(`${"min".padStart(10)}${"median".padStart(10)}${"max".padStart(10)}\n`);
};

/** A generator of numbers from a seed (mulberry32): the same run twice is the same run. */
export const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
