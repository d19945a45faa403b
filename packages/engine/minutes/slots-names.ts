import { type Office, offices } from "../words.ts";
import { holdersAt, membersAt, peopleOfMembersAt, wordingsOfPerson } from "./names.ts";
import { choice, type Found, type Input, list, type Naming, type Slot } from "./slot.ts";
import { id } from "./slots-plain.ts";

/** What a text reads as when it is all that stands there. */
const readsAs = <T>(slot: Slot<T>, text: string, naming: Naming): T | undefined => {
  const [found] = slot.read({ text, naming }, 0);
  return found?.end === text.length ? found.value : undefined;
};

/** The first wording that reads back as what was meant. */
export const firstThatReadsBack = <T>(
  slot: Slot<T>,
  { naming, wordings }: { naming: Naming; wordings: readonly string[] },
  means: (value: T) => boolean,
): string | undefined =>
  wordings.find((wording) => {
    const value = readsAs(slot, wording, naming);
    return value !== undefined && means(value);
  });

const byLength = <T>(found: readonly Found<T>[]): readonly Found<T>[] =>
  [...found].sort((a, b) => b.end - a.end);

/** A member by name or id. A word that names nobody is taken as an id: the engine says so. */
export const member: Slot<string> = {
  expects: "a member (by name or id)",
  read: (input: Input, at: number) => byLength([...membersAt(input, at), ...id.read(input, at)]),
  write: (value, naming) => {
    const name = naming.state.members.get(value)?.name ?? value;
    const given = { naming, wordings: [name] };
    return firstThatReadsBack(member, given, (read) => read === value) ?? value;
  },
};

/** A person by id, by member ("France", "France 2") or by office ("Secretary General"). */
export const person: Slot<string> = {
  expects: 'a person (by id, by member: "France 2", or by office)',
  read: (input, at) => {
    const known = [...id.read(input, at)].filter(({ value }) =>
      input.naming.state.people.has(value),
    );
    const named = [
      ...known,
      ...peopleOfMembersAt(input, at),
      ...holdersAt(input, at).map(({ value, end }) => ({ value: value.by, end })),
      ...id.read(input, at),
    ];
    return byLength(named);
  },
  write: (value, naming) => {
    const given = { naming, wordings: wordingsOfPerson(naming, value) };
    return firstThatReadsBack(person, given, (read) => read === value) ?? value;
  },
};

export const members = list("members (France, Japan and Kenya)", member);
export const people = list("persons (France, France 2 and P7)", person);

export const office: Slot<Office> = choice("an office", ({ titles }) =>
  offices.map((name) => [name, titles[name]] as const),
);
