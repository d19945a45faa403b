import type { Act, Envelope, Proposal } from "./acts.ts";
import type { Edition, Precedence } from "./clause.ts";
import type { Ground } from "./events.ts";
import { faultsOf } from "./faults.ts";
import { asIfSigned } from "./gesture.ts";
import { askOf, judge, type Refusal, type Unset } from "./judge.ts";
import { chairCandidates } from "./offers/chair.ts";
import { delegateCandidates } from "./offers/delegate.ts";
import { officeCandidates } from "./offers/offices.ts";
import { perform } from "./perform.ts";
import type { State } from "./state.ts";
import type { Office } from "./words.ts";

/** Who asks what may be done: a person, in an office or as a delegate. */
export interface Seat {
  readonly person: string;
  readonly office: Office | null;
}

/** An act that the state suggests, before the judge was asked. */
export interface Candidate {
  readonly act: Act;
  readonly business: Precedence;
  /** Fields that the person fills in before it is sent: a reason, a text, a choice. */
  readonly needs: readonly string[];
}

/** An act, and what the judge says about it now. */
export interface Offer extends Candidate {
  readonly proposal: Proposal;
  readonly refusals: readonly Refusal[];
  readonly unset: readonly Unset[];
  readonly grounds: readonly Ground[];
  /** It can be done: nothing refuses it, nothing is unset. */
  readonly possible: boolean;
  /** Only clauses stand in the way that leave the decision to this office. */
  readonly needsRuling: boolean;
}

/**
 * What may be done next, most urgent first, and what stands in the way of the rest. The order of
 * urgency is the rulebook's; within one kind of business it is the order of the candidates.
 */
export const offers = (
  edition: Edition,
  state: State,
  { seat, at }: { seat: Seat; at: string },
): readonly Offer[] => {
  const order = askOf(edition)("precedence", { state });
  const ranks: readonly Precedence[] = order.kind === "is" ? order.value : [];
  return candidates(state, seat)
    .flatMap((candidate) => offer(edition, state, { candidate, seat, at }) ?? [])
    .map((made, index) => ({ made, index, rank: ranks.indexOf(made.business) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ made }) => made);
};

const candidates = (state: State, seat: Seat): readonly Candidate[] => {
  if (seat.office === "chair") return chairCandidates(state);
  return seat.office === null
    ? delegateCandidates(state, seat.person)
    : officeCandidates(state, seat);
};

/** Null where the act makes no sense now, so that there is no rule to be shown beside it. */
const offer = (
  edition: Edition,
  state: State,
  { candidate, seat, at }: { candidate: Candidate; seat: Seat; at: string },
): Offer | null => {
  const office = seat.office === null ? {} : { office: seat.office };
  const proposal: Proposal = { act: candidate.act, ...office };
  const envelope: Envelope = asIfSigned(state, { ...proposal, at, by: seat.person });
  if (faultsOf(state, envelope).length > 0) return null;
  const judged = judge(edition, state, envelope);
  const { refusals, grounds } = judged;
  const performed =
    refusals.length + judged.unset.length > 0
      ? null
      : perform({ state, envelope, ask: askOf(edition), seq: 0 });
  if (performed?.kind === "impossible") return null;
  const unset = performed?.kind === "undecided" ? performed.unset : judged.unset;
  const possible = refusals.length === 0 && unset.length === 0;
  const needsRuling =
    refusals.length > 0 &&
    unset.length === 0 &&
    refusals.every(({ discretion }) => discretion !== null && discretion === seat.office);
  return { ...candidate, proposal, refusals, unset, grounds, possible, needsRuling };
};
