import { type Vote, voteOf } from "@hemicycle/engine";
import { comma } from "../model/cite.ts";
import { numberIn, personName, purposeName, speakerName } from "../model/names.ts";
import { itemLine, voteQuestions } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";

/** What the sitting deals with, and what is under way in it. */
export interface Now {
  /** "Item 7, …": a line above. */
  readonly item: string;
  readonly headline: string;
}

export const nowOf = (scene: Scene): Now => {
  const { words, state } = scene;
  const { session } = state;
  const item = itemLine(scene) ?? words.say("now.item.none");
  if (session === null) return { item: "", headline: words.say("now.session.none") };
  const { sitting } = session;
  if (sitting === null) return { item: session.title, headline: words.say("hall.sitting.none") };
  if (sitting.status === "suspended") {
    return { item, headline: words.say("hall.sitting.suspended") };
  }
  const vote = session.voteUnderWay === null ? null : voteOf(state, session.voteUnderWay);
  const decided = vote ?? undeclared(session.votes.values());
  if (sitting.floor !== null) return { item, headline: floorLine(scene, sitting.floor) };
  if (decided !== null) return { item, headline: voteLine(scene, decided) };
  return { item, headline: words.say("hall.floor.empty") };
};

/** A vote that is closed and whose result nobody has announced. */
const undeclared = (votes: readonly Vote[]): Vote | null =>
  votes.find(({ status }) => status === "closed") ?? null;

const floorLine = (
  scene: Scene,
  {
    person,
    purpose,
  }: { readonly person: string; readonly purpose: Parameters<typeof purposeName>[1] },
): string => {
  const who = speakerName(scene, person);
  const name = personName(scene, person);
  const whole = who === name ? who : `${who}${comma(scene)}${name}`;
  const said = scene.words.say("now.floor", { who: whole });
  return purpose === "statement" ? said : `${said} (${purposeName(scene, purpose)})`;
};

const keys = {
  announced: "now.vote.announced",
  open: "now.vote.open",
  closed: "now.vote.closed",
  declared: "now.vote.closed",
  annulled: "now.vote.closed",
} as const;

const voteLine = (scene: Scene, vote: Vote): string =>
  scene.words.say(keys[vote.status], {
    number: numberIn(vote.id),
    questions: voteQuestions(scene, vote),
  });
