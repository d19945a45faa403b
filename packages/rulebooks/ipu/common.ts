import {
  type Act,
  type Asked,
  actsAs,
  aside,
  type Capacity,
  type Delegation,
  type Envelope,
  fails,
  holds,
  holdsOffice,
  isInRoom,
  type Member,
  memberOf,
  type Office,
  type OpenVote,
  type Person,
  type Question,
  questionKey,
  type Request,
  type State,
  sittingOf,
  type Verdict,
  voteOf,
} from "@hemicycle/engine";

/** For whom the act is done: who sends it, or the person on whose behalf a clerk does. */
export const principalOf = (envelope: Envelope): string => envelope.onBehalfOf ?? envelope.by;

/** Whether the act is done in one of these offices by somebody who holds it. */
export const actsAsOneOf = (
  state: State,
  envelope: Envelope,
  offices: readonly Office[],
): boolean => offices.some((office) => actsAs(state, envelope, office));

/** The Secretary General heads the Secretariat and may do what it does (Rule 35.1). */
export const isSecretariat = (state: State, envelope: Envelope): boolean =>
  actsAsOneOf(state, envelope, ["secretariat", "secretaryGeneral"]);

/** The name by which a member is called in the hall; its id where it is not registered. */
export const memberName = (state: State, member: string): string =>
  state.members.get(member)?.name ?? member;

export const personName = (state: State, person: string): string =>
  state.people.get(person)?.name ?? person;

/** Names for a sentence, in the order given. */
export const listed = (names: readonly string[]): string => names.join(", ");

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

/** Whether somebody acts in person, or a clerk of the secretariat for somebody. */
export const isOwnAct = (state: State, { by, onBehalfOf }: Envelope): boolean =>
  onBehalfOf === undefined || onBehalfOf === by || holdsOffice(state, by, "secretariat");

/** Whether the act is done in no office, or in one that is held. */
export const inOwnOffice = (state: State, envelope: Envelope): boolean =>
  envelope.office === undefined || actsAs(state, envelope, envelope.office);

/** The delegate who acts as a delegate, and in no office. */
export const actingDelegate = (state: State, envelope: Envelope): Person | null => {
  const person = principalOf(envelope);
  const acts = envelope.office === undefined && isOwnAct(state, envelope);
  return acts && isDelegate(state, person) ? (state.people.get(person) ?? null) : null;
};

/** In the room by name; where only a number was counted by hand, names prove nothing. */
export const isThere = (state: State, person: string): boolean =>
  state.session?.presence.reported != null || isInRoom(state, person);

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

/** Holds for whoever presides over the sitting. */
export const onlyChair = ({ state, envelope }: Acting): Verdict =>
  actsAs(state, envelope, "chair")
    ? holds
    : fails({
        by: personName(state, envelope.by),
        chair: personName(state, sittingOf(state)?.chair ?? "-"),
      });

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

/** The questions that an act puts: those that it announces or decides, or of the vote it opens. */
export const questionsPut = (
  state: State,
  act: {
    readonly vote?: string;
    readonly questions?: readonly Question[];
    readonly question?: Question;
  },
): readonly Question[] => {
  if (act.question !== undefined) return [act.question];
  return act.questions ?? state.session?.votes.get(act.vote ?? "")?.questions ?? [];
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
