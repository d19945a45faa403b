import ts from "typescript";
import { isCode, lineOf, nodesOf, type Source, treeOf } from "./source.ts";

/** One place where a file names another module. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Types are gone when the program runs. */
  readonly typeOnly: boolean;
}

const known = new WeakMap<Source, readonly Import[]>();

/**
 * Everything that a file imports, re-exports, requires or loads later, in the order of the text.
 */
export function importsOf(source: Source): readonly Import[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const found = source.path.endsWith(".html") ? inPage(source) : inCode(source);
  known.set(source, found);
  return found;
}

function inCode(source: Source): readonly Import[] {
  if (!isCode(source.path)) return [];
  return [...nodesOf(treeOf(source))].flatMap((node) => {
    const named = namedBy(node);
    if (named === undefined) return [];
    return [{ specifier: named.specifier.text, line: lineOf(node), typeOnly: named.typeOnly }];
  });
}

interface Named {
  readonly specifier: ts.StringLiteralLike;
  readonly typeOnly: boolean;
}

function namedBy(node: ts.Node): Named | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return literal(node.moduleSpecifier, typeOnly);
  }
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isExternalModuleReference(node)) return literal(node.expression, false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && loads(node.expression)) return literal(node.arguments[0], false);
  if (ts.isNewExpression(node) && isModuleUrl(node)) return literal(node.arguments?.[0], false);
  return undefined;
}

function literal(node: ts.Node | undefined, typeOnly: boolean): Named | undefined {
  if (node === undefined || !ts.isStringLiteralLike(node)) return undefined;
  return { specifier: node, typeOnly };
}

/** `import("…")` and `require("…")`. */
function loads(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(callee) && callee.text === "require";
}

/**
 * `new URL("./worker.ts", import.meta.url)`, the way a module names a worker or a child process.
 */
function isModuleUrl(node: ts.NewExpression): boolean {
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "URL") return false;
  const [first, base] = node.arguments ?? [];
  if (first === undefined || !ts.isStringLiteralLike(first)) return false;
  return base?.getText() === "import.meta.url" && /\.(ts|mjs|js|svelte)$/.test(first.text);
}

/**
 * `<script type="module" src="/main.ts">` of a page; a path from the root means from the page's
 * folder.
 */
function inPage({ text }: Source): readonly Import[] {
  return [...text.matchAll(/<script\b[^>]*\bsrc="([^":]+)"/g)].map((match) => ({
    specifier: (match[1] ?? "").replace(/^\/?/, "./"),
    line: text.slice(0, match.index).split("\n").length,
    typeOnly: false,
  }));
}

/**
 * Imports of another file by its path, resolved to a path from the root; packages give undefined.
 */
export function resolveFile(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.replace(/\?.*$/, "").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
