import { fraction } from "@hemicycle/base";
import { actTypes } from "./act-types.ts";
import type { Act, Envelope } from "./acts.ts";
import { consequence, type Edition, guard, holds, is, value } from "./clause.ts";
import { type Answer, decide } from "./decide.ts";
import { emptyState, type State } from "./state.ts";

/** A rulebook that allows everything, in the plenary as in a committee, and can count. */

const common = { cites: "Toy, 1", reading: "For tests.", examples: [] };
const told = { ...common, status: "verified", source: "test" } as const;

/** A guard of all acts would speak of none. */
const possible = actTypes.filter((type) => type !== "FoundAssembly");

/** The same for the plenary and for committees, under ids of their own. */
const clausesOf = (book: string): Edition["clauses"] => [
  guard({ ...common, id: `${book}.1/all`, on: possible, says: { en: "No." }, check: () => holds }),
  value({ ...told, id: `${book}.2/votes`, slot: "entitlement", answer: () => is(1) }),
  value({
    ...told,
    id: `${book}.3/cast`,
    slot: "votesCast",
    answer: ({ yes, no }) => is(yes + no),
  }),
  value({
    ...told,
    id: `${book}.4/majority`,
    slot: "majority",
    answer: () => {
      const half = { clause: `${book}.4/majority`, cites: "Toy, 4", share: fraction(1, 2) };
      return is({ parts: [{ ...half, more: true, of: "votesCast" }] });
    },
  }),
  value({ ...told, id: `${book}.5/time`, slot: "speakingTime", answer: () => is(null) }),
  value({
    ...told,
    id: `${book}.6/there`,
    slot: "participating",
    answer: ({ state }) => {
      const members = state.session?.presence.atFirstSitting.keys() ?? [];
      return is({ delegations: members.length, members });
    },
  }),
  value({
    ...told,
    id: `${book}.7/quorum`,
    slot: "quorum",
    answer: ({ state }) => {
      const present = state.session?.presence.delegations.member ?? 0;
      return is({ needed: state.session?.quorumBase?.delegations ?? 0, present });
    },
  }),
  consequence({
    ...common,
    id: `${book}.8/elected`,
    on: ["DecidedWithoutVote"],
    follow: ({ state, event: { question } }) => {
      const id = question.kind === "election" ? question.election : "";
      const election = state.session?.elections.get(id);
      if (election === undefined) return [];
      return [{ type: "OfficeTaken", office: election.office, people: election.people }];
    },
  }),
];

const inCommittees = clausesOf("own");

export const edition: Edition = {
  id: "e1",
  title: "Toy",
  from: null,
  until: null,
  clauses: [...clausesOf("toy"), ...inCommittees],
  bodies: { committee: inCommittees },
};

export interface Moment {
  readonly state: State;
  readonly seq: number;
}

const at = "2024-03-24T09:00:00.000Z";

/** An act, and where it is done. */
export const doing = (act: Act, more: Partial<Envelope> = {}): Envelope => ({
  act,
  at,
  by: "SEC",
  office: "secretariat",
  ...more,
});

export const answerTo = (moment: Moment, envelope: Envelope, rules = edition): Answer =>
  decide(rules, moment, envelope);

/** The moment after these; what is not accepted leaves it as it was. */
export const go = (moment: Moment, ...envelopes: readonly Envelope[]): Moment =>
  envelopes.reduce((now, envelope) => {
    const answer = answerTo(now, envelope);
    if (answer.kind !== "accepted") return now;
    return { state: answer.state, seq: now.seq + answer.recorded.length };
  }, moment);

const delegates = ["M1.1", "M1.2", "M2.1", "M3.1"] as const;
export const committees = ["C1", "C2"] as const;

