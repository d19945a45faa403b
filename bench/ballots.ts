import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { verifyArchive } from "@hemicycle/ballots";
import {
  beHand,
  crewOfThreads,
  isHand,
  nodeChance,
  nodeMachine,
  openFile,
} from "@hemicycle/ballots/node";
import { type Choices, makeBallot } from "../packages/ballots/ballot-make.ts";
import { BallotBox } from "../packages/ballots/box.ts";
import { checkDecryption, combined, decryptPartially } from "../packages/ballots/decryption.ts";
import { belenios2048 } from "../packages/ballots/modular.ts";
import { countsOf } from "../packages/ballots/result.ts";
import { sound } from "../packages/ballots/test-ceremony.ts";
import { type HeldElection, holdElection, type Plan } from "../packages/ballots/test-election.ts";
import { readTrustees } from "../packages/ballots/trustees.ts";
import { ballotsInBrowser } from "./support/ballots-browser.ts";
import { heading, random, report, type Spread, seconds, spread } from "./support/measure.ts";

/**
 * Secret ballots: verifying an archive beside the official tool, in the same run; the result after
 * the last ballot; making a ballot in a browser. `npm run -s bench -- ballots [--quick]`: the quick
 * one takes fewer ballots and one round. Each verification is a process of its own, and its time is
 * that of the clock and that of the processor (user and system), start and end included.
 */
const program = fileURLToPath(import.meta.url);
const group = belenios2048(nodeMachine);

const planOf = (voters: number): Plan => {
  const chance = random(voters);
  const question = { answers: ["Yes", "No", "Abstain"], blank: undefined, min: 1, max: 1 };
  return {
    questions: [{ ...question, question: "Do you approve the draft resolution?" }],
    votes: Array.from({ length: voters }, (_, at) => {
      const choice = Math.floor(chance() * 3);
      const row = [0, 1, 2].map((one) => (one === choice ? 1 : 0));
      return { weight: at % 2 === 0 ? 17 : 10, choices: [row] };
    }),
    ...{ size: 5, threshold: 3, decrypting: [1, 2, 3] },
  };
};

interface Taken {
  readonly clock: number;
  readonly processor: number;
  readonly out: string;
}

/** Runs a program in a shell, whose `time` says what it took. */
const timed = (folder: string, line: readonly string[]): Promise<Taken> =>
  new Promise((resolve, reject) => {
    const script = 'TIMEFORMAT="%R %U %S"; time "$@" 2>/dev/null';
    const args = ["-c", script, "bash", ...line];
    execFile("bash", args, { cwd: folder }, (error, out, err) => {
      if (error !== null) return reject(new Error(`${line.join(" ")}: ${err}`));
      const [clock = 0, user = 0, system = 0] = err.trim().split(" ").map(Number);
      resolve({ clock, processor: user + system, out });
    });
  });

/** What the child process does: it verifies a file and prints its largest resident set, in MB. */
const verifyOne = async (file: string, threads: number): Promise<void> => {
  const source = await openFile(file);
  const crew = threads === 1 ? {} : { crew: crewOfThreads(new URL(import.meta.url), threads) };
  const verdict = await verifyArchive({ source, machine: nodeMachine, ...crew });
  await source.close();
  if (!verdict.holds) throw new Error(verdict.refusal.id);
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
};

const own = (file: string, threads: number): readonly string[] => [
  ...[process.execPath, program, "--verify", file, String(threads)],
];

interface Archive {
  readonly folder: string;
  readonly file: string;
  readonly held: HeldElection<bigint>;
}

const archiveOf = (voters: number): Archive => {
  const folder = mkdtempSync(join(tmpdir(), "hemicycle-bench-ballots-"));
  const held = holdElection(group, planOf(voters), nodeChance);
  const file = join(folder, `${held.election.message.uuid}.bel`);
  writeFileSync(file, held.archive);
  return { folder, file, held };
};

const ratios = (above: readonly number[], below: readonly number[]): Spread =>
  spread(above.map((figure, at) => figure / (below[at] ?? Number.NaN)));

