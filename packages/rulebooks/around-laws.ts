import { type Clause, is, type State, value } from "@hemicycle/engine";
import { consultationClauses, openValues } from "./around-laws-consultation.ts";
import { useClauses } from "./around-laws-use.ts";
import type { LawBook } from "./law-stages.ts";

/** A rulebook with model laws, and where it was read that parliaments are asked. */
export interface AroundLaws extends LawBook {
  /** Why the days are unset, and whom to ask. */
  readonly unsetBecause: string;
}

const numberOf = (state: State, name: string): number | null =>
  state.values.get(name)?.number ?? null;

const lateComments = (set: number | null) => {
  if (set === null) return "unclear";
  return set === 0 ? "ignored" : "counts";
};

const given = "consultation";

/** How parliaments are consulted: what nobody has fixed is told as such. */
const rule = (place: AroundLaws): Clause => {
  const { days, late } = openValues(place);
  const sets = (name: string, number: number) =>
    `a sitting; Secretariat sets ${name} to ${number}: "invented"`;
  return value({
    id: `${place.id}.m6/consultation`,
    cites: `${place.document}, 6`,
    reading:
      "How many days parliaments have for their answers, and whether a comment counts that comes " +
      "after the last day, is in no text that was read: the Secretariat can enter the days, and 1 " +
      "or 0 for late comments, with their source. Nothing that was read makes consent of silence.",
    status: "unset",
    source: place.unsetBecause,
    slot: "consultation",
    answer: ({ state }) =>
      is({
        days: numberOf(state, days) ?? { unset: days },
        late: lateComments(numberOf(state, late)),
        silence: "silence",
      }),
    examples: [
      `a sitting | ${given} | days=unset ${days} late=unclear silence=silence`,
      `${sets(days, 30)} | ${given} | days=30 late=unclear silence=silence`,
      `${sets(late, 0)} | ${given} | days=unset ${days} late=ignored silence=silence`,
      `${sets(late, 1)} | ${given} | days=unset ${days} late=counts silence=silence`,
    ],
  });
};

/** What the rules say around model laws: consultation, dispositions, transmission, use. */
export const aroundLawsClauses = (place: AroundLaws): readonly Clause[] => [
  rule(place),
  ...consultationClauses(place),
  ...useClauses(place),
];
