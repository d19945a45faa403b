import type { Effort } from "./crowd.ts";
import type { Seen } from "./crowd-work.ts";

/** Percentiles of many devices in one run. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The nearest-rank percentile: the smallest figure that so many hundredths do not exceed. */
export const percentiles = (figures: readonly number[]): Percentiles => {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
};

/** Figures of runs, gathered under what they are figures of, in the order of their first coming. */
export class Table {
  readonly #rows = new Map<string, { unit: string; goal: number | undefined; runs: number[] }>();

  add(what: string, unit: string, { figure, goal }: { figure: number; goal?: number }): void {
    const row = this.#rows.get(what) ?? { unit, goal, runs: [] };
    row.runs.push(figure);
    this.#rows.set(what, row);
  }

  /** Throws if something went wrong at any device: a figure of the others would be worthless. */
  check(what: string, { wrong }: Seen): void {
    if (wrong.length > 0) throw new Error(`${what}: ${wrong.length} went wrong: ${wrong[0]}`);
  }

  /** The three percentiles of what devices saw, and the goal for the second of them. */
  addSeen(what: string, seen: Seen, goal?: number): Percentiles {
    this.check(what, seen);
    const all = percentiles(seen.times);
    this.add(`${what}: p50`, "ms", { figure: all.p50 });
    this.add(`${what}: p99`, "ms", { figure: all.p99, ...(goal !== undefined && { goal }) });
    this.add(`${what}: max`, "ms", { figure: all.max });
    return all;
  }

  /** Of the generator: how much of the time it had nothing to do. */
  addEffort(what: string, { idle }: Effort): void {
    this.add(`${what}: idle time of the generator`, "%", { figure: idle * 100 });
  }

  print(write: (text: string) => void): void {
    const title = `${" ".repeat(width)}${["min", "median", "max"].map(column).join("")}`;
    write(`${title}${column("goal")}\n`);
    for (const [what, { unit, goal, runs }] of this.#rows) {
      const sorted = [...runs].sort((a, b) => a - b);
      const shown = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
      const figures = shown.map((figure) => column(format.format(figure ?? Number.NaN))).join("");
      const wanted = column(goal === undefined ? "" : `< ${format.format(goal)}`);
      write(`${what.padEnd(width)}${figures}${wanted}  ${unit}${verdict(sorted, goal)}\n`);
    }
  }
}

const width = 84;
const format = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const column = (text: string): string => text.padStart(10);

/** The median counts: one run among several can be the machine's fault. */
const verdict = (sorted: readonly number[], goal: number | undefined): string => {
  if (goal === undefined) return "";
  return (sorted[sorted.length >> 1] ?? Number.NaN) < goal ? "" : "  MISSED";
};
