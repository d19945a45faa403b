import type { CalendarDate } from "@hemicycle/base";
import { askOf, type Edition, worldsOn } from "@hemicycle/engine";
import type { Citation } from "../../components/types.ts";
import { citation } from "../model/cite.ts";
import { listed } from "../model/isolate.ts";
import type { Scene } from "../model/scene.ts";
import { periodName } from "./periods.ts";

/** The three questions about a member on a day, in the order in which they are asked. */
export const questions = ["membership", "mayVote", "inQuorum"] as const;
export type RightQuestion = (typeof questions)[number];

/** What a rule answers for a day, and on what that rests. */
export interface RightAnswer {
  readonly question: RightQuestion;
  readonly answer: "yes" | "no" | "undecided";
  readonly citations: readonly Citation[];
  /** The periods on which it rests, or what it hangs on; empty where there is nothing to say. */
  readonly why: string;
}

export interface OnDay {
  readonly member: string;
  readonly on: CalendarDate;
}

/** The three answers for a day, as the judge of the rulebook gives them. */
export const rightsOn = (scene: Scene, asked: OnDay): readonly RightAnswer[] =>
  questions.map((question) => answered(scene, question, asked));

const answered = (scene: Scene, question: RightQuestion, asked: OnDay): RightAnswer => {
  const { state, words } = scene;
  // The registers are asked by the rules of the plenary.
  const edition: Edition = scene.edition;
  const given = askOf(edition)(question, { state, ...asked });
  const citations = given.clause === "" ? [] : [citation(scene, given.clause)];
  if (given.kind === "unset") {
    const why = given.clause === "" ? words.say("members.unanswered") : openBy(scene, given.value);
    return { question, answer: "undecided", citations, why };
  }
  const { yes, by } = given.value;
  const periods = listed(
    words,
    by.map((id) => periodName(scene, asked.member, id)),
  );
  const why = by.length === 0 ? "" : words.say("members.rests", { periods });
  return { question, answer: yes ? "yes" : "no", citations, why };
};

/** "affiliation/MD/P1": a period; anything else is a value that the rules leave open. */
const openBy = (scene: Scene, value: string): string => {
  const [kind, member = "", period = ""] = value.split("/");
  return kind === "affiliation"
    ? scene.words.say("members.hangs", { period: periodName(scene, member, period) })
    : scene.words.say("members.hangs.value", { value });
};

/** What a member is on a day, in words: several where that is open or disputed. */
export const standingsOn = ({ state, words }: Scene, asked: OnDay): readonly string[] => {
  const { worlds } = worldsOn(state, asked);
  const said = worlds.map((held) => {
    const kinds = [...new Set(held.map(({ kind }) => kind))];
    if (kinds.length === 0) return words.say("members.is.nothing");
    return kinds.map((kind) => words.say(`event.periodKind.${kind}`)).join(" · ");
  });
  return [...new Set(said)];
};
