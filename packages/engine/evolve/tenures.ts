import { Dict } from "@hemicycle/base";
import type { Event, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Entered, State, Tenure } from "../state.ts";
import { offices } from "../words.ts";
import { entryOf } from "./bodies.ts";

/** What an act says of why somebody has an office. */
const basisOf = (event: Event): string | null =>
  "basis" in event && typeof event.basis === "string" ? event.basis : null;

const taken = (
  { people }: State,
  person: string,
  { basis, entered }: Pick<Tenure, "basis" | "entered">,
): Tenure => {
  const { name = person, member = null } = people.get(person) ?? {};
  return { person, name, member, basis, entered, endedBy: null };
};

const left = (known: readonly Tenure[], now: readonly string[], by: Entered): readonly Tenure[] =>
  known.map((one) =>
    one.endedBy === null && !now.includes(one.person) ? { ...one, endedBy: by } : one,
  );

/**
 * Who has taken or lost an office of the whole assembly by an event, whatever the event was: the
 * register of holders says who has it now, and this who had it when.
 */
export const noteTenures = (before: State, after: State, recorded: Recorded): State => {
  if (before.holders === after.holders) return after;
  const known = after.tenures ?? Dict.empty<readonly Tenure[]>();
  const entered = entryOf(after, recorded);
  const basis = basisOf(recorded.event);
  const tenures = offices.reduce((all, office) => {
    const was = before.holders.get(office) ?? [];
    const now = after.holders.get(office) ?? [];
    if (was.length === now.length && now.every((one, at) => one === was[at])) return all;
    const made = now
      .filter((person) => !was.includes(person))
      .map((person) => taken(after, person, { basis, entered }));
    const noted = [...left(all.get(office) ?? [], now, entered), ...made];
    // An import that is undone has taken its own with it.
    return noted.length === 0 ? all : all.set(office, noted);
  }, known);
  return tenures === known ? after : changeState(after, { tenures });
};
