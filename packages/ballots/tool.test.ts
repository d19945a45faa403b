import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { describe, expect, test } from "vitest";
import type { Choices } from "./ballot-make.ts";
import { acceptShares } from "./ceremony-shares.ts";
import { certify, newSeed, openCeremony, route, share } from "./ceremony.ts";
import type { Question } from "./election.ts";
import { belenios2048 } from "./modular.ts";
import { reasonOf, verified } from "./test-archives.ts";
import { sound } from "./test-ceremony.ts";
import { holdElection, type Plan, type Vote } from "./test-election.ts";
import { beleniosOut, inFolder, toolIsHere, toolVerifies } from "./test-tool.ts";

const group = belenios2048(nodeMachine);
const timeout = 180_000;

const motion: Question = {
  answers: ["Yes", "No", "Abstain"],
  blank: undefined,
  min: 1,
  max: 1,
  question: "Do you approve the draft resolution?",
};
const president: Question = {
  answers: ["A", "B", "C", "D", "E", "F"],
  blank: true,
  min: 1,
  max: 3,
  question: "رئيس الجمعية / 의장 선거\n\t\"é\" \\ \u007f \u2028 <&>",
};

const votes = (rows: readonly Choices[], weights: readonly number[]): readonly Vote[] =>
  rows.map((choices, at) => ({ choices, weight: weights[at % weights.length] ?? 1 }));

const threeOfFive = { size: 5, threshold: 3, decrypting: [2, 3, 5] };

const plans: readonly (readonly [name: string, plan: Plan, result: readonly number[][]])[] = [
  [
    "yes, no and abstentions, with weights",
    {
      ...threeOfFive,
      questions: [motion],
      votes: votes([[[1, 0, 0]], [[0, 1, 0]], [[0, 0, 1]], [[1, 0, 0]]], [17, 10, 2]),
    },
    [[34, 10, 2]],
  ],
  [
    "candidates, up to three of six, and blank votes",
    {
      ...threeOfFive,
      name: "انتخاب 선거",
      questions: [president],
      votes: votes(
        [[[0, 1, 0, 0, 0, 0, 0]], [[0, 1, 1, 1, 0, 0, 0]], [[1, 0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 1, 1]]],
        [1],
      ),
    },
    [[1, 2, 1, 1, 0, 1, 1]],
  ],
  [
    "several questions, a single trustee before the others, the old form of the ceremony",
    {
      ...threeOfFive,
      singles: 1,
      hardened: false,
      questions: [motion, { ...motion, min: 0, max: 2 }, president],
      votes: votes(
        [
          [[1, 0, 0], [0, 0, 0], [1, 0, 0, 0, 0, 0, 0]],
          [[0, 1, 0], [1, 1, 0], [0, 1, 1, 0, 0, 0, 0]],
        ],
        [3, 4],
      ),
    },
    [
      [3, 4, 0],
      [4, 4, 0],
      [3, 4, 4, 0, 0, 0, 0],
    ],
  ],
  [
    "credentials that are not used, one trustee of one, more trustees than needed",
    {
      size: 3,
      threshold: 1,
      decrypting: [3, 1],
      questions: [{ ...motion, answers: ["Yes", "No"], blank: true }],
      votes: [...votes([[[0, 1, 0]]], [23]), { weight: 8, choices: null }],
    },
    [[0, 23, 0]],
  ],
];

describe.runIf(toolIsHere())("the official tool", () => {
  test.each(plans)("verifies an election of ours: %s", { timeout }, async (_, plan, result) => {
    const held = holdElection(group, plan, nodeChance);
    expect(held.result).toEqual(result);
    const { err } = await toolVerifies(held.archive, held.election.message.uuid);
    expect(err).toContain("all checks passed");
    expect(await verified(held.archive)).toMatchObject({ holds: true, report: { result } });
  });

  test("and ours agree on its own election", { timeout }, async () => {
    await inFolder(async (folder) => {
      const tool = officialIn(folder);
      await tool.prepare();
      await tool.setTrustees(await tool.ceremony());
      await tool.election([motion, president]);
      for (const choice of [
        [[1, 0, 0], [0, 1, 1, 0, 0, 0, 0]],
        [[0, 0, 1], [1, 0, 0, 0, 0, 0, 0]],
        [[0, 1, 0], [0, 0, 0, 0, 0, 0, 1]],
      ]) {
        await tool.vote(choice);
      }
      await tool.close([1, 3, 4]);
      const verdict = await verified(tool.archive());
      expect(reasonOf(verdict)).toBe("holds");
      const result = [
        [17, 17, 10],
        [10, 17, 17, 0, 0, 0, 17],
      ];
      expect(verdict).toMatchObject({ report: { result, ballots: 3, weight: 44 } });
    });
  });

  test("holds a ceremony together with trustees of ours", { timeout }, async () => {
    await inFolder(async (folder) => {
      const tool = officialIn(folder);
      await tool.prepare();
      await tool.setTrustees(await tool.ceremony(["official", "own", "own", "official", "own"]));
      await tool.election([motion]);
      for (const choice of [[[1, 0, 0]], [[0, 0, 1]]]) await tool.vote(choice);
      // One trustee whose key the official tool made, and two whose keys are ours.
      await tool.close([1, 2, 5]);
      const verdict = await verified(tool.archive());
      expect(reasonOf(verdict)).toBe("holds");
      expect(verdict).toMatchObject({ report: { result: [[17, 0, 10]] } });
    });
  });
});

