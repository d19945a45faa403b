import { parseArgs } from "node:util";
import { givensOf as givensOfRepository } from "../../packages/rulebooks/test-givens.ts";
import { equivalents } from "./equivalent.ts";
import { hunt } from "./hunt.ts";
import { type Kind, kinds, type Mutant } from "./mutants.ts";
import { keyOf, reportOn, type Tried } from "./report.ts";
import { type GivensOf, proved, type Volume, volumesIn } from "./shelf.ts";
import type { Proof } from "./trial.ts";

const usage = `usage: node tools/mutate.mjs [--strict] [--kind KIND]... [FILE or FOLDER]...
Tries each rule file with one thing in it changed against the examples and scenarios of its
rulebook, and tells which changes none of them notices. Kinds: ${kinds.join(", ")}.
Without files: every rule file of every rulebook. With --strict a survivor is a failure.`;

interface Asked {
  readonly strict: boolean;
  readonly wanted: readonly Kind[];
  readonly paths: readonly string[];
}

/** Where the command runs; all but the root is as a person at a terminal needs it. */
export interface Surroundings {
  /** Folder of the repository; files are named from there, with forward slashes. */
  readonly root: string;
  readonly print?: (text: string) => void;
  readonly givensOf?: GivensOf;
}

/**
 * Tries the mutants of rule files and prints what became of them.
 * @returns exit status: 0; 1 when an example fails without any mutant, and with --strict when a
 * mutant survives or one that is listed as equivalent does not; 2 for wrong usage.
 */
export function main(args: readonly string[], surroundings: Surroundings): number {
  const { root, print = console.log, givensOf = givensOfRepository } = surroundings;
  const asked = readArgs(args);
  const volumes =
    asked === null ? [] : volumesIn(root).flatMap((one) => chosenIn(one, asked.paths));
  if (asked === null || volumes.length === 0) {
    print(usage);
    return 2;
  }
  const opened = volumes.map((volume) => ({ volume, ...proved(volume, givensOf) }));
  const broken = opened.flatMap((one) => one.broken);
  for (const one of broken) print(`without any mutant: ${one}`);
  const tried: Tried[] = [];
  for (const { volume, proofs } of opened) {
    const dead = killedIn(tried);
    const wanted = (mutant: Mutant): boolean =>
      asked.wanted.includes(mutant.kind) && !dead.has(keyOf(mutant));
    tried.push(...tryFiles(volume, proofs, wanted));
  }
  const { text, survivors, idle } = reportOn(tried, equivalents);
  print(text);
  const failed = asked.strict && survivors.length + idle.length > 0;
  return broken.length > 0 || failed ? 1 : 0;
}

function readArgs(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { strict: { type: "boolean" }, kind: { type: "string", multiple: true } },
      allowPositionals: true,
    });
    const named = values.kind ?? kinds;
    const wanted = kinds.filter((kind) => named.includes(kind));
    const { strict = false } = values;
    return wanted.length === named.length ? { strict, wanted, paths: positionals } : null;
  } catch {
    return null;
  }
}

/** The rulebook with those of its files that lie at these paths or below them; none: all. */
function chosenIn(volume: Volume, paths: readonly string[]): readonly Volume[] {
  const wanted = paths.map((path) => path.replace(/^\.\//, "").replace(/\/$/, ""));
  const sources = volume.sources.filter(
    ({ path: file }) =>
      wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`)),
  );
  return sources.length === 0 ? [] : [{ ...volume, sources }];
}

const tryFiles = (
  { book, sources }: Volume,
  proofs: readonly Proof[],
  wanted: (mutant: Mutant) => boolean,
): readonly Tried[] =>
  sources.map((source) => ({
    path: source.path,
    fates: hunt({ book, source, proofs, wanted }),
  }));

/** What one rulebook has noticed need not be tried in another that shares the file. */
const killedIn = (tried: readonly Tried[]): ReadonlySet<string> =>
  new Set(
    tried.flatMap(({ fates }) =>
      fates.filter(({ killedBy }) => killedBy !== null).map(({ mutant }) => keyOf(mutant)),
    ),
  );
