import { isInRoom, type Office, offices, type Person, type State } from "@hemicycle/engine";
import type { StateKind } from "../../components/types.ts";
import { nameIn, officeName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { byName, plain } from "../model/search.ts";

/** A person as the lists of people and of cards show them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly found: string;
  readonly person: Person;
  /** The name of the delegation; empty where there is none. */
  readonly delegation: string;
  readonly offices: readonly Office[];
  readonly inRoom: boolean;
  readonly signIn: SignInState;
  /** Ids of credentials that are good. */
  readonly credentials: readonly string[];
}

/** How far somebody is on the way from a card to a device of their own. */
export const signInStates = ["none", "card", "enrolled", "ended"] as const;
export type SignInState = (typeof signInStates)[number];

/** Everybody, delegation by delegation, in the order of the reader's alphabet. */
export const peopleRows = (scene: Scene): readonly PersonRow[] => {
  const { state, words } = scene;
  const held = officesByPerson(state);
  const enrolled = credentialsByPerson(state);
  const names = new Map(
    state.members.entries().map(([id, member]) => [id, nameIn(words, member)] as const),
  );
  const order = byName(words);
  return state.people
    .values()
    .map((person): PersonRow => {
      const credentials = enrolled.get(person.id) ?? [];
      const delegation = names.get(person.member ?? "") ?? "";
      return {
        id: person.id,
        name: person.name,
        found: [person.name, delegation, person.id].map(plain).join("\n"),
        person,
        delegation,
        offices: held.get(person.id) ?? [],
        inRoom: isInRoom(state, person.id),
        signIn: signInOf(person, credentials),
        credentials,
      };
    })
    .sort((a, b) => order({ name: a.delegation }, { name: b.delegation }) || order(a, b));
};

const signInOf = (
  { mandateEnded, openCard }: Person,
  credentials: readonly string[],
): SignInState => {
  if (mandateEnded) return "ended";
  if (credentials.length > 0) return "enrolled";
  return openCard === null ? "none" : "card";
};

const officesByPerson = (state: State): ReadonlyMap<string, readonly Office[]> => {
  const held = new Map<string, Office[]>();
  for (const office of offices) {
    for (const person of state.holders.get(office) ?? []) {
      held.set(person, [...(held.get(person) ?? []), office]);
    }
  }
  return held;
};

const credentialsByPerson = (state: State): ReadonlyMap<string, readonly string[]> => {
  const enrolled = new Map<string, string[]>();
  for (const [id, { person, status }] of state.credentials.entries()) {
    if (status === "active") enrolled.set(person, [...(enrolled.get(person) ?? []), id]);
  }
  return enrolled;
};

/** What somebody is: the offices, or else the capacity. */
export const capacityText = ({ words }: Pick<Scene, "words">, row: PersonRow): string => {
  const capacity = words.say(`secretariat.capacity.${row.person.capacity}`);
  const held = row.offices.map((office) => officeName({ words }, office));
  return held.length === 0 ? capacity : words.list([capacity, ...held]);
};

const kinds: Readonly<Record<SignInState, StateKind>> = {
  none: "unset",
  card: "caution",
  enrolled: "held",
  ended: "refused",
};

/** A card, a device, or neither. */
export const signInShown = (
  { words }: Pick<Scene, "words">,
  { signIn, person, credentials }: PersonRow,
): { readonly kind: StateKind; readonly text: string } => {
  const both = signIn === "enrolled" && person.openCard !== null;
  const key = both ? "secretariat.signIn.both" : (`secretariat.signIn.${signIn}` as const);
  return { kind: kinds[signIn], text: words.say(key, { count: credentials.length }) };
};

/** Rows whose name, delegation or id holds what was written. */
export const foundIn = <R extends { readonly found: string }>(
  rows: readonly R[],
  written: string,
): readonly R[] => {
  const wanted = plain(written);
  return wanted === "" ? rows : rows.filter(({ found }) => found.includes(wanted));
};

/** Which people a list shows. */
export const peopleFilters = ["all", "inRoom", "out", "offices", "ended"] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

export const isAmong = (
  { person, inRoom, offices: held }: PersonRow,
  filter: PeopleFilter,
): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "inRoom":
      return inRoom;
    case "out":
      return !inRoom && !person.mandateEnded;
    case "offices":
      return held.length > 0;
    case "ended":
      return person.mandateEnded;
  }
};
