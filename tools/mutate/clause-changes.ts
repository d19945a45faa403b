import ts from "typescript";
import { nodesOf, type Source, treeOf } from "../tidy/source.ts";
import type { Change, EntriesOf } from "./mutants.ts";

/** What makes a clause out of its parts. */
const makers = ["guard", "value", "consequence", "figure", "prose"] as const;
type Maker = (typeof makers)[number];

interface ClauseNode {
  readonly maker: Maker;
  readonly id: string | null;
  readonly parts: ts.ObjectLiteralExpression;
}

/** The id of the clause in whose parts a node stands. */
export function clauseIdOf(node: ts.Node): string | null {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const clause = clauseAt(at);
    if (clause !== null) return clause.id;
  }
  return null;
}

/** Whether a file has clauses of its own, and does not only list those of others. */
export const hasClauses = (source: Source): boolean =>
  [...nodesOf(treeOf(source))].some((node) => clauseAt(node) !== null);

function clauseAt(node: ts.Node): ClauseNode | null {
  if (!ts.isCallExpression(node)) return null;
  const maker = makers.find((one) => one === node.expression.getText());
  const [parts] = node.arguments;
  if (maker === undefined || parts === undefined || !ts.isObjectLiteralExpression(parts))
    return null;
  return { maker, parts, id: idOf(parts) };
}

/** The id where it is written out; of a clause that rulebooks share it is put together. */
function idOf(parts: ts.ObjectLiteralExpression): string | null {
  const id = parts.properties.find((part) => part.name?.getText() === "id");
  const written = id !== undefined && ts.isPropertyAssignment(id) ? id.initializer : null;
  return written !== null && ts.isStringLiteralLike(written) ? written.text : null;
}

/** The value of one part of a clause: of `id: "…"`, the text. */
function partOf(parts: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const part of parts.properties) {
    if (part.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(part)) return part.initializer;
    const { line } = part.getSourceFile().getLineAndCharacterOfPosition(part.getStart());
    throw new Error(`${part.getSourceFile().fileName}:${line + 1} write ${name} as "${name}: …"`);
  }
  return null;
}

/** What can be changed in a clause as a whole: what it answers, and for what it is asked. */
export function clauseChanges(node: ts.Node, entriesOf: EntriesOf): readonly Change[] {
  const clause = clauseAt(node);
  if (clause === null) return [];
  const { maker, parts } = clause;
  if (maker === "guard") {
    return [...checkChanges(parts), ...discretionChanges(parts), ...onChanges(clause, entriesOf)];
  }
  if (maker === "value") {
    return replaced(partOf(parts, "answer"), '() => ({ kind: "silent" })', "it is silent");
  }
  if (maker !== "consequence") return [];
  const nothing = replaced(partOf(parts, "follow"), "() => []", "nothing follows");
  return [...nothing, ...onChanges(clause, entriesOf)];
}

function replaced(part: ts.Expression | null, put: string, what: string): readonly Change[] {
  if (part === null) return [];
  return [{ kind: "clause", from: part.getStart(), to: part.getEnd(), put, what }];
}

function checkChanges(parts: ts.ObjectLiteralExpression): readonly Change[] {
  const check = partOf(parts, "check");
  if (check === null) return [];
  return [
    ...replaced(check, '() => ({ kind: "holds" })', "the check always holds"),
    ...replaced(
      check,
      inverted(check.getText()),
      "the check fails where it holds, holds where it fails",
    ),
  ];
}

const inverted = (check: string): string =>
  `(asked) => {
    const verdict = (${check})(asked);
    if (verdict.kind === "holds") return { kind: "fails", facts: {} };
    return verdict.kind === "fails" ? { kind: "holds" } : verdict;
  }`;

function discretionChanges(parts: ts.ObjectLiteralExpression): readonly Change[] {
  return replaced(partOf(parts, "discretion"), "null", "nobody can decide otherwise");
}

function onChanges({ parts, id }: ClauseNode, entriesOf: EntriesOf): readonly Change[] {
  const on = partOf(parts, "on");
  if (on === null) return [];
  // A guard over every act has no list from which one could be left out.
  if (on.getText() === "actTypes") return [];
  const entries = writtenIn(on) ?? (id === null ? [] : entriesOf(id));
  return entries.flatMap((entry) => {
    const put = `(${on.getText()}).filter((one) => one !== "${entry}")`;
    const dropped = replaced(on, put, `not asked for ${entry}`);
    return dropped.map((change) => ({ ...change, kind: "on" }));
  });
}

/** The entries of a list as the file has it; null when a part of it stands in another. */
function writtenIn(list: ts.Expression): readonly string[] | null {
  if (ts.isStringLiteralLike(list)) return [list.text];
  if (ts.isParenthesizedExpression(list) || ts.isAsExpression(list))
    return writtenIn(list.expression);
  if (ts.isSpreadElement(list)) return writtenIn(list.expression);
  if (ts.isIdentifier(list)) return writtenAs(list);
  if (!ts.isArrayLiteralExpression(list)) return null;
  const entries = list.elements.map(writtenIn);
  return entries.includes(null) ? null : entries.flatMap((one) => one ?? []);
}

/** What a constant that stands in the file by itself is. */
function writtenAs(name: ts.Identifier): readonly string[] | null {
  const declared = name
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((one) => one.name.getText() === name.text);
  return declared?.initializer === undefined ? null : writtenIn(declared.initializer);
}
