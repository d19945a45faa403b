import type { EventOf, EventType, Recorded } from "@hemicycle/engine";
import type { Values } from "../../messages/index.ts";
import { memberName, namesOf, numberIn, officeName, speakerName, who } from "./names.ts";
import type { Scene } from "./scene.ts";

type SecretEvent = Extract<
  EventType,
  | "ElectionCalled"
  | "CandidateNominated"
  | "CandidacyWithdrawn"
  | "SecretBallotAsked"
  | "RoundDeclared"
  | "RegistrarNamed"
  | "CeremonyBegun"
  | "CertificateFiled"
  | "CeremonyConcluded"
  | "BoxPrepared"
  | "VotesTakenToPaper"
  | "DecryptionGiven"
  | "ResultAscertained"
  | "PapersCounted"
>;

type SecretValues = {
  readonly [T in SecretEvent]: (scene: Scene, event: EventOf<T>, recorded: Recorded) => Values;
};

/** What the line of each event of an election and of a secret ballot says. */
export const secretValues: SecretValues = {
  ElectionCalled: (scene, { office, seats }) => ({
    office: officeName(scene, office),
    count: seats,
  }),
  CandidateNominated: (scene, { person }) => ({ who: speakerName(scene, person) }),
  CandidacyWithdrawn: (scene, { person }) => ({ who: speakerName(scene, person) }),
  SecretBallotAsked: (scene, _, recorded) => ({ who: who(scene, recorded) }),
  RoundDeclared: (scene, { vote, elected, outcome }) => ({
    number: numberIn(vote),
    outcome,
    people: namesOf(scene, elected),
  }),
  RegistrarNamed: (_, { name }) => ({ name }),
  CeremonyBegun: (scene, { people, threshold }) => ({
    people: namesOf(scene, people),
    count: threshold,
  }),
  CertificateFiled: (scene, { certificate }, recorded) => ({
    who: who(scene, recorded),
    hash: certificate,
  }),
  CeremonyConcluded: (_, { trustees }) => ({ hash: trustees }),
  BoxPrepared: (_, { vote, credentials, archive }) => ({
    number: numberIn(vote),
    count: credentials,
    hash: archive,
  }),
  VotesTakenToPaper: (scene, { vote, member, votes }) => ({
    number: numberIn(vote),
    member: memberName(scene, member),
    count: votes,
  }),
  DecryptionGiven: (scene, { vote }, recorded) => ({
    number: numberIn(vote),
    who: who(scene, recorded),
  }),
  ResultAscertained: (scene, { vote, archive }, recorded) => ({
    number: numberIn(vote),
    who: who(scene, recorded),
    hash: archive,
  }),
  PapersCounted: (_, { vote, votes }) => ({ number: numberIn(vote), count: votes }),
};
