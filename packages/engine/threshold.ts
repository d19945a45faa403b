import { atLeast, moreThan } from "@hemicycle/base";
import type { Question, Split } from "./acts/fields.ts";
import type { Ask, Majority, MajorityPart } from "./clause.ts";
import type { Unset } from "./judge-act.ts";
import type { QuestionResult, Reckoning, State } from "./state.ts";

/** Adds up what was cast on one question. */
export const sum = (splits: readonly Split[]): Split =>
  splits.reduce(
    (all, { yes, no, abstain }) => ({
      yes: all.yes + yes,
      no: all.no + no,
      abstain: all.abstain + abstain,
    }),
    { yes: 0, no: 0, abstain: 0 },
  );

export type Reckoned =
  | { readonly kind: "reckoned"; readonly result: QuestionResult }
  | { readonly kind: "undecided"; readonly unset: readonly Unset[] };

/**
 * The result of one question by the majority that the rulebook asks for, with every part of the
 * arithmetic. A part whose whole nobody knows leaves the question undecided, unless the clause is
 * taken as recorded by a source.
 */
export const reckon = (
  ask: Ask,
  state: State,
  { question, split }: { question: Question; split: Split },
): Reckoned => {
  const cast = ask("votesCast", split);
  const majority = ask("majority", { state, question });
  if (cast.kind === "unset") return missing(cast.clause, cast.value);
  if (majority.kind === "unset") return missing(majority.clause, majority.value);
  const parts = partsOf(state, majority.value, cast.value);
  const open = parts.flatMap((part) => (part.kind === "unset" ? [part.unset] : []));
  if (open.length > 0) return { kind: "undecided", unset: open };
  const reckonings = parts.flatMap((part) => (part.kind === "is" ? [part.of(split.yes)] : []));
  return {
    kind: "reckoned",
    result: {
      question,
      ...split,
      cast: cast.value,
      castClause: cast.clause,
      reckonings,
      asRecorded: parts.flatMap((part) => (part.kind === "recorded" ? [part.clause] : [])),
      outcome: reckonings.every((part) => part.met) ? "adopted" : "rejected",
    },
  };
};

const missing = (clause: string, value: string): Reckoned => ({
  kind: "undecided",
  unset: [{ clause, cites: "", value }],
});

type Part =
  | { readonly kind: "is"; readonly of: (yes: number) => Reckoning }
  | { readonly kind: "unset"; readonly unset: Unset }
  | { readonly kind: "recorded"; readonly clause: string };

const partsOf = (state: State, majority: Majority, cast: number): readonly Part[] =>
  majority.parts.map((part): Part => {
    const base = part.base ?? cast;
    if (typeof base === "number") return { kind: "is", of: (yes) => reckoning(part, base, yes) };
    const { clause, cites } = part;
    if (state.session?.source != null && state.session.asRecorded.has(clause)) {
      return { kind: "recorded", clause };
    }
    return { kind: "unset", unset: { clause, cites, value: base.unset } };
  });

const reckoning = (part: MajorityPart, base: number, yes: number): Reckoning => {
  // Two thirds of nothing would be nothing: nobody in favour is no majority.
  const needed = part.more ? moreThan(part.share, base) : Math.max(1, atLeast(part.share, base));
  const { clause, cites, of, more } = part;
  const share = `${part.share.numerator}/${part.share.denominator}`;
  return { clause, cites, needed, base, of, share, more, met: yes >= needed };
};
