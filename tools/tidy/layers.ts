import { configLibraries, importTable, type Row, testLibraries } from "./import-table.ts";
import { type Import, importsOf, resolveFile } from "./imports.ts";
import { type Finding, isTest, packageOf, type Source } from "./source.ts";

const scope = "@hemicycle/";

/** Imports between packages, and of libraries, that the import table does not allow. */
export function layerFindings(
  sources: readonly Source[],
  table: Readonly<Record<string, Row>> = importTable,
): readonly Finding[] {
  return sources.flatMap((source) => {
    const name = packageOf(source.path);
    if (name === undefined) return [];
    const row = table[name];
    if (row === undefined) {
      return [
        { path: source.path, line: 1, what: `package ${name} has no row in the import table` },
      ];
    }
    return importsOf(source).flatMap((one) => {
      const what = refusal(source, { row, entries: Object.keys(table) }, one);
      return what === undefined ? [] : [{ path: source.path, line: one.line, what }];
    });
  });
}

interface Allowed {
  readonly row: Row;
  /** What can be imported at all: packages, and parts of them that have a row of their own. */
  readonly entries: readonly string[];
}

/** Why this import is not allowed, or undefined if it is. */
function refusal(source: Source, { row, entries }: Allowed, one: Import): string | undefined {
  const own = packageOf(source.path) ?? "";
  const file = resolveFile(source.path, one.specifier);
  if (file !== undefined) return leaves(source, file, own);
  if (one.specifier.startsWith(scope)) return crosses(source, { row, entries }, one);
  const allowed = librariesFor(source.path, row).some((library) => covers(library, one.specifier));
  return allowed ? undefined : `${own} may not import the library ${one.specifier}`;
}

/**
 * A path stays within its package; only tests may use the tools of the developers, and what other
 * tests have.
 */
function leaves(source: Source, file: string, own: string): string | undefined {
  const test = isTest(source.path);
  if (packageOf(file) === own) {
    return isTest(file) && !test ? `only tests may use ${file}` : undefined;
  }
  if (test && file.startsWith("tools/")) return undefined;
  return `${own} may not reach outside by a path: ${file}`;
}

function crosses(source: Source, { row, entries }: Allowed, one: Import): string | undefined {
  const name = one.specifier.slice(scope.length);
  const [whole = "", ...below] = name.split("/");
  if (below.length > 0 && !entries.includes(name)) {
    return `${one.specifier} goes past the interface of ${whole}`;
  }
  const own = packageOf(source.path) ?? "";
  if (row.packages.includes(name)) return undefined;
  if (isTest(source.path) && name === `${own}/node`) return undefined;
  if (row.typesOf?.includes(name)) {
    return one.typeOnly ? undefined : `${own} may import only types from ${name}`;
  }
  return `${own} may not import ${name}`;
}

function librariesFor(path: string, row: Row): readonly string[] {
  if (isTest(path)) return [...row.libraries, ...testLibraries];
  return /\.config\.(ts|js|mjs)$/.test(path) ? configLibraries : row.libraries;
}

function covers(library: string, specifier: string): boolean {
  if (library === "node:*") return specifier.startsWith("node:");
  return specifier === library || specifier.startsWith(`${library}/`);
}
