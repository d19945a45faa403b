import type { Act, Envelope, Proposal } from "./acts.ts";
import type { Credential, FreshGesture, State } from "./state.ts";
import type { GestureAct } from "./words.ts";

const kinds: Partial<Record<Act["type"], GestureAct>> = {
  CastBallot: "cast",
  OpenVote: "openVote",
  CloseVote: "closeVote",
  GiveRuling: "ruling",
};

/** Whether an act is one of those that weigh; beside a ruling it is a ruling as well. */
const isOneOf = (
  acts: readonly GestureAct[],
  { act, ruling }: Pick<Proposal, "act" | "ruling">,
): boolean => {
  const kind = kinds[act.type];
  return (
    (kind !== undefined && acts.includes(kind)) || (ruling !== undefined && acts.includes("ruling"))
  );
};

/**
 * What the assembly asks for before this act: a gesture of whoever does it, so many seconds old
 * at most. Null where it asks for none.
 */
export const gestureFor = (
  { freshGesture }: State,
  proposal: Pick<Proposal, "act" | "ruling">,
): FreshGesture | null =>
  freshGesture !== null && isOneOf(freshGesture.acts, proposal) ? freshGesture : null;

const signs = ({ person, kind, status }: Credential, by: string): boolean =>
  person === by && kind === "passkey" && status === "active";

/**
 * The act as it will be sent by somebody who has a passkey, with a gesture made for it: what
 * may be done is asked before the gesture is made. Without a passkey nothing can be signed: an
 * institution vouches for who somebody is, and not for what they do.
 */
export const asIfSigned = (state: State, envelope: Envelope): Envelope => {
  if (gestureFor(state, envelope) === null) return envelope;
  const own = state.credentials.entries().find(([, credential]) => signs(credential, envelope.by));
  if (own === undefined) return envelope;
  return { ...envelope, signedWith: { credential: own[0], gesture: envelope.at } };
};
