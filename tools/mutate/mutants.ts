import type ts from "typescript";
import { lineAt, nodesOf, type Source, treeOf } from "../tidy/source.ts";
import { clauseChanges, clauseIdOf } from "./clause-changes.ts";
import { codeChanges } from "./code-changes.ts";
import { wordingIn } from "./wording.ts";

/** What is changed in a rule file: a sign, a number, who is asked, or the clause as a whole. */
export const kinds = ["comparison", "number", "share", "logic", "on", "clause"] as const;
export type Kind = (typeof kinds)[number];

/** Other words for one stretch of the source; the rest of the file stays. */
export interface Change {
  readonly kind: Kind;
  /** From and to which character of the file; `to` itself stays. */
  readonly from: number;
  readonly to: number;
  readonly put: string;
  /** As a person reads it: ">= to >". */
  readonly what: string;
}

/** A rule file with one thing in it changed. */
export interface Mutant extends Change {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The text of that line, without the blanks around it. */
  readonly lineText: string;
  /** The clause in which it stands; null in what several clauses share. */
  readonly clause: string | null;
}

/** For which acts or events a clause is asked, by its id. */
export type EntriesOf = (clause: string) => readonly string[];

/** Every mutant of a file, in the order in which they stand in it. */
export function mutantsOf(source: Source, entriesOf: EntriesOf): readonly Mutant[] {
  const tree = treeOf(source);
  const isWording = wordingIn(tree);
  return [...nodesOf(tree)]
    .filter((node) => !isWording(node))
    .flatMap((node) =>
      [...codeChanges(node), ...clauseChanges(node, entriesOf)].map((change) =>
        placed(source, node, change),
      ),
    )
    .sort((a, b) => a.from - b.from);
}

/** The file as the mutant has it. */
export function mutated({ path, text }: Source, { from, to, put }: Change): Source {
  return { path, text: text.slice(0, from) + put + text.slice(to) };
}

function placed(source: Source, node: ts.Node, change: Change): Mutant {
  const line = lineAt(node.getSourceFile(), change.from);
  const lineText = source.text.split("\n")[line - 1]?.trim() ?? "";
  return { ...change, path: source.path, line, lineText, clause: clauseIdOf(node) };
}