const verifying = async ({ folder, file }: Archive, rounds: number, voters: number) => {
  const tool: Taken[] = [];
  const one: Taken[] = [];
  const two: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    tool.push(await timed(folder, ["belenios-tool", "election", "verify"]));
    one.push(await timed(folder, own(file, 1)));
    two.push(await timed(folder, own(file, 2)));
  }
  const clock = (all: readonly Taken[]) => all.map((taken) => taken.clock);
  const processor = (all: readonly Taken[]) => all.map((taken) => taken.processor);
  heading(
    `Verifying ${voters} ballots in BELENIOS-2048, Yes/No/Abstain, weights, 3 of 5 trustees`,
    `${availableParallelism()} processors; ${rounds} rounds of the three in turn; whole processes`,
  );
  report("belenios-tool 2.0: clock (baseline)", "s", spread(clock(tool)));
  report("belenios-tool 2.0: processor (baseline)", "s", spread(processor(tool)));
  report("one thread: clock", "s", spread(clock(one)));
  report("one thread: processor", "s", spread(processor(one)));
  report("two threads: clock", "s", spread(clock(two)));
  report(
    "faster than the tool, one thread, by processor",
    "times",
    ratios(processor(tool), processor(one)),
  );
  report("faster than the tool, one thread, by clock", "times", ratios(clock(tool), clock(one)));
  report("faster than the tool, two threads, by clock", "times", ratios(clock(tool), clock(two)));
  report("two threads faster than one, by clock", "times", ratios(clock(one), clock(two)));
};

const memory = async (voters: number): Promise<void> => {
  const archive = archiveOf(voters);
  const one = await timed(archive.folder, own(archive.file, 1));
  const two = await timed(archive.folder, own(archive.file, 2));
  heading(`Memory, verifying ${voters} ballots`, "largest resident set of the process, one run");
  report("one thread", "MB", spread([Number(one.out)]));
  report("two threads", "MB", spread([Number(two.out)]));
  rmSync(archive.folder, { recursive: true });
};

/** From the last ballot to the result: every ballot was checked when it was cast. */
const closing = ({ held }: Archive, rounds: number): void => {
  const { election, registered, ballots, keys } = held;
  const trustees = sound(readTrustees(group, held.texts.trustees));
  const [last = "", ...others] = [...ballots].reverse();
  const box = new BallotBox(election, registered);
  for (const ballot of others) sound(box.cast(ballot));
  sound(box.cast(last));
  const taken = Array.from({ length: rounds }, () =>
    seconds(() => {
      const { tally, weight } = box.count();
      const factors = new Map(
        [1, 2, 3].map((owner) => {
          const secret = keys[owner - 1] ?? 0n;
          const text = decryptPartially(election, { tally, secret }, nodeChance);
          const key = group.power(group.generator, secret);
          const read = sound(checkDecryption(election, { tally, key }, text));
          return [owner, read.decryption_factors] as const;
        }),
      );
      const counts = countsOf(group, combined(group, trustees, { tally, factors }), weight);
      if (counts === undefined) throw new Error("no result");
    }),
  );
  heading(
    `From the last of ${ballots.length} ballots to the result`,
    `the tally, three partial decryptions, each checked, and the counts; ${rounds} rounds`,
  );
  report("until the result is there", "ms", spread(taken.map((one) => one * 1000)));
};

const making = async ({ held }: Archive, rounds: number): Promise<void> => {
  const choices: Choices = [[0, 1, 0]];
  const [key = 1n] = held.voters;
  const taken = Array.from({ length: 10 * rounds }, () =>
    seconds(() => sound(makeBallot(held.election, { key, choices }, nodeChance))),
  );
  heading(
    "Making a ballot, Yes/No/Abstain",
    `BigInt, tables of powers made before: ${taken.length} ballots on this processor. In Chromium: ` +
      "the first ballot of a new page, with its tables, and the second, at an eightfold slower processor",
  );
  report("one ballot, tables made", "ms", spread(taken.map((one) => one * 1000)));
  const inBrowser = await ballotsInBrowser(held.texts.election, rounds);
  if (inBrowser === undefined) return;
  report("Chromium, eight times slower: first, with tables", "ms", spread(inBrowser.first));
  report("Chromium, eight times slower: second", "ms", spread(inBrowser.second));
};

const main = async (args: readonly string[]): Promise<void> => {
  const [first, file = "", threads = "1"] = args;
  if (first === "--verify") return verifyOne(file, Number(threads));
  const quick = args.includes("--quick");
  const [voters, many, rounds] = quick ? [50, 100, 1] : [500, 1_620, 5];
  const archive = archiveOf(voters);
  await verifying(archive, rounds, voters);
  closing(archive, rounds);
  await making(archive, rounds);
  rmSync(archive.folder, { recursive: true });
  await memory(many);
};

if (isHand()) beHand();
else await main(process.argv.slice(2));
