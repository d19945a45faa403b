import type { Language } from "@hemicycle/engine";
import programme from "./programme.json" with { type: "json" };
import words from "./programme-words.json" with { type: "json" };

/** Where the programme was read. */
export const programmeSource = programme.source;

/** One meeting of the 138th Assembly, as a visitor reads it. */
export interface TimetableEntry {
  /** "2018-03-25", and "17:00" at the seat. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly room: string;
  readonly closed: boolean;
  /** A sitting of the Assembly itself. */
  readonly plenary: boolean;
  /** The one that the demonstration plays. */
  readonly played: boolean;
}

/** The keys of an object are its own names; a test holds the programme to them. */
const titleOf = (what: string, language: Language): string =>
  words[what as keyof typeof words][language];

/** The programme in its order, told in a language. Source: programme.json. */
export const programmeIn = (language: Language): readonly TimetableEntry[] =>
  programme.meetings.map(({ what, body, ...meeting }) => ({
    ...meeting,
    title: titleOf(what, language),
    plenary: body === "assembly" && what !== "steering",
    played: what === "decision",
  }));
