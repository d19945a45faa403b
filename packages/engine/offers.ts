import type { Act, Envelope, Proposal } from "./acts.ts";
import { editionOf, stateIn } from "./bodies.ts";
import type { Edition, Precedence } from "./clause.ts";
import type { Ground } from "./events.ts";
import { faultsOf } from "./faults.ts";
import { asIfSigned } from "./gesture.ts";
import { judgeHere } from "./judge.ts";
import { askOf, type Refusal, type Unset } from "./judge-act.ts";
import { agreementCandidates } from "./offers/agreement.ts";
import { chairCandidates } from "./offers/chair.ts";
import { delegateCandidates } from "./offers/delegate.ts";
import { lawCandidates } from "./offers/laws.ts";
import { officeCandidates } from "./offers/offices.ts";
import { inForce } from "./overlays.ts";
import { perform } from "./perform.ts";
import type { State } from "./state.ts";
import type { Office } from "./words.ts";

/** Who asks what may be done: a person, in an office or as a delegate. */
export interface Seat {
  readonly person: string;
  readonly office: Office | null;
  /** The body in which the person sits; left out in the plenary. */
  readonly body?: string;
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
  whole: Edition,
  everywhere: State,
  { seat, at }: { seat: Seat; at: string },
): readonly Offer[] => {
  const state = stateIn(everywhere, seat.body ?? null);
  const edition = editionOf(inForce(whole, everywhere, at), state);
  const order = askOf(edition)("precedence", { state });
  const ranks: readonly Precedence[] = order.kind === "is" ? order.value : [];
  const here = askOf(edition);
  return [
    ...candidates(state, seat),
    ...agreementCandidates(here, state, { seat, at }),
    ...lawCandidates(here, state, { seat, at }),
  ]
    .map((candidate) => inBody(candidate, state.body))
    .flatMap((candidate) => offer(edition, { state, everywhere }, { candidate, seat, at }) ?? [])
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

/** What is made in a body is named after it: ids of votes and sittings are the same in no two. */
const inBody = (candidate: Candidate, body: string | null): Candidate => {
  if (body === null) return candidate;
  const { act } = candidate;
  if (act.type === "AnnounceVote")
    return { ...candidate, act: { ...act, vote: `${body}.${act.vote}` } };
  if (act.type !== "OpenSitting") return candidate;
  return { ...candidate, act: { ...act, sitting: `${body}.${act.sitting}` } };
};

/** Null where the act makes no sense now, so that there is no rule to be shown beside it. */
const offer = (
  edition: Edition,
  { state, everywhere }: { state: State; everywhere: State },
  { candidate, seat, at }: { candidate: Candidate; seat: Seat; at: string },
): Offer | null => {
  const { act, business, needs } = candidate;
  const office = seat.office === null ? {} : { office: seat.office };
  const where = state.body === null ? {} : { body: state.body };
  const proposal: Proposal = { act, ...office, ...where };
  const envelope: Envelope = asIfSigned(state, { at, by: seat.person, act, ...office, ...where });
  if (faultsOf(everywhere, envelope).length > 0) return null;
  const judged = judgeHere(edition, state, envelope);
  const { refusals, grounds } = judged;
  const performed =
    refusals.length + judged.unset.length > 0
      ? null
      : perform({ state, envelope, ask: askOf(edition), seq: 0 });
  if (performed?.kind === "impossible") return null;
  const unset = performed?.kind === "undecided" ? performed.unset : judged.unset;
  const possible = refusals.length === 0 && unset.length === 0;
  const standing = [...refusals, ...unset].map(({ discretion }) => discretion ?? null);
  const needsRuling =
    standing.length > 0 && standing.every((office) => office !== null && office === seat.office);
  // Named one by one: candidates come in many layouts, and to spread one costs as much as to judge.
  return { act, business, needs, proposal, refusals, unset, grounds, possible, needsRuling };
};
