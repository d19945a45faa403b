export { type Entry, entriesOf, type Source, sourceOf } from "./archive-read.ts";
export { checkBallot } from "./ballot-check.ts";
export type { Refused } from "./board.ts";
export { type Crew, crewOfOne, type Hand } from "./crew.ts";
export { type Election, groupNamed, readElection, withGroup } from "./election.ts";
export type { Group, GroupName } from "./group.ts";
export {
  type Assignment,
  type BoxedBallot,
  type Finding,
  type Inspector,
  inspectorFor,
} from "./inspector.ts";
export { type Chance, type Machine, type Power, plainMachine } from "./machine.ts";
export { type FaultId, faultTexts, Refusal } from "./refusal.ts";
export { type Report, type Verdict, type Verification, verifyArchive } from "./verify.ts";
