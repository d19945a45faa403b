import { half } from "@hemicycle/base";
import {
  actsAs,
  aside,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  is,
  type Rulebook,
  speaksFor,
  undecided,
  value,
} from "@hemicycle/engine";

/** A few rules for the tests of the server, so that they do not depend on a real rulebook. */

const common = { reading: "For the tests of the server.", examples: [] };

const bySecretariat = guard({
  ...common,
  id: "test.1/by-secretariat",
  cites: "Test rules, 1",
  on: ["AdmitMember", "RecordArrears", "IssueCard", "ImportRegister"],
  says: {
    en: "Only the secretariat keeps the register; {office} does not, {number} times.",
    fr: "Seul le secrétariat tient le registre ; {office} non, {number} fois.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "secretariat")
      ? holds
      : fails({ office: envelope.office ?? "nobody", number: 1234 }),
});

const ownBallot = guard({
  ...common,
  id: "test.2/own-ballot",
  cites: "Test rules, 2",
  on: ["CastBallot"],
  says: { en: "A ballot of {member} is cast by its delegates, or entered by a Teller." },
  check: ({ state, envelope, act: { member } }) =>
    speaksFor(state, envelope, member) || actsAs(state, envelope, "teller")
      ? holds
      : fails({ member }),
});

const tenVotes = guard({
  ...common,
  id: "test.2/ten-votes",
  cites: "Test rules, 2",
  on: ["CastBallot"],
  says: { en: "{member} has ten votes." },
  check: ({ act: { member, splits } }) =>
    splits.every(({ yes, no, abstain }) => yes + no + abstain <= 10) ? holds : fails({ member }),
});

const byChair = guard({
  ...common,
  id: "test.3/by-chair",
  cites: "Test rules, 3",
  on: ["OpenVote", "CloseVote", "AnnulVote", "DeclareResult"],
  discretion: "chair",
  says: { en: "The chair conducts the vote." },
  check: ({ state, envelope }) => (actsAs(state, envelope, "chair") ? holds : fails()),
});

const pause = guard({
  ...common,
  id: "test.4/pause",
  cites: "Test rules, 4",
  on: ["SuspendSitting"],
  says: { en: "A pause has a length." },
  check: ({ state }) => (state.values.has("test.pause") ? aside : undecided("test.pause")),
});

const tooMuch = consequence({
  ...common,
  id: "test.5/too-much",
  cites: "Test rules, 5",
  on: ["IncidentDealtWith"],
  follow: () => {
    const votes = Array.from({ length: 9_000 }, (_, at) => [`M${at}`, at] as const);
    return [{ type: "VoteTablePublished", votes: Object.fromEntries(votes) }];
  },
});

const noName = guard({
  ...common,
  id: "test.4/no-name",
  cites: "Test rules, 4",
  on: ["RegisterPerson"],
  says: { en: "{person} is no name.", fr: "{person} n'est pas un nom." },
  check: ({ act: { person, name } }) => {
    if (name === "?") return undecided("test.name");
    return name === "-" ? fails({ person }) : aside;
  },
});

const failing = guard({
  ...common,
  id: "test.6/failing",
  cites: "Test rules, 6",
  on: ["WithdrawMotion", "ResumeSitting"],
  says: { en: "This is never said." },
  check: () => {
    throw new Error("a programming error in a clause");
  },
});

const figures = { ...common, status: "verified", source: "Test rules" } as const;

const votesCast = value({
  ...figures,
  id: "test.7/votes-cast",
  cites: "Test rules, 7",
  slot: "votesCast",
  answer: ({ yes, no }) => is(yes + no),
});

const majority = value({
  ...figures,
  id: "test.7/majority",
  cites: "Test rules, 7",
  slot: "majority",
  answer: () => {
    const part = { clause: "test.7/majority", cites: "Test rules, 7", share: half, more: true };
    return is({ parts: [{ ...part, of: "votesCast" }] });
  },
});

const clauses: readonly Clause[] = [
  bySecretariat,
  ownBallot,
  tenVotes,
  byChair,
  pause,
  noName,
  tooMuch,
  failing,
  votesCast,
  majority,
];

export const testBook: Rulebook = {
  id: "test",
  title: "Test rules",
  offices: {
    chair: "President",
    president: "President of the Assembly",
    vicePresident: "Vice-President",
    teller: "Teller",
    rapporteur: "Rapporteur",
    organisationPresident: "President of the Organisation",
    organisationVicePresident: "Vice-President of the Organisation",
    steeringCommittee: "Steering Committee",
    council: "Council",
    secretaryGeneral: "Secretary General",
    secretariat: "Secretariat",
  },
  editions: [{ id: "first", from: null, until: null, title: "First edition", clauses }],
};
