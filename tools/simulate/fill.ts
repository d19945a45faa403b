import {
  type Act,
  debateLists,
  methods,
  motionKinds,
  type Offer,
  type Split,
  type State,
} from "@hemicycle/engine";
import type { Dice } from "./dice.ts";

/** The act of an offer with what a person would fill in: itself where nothing is left open. */
export function filled(dice: Dice, state: State, { act, needs }: Offer): Act {
  if (needs.length === 0) return act;
  const said = "said in the simulation";
  // The fields that are filled in are those that the offer has left open.
  return {
    ...act,
    ...(needs.includes("reason") ? { reason: said } : {}),
    ...(needs.includes("matter") ? { matter: said } : {}),
    ...(needs.includes("method") ? { method: dice.oneOf(methods) } : {}),
    ...(needs.includes("kind") ? { kind: dice.oneOf(motionKinds), text: said } : {}),
    ...(needs.includes("list") ? { list: dice.oneOf(debateLists) } : {}),
    ...(needs.includes("document") ? { document: { title: said } } : {}),
    ...(needs.includes("letter") ? { letter: { title: said } } : {}),
    ...(needs.includes("evidence") ? { evidence: [{ title: said }] } : {}),
    ...(needs.includes("titles") ? { titles: [{ language: "ru", title: said }] } : {}),
    ...(needs.includes("blocks") ? { blocks } : {}),
    ...written(needs, said),
    ...(needs.includes("splits") ? { splits: splits(dice, state, act) } : {}),
  } as Act;
}

const blocks = [{ block: "p1", role: "article", words: "Вода общая." }];

const inWords = [
  ...(["report", "procedure", "decision", "drawn", "basis", "text", "experts"] as const),
  ...(["place", "author", "saidBy", "holder"] as const),
];

const written = (needs: readonly string[], said: string): Readonly<Record<string, string>> =>
  Object.fromEntries(inWords.flatMap((key) => (needs.includes(key) ? [[key, said]] : [])));

function splits(dice: Dice, state: State, act: Act): readonly Split[] {
  const [member, questions] =
    act.type === "CastBallot"
      ? [act.member, act.splits.length]
      : ["", act.type === "ReportCount" ? act.splits.length : 1];
  return splitsWithin(dice, state.session?.voteTable?.get(member) ?? 10, questions);
}

/** A split for each question: mostly within what a delegation has, sometimes beyond it. */
export function splitsWithin(dice: Dice, votes: number, questions: number): Split[] {
  return Array.from({ length: questions }, () => {
    const most = dice.chance(90) ? votes : votes + 5;
    const yes = dice.below(most + 1);
    const no = dice.chance(40) ? dice.below(most - yes + 1) : 0;
    const abstain = dice.chance(20) ? most - yes - no : 0;
    return { yes, no, abstain };
  });
}
