import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { belenios2048 } from "./modular.ts";
import { archive, reasonOf, recordsOf, verified } from "./test-archives.ts";
import { holdElection, type Plan } from "./test-election.ts";
import { type Step, sealed, stepsOf } from "./test-reseal.ts";

/** Whatever is altered in an archive that holds, it does not hold any more. */

const timeout = 300_000;
const question = { answers: ["Yes", "No"], blank: undefined, min: 1, max: 1, question: "?" };
const plan: Plan = {
  questions: [question, { ...question, answers: ["A", "B"], blank: true, max: 2 }],
  votes: [
    {
      weight: 2,
      choices: [
        [1, 0],
        [0, 1, 1],
      ],
    },
    {
      weight: 1,
      choices: [
        [0, 1],
        [1, 0, 0],
      ],
    },
  ],
  ...{ size: 3, threshold: 2, singles: 1, decrypting: [1, 3] },
};
let bytes = new Uint8Array();
let steps: readonly Step[] = [];

beforeAll(async () => {
  const { archive: made } = holdElection(belenios2048(nodeMachine), plan, nodeChance);
  steps = stepsOf(await recordsOf(made));
  bytes = Uint8Array.from(sealed(steps));
});

test("what these tests begin with holds", async () => {
  expect(reasonOf(await verified(bytes))).toBe("holds");
});

