import type { CitedClause, Edition, Outline, State } from "@hemicycle/engine";
import type { Words } from "../../messages/index.ts";

/** What is told where the rules are cited and nothing is judged by them. */
export interface Citing {
  readonly state: State;
  readonly edition: Outline;
  /** With the clauses of every place, where the edition is that of a body. */
  readonly whole?: Outline;
  /** How a clause is cited that they do not have; left out where they have all. */
  readonly beside?: (clause: string) => CitedClause | undefined;
  readonly words: Words;
  /** The assembly to whose pages citations lead; null where nobody can follow a link. */
  readonly linked: string | null;
}

/** What the models tell about: a state, the rules that govern it, and the reader's words. */
export interface Scene extends Citing {
  readonly edition: Edition;
}

/** The time zone of the seat, in which a screen shows every time. */
export const zoneOf = ({ state }: Pick<Scene, "state">): string => state.founding?.seat ?? "UTC";

/** "15:46": when something was, on the clock of the seat. */
export const clockTime = (scene: Pick<Scene, "state" | "words">, at: string): string =>
  scene.words.time(Date.parse(at), zoneOf(scene));
