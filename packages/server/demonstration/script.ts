import { addMonths } from "@hemicycle/base";
import type { Act, Proposal } from "@hemicycle/engine";
import {
  delegateId,
  delegatesFrom,
  host,
  inRoom,
  officialRegistrations,
  officials,
  secretaryName,
  tellers,
} from "./people.ts";
import { joint, lastHandedIn, requests, type TableRequest } from "./requests.ts";
import { members, populationSource } from "./table.ts";

/** What somebody does in the demonstration before a visitor comes. */
export interface Step extends Proposal {
  readonly by: string;
}

/** What comes with a request: that it came is a fact, what it said is not told here. */
export const inventedDocuments = {
  memorandum: { title: "Explanatory memorandum (invented)" },
  draft: { title: "Draft resolution (invented)" },
} as const;

const secretariat = (...acts: readonly Act[]): readonly Step[] =>
  acts.map((act) => ({ by: officials.secretariat, office: "secretariat", act }));

const named = "Demonstration assembly under the rules of the IPU";

/** The founding, by the head of the secretariat. */
export const founding = (assembly: string): readonly Step[] =>
  secretariat({
    type: "FoundAssembly",
    assembly,
    name: assembly === "demo" ? named : `${named} (${assembly})`,
    rulebook: "ipu",
    edition: "2017-04",
    seat: "Europe/Zurich",
    person: officials.secretariat,
    personName: secretaryName,
  });

const basis = "Assigned for the demonstration";

const assignments = [
  { office: "secretariat", person: officials.clerk },
  { office: "secretaryGeneral", person: officials.secretaryGeneral },
  { office: "organisationPresident", person: officials.organisationPresident },
  { office: "organisationVicePresident", person: officials.organisationVicePresident },
  { office: "steeringCommittee", person: officials.steeringCommittee },
  { office: "council", person: officials.council },
] as const;

/** The registers: officials, members with their populations. */
export const registers: readonly Step[] = secretariat(
  ...officialRegistrations,
  ...assignments.map((one): Act => ({ type: "AssignOffice", ...one, basis })),
  ...members.flatMap(({ code, name, inhabitants }): readonly Act[] => [
    { type: "AdmitMember", member: code, name, affiliation: "member" },
    {
      type: "RecordPopulation",
      member: code,
      inhabitants,
      asOf: populationSource.published,
      source: populationSource.title,
    },
  ]),
);

const session = {
  session: "S1",
  title: "Demonstration: 138th Assembly",
  place: "Geneva (demonstration)",
} as const;

/** The convocation of a session of five days, with its delegations. */
export const convocation = (opens: string, closes: string): readonly Step[] => [
  {
    by: officials.council,
    office: "council",
    act: { type: "DecideSession", ...session, opens, closes, basis: "Invented decision" },
  },
  {
    by: officials.secretaryGeneral,
    office: "secretaryGeneral",
    act: { type: "ConveneSession", ...session, opens, closes, sent: addMonths(opens, -5) },
  },
  ...secretariat(
    { type: "AccreditDelegation", members: members.map(({ code }) => code) },
    ...members.flatMap(delegatesFrom),
  ),
];

/** What the session has to deal with: the items of the 138th Assembly, in our own words. */
const agenda = secretariat(
  {
    type: "PlaceItem",
    item: "I1",
    title: "General Debate: migrants and refugees",
    kind: "generalDebate",
  },
  {
    type: "PlaceItem",
    item: "I2",
    title: "Lasting peace as a way to sustainable development",
    kind: "subject",
  },
  {
    type: "PlaceItem",
    item: "I3",
    title: "Private business in sustainable development, renewable energy above all",
    kind: "subject",
  },
  {
    type: "PlaceItem",
    item: "I4",
    title: "Reports of the Standing Committees",
    kind: "report",
  },
);

/** Those that had come before the day of the decision, each handed in by one Member. */
const early: readonly TableRequest[] = requests.filter(
  ({ id }) => ![joint, lastHandedIn].includes(id),
);

/** Six requests for an emergency item, complete and found admissible. */
const handedIn: readonly Step[] = early.flatMap(({ id, authors, title, subject }) =>
  authors.map((author) => ({
    by: delegateId(author, 1),
    act: {
      type: "RequestEmergencyItem",
      request: id,
      title,
      subject,
      authors: [author],
      ...inventedDocuments,
    },
  })),
);

const opinions: readonly Step[] = early.map(({ id }) => ({
  by: officials.steeringCommittee,
  office: "steeringCommittee",
  act: { type: "GiveOpinion", request: id, admissible: true },
}));

/** Everybody of the delegations that are there goes into the room. */
const arrival = secretariat({
  type: "EnterRoom",
  people: inRoom.flatMap(delegatesFrom).map(({ person }) => person),
});

const president = delegateId(host, 1);

/** The opening of the first sitting, up to a President in the chair and two Tellers. */
const opening: readonly Step[] = [
  ...secretariat({ type: "PublishVoteTable" }),
  ...arrival,
  {
    by: officials.organisationPresident,
    office: "organisationPresident",
    act: { type: "OpenSitting", sitting: "PL1" },
  },
  {
    by: officials.secretaryGeneral,
    office: "secretaryGeneral",
    act: { type: "AnnounceQuorum" },
  },
  ...elected({
    proposer: { by: officials.council, office: "council" },
    chair: officials.organisationPresident,
    election: "E1",
    office: "president",
    people: [president],
  }),
  { by: president, office: "president", act: { type: "TakeChair" } },
  ...elected({
    proposer: { by: president, office: "chair" },
    chair: president,
    election: "E2",
    office: "teller",
    people: tellers.map((member) => delegateId(member, 1)),
  }),
];

interface Election {
  readonly proposer: Omit<Step, "act">;
  /** Who presides while it is held. */
  readonly chair: string;
  readonly election: string;
  readonly office: "president" | "teller";
  readonly people: string[];
}

/** Proposed, put without a vote, decided: nobody objects in the demonstration. */
function elected({ proposer, chair, ...proposed }: Election): readonly Step[] {
  const question = { kind: "election", election: proposed.election } as const;
  return [
    { ...proposer, act: { type: "ProposeOfficers", ...proposed } },
    { by: chair, office: "chair", act: { type: "ProposeWithoutVote", question } },
    { by: chair, office: "chair", act: { type: "DecideWithoutVote", question } },
  ];
}

/** From an agenda to a sitting in which anybody can begin at once. */
export const sitting: readonly Step[] = [...agenda, ...handedIn, ...opening, ...opinions];
