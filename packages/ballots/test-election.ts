import { ArchiveWriter } from "./archive-write.ts";
import { type Choices, makeBallot } from "./ballot-make.ts";
import { BallotBox } from "./box.ts";
import { joined } from "./bytes.ts";
import { credentialKey, newCredential, newUuid } from "./credentials.ts";
import { checkDecryption, combined, decryptPartially, type Factors, keyOf } from "./decryption.ts";
import { type Election, type Question, readElection } from "./election.ts";
import { type Group, randomExponent } from "./group.ts";
import type { Chance } from "./machine.ts";
import { type Registered, writeRegistered } from "./registered.ts";
import { countsOf, resultShape } from "./result.ts";
import { singleTrustee, writeElection, writeTrustees } from "./setup.ts";
import { tallyShape } from "./tally.ts";
import { holdCeremony, sound } from "./test-ceremony.ts";
import { readTrustees } from "./trustees.ts";

/** For the tests: whole elections, held by nobody but this program. */

export interface Vote {
  readonly weight: number;
  /** Null: the credential is not used. */
  readonly choices: Choices | null;
}

export interface Plan {
  readonly name?: string;
  readonly questions: readonly Question[];
  readonly votes: readonly Vote[];
  readonly size: number;
  readonly threshold: number;
  readonly hardened?: boolean;
  /** How many trustees stand before them who have to decrypt. */
  readonly singles?: number;
  /** Who of the others decrypts, from 1. */
  readonly decrypting: readonly number[];
}

export interface Prepared<E> {
  readonly election: Election<E>;
  readonly texts: { election: string; trustees: string; credentials: string };
  readonly registered: readonly Registered[];
  /** Private keys of the voters, in the order of the votes. */
  readonly voters: readonly bigint[];
  readonly credentials: readonly string[];
  /** Private keys of the trustees, in their order, the single ones first. */
  readonly keys: readonly bigint[];
}

const trusteesFor = <E>(group: Group<E>, plan: Plan, chance: Chance) => {
  const { size, threshold, hardened = true, singles = 0 } = plan;
  const alone = Array.from({ length: singles }, () => randomExponent(group, chance));
  const { parameters, keys } = holdCeremony(group, { size, threshold, hardened }, chance);
  const items = alone.map((secret) => ({
    kind: "Single" as const,
    text: singleTrustee(group, secret, chance),
  }));
  const text = writeTrustees([...items, { kind: "Pedersen", text: parameters }]);
  return { text, keys: [...alone, ...keys] };
};

export const prepare = <E>(group: Group<E>, plan: Plan, chance: Chance): Prepared<E> => {
  const uuid = newUuid(chance);
  const trustees = trusteesFor(group, plan, chance);
  const credentials = plan.votes.map(() => newCredential(chance));
  const voters = credentials.map((credential) => credentialKey(group, { credential, uuid }));
  const registered = voters.map((key, at) => ({
    credential: group.write(group.power(group.generator, key)),
    weight: plan.votes[at]?.weight ?? 1,
  }));
  const { name = "A secret vote", questions } = plan;
  const message = { uuid, name, questions, description: "", administrator: "Secretariat" };
  const election = sound(writeElection(group, message, trustees.text));
  return {
    election: sound(readElection(group, election, 5)),
    texts: { election, trustees: trustees.text, credentials: writeRegistered(registered) },
    ...{ registered, voters, credentials, keys: trustees.keys },
  };
};

export const ballotsOf = <E>(
  { election, voters }: Prepared<E>,
  { votes }: Plan,
  chance: Chance,
): readonly string[] =>
  votes.flatMap(({ choices }, at) => {
    const key = voters[at] ?? 0n;
    return choices === null ? [] : [sound(makeBallot(election, { key, choices }, chance)).ballot];
  });

export interface HeldElection<E> extends Prepared<E> {
  readonly archive: Uint8Array;
  /** The bytes that each event added, in their order. */
  readonly parts: readonly Uint8Array[];
  readonly ballots: readonly string[];
  readonly result: readonly (readonly number[])[];
}

/** Everything from the ceremony to the result. */
export const holdElection = <E>(group: Group<E>, plan: Plan, chance: Chance): HeldElection<E> => {
  const prepared = prepare(group, plan, chance);
  const { election, texts, registered, keys } = prepared;
  const ballots = ballotsOf(prepared, plan, chance);
  const box = new BallotBox(election, registered);
  for (const ballot of ballots) sound(box.cast(ballot));
  const { tally, ...sums } = box.count();
  const writer = new ArchiveWriter(group.machine, 1_800_000_000);
  const parts = [
    writer.begin(texts),
    ...ballots.map((ballot) => writer.ballot(ballot)),
    writer.endBallots(),
    writer.tally(tallyShape(group).write(tally), sums),
  ];
  const trustees = sound(readTrustees(group, texts.trustees));
  const { singles = 0 } = plan;
  const alone = Array.from({ length: singles }, (_, at) => at + 1);
  const factors = new Map<number, Factors<E> extends ReadonlyMap<number, infer F> ? F : never>();
  for (const owner of [...alone, ...plan.decrypting.map((one) => one + singles)]) {
    const text = decryptPartially(election, { tally, secret: keys[owner - 1] ?? 0n }, chance);
    const key = keyOf(trustees, owner) ?? group.one;
    factors.set(owner, sound(checkDecryption(election, { tally, key }, text)).decryption_factors);
    parts.push(writer.decryption(text, owner));
  }
  const counts = countsOf(group, combined(group, trustees, { tally, factors }), sums.weight);
  if (counts === undefined) throw new Error("the result is larger than the weights");
  parts.push(writer.result(resultShape.write(counts)));
  return { ...prepared, archive: joined(...parts), parts, ballots, result: counts.result };
};
