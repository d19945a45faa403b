import {
  type Asked,
  actsAs,
  type Envelope,
  fails,
  holds,
  holdsOffice,
  isInRoom,
  type Office,
  type State,
  sittingOf,
  type Verdict,
} from "@hemicycle/engine";

/** Who acts, for whom, and how they are called: what the clauses of every rulebook ask. */

/** For whom the act is done: who sends it, or the person on whose behalf a clerk does. */
export const principalOf = (envelope: Envelope): string => envelope.onBehalfOf ?? envelope.by;

/** Whether the act is done in one of these offices by somebody who holds it. */
export const actsAsOneOf = (
  state: State,
  envelope: Envelope,
  offices: readonly Office[],
): boolean => offices.some((office) => actsAs(state, envelope, office));

/** The Secretary General heads the Secretariat and may do what it does. */
export const isSecretariat = (state: State, envelope: Envelope): boolean =>
  actsAsOneOf(state, envelope, ["secretariat", "secretaryGeneral"]);

/** The name by which a member is called in the hall; its id where it is not registered. */
export const memberName = (state: State, member: string): string =>
  state.members.get(member)?.name ?? member;

export const personName = (state: State, person: string): string =>
  state.people.get(person)?.name ?? person;

/** Names for a sentence, in the order given. */
export const listed = (names: readonly string[]): string => names.join(", ");

/** Whether somebody acts in person, or a clerk of the secretariat for somebody. */
export const isOwnAct = (state: State, { by, onBehalfOf }: Envelope): boolean =>
  onBehalfOf === undefined || onBehalfOf === by || holdsOffice(state, by, "secretariat");

/** Whether the act is done in no office, or in one that is held. */
export const inOwnOffice = (state: State, envelope: Envelope): boolean =>
  envelope.office === undefined || actsAs(state, envelope, envelope.office);

/** In the room by name; where only a number was counted by hand, names prove nothing. */
export const isThere = (state: State, person: string): boolean =>
  state.session?.presence.reported != null || isInRoom(state, person);

type Acting = Pick<Asked, "state" | "envelope">;

/** Holds for whoever presides over the sitting. */
export const onlyChair = ({ state, envelope }: Acting): Verdict =>
  actsAs(state, envelope, "chair")
    ? holds
    : fails({
        by: personName(state, envelope.by),
        chair: personName(state, sittingOf(state)?.chair ?? "-"),
      });
