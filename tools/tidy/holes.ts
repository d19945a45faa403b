import ts from "typescript";
import {
  at,
  type Finding,
  isTest,
  lineAt,
  lineOf,
  nodesOf,
  packageOf,
  type Source,
  treeOf,
} from "./source.ts";

/**
 * Where the compiler's word has to be good: what these packages say is the record of an assembly.
 */
const held = [
  ...["base", "engine", "rulebooks", "texts", "ballots", "ballots/node"],
  ...["assembly", "store"],
];

/** `any`, a non-null `!`, a cast without a comment, a silenced compiler. */
export function holeFindings(sources: readonly Source[]): readonly Finding[] {
  return sources
    .filter(({ path }) => path.endsWith(".ts") && held.includes(packageOf(path) ?? ""))
    .flatMap((source) => [...holesIn(source), ...silencings(source)]);
}

function holesIn(source: Source): readonly Finding[] {
  return [...nodesOf(treeOf(source))].flatMap((node) => {
    const what = holeAt(source, node);
    return what === undefined ? [] : [at(source, node, what)];
  });
}

function holeAt(source: Source, node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "any: say what it is, or unknown";
  if (ts.isNonNullExpression(node)) return "!: show the compiler why it is there";
  if (ts.isVariableDeclaration(node) && node.exclamationToken) return "!: give it a value";
  if (ts.isPropertyDeclaration(node) && node.exclamationToken) return "!: give it a value";
  return isCast(node) && !isExplained(source, node) ? "a cast without a comment" : undefined;
}

/** Tests may cast in order to hand over what the types forbid. */
function isCast(node: ts.Node): node is ts.AsExpression | ts.TypeAssertion {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return false;
  return !isTest(node.getSourceFile().fileName) && !ts.isConstTypeReference(node.type);
}

/** The comment stands on a line of the cast, or on the line before. */
function isExplained(source: Source, node: ts.AsExpression | ts.TypeAssertion): boolean {
  const tree = treeOf(source);
  const first = lineOf(node) - 1;
  const last = lineAt(tree, node.getEnd());
  return commentLines(source).some((line) => line >= first && line <= last);
}

const known = new WeakMap<Source, readonly number[]>();

/** Lines on which a comment stands, in whole or in part. */
function commentLines(source: Source): readonly number[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const tree = treeOf(source);
  const lines = new Set<number>();
  for (const { pos, end } of commentsOf(tree)) {
    for (let line = lineAt(tree, pos); line <= lineAt(tree, end); line++) lines.add(line);
  }
  known.set(source, [...lines]);
  return [...lines];
}

/** Comments lie in the blanks before and behind the smallest parts of the text. */
export function commentsOf(tree: ts.SourceFile): readonly ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(tree);
    for (const child of children) visit(child);
    if (children.length > 0 || ts.isJSDoc(node)) return;
    const ranges = [
      ...(ts.getLeadingCommentRanges(tree.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(tree.text, node.getEnd()) ?? []),
    ];
    for (const range of ranges) found.set(range.pos, range);
  };
  visit(tree);
  return [...found.values()];
}

function silencings(source: Source): readonly Finding[] {
  return source.text.split("\n").flatMap((text, index) => {
    const mark = /@ts-(ignore|nocheck|expect-error)\b/.exec(text)?.[0];
    if (mark === undefined || (mark.endsWith("error") && isTest(source.path))) return [];
    return [{ path: source.path, line: index + 1, what: `${mark} silences the compiler` }];
  });
}
