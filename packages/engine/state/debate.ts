import type { Dict, Instant } from "@hemicycle/base";
import type { DebateList } from "../words.ts";

/** The lists of the General Debate. They are the session's: the debate lasts several sittings. */
export interface Debate {
  readonly lists: Readonly<Record<DebateList, SpeakersOfList>>;
  /** Whom each person has offered to exchange places with: an offer is met by one in return. */
  readonly exchanges: Dict<string>;
  /** The Assembly has closed the lists: nobody else is entered. */
  readonly closed: boolean;
}

export interface SpeakersOfList {
  /** In the order in which they are heard; those who came after the draw stand at the end. */
  readonly speakers: readonly RegisteredSpeaker[];
  /** How and by whom the lot was drawn; null until then. */
  readonly drawn: string | null;
}

export interface RegisteredSpeaker {
  readonly person: string;
  readonly at: Instant;
  /** Whether the person was given the floor. */
  readonly heard: boolean;
}
