import type { State } from "./state.ts";

/**
 * Ids of the editions that adopted proposals have brought and that govern by now: the session that
 * adopted a proposal goes on under the rules under which it began.
 */
export const broughtEditions = ({ amendedRules, session }: State): readonly string[] =>
  amendedRules
    .filter(({ session: adopted }) => session?.id !== adopted || session.status === "closed")
    .map(({ edition }) => edition);