describe("one byte anywhere", () => {
  const alter = (original: Uint8Array, at: number, by: number): Uint8Array => {
    const copy = Uint8Array.from(original);
    copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ by;
    return copy;
  };
  const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));

  test("altered", { timeout }, async () => {
    for (const original of [bytes, archive("valid"), archive("tool30-ed25519-mixed-12")]) {
      await fc.assert(
        fc.asyncProperty(change, async ([at, by]) => {
          expect((await verified(alter(original, at, by))).holds).toBe(false);
        }),
        { numRuns: 150 },
      );
    }
  });

  test("in the heads of the first records, every one of them", { timeout }, async () => {
    for (let at = 0; at < 3 * 512; at += 1) {
      expect((await verified(alter(bytes, at, 1))).holds, String(at)).toBe(false);
    }
  });

  test("left out, put in, or cut off with all behind it", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), async (place, byte) => {
        const at = place % bytes.length;
        const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
        for (const altered of [
          Buffer.concat([before, behind.subarray(1)]),
          Buffer.concat([before, Uint8Array.of(byte), behind]),
          before,
        ]) {
          expect((await verified(altered)).holds).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

type Path = readonly (string | number)[];

/** Every place in a message, the whole left out. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]));
  return path.length === 0 ? inside : [path, ...inside];
};

const kinds = ["other", "longer", "zero", "gone", "twice"] as const;
type Kind = (typeof kinds)[number];

const altered = (value: unknown, kind: Kind): unknown => {
  if (kind === "other" && typeof value === "string" && /^\d+$/.test(value)) {
    return String(BigInt(value) + 1n);
  }
  if (typeof value === "string") return kind === "zero" ? `0${value}` : `${value}1`;
  if (typeof value === "number") return kind === "zero" ? -value - 1 : value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return [...value, ...value.slice(-1)];
  return { ...Object(value), more: 1 };
};

/** The message with something altered at that place: a field, or what a list holds. */
const alteredAt = (value: unknown, [first, ...rest]: Path, kind: Kind): unknown => {
  if (first === undefined) return altered(value, kind);
  if (Array.isArray(value)) {
    const at = Number(first);
    if (rest.length === 0 && kind === "gone") return value.filter((_, place) => place !== at);
    if (rest.length === 0 && kind === "twice") return value.toSpliced(at, 0, value[at]);
    return value.map((one, place) => (place === at ? alteredAt(one, rest, kind) : one));
  }
  const fields = Object.entries(Object(value)).flatMap(([name, one]) => {
    if (name !== first) return [[name, one]];
    return rest.length === 0 && kind === "gone" ? [] : [[name, alteredAt(one, rest, kind)]];
  });
  return Object.fromEntries(fields);
};

describe("one field of any message, in an archive that was sealed again", () => {
  const alter = (seed: number, kind: Kind): { place: string; archive: Uint8Array } => {
    const all = steps.flatMap(({ data }, step) => data.map((_, at) => ({ step, at })));
    const chosen = all[seed % all.length] ?? { step: 0, at: 0 };
    const text = steps[chosen.step]?.data[chosen.at] ?? "";
    const message: unknown = JSON.parse(text);
    const places = placesIn(message);
    const path = places[Math.floor(seed / all.length) % places.length] ?? [];
    const written = JSON.stringify(alteredAt(message, path, kind));
    const changed = steps.map((one, step) => ({
      ...one,
      data: one.data.map((old, at) => (step === chosen.step && at === chosen.at ? written : old)),
    }));
    const place = `${steps[chosen.step]?.type} ${chosen.at} ${path.join("/")} ${kind}`;
    return { place, archive: sealed(changed, steps) };
  };

  test("is found", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...kinds), async (seed, kind) => {
        const { place, archive: changed } = alter(seed, kind);
        expect((await verified(changed)).holds, place).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test("that is written with a blank is found", { timeout }, async () => {
    for (const [step, { data }] of steps.entries()) {
      for (const at of data.keys()) {
        const blank = (text: string): string => text.replace(/[,{[]/, "$& ");
        const changed = steps.map((one, place) =>
          place === step
            ? { ...one, data: one.data.map((t, d) => (d === at ? blank(t) : t)) }
            : one,
        );
        const reason = reasonOf(await verified(sealed(changed, steps)));
        expect(reason, `${step}/${at}`).toMatch(/^(canonical|element|weight|field) at/);
      }
    }
  });
});

describe("one event, in an archive that was sealed again", () => {
  const reason = async (changed: readonly Step[]): Promise<string> =>
    reasonOf(await verified(sealed(changed)));

  test("left out", { timeout }, async () => {
    const reasons = await Promise.all(steps.map((_, at) => reason(steps.toSpliced(at, 1))));
    expect(reasons).toEqual([
      "order at 0 Ballot",
      "tally-number at 3 EncryptedTally",
      "tally-number at 3 EncryptedTally",
      "order at 3 EncryptedTally",
      "order at 4 PartialDecryption",
      "decryptions-missing at 7 Result",
      "decryptions-missing at 7 Result",
      "decryptions-missing at 7 Result",
      "unfinished at 7 -",
    ]);
  });

  test("that comes twice", { timeout }, async () => {
    const twice = steps.map((step, at) => reason(steps.toSpliced(at, 0, step)));
    expect(await Promise.all(twice)).toEqual([
      "order at 1 Setup",
      "replayed at 2 Ballot",
      "replayed at 3 Ballot",
      "order at 4 EndBallots",
      "order at 5 EncryptedTally",
      "owner-twice at 6 PartialDecryption: owner",
      "owner-twice at 7 PartialDecryption: owner",
      "owner-twice at 8 PartialDecryption: owner",
      "order at 9 Result",
    ]);
  });

  test("exchanged with the next; ballots and decryptions have no order of their own", {
    timeout,
  }, async () => {
    const exchanged = steps.slice(1).map((step, at) => {
      const [before = step] = steps.slice(at);
      return reason(steps.toSpliced(at, 2, step, before));
    });
    expect(await Promise.all(exchanged)).toEqual([
      "order at 0 Ballot",
      "holds",
      "order at 3 Ballot",
      "order at 3 EncryptedTally",
      "order at 4 PartialDecryption",
      "holds",
      "holds",
      "order at 8 PartialDecryption",
    ]);
  });

  test("of another kind", { timeout }, async () => {
    for (const [at, { type }] of steps.entries()) {
      for (const other of ["Ballot", "EndBallots", "Result", "PartialDecryption", "Shuffle", "x"]) {
        if (other === type) continue;
        const changed = steps.map((one, place) => (place === at ? { ...one, type: other } : one));
        expect((await verified(sealed(changed))).holds, `${at} ${other}`).toBe(false);
      }
    }
  });

  test("with data that nobody refers to", async () => {
    const more = steps.map((one, at) => (at === 3 ? { ...one, data: ["{}"] } : one));
    expect(await reason(more)).toBe("unreferenced at 3 EndBallots");
  });
});
