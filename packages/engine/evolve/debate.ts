import { Dict } from "@hemicycle/base";
import type { EventOf, EventType } from "../events.ts";
import type { Debate, RegisteredSpeaker, SpeakersOfList } from "../state/debate.ts";
import type { State } from "../state.ts";
import { type DebateList, debateLists } from "../words.ts";
import { type Handlers, inSession } from "./handler.ts";

type DebateEvent = Extract<
  EventType,
  | "SpeakerRegistered"
  | "SpeakerUnregistered"
  | "SpeakersDrawn"
  | "ExchangeOffered"
  | "PlacesExchanged"
>;

const emptyList: SpeakersOfList = { speakers: [], drawn: null };

export const emptyDebate = (): Debate => ({
  lists: { presidingOfficers: emptyList, first: emptyList, second: emptyList },
  exchanges: Dict.empty(),
  closed: false,
});

const inDebate = (state: State, change: (debate: Debate) => Partial<Debate>): State =>
  inSession(state, ({ debate }) => ({ debate: { ...debate, ...change(debate) } }));

type ChangeList = (list: SpeakersOfList) => Partial<SpeakersOfList>;

const inList = (state: State, name: DebateList, change: ChangeList): State =>
  inDebate(state, ({ lists }) => {
    const list = lists[name];
    return { lists: { ...lists, [name]: { ...list, ...change(list) } } };
  });

const inEveryList = (state: State, change: ChangeList): State =>
  debateLists.reduce((all, list) => inList(all, list, change), state);

/** The lists take nobody else, in this sitting or a later one. */
export const closeLists = (state: State): State => inDebate(state, () => ({ closed: true }));

/** Whether somebody has been heard, or waits again after an interruption. */
export type Heard = Pick<RegisteredSpeaker, "heard">;

/** Whoever is heard stays on the list as heard, so that everybody sees how far it has come. */
export const markHeard = (state: State, person: string, { heard }: Heard): State =>
  inEveryList(withoutOffers(state, [person]), ({ speakers }) => ({
    speakers: speakers.map((one) => (one.person === person ? { ...one, heard } : one)),
  }));

/** Somebody who waits leaves the lists; who was heard has been on them. */
export const leaveLists = (state: State, person: string): State =>
  inEveryList(withoutOffers(state, [person]), ({ speakers }) => ({
    speakers: speakers.filter((one) => one.heard || one.person !== person),
  }));

/** What these have offered, and what was offered to them, is met or void. */
const withoutOffers = (state: State, people: readonly string[]): State =>
  inDebate(state, ({ exchanges }) => ({
    exchanges: exchanges
      .entries()
      .filter(([from, to]) => people.includes(from) || people.includes(to))
      .reduce((all, [from]) => all.delete(from), exchanges),
  }));

const draw = ({ speakers }: SpeakersOfList, { order, drawn }: EventOf<"SpeakersDrawn">) => {
  const registered = new Map(speakers.map((speaker) => [speaker.person, speaker]));
  return { drawn, speakers: order.flatMap((person) => registered.get(person) ?? []) };
};

const swapped = (
  speakers: readonly RegisteredSpeaker[],
  [first, second]: readonly [RegisteredSpeaker, RegisteredSpeaker],
): readonly RegisteredSpeaker[] =>
  speakers.map((one) => (one === first ? second : one === second ? first : one));

const exchange = (state: State, { list, people }: EventOf<"PlacesExchanged">): State =>
  inList(withoutOffers(state, people), list, ({ speakers }) => {
    const [first, second] = people.map((id) => speakers.find(({ person }) => person === id));
    if (first === undefined || second === undefined) return {};
    return { speakers: swapped(speakers, [first, second]) };
  });

export const debateHandlers: Handlers<DebateEvent> = {
  SpeakerRegistered: (state, { person, list }, { at }) =>
    inList(state, list, ({ speakers }) => ({
      speakers: [...speakers, { person, at, heard: false }],
    })),
  SpeakerUnregistered: (state, { person }) => leaveLists(state, person),
  SpeakersDrawn: (state, event) => inList(state, event.list, (list) => draw(list, event)),
  ExchangeOffered: (state, event, { by, onBehalfOf }) =>
    inDebate(state, ({ exchanges }) => ({
      exchanges: exchanges.set(onBehalfOf ?? by, event.with),
    })),
  PlacesExchanged: exchange,
};
