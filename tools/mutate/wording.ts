import ts from "typescript";
import { nodesOf } from "../tidy/source.ts";

/** Parts of a clause that say something about it, and do nothing. */
const parts = new Set([
  ...["id", "cites", "reading", "says", "why", "status", "source", "examples"],
  // That no act rests on a clause is only said; clauses.test.ts holds it against the examples.
  "forbids",
]);

/** Says of a node whether it is wording: types, messages, examples and what makes examples. */
export function wordingIn(tree: ts.SourceFile): (node: ts.Node) => boolean {
  const onlyFor = namesForWording(tree);
  return (node) => isWithin(node, (at) => isWording(at) || isNamed(at, onlyFor));
}

function isWithin(node: ts.Node, test: (at: ts.Node) => boolean): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) if (test(at)) return true;
  return false;
}

function isWording(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return parts.has(node.name.getText());
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node);
}

const isNamed = (node: ts.Node, names: ReadonlySet<string>): boolean =>
  isNaming(node) && names.has(node.name?.getText() ?? "");

const isNaming = (node: ts.Node): node is ts.VariableDeclaration | ts.FunctionDeclaration =>
  ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node);

/** Constants and functions of the file that are used in wording alone, or in others such. */
function namesForWording(tree: ts.SourceFile): ReadonlySet<string> {
  const uses = usesByName(tree);
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, nodes] of uses) {
      const isFor = (at: ts.Node): boolean => isWording(at) || isNamed(at, found);
      if (nodes.length > 0 && nodes.every((node) => isWithin(node, isFor))) found.add(name);
    }
  }
  return found;
}

/** What stands in the file by itself and is not exported, with its uses. */
function usesByName(tree: ts.SourceFile): ReadonlyMap<string, ts.Node[]> {
  const uses = new Map<string, ts.Node[]>();
  for (const statement of tree.statements) {
    for (const { name } of namingIn(statement)) uses.set(name?.getText() ?? "", []);
  }
  for (const node of nodesOf(tree)) {
    const isUse = ts.isIdentifier(node) && !(isNaming(node.parent) && node.parent.name === node);
    if (isUse) uses.get(node.text)?.push(node);
  }
  return uses;
}

function namingIn(
  statement: ts.Statement,
): readonly (ts.VariableDeclaration | ts.FunctionDeclaration)[] {
  if (ts.isFunctionDeclaration(statement)) return statement.modifiers ? [] : [statement];
  if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) return [];
  return statement.declarationList.declarations;
}
