import ts from "typescript";
import { type Finding, isCode, nodesOf, type Source, treeOf } from "./source.ts";

const width = 100;

/**
 * Lines over 100 columns that could be broken: not those that only a link or a literal makes long.
 */
export function columnFindings(sources: readonly Source[]): readonly Finding[] {
  return sources.filter(({ path }) => isCode(path)).flatMap(longLines);
}

function longLines(source: Source): readonly Finding[] {
  const lines = source.text.split("\n").map((text) => text.replace(/\r$/, ""));
  const long = lines.flatMap((text, index) => (columns(text) > width ? [{ text, index }] : []));
  if (long.length === 0) return [];
  const literals = literalsByLine(source);
  return long
    .filter(({ text, index }) => !holdsLink(text) && !isBrokenBy(text, literals.get(index)))
    .map(({ text, index }) => ({
      path: source.path,
      line: index + 1,
      what: `the line has ${columns(text)} columns; at most ${width}`,
    }));
}

/** One column a character, also for those that take two units of UTF-16. */
const columns = (text: string): number => [...text].length;

const holdsLink = (text: string): boolean => /\bhttps?:\/\/\S+/.test(text);

/** Part of a line, in units of UTF-16. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the formatter leaves behind a literal: closing signs, a plus, the head of a test. */
const rest = /^(, (async )?\([^)]*\) => \{|[)\]}>;,/\s]*( \+)?)$/;

/** Whether a literal reaches over the edge, or comes so near that only its rest does. */
function isBrokenBy(text: string, literals: readonly Span[] = []): boolean {
  return literals.some(({ start, end }) => {
    const before = columns(text.slice(0, start));
    const behind = columns(text.slice(0, end));
    if (before >= width) return false;
    return behind > width || rest.test(text.slice(end));
  });
}

/** Strings, templates and regular expressions by line; in a component also quoted attributes. */
function literalsByLine(source: Source): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  const tree = treeOf(source);
  for (const node of nodesOf(tree)) {
    if (isLiteral(node)) addSpans({ tree, spans, start: node.getStart(), end: node.getEnd() });
  }
  if (source.path.endsWith(".svelte")) {
    for (const match of source.text.matchAll(/"[^"]*"/g)) {
      addSpans({ tree, spans, start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}

const isLiteral = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  ts.isRegularExpressionLiteral(node);

interface Place extends Span {
  readonly tree: ts.SourceFile;
  readonly spans: Map<number, Span[]>;
}

/** A literal over several lines is a literal on each of them. */
function addSpans({ tree, spans, start, end }: Place): void {
  const first = tree.getLineAndCharacterOfPosition(start);
  const last = tree.getLineAndCharacterOfPosition(end);
  for (let line = first.line; line <= last.line; line++) {
    const span = {
      start: line === first.line ? first.character : 0,
      end: line === last.line ? last.character : Number.POSITIVE_INFINITY,
    };
    spans.set(line, [...(spans.get(line) ?? []), span]);
  }
}
