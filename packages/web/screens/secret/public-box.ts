import {
  type Box,
  type Choice,
  choicesOn,
  type KeyCeremony,
  secretCounts,
  type Vote,
  votesInBox,
  votesOf,
} from "@hemicycle/engine";
import { personName, speakerName } from "../model/names.ts";
import { questionTitle } from "../model/questions.ts";
import type { Citing } from "../model/scene.ts";

/** What everybody may see of a secret ballot, from the journal. */

/** A Teller, by whose certificate the key of the box was made. */
export interface TellerShown {
  readonly person: string;
  readonly name: string;
  readonly delegation: string;
  /** SHA-256 of the certificate, in groups of four, as it was read aloud. */
  readonly fingerprint: readonly string[];
  readonly decrypted: boolean;
  readonly announced: boolean;
}

const groupsOf = (hash: string): readonly string[] => hash.match(/.{1,4}/g) ?? [];

export const tellersShown = (
  scene: Citing,
  box: Box,
  keys: KeyCeremony | null,
): readonly TellerShown[] =>
  (keys?.tellers ?? []).map((person) => ({
    person,
    name: personName(scene, person),
    delegation: speakerName(scene, person),
    fingerprint: groupsOf(keys?.certificates.find(({ teller }) => teller === person)?.hash ?? ""),
    decrypted: box.decryptions.some(({ teller }) => teller === person),
    announced: box.ascertained?.tellers.includes(person) ?? false,
  }));

/** Votes for which there are credentials, and those that were given back to be cast on paper. */
export const issuedIn = (box: Box): { readonly votes: number; readonly onPaper: number } => ({
  votes: votesInBox(box),
  onPaper: votesOf(box.onPaper),
});

export interface CountShown {
  readonly title: string;
  readonly counts: readonly { readonly name: string; readonly count: number }[];
}

/** What the Tellers have found, with the papers; empty until they have. */
export const countsShown = (scene: Citing, vote: Vote): readonly CountShown[] => {
  const choices = choicesOn(scene.state, vote);
  return secretCounts(vote).map((row, at) => {
    const question = vote.questions[at];
    return {
      title: question === undefined ? "" : questionTitle(scene, question),
      counts: (choices[at] ?? []).map((choice, place) => ({
        name: choiceText(scene, choice),
        count: row[place] ?? 0,
      })),
    };
  });
};

const choiceText = ({ state, words }: Citing, choice: Choice): string => {
  if (typeof choice === "object") return personName({ state }, choice.person);
  return choice === "blank" ? words.say("voter.blank") : words.say(`choice.${choice}`);
};

/** What the journal says of an archive that was verified here, by its last event. */
export type Match = "result" | "closing" | "unfinished" | "other";

export const matchOf = (box: Box, { stage, head }: Verified): Match => {
  if (stage === "finished") return head === box.ascertained?.archive ? "result" : "other";
  if (stage === "voting") return "unfinished";
  if (head === box.closing?.archive) return "closing";
  return stage === "tallied" && box.decryptions.length > 0 ? "unfinished" : "other";
};

interface Verified {
  readonly stage: string;
  readonly head: string;
}

/** A tracking number as somebody types or pastes it, in groups or not. */
export const readTracking = (typed: string): string => typed.replace(/\s|=+$/g, "");

/** Base64 of SHA-256, without padding. */
export const isTracking = (text: string): boolean => /^[A-Za-z0-9+/]{43}$/.test(text);
