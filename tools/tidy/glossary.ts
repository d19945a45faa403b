import ts from "typescript";
import {
  at,
  type Finding,
  isCode,
  isTest,
  nodesOf,
  packageOf,
  type Source,
  treeOf,
} from "./source.ts";
import { holdsRun, wordsOf } from "./words.ts";

/** A line of one of the tables in GLOSSARY.md. */
export interface Term {
  readonly word: string;
  readonly meaning: string;
  /** Words that we do not use for it; those in code marks are searched for in names. */
  readonly not: readonly string[];
  readonly searched: readonly string[];
  readonly line: number;
}

/** The tables whose head is `word | meaning | not`. */
export function readGlossary(text: string): readonly Term[] {
  let inside = false;
  return text.split("\n").flatMap((row, index) => {
    const cells = cellsOf(row);
    if (cells.length === 0) inside = false;
    else if (cells.join("|") === "word|meaning|not") inside = true;
    else if (inside && !cells.every((cell) => /^:?-+:?$/.test(cell))) {
      return [termOf(cells, index + 1)];
    }
    return [];
  });
}

function cellsOf(row: string): readonly string[] {
  const cells = row.trim().split("|");
  return cells.length < 3 ? [] : cells.slice(1, -1).map((cell) => cell.trim());
}

function termOf([word = "", meaning = "", not = ""]: readonly string[], line: number): Term {
  const searched = [...not.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
  const words = not.split(",").map((one) => one.replaceAll("`", "").trim());
  return { word, meaning, not: words.filter((one) => one !== ""), searched, line };
}

/** The glossary holds to itself: each word once, with a meaning, and none of them banned. */
export function glossaryFindings(terms: readonly Term[]): readonly Finding[] {
  const words = terms.map(({ word }) => word.toLowerCase());
  return terms.flatMap(({ word, meaning, not, line }, index) => {
    const faults = [
      ...(word === "" || meaning === "" ? ["a word without a meaning"] : []),
      ...(words.indexOf(word.toLowerCase()) < index ? [`"${word}" is explained twice`] : []),
      ...not
        .filter((one) => words.includes(one.toLowerCase()))
        .map((one) => `"${one}" is not to be used, and is explained`),
    ];
    return faults.map((what) => ({ path: "GLOSSARY.md", line, what }));
  });
}

/** Packages whose every name is a word of the procedure. */
const held = ["base", "engine", "rulebooks", "texts", "assembly", "store"];

/**
 * These speak HTTP, HTML or the format of Belenios inside as well; the types that they export are
 * the project's.
 */
const bordering = ["server", "web", "ballots"];

/** Names that use a word which the glossary replaces by another. */
export function bannedNameFindings(
  sources: readonly Source[],
  terms: readonly Term[],
): readonly Finding[] {
  const banned = terms.flatMap(({ word, searched }) =>
    searched.map((one) => ({ word, words: wordsOf(one) })),
  );
  return sources
    .filter(({ path }) => isCode(path) && !isTest(path))
    .flatMap((source) =>
      namesHeld(source).flatMap((name) => {
        const words = wordsOf(name.text);
        const ban = banned.find((one) => holdsRun(words, one.words));
        if (ban === undefined) return [];
        return [at(source, name, `${name.text}: we say "${ban.word}" for ${ban.words.join(" ")}`)];
      }),
    );
}

function namesHeld(source: Source): readonly Name[] {
  const name = packageOf(source.path) ?? "";
  const declared = [...nodesOf(treeOf(source))].flatMap(nameDeclared);
  if (held.includes(name)) return declared;
  return bordering.includes(name) ? declared.filter(isExportedType) : [];
}

type Name = ts.Identifier | ts.StringLiteral;

/** A name that this node gives to something; what libraries named is not ours to choose. */
function nameDeclared(node: ts.Node): readonly Name[] {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node);
  if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) return [node.name];
  if (!declares || node.name === undefined) return [];
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? [node.name] : [];
}

function isExportedType({ parent }: Name): boolean {
  const type =
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isClassDeclaration(parent);
  return type && parent.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) === true;
}
