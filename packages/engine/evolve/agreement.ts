import { Dict, type Instant } from "@hemicycle/base";
import type { Question } from "../acts/fields.ts";
import type { EventType } from "../events.ts";
import { isInRoom } from "../find.ts";
import { isLate } from "../moments.ts";
import { type ProposedDecision, questionKey, type State } from "../state.ts";
import { type Handlers, inSession } from "./handler.ts";
import { decided } from "./votes.ts";

type AgreementEvent = Extract<
  EventType,
  | "DecisionProposed"
  | "ObjectionMade"
  | "SilenceBegun"
  | "NoPartTaken"
  | "ObjectionFiled"
  | "ObjectionWithdrawn"
  | "AgreementFailed"
  | "DecidedWithoutVote"
>;

const withProposal = (
  state: State,
  question: Question,
  change: (proposed: ProposedDecision) => Partial<ProposedDecision>,
): State =>
  inSession(state, ({ withoutVote }) => {
    const key = questionKey(question);
    const proposed = withoutVote.get(key) ?? { question, objectors: [] };
    return { withoutVote: withoutVote.set(key, { ...proposed, ...change(proposed) }) };
  });

const adding = (known: readonly string[] | undefined, id: string): readonly string[] => [
  ...new Set([...(known ?? []), id]),
];

/** Somebody who was counted by hand with the others is taken to be there. */
const isOutside = (state: State, person: string): boolean =>
  state.session?.presence.reported == null && !isInRoom(state, person);

const without = (known: readonly string[], id: string): readonly string[] =>
  known.filter((one) => one !== id);

/**
 * Where an objection is in time and made in the room, nothing is said beside who made it. Whoever
 * objects again takes nothing from what was said before: neither that it was in time nor that it
 * was said in the room.
 */
const objected = (
  state: State,
  { question, by, at }: { question: Question; by: string; at: Instant },
): State =>
  withProposal(state, question, ({ objectors, inPlaceOf, outside, late, until }) => {
    const seat = state.session?.substitutes?.get(by);
    const isFirst = !objectors.includes(by);
    const isTooLate = until !== undefined && isLate(at, until);
    const isOut = isOutside(state, by);
    const cameIn = !isOut && !isTooLate && outside !== undefined;
    return {
      objectors: adding(objectors, by),
      ...(seat === undefined ? {} : { inPlaceOf: (inPlaceOf ?? Dict.empty()).set(by, seat) }),
      ...(isFirst && isOut ? { outside: adding(outside, by) } : {}),
      ...(cameIn ? { outside: without(outside, by) } : {}),
      ...(isFirst && isTooLate ? { late: adding(late, by) } : {}),
    };
  });

/** The same without what a delegation and its delegates have said. */
const withdrawn = (state: State, proposed: ProposedDecision, member: string): ProposedDecision => {
  const others = (people: readonly string[]): readonly string[] =>
    people.filter((person) => state.people.get(person)?.member !== member);
  const { objectors, outside, late, letters, ...rest } = proposed;
  return {
    ...rest,
    objectors: others(objectors),
    ...(outside === undefined ? {} : { outside: others(outside) }),
    ...(late === undefined ? {} : { late: others(late) }),
    ...(letters === undefined ? {} : { letters: letters.filter((one) => one.member !== member) }),
  };
};

export const agreementHandlers: Handlers<AgreementEvent> = {
  // Proposing a thing again does not silence those who have objected to it.
  DecisionProposed: (state, { question }) => withProposal(state, question, () => ({ question })),
  ObjectionMade: (state, { question }, { by, onBehalfOf, at }) =>
    objected(state, { question, by: onBehalfOf ?? by, at }),
  SilenceBegun: (state, { question, until }) =>
    withProposal(state, question, () => ({ question, until })),
  NoPartTaken: (state, { question, member }) =>
    withProposal(state, question, ({ noPart }) => ({ noPart: adding(noPart, member) })),
  ObjectionFiled: (state, { question, member, letter, received }) => {
    const present = (state.session?.delegations.get(member)?.inRoom ?? 0) > 0;
    return withProposal(state, question, ({ letters = [] }) => ({
      letters: [...letters, { member, letter, received, present }],
    }));
  },
  ObjectionWithdrawn: (state, { question, member }) =>
    withProposal(state, question, (proposed) => withdrawn(state, proposed, member)),
  DecidedWithoutVote: (state, { question }) =>
    decided(state, { question, outcome: "adopted" }, null),
  AgreementFailed: (state, { question }) => decided(state, { question, outcome: "rejected" }, null),
};
