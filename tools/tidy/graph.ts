import { type Import, importsOf, resolveFile } from "./imports.ts";
import { type Finding, isCode, type Source } from "./source.ts";

interface Edge {
  readonly to: string;
  readonly line: number;
}

/** Edges between the files that are there; which imports count is the caller's choice. */
function edges(sources: readonly Source[], counts: (one: Import) => boolean) {
  const graph = new Map<string, readonly Edge[]>(sources.map(({ path }) => [path, []]));
  for (const source of sources) {
    const out = importsOf(source)
      .filter(counts)
      .flatMap(({ specifier, line }) => {
        const to = target(source.path, specifier);
        return to !== undefined && graph.has(to) ? [{ to, line }] : [];
      });
    graph.set(source.path, out);
  }
  return graph;
}

/** A package is entered through its `index.ts`. */
function target(from: string, specifier: string): string | undefined {
  const name = /^@hemicycle\/(.+)$/.exec(specifier)?.[1];
  return name === undefined ? resolveFile(from, specifier) : `packages/${name}/index.ts`;
}

/**
 * Circles of files that need each other in order to load. Types are gone by then and do not count.
 * Each circle is told once, from its first file in the alphabet.
 */
export function cycleFindings(sources: readonly Source[]): readonly Finding[] {
  const graph = edges(sources, (one) => !one.typeOnly);
  return [...graph.keys()].sort().flatMap((start) => {
    const way = shortestWayBack(graph, start);
    if (way === undefined || way.some((path) => path < start)) return [];
    const line = graph.get(start)?.find((edge) => edge.to === way[0])?.line ?? 1;
    return [{ path: start, line, what: `imports in a circle: ${[start, ...way].join(" > ")}` }];
  });
}

type Graph = ReadonlyMap<string, readonly Edge[]>;

/** The files on the shortest way from `start` to itself, which is the last of them. */
function shortestWayBack(graph: Graph, start: string): readonly string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const { to } of graph.get(path) ?? []) {
      if (to === start) return [...wayTo(from, path, start), start];
      if (from.has(to)) continue;
      from.set(to, path);
      queue.push(to);
    }
  }
  return undefined;
}

function wayTo(from: ReadonlyMap<string, string>, end: string, start: string): string[] {
  const way: string[] = [];
  for (let path = end; path !== start; path = from.get(path) ?? start) way.unshift(path);
  return way;
}

/** Where reading the code begins: what somebody outside of it runs or imports. */
const entries: readonly RegExp[] = [
  /^packages\/[^/]+\/index\.ts$/,
  /^packages\/cli\/main\.ts$/,
  /^packages\/web\/.*\.html$/,
  /\.test\.(ts|mjs)$/,
  /\.config\.(ts|js|mjs)$/,
  /\.d\.ts$/,
  /^bench\/[^/]+\.ts$/,
  /^tools\/[^/]+\.m?[tj]s$/,
  /** Read by the tests of every rulebook, under the name of its folder. */
  /^packages\/rulebooks\/[^/]+\/(givens|paragraphs)\.ts$/,
  /** Started by the bootstrap script: a process of its own, a reporter of the test runner. */
  /^tools\/boot\/(bundle|outside)\.mjs$/,
];

/** Code files that no entry leads to. */
export function orphanFindings(sources: readonly Source[]): readonly Finding[] {
  const graph = edges(sources, () => true);
  const reached = new Set(sources.map(({ path }) => path).filter(isEntry));
  for (const path of reached) for (const { to } of graph.get(path) ?? []) reached.add(to);
  return sources
    .filter(({ path }) => isCode(path) && !reached.has(path))
    .map(({ path }) => ({ path, line: 1, what: "nothing imports this file" }));
}

const isEntry = (path: string): boolean => entries.some((entry) => entry.test(path));