const founding: readonly Act[] = [
  {
    type: "FoundAssembly",
    assembly: "toy",
    name: "Toy",
    rulebook: "toy",
    edition: "e1",
    seat: "Europe/Zurich",
    person: "SEC",
    personName: "Clerk",
  },
  ...["M1", "M2", "M3"].map(
    (member): Act => ({ type: "AdmitMember", member, name: member, affiliation: "member" }),
  ),
  ...committees.map(
    (body): Act => ({ type: "EstablishBody", body, kind: "committee", name: body, basis: "toy" }),
  ),
];

export const convene = (session: string): Act => ({
  type: "ConveneSession",
  session,
  title: session,
  place: "Geneva",
  opens: "2024-03-23",
  closes: "2024-03-27",
});

const registered: readonly Act[] = [
  { type: "AccreditDelegation", members: ["M1", "M2", "M3"] },
  ...delegates.map((person, place): Act => {
    const sex = place % 2 === 0 ? "woman" : "man";
    const member = person.slice(0, 2);
    return { type: "RegisterPerson", person, name: person, member, capacity: "delegate", sex };
  }),
];

export const naming = (
  body: string,
  person: string,
  as: "member" | "president" = "member",
): Act => ({
  type: "NameToBody",
  body,
  person,
  as,
  basis: "letter",
});

/** A session is convened, and all delegates are members of both committees. */
export const begun = (): Moment =>
  go(
    { state: emptyState, seq: 0 },
    ...[
      ...founding,
      convene("S1"),
      ...registered,
      ...committees.flatMap((body) => delegates.map((person) => naming(body, person))),
    ].map((act) => doing(act)),
  );

const question = { kind: "other", question: "Q1", title: "A question" } as const;
const split = { yes: 1, no: 0, abstain: 0 } as const;

/** Acts of a sitting. What is its own in all bodies is named after `prefix`. */
export const sittingActs = (prefix: string): readonly Act[] => {
  const vote = `${prefix}V1`;
  const election = `${prefix}E1`;
  return [
    { type: "OpenSitting", sitting: `${prefix}PL1` },
    { type: "OpenSitting", sitting: `${prefix}PL2` },
    { type: "SuspendSitting", reason: "lunch" },
    { type: "ResumeSitting" },
    { type: "CloseSitting" },
    { type: "EnterRoom", people: ["M1.1", "M2.1"] },
    { type: "EnterRoom", people: ["M1.2", "M3.1"] },
    { type: "LeaveRoom", people: ["M1.1"] },
    { type: "ReportPresence", delegations: 2, source: "counted" },
    { type: "AnnounceQuorum" },
    { type: "PublishVoteTable" },
    { type: "PlaceItem", item: "I1", title: "An item", kind: "generalDebate" },
    { type: "TakeUpItem", item: "I1" },
    { type: "RequestFloor", purpose: "statement" },
    { type: "GiveFloor", person: "M1.1", purpose: "statement" },
    { type: "EndSpeech" },
    { type: "CallToOrder", reason: "off the subject" },
    { type: "RaisePointOfOrder", point: "O1", matter: "no text" },
    { type: "RulePointOfOrder", point: "O1", upheld: true },
    { type: "MoveMotion", motion: "P1", kind: "adjournDebate" },
    { type: "AnnounceVote", vote, questions: [question], method: "electronic" },
    { type: "OpenVote", vote },
    { type: "CastBallot", vote, member: "M1", splits: [split] },
    { type: "CastBallot", vote, member: "M2", splits: [{ ...split, yes: 0, no: 1 }] },
    { type: "CloseVote", vote },
    { type: "DeclareResult", vote },
    { type: "AnnulVote", vote, reason: "no network" },
    { type: "ProposeOfficers", election, office: "president", people: ["M3.1"] },
    { type: "ProposeWithoutVote", question: { kind: "election", election } },
    { type: "ObjectToDecision", question: { kind: "election", election } },
    { type: "DecideWithoutVote", question: { kind: "election", election } },
    { type: "GiveRuling", clause: "toy.1/all", decision: "as it stands" },
  ];
};
