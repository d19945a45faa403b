import {
  type Act,
  type Asked,
  aside,
  type Capacity,
  type Delegation,
  type Envelope,
  fails,
  holds,
  type Member,
  memberOf,
  type OpenVote,
  type Person,
  type Question,
  questionKey,
  questionsPut,
  type Request,
  type State,
  type Verdict,
  voteOf,
} from "@hemicycle/engine";
import { isOwnAct, isThere, personName, principalOf } from "../people.ts";

export {
  actsAsOneOf,
  inOwnOffice,
  isOwnAct,
  isSecretariat,
  isThere,
  listed,
  memberName,
  onlyChair,
  personName,
  principalOf,
} from "../people.ts";
export { questionsPut };

/**
 * What a delegate does as a delegate, without an office; who may ask for an emergency item, Rule 11
 * says itself.
 */
export const delegateActs = [
  "CastBallot",
  "RequestFloor",
  "RaisePointOfOrder",
  "MoveMotion",
  "WithdrawMotion",
  "RequestDivision",
  "ObjectToDecision",
] as const satisfies readonly Act["type"][];

/** The capacity of whoever acts without an office; null for an act done in an office. */
export const capacityOf = (state: State, envelope: Envelope): Capacity | null =>
  envelope.office === undefined
    ? (state.people.get(principalOf(envelope))?.capacity ?? null)
    : null;

/** Two full years of unpaid contributions, and no decision of the Council that allows the vote. */
export const isInArrears = ({ arrears, voteAllowed }: Member): boolean =>
  arrears >= 2 && voteAllowed === null;

export type MadeUp = "mixed" | "single-sex" | "unknown";

/** How delegates make up a delegation; unknown while the sex of one of them could change it. */
export const madeUp = ({
  women,
  men,
  delegates,
}: Pick<Delegation, "women" | "men" | "delegates">): MadeUp => {
  if (women > 0 && men > 0) return "mixed";
  return delegates > 0 && women + men === delegates ? "single-sex" : "unknown";
};

/** Whether the delegations of the two sessions before this one were of one sex. */
export const singleSexBefore = (state: State, { compositions }: Member): boolean => {
  const earlier = compositions.filter(({ session }) => session !== state.session?.id).slice(-2);
  return earlier.length === 2 && earlier.every((one) => one.composition === "single-sex");
};

/** A delegate of a Member or of an Associate Member. */
export const isDelegate = (state: State, person: string): boolean =>
  state.people.get(person)?.capacity === "delegate" &&
  ["member", "associate"].includes(memberOf(state, person)?.affiliation ?? "former");

/** The delegate who acts as a delegate, and in no office. */
export const actingDelegate = (state: State, envelope: Envelope): Person | null => {
  const person = principalOf(envelope);
  const acts = envelope.office === undefined && isOwnAct(state, envelope);
  return acts && isDelegate(state, person) ? (state.people.get(person) ?? null) : null;
};

/**
 * How many delegates of a delegation are in the room. While presence is counted by hand nobody
 * knows their names: then all its delegates are taken to be there.
 */
export const presentOf = ({ session }: State, member: string): number => {
  const delegation = session?.delegations.get(member);
  if (delegation === undefined) return 0;
  return session?.presence.reported == null ? delegation.inRoom : delegation.delegates;
};

type Acting = Pick<Asked, "state" | "envelope">;

/**
 * Holds for a delegate who is in the room and acts as a delegate. Those who take part in another
 * capacity are left to Rules 1 to 3.
 */
export const onlyDelegateThere = ({ state, envelope }: Acting): Verdict => {
  const person = principalOf(envelope);
  const refused = fails({ by: personName(state, person) });
  if (envelope.office !== undefined || !isOwnAct(state, envelope)) return refused;
  if (!isDelegate(state, person)) return aside;
  return isThere(state, person) ? holds : refused;
};

/** Whether votes on a question are being cast or were cast; an annulled vote counts for nothing. */
export const isVoteBegun = (state: State, question: Question): boolean => {
  const key = questionKey(question);
  const votes = state.session?.votes.values() ?? [];
  return votes.some(
    (vote) => "ballots" in vote && vote.questions.some((asked) => questionKey(asked) === key),
  );
};

/** The vote, while ballots can be cast in it. */
export const openIn = (state: State, id: string): OpenVote | null => {
  const vote = voteOf(state, id);
  return vote?.status === "open" ? vote : null;
};

/** The requests among the questions that an act puts. */
export const requestsPut = (
  state: State,
  act: Parameters<typeof questionsPut>[1],
): readonly Request[] =>
  questionsPut(state, act).flatMap((question) => {
    const id = question.kind === "request" ? question.request : "";
    return state.session?.requests.get(id) ?? [];
  });
