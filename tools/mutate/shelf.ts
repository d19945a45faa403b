import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rulebook } from "@hemicycle/engine";
import type { Givens } from "../../packages/rulebooks/examples.ts";
import type { Source } from "../tidy/source.ts";
import { type Book, bookAt } from "./book.ts";
import { hasClauses } from "./clause-changes.ts";
import { type Proof, proofsOf, wrongIn } from "./trial.ts";

/** The situations that the examples of a rulebook start from. */
export type GivensOf = (rulebook: Rulebook) => Givens;

/** A rulebook of the repository, and the files that hold its rules. */
export interface Volume {
  readonly book: Book;
  readonly sources: readonly Source[];
  readonly scenarios: readonly Source[];
}

const folder = "packages/rulebooks";

/** The rulebooks below a root: each is the `rulebook.ts` of a folder of its own. */
export function volumesIn(root: string): readonly Volume[] {
  return namesIn(join(root, folder))
    .filter((name) => existsSync(join(root, folder, name, "rulebook.ts")))
    .map((name) => volumeAt(root, name));
}

function volumeAt(root: string, name: string): Volume {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const sourceAt = (path: string): Source => ({ path, text: read(path) });
  const entry = `${folder}/${name}/rulebook.ts`;
  const book = bookAt(entry, read);
  const scenarios = namesIn(join(root, "scenarios", name)).filter((one) => /\.minutes$/.test(one));
  return {
    book,
    sources: book.files
      .map(sourceAt)
      .filter((source) => source.path !== entry || hasClauses(source)),
    scenarios: scenarios.map((one) => sourceAt(`scenarios/${name}/${one}`)),
  };
}

const namesIn = (path: string): readonly string[] =>
  existsSync(path) ? readdirSync(path).sort() : [];

/** What shows the rules of a rulebook right, and what does not hold even as they stand. */
export interface Proved {
  readonly proofs: readonly Proof[];
  /** In words; until it is mended it shows nothing. */
  readonly broken: readonly string[];
}

/** Runs the examples and the scenarios of a rulebook as it stands. */
export function proved({ book, scenarios }: Volume, givensOf: GivensOf): Proved {
  const rulebook = book.load();
  const proofs: Proof[] = [];
  const broken: string[] = [];
  for (const proof of proofsOf(rulebook, givensOf(rulebook), scenarios)) {
    const wrong = wrongIn(proof, rulebook);
    if (wrong === null) proofs.push(proof);
    else broken.push(`${proof.name}\n  ${wrong}`);
  }
  return { proofs, broken };
}
