import type { DebateList } from "@hemicycle/engine";
import type { Words } from "../../messages/index.ts";
import { withoutIsolates } from "../model/isolate.ts";

/** A lot: in the browser or by hand, by and before whom, of how many names. */
interface Drawn {
  readonly how: "browser" | "hand";
  readonly witnesses: string;
  readonly count: number;
}

/** How the lot was drawn, and before whom, as it enters the journal. */
export const drawnText = (words: Words, { how, witnesses, count }: Drawn): string => {
  const key = how === "hand" ? "secretariat.debate.hand.how" : "secretariat.debate.how";
  return withoutIsolates(words.say(key, { witnesses: witnesses.trim(), count }));
};

/** What was drawn in this browser and is not entered yet: a page that is read again keeps it. */
const keyOf = (assembly: string, list: DebateList): string => `draw ${assembly} ${list}`;

/** An order that still has everybody on the list, and nobody else; null where there is none. */
export const keptDraw = (
  assembly: string,
  list: DebateList,
  registered: readonly string[],
): readonly string[] | null => {
  const order = read(sessionStorage.getItem(keyOf(assembly, list)));
  if (order === null || order.length !== registered.length) return null;
  return registered.every((person) => order.includes(person)) ? order : null;
};

const read = (kept: string | null): readonly string[] | null => {
  if (kept === null) return null;
  try {
    const order: unknown = JSON.parse(kept);
    return Array.isArray(order) && order.every((one) => typeof one === "string") ? order : null;
  } catch {
    return null;
  }
};

export const keepDraw = (assembly: string, list: DebateList, order: readonly string[]): void =>
  sessionStorage.setItem(keyOf(assembly, list), JSON.stringify(order));
