import { type QuestionResult, questionKey, type Recorded, type Split } from "@hemicycle/engine";
import { courseInvariants } from "./invariants-course.ts";
import { type CountedVote, type Hall, hallOf, type Ledger } from "./ledger.ts";
import type { Invariant } from "./setting.ts";

/** What must hold under every rulebook, of every entry before it is written down. */
export const everywhere: Readonly<Record<string, Invariant>> = {
  "a ballot is cast while its vote is open": (ledger, { event, body }) => {
    if (event.type !== "BallotCast") return null;
    const status = hallOf(ledger, body).votes.get(event.vote)?.status;
    return status === "open" ? null : `the vote is ${status}`;
  },
  "the floor is with one person": (ledger, { event, body }) => {
    const { floor } = hallOf(ledger, body);
    return event.type === "FloorGiven" && floor !== null ? `${floor} has it` : null;
  },
  "a result is what was counted": (ledger, { event, body }) => {
    if (event.type !== "ResultDeclared") return null;
    const vote = hallOf(ledger, body).votes.get(event.vote);
    if (vote?.status !== "closed") return `the vote is ${vote?.status}`;
    return event.results.flatMap((result, index) => wrongSum(vote, result, index))[0] ?? null;
  },
  "nobody acts whose mandate has ended": (ledger, { by, onBehalfOf }) => {
    const ended = [by, onBehalfOf].filter((person) => person !== null && ledger.ended.has(person));
    return ended.length === 0 ? null : ended.join(", ");
  },
};

/** What must hold of every entry, before it is written down; each from one line of the rules. */
export const invariants: Readonly<Record<string, Invariant>> = {
  "no vote without a quorum (33.1)": (ledger, { event, body }) => {
    const { base, byHand } = hallOf(ledger);
    if (event.type !== "VoteOpened" || body !== undefined || base === null || byHand) return null;
    const present = delegationsIn(ledger);
    return present * 2 >= base ? null : `${present} of ${base} delegations`;
  },
  "votes cast are never above the entitlement (Statutes 15)": (ledger, { event, body }) => {
    if (event.type !== "BallotCast" || body !== undefined) return null;
    const most = Math.min(
      hallOf(ledger).table.get(event.member) ?? mostOfAll,
      10 * delegatesIn(ledger, event.member),
    );
    const cast = event.splits.map(({ yes, no, abstain }) => yes + no + abstain);
    return cast.some((votes) => votes > most) ? `${cast.join(", ")} of ${most}` : null;
  },
  "only Members vote (1.2)": (ledger, { event }) => {
    if (event.type !== "BallotCast" || event.splits.every(isEmpty)) return null;
    const affiliation = ledger.affiliations.get(event.member);
    return affiliation === "member" ? null : `${event.member} is ${affiliation}`;
  },
  "nobody votes for another delegation (Statutes 15.1)": (ledger, { event, by, office }) => {
    if (event.type !== "BallotCast" || office !== null) return null;
    return ledger.people.get(by)?.member === event.member ? null : `${by} for ${event.member}`;
  },
  "one vote at a time (30.1)": (ledger, { event, body }) => {
    if (event.type !== "VoteOpened") return null;
    const open = [...hallOf(ledger, body).votes.values()].filter(({ status }) => status === "open");
    return open.length === 0 ? null : "another one is open";
  },
  "one emergency item at most (11.2(b))": (ledger, { event }) =>
    event.type === "EmergencyItemAccepted" && ledger.emergencyItems > 0 ? "a second one" : null,
  "no second decision (16.1)": (ledger, { event, body }) => {
    const { decided } = hallOf(ledger, body);
    const again = decidedBy(event).filter((key) => decided.has(key));
    return again.length === 0 ? null : again.join(", ");
  },
  "a majority is a majority (34.1, 11.2(a))": (_, { event }) => {
    if (event.type !== "ResultDeclared") return null;
    return event.results.flatMap(wrongOutcome)[0] ?? null;
  },
  ...everywhere,
  ...courseInvariants,
};

const decidedBy = (event: Recorded["event"]): readonly string[] => {
  if (event.type === "DecidedWithoutVote") return [questionKey(event.question)];
  if (event.type !== "ResultDeclared") return [];
  return event.results.map(({ question }) => questionKey(question));
};

/** Delegates in the room; all that are registered while the room is counted by hand. */
const delegatesIn = (ledger: Ledger, member: string): number => {
  const { inRoom, byHand }: Hall = hallOf(ledger);
  const { people } = ledger;
  return [...(byHand ? people.keys() : inRoom)].filter((person) => {
    const known = people.get(person);
    return known?.member === member && known.capacity === "delegate";
  }).length;
};

/** Delegations of Members and Associate Members with a delegate in the room. */
function delegationsIn(ledger: Ledger): number {
  const { affiliations } = ledger;
  return [...affiliations].filter(
    ([member, affiliation]) =>
      (affiliation === "member" || affiliation === "associate") && delegatesIn(ledger, member) > 0,
  ).length;
}

/** Of the largest country (Statutes 15.2): of a member whose registers changed after the table. */
const mostOfAll = 23;

const isEmpty = ({ yes, no, abstain }: Split): boolean => yes + no + abstain === 0;

const summed = (splits: readonly (Split | undefined)[]): Split =>
  splits.reduce<Split>(
    (all, split) => ({
      yes: all.yes + (split?.yes ?? 0),
      no: all.no + (split?.no ?? 0),
      abstain: all.abstain + (split?.abstain ?? 0),
    }),
    { yes: 0, no: 0, abstain: 0 },
  );

function wrongSum(vote: CountedVote, result: QuestionResult, index: number): readonly string[] {
  const all = [...vote.ballots.values(), ...vote.counts].map((splits) => splits[index]);
  const { yes, no, abstain } = summed(all);
  const said = [result.yes, result.no, result.abstain].join("/");
  const counted = [yes, no, abstain].join("/");
  return said === counted ? [] : [`${said} declared, ${counted} counted`];
}

/** Exact, in whole numbers: two thirds for an emergency item, more than half for all else. */
function wrongOutcome({ question, yes, no, outcome }: QuestionResult): readonly string[] {
  if (outcome !== "adopted") return [];
  const enough = question.kind === "request" ? 3 * yes >= 2 * (yes + no) && yes > 0 : yes > no;
  return enough ? [] : [`${yes} to ${no} adopted`];
}
