import {
  asIfSigned,
  type Envelope,
  type Office,
  type Proposal,
  type Ruling,
  type State,
  stateIn,
} from "@hemicycle/engine";
import type { Dice } from "./dice.ts";

/** Somebody, in an office or as a delegate. */
export interface Actor {
  readonly person: string;
  readonly office: Office | null;
  /** Whom somebody of the Secretariat acts for. */
  readonly onBehalfOf: string | null;
  /** The body in which they act; left out in the plenary. */
  readonly body?: string;
}

/** Somebody who holds the office; sometimes somebody who does not, or a clerk for the holder. */
export function anyActor(dice: Dice, whole: State): Actor {
  const body = dice.chance(12) ? dice.oneOf(whole.bodies.keys()) : undefined;
  const actor = actorIn(dice, stateIn(whole, body ?? null));
  return body === undefined ? actor : { ...actor, body };
}

function actorIn(dice: Dice, state: State): Actor {
  const people = state.people.keys();
  const anybody = dice.oneOf(people) ?? "SEC";
  const roll = dice.below(100);
  if (roll < 40) return inChair(dice, state, anybody);
  if (roll < 75) return { person: anybody, office: null, onBehalfOf: null };
  const office = dice.oneOf(state.holders.keys()) as Office | undefined;
  const holder = office === undefined ? undefined : dice.oneOf(state.holders.get(office) ?? []);
  const person = dice.chance(90) ? (holder ?? anybody) : anybody;
  return { person, office: office ?? null, onBehalfOf: null };
}

function inChair(dice: Dice, state: State, anybody: string): Actor {
  const chair = state.session?.sitting?.chair ?? "OP";
  const office = state.session?.sitting == null ? "organisationPresident" : "chair";
  if (dice.chance(8)) return { person: "SEC", office, onBehalfOf: chair };
  return { person: dice.chance(95) ? chair : anybody, office, onBehalfOf: null };
}

/** The envelope in which an actor sends an act at a moment. */
export function sent(
  state: State,
  { person, office, onBehalfOf, body }: Actor,
  {
    act,
    at,
    ruling,
  }: {
    readonly act: Proposal["act"];
    readonly at: string;
    readonly ruling?: Ruling | undefined;
  },
): Envelope {
  const envelope: { -readonly [K in keyof Envelope]: Envelope[K] } = { act, at, by: person };
  if (office !== null) envelope.office = office;
  if (onBehalfOf !== null) envelope.onBehalfOf = onBehalfOf;
  if (body !== undefined) envelope.body = body;
  if (ruling !== undefined) envelope.ruling = ruling;
  return asIfSigned(state, envelope);
}
