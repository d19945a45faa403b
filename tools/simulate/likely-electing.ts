import type { Election, Session } from "@hemicycle/engine";
import {
  as,
  bySecretary,
  type Idea,
  inChair,
  type Likely,
  nextId,
  type Scene,
  said,
} from "./suggest.ts";

/** An election of persons by persons, round by round on papers that Tellers count. */

const called: Idea = ({ dice, state }) => {
  const { session } = state;
  if (session === null) return null;
  const election = nextId(state, "EL", session.elections.size);
  const office =
    dice.oneOf([
      "president",
      "president",
      "vicePresident",
      "secretaryGeneral",
      "teller",
    ] as const) ?? "president";
  const seats = office === "president" ? 1 : 1 + dice.below(2);
  return inChair(session, { type: "CallElection", election, office, seats });
};

const underWay = (session: Session): Election | undefined =>
  session.elections
    .values()
    .find(({ id, contest }) => contest !== undefined && !session.decisions.has(`election:${id}`));

const round = ({ contest }: Election): number => (contest?.rounds.length ?? 0) + 1;

/** A vote on the next round, from its announcement to what the papers say. */
const ballot = (scene: Scene, session: Session, election: Election): Likely => {
  const { dice, state } = scene;
  const vote = session.votes
    .values()
    .find(({ status }) => ["announced", "open", "closed"].includes(status));
  if (vote === undefined) {
    const question = { kind: "election", election: election.id, round: round(election) } as const;
    const id = nextId(state, "V", session.votes.size);
    const method = dice.chance(90) ? ("secret" as const) : ("electronic" as const);
    return inChair(session, { type: "AnnounceVote", vote: id, questions: [question], method });
  }
  const { id, status } = vote;
  if (status === "announced") return inChair(session, { type: "OpenVote", vote: id });
  if (status === "open") return inChair(session, { type: "CloseVote", vote: id });
  if (dice.chance(50)) return papers(scene, id, election);
  return dice.chance(70)
    ? inChair(session, { type: "DeclareResult", vote: id })
    : inChair(session, { type: "AnnulVote", vote: id, reason: said });
};

/** So many blank, and so many for each; often equal, so that there is a tie to break. */
const papers = ({ dice, state }: Scene, vote: string, { people }: Election): Likely => {
  const equal = dice.chance(35);
  const votes = people.map(() => (equal ? 4 : dice.below(9)));
  const counts = [[dice.below(3), ...votes]];
  const all = counts.flat().reduce((sum, one) => sum + one, 0);
  const person = state.holders.get("teller")?.[0] ?? "";
  const actor = { person, office: "teller", onBehalfOf: null } as const;
  return { actor, act: { type: "CountPapers", vote, votes: all, counts } };
};

const contest: Idea = (scene) => {
  const { dice, state } = scene;
  const { session } = state;
  const election = session === null ? undefined : underWay(session);
  if (session === null || election === undefined) return called(scene);
  const person = dice.oneOf(session.presence.people.keys()) ?? "";
  const candidate = dice.oneOf(election.people) ?? person;
  const named = { election: election.id, person } as const;
  if (election.people.length < 2 || dice.chance(15)) {
    return dice.chance(60)
      ? bySecretary({ type: "NominateCandidate", ...named })
      : as(person, { type: "NominateCandidate", ...named });
  }
  if (dice.chance(8)) {
    const by = dice.chance(50) ? ("age" as const) : ("lot" as const);
    const broken = { election: election.id, person: candidate, by, basis: said } as const;
    return inChair(session, { type: "BreakTie", ...broken });
  }
  return ballot(scene, session, election);
};

/** One candidate for the only place: without a ballot, unless somebody asks for one. */
const alone: Idea = ({ dice, state }) => {
  const { session } = state;
  const election = session === null ? undefined : underWay(session);
  if (session === null || election === undefined) return null;
  const question = { kind: "election", election: election.id } as const;
  const proposed = session.withoutVote.has(`election:${election.id}`);
  const person = dice.oneOf(session.presence.people.keys()) ?? "";
  if (dice.chance(15)) return as(person, { type: "AskSecretBallot", election: election.id });
  const type = proposed ? ("DecideWithoutVote" as const) : ("ProposeWithoutVote" as const);
  return inChair(session, { type, question });
};

/** Calls, nominates, votes and counts. */
export const electing: readonly Idea[] = [contest, contest, contest, contest, alone];
