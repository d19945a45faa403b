import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { sourceOf } from "./archive-read.ts";
import { recordHead } from "./archive-record.ts";
import { joined, utf8 } from "./bytes.ts";
import { belenios2048 } from "./modular.ts";
import { archive, reasonOf, recordsOf, verified } from "./test-archives.ts";
import { holdElection, type Plan } from "./test-election.ts";
import { type Step, sealed, stepsOf } from "./test-reseal.ts";
import { verifyArchive } from "./verify.ts";

/** Archives by somebody who wants the verifier to fail, to hang, or to use up the memory. */

const timeout = 300_000;
const question = { answers: ["Yes", "No"], blank: undefined, min: 1, max: 1, question: "?" };
const plan: Plan = {
  questions: [question],
  votes: [{ weight: 1, choices: [[1, 0]] }],
  ...{ size: 1, threshold: 1, decrypting: [1] },
};
let steps: readonly Step[] = [];

beforeAll(async () => {
  const { archive: made } = holdElection(belenios2048(nodeMachine), plan, nodeChance);
  steps = stepsOf(await recordsOf(made));
});

/** The archive with one message exchanged for another text, and sealed again. */
const withText = (step: number, at: number, text: string): Uint8Array => {
  const changed = steps.map((one, place) =>
    place === step ? { ...one, data: one.data.map((old, d) => (d === at ? text : old)) } : one,
  );
  return sealed(changed, steps);
};

const everywhere = (): readonly (readonly [number, number])[] =>
  steps.flatMap(({ data }, step) => data.map((_, at) => [step, at] as const));