type Maker = "official" | "own";

/** The steps of an election by the official tool in a folder, three of five trustees. */
const officialIn = (folder: string) => {
  const at = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(at(name), "utf8").trim();
  const write = (name: string, text: string): void => writeFileSync(at(name), text);
  const run = (args: string, input?: string) => beleniosOut(folder, args.split(" "), input);
  const add = (type: string, input = "") => run(`archive add-event --type=${type}`, input);
  const named = (ending: string): readonly string[] =>
    readdirSync(folder).filter((name) => name.endsWith(ending));
  const step = "setup generate-trustee-key-threshold --group BELENIOS-2048";
  let uuid = "";
  let credentials: readonly string[] = [];
  let ids: readonly string[] = [];

  const certificate = async (maker: Maker): Promise<string> => {
    if (maker === "own") {
      const seed = newSeed(nodeChance);
      const cert = certify(group, { seed, context: undefined }, nodeChance);
      const id = `own${named(".key").length}`;
      write(`${id}.key`, seed);
      write(`${id}.cert`, `${cert}\n`);
      return id;
    }
    const before = new Set(named(".key"));
    await run(`${step} --step 1`);
    return (named(".key").find((name) => !before.has(name)) ?? "").replace(".key", "");
  };

  const ceremony = async (makers: readonly Maker[] = Array<Maker>(5).fill("official")) => {
    const found: string[] = [];
    for (const maker of makers) found.push(await certificate(maker));
    ids = found;
    const certs = ids.map((id) => read(`${id}.cert`));
    write("certs.jsons", `${certs.join("\n")}\n`);
    await run(`${step} --certs certs.jsons --step 2`);
    const own = sound(openCeremony(group, certs, 3));
    const polynomials: string[] = [];
    for (const [place, id] of ids.entries()) {
      const third = `${step} --certs certs.jsons --key ${id}.key --step 3 --threshold 3`;
      const made =
        makers[place] === "own" ? sound(share(own, read(`${id}.key`), nodeChance)) : await run(third);
      polynomials.push(made.trim());
    }
    write("polynomials.jsons", `${polynomials.join("\n")}\n`);
    await run(`${step} --certs certs.jsons --step 4 --polynomials polynomials.jsons`);
    const deliveries = ids.map((_, place) => sound(route(own, polynomials))[place] ?? "");
    const outputs: string[] = [];
    for (const [place, id] of ids.entries()) {
      const delivery = deliveries[place] ?? "";
      const seed = read(`${id}.key`);
      const fifth = `${step} --certs certs.jsons --key ${id}.key --step 5`;
      const made =
        makers[place] === "own"
          ? sound(acceptShares(own, { seed, delivery }, nodeChance))
          : await run(fifth, delivery);
      outputs.push(made.trim());
      // What step 6 gives back to each, under a name that only the tool knows how to make.
      const sent = JSON.parse(made) as { readonly private_key: string };
      write(`${id}.dkey`, sent.private_key);
    }
    const sixth = `${step} --certs certs.jsons --step 6 --polynomials polynomials.jsons`;
    return run(sixth, `${outputs.join("\n")}\n`);
  };

  return {
    ceremony,
    archive: (): Uint8Array => readFileSync(at(`${uuid}.bel`)),
    prepare: async (): Promise<void> => {
      uuid = (await run("setup generate-token")).trim();
      const voters = [17, 10, 17].map((weight, voter) => `v${voter}@p.example,v${voter},${weight}`);
      write("voters.txt", `${voters.join("\n")}\n`);
      await run(
        `setup generate-credentials --uuid ${uuid} --group BELENIOS-2048 --file voters.txt`,
      );
      renameSync(at(named(".pubcreds")[0] ?? ""), at("public_creds.json"));
      const lines = read(named(".privcreds")[0] ?? "").split("\n");
      credentials = lines.map((line) => line.split(" ").at(-1) ?? "");
    },
    setTrustees: async (threshold: string): Promise<void> => {
      write("threshold.json", threshold);
      write("public_keys.jsons", "");
      await run("setup make-trustees");
      rmSync(at("threshold.json"));
    },
    election: async (questions: readonly Question[]): Promise<void> => {
      const about = { description: "", name: "Élection", administrator: "A" };
      write("questions.json", JSON.stringify({ ...about, questions, credential_authority: "C" }));
      const made = `setup make-election --uuid ${uuid} --group BELENIOS-2048`;
      await run(`${made} --template questions.json`);
      await run("archive init");
      for (const name of ["election.json", "trustees.json", "public_creds.json"]) rmSync(at(name));
    },
    vote: async (choices: readonly (readonly number[])[]): Promise<void> => {
      const [credential = "", ...others] = credentials;
      credentials = others;
      write("credential", credential);
      write("choice.json", JSON.stringify(choices));
      const ballot = "election generate-ballot --privcred credential --ballot choice.json";
      await add("Ballot", await run(ballot));
    },
    close: async (decrypting: readonly number[]): Promise<void> => {
      await add("EndBallots");
      await add("EncryptedTally", await run("election compute-encrypted-tally"));
      for (const place of decrypting) {
        const keys = `--key ${ids[place - 1]}.key --decryption-key ${ids[place - 1]}.dkey`;
        const made = await run(`election decrypt-threshold ${keys} --trustee-id ${place}`);
        await add("PartialDecryption", made);
      }
      await add("Result", await run("election compute-result"));
      await run("election verify");
    },
  };
};
