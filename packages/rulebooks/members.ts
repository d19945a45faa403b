import { atLeast, type Fraction } from "@hemicycle/base";
import {
  type ActOf,
  belongs,
  bodyOf,
  type Envelope,
  isInRoom,
  type Person,
  type State,
  termsOf,
} from "@hemicycle/engine";
import { isOwnAct, principalOf } from "./people.ts";

/** What rulebooks share in which each member of an assembly votes as a person. */

/** A rulebook for which clauses are made. */
export interface Book {
  readonly id: string;
  /** For the examples: the edition under which an assembly is founded. */
  readonly edition: string;
  /** What its clause on the founding is called where another edition has one: examples differ. */
  readonly founding?: string;
}

/** The text for what no text that was read says, and every assembly needs. */
export const assumed = "Inferred practice";

/** Whoever has a seat of the delegation now: a member whom nobody replaces, or who replaces one. */
export const isSeated = (state: State, person: Person | undefined): boolean => {
  if (person === undefined || person.mandateEnded) return false;
  if (state.members.get(person.member ?? "")?.affiliation !== "member") return false;
  const substitutes = state.session?.substitutes;
  if (person.capacity === "substitute") return substitutes?.has(person.id) === true;
  const replaced = substitutes?.values().includes(person.id) === true;
  return person.capacity === "delegate" && !replaced;
};

/** Whose seat somebody uses now: that of the member they replace, or their own. */
export const seatOf = (state: State, person: string): string =>
  state.session?.substitutes?.get(person) ?? person;

/** Why a substitute cannot take the seat of a member; null where nothing is in the way. */
export const whyNoSeat = (
  state: State,
  { person: id, inPlaceOf }: Pick<ActOf<"SeatSubstitute">, "person" | "inPlaceOf">,
): "substitute" | "delegation" | "seat" | "present" | null => {
  const [person, other] = [state.people.get(id), state.people.get(inPlaceOf)];
  if (person?.capacity !== "substitute" || person.mandateEnded) return "substitute";
  if (person.member !== other?.member) return "delegation";
  if (isSeated(state, person) || !isSeated(state, other)) return "seat";
  return state.session?.presence.people.has(inPlaceOf) === true ? "present" : null;
};

/** A seat in the plenary, or in the body from which the state is seen. */
export const hasSeatHere = (state: State, id: string): boolean => {
  const body = bodyOf(state);
  return body === null ? isSeated(state, state.people.get(id)) : termsOf(body, id).some(belongs);
};

/** How many are in the room who have a seat here now. */
export const presentHere = (state: State): number =>
  (state.session?.presence.people.keys() ?? []).filter((id) => hasSeatHere(state, id)).length;

/** How many belong to the body from which the state is seen. */
export const membersHere = (state: State): number => {
  const terms = bodyOf(state)?.terms.filter(belongs) ?? [];
  return new Set(terms.map(({ person }) => person)).size;
};

/** A member with a seat who acts in person and in no office. */
export const isMemberHere = (state: State, envelope: Envelope): boolean =>
  envelope.office === undefined &&
  isOwnAct(state, envelope) &&
  hasSeatHere(state, principalOf(envelope));

/** The same, in the room. */
export const isMemberThere = (state: State, envelope: Envelope): boolean =>
  isMemberHere(state, envelope) && isInRoom(state, principalOf(envelope));

/** How many delegations these persons come from. */
export const delegationsOf = (state: State, people: readonly string[]): number =>
  new Set(people.map((person) => state.people.get(person)?.member ?? person)).size;

/** Those of them who have a seat here, each once. */
export const seatedOf = (state: State, people: readonly string[]): readonly string[] =>
  [...new Set(people)].filter((person) => hasSeatHere(state, person));

/** A number that the rules leave open and the secretariat has set; null while nobody has. */
export const setTo = (state: State, value: string): number | null =>
  state.values.get(value)?.number ?? null;

/** The least that is a share of a number that was set; null while it is not. */
export const shareOfSet = (
  state: State,
  { value, share }: { readonly value: string; readonly share: Fraction },
): number | null => {
  const whole = setTo(state, value);
  return whole === null ? null : atLeast(share, whole);
};

/** For the examples: so many members of each of so many delegations, named one by one. */
export const signers = (delegations: number, each: number): string =>
  Array.from({ length: delegations }, (_, at) =>
    Array.from({ length: each }, (_one, seat) => `M${at + 1}.${seat + 1}`),
  )
    .flat()
    .join(", ");
