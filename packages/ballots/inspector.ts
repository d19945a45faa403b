import { hex } from "@hemicycle/base";
import { checkBallot } from "./ballot-check.ts";
import { textOf } from "./bytes.ts";
import { readElection, withGroup } from "./election.ts";
import type { Group, GroupName } from "./group.ts";
import type { Machine } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import { nonElement } from "./registered.ts";
import { Tallier, tallyShape } from "./tally.ts";

/** What whoever checks ballots has to know. It can be sent to another thread. */
export interface Assignment {
  readonly group: GroupName;
  /** The text of an election that was read before. */
  readonly election: string;
  /** How many ballots there are to check. */
  readonly ballots: number;
  /** The size of the tables of powers; a large one pays when there are many ballots. */
  readonly bits: number;
  /** What the ballots of each credential count. */
  readonly weights: ReadonlyMap<string, number>;
}

export interface BoxedBallot {
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly height: number;
  /** Whether it is the last one of its credential. */
  readonly counts: boolean;
}

export interface Finding {
  readonly height: number;
  readonly refusal: Refusal;
}

/** Checks ballots and multiplies those that count. */
export interface Inspector {
  /** Where the first text stands that is no element of the group. */
  readonly nonElement: (texts: readonly string[]) => number | undefined;
  readonly check: (ballots: readonly BoxedBallot[]) => Finding | undefined;
  /** The encrypted tally of what was checked, as a message. */
  readonly tally: () => string;
}

export const inspectorFor = (assignment: Assignment, machine: Machine): Inspector =>
  withGroup(assignment.group, machine, (group) => inspectorIn(group, assignment));

const inspectorIn = <E>(group: Group<E>, assignment: Assignment): Inspector => {
  const { election: source, weights, bits } = assignment;
  const election = readElection(group, source, bits);
  if (election instanceof Refusal) throw new Error("the election was not read before");
  const tallier = new Tallier(election);
  const checkOne = ({ bytes, hash, counts }: BoxedBallot): Refusal | undefined => {
    if (hex(group.machine.sha256(bytes)) !== hash) return new Refusal("record-name");
    const ballot = checkBallot(election, textOf(bytes) ?? "");
    if (ballot instanceof Refusal) return ballot;
    const weight = weights.get(group.write(ballot.credential));
    if (weight === undefined) return new Refusal("unregistered", "credential");
    if (counts) tallier.add(ballot.answers, weight);
    return undefined;
  };
  return {
    nonElement: (texts) => nonElement(group, texts),
    check: (ballots) => {
      for (const ballot of ballots) {
        const refusal = checkOne(ballot);
        if (refusal !== undefined) return { height: ballot.height, refusal };
      }
      return undefined;
    },
    tally: () => tallyShape(group).write(tallier.tally()),
  };
};
