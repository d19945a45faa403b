import ts from "typescript";
import { purePackages } from "./import-table.ts";
import {
  type Finding,
  isCode,
  isTest,
  lineAt,
  lineOf,
  nodesOf,
  packageOf,
  type Source,
  treeOf,
} from "./source.ts";

/** Where the figures come from: STYLE.md, "Shape". */
export const limits = {
  functionLines: 60,
  median: 6,
  ninetieth: 20,
  fileLines: 400,
  positional: 3,
};

/** One function with a body. */
interface Measured {
  readonly path: string;
  readonly line: number;
  readonly lines: number;
  readonly name: string | undefined;
}

function functionsOf(source: Source): readonly Measured[] {
  if (!isCode(source.path)) return [];
  const tree = treeOf(source);
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || !hasBody(node) || isGroupOfTests(node)) return [];
    const line = lineOf(node);
    const lines = lineAt(tree, node.getEnd()) - line + 1;
    return [{ path: source.path, line, lines, name: nameOf(node) }];
  });
}

const hasBody = (node: ts.SignatureDeclaration): boolean =>
  "body" in node && node.body !== undefined;

/** `describe("…", () => { … })` is a heading, not a function that somebody has to hold in mind. */
function isGroupOfTests({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
}

/**
 * A function has a name by itself or from the variable, property or field that it is the value of.
 */
function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  const holds =
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent);
  return holds ? parent.name.getText() : undefined;
}

/** Functions that nobody can hold in mind at once. */
export function longFunctionFindings(sources: readonly Source[]): readonly Finding[] {
  return sources
    .flatMap(functionsOf)
    .filter(({ lines }) => lines > limits.functionLines)
    .map(({ path, line, lines, name }) => ({
      path,
      line,
      what: `${name ?? "a function"} has ${lines} lines; at most ${limits.functionLines}`,
    }));
}

export interface Lengths {
  readonly functions: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly longest: number;
}

/**
 * Lengths of the named functions of the pure packages; callbacks in passing would flatter the
 * figure.
 */
export function lengthsInPure(sources: readonly Source[]): Lengths {
  const lengths = sources
    .filter(({ path }) => purePackages.includes(packageOf(path) ?? "") && !isTest(path))
    .flatMap(functionsOf)
    .filter(({ name }) => name !== undefined)
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);
  const share = (numerator: number) => lengths[Math.floor((numerator * lengths.length) / 10)] ?? 0;
  return {
    functions: lengths.length,
    median: share(5),
    ninetieth: share(9),
    longest: lengths.at(-1) ?? 0,
  };
}

/** More than three arguments by their place: nobody remembers which is which. */
export function parameterFindings(sources: readonly Source[]): readonly Finding[] {
  return sources
    .filter(({ path }) => isCode(path))
    .flatMap((source) =>
      [...nodesOf(treeOf(source))].flatMap((node) => {
        if (!ts.isFunctionLike(node)) return [];
        const count = node.parameters.filter((one) => one.name.getText() !== "this").length;
        if (count <= limits.positional) return [];
        const what = `${nameOf(node) ?? "a function"} takes ${count} arguments by place; name them`;
        return [{ path: source.path, line: lineOf(node), what }];
      }),
    );
}

/**
 * Files longer than they should be, but for those that have a reason. A reason that is not needed
 * any more is a finding too.
 */
export function longFileFindings(
  sources: readonly Source[],
  reasons: Readonly<Record<string, string>>,
): readonly Finding[] {
  const code = sources.filter(({ path }) => isCode(path));
  const long = code.filter((source) => linesOf(source) > limits.fileLines);
  const idle = Object.keys(reasons).filter((path) => !long.some((source) => source.path === path));
  return [
    ...long
      .filter(({ path }) => !Object.hasOwn(reasons, path))
      .map((source) => ({
        path: source.path,
        line: limits.fileLines + 1,
        what: `the file has ${linesOf(source)} lines; split it, or give a reason`,
      })),
    ...idle.map((path) => ({ path, line: 1, what: "is allowed to be long and is not; strike it" })),
  ];
}

const linesOf = ({ text }: Source): number => text.replace(/\n$/, "").split("\n").length;
