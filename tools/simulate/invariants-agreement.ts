import { questionKey, type Recorded } from "@hemicycle/engine";
import { hallOf, type Ledger } from "./ledger.ts";
import { type Proposal, settledBy } from "./ledger-agreement.ts";
import type { Invariant } from "./setting.ts";

/** What an assembly of delegations is called in its rulebook: the values that it can fill in. */
interface Agreeing {
  readonly code: string;
}

/** After the deadline, to the second; whoever objects at the last moment is in time. */
const isAfter = (at: string, until: string): boolean => Date.parse(at) > Date.parse(until);

/** Whoever withdraws is a member until the withdrawal takes effect. */
const kindsOfMembers = ["party", "member", "withdrawing"] as const;

/** By the register, or by a period of its history: which holds on a day, the engine knows. */
const canBeMember = ({ affiliations, histories }: Ledger, member: string): boolean =>
  affiliations.get(member) === "member" ||
  kindsOfMembers.some((kind) => histories.get(member)?.has(kind) === true);

/** Where no history can say otherwise. */
const isSurelyMember = ({ affiliations, histories }: Ledger, member: string): boolean =>
  affiliations.get(member) === "member" && !histories.has(member);

const proposalOf = (ledger: Ledger, { event, body }: Recorded): Proposal | undefined =>
  "question" in event && typeof event.question !== "string"
    ? hallOf(ledger, body).proposals.get(questionKey(event.question))
    : undefined;

/** Objections that prevent a decision, whatever anybody rules. */
const standing = (ledger: Ledger, { objections, noPart, until }: Proposal): readonly string[] =>
  objections
    .filter(({ member, received }) =>
      until === null
        ? received === null && !noPart.includes(member)
        : received !== null && !isAfter(received, until),
    )
    .filter(({ member }) => isSurelyMember(ledger, member))
    .map(({ member }) => member);

/** What must hold where delegations agree, one vote each. */
export const agreementInvariants = ({ code }: Agreeing): Readonly<Record<string, Invariant>> => ({
  "no consensus over a standing objection": (ledger, recorded) => {
    if (recorded.event.type !== "DecidedWithoutVote") return null;
    const proposal = proposalOf(ledger, recorded);
    if (proposal === undefined) return "nobody has proposed it";
    const against = standing(ledger, proposal);
    return against.length === 0 ? null : against.join(", ");
  },
  "silence is counted when it is over": (ledger, recorded) => {
    if (recorded.event.type !== "DecidedWithoutVote") return null;
    const until = proposalOf(ledger, recorded)?.until ?? null;
    return until === null || isAfter(recorded.at, until) ? null : `until ${until}`;
  },
  "no agreement is declared on an objection only": (ledger, recorded) => {
    if (recorded.event.type !== "AgreementFailed") return null;
    const proposal = proposalOf(ledger, recorded);
    return (proposal?.objections.length ?? 0) > 0 ? null : "nobody has objected";
  },
  "what counts is said by members": (ledger, { event }) => {
    if (event.type !== "DecidedWithoutVote" && event.type !== "AgreementFailed") return null;
    const others = (event.agreement?.counted ?? []).filter((one) => !canBeMember(ledger, one));
    return others.length === 0
      ? null
      : `${others[0]} is ${ledger.affiliations.get(others[0] ?? "")}`;
  },
  "delegates of members in the room take part": (ledger, { event, by, onBehalfOf, body }) => {
    const says = ["ObjectionMade", "NoPartTaken", "BallotCast", "ObjectionWithdrawn"];
    if (!says.includes(event.type)) return null;
    const person = onBehalfOf ?? by;
    const { member = null, capacity = "nobody" } = ledger.people.get(person) ?? {};
    const { byHand, inRoom } = hallOf(ledger, body);
    if (capacity !== "delegate" || member === null) return `${person} is ${capacity}`;
    if (!canBeMember(ledger, member)) return `${member} is ${ledger.affiliations.get(member)}`;
    if ("member" in event && event.member !== member)
      return `${person} for ${String(event.member)}`;
    return byHand || inRoom.has(person) ? null : `${person} is not in the room`;
  },
  "one vote a delegation": (_, { event }) => {
    if (event.type !== "BallotCast") return null;
    const cast = event.splits.map(({ yes, no, abstain }) => yes + no + abstain);
    return cast.every((votes) => votes === 1) ? null : cast.join(", ");
  },
  "a quorum that is set is there": (ledger, { event, body }) => {
    const least = ledger.law.values.get(`${code}.q1/quorum`);
    const decides = event.type === "DecidedWithoutVote" || event.type === "VoteOpened";
    if (!decides || least === undefined || body !== undefined) return null;
    const present = delegationsIn(ledger);
    return present >= least ? null : `${present} of ${least}`;
  },
  "nothing is settled while the sitting is suspended": (ledger, { event, body }) =>
    settledBy(event).length > 0 && hallOf(ledger, body).suspended ? event.type : null,
});

/** Delegations with a delegate in the room, or as many as were counted by hand. */
const delegationsIn = (ledger: Ledger): number => {
  const { inRoom, reported } = hallOf(ledger);
  if (reported !== null) return reported;
  const there = [...inRoom].flatMap((person) => {
    const { member = null, capacity } = ledger.people.get(person) ?? {};
    return member !== null && capacity === "delegate" && ledger.accredited.has(member)
      ? [member]
      : [];
  });
  return new Set(there).size;
};
