import { type Clause, everyClause, type Rulebook } from "@hemicycle/engine";
import type { Source } from "../tidy/source.ts";
import type { Book } from "./book.ts";
import { type EntriesOf, type Mutant, mutantsOf, mutated } from "./mutants.ts";
import { inTime, type Proof, wrongIn } from "./trial.ts";

/** A mutant and what became of it. */
export interface Fate {
  readonly mutant: Mutant;
  /** What showed that something is wrong; null when nothing did. */
  readonly killedBy: string | null;
}

export interface Hunt {
  readonly book: Book;
  readonly source: Source;
  /** What holds without any mutant; a mutant lives until one of them fails. */
  readonly proofs: readonly Proof[];
  /** Which of the mutants of the file are tried. */
  readonly wanted: (mutant: Mutant) => boolean;
}

/** So many proofs take seconds at most; what takes this long, in milliseconds, does not end. */
const together = 50;
const limit = 60_000;

/** Tries the mutants of one file, one after the other. */
export function hunt({ book, source, proofs, wanted }: Hunt): readonly Fate[] {
  const mutants = mutantsOf(source, entriesIn(book.load())).filter(wanted);
  const killers = new Set<Proof>();
  return mutants.map((mutant) => {
    const near = nearFirst(proofs, { mutant, source, killers });
    const fate = tryOut(book, mutated(source, mutant), near);
    if (typeof fate !== "string" && fate !== null) killers.add(fate);
    return { mutant, killedBy: typeof fate === "string" ? fate : (fate?.name ?? null) };
  });
}

/** The proof that fails, or in words what else goes wrong; null when nothing does. */
function tryOut(book: Book, changed: Source, proofs: readonly Proof[]): Proof | string | null {
  const rulebook = loaded(book, changed);
  if (rulebook === null) return "it does not load";
  // Not all in one time: where the machine is slow they may take long without being endless.
  for (let from = 0; from < proofs.length; from += together) {
    const some = proofs.slice(from, from + together);
    const wrong = (): Proof | undefined => some.find((one) => wrongIn(one, rulebook) !== null);
    const ended = inTime(() => ({ wrong: wrong() }), limit);
    if (ended === null) return "it does not end";
    if (ended.wrong !== undefined) return ended.wrong;
  }
  return null;
}

function loaded(book: Book, changed: Source): Rulebook | null {
  try {
    return book.load(changed);
  } catch {
    return null;
  }
}

interface Nearness {
  readonly mutant: Mutant;
  readonly source: Source;
  readonly killers: ReadonlySet<Proof>;
}

/**
 * The proofs that are the likeliest to fail first: the examples of the same clause, what killed
 * other mutants of this file, the other examples in it.
 */
function nearFirst(
  proofs: readonly Proof[],
  { mutant, source, killers }: Nearness,
): readonly Proof[] {
  const rank = (proof: Proof): number => {
    if (proof.clause !== null && proof.clause === mutant.clause) return 0;
    if (killers.has(proof)) return 1;
    return proof.clause !== null && source.text.includes(`"${proof.clause}"`) ? 2 : 3;
  };
  const ranked = proofs.map((proof) => ({ proof, rank: rank(proof) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ proof }) => proof);
}

/** The acts or events for which each clause is asked. */
function entriesIn({ editions }: Rulebook): EntriesOf {
  const all = editions.flatMap((edition) =>
    everyClause(edition).map((one) => [one.id, onOf(one)] as const),
  );
  const entries = new Map(all);
  return (clause) => entries.get(clause) ?? [];
}

const onOf = (clause: Clause): readonly string[] => ("on" in clause ? clause.on : []);
