import type { Performed } from "../decide.ts";
import type { Unset } from "../judge-act.ts";
import type { Performing } from "../perform.ts";
import { changeSession, changeState } from "../state/change.ts";

/** The votes of every member that has a vote, worked out by the rulebook from its file. */
export const voteTable = ({ state, ask }: Performing<"PublishVoteTable">): Performed => {
  const votes: Record<string, number> = {};
  const unset: Unset[] = [];
  for (const member of state.session?.delegations.keys() ?? []) {
    const answer = ask("entitlement", { state, member });
    if (answer.kind === "is") votes[member] = answer.value;
    else unset.push({ clause: answer.clause, cites: "", value: answer.value });
  }
  if (unset.length > 0) return { kind: "undecided", unset };
  return { kind: "done", events: [{ type: "VoteTablePublished", votes }] };
};

/** The base of the quorum, frozen: delegations that take part in the first sitting. */
export const quorum = ({ state, ask }: Performing<"AnnounceQuorum">): Performed => {
  const base = ask("participating", { state });
  if (base.kind === "unset") {
    const { clause, value } = base;
    return { kind: "undecided", unset: [{ clause, cites: "", value }] };
  }
  const { delegations, members } = base.value;
  const event = { type: "QuorumAnnounced", delegations } as const;
  const known = members.length > 0 ? { members } : {};
  const session = state.session;
  if (session === null) return { kind: "impossible", faults: [] };
  const quorumBase = { delegations, members: session.presence.atFirstSitting };
  const announced = changeState(state, { session: changeSession(session, { quorumBase }) });
  const needed = ask("quorum", { state: announced });
  if (needed.kind === "unset") {
    const { clause, value } = needed;
    return { kind: "undecided", unset: [{ clause, cites: "", value }] };
  }
  const { needed: votes } = needed.value;
  return { kind: "done", events: [{ ...event, ...known, needed: votes }] };
};
