import { questionKey, type Vote } from "@hemicycle/engine";
import type { Table } from "../../tables/table.ts";
import { memberName, methodName, numberIn, personName } from "../model/names.ts";
import { questionTitle } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";
import { type Head, type Row, table } from "./record-table.ts";

const votesIn = ({ state }: Scene): readonly Vote[] => state.session?.votes.values() ?? [];

export const votes = (scene: Scene): Table => {
  const rows = votesIn(scene).flatMap((vote): Row[] =>
    vote.questions.map((question, at) => {
      const result = vote.status === "declared" ? vote.results[at] : undefined;
      const needed = result?.reckonings.map((one) => one.needed) ?? [];
      return {
        vote: numberIn(vote.id),
        question: questionTitle(scene, question),
        method: methodName(scene, vote.method),
        status: scene.words.say(`secretariat.vote.${vote.status}`),
        yes: result?.yes ?? null,
        no: result?.no ?? null,
        abstain: result?.abstain ?? null,
        cast: result?.cast ?? null,
        needed: needed.length === 0 ? null : Math.max(...needed),
        outcome: result === undefined ? null : scene.words.say(`result.${result.outcome}`),
      };
    }),
  );
  const heads: readonly Head[] = [
    ...(["vote", "question", "method", "status", "yes", "no", "abstain", "cast"] as const),
    ...(["needed", "outcome"] as const),
  ];
  return table(scene, "votes", { heads, rows });
};

/** Ballots whose content is open; how a delegation votes in an open vote nobody here knows. */
export const ballots = (scene: Scene): Table => {
  const rows = votesIn(scene).flatMap((vote): Row[] =>
    "ballots" in vote
      ? vote.ballots.entries().flatMap(([member, ballot]) =>
          (ballot.splits ?? []).map((split, at) => {
            const question = vote.questions[at];
            return {
              vote: numberIn(vote.id),
              question: question === undefined ? null : questionTitle(scene, question),
              id: question === undefined ? null : questionKey(question),
              memberId: member,
              member:
                ballot.member === undefined ? memberName(scene, member) : personName(scene, member),
              yes: split.yes,
              no: split.no,
              abstain: split.abstain,
              corrections: ballot.corrections,
            };
          }),
        )
      : [],
  );
  const heads: readonly Head[] = [
    ...(["vote", "question", "memberId", "member", "yes", "no", "abstain"] as const),
    "corrections",
  ];
  return table(scene, "ballots", { heads, rows });
};
