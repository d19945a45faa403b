import {
  type Answer,
  type Ballot,
  ballotShape,
  bindingOf,
  bindingOfAnswer,
  productOf,
  unsigned,
} from "./ballot.ts";
import { sumsOf } from "./ballot-check.ts";
import { choicesOf, type Election, fingerprintOf, type Question } from "./election.ts";
import { randomExponent } from "./group.ts";
import type { Chance } from "./machine.ts";
import { type Opened, proveKnowledge, proveOneOf } from "./proofs.ts";
import { firstRefusal, Refusal } from "./refusal.ts";
import type { Ciphertext, Proof } from "./shape.ts";

/**
 * One row a question, 1 for what is chosen. Where a blank vote is allowed, the first place says
 * whether it is one.
 */
export type Choices = readonly (readonly (0 | 1)[])[];

export interface Voting {
  /** The private key of the voter's credential in this election. */
  readonly key: bigint;
  readonly choices: Choices;
}

/** A ballot, and what it takes to open it again. */
export interface Made {
  readonly ballot: string;
  /** The hash by which the voter finds the ballot in the public box. */
  readonly tracking: string;
  /** To audit the ballot instead of casting it; who casts it must forget this. */
  readonly opening: Opening;
}

/** The choices and the random numbers of every ciphertext. */
export interface Opening {
  readonly choices: Choices;
  readonly randoms: readonly (readonly bigint[])[];
}

/**
 * Encrypts choices, proves that they are allowed, and signs (specification, sections 4.11 to 4.15).
 * BigInt does not hide how long it computes: for the voter's own device.
 */
export const makeBallot = <E>(
  election: Election<E>,
  { key, choices }: Voting,
  chance: Chance,
): Made | Refusal => {
  const refusal = wrongChoices(election.message.questions, choices);
  if (refusal !== undefined) return refusal;
  const { group, powers, fingerprint, message } = election;
  const credential = powers.ofGenerator(key);
  const binding = bindingOf(election, credential);
  const made = message.questions.map((question, at) =>
    answerTo({ election, binding, chance }, question, choices[at] ?? []),
  );
  const shape = ballotShape(election);
  const ballot: Omit<Ballot<E>, "signature"> = {
    election_uuid: message.uuid,
    election_hash: fingerprint,
    credential,
    answers: made.map(({ answer }) => answer),
  };
  const none = { hash: fingerprint, proof: { challenge: 0n, response: 0n } };
  const hash = fingerprintOf(group.machine, unsigned(shape.write({ ...ballot, signature: none })));
  const proof = proveKnowledge(group, { secret: key, prefix: `sig|${hash}|` }, chance);
  const text = shape.write({ ...ballot, signature: { hash, proof } });
  const opening = { choices, randoms: made.map(({ randoms }) => randoms) };
  return { ballot: text, tracking: fingerprintOf(group.machine, text), opening };
};

const wrongChoices = (questions: readonly Question[], choices: Choices): Refusal | undefined => {
  if (choices.length !== questions.length) return new Refusal("choice");
  return firstRefusal(questions, (question, at) => {
    const row = choices[at] ?? [];
    const [blank, named] = question.blank === true ? [row[0], row.slice(1)] : [0, row];
    const count = named.filter((one) => one === 1).length;
    const fits = blank === 1 ? count === 0 : count >= question.min && count <= question.max;
    return fits && row.length === choicesOf(question)
      ? undefined
      : new Refusal("choice", String(at), { count, min: question.min, max: question.max });
  });
};

interface Making<E> {
  readonly election: Election<E>;
  readonly binding: string;
  readonly chance: Chance;
}

const encrypt = <E>(
  { group, powers }: Pick<Election<E>, "group" | "powers">,
  { random, content }: Pick<Opened, "random" | "content">,
): Ciphertext<E> => {
  const masked = powers.ofKey(random);
  const beta = content === 0n ? masked : group.times(masked, group.generator);
  return { alpha: powers.ofGenerator(random), beta };
};

