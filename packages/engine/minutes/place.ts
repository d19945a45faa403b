import { kindOf, stateIn } from "../bodies.ts";
import type { State } from "../state.ts";
import { type BodyKind, bodyKinds } from "../words.ts";
import type { Naming, Titles } from "./slot.ts";
import { spoken } from "./spoken.ts";

/** Where a line happens: the names that hold there, and what the envelope says of it. */
export interface Place {
  readonly naming: Naming;
  readonly where: { readonly body?: string };
  /** Where the place ends in the line. */
  readonly end: number;
}

const named = /in ([a-z ]+) ([A-Za-z0-9][A-Za-z0-9.-]*): /y;

const unknownKind = "body";

const isKind = (words: string): boolean =>
  words === unknownKind || bodyKinds.some((kind) => spoken.bodyKind[kind] === words);

/** The president of a body is not that of the assembly. */
const titlesIn = (titles: Titles): Titles => ({ ...titles, president: "President of the body" });

/** The names that hold in a body; those of the plenary without one, and where nobody knows it. */
export const namingIn = (naming: Naming, body: string | undefined): Naming => {
  const state = stateIn(naming.state, body ?? null);
  return state === naming.state ? naming : { state, titles: titlesIn(naming.titles) };
};

/** `in committee C1: …`; without it a line happens in the plenary. */
export const readPlace = (text: string, naming: Naming, at: number): Place => {
  named.lastIndex = at;
  const [whole, words = "", body] = named.exec(text) ?? [];
  if (whole === undefined || body === undefined || !isKind(words)) {
    return { naming, where: {}, end: at };
  }
  return { naming: namingIn(naming, body), where: { body }, end: at + whole.length };
};

/** What stands before a line that happens in a body; nothing in the plenary. */
export const writePlace = (
  { body }: { readonly body?: string | undefined },
  seen: State,
): string => {
  if (body === undefined) return "";
  const kind: BodyKind | null = seen.body === body ? kindOf(seen) : null;
  return `in ${kind === null ? unknownKind : spoken.bodyKind[kind]} ${body}: `;
};
