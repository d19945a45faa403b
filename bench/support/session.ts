import { beginning, decideAct, type Moment } from "@hemicycle/assembly";
import { type Envelope, openVoteOf, type Recorded } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { demonstration } from "../../packages/server/demonstration/demonstration.ts";

/** A delegate in the room, and how many votes the delegation can cast. */
export interface Voter {
  readonly person: string;
  readonly member: string;
  readonly votes: number;
}

export interface OpenSession {
  readonly moment: Moment;
  /** All events from the founding to the opening of the vote. */
  readonly journal: readonly Recorded[];
  readonly vote: string;
  readonly chair: string;
  readonly delegations: number;
  readonly delegates: readonly Voter[];
}

/** Runs acts under the rules; a refusal is told, as a measurement of it would be worthless. */
export const decideAll = (
  from: Moment,
  envelopes: readonly Envelope[],
  journal: Recorded[],
): Moment =>
  envelopes.reduce((moment, envelope) => {
    const answer = decideAct(rulebooks, moment, envelope);
    if (answer.kind !== "accepted") {
      throw new Error(`${JSON.stringify(envelope)}: ${JSON.stringify(answer)}`);
    }
    journal.push(...answer.recorded);
    return { state: answer.state, seq: moment.seq + answer.recorded.length };
  }, from);

const at = "2024-03-24T14:59:00.000Z";

/** The demonstration session with every delegate in the room and a vote open to all devices. */
export const sessionWithOpenVote = (): OpenSession => {
  const journal: Recorded[] = [];
  const founded = decideAll(beginning, demonstration({ at }), journal);
  const chair = founded.state.session?.sitting?.chair ?? "";
  const all = founded.state.people
    .values()
    .filter(({ capacity, member }) => capacity === "delegate" && member !== null);
  const secretary = founded.state.holders.get("secretariat")?.[0] ?? "";
  const outside = all.filter(({ id }) => founded.state.session?.presence.people.has(id) !== true);
  const question = { kind: "other", question: "Q1", title: "A question" } as const;
  const opening: Envelope[] = [
    {
      at,
      by: secretary,
      office: "secretariat",
      act: { type: "EnterRoom", people: outside.map(({ id }) => id) },
    },
    {
      at,
      by: chair,
      office: "chair",
      act: { type: "AnnounceVote", vote: "BENCH", questions: [question], method: "electronic" },
    },
    { at, by: chair, office: "chair", act: { type: "OpenVote", vote: "BENCH" } },
  ];
  const moment = decideAll(founded, opening, journal);
  if (openVoteOf(moment.state) === null) throw new Error("the vote is not open");
  const table = moment.state.session?.voteTable;
  const delegates = all.flatMap(({ id: person, member }) => {
    const votes = member === null ? undefined : table?.get(member);
    return member === null || votes === undefined ? [] : [{ person, member, votes }];
  });
  const delegations = moment.state.session?.delegations.size ?? 0;
  return { moment, journal, vote: "BENCH", chair, delegations, delegates };
};