/** What stands in a ciphertext. */
type Secret = Pick<Opened, "random" | "content">;

const answerTo = <E>(
  making: Making<E>,
  question: Question,
  row: readonly (0 | 1)[],
): { readonly answer: Answer<E>; readonly randoms: readonly bigint[] } => {
  const { election, chance } = making;
  const secrets = row.map((choice) => ({
    random: randomExponent(election.group, chance),
    content: BigInt(choice),
  }));
  const choices = secrets.map((secret) => encrypt(election, secret));
  const individual_proofs = choices.map((choice, at) =>
    individualProof(making, choice, secrets[at] ?? { random: 0n, content: 0n }),
  );
  const proofs = proofsOf(making, { question, choices, secrets });
  const randoms = secrets.map(({ random }) => random);
  return { answer: { choices, individual_proofs, ...proofs }, randoms };
};

const individualProof = <E>(
  { election, binding, chance }: Making<E>,
  { alpha, beta }: Ciphertext<E>,
  secret: Secret,
): readonly Proof[] => {
  const { write } = election.group;
  const prefix = `prove|${binding}|${write(alpha)},${write(beta)}|`;
  const branches = [0n, 1n].map((plain) => ({ ...secret, plain }));
  return proveOneOf({ ...election, prefix }, branches, chance);
};

interface Encrypted<E> {
  readonly question: Question;
  readonly choices: readonly Ciphertext<E>[];
  readonly secrets: readonly Secret[];
}

const proofsOf = <E>(
  { election, binding, chance }: Making<E>,
  { question, choices, secrets }: Encrypted<E>,
): Pick<Answer<E>, "overall_proof" | "blank_proof"> => {
  const all = bindingOfAnswer(election, binding, choices);
  const prove = (prefix: string, branches: readonly Opened[]): readonly Proof[] =>
    proveOneOf({ ...election, prefix }, branches, chance);
  const sums = sumsOf(question);
  if (question.blank !== true) {
    const { alpha, beta } = productOf(election, choices);
    const { write } = election.group;
    const sum = sumOf(secrets);
    const prefix = `prove|${all}|${write(alpha)},${write(beta)}|`;
    const overall_proof = prove(
      prefix,
      sums.map((plain) => ({ ...sum, plain })),
    );
    return { overall_proof, blank_proof: undefined };
  }
  const [zero = sumOf([]), ...others] = secrets;
  const sum = sumOf(others);
  const cases = sums.map((plain) => ({ ...sum, plain }));
  return {
    overall_proof: prove(`bproof1|${all}|`, [{ ...zero, plain: 1n }, ...cases]),
    blank_proof: prove(`bproof0|${all}|`, [
      { ...zero, plain: 0n },
      { ...sum, plain: 0n },
    ]),
  };
};

const sumOf = (secrets: readonly Secret[]): Secret => ({
  random: secrets.reduce((sum, { random }) => sum + random, 0n),
  content: secrets.reduce((sum, { content }) => sum + content, 0n),
});

/**
 * Whether a ballot holds these choices, for a voter who audits it on another device instead of
 * casting it. Undefined when it does.
 */
export const auditBallot = <E>(
  election: Election<E>,
  ballot: Ballot<E>,
  { choices, randoms }: Opening,
): Refusal | undefined =>
  wrongChoices(election.message.questions, choices) ??
  firstRefusal(ballot.answers, (answer, question) =>
    firstRefusal(answer.choices, ({ alpha, beta }, at) => {
      const random = randoms[question]?.[at] ?? 0n;
      const content = BigInt(choices[question]?.[at] ?? 0);
      const again = encrypt(election, { random: random % election.group.order, content });
      const { same } = election.group;
      return same(again.alpha, alpha) && same(again.beta, beta)
        ? undefined
        : new Refusal("choice", `answers/${question}/choices/${at}`);
    }),
  );
