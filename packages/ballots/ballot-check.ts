import {
  type Answer,
  type Ballot,
  ballotShape,
  bindingOf,
  bindingOfAnswer,
  productOf,
  unsigned,
} from "./ballot.ts";
import { choicesOf, type Election, fingerprintOf, type Question } from "./election.ts";
import { type Branch, holdsOneOf, knows } from "./proofs.ts";
import { firstRefusal, Refusal } from "./refusal.ts";
import { type Ciphertext, type Proof, readText } from "./shape.ts";

/**
 * Reads a ballot and checks everything that can be checked of it alone: its form, its group
 * elements, its proofs and its signature. Whether its credential may vote, and has not yet, is the
 * business of whoever keeps the box.
 */
export const checkBallot = <E>(election: Election<E>, source: string): Ballot<E> | Refusal => {
  const ballot = readText(ballotShape(election), source);
  if (ballot instanceof Refusal) return ballot;
  return (
    foreign(election, ballot) ??
    unsignedBy(election, ballot, source) ??
    firstRefusal(election.message.questions, (question, at) => {
      const answer = ballot.answers[at];
      if (answer === undefined) return new Refusal("field", "answers");
      const binding = bindingOf(election, ballot.credential);
      return wrongAnswer({ election, binding, question, answer })?.within(`answers/${at}`);
    }) ??
    ballot
  );
};

const foreign = <E>(election: Election<E>, ballot: Ballot<E>): Refusal | undefined => {
  if (ballot.election_uuid !== election.message.uuid) {
    return new Refusal("foreign-ballot", "election_uuid");
  }
  if (ballot.election_hash !== election.fingerprint) {
    return new Refusal("foreign-ballot", "election_hash");
  }
  // Its private key is known to everybody.
  const { same, one } = election.group;
  return same(ballot.credential, one) ? new Refusal("element", "credential") : undefined;
};

const unsignedBy = <E>(
  { group, powers }: Election<E>,
  { credential, signature }: Ballot<E>,
  source: string,
): Refusal | undefined => {
  const { hash, proof } = signature;
  if (hash !== fingerprintOf(group.machine, unsigned(source))) {
    return new Refusal("signature-hash", "signature/hash");
  }
  const claim = { known: credential, prefix: `sig|${hash}|`, powers };
  return knows(group, claim, proof) ? undefined : new Refusal("signature", "signature/proof");
};

interface Answered<E> {
  readonly election: Election<E>;
  readonly binding: string;
  readonly question: Question;
  readonly answer: Answer<E>;
}

const wrongAnswer = <E>(answered: Answered<E>): Refusal | undefined => {
  const { question, answer } = answered;
  const wanted = choicesOf(question);
  if (answer.choices.length !== wanted) return new Refusal("field", "choices");
  if (answer.individual_proofs.length !== wanted) return new Refusal("field", "individual_proofs");
  if ((answer.blank_proof === undefined) === (question.blank === true)) {
    return new Refusal("field", "blank_proof");
  }
  return (
    firstRefusal(answer.choices, (choice, at) =>
      holds(answered, individualCase(answered, choice), answer.individual_proofs[at])
        ? undefined
        : new Refusal("individual-proof", `individual_proofs/${at}`),
    ) ?? wrongWhole(answered)
  );
};

/** A statement about some of the ciphertexts, and the text that its hash begins with. */
interface Case<E> {
  readonly prefix: string;
  readonly branches: readonly Branch<E>[];
}

const holds = <E>(
  { election }: Answered<E>,
  { prefix, branches }: Case<E>,
  proofs: readonly Proof[] = [],
): boolean => holdsOneOf({ ...election, prefix, branches }, proofs);

const individualCase = <E>(
  { election: { group }, binding }: Answered<E>,
  { alpha, beta }: Ciphertext<E>,
): Case<E> => ({
  prefix: `prove|${binding}|${group.write(alpha)},${group.write(beta)}|`,
  branches: [0n, 1n].map((plain) => ({ alpha, beta, plain })),
});

const wrongWhole = <E>(answered: Answered<E>): Refusal | undefined => {
  const { question, answer } = answered;
  if (question.blank !== true) {
    return holds(answered, sumCase(answered), answer.overall_proof)
      ? undefined
      : new Refusal("overall-proof", "overall_proof");
  }
  const { blank, overall } = blankCases(answered);
  if (!holds(answered, blank, answer.blank_proof)) return new Refusal("blank-proof", "blank_proof");
  if (!holds(answered, overall, answer.overall_proof)) {
    return new Refusal("overall-proof", "overall_proof");
  }
  return undefined;
};

/** min, min + 1, …, max: what the sum of the choices may be. */
export const sumsOf = ({ min, max }: Question): readonly bigint[] =>
  Array.from({ length: max - min + 1 }, (_, at) => BigInt(min + at));

const sumCase = <E>({ election, binding, question, answer }: Answered<E>): Case<E> => {
  const { alpha, beta } = productOf(election, answer.choices);
  const { write } = election.group;
  const all = bindingOfAnswer(election, binding, answer.choices);
  return {
    prefix: `prove|${all}|${write(alpha)},${write(beta)}|`,
    branches: sumsOf(question).map((plain) => ({ alpha, beta, plain })),
  };
};

/** Not blank, or nothing chosen; blank, or an allowed number chosen. */
const blankCases = <E>({ election, binding, question, answer }: Answered<E>) => {
  const [first, ...others] = answer.choices;
  const zero = first ?? productOf(election, []);
  const sum = productOf(election, others);
  const all = bindingOfAnswer(election, binding, answer.choices);
  const blank: Case<E> = {
    prefix: `bproof0|${all}|`,
    branches: [
      { ...zero, plain: 0n },
      { ...sum, plain: 0n },
    ],
  };
  const sums = sumsOf(question).map((plain) => ({ ...sum, plain }));
  const overall = { prefix: `bproof1|${all}|`, branches: [{ ...zero, plain: 1n }, ...sums] };
  return { blank, overall };
};
