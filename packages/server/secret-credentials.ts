import { createPublicKey, verify } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type CredentialList,
  credentialParts,
  credentialsText,
  editionIn,
  type PlacedVote,
  secretQuestions,
} from "@hemicycle/assembly";
import {
  fewestRevealed,
  Refusal,
  type Registered,
  type Revealed,
  readRegistered,
  writeRegistered,
} from "@hemicycle/ballots";
import { askOf, type Rulebook, type State, type Voter } from "@hemicycle/engine";
import type * as z from "zod";
import { group } from "./secret-ceremony.ts";
import type { signedCredentialsSchema } from "./secret-schemas.ts";

/** What the registrar makes credentials from, and what it hands in. */

/** Delegations with the votes that they can cast now, by the rules of the place of the vote. */
export function votersNow(
  books: readonly Rulebook[],
  { state }: Pick<PlacedVote, "state">,
): readonly Voter[] {
  const edition = editionIn(books, state);
  if (edition === null || state.session === null) return [];
  const ask = askOf(edition);
  return state.session.delegations.keys().flatMap((member) => {
    const castable = ask("castable", { state, member });
    const votes = castable.kind === "is" ? castable.value : 0;
    return votes > 0 ? [{ member, votes }] : [];
  });
}

/** The weights of each voter's credentials, in the order of the voters. */
export const weightsOf = (
  { vote, state }: PlacedVote,
  { voters, units }: { readonly voters: readonly Voter[]; readonly units: boolean },
): readonly (readonly number[])[] => {
  const questions = secretQuestions(state, vote);
  return voters.map(({ votes }) => credentialParts(votes, { questions, units }));
};

export interface CheckedList {
  readonly registered: readonly Registered[];
  readonly revealed: Revealed;
}

/** Why a list of credentials is not taken: a word for it, or what is in it. */
export async function checkedList(
  placed: PlacedVote,
  list: CredentialList,
): Promise<CheckedList | string> {
  const registered = readRegistered(list.credentials);
  if (registered instanceof Refusal) return registered.id;
  // By the numbers: another order could be that of the voters.
  if (writeRegistered(registered) !== list.credentials) return "order";
  const weights = weightsOf(placed, list);
  if (sorted(weights.flat()) !== sorted(registered.map(({ weight }) => weight))) return "weights";
  for (const [at, { credential }] of registered.entries()) {
    const element = group.read(credential);
    if (element === undefined || group.same(element, group.one)) return "element";
    if (at % pause === 0) await nextTurn();
  }
  return { registered, revealed: fewestRevealed(weights) };
}

/** Elements that are checked before others get their turn. */
const pause = 50;

const sorted = (weights: readonly number[]): string => [...weights].sort((a, b) => a - b).join();

/** Whether the registrar whose key is in the journal has signed. */
export function isByRegistrar(
  { registrar }: State,
  { list, signature }: z.infer<typeof signedCredentialsSchema>,
): boolean {
  if (registrar === null) return false;
  const x = Buffer.from(registrar.key, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return verify(null, Buffer.from(credentialsText(list)), key, Buffer.from(signature, "hex"));
}
