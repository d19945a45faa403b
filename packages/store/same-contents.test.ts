/** Whatever is asked in whatever order, memory and the SQLite file answer and keep the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Appended, Batch, JournalStore } from "./journal.ts";
import { memoryStore } from "./open-store.ts";
import { receiptOf, sqliteEngines, sqlitePlace } from "./test-places.ts";

const assemblies = ["ipu", "csto-pa"] as const;
const keys = ["k1", "k2", "k3", "k4"] as const;

interface Asked {
  readonly assembly: (typeof assemblies)[number];
  /** How far beside the last number that the asker has seen. */
  readonly off: number;
  readonly entries: readonly Uint8Array[];
  readonly keys: readonly string[];
}

const asked: fc.Arbitrary<Asked> = fc.record({
  assembly: fc.constantFrom(...assemblies),
  off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 2 })),
  entries: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 7 }),
  keys: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 2 })),
});

/** Those of one burst are asked without waiting for one another. */
const bursts = fc.array(
  fc.record({ together: fc.array(asked, { minLength: 1, maxLength: 4 }), reopen: fc.boolean() }),
  { maxLength: 6 },
);

/** The third uses a key that the second asked for in vain. */
const sameKeyAtOnce: Asked[] = [["k1"], ["k1", "k2"], ["k2"]].map((chosen) => {
  return { assembly: "csto-pa", off: 0, entries: [], keys: chosen };
});

for (const engine of await sqliteEngines()) {
  test(`any interleaving of appends leaves the same in memory and in ${engine.name}`, async () => {
    await fc.assert(
      fc.asyncProperty(bursts, async (plan) => {
        const memory = memoryStore();
        const place = await sqlitePlace(engine);
        let file = await place.open();
        const seen = new Map<string, number>();
        for (const { together, reopen } of plan) {
          const batches = together.map((each) => batchFor(each, seen));
          const answers = await appendAll(file, batches);
          await expectSame([answers, await appendAll(memory, batches)], [file, together]);
          for (const [index, answer] of answers.entries()) note(seen, together[index], answer);
          if (!reopen) continue;
          await file.close();
          file = await place.open();
        }
        expect(await contentsOf(file)).toEqual(await contentsOf(memory));
        await file.close();
        await place.remove();
      }),
      {
        numRuns: 40,
        examples: [[[{ together: sameKeyAtOnce, reopen: false }]]],
      },
    );
  }, 60_000);
}

type Addressed = readonly [assembly: string, batch: Batch];

function batchFor({ assembly, off, entries, keys: chosen }: Asked, seen: Map<string, number>) {
  const after = Math.max(0, (seen.get(assembly) ?? 0) + off);
  const receipts = chosen.map((key) => receiptOf(key, `{"after":${after}}`));
  return [assembly, { after, entries, receipts }] as const;
}

function appendAll(store: JournalStore, batches: readonly Addressed[]) {
  return Promise.all(batches.map(([assembly, batch]) => store.append(assembly, batch)));
}

/**
 * The same answers. Which keys have a receipt "by now" depends on when that is read: those that
 * memory names, and perhaps more of the same burst, each of which has one indeed.
 */
async function expectSame(
  [answers, expected]: readonly [readonly Appended[], readonly Appended[]],
  [store, together]: readonly [JournalStore, readonly Asked[]],
): Promise<void> {
  expect(answers.map(withoutUsed)).toEqual(expected.map(withoutUsed));
  for (const [index, answer] of answers.entries()) {
    const used = usedIn(answer);
    expect(used).toEqual(expect.arrayContaining([...usedIn(expected[index])]));
    const { assembly = "", keys: own = [] } = together[index] ?? {};
    for (const key of used) {
      expect(own).toContain(key);
      expect(await store.receipt(assembly, key)).toBeDefined();
    }
  }
}

const usedIn = (answer: Appended | undefined): readonly string[] =>
  answer?.kind === "conflict" ? (answer.used ?? []) : [];

const withoutUsed = (answer: Appended): object =>
  answer.kind === "conflict" ? { ...answer, used: answer.used !== undefined } : answer;

function note(seen: Map<string, number>, each: Asked | undefined, answer: Appended): void {
  if (each === undefined || answer.kind === "failed") return;
  seen.set(each.assembly, answer.kind === "appended" ? answer.head.seq : answer.actual);
}

async function contentsOf(store: JournalStore) {
  const journals = assemblies.map(async (assembly) => ({
    opened: await store.open(assembly),
    entries: await store.read(assembly, 0, 1_000),
    receipts: await Promise.all(keys.map((key) => store.receipt(assembly, key))),
  }));
  return { names: await store.assemblies(), journals: await Promise.all(journals) };
}
