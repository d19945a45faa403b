import { type Edition, editionOf, type State, stateIn, termsOf } from "@hemicycle/engine";

import type { LiveAssembly } from "../../client/live.svelte.ts";

/** The body whose sittings are shown, as long as an assembly is followed here. */
let chosen = $state.raw<{ readonly live: LiveAssembly; readonly body: string } | null>(null);

/** The body that was chosen for an assembly; null: the plenary. */
export const bodyHere = (live: LiveAssembly): string | null =>
  chosen?.live === live && live.state.bodies.has(chosen.body) ? chosen.body : null;

export const chooseBody = (live: LiveAssembly, body: string | null): void => {
  chosen = body === null ? null : { live, body };
};

/** A place in which an assembly meets: its state and its rules as they are seen from there. */
export interface Place {
  readonly state: State;
  readonly edition: Edition;
  /** With the clauses of every place. */
  readonly whole: Edition;
}

/** The state and the rules in a body; in the plenary, those of the assembly. */
export const placeIn = (state: State, edition: Edition, body: string | null): Place => {
  const seen = stateIn(state, body);
  return { state: seen, edition: editionOf(edition, seen), whole: edition };
};

/** What a body is chosen from. */
export interface BodyOption {
  readonly id: string;
  readonly name: string;
}

/** The bodies there are; for a person, those that the person belongs to. */
export const bodyOptions = (state: State, person?: string): readonly BodyOption[] =>
  state.bodies
    .values()
    .filter((body) => person === undefined || termsOf(body, person).length > 0)
    .map(({ id, name }) => ({ id, name }));
