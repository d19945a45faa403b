import type { Dict } from "@hemicycle/base";
import type { Member, Person, State } from "../state.ts";
import { type Office, offices } from "../words.ts";
import { endsWord, type Found, type Input, type Naming } from "./slot.ts";

/** A name as it stands in a line, and whom it names. */
type Label = readonly [label: string, id: string];

const memberLabels = new WeakMap<Dict<Member>, readonly Label[]>();
const peopleOfMembers = new WeakMap<Dict<Person>, ReadonlyMap<string, readonly string[]>>();

const remembered = <K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V => {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
};

/** Ids and names of members; an id goes before the same word as a name. */
const labelsOf = ({ members }: State): readonly Label[] =>
  remembered(memberLabels, members, () => {
    const ids = members.keys().map((id): Label => [id, id]);
    const names = members.values().map(({ id, name }): Label => [name, id]);
    return [...ids, ...names];
  });

/** People of each member: delegates first, then the others, each in the order of their ids. */
const peopleOf = ({ people }: State): ReadonlyMap<string, readonly string[]> =>
  remembered(peopleOfMembers, people, () => {
    const groups = new Map<string, Person[]>();
    for (const person of people.values()) {
      if (person.member === null) continue;
      const group = groups.get(person.member);
      if (group === undefined) groups.set(person.member, [person]);
      else group.push(person);
    }
    return new Map([...groups].map(([member, group]) => [member, inOrder(group)]));
  });

const inOrder = (people: readonly Person[]): readonly string[] =>
  [...people].sort(delegatesFirst).map(({ id }) => id);

const delegatesFirst = (a: Person, b: Person): number =>
  Number(b.capacity === "delegate") - Number(a.capacity === "delegate") || byNumber(a.id, b.id);

/** M1.2 before M1.10: digits compare as numbers. */
const byNumber = (a: string, b: string): number => {
  const [left, right] = [padded(a), padded(b)];
  if (left === right) return a < b ? -1 : Number(a > b);
  return left < right ? -1 : 1;
};

const padded = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(40, "0"));

const labelled = (labels: readonly Label[], text: string, at: number): Found<string>[] =>
  labels
    .filter(([label]) => text.startsWith(label, at) && endsWord(text, at + label.length))
    .map(([label, id]) => ({ value: id, end: at + label.length }));

/** The members whose name or id stands here. */
export const membersAt = ({ text, naming }: Input, at: number): Found<string>[] =>
  labelled(labelsOf(naming.state), text, at);

const ordinal = / ([1-9]\d{0,2})(?![\p{L}\p{N}_.-])/uy;

/** "NAME" is the first of a group, "NAME 2" the second. */
const numbered = <T>(
  { text }: Input,
  end: number,
  pick: (at: number) => T | undefined,
): Found<T>[] => {
  ordinal.lastIndex = end;
  const said = ordinal.exec(text);
  const second = said?.[1] === undefined ? undefined : pick(Number(said[1]) - 1);
  const first = pick(0);
  return [
    ...(said === null || second === undefined
      ? []
      : [{ value: second, end: end + said[0].length }]),
    ...(first === undefined ? [] : [{ value: first, end }]),
  ];
};

/** The people whom the name of their member names here. */
export const peopleOfMembersAt = (input: Input, at: number): Found<string>[] =>
  membersAt(input, at).flatMap(({ value: member, end }) => {
    const group = peopleOf(input.naming.state).get(member) ?? [];
    return numbered(input, end, (place) => group[place]);
  });

export interface InOffice {
  readonly office: Office;
  readonly by: string;
}

/**
 * Those who hold an office now. Between two sittings nobody presides: the elected President is
 * then meant, so that the rules can say what is wrong with the act.
 */
export const holdersOf = ({ session, holders }: State, office: Office): readonly string[] => {
  if (office !== "chair") return holders.get(office) ?? [];
  const chair = session?.sitting?.chair;
  return chair === undefined ? (holders.get("president") ?? []) : [chair];
};

/** The offices whose title stands here, the longest first. */
export const officesAt = ({ text, naming }: Input, at: number): Found<Office>[] =>
  offices
    .map((office) => ({ office, title: naming.titles[office] }))
    .filter(({ title }) => text.startsWith(title, at) && endsWord(text, at + title.length))
    .map(({ office, title }) => ({ value: office, end: at + title.length }))
    .sort((a, b) => b.end - a.end);

/** The holders of offices whom their title names here. */
export const holdersAt = (input: Input, at: number): Found<InOffice>[] =>
  officesAt(input, at).flatMap(({ value: office, end }) => {
    const holders = holdersOf(input.naming.state, office);
    return numbered(input, end, (place) => {
      const by = holders[place];
      return by === undefined ? undefined : { office, by };
    });
  });

/** Ways to write a person: "France 2", then the id, which always reads back. */
export const wordingsOfPerson = ({ state }: Naming, person: string): readonly string[] => {
  const member = state.people.get(person)?.member ?? null;
  const name = member === null ? undefined : state.members.get(member)?.name;
  const place = member === null ? -1 : (peopleOf(state).get(member)?.indexOf(person) ?? -1);
  if (name === undefined || place < 0) return [];
  return [place === 0 ? name : `${name} ${place + 1}`];
};
