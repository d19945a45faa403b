import { Dict } from "@hemicycle/base";
import type { Question } from "../acts/fields.ts";
import { within } from "../bodies.ts";
import type { EventOf, EventType, Recorded, SealedVotes } from "../events.ts";
import { changeOpenVote } from "../state/change.ts";
import {
  type Ballot,
  type ClosedVote,
  type Decision,
  type Draft,
  type DraftStage,
  type OpenVote,
  type QuestionResult,
  questionKey,
  type SecretPart,
  type State,
  type Vote,
  type VoteRegisters,
} from "../state.ts";
import { decideAmendment, undecideAmendment, withoutAdopted } from "./amendments.ts";
import { withoutRound } from "./elections.ts";
import { withRequest } from "./emergency.ts";
import { dropMotion } from "./floor.ts";
import { type Handlers, inSession } from "./handler.ts";
import { markUsed, noteImports } from "./import.ts";
import { undo } from "./measures.ts";
import { closedBox, openedBox } from "./secret.ts";
import { withDraft } from "./texts.ts";

type VoteEvent = Extract<
  EventType,
  | "VoteAnnounced"
  | "VoteOpened"
  | "DelegationCalled"
  | "BallotCast"
  | "CountReported"
  | "VoteContinuedOnPaper"
  | "VoteClosed"
  | "ResultDeclared"
  | "VoteAnnulled"
  | "DecisionReopened"
  | "DivisionRequested"
  | "DivisionSettled"
  | "DraftRejected"
>;

const withVote = (state: State, id: string, change: (vote: Vote) => Vote): State =>
  inSession(state, ({ votes }) => {
    const vote = votes.get(id);
    return vote === undefined ? {} : { votes: votes.set(id, change(vote)) };
  });

const withOpen = (state: State, id: string, change: (vote: OpenVote) => Partial<OpenVote>): State =>
  withVote(state, id, (vote) =>
    vote.status === "open" ? changeOpenVote(vote, change(vote)) : vote,
  );

/** Changes a vote in which votes are or were cast, whatever has become of it since. */
const withCounting = (
  state: State,
  id: string,
  change: (vote: Pick<OpenVote, "ballots" | "counts">) => Partial<OpenVote>,
): State =>
  withVote(state, id, (vote) =>
    // What is counted is the same in an open, a closed and a declared vote; the rest is kept.
    "ballots" in vote ? ({ ...vote, ...change(vote) } as Vote) : vote,
  );

type Opening = Pick<OpenVote, "roll" | "openedAt" | "registers">;

const open = (vote: Vote, opening: Opening): OpenVote => ({
  id: vote.id,
  questions: vote.questions,
  method: vote.method,
  status: "open",
  ...opening,
  ballots: Dict.empty(),
  counts: [],
  called: 0,
  onPaper: false,
  ...secretPart(vote),
});

/** What a secret ballot has, however its vote stands. */
const secretPart = ({ box, papers }: Vote): SecretPart => ({
  ...(box === undefined ? {} : { box }),
  ...(papers === undefined ? {} : { papers }),
});

/** In whose place somebody sits who casts a ballot of one member; undefined: in nobody's. */
const replacedBy = ({ session }: State, { voter }: Cast): string | undefined =>
  voter === undefined ? undefined : session?.substitutes?.get(voter);

/** Puts a ballot in the place of the one before it; null splits are sealed. */
const withBallot = (
  { ballots, onPaper }: OpenVote,
  { member, voter = member }: Cast,
  cast: Pick<Ballot, "seq" | "by" | "splits"> & { readonly inPlaceOf: string | undefined },
): Partial<OpenVote> => {
  const before = ballots.get(voter);
  const corrections = before === undefined ? 0 : before.corrections + 1;
  // Named one by one: to spread a small object costs more than all else that a ballot does.
  const ballot = { seq: cast.seq, by: cast.by, splits: cast.splits, corrections, onPaper };
  const kept = voter === member ? ballot : { ...ballot, member };
  const { inPlaceOf } = cast;
  return { ballots: ballots.set(voter, inPlaceOf === undefined ? kept : { ...kept, inPlaceOf }) };
};

/** A ballot is kept under the delegation, or under the member of it whose it is. */
type Cast = Pick<EventOf<"BallotCast">, "member" | "voter">;

/** Whoever may not read a ballot is told its vote, and not the body: ids of votes are their own. */
const whereVoted = (state: State, vote: string, change: (seen: State) => State): State => {
  if (state.bodies.size === 0 || state.session?.votes.has(vote) === true) return change(state);
  const body = state.bodies.values().find(({ proceedings }) => proceedings.votes.has(vote));
  return body === undefined ? change(state) : within(state, body.id, { change });
};

/** That votes were cast or counted by this entry, for a viewer to whom they are sealed. */
export const sealVotes = (state: State, sealed: SealedVotes, seq: number): State =>
  whereVoted(state, sealed.vote, (seen) => seal(seen, sealed, seq));

