import type { Equivalent } from "./equivalent.ts";
import type { Fate } from "./hunt.ts";
import type { Mutant } from "./mutants.ts";

/** A file whose mutants were tried. */
export interface Tried {
  readonly path: string;
  readonly fates: readonly Fate[];
}

export interface Report {
  readonly text: string;
  /** Mutants that nothing noticed and that are not listed as equivalent. */
  readonly survivors: readonly Mutant[];
  /** Entries of the list whose mutants were tried and noticed. */
  readonly idle: readonly Equivalent[];
}

/** A table of what was tried, then each survivor with its place. */
export function reportOn(runs: readonly Tried[], equivalents: readonly Equivalent[]): Report {
  const tried = together(runs);
  const rows = tried.map((one) => rowOf(one, equivalents));
  const survivors = rows.flatMap(({ survivors }) => survivors);
  const idle = idleIn(tried, equivalents);
  const text = [
    ...tableOf(rows),
    ...survivors.map(sayMutant),
    ...idle.map((one) => `not a survivor: ${one.file} ${one.what} | ${one.lineText}`),
  ].join("\n");
  return { text, survivors, idle };
}

/** The same for the same change, whichever rulebook the file is tried in. */
export const keyOf = ({ path, from, what }: Mutant): string => `${path} ${from} ${what}`;

/** One entry for each file: of what rulebooks share it is enough that one of them notices. */
function together(runs: readonly Tried[]): readonly Tried[] {
  const byPath = new Map<string, Map<string, Fate>>();
  for (const { path, fates } of runs) {
    const kept = byPath.get(path) ?? new Map<string, Fate>();
    byPath.set(path, kept);
    for (const fate of fates) {
      const key = keyOf(fate.mutant);
      if ((kept.get(key)?.killedBy ?? null) === null) kept.set(key, fate);
    }
  }
  return [...byPath].map(([path, kept]) => ({ path, fates: [...kept.values()] }));
}

interface Row {
  readonly path: string;
  readonly mutants: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survivors: readonly Mutant[];
}

function rowOf({ path, fates }: Tried, equivalents: readonly Equivalent[]): Row {
  const alive = fates.filter(({ killedBy }) => killedBy === null).map(({ mutant }) => mutant);
  const survivors = alive.filter((mutant) => !equivalents.some((one) => fits(one, mutant)));
  return {
    path,
    mutants: fates.length,
    killed: fates.length - alive.length,
    equivalent: alive.length - survivors.length,
    survivors,
  };
}

export const fits = (one: Equivalent, mutant: Mutant): boolean =>
  mutant.path === `packages/rulebooks/${one.file}` &&
  one.lineText === mutant.lineText &&
  one.what === mutant.what;

/** Entries for mutants that were tried, where all that they fit were killed. */
function idleIn(
  tried: readonly Tried[],
  equivalents: readonly Equivalent[],
): readonly Equivalent[] {
  const fates = tried.flatMap((one) => one.fates);
  return equivalents.filter((one) => {
    const fitting = fates.filter(({ mutant }) => fits(one, mutant));
    return fitting.length > 0 && fitting.every(({ killedBy }) => killedBy !== null);
  });
}

/** One line for a mutant, as an editor opens it. */
export const sayMutant = ({ path, line, clause, what, lineText }: Mutant): string =>
  `${path}:${line} ${clause ?? "(shared)"}: ${what} | ${lineText}`;

const heads = ["file", "mutants", "killed", "equivalent", "survived"] as const;

function tableOf(rows: readonly Row[]): readonly string[] {
  const cells = rows.map(cellsOf);
  const sums = [1, 2, 3, 4].map((at) => cells.reduce((sum, row) => sum + Number(row[at]), 0));
  const table = [[...heads], ...cells, ["together", ...sums.map(String)]];
  const widths = heads.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  "),
  );
}

const cellsOf = ({ path, mutants, killed, equivalent, survivors }: Row): readonly string[] => [
  path,
  ...[mutants, killed, equivalent, survivors.length].map(String),
];
