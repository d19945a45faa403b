import type { Finding } from "./source.ts";

/** What this check reads of an entry of package-lock.json, version 3. */
interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

const path = "package-lock.json";

/**
 * The lock file serves every machine: no address that only some of them reach, a checksum for each
 * package, and the optional packages of all platforms, not only of the one that it was written on.
 */
export function lockFindings(text: string): readonly Finding[] {
  const lines = text.split("\n");
  // npm writes this file; its form is documented under "package-lock.json", lockfileVersion 3.
  const { packages } = JSON.parse(text) as Lock;
  const at = (key: string): number => lines.findIndex((line) => line.includes(`"${key}": {`)) + 1;
  const addresses = lines.flatMap((line, index) =>
    /"resolved": *"[a-z+]+:\/\//.test(line)
      ? [{ path, line: index + 1, what: "names an address to download from" }]
      : [],
  );
  const faults = Object.entries(packages).flatMap(([key, entry]) =>
    faultsOf(packages, key, entry).map((what) => ({ path, line: at(key), what })),
  );
  return [...addresses, ...faults];
}

function faultsOf(packages: Lock["packages"], key: string, entry: Entry): readonly string[] {
  const missing = Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isFound(packages, key, name))
    .map((name) => `${key} lacks its optional package ${name}`);
  const installed = key.includes("node_modules/") && entry.link !== true;
  const unchecked = installed && entry.integrity === undefined ? [`${key} has no checksum`] : [];
  return [...missing, ...unchecked];
}

/** As Node looks: in the package's own node_modules, then in that of each folder above it. */
function isFound(packages: Lock["packages"], from: string, name: string): boolean {
  for (let folder = from; ; folder = above(folder)) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (Object.hasOwn(packages, place)) return true;
    if (folder === "") return false;
  }
}

function above(folder: string): string {
  const cut = folder.lastIndexOf("/node_modules/");
  return cut < 0 ? "" : folder.slice(0, cut);
}