const seal = (state: State, sealed: SealedVotes, seq: number): State => {
  const known = withOpen(state, sealed.vote, (open) => {
    if ("member" in sealed) {
      const inPlaceOf = replacedBy(state, sealed);
      return withBallot(open, sealed, { seq, by: "", splits: null, inPlaceOf });
    }
    const { delegations } = sealed;
    return { counts: [...open.counts, { seq, splits: null, delegations }] };
  });
  const members = "member" in sealed ? [sealed.member] : sealed.delegations;
  return markUsed(known, { people: [], members });
};

/** The content of votes that were sealed and are now open. Opened again, they stay the same. */
export const revealVotes = (state: State, recorded: Recorded): State => {
  const { event, by, seq } = recorded;
  switch (event.type) {
    case "BallotCast":
      return whereVoted(state, event.vote, (seen) =>
        noteImports(revealBallot(seen, event, { seq, by }), recorded),
      );
    case "CountReported":
      return whereVoted(state, event.vote, (seen) =>
        noteImports(revealCount(seen, event, seq), recorded),
      );
    default:
      return state;
  }
};

/** Of the last ballot of a member: one that was replaced may be opened after it. */
const revealBallot = (
  state: State,
  { vote, member, voter = member, splits }: EventOf<"BallotCast">,
  { seq, by }: Pick<Recorded, "seq" | "by">,
): State =>
  withCounting(state, vote, ({ ballots }) => {
    const ballot = ballots.get(voter);
    return ballot?.seq === seq ? { ballots: ballots.set(voter, { ...ballot, splits, by }) } : {};
  });

const revealCount = (
  state: State,
  { vote, splits }: EventOf<"CountReported">,
  seq: number,
): State =>
  withCounting(state, vote, ({ counts }) => ({
    counts: counts.map((count) => (count.seq === seq ? { ...count, splits } : count)),
  }));

/** A question is decided: by that vote, or without one. */
export const decided = (
  state: State,
  { question, outcome }: Pick<QuestionResult, "question" | "outcome">,
  vote: string | null,
): State => {
  const key = questionKey(question);
  const known = inSession(state, ({ decisions, withoutVote }) => {
    const proposed = withoutVote.get(key);
    const kept = { ...tabled(state, question), ...(proposed && { proposed }) };
    return {
      decisions: decisions.set(key, { question, outcome, vote, ...kept }),
      withoutVote: withoutVote.delete(key),
    };
  });
  if (question.kind === "amendment") return decideAmendment(known, question.amendment, outcome);
  if (question.kind === "draft") return withOutcome(known, question.draft, outcome);
  return question.kind === "motion" ? dropMotion(known, question.motion) : known;
};

/** A motion leaves the table with its decision, which keeps it and what was dealt with. */
const tabled = (state: State, question: Question): Pick<Decision, "motion"> => {
  const sitting = state.session?.sitting;
  if (sitting == null || question.kind !== "motion") return {};
  const motion = sitting.motions.find(({ id }) => id === question.motion);
  return motion === undefined
    ? {}
    : { motion: { motion, sitting: sitting.id, item: sitting.item } };
};

/** What the plenary decides on a text is its last stage; a committee still reports on it. */
const withOutcome = (state: State, draft: string, stage: DraftStage): State =>
  state.body === null ? withDraft(state, draft, () => ({ stage })) : state;

const declare = (state: State, vote: string, result: QuestionResult): State => {
  const known = decided(state, result, vote);
  if (result.question.kind !== "request") return known;
  const status = result.outcome === "adopted" ? "passed" : "rejected";
  return withRequest(known, result.question.request, () => ({ status, yes: result.yes }));
};

/** A vote that was announced and had to wait for another one comes back. */
const announcedIn = (votes: Dict<Vote>): string | null =>
  votes.values().find(({ status }) => status === "announced")?.id ?? null;

/** A text that was rejected because all its parts were is rejected no more. */
const withoutFollowing = (state: State, question: Question): State => {
  if (question.kind !== "part") return state;
  const whole = questionKey({ kind: "draft", draft: question.draft });
  const known = state.session?.decisions.get(whole);
  if (known?.vote !== null || known.outcome !== "rejected") return state;
  const open = inSession(state, ({ decisions }) => ({ decisions: decisions.delete(whole) }));
  return withOutcome(open, question.draft, "plenary");
};

/** The request for a division is to be decided, or to be decided anew. */
const withDivisionAsked = (state: State, draft: string, asked?: DivisionAsked): State => {
  const question = { kind: "division", draft } as const;
  const key = questionKey(question);
  const open = withDraft(state, draft, ({ division }) => {
    const known = asked ?? division;
    return known === null ? {} : { division: { ...known, status: "requested" } };
  });
  return inSession(open, ({ withoutVote }) => ({
    withoutVote: withoutVote.set(key, withoutVote.get(key) ?? { question, objectors: [] }),
  }));
};

type DivisionAsked = Pick<NonNullable<Draft["division"]>, "parts" | "by">;

/** What another vote has decided since, an older one that is annulled does not open again. */
const isByAnother = (state: State, question: Question, vote: string): boolean => {
  const known = state.session?.decisions.get(questionKey(question));
  return known !== undefined && known.vote !== vote;
};

