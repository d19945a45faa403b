import type { Act, Office, Ruling, Session, State } from "@hemicycle/engine";
import type { Actor } from "./actors.ts";
import type { Dice } from "./dice.ts";

/** An act, and somebody who could do it. */
export interface Likely {
  readonly actor: Actor;
  readonly act: Act;
  /** What whoever does it decides beside, where a clause leaves it to the office. */
  readonly ruling?: Ruling;
}

/** What somebody might do at such a moment; null where there is nothing of the kind to do. */
export type Suggest = (dice: Dice, state: State, session: Session) => Likely | null;

/** Where somebody might do something: the state of the body, and the moment. */
export interface Scene {
  readonly dice: Dice;
  readonly state: State;
  readonly at: string;
}

/** What somebody might do in such a scene; null where there is nothing of the kind to do. */
export type Idea = (scene: Scene) => Likely | null;

/** The same, in a scene of a session. */
export const idea =
  (suggest: Suggest): Idea =>
  ({ dice, state }) =>
    state.session === null ? null : suggest(dice, state, state.session);

/** Written where a reason, a decision or a source is asked for. */
export const said = "said in the simulation";

export const document = { title: "A document" } as const;

export const inChair = ({ sitting }: Session, act: Act): Likely => ({
  actor: { person: sitting?.chair ?? "", office: "chair", onBehalfOf: null },
  act,
});

/** The Secretariat, by its first person. */
export const bySecretary = (act: Act): Likely => ({
  actor: { person: "SEC", office: "secretariat", onBehalfOf: null },
  act,
});

/** Somebody for themselves. */
export const as = (person: string, act: Act): Likely => ({
  actor: { person, office: null, onBehalfOf: null },
  act,
});

/** The first who holds an office; null where nobody does. */
export const byOffice = (state: State, office: Office, act: Act): Likely | null => {
  const person = state.holders.get(office)?.[0];
  return person === undefined ? null : { actor: { person, office, onBehalfOf: null }, act };
};

/** A delegate of a delegation who is in the room. */
export const delegateOf = ({ people }: State, session: Session, member: string): string | null =>
  session.presence.people.keys().find((id) => people.get(id)?.member === member) ?? null;

/** Any delegate of a member, also one who is not in the room. */
export const anyDelegate = (dice: Dice, { people }: State): string | null =>
  dice.oneOf(
    people.values().flatMap(({ id, capacity }) => (capacity === "delegate" ? [id] : [])),
  ) ?? null;

/** The next id of such a thing; in a body it is named after the body. */
export const nextId = ({ body }: State, prefix: string, soMany: number): string =>
  `${body === null ? "" : `${body}.`}${prefix}${soMany + 1}`;
