import type { Act } from "../acts.ts";
import { openVoteOf } from "../find.ts";
import type { Candidate, Seat } from "../offers.ts";
import type { Session, State } from "../state.ts";
import { nextSitting } from "./chair.ts";
import { draws } from "./debate.ts";
import { preparationCandidates } from "./preparation.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "sitting",
  needs,
});

/** What the state suggests to the other offices. */
export const officeCandidates = (state: State, seat: Seat): readonly Candidate[] => [
  ...inSession(state, seat),
  ...preparationCandidates(state, seat.office),
];

const inSession = (state: State, { office }: Seat): readonly Candidate[] => {
  const { session } = state;
  if (session === null) return [];
  switch (office) {
    case "organisationPresident":
    case "organisationVicePresident":
    case "president":
      return session.sitting === null
        ? [candidate({ type: "OpenSitting", sitting: nextSitting(state, session) })]
        : [candidate({ type: "TakeChair" })];
    case "vicePresident":
      return session.sitting === null ? [] : [candidate({ type: "TakeChair" })];
    case "secretaryGeneral":
      return [candidate({ type: "AnnounceQuorum" })];
    case "secretariat":
      return [
        ...(session.voteTable === null ? [candidate({ type: "PublishVoteTable" })] : []),
        ...draws(state),
      ];
    case "steeringCommittee":
      return [...opinions(session), ...procedures(session), ...outcomes(session)];
    case "teller":
      return [...reports(state), ...ceremony(state)];
    default:
      return [];
  }
};

/** On requests that wait for one. */
const opinions = (session: Session): readonly Candidate[] =>
  session.requests
    .values()
    .filter(({ status, opinion }) => status === "deposited" && opinion === null)
    .flatMap(({ id }) => [
      candidate({ type: "GiveOpinion", request: id, admissible: true }),
      candidate({ type: "GiveOpinion", request: id, admissible: false }),
    ]);

/** For emergency items that have no procedure. */
const procedures = (session: Session): readonly Candidate[] =>
  session.items
    .values()
    .filter(({ kind, procedure }) => kind === "emergency" && procedure === null)
    .map(({ id }) =>
      candidate(
        {
          type: "ProposeProcedure",
          measure: `ME${session.measures.size + 1}`,
          item: id,
          procedure: "",
        },
        ["procedure"],
      ),
    );

/** Texts under the general debate that wait for this approval. */
const outcomes = (session: Session): readonly Candidate[] =>
  session.drafts
    .values()
    .filter(
      ({ item, approvals }) =>
        session.items.get(item)?.kind === "generalDebate" &&
        !approvals.includes("steeringCommittee"),
    )
    .map(({ id }) => candidate({ type: "ApproveOutcome", draft: id, decision: "" }, ["decision"]));

/** The Tellers make a key once, before the first secret ballot. */
const ceremony = ({ holders, ceremonies }: State): readonly Candidate[] => {
  const people = holders.get("teller") ?? [];
  const same = (tellers: readonly string[]): boolean =>
    tellers.length === people.length && people.every((person) => tellers.includes(person));
  if (people.length === 0 || ceremonies.values().some(({ tellers }) => same(tellers))) return [];
  const threshold = Math.floor(people.length / 2) + 1;
  const ceremony = `K${ceremonies.size + 1}`;
  return [candidate({ type: "BeginCeremony", ceremony, people: [...people], threshold })];
};

const reports = (state: State): readonly Candidate[] => {
  const vote = openVoteOf(state);
  if (vote === null || vote.method === "secret") return [];
  const splits = vote.questions.map(() => ({ yes: 0, no: 0, abstain: 0 }));
  return [candidate({ type: "ReportCount", vote: vote.id, splits }, ["splits"])];
};
