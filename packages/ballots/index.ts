/**
 * Secret ballots in the format of Belenios, crypto version 1. In the order in which an election
 * needs them; what only Node has is in `@hemicycle/ballots/node`.
 */

export { type Source, sourceOf } from "./archive-read.ts";
export { ArchiveWriter, type SetupTexts } from "./archive-write.ts";
export { type Ballot, credentialIn } from "./ballot.ts";
export { checkBallot } from "./ballot-check.ts";
export { auditBallot, type Choices, type Made, makeBallot, type Opening } from "./ballot-make.ts";
export type { Refused } from "./board.ts";
export { BallotBox, type Checked, type Counted } from "./box.ts";
export {
  type Certifying,
  type Concluded,
  certify,
  concludeCeremony,
  decryptionKey,
  newSeed,
  openCeremony,
  route,
  share,
} from "./ceremony.ts";
export {
  checkCertificate,
  checkOutput,
  checkShares,
  fingerprint,
} from "./ceremony-board.ts";
export { acceptShares } from "./ceremony-shares.ts";
export {
  countPublished,
  type Decrypting,
  decryptPublished,
  type Published,
  publishedIn,
} from "./counting.ts";
export { credentialKey, newCredential, newUuid, readCredential } from "./credentials.ts";
export { type Crew, crewOfOne, type Hand } from "./crew.ts";
export { checkDecryption, decryptPartially, type Factors, keyOf } from "./decryption.ts";
export {
  type Election,
  fingerprintOf,
  groupNamed,
  type Question,
  readElection,
  withGroup,
} from "./election.ts";
export { type GivenBack, giveBack, isGivenBack } from "./given-back.ts";
export type { Group, GroupName } from "./group.ts";
export {
  type Assignment,
  type BoxedBallot,
  type Finding,
  type Inspector,
  inspectorFor,
} from "./inspector.ts";
export { type Issue, type Issued, issueCredentials } from "./issue.ts";
export { type Chance, type Machine, type Power, plainMachine } from "./machine.ts";
export { belenios2048 } from "./modular.ts";
export { openTally } from "./opening.ts";
export { type FaultId, faultTexts, Refusal } from "./refusal.ts";
export { type Registered, readRegistered, writeRegistered } from "./registered.ts";
export { type ResultMessage, resultShape } from "./result.ts";
export { fewestRevealed, type Revealed } from "./revealing.ts";
export { type ElectionPlan, singleTrustee, writeElection, writeTrustees } from "./setup.ts";
export { readText } from "./shape.ts";
export { assignment, fewestWeights } from "./splits.ts";
export { sizedTallyShape, type Tally, tallyShape } from "./tally.ts";
export type { Ceremony } from "./trustees.ts";
export { readTrustees, type Trustees } from "./trustees.ts";
export { type Report, type Verdict, type Verification, verifyArchive } from "./verify.ts";
