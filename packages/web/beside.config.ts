import { createHash } from "node:crypto";
import type { Rolldown } from "vite";

/**
 * Modules of data of which a page needs few: it makes their names itself, and has no list of all
 * of them. So they have one hash together.
 */
export interface Beside {
  /** How their names begin: "says". */
  readonly kind: string;
  /** The source of each, by how its name ends: "ipu-fr". */
  readonly sources: ReadonlyMap<string, string>;
}

/** The expression that fetches one, by the expression of how its name ends. */
export const fetchingOne = (beside: Beside, key: string, built: boolean): string => {
  const [before, after] = built
    ? [`./${beside.kind}_`, `-${hashOf(beside)}.js`]
    : [`/${beside.kind}:`, ".js"];
  const name = `${JSON.stringify(before)} + ${key} + ${JSON.stringify(after)}`;
  return `(await import(/* @vite-ignore */ ${name})).default`;
};

/** The files of a build. */
export const filesOf = (beside: Beside): readonly Rolldown.EmittedAsset[] =>
  [...beside.sources].map(([key, source]) => ({
    type: "asset",
    fileName: `assets/${beside.kind}_${key}-${hashOf(beside)}.js`,
    source,
  }));

const hashes = new WeakMap<Beside, string>();

const hashOf = (beside: Beside): string => {
  const known = hashes.get(beside) ?? hashIn(beside.sources);
  hashes.set(beside, known);
  return known;
};

const hashIn = (sources: Beside["sources"]): string =>
  createHash("sha256")
    .update(JSON.stringify([...sources]))
    .digest("hex")
    .slice(0, 8);
