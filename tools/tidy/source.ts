import ts from "typescript";

/** One file of the repository, as the checks see it. */
export interface Source {
  /** Relative to the root, with forward slashes: `packages/engine/judge.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Something that a convention forbids, and where it stands. Lines count from 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** A finding as a person reads it, and as an editor opens it. */
export const show = ({ path, line, what }: Finding): string => `${path}:${line} ${what}`;

/**
 * The package that a file belongs to, or undefined for what stands outside `packages/`. The folder
 * `node` of a package that runs in browsers holds what only Node has, and is one of its own.
 */
export function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+(?:\/node)?)\//.exec(path)?.[1];
}

const tests: readonly RegExp[] = [
  /\.test\.(ts|mjs)$/,
  /** What several tests share: a folder `testing`, a file `test-…`, a contract that many keep. */
  /\/testing\//,
  /(^|\/)test-[^/]+\.ts$/,
  /(^|[/-])contract\.ts$/,
];

/** Tests, and what only tests need. */
export const isTest = (path: string): boolean => tests.some((one) => one.test(path));

/** Files that hold code: TypeScript, JavaScript modules, and the scripts of Svelte components. */
export const isCode = (path: string): boolean => /\.(ts|mjs|js|svelte)$/.test(path);

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a file; of a Svelte component, that of its scripts, on their own lines. */
export function treeOf(source: Source): ts.SourceFile {
  const known = trees.get(source);
  if (known !== undefined) return known;
  const text = source.path.endsWith(".svelte") ? scriptsOf(source.text) : source.text;
  const kind = /\.m?js$/.test(source.path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(source.path, text, ts.ScriptTarget.Latest, true, kind);
  trees.set(source, tree);
  return tree;
}

/** Everything but the scripts becomes blank, so that offsets and lines stay what they are. */
function scriptsOf(text: string): string {
  const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
  let out = "";
  for (const match of text.matchAll(script)) {
    const body = match[1] ?? "";
    const start = match.index + match[0].indexOf(">") + 1;
    out += blank(text.slice(out.length, start)) + body;
  }
  return out + blank(text.slice(out.length));
}

/** Spaces of the same length; line breaks stay. */
export const blank = (text: string): string => text.replace(/[^\n\r]/g, " ");

/** The line, counted from 1, on which a node begins. */
export function lineOf(node: ts.Node): number {
  return lineAt(node.getSourceFile(), node.getStart());
}

export function lineAt(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}

/** Every node of the tree, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** A finding at a node of this file. */
export function at(source: Source, node: ts.Node, what: string): Finding {
  return { path: source.path, line: lineOf(node), what };
}
