import ts from "typescript";
import { nodesOf } from "./source.ts";

/** Identifiers that read a value which this file does not declare: globals. */
export function globalsRead(tree: ts.SourceFile): readonly ts.Identifier[] {
  return [...nodesOf(tree)].filter(
    (node): node is ts.Identifier =>
      ts.isIdentifier(node) && isValueRead(node) && !isDeclaredAbove(node),
  );
}

/** Not the name of a property, of a declaration, of a label, and not within a type. */
function isValueRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (isNamed(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent)) return false;
  if (ts.isExpressionWithTypeArguments(parent)) return isBaseClass(parent);
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  return !ts.isTypeNode(parent) && !ts.isTypePredicateNode(parent);
}

/** A class needs the class that it extends; what it implements is a type. */
function isBaseClass({ parent }: ts.ExpressionWithTypeArguments): boolean {
  const extended = ts.isHeritageClause(parent) && parent.token === ts.SyntaxKind.ExtendsKeyword;
  return extended && ts.isClassLike(parent.parent);
}

/** Declarations and members whose `name` is no reading of it. */
function isNamed(node: ts.Node): node is ts.Node & { readonly name: ts.Node | undefined } {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportSpecifier(node) ||
    ts.isMetaProperty(node) ||
    ts.isNamedTupleMember(node)
  );
}

function isDeclaredAbove(node: ts.Identifier): boolean {
  for (let scope: ts.Node | undefined = node.parent; scope; scope = scope.parent) {
    if (namesIn(scope).has(node.text)) return true;
  }
  return false;
}

const known = new WeakMap<ts.Node, ReadonlySet<string>>();

/** What one scope declares; nodes that are no scope declare nothing. */
function namesIn(scope: ts.Node): ReadonlySet<string> {
  const before = known.get(scope);
  if (before !== undefined) return before;
  const names = new Set<string>();
  for (const declared of declarationsIn(scope)) addNames(declared, names);
  known.set(scope, names);
  return names;
}

function declarationsIn(scope: ts.Node): readonly ts.Node[] {
  if (ts.isFunctionLike(scope)) return [scope, ...scope.parameters];
  if (ts.isClassLike(scope)) return [scope];
  if (ts.isCatchClause(scope)) return scope.variableDeclaration ? [scope.variableDeclaration] : [];
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    return scope.initializer ? [scope.initializer] : [];
  }
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isModuleBlock(scope)) {
    return scope.statements;
  }
  return ts.isCaseBlock(scope) ? scope.clauses.flatMap((clause) => [...clause.statements]) : [];
}

/** Adds the names that a statement or a declaration brings into its scope. */
function addNames(node: ts.Node, names: Set<string>): void {
  if (ts.isVariableStatement(node)) addNames(node.declarationList, names);
  else if (ts.isVariableDeclarationList(node))
    for (const one of node.declarations) addNames(one, names);
  else if (ts.isImportDeclaration(node)) addImported(node.importClause, names);
  else if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) {
    addBound(node.name, names);
  } else if (ts.isFunctionLike(node) || ts.isClassLike(node)) {
    if (node.name && ts.isIdentifier(node.name) && !ts.isMethodDeclaration(node))
      names.add(node.name.text);
  }
}

function addBound(name: ts.BindingName, names: Set<string>): void {
  if (ts.isIdentifier(name)) names.add(name.text);
  else for (const one of name.elements) if (ts.isBindingElement(one)) addNames(one, names);
}

function addImported(clause: ts.ImportClause | undefined, names: Set<string>): void {
  if (clause?.name) names.add(clause.name.text);
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) names.add(bindings.name.text);
  else for (const one of bindings.elements) names.add(one.name.text);
}
