import { choicesOf, type Election } from "./election.ts";
import {
  type Ciphertext,
  ciphertextOf,
  elementOf,
  hashText,
  list,
  optional,
  type Proof,
  proofOf,
  record,
  type Shape,
  uuid,
} from "./shape.ts";

/** The encrypted answer to one question, with its proofs (specification, section 4.11.1). */
export interface Answer<E> {
  readonly choices: readonly Ciphertext<E>[];
  /** One a choice: that it is 0 or 1. */
  readonly individual_proofs: readonly (readonly Proof[])[];
  /** That the number of choices is allowed. */
  readonly overall_proof: readonly Proof[];
  /** Where a blank vote is allowed: that it is not blank and something else. */
  readonly blank_proof: readonly Proof[] | undefined;
}

/** Specification, section 4.15. */
export interface Ballot<E> {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: E;
  readonly answers: readonly Answer<E>[];
  readonly signature: { readonly hash: string; readonly proof: Proof };
}

/** The form of ballots in this election; longer lists than its questions need are not read. */
export const ballotShape = <E>({ group, message }: Election<E>): Shape<Ballot<E>> => {
  const proof = proofOf(group);
  const most = Math.max(...message.questions.map(choicesOf)) + 1;
  const proofs = list(proof, most);
  const answer = record<Answer<E>>({
    choices: list(ciphertextOf(group), most),
    individual_proofs: list(proofs, most),
    overall_proof: proofs,
    blank_proof: optional(proofs),
  });
  return record<Ballot<E>>({
    election_uuid: uuid,
    election_hash: hashText,
    credential: elementOf(group),
    answers: list(answer, message.questions.length),
    signature: record({ hash: hashText, proof }),
  });
};

const beginning =
  /^\{"election_uuid":"[^"\\]*","election_hash":"[^"\\]*","credential":"([0-9a-f]{1,700})"/;

/** The credential of a ballot, from its beginning: nothing of it was checked. */
export const credentialIn = (source: string): string | undefined => beginning.exec(source)?.[1];

/** What a signature is for: the ballot without its last field. */
export const unsigned = (ballot: string): string =>
  `${ballot.slice(0, ballot.lastIndexOf(',"signature":'))}}`;

/** What every proof of a ballot is bound to: the election, and the credential of the voter. */
export const bindingOf = <E>({ fingerprint, group }: Election<E>, credential: E): string =>
  `${fingerprint}|${group.write(credential)}`;

/** The same for the proofs about a whole answer, which are bound to all its ciphertexts. */
export const bindingOfAnswer = <E>(
  { group: { write } }: Election<E>,
  binding: string,
  choices: readonly Ciphertext<E>[],
): string =>
  `${binding}|${choices.map((one) => `${write(one.alpha)},${write(one.beta)}`).join(",")}`;

export const productOf = <E>(
  { group }: Pick<Election<E>, "group">,
  ciphertexts: readonly Ciphertext<E>[],
): Ciphertext<E> =>
  ciphertexts.reduce((product, one) => timesBoth(group, product, one), {
    alpha: group.one,
    beta: group.one,
  });

export const timesBoth = <E>(
  { times }: Election<E>["group"],
  a: Ciphertext<E>,
  b: Ciphertext<E>,
): Ciphertext<E> => ({ alpha: times(a.alpha, b.alpha), beta: times(a.beta, b.beta) });
