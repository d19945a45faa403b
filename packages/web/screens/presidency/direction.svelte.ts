import { holdsOffice, offices, type State } from "@hemicycle/engine";
import type { Direction } from "./acting.ts";

const keyOf = (assembly: string, person: string): string =>
  `hemicycle.direction.${assembly}.${person}`;

/**
 * At whose direction a clerk works at this desk. It is chosen, never supposed, and kept in this
 * window: who loads the page again still works for the same person.
 */
export class Directed {
  #chosen = $state.raw<Direction | null>(null);
  #key = "";

  /** What was chosen, whether the person still holds the office or not. */
  get chosen(): Direction | null {
    return this.#chosen;
  }

  /** Takes up what this clerk had chosen in this assembly. */
  sit(assembly: string, person: string): void {
    const key = keyOf(assembly, person);
    if (key === this.#key) return;
    this.#key = key;
    this.#chosen = recall(key);
  }

  choose(direction: Direction | null): void {
    this.#chosen = direction;
    keep(this.#key, direction);
  }
}

/** Whether somebody at whose direction the clerk worked holds the office no more. */
export const hasEnded = (state: State, chosen: Direction | null): boolean =>
  chosen !== null && !holdsOffice(state, chosen.person, chosen.office);

/** A browser may forbid storage: the choice then lasts as long as the page. */
const keep = (key: string, direction: Direction | null): void => {
  try {
    if (direction === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(direction));
  } catch {
    // The choice stands on this page all the same.
  }
};

const recall = (key: string): Direction | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isDirection(kept) ? kept : null;
  } catch {
    return null;
  }
};

const isDirection = (kept: unknown): kept is Direction =>
  typeof kept === "object" &&
  kept !== null &&
  "office" in kept &&
  "person" in kept &&
  typeof kept.person === "string" &&
  offices.some((office) => office === kept.office);
