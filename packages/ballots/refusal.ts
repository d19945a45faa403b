import type { Facts, Fault } from "@hemicycle/base";

/** Everything that can be wrong with a message, an archive or a key, with what it means. */
export const faultTexts = {
  // The file
  "archive-header": "the file does not begin with the header of an archive of Belenios",
  "record-form": "a record is not written as the format says, byte for byte",
  "record-name": "the name of a record is not the hash of its content",
  truncated: "the file ends within a record",
  "too-large": "a record, or the number of them, is over what this verifier takes",
  unfinished: "the archive ends before the result",
  // The events
  order: "this event may not stand here",
  chain: "the event does not follow the one before it",
  payload: "the event does not refer to the data that stands before it",
  unreferenced: "data to which no event refers",
  // The form of a message
  encoding: "not UTF-8",
  json: "not JSON",
  canonical: "not written in the one form that the format allows",
  field: "a field is missing, unknown or of another kind",
  element: "not an element of the group, or not written as one",
  exponent: "not a number below the order of the group, or not written as one",
  // The election
  version: "a version of the format that is not known",
  group: "a group that is not known",
  unsupported: "a kind of question that is not supported",
  question: "the numbers of a question contradict each other",
  "public-key": "the key of the election is not that of its trustees",
  // Trustees
  "trustee-proof": "the trustee does not prove that it knows its key",
  "certificate-signature": "the certificate is not signed with its own key",
  "certificate-context": "the certificate was made for another ceremony",
  "certificate-key": "the certificate is not that of this trustee",
  "coefficients-signature": "the commitments are not signed by the trustee",
  "certificates-signature": "the trustee has not signed the certificates of all",
  "verification-key": "the key of a trustee does not follow from the commitments",
  "verification-key-signature": "the key is not signed by the trustee",
  threshold: "the numbers of trustees contradict each other",
  channel: "a message is damaged, or meant for somebody else",
  share: "the share does not fit the commitments of the trustee who sent it",
  // Credentials
  "credential-form": "not a credential: a sign is missing or mistyped",
  "credential-twice": "a credential stands twice in the list",
  weight: "not a weight",
  // Ballots
  "foreign-ballot": "the ballot is for another election",
  unregistered: "the ballot's credential is not in the list",
  "individual-proof": "no proof that a choice is 0 or 1",
  "overall-proof": "no proof that the number of choices is allowed",
  "blank-proof": "no proof that the vote is blank or not, but not both",
  "signature-hash": "the signature is for another ballot",
  signature: "the ballot is not signed with its credential",
  replayed: "the same ballot was cast before",
  voted: "the credential has cast its ballot",
  choice: "a choice that the question does not allow",
  // Tally and result
  "tally-number": "the number of ballots is not the one that was tallied",
  "tally-weight": "the total weight is not the one that was tallied",
  "tally-product": "the encrypted tally is not the product of the ballots",
  owner: "there is no such trustee",
  "owner-twice": "the trustee has decrypted already",
  "decryption-key": "the key is not the one of this trustee",
  "decryption-proof": "the partial decryption is not proved to be right",
  "decryptions-missing": "too few trustees have decrypted",
  "result-wrong": "the result is not what the trustees have decrypted",
} as const;

export type FaultId = keyof typeof faultTexts;

/** Why something is not accepted: a value, never thrown. */
export class Refusal implements Fault {
  readonly id: FaultId;
  /** The field of the message, such as `answers/0/choices/2/alpha`; empty for the whole. */
  readonly where: string;
  readonly facts: Facts;

  constructor(id: FaultId, where = "", facts: Facts = {}) {
    this.id = id;
    this.where = where;
    this.facts = facts;
  }

  /** The same refusal, seen from the message around this one. */
  within(place: string): Refusal {
    const where = this.where === "" ? place : `${place}/${this.where}`;
    return new Refusal(this.id, where, this.facts);
  }
}

/** The first refusal, in the order in which they are asked for. */
export const firstRefusal = <T>(
  items: readonly T[],
  check: (item: T, at: number) => Refusal | undefined,
): Refusal | undefined => {
  for (const [at, item] of items.entries()) {
    const refusal = check(item, at);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};
