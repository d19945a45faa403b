import { type Act, isOnList, listedSpeaker, listOf, memberOf } from "@hemicycle/engine";
import { type Ask, type Asker, askFor } from "./asks.ts";
import { listName, listsShown } from "./debate.ts";
import { personName, speakerName } from "./names.ts";
import type { Scene } from "./scene.ts";

/** The own place on a list of the General Debate; null for somebody on none. */
export interface OwnListing {
  readonly list: string;
  /** From 1; null for whoever has been given the floor. */
  readonly place: number | null;
  readonly status: "listed" | "speaking" | "heard";
  /** How many of the list wait. */
  readonly of: number;
  readonly drawn: boolean;
}

export const ownListing = (scene: Scene, person: string): OwnListing | null => {
  const list = listsShown(scene).find(({ speakers }) =>
    speakers.some((speaker) => speaker.person === person),
  );
  if (list === undefined) return null;
  const place = list.speakers.find((speaker) => speaker.person === person)?.place ?? null;
  return {
    list: list.name,
    drawn: list.drawn !== null,
    of: list.speakers.filter(({ place }) => place !== null).length,
    place,
    status: place !== null ? "listed" : isSpeaking(scene, person) ? "speaking" : "heard",
  };
};

const isSpeaking = ({ state }: Scene, person: string): boolean =>
  state.session?.sitting?.floor?.person === person;

/** What a delegate can do about the own place: get one, leave it, exchange it. */
export const debateAsks = (scene: Scene, asker: Asker): readonly Ask[] => {
  const { person } = asker;
  if (scene.state.session === null || memberOf(scene.state, person) === null) return [];
  const listed = listedSpeaker(scene.state, person);
  if (listed === null && isOnList(scene.state, person)) return [];
  if (listed === null) return [registering(scene, asker)];
  return [
    ...answers(scene, asker),
    ...exchanging(scene, asker),
    askFor(scene, asker, {
      act: { type: "UnregisterSpeaker", person },
      label: scene.words.say("delegate.debate.leave"),
    }),
  ];
};

const registering = (scene: Scene, asker: Asker): Ask =>
  askFor(scene, asker, {
    act: { type: "RegisterSpeaker", person: asker.person, list: "first" },
    label: scene.words.say("delegate.debate.register"),
    note: scene.words.say("delegate.debate.register.note"),
  });

/** Offers of others, which one of the own in return makes an exchange. */
const answers = (scene: Scene, asker: Asker): readonly Ask[] =>
  (scene.state.session?.debate.exchanges.entries() ?? [])
    .filter(([, to]) => to === asker.person)
    .map(([from]) => {
      const act: Act = { type: "ExchangePlaces", with: from };
      const who = `${speakerName(scene, from)}, ${personName(scene, from)}`;
      const place = listedSpeaker(scene.state, from)?.place ?? 0;
      const label = scene.words.say("delegate.debate.accept", { who, place });
      return askFor(scene, asker, { act, label });
    });

/** To offer the own place to one of the same list; whom, the dialog asks. */
const exchanging = (scene: Scene, asker: Asker): readonly Ask[] => {
  const own = listedSpeaker(scene.state, asker.person);
  const offers = scene.state.session?.debate.exchanges;
  const first = exchangeable(scene, asker.person).find(
    (other) => offers?.get(other) !== asker.person,
  );
  if (own === null || first === undefined) return [];
  const offered = offers?.get(asker.person);
  const note =
    offered === undefined
      ? scene.words.say("delegate.debate.exchange.note", { list: listName(scene, own.list) })
      : scene.words.say("delegate.debate.offered", { who: speakerName(scene, offered) });
  return [
    askFor(scene, asker, {
      act: { type: "ExchangePlaces", with: first },
      label: scene.words.say("delegate.debate.exchange"),
      note,
    }),
  ];
};

/** Those of the own list who wait as well. */
const exchangeable = ({ state }: Pick<Scene, "state">, person: string): readonly string[] => {
  const own = listedSpeaker(state, person);
  if (own === null) return [];
  return listOf(state, own.list)
    .speakers.filter((one) => !one.heard && one.person !== person)
    .map((one) => one.person);
};
