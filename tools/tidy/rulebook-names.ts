import ts from "typescript";
import {
  at,
  blank,
  type Finding,
  isCode,
  isTest,
  nodesOf,
  packageOf,
  type Source,
  treeOf,
} from "./source.ts";
import { holdsRun, wordsOf } from "./words.ts";

/** Shared code: it asks a question that every rulebook answers, and never which one is running. */
const shared = ["base", "engine", "assembly", "store", "texts", "ballots"];

/** What is around it speaks of rulebooks as a list, which it has from the rulebooks package. */
const around = ["server", "web", "cli"];

/** Where a name is no question: the look of an assembly, its demonstration, texts for readers. */
const exempt: readonly RegExp[] = [
  /^packages\/server\/demonstration\//,
  /^packages\/web\/(.*\/)?tokens\.css$/,
  /^packages\/web\/(.*\/)?messages\//,
];

/** The rulebooks that there are: the folders of their package. */
export function rulebookNames(sources: readonly Source[]): readonly string[] {
  const folders = sources.flatMap(({ path }) => {
    const folder = /^packages\/rulebooks\/([^/]+)\//.exec(path)?.[1];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set(folders)];
}

/** Names of rulebooks in identifiers, literals, markup and file names of code that is for all. */
export function rulebookNameFindings(
  sources: readonly Source[],
  names: readonly string[],
): readonly Finding[] {
  const wanted = names.map(wordsOf);
  const namesOne = (text: string): boolean => {
    const words = wordsOf(text);
    return wanted.some((name) => holdsRun(words, name));
  };
  return sources
    .filter(({ path }) => isHeld(path))
    .flatMap((source) => [
      ...inPath(source, namesOne),
      ...inCode(source, namesOne),
      ...inMarkup(source, namesOne),
    ]);
}

type Test = (text: string) => boolean;

function isHeld(path: string): boolean {
  const name = packageOf(path) ?? "";
  if (isTest(path) || exempt.some((one) => one.test(path))) return false;
  return shared.includes(name) || around.includes(name);
}

function inPath({ path }: Source, namesOne: Test): readonly Finding[] {
  return namesOne(path) ? [{ path, line: 1, what: "the file is named after a rulebook" }] : [];
}

function inCode(source: Source, namesOne: Test): readonly Finding[] {
  if (!isCode(source.path)) return [];
  return [...nodesOf(treeOf(source))].flatMap((node) => {
    const text = wordsAt(node);
    if (text === undefined || !namesOne(text)) return [];
    return [at(source, node, `names a rulebook: ${text.trim().slice(0, 60)}`)];
  });
}

function wordsAt(node: ts.Node): string | undefined {
  const speaks =
    ts.isIdentifier(node) ||
    ts.isPrivateIdentifier(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateLiteralToken(node) ||
    ts.isRegularExpressionLiteral(node);
  return speaks ? node.text : undefined;
}

/** Style sheets and pages in whole, components without their scripts; comments may cite. */
function inMarkup({ path, text }: Source, namesOne: Test): readonly Finding[] {
  if (!/\.(css|html|svelte)$/.test(path)) return [];
  const spoken = text
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, blank)
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blank);
  return spoken.split("\n").flatMap((line, index) => {
    if (!namesOne(line)) return [];
    return [{ path, line: index + 1, what: `names a rulebook: ${line.trim().slice(0, 60)}` }];
  });
}
