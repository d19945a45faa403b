import {
  type Act,
  type Choice,
  choicesOn,
  type KeyCeremony,
  type State,
  type Vote,
  votesInBox,
  votesOf,
} from "@hemicycle/engine";
import type { CredentialPlan } from "../../client/teller-api.ts";
import { personName } from "../model/names.ts";
import { questionTitle } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";

/** The keys with which a secret ballot can be prepared here: those that were made last. */
export const readyKeys = ({ ceremonies, body }: State): KeyCeremony | null =>
  ceremonies
    .values()
    .filter((one) => one.body === body && one.trustees !== null)
    .at(-1) ?? null;

/** The secret ballots of the session, the last one first. */
export const secretBallots = ({ session }: State): readonly Vote[] =>
  (session?.votes.values() ?? []).filter(({ method }) => method === "secret").toReversed();

/** What stands in the act until the server has checked what it rests on: the rules ask for none. */
const blank = { election: "1".repeat(14), archive: "0".repeat(64) };

/** The act by which a box is prepared, as far as the rules look at it. */
export const preparing = (vote: Vote, keys: KeyCeremony | null, plan: CredentialPlan): Act => {
  const { voters, revealed } = plan.received ?? plan;
  return {
    type: "PrepareBox",
    vote: vote.id,
    ceremony: keys?.id ?? "-",
    ...blank,
    credentials: plan.received?.credentials ?? plan.voters.flatMap(({ weights }) => weights).length,
    fewest: revealed.voters,
    voters: voters.map(({ member, votes }) => ({ member, votes })),
  };
};

/** What whoever presides does with a secret ballot next; null when nothing is left to do. */
export const nextOfChair = ({ id, status }: Vote): Act | null => {
  if (status === "announced") return { type: "OpenVote", vote: id };
  if (status === "open") return { type: "CloseVote", vote: id };
  return status === "closed" ? { type: "DeclareResult", vote: id } : null;
};

/** What of the votes is in the box, in the hands of Tellers on paper, or in neither. */
export const votesOut = ({ box }: Vote): { readonly box: number; readonly paper: number } =>
  box === undefined ? { box: 0, paper: 0 } : { box: votesInBox(box), paper: votesOf(box.onPaper) };

/** Whether somebody has given the own part of the decryption, and has announced the result. */
export interface CountRow {
  readonly person: string;
  readonly name: string;
  readonly given: boolean;
  readonly announced: boolean;
  readonly own: boolean;
}

export const countRows = (
  scene: Scene,
  { box }: Vote,
  { keys, person }: { readonly keys: KeyCeremony; readonly person: string | null },
): readonly CountRow[] =>
  keys.tellers.map((teller) => ({
    person: teller,
    name: personName(scene, teller),
    given: box?.decryptions.some((one) => one.teller === teller) ?? false,
    announced: box?.ascertained?.tellers.includes(teller) ?? false,
    own: teller === person,
  }));

/** Counts of one question, each with what was chosen. */
export interface CountedQuestion {
  readonly title: string;
  readonly counts: readonly { readonly name: string; readonly count: number }[];
}

export const countedQuestions = (
  scene: Scene,
  vote: Vote,
  counts: readonly (readonly number[])[],
): readonly CountedQuestion[] => {
  const choices = choicesOn(scene.state, vote);
  return vote.questions.map((question, at) => ({
    title: questionTitle(scene, question),
    counts: (choices[at] ?? []).map((choice, place) => ({
      name: choiceText(scene, choice),
      count: counts[at]?.[place] ?? 0,
    })),
  }));
};

/** Whose proof a refusal names by its place in a part of the decryption; null: of none. */
export const proofAt = (
  scene: Scene,
  vote: Vote,
  where: string,
): { readonly question: string; readonly choice: string } | null => {
  const [, row, place] = /^decryption_proofs\/(\d+)\/(\d+)$/.exec(where) ?? [];
  const asked = countedQuestions(scene, vote, [])[Number(row)];
  const choice = asked?.counts[Number(place)]?.name;
  return asked === undefined || choice === undefined ? null : { question: asked.title, choice };
};

const choiceText = (scene: Scene, choice: Choice): string => {
  if (typeof choice === "object") return personName(scene, choice.person);
  return choice === "blank" ? scene.words.say("teller.blank") : scene.words.say(`choice.${choice}`);
};

/** The two ways in which credentials can be made, as their result could tell of voters. */
export const areSame = (
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
): boolean => JSON.stringify(one) === JSON.stringify(other);
