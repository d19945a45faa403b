import ts from "typescript";
import type { Change, Kind } from "./mutants.ts";

/** Signs that are easily mistaken for one another, either way. */
const comparisons: readonly (readonly [string, string])[] = [
  [">=", ">"],
  ["<=", "<"],
  ["===", "!=="],
  ["==", "!="],
];

const connectives: readonly (readonly [string, string])[] = [["&&", "||"]];

/** Names of the arithmetic that differ where it matters: at the bound, or in the share. */
const shares: readonly (readonly [string, string])[] = [
  ["atLeast", "moreThan"],
  ["half", "third"],
  ["half", "twoThirds"],
  ["third", "twoThirds"],
];

const quantifiers: readonly (readonly [string, string])[] = [["some", "every"]];

/** What can be changed in the code at this very node, not below it. */
export function codeChanges(node: ts.Node): readonly Change[] {
  if (ts.isBinaryExpression(node)) return signChanges(node.operatorToken);
  if (ts.isNumericLiteral(node)) return numberChanges(node);
  if (ts.isIdentifier(node)) return nameChanges(node);
  if (ts.isPrefixUnaryExpression(node)) return negationChanges(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [exchange(node, "false", "logic")];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [exchange(node, "true", "logic")];
  return [];
}

function exchange(node: ts.Node, put: string, kind: Kind): Change {
  const what = `${node.getText()} to ${put}`;
  return { kind, from: node.getStart(), to: node.getEnd(), put, what };
}

function signChanges(sign: ts.Node): readonly Change[] {
  return [...exchanges(sign, comparisons, "comparison"), ...exchanges(sign, connectives, "logic")];
}

function exchanges(
  node: ts.Node,
  pairs: readonly (readonly [string, string])[],
  kind: Kind,
): readonly Change[] {
  const text = node.getText();
  return pairs.flatMap(([one, other]) => {
    if (text === one) return [exchange(node, other, kind)];
    return text === other ? [exchange(node, one, kind)] : [];
  });
}

/** One more and one less: a bound is shown from both sides. */
function numberChanges(node: ts.NumericLiteral): readonly Change[] {
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return [];
  const direction = directionOf(node);
  if (direction !== null) return [exchange(direction, direction === node ? "-1" : "1", "number")];
  const number = Number(node.text);
  return [number + 1, number - 1].map((other) => {
    const change = exchange(node, String(other), "number");
    return other < 0 ? { ...change, put: `(${other})` } : change;
  });
}

/**
 * Of `before ? -1 : 1`, the branch in which the number stands: there it is no amount but a
 * direction, of which only the sign counts. Null elsewhere.
 */
function directionOf(node: ts.NumericLiteral): ts.Expression | null {
  const branch = ts.isPrefixUnaryExpression(node.parent) ? node.parent : node;
  const { parent } = branch;
  if (!ts.isConditionalExpression(parent)) return null;
  const branches = [parent.whenTrue, parent.whenFalse];
  const isDirection = ["1", "-1"].every((one) => branches.some((at) => at.getText() === one));
  return isDirection ? branch : null;
}

/** The name where it is used, not where it is declared. */
function nameChanges(node: ts.Identifier): readonly Change[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return exchanges(node, quantifiers, "logic");
  }
  const isUse =
    (ts.isCallExpression(parent) && parent.expression === node) ||
    (ts.isCallExpression(parent) && parent.arguments.includes(node)) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node);
  return isUse ? exchanges(node, shares, "share") : [];
}

function negationChanges(node: ts.PrefixUnaryExpression): readonly Change[] {
  if (node.operator !== ts.SyntaxKind.ExclamationToken) return [];
  const change = exchange(node, node.operand.getText(), "logic");
  return [{ ...change, what: "! dropped" }];
}
