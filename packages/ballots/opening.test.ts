import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { beforeAll, describe, expect, test } from "vitest";
import { sourceOf } from "./archive-read.ts";
import { publishedIn } from "./counting.ts";
import {
  checkDecryption,
  decryptPartially,
  type Factors,
  keyOf,
  partialDecryptionShape,
} from "./decryption.ts";
import { challengeOf, modulo, randomExponent } from "./group.ts";
import { belenios2048 } from "./modular.ts";
import { openTally } from "./opening.ts";
import { Refusal } from "./refusal.ts";
import { readText } from "./shape.ts";
import { type Tally, tallyShape } from "./tally.ts";
import { sound } from "./test-ceremony.ts";
import { type HeldElection, holdElection, type Plan } from "./test-election.ts";
import { readTrustees, type Trustees } from "./trustees.ts";

const group = belenios2048(nodeMachine);
const question = { answers: ["Yes", "No"], blank: undefined, min: 1, max: 1, question: "?" };
const plan: Plan = {
  questions: [question],
  votes: [
    { weight: 3, choices: [[1, 0]] },
    { weight: 4, choices: [[0, 1]] },
  ],
  ...{ size: 5, threshold: 3, decrypting: [1, 2, 3] },
};

/** 1 divided by a number, modulo the order, which is a prime: by Fermat. */
const inverse = (value: bigint): bigint => {
  let [power, base, left] = [1n, value, group.order - 2n];
  for (; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) power = (power * base) % group.order;
    base = (base * base) % group.order;
  }
  return power;
};

describe("a part of the decryption that is proved and wrong", () => {
  let held: HeldElection<bigint>;
  let trustees: Trustees<bigint>;
  let tally: Tally<bigint>;
  beforeAll(async () => {
    held = holdElection(group, plan, nodeChance);
    trustees = sound(readTrustees(group, held.texts.trustees));
    const published = await publishedIn(sourceOf(held.archive), nodeMachine);
    tally = sound(readText(tallyShape(group), sound(published).tally.text));
  });

  /** The proof is made first, and what it proves is chosen to fit: the hash does not bind it. */
  const forged = (secret: bigint): string => {
    const { fingerprint } = held.election;
    const key = group.power(group.generator, secret);
    const made = tally.map((row) =>
      row.map(({ alpha }) => {
        const [w, shift] = [randomExponent(group, nodeChance), randomExponent(group, nodeChance)];
        const a = group.power(group.generator, w);
        const b = group.times(group.power(alpha, w), group.power(group.generator, shift));
        const challenge = challengeOf(group, `decrypt|${fingerprint}|${key}|${a},${b}`);
        const off = modulo(shift * inverse(challenge), group.order);
        const factor = group.times(group.power(alpha, secret), group.power(group.generator, off));
        return {
          factor,
          proof: { challenge, response: modulo(w - secret * challenge, group.order) },
        };
      }),
    );
    return partialDecryptionShape(group).write({
      decryption_factors: made.map((row) => row.map(({ factor }) => factor)),
      decryption_proofs: made.map((row) => row.map(({ proof }) => proof)),
    });
  };
  const openedBy = (owners: readonly number[], forgers: readonly number[]) => {
    const factors: Factors<bigint> = new Map(
      owners.map((owner) => {
        const secret = held.keys[owner - 1] ?? 0n;
        const text = forgers.includes(owner)
          ? forged(secret)
          : decryptPartially(held.election, { tally, secret }, nodeChance);
        const given = { tally, key: keyOf(trustees, owner) ?? 1n };
        // The proof of the forged one holds, by the specification.
        return [owner, sound(checkDecryption(held.election, given, text)).decryption_factors];
      }),
    );
    const opened = openTally(group, trustees, { tally, factors, weight: 7 });
    return opened instanceof Refusal ? opened.id : [opened.owners, opened.result.result];
  };

  test("comes to no count, and is left out as soon as enough others have decrypted", () => {
    expect(openedBy([1, 2, 3], [])).toEqual([[1, 2, 3], [[3, 4]]]);
    expect(openedBy([1, 2], [])).toBe("decryptions-missing");
    for (const forger of [1, 2, 3]) expect(openedBy([1, 2, 3], [forger])).toBe("result-wrong");
    expect(openedBy([1, 2, 3, 4], [2])).toEqual([[1, 3, 4], [[3, 4]]]);
    expect(openedBy([1, 2, 3, 4], [2, 3])).toBe("result-wrong");
    expect(openedBy([1, 2, 3, 4, 5], [1, 3])).toEqual([[2, 4, 5], [[3, 4]]]);
  });
});