describe("bytes without sense", () => {
  test("are refused", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect((await verified(bytes)).holds).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("behind a good beginning are refused", { timeout }, async () => {
    const start = archive("valid").subarray(0, 1024);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const verdict = await verified(joined(start, bytes), { unfinished: true });
        expect(verdict.holds).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("that are no text are refused as such", async () => {
    const name = `${"0".repeat(64)}.data.json`;
    const head = recordHead({ name, size: 512, time: 1_795_284_084 });
    const start = archive("valid").subarray(0, 1024);
    const content = new Uint8Array(512).fill(0xff);
    expect(reasonOf(await verified(joined(start, head, content)))).toBe("record-name at - -");
    const digest = Buffer.from(nodeMachine.sha256(content)).toString("hex");
    const named = recordHead({ name: `${digest}.data.json`, size: 512, time: 1_795_284_084 });
    expect(reasonOf(await verified(joined(start, named, content)))).toBe("encoding at - -");
  });
});

describe("a head", () => {
  const start = archive("valid").subarray(0, 1024);
  const time = 1_795_284_084;
  const name = `${"a".repeat(64)}.data.json`;

  test.each([
    ["that says eight gigabytes", { name, size: 0o77777777777, time }, "too-large at - -"],
    ["that says more than there is", { name, size: 10_000, time }, "truncated at - -"],
    ["with another time", { name, size: 0, time: time + 1 }, "record-form at - -"],
    ["with a path", { name: "../../etc/passwd", size: 0, time }, "record-form at - -"],
    ["of a second beginning", { name: "BELENIOS", size: 0, time }, "record-form at - -"],
  ])("%s is refused", async (_, head, reason) => {
    expect(reasonOf(await verified(joined(start, recordHead(head))))).toBe(reason);
  });

  test("whose beginning is another version, or no version, is refused", async () => {
    const beginning = (text: string): Uint8Array => {
      const content = new Uint8Array(512);
      content.set(utf8(text));
      return joined(recordHead({ name: "BELENIOS", size: utf8(text).length, time }), content);
    };
    const said = async (text: string): Promise<string> => reasonOf(await verified(beginning(text)));
    expect(await said(`{"version":1,"timestamp":"${time}"}`)).toBe("unfinished at - -");
    expect(await said(`{"version":2,"timestamp":"${time}"}`)).toBe("version at - -");
    expect(await said(`{"version":1,"timestamp":${time}}`)).toBe("archive-header at - -");
    expect(await said(`{"version":1,"timestamp":"${time + 1}"}`)).toBe("archive-header at - -");
    expect(await said("")).toBe("archive-header at - -");
  });
});

describe("any JSON in the place of any message", () => {
  test("is refused", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.json(), async (seed, text) => {
        const all = everywhere();
        const [step, at] = all[seed % all.length] ?? [0, 0];
        expect((await verified(withText(step, at, text))).holds).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ["brackets without end", "[".repeat(3_000_000)],
    ["lists in lists", "[".repeat(1_000_000) + "]".repeat(1_000_000)],
    ["empty lists", `[${"[],".repeat(1_000_000)}[]]`],
    ["empty objects", `[${"{},".repeat(500_000)}{}]`],
    ["a number of a million digits", `"${"9".repeat(1_000_000)}"`],
    ["a million digits that are no text", "9".repeat(1_000_000)],
    ["a million quotation marks", '"'.repeat(1_000_000)],
    ["a name of a million signs", `{"${"a".repeat(1_000_000)}":1}`],
  ])("is refused in time: %s", { timeout }, async (_, text) => {
    for (const [step, at] of everywhere()) {
      expect((await verified(withText(step, at, text))).holds, `${step}/${at}`).toBe(false);
    }
  });
});

describe("an election that is too large", () => {
  test("in credentials is refused before any of them is looked at", async () => {
    const lines = Array.from({ length: 20_001 }, (_, at) => `"${at + 10}"`);
    expect(reasonOf(await verified(withText(0, 2, `[${lines.join(",")}]`)))).toBe(
      "too-large at 0 Setup: credentials",
    );
  });

  test("in any other message is refused before it is parsed", async () => {
    const text = `[${"{},".repeat(1_500_000)}{}]`;
    expect(reasonOf(await verified(withText(0, 0, text)))).toBe("too-large at - -");
    expect(reasonOf(await verified(withText(1, 0, text)))).toBe("too-large at 0 -");
  });

  test("in weights is refused", async () => {
    const credentials = steps[0]?.data[2] ?? "";
    for (const weight of ["0", "-1", "01", "1000001", "1.5", "", " 1"]) {
      const text = credentials.replace(/"\]$/, `,${weight}"]`);
      expect(reasonOf(await verified(withText(0, 2, text)))).toBe(
        "weight at 0 Setup: credentials/0",
      );
    }
  });

  test("in choices is refused", async () => {
    const election = steps[0]?.data[0] ?? "";
    const many = JSON.stringify(Array.from({ length: 900 }, String));
    const two = `${election.replace('["Yes","No"]', many)}`;
    const questions = /"questions":\[(.*)\],"uuid"/.exec(two)?.[1] ?? "";
    const text = two.replace(questions, `${questions},${questions}`);
    expect(reasonOf(await verified(withText(0, 0, text)))).toBe(
      "too-large at 0 Setup: election/questions",
    );
  });
});

describe("what the verifier does not know", () => {
  test.each([
    ['"group":"BELENIOS-2048"', '"group":"P-256"', "group at 0 Setup: election/group"],
    ['"version":1', '"version":0', "version at 0 Setup: election/version"],
    ['{"answers":', '{"type":"Lists","answers":', "unsupported at 0 Setup: election/questions/0"],
  ])("is refused as such: %s as %s", async (from, to, reason) => {
    const election = steps[0]?.data[0] ?? "";
    expect(reasonOf(await verified(withText(0, 0, election.replace(from, to))))).toBe(reason);
  });

  test("shuffles are refused as not supported", async () => {
    const changed = steps.map((one, at) => (at === 2 ? { ...one, type: "Shuffle" } : one));
    expect(reasonOf(await verified(sealed(changed)))).toBe("unsupported at 1 -: type");
  });
});

test("a file that changes while it is read is refused", async () => {
  const bytes = archive("valid");
  const source = sourceOf(bytes);
  let reads = 0;
  const changing = {
    size: bytes.length,
    read: async (offset: number, length: number) => {
      reads += 1;
      const read = Uint8Array.from(await source.read(offset, length));
      if (reads > 1) read[100] = (read[100] ?? 0) ^ 1;
      return read;
    },
  };
  const verdict = await verifyArchive({ source: changing, machine: nodeMachine });
  expect(reasonOf(verdict)).toBe("record-name at 1 Ballot");
});

test("a file that cannot be read any more is no verdict", async () => {
  const source = { size: 2048, read: () => Promise.reject(new Error("gone")) };
  await expect(verifyArchive({ source, machine: nodeMachine })).rejects.toThrow("gone");
});
