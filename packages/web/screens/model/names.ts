import {
  type ItemKind,
  type Member,
  type Method,
  type MotionKind,
  memberOf,
  type Office,
  type Purpose,
  type Recorded,
  type State,
} from "@hemicycle/engine";
import type { Key } from "../../messages/index.ts";
import { listed } from "./isolate.ts";
import type { Scene } from "./scene.ts";

/** What a name is said with: the registers, and the reader's language. */
export type Naming = Pick<Scene, "state" | "words">;

const region = /^[A-Z]{2}$/;
/** Unicode CLDR has a shorter name for some regions; an assembly may have registered either. */
const styles = ["long", "short"] as const;
const displayNames = new Map<string, Intl.DisplayNames>();

/** Names of regions in a language, of Unicode CLDR as the browser has it. */
const regionsIn = (locale: string, style: (typeof styles)[number]): Intl.DisplayNames => {
  const key = `${locale} ${style}`;
  const known =
    displayNames.get(key) ??
    new Intl.DisplayNames([locale], { type: "region", fallback: "none", style });
  displayNames.set(key, known);
  return known;
};

/**
 * The name of a member in the reader's language, where the assembly has registered it under its
 * ISO code and its usual English name; else as it is registered, since the assembly has chosen it.
 */
export const nameIn = (
  { locale, language }: Pick<Scene["words"], "locale" | "language">,
  { id, name }: Pick<Member, "id" | "name">,
): string => {
  if (language === "en" || !region.test(id)) return name;
  const style = styles.find((one) => regionsIn("en", one).of(id) === name);
  return style === undefined ? name : (regionsIn(locale, style).of(id) ?? name);
};

/** The name by which a member is called in the hall; its id where it is not registered. */
export const memberName = ({ state, words }: Naming, member: string): string => {
  const known = state.members.get(member);
  return known === undefined ? member : nameIn(words, known);
};

export const personName = ({ state }: Pick<Scene, "state">, person: string): string =>
  state.people.get(person)?.name ?? person;

/** Whom somebody speaks for: the delegation, or the own name where there is none. */
export const speakerName = (scene: Naming, person: string): string => {
  const member = memberOf(scene.state, person);
  return member === null ? personName(scene, person) : nameIn(scene.words, member);
};

/** The delegation and the person, where both are worth saying. */
export const speakerParts = (
  scene: Naming,
  person: string,
): { readonly delegation: string; readonly person?: string } => {
  const member = memberOf(scene.state, person);
  const name = personName(scene, person);
  return member === null
    ? { delegation: name }
    : { delegation: nameIn(scene.words, member), person: name };
};

export const namesOf = (scene: Naming, people: readonly string[]): string =>
  listed(
    scene.words,
    people.map((person) => personName(scene, person)),
  );

export const membersNamed = (scene: Naming, members: readonly string[]): string =>
  listed(
    scene.words,
    members.map((member) => memberName(scene, member)),
  );

/** At most four signs for a narrow place: the id where it is short, else the start of the name. */
export const memberCode = (scene: Naming, member: string): string =>
  member.length <= 4 ? member : memberName(scene, member).slice(0, 3).toUpperCase();

/** The number in an id that was given by counting: "V17" is 17; another id stands for itself. */
export const numberIn = (id: string): string => /^[A-Za-z]+(\d+)$/.exec(id)?.[1] ?? id;

export const officeName = ({ words }: Pick<Scene, "words">, office: Office): string =>
  words.say(`office.${office}`);

export const purposeName = ({ words }: Pick<Scene, "words">, purpose: Purpose): string =>
  words.say(`purpose.${purpose}`);

export const itemKindName = ({ words }: Pick<Scene, "words">, kind: ItemKind): string =>
  words.say(`item.${kind}`);

export const motionKindName = ({ words }: Pick<Scene, "words">, kind: MotionKind): string =>
  words.say(`motion.${kind}`);

const methodKeys: Readonly<Record<Method, Key>> = {
  showOfHands: "vote.by.hands",
  rollCall: "vote.by.rollCall",
  electronic: "vote.by.devices",
  secret: "vote.by.secret",
};

export const methodName = ({ words }: Pick<Scene, "words">, method: Method): string =>
  words.say(methodKeys[method]);

/** The people of a delegation who may speak and vote for it, in the order of their ids. */
export const delegatesOf = (state: State, member: string): readonly string[] =>
  state.people
    .values()
    .filter((person) => person.member === member && person.capacity === "delegate")
    .map(({ id }) => id);

/** Whoever has acted: the person for whom it was done. */
export const who = (
  scene: Scene,
  { by, onBehalfOf }: Pick<Recorded, "by" | "onBehalfOf">,
): string => speakerName(scene, onBehalfOf ?? by);
