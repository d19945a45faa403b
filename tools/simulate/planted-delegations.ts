import { after } from "@hemicycle/assembly";
import type { Recorded, State } from "@hemicycle/engine";
import { altered, type Plant, without } from "./planting.ts";

/** Faults in the rules of assemblies of delegations, and in what carries them out. */

/** Clauses without which something must come out, by what it is. */
interface Lacking {
  readonly consensus: readonly string[];
  /** The clauses on who takes part. */
  readonly part: readonly string[];
}

/** The act is decided as if the state were another one; what comes of it is written as ever. */
const seeing =
  (change: (state: State) => State): Plant =>
  (sound) => ({
    ...sound,
    decide: (books, moment, envelope) => {
      const seen = { ...moment, state: change(moment.state) };
      const answer = sound.decide(books, seen, envelope);
      if (answer.kind !== "accepted") return answer;
      return { ...answer, state: answer.recorded.reduce(after, moment).state };
    },
  });

/** Consultations that nobody has ever closed. */
const reopened = (state: State): State => {
  const { consulting } = state;
  if (consulting === undefined) return state;
  const closed = consulting.rounds.values().filter((round) => round.closed !== null);
  if (closed.length === 0) return state;
  const rounds = closed.reduce(
    (all, round) => all.set(round.id, { ...round, closed: null }),
    consulting.rounds,
  );
  return { ...state, consulting: { ...consulting, rounds } };
};

const oneMoreDelivered = (recorded: Recorded): Recorded =>
  recorded.event.type === "ProgressReported"
    ? { ...recorded, event: { ...recorded.event, delivered: recorded.event.delivered + 1 } }
    : recorded;

/** Every amendment of a plan rewrites its baseline. */
const rebased = (state: State): State => {
  const amended = state.plans.values().filter(({ editions }) => editions.length > 1);
  if (amended.length === 0) return state;
  const plans = amended.reduce((all, plan) => {
    const [first, ...rest] = plan.editions;
    const items = plan.editions.at(-1)?.items ?? [];
    return first === undefined
      ? all
      : all.set(plan.id, { ...plan, editions: [{ ...first, items }, ...rest] });
  }, state.plans);
  return { ...state, plans };
};

const comments = (state: State): State => {
  const { consulting } = state;
  if (consulting === undefined) return state;
  const taken = consulting.comments.values().filter(({ withdrawn }) => withdrawn !== null);
  if (taken.length === 0) return state;
  const all = taken.reduce(
    (known, one) => known.set(one.id, { ...one, withdrawn: null }),
    consulting.comments,
  );
  return { ...state, consulting: { ...consulting, comments: all } };
};

const unnumbered = (state: State): State => {
  const numbered = state.laws.values().filter(({ number }) => number !== null);
  if (numbered.length === 0) return state;
  const laws = numbered.reduce((all, law) => all.set(law.id, { ...law, number: null }), state.laws);
  return { ...state, laws };
};

/** Everybody is a member, whatever the register says. */
const allMembers = (state: State): State => {
  const others = state.members.values().filter(({ affiliation }) => affiliation !== "member");
  if (others.length === 0) return state;
  const members = others.reduce(
    (all, one) => all.set(one.id, { ...one, affiliation: "member" as const }),
    state.members,
  );
  return { ...state, members };
};

/** Faults under the rules of one such assembly. */
export const plantedInDelegations = (
  code: string,
  { consensus, part }: Lacking,
): Readonly<Record<string, Plant>> => ({
  "an objection is passed over": without(...consensus),
  "silence is counted early": without(`${code}.q5/still-time`),
  "anybody takes part": without(...part),
  "a quorum that was set is not asked for": without(`${code}.q1/quorum-to-decide`),
  "a law skips its stages": without(`${code}.m1/in-order`),
  "a law goes out without words": without(`${code}.m3/text-first`),
  "a commission approves what it has not read": without(`${code}.m4/readings`),
  "the Secretariat adopts": without(`${code}.m8/by-the-plenary`),
  "what is not adopted is numbered": without(`${code}.m8/adopted-first`),
  "what is not adopted is used": without(`${code}.m9/adopted`),
  "a use is in no act": without(`${code}.m11/named-act`),
  "whoever enters a use verifies it": without(`${code}.m11/second-eye`),
  "late comments count by themselves": without(`${code}.m6/in-time`),
  "a number is given twice": seeing(unnumbered),
  "those who have left count as members": seeing(allMembers),
  "a consultation that was closed goes on": seeing(reopened),
  "what was taken back is disposed of": seeing(comments),
  "a plan forgets what was promised": altered(({ state, ...rest }) => ({
    ...rest,
    state: rebased(state),
  })),
  "progress is one law ahead": altered(({ recorded, ...rest }) => ({
    ...rest,
    recorded: recorded.map(oneMoreDelivered),
  })),
});
