import {
  type ItemKind,
  type Method,
  type MotionKind,
  memberOf,
  type Office,
  type Purpose,
  type State,
} from "@hemicycle/engine";
import type { Key } from "../../messages/index.ts";
import { listed } from "./isolate.ts";
import type { Scene } from "./scene.ts";

/** The name by which a member is called in the hall; its id where it is not registered. */
export const memberName = ({ state }: Pick<Scene, "state">, member: string): string =>
  state.members.get(member)?.name ?? member;

export const personName = ({ state }: Pick<Scene, "state">, person: string): string =>
  state.people.get(person)?.name ?? person;

/** Whom somebody speaks for: the delegation, or the own name where there is none. */
export const speakerName = (scene: Pick<Scene, "state">, person: string): string =>
  memberOf(scene.state, person)?.name ?? personName(scene, person);

/** The delegation and the person, where both are worth saying. */
export const speakerParts = (
  scene: Pick<Scene, "state">,
  person: string,
): { readonly delegation: string; readonly person?: string } => {
  const delegation = memberOf(scene.state, person)?.name;
  const name = personName(scene, person);
  return delegation === undefined ? { delegation: name } : { delegation, person: name };
};

export const namesOf = (scene: Scene, people: readonly string[]): string =>
  listed(
    scene.words,
    people.map((person) => personName(scene, person)),
  );

export const membersNamed = (scene: Scene, members: readonly string[]): string =>
  listed(
    scene.words,
    members.map((member) => memberName(scene, member)),
  );

/** At most four signs for a narrow place: the id where it is short, else the start of the name. */
export const memberCode = (scene: Pick<Scene, "state">, member: string): string =>
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
