import { Dict } from "@hemicycle/base";
import type { Amending, Delegation, Presence, Proceedings } from "../state.ts";
import { type Affiliation, affiliations } from "../words.ts";
import { emptyDebate } from "./debate.ts";

/** No delegation of any affiliation. */
export const nobody = Object.fromEntries(affiliations.map((name) => [name, 0])) as Record<
  // Object.fromEntries widens the keys; they are the affiliations.
  Affiliation,
  number
>;

const emptyPresence = (): Presence => ({
  people: Dict.empty(),
  delegations: nobody,
  atFirstSitting: Dict.empty(),
  reported: null,
});

export const emptyDelegation = (member: string): Delegation => ({
  member,
  women: 0,
  men: 0,
  delegates: 0,
  inRoom: 0,
  debateSpeakers: [],
  debateSeconds: 0,
});

export const newAmending = (): Amending => ({
  texts: Dict.empty(),
  amendments: Dict.empty(),
  orders: Dict.empty(),
});

/** Nothing has been done yet. */
export const newProceedings = (): Proceedings => ({
  delegations: Dict.empty(),
  presence: emptyPresence(),
  quorumBase: null,
  voteTable: null,
  sitting: null,
  sittingsHeld: 0,
  items: Dict.empty(),
  elections: Dict.empty(),
  votes: Dict.empty(),
  voteUnderWay: null,
  decisions: Dict.empty(),
  withoutVote: Dict.empty(),
  rulings: [],
  asRecorded: Dict.empty(),
  debateSeconds: null,
  debate: emptyDebate(),
  measures: Dict.empty(),
  heardOn: Dict.empty(),
  speeches: 0,
});
