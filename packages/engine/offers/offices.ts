import type { Act } from "../acts.ts";
import { openVoteOf } from "../find.ts";
import type { Candidate, Seat } from "../offers.ts";
import type { State } from "../state.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "sitting",
  needs,
});

/** What the state suggests to the other offices. */
export const officeCandidates = (state: State, { office }: Seat): readonly Candidate[] => {
  const { session } = state;
  if (session === null) return [];
  switch (office) {
    case "organisationPresident":
    case "organisationVicePresident":
    case "president":
      return session.sitting === null
        ? [candidate({ type: "OpenSitting", sitting: `PL${session.sittingsHeld + 1}` })]
        : [candidate({ type: "TakeChair" })];
    case "vicePresident":
      return session.sitting === null ? [] : [candidate({ type: "TakeChair" })];
    case "secretaryGeneral":
      return [candidate({ type: "AnnounceQuorum" })];
    case "secretariat":
      return session.voteTable === null ? [candidate({ type: "PublishVoteTable" })] : [];
    case "steeringCommittee":
      return session.requests
        .values()
        .filter(({ status, opinion }) => status === "deposited" && opinion === null)
        .flatMap(({ id }) => [
          candidate({ type: "GiveOpinion", request: id, admissible: true }),
          candidate({ type: "GiveOpinion", request: id, admissible: false }),
        ]);
    case "teller":
      return reports(state);
    default:
      return [];
  }
};

const reports = (state: State): readonly Candidate[] => {
  const vote = openVoteOf(state);
  if (vote === null) return [];
  const splits = vote.questions.map(() => ({ yes: 0, no: 0, abstain: 0 }));
  return [candidate({ type: "ReportCount", vote: vote.id, splits }, ["splits"])];
};
