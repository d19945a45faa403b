import {
  type Asked,
  actsAs,
  type BodyKind,
  belongs,
  bodyOf,
  type Envelope,
  holdsOffice,
  isInRoom,
  type State,
  sittingOf,
  type Term,
  termsOf,
} from "@hemicycle/engine";
import { isOwnAct, personName, principalOf } from "./common.ts";

/** What somebody is in the body in which the act is done. */
export const termsHere = (state: State, person: string): readonly Term[] => {
  const body = bodyOf(state);
  return body === null ? [] : termsOf(body, person);
};

export const belongsHere = (state: State, person: string): boolean =>
  termsHere(state, person).some(belongs);

/** Somebody who belongs to the body, is in its room, and acts in person and in no office. */
export const isMemberThere = (state: State, envelope: Envelope): boolean => {
  const person = principalOf(envelope);
  const own = envelope.office === undefined && isOwnAct(state, envelope);
  return own && belongsHere(state, person) && isInRoom(state, person);
};

/** Nobody who holds this office of the body is in its room. */
export const isAwayHere = (state: State, office: "president" | "organisationPresident"): boolean =>
  !(state.holders.get(office) ?? []).some((person) => isInRoom(state, person));

/** Who presides, and who acts instead: for the sentence of a refusal. */
export const chairFacts = ({ state, envelope }: Pick<Asked, "state" | "envelope">) => ({
  person: personName(state, principalOf(envelope)),
  chair: personName(state, sittingOf(state)?.chair ?? "-"),
});

/** The Secretary General or somebody of the Secretariat, who attends all bodies. */
export const isAdvising = (state: State, person: string): boolean =>
  holdsOffice(state, person, "secretaryGeneral") || holdsOffice(state, person, "secretariat");

/** Whether a body of this kind is named by an act of the registers. */
export const isKind = (state: State, body: string, kind: BodyKind): boolean =>
  state.bodies.get(body)?.kind === kind;

/** Terms that run, of somebody who is there or away between two sessions. */
export const runningIn = (state: State, body: string): readonly Term[] =>
  (state.bodies.get(body)?.terms ?? []).filter(({ status }) => status !== "ended");

/** The act is done by the office, or by a clerk for it. */
export const opensAs = (state: State, envelope: Envelope): boolean =>
  actsAs(state, envelope, "president") ||
  (actsAs(state, envelope, "vicePresident") && isAwayHere(state, "president"));
