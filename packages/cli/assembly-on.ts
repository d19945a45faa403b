import { editionAt } from "@hemicycle/assembly";
import { type CalendarDate, dateIn, isCalendarDate } from "@hemicycle/base";
import type { Edition, Founding, State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import type { Given } from "./command.ts";
import { stateOf } from "./state-of.ts";
import type { Status, Surroundings } from "./surroundings.ts";

/** What a command about a day goes by: the state, and the assembly under the rules of now. */
interface Seen {
  readonly state: State;
  /** ISO 8601: now. */
  readonly at: string;
  /** Null where nobody has founded one, or under rules that are not known here. */
  readonly assembly: SeenAssembly | null;
}

interface SeenAssembly {
  readonly founding: Founding;
  readonly edition: Edition;
  /** The one given with `--on`; else today at the seat. */
  readonly day: CalendarDate;
}

/** Reads the journal that the first operand names, and `--on`; or says why that cannot be read. */
export const assemblyOn = async (given: Given, around: Surroundings): Promise<Seen | string> => {
  const on = given.texts.get("on");
  if (on !== undefined && !isCalendarDate(on)) return `${on} is not a date`;
  const state = await stateOf(given.operands[0] ?? "", around);
  if (typeof state === "string") return state;
  const at = new Date().toISOString();
  const { founding } = state;
  const edition = editionAt(rulebooks, state, at);
  if (founding === null || edition === null) return { state, at, assembly: null };
  return { state, at, assembly: { founding, edition, day: on ?? dateIn(founding.seat, at) } };
};

/** Says that a command was asked wrongly, and why. */
export const askedWrongly = (command: string, why: string, { err }: Surroundings): Status => {
  err(`hemicycle ${command}: ${why}\n`);
  return 2;
};
