import ts from "typescript";
import { nodesOf } from "../tidy/source.ts";

/** Parts of a clause that say something about it, and do nothing. */
const parts = new Set(["id", "cites", "reading", "says", "why", "status", "source", "examples"]);

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
  ts.isVariableDeclaration(node) && names.has(node.name.getText());

/** Constants of the file that are used in wording alone, or in others such. */
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

/** The constants that stand in the file by themselves and are not exported, with their uses. */
function usesByName(tree: ts.SourceFile): ReadonlyMap<string, ts.Node[]> {
  const uses = new Map<string, ts.Node[]>();
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) continue;
    for (const { name } of statement.declarationList.declarations) uses.set(name.getText(), []);
  }
  for (const node of nodesOf(tree)) {
    const isUse =
      ts.isIdentifier(node) &&
      !(ts.isVariableDeclaration(node.parent) && node.parent.name === node);
    if (isUse) uses.get(node.text)?.push(node);
  }
  return uses;
}