/** What a vote had decided is open again. */
const undecide = (state: State, id: string): State => {
  const vote = state.session?.votes.get(id);
  if (vote?.status !== "declared") return state;
  return vote.questions.reduce(
    (all, question) => (isByAnother(all, question, id) ? all : reopen(all, question, id)),
    state,
  );
};

/**
 * A question is open again, as its vote was annulled or, without one, as it was reconsidered. A
 * request goes back to where it was before the vote, and so does what was proposed without one.
 */
const reopen = (state: State, question: Question, vote: string | null): State => {
  const key = questionKey(question);
  const decision = state.session?.decisions.get(key);
  const proposed = vote === null ? undefined : decision?.proposed;
  const without = inSession(state, ({ decisions, withoutVote }) => ({
    decisions: decisions.delete(key),
    ...(proposed && { withoutVote: withoutVote.set(key, proposed) }),
  }));
  const open = withoutFollowing(without, question);
  switch (question.kind) {
    case "amendment":
      return undecideAmendment(open, question.amendment);
    case "draft":
      return withOutcome(withoutAdopted(open, question.draft), question.draft, "plenary");
    case "division":
      return vote === null
        ? withDraft(open, question.draft, () => ({ division: null }))
        : withDivisionAsked(open, question.draft);
    case "election":
      return withoutRound(open, vote, question.election);
    case "request":
      return withRequest(open, question.request, () => ({ status: "deposited", yes: null }));
    default:
      return decision === undefined ? open : undo(open, decision);
  }
};

const registersOf = ({ members, values, session }: State): VoteRegisters => ({
  members,
  delegations: session?.delegations ?? Dict.empty(),
  values,
});

/** What the result was reckoned by is needed no more. */
const declared = (
  { registers: _, ...vote }: ClosedVote,
  results: readonly QuestionResult[],
): Vote => ({
  ...vote,
  status: "declared",
  results,
});

const annul = (vote: Vote, reason: string): Vote => ({
  id: vote.id,
  questions: vote.questions,
  method: vote.method,
  status: "annulled",
  reason,
  ...secretPart(vote),
});

export const voteHandlers: Handlers<VoteEvent> = {
  VoteAnnounced: (state, { vote, questions, method }) =>
    inSession(state, ({ votes }) => ({
      votes: votes.set(vote, { id: vote, questions, method, status: "announced" }),
      voteUnderWay: vote,
    })),
  VoteOpened: (state, event, { at }) => {
    const opening = { roll: event.roll, openedAt: at, registers: registersOf(state) };
    const known = withVote(state, event.vote, (vote) => open(vote, opening));
    const opened = openedBox(known, event.vote);
    // Another vote may have been announced, held and closed since this one was announced.
    return inSession(opened, () => ({ voteUnderWay: event.vote }));
  },
  DelegationCalled: (state, { vote, member }) =>
    withOpen(state, vote, ({ roll, called }) => ({
      called: Math.max(called, roll.indexOf(member) + 1),
    })),
  BallotCast: (state, { vote, splits, ...cast }, { seq, by }) => {
    const inPlaceOf = replacedBy(state, cast);
    return withOpen(state, vote, (open) => withBallot(open, cast, { seq, by, splits, inPlaceOf }));
  },
  CountReported: (state, { vote, splits, delegations }, { seq }) =>
    withOpen(state, vote, ({ counts }) => ({
      counts: [...counts, { seq, splits, delegations: delegations ?? [] }],
    })),
  VoteContinuedOnPaper: (state, { vote }) => withOpen(state, vote, () => ({ onPaper: true })),
  VoteClosed: (state, event, { at }) => {
    const closed = withVote(state, event.vote, (vote) => {
      const over = { status: "closed", closedAt: at } as const;
      return vote.status === "open" ? { ...vote, ...closedBox(state, vote, event), ...over } : vote;
    });
    return inSession(closed, ({ votes }) => ({ voteUnderWay: announcedIn(votes) }));
  },
  ResultDeclared: (state, { vote: id, results }) => {
    const known = withVote(state, id, (vote) =>
      vote.status === "closed" ? declared(vote, results) : vote,
    );
    return results.reduce((all, result) => declare(all, id, result), known);
  },
  VoteAnnulled: (state, { vote, reason }) => {
    const annulled = withVote(undecide(state, vote), vote, (known) => annul(known, reason));
    return inSession(annulled, ({ voteUnderWay, votes }) => ({
      voteUnderWay: voteUnderWay === vote ? announcedIn(votes) : voteUnderWay,
    }));
  },
  DecisionReopened: (state, { question }) => reopen(state, question, null),
  DivisionRequested: (state, { draft, parts }, { by, onBehalfOf }) =>
    withDivisionAsked(state, draft, { parts, by: onBehalfOf ?? by }),
  DivisionSettled: (state, { draft, agreed }) =>
    withDraft(state, draft, ({ division }) => ({
      division: division && { ...division, status: agreed ? "agreed" : "refused" },
    })),
  DraftRejected: (state, { draft }) =>
    decided(state, { question: { kind: "draft", draft }, outcome: "rejected" }, null),
};
