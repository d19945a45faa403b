import { changeState } from "../state/change.ts";
import type { Card, State } from "../state.ts";

export const withCard = (state: State, id: string, status: Card["status"]): State => {
  const card = state.cards.get(id);
  if (card === undefined) return state;
  const cards = state.cards.set(id, { ...card, status });
  const person = state.people.get(card.person);
  if (person?.openCard !== id) return changeState(state, { cards });
  return changeState(state, {
    cards,
    people: state.people.set(person.id, { ...person, openCard: null }),
  });
};

/** A card that was not used can be used no more; what was used stays used. */
export const voidCard = (state: State, person: string): State => {
  const open = state.people.get(person)?.openCard ?? null;
  return open === null ? state : withCard(state, open, "void");
};

export const revokeCredential = (state: State, id: string): State => {
  const known = state.credentials.get(id);
  return known === undefined
    ? state
    : changeState(state, {
        credentials: state.credentials.set(id, { ...known, status: "revoked" }),
      });
};

/** Nobody signs in any more with what these people have enrolled. */
export const revokeCredentialsOf = (state: State, people: ReadonlySet<string>): State =>
  state.credentials
    .entries()
    .filter(([, { person, status }]) => people.has(person) && status === "active")
    .reduce((all, [id]) => revokeCredential(all, id), state);
