import { availableParallelism } from "node:os";
import { basename } from "node:path";
import {
  faultTexts,
  type Refused,
  type Report,
  type Verdict,
  verifyArchive,
} from "@hemicycle/ballots";
import { crewOfThreads, nodeMachine, openFile } from "@hemicycle/ballots/node";
import type { Command, Given } from "./command.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson, counted, indented } from "./text.ts";

export const balloting: Command = {
  name: "ballot",
  usage: "verify FILE.bel [--json]",
  summary: "checks the archive of a secret ballot, in the format of Belenios",
  help: [
    "FILE.bel is the public archive of an election, ours or of anybody who uses Belenios 2.0 to 3.3:",
    "its ballots are encrypted, and prove that they are allowed. Every byte, signature and proof is",
    "checked; the tally is multiplied again and the result compared with what the trustees have",
    "decrypted. Nothing is taken on trust but that voters got their credentials, and that too few",
    "trustees are dishonest to open single ballots.",
    "",
    "  --json        {holds, fault, event, …} for machines",
    "  --unfinished  an archive that has no result yet may hold too",
    "  --threads N   how many threads check ballots; without it, as many as there are cores",
    "",
    "Exit status: 0 when the archive holds, 1 when it does not, 2 when the file cannot be read.",
  ],
  flags: { json: "switch", unfinished: "switch", threads: "text" },
  operands: [2, 2],
  run: async (given, around) => {
    const [what, path = ""] = given.operands;
    const threads = threadsIn(given);
    if (what !== "verify") return wrong(`it can verify, and not ${what}`, around);
    if (threads === undefined) return wrong("--threads takes a number from 1 to 256", around);
    const verdict = await verdictOn({ path, threads, given }, around).catch((error: unknown) =>
      unreadable(error, around),
    );
    if (verdict === undefined) return 2;
    const text = given.switches.has("json")
      ? asJson(plain(verdict))
      : `${printed(basename(path), verdict)}\n`;
    await around.out(text);
    return verdict.holds ? 0 : 1;
  },
};

const wrong = (why: string, { err }: Surroundings): Status => {
  err(`hemicycle ballot: ${why}\n\`hemicycle ballot --help\` says more.\n`);
  return 2;
};

const threadsIn = ({ texts }: Given): number | undefined => {
  const text = texts.get("threads") ?? String(availableParallelism());
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return threads >= 1 && threads <= 256 ? threads : undefined;
};

const unreadable = (error: unknown, { err }: Surroundings): undefined => {
  if (!(error instanceof Error) || !("syscall" in error)) throw error;
  err(`hemicycle ballot: ${error.message}\n`);
};

interface Asked {
  readonly path: string;
  readonly threads: number;
  readonly given: Given;
}

const verdictOn = async (
  { path, threads, given }: Asked,
  { err, program }: Surroundings,
): Promise<Verdict> => {
  const source = await openFile(path);
  try {
    return await verifyArchive({
      source,
      machine: nodeMachine,
      unfinished: given.switches.has("unfinished"),
      progress: tellTenths(err),
      ...(program === undefined ? {} : { crew: crewOfThreads(program, threads) }),
    });
  } finally {
    await source.close();
  }
};

/** A line for every tenth, where there is something to wait for. */
const tellTenths = (err: Surroundings["err"]): ((checked: number, of: number) => void) => {
  let told = 0;
  return (checked, of) => {
    const tenth = Math.floor((10 * checked) / of);
    if (of < 100 || tenth === told) return;
    told = tenth;
    err(`${checked.toLocaleString("en")} of ${counted(of, "ballot")} checked\n`);
  };
};

const plain = (verdict: Verdict) => {
  if (verdict.holds) return { holds: true, fault: null, event: null, ...verdict.report };
  const { refusal, height, event } = verdict;
  const { id, where, facts } = refusal;
  return { holds: false, fault: { id, where, facts }, event: { height, type: event } };
};

const printed = (name: string, verdict: Verdict): string =>
  verdict.holds
    ? [...linesOf(name, verdict.report), "The archive holds."].join("\n")
    : `${name}\nThe archive does not hold: ${reasonOf(verdict)}.`;

/** Events count from 0, as in the archive. */
const reasonOf = ({ refusal, height, event }: Refused): string => {
  const at = event === null ? "" : ` (${event})`;
  const place = height === null ? "before the first event" : `event ${height}${at}`;
  const detail = refusal.where === "" ? refusal.id : `${refusal.id}, ${refusal.where}`;
  return `${place}: ${faultTexts[refusal.id]} [${detail}]`;
};

/** Titles come from the archive: what would steer a terminal is left out. */
const shown = (text: string): string => text.replace(/\p{Cc}/gu, " ");

const linesOf = (name: string, report: Report): readonly string[] => [
  `${name}: ${counted(report.events, "event")}, the last of them ${report.head}`,
  `  election   ${shown(report.name)} (${report.uuid}), in ${report.group}`,
  `  ballots    ${counted(report.ballots, "ballot")} by ${counted(report.credentials, "credential")};` +
    ` ${report.counted.toLocaleString("en")} count, with a weight of ${report.weight.toLocaleString("en")}`,
  `  trustees   ${report.trustees}, of whom ${report.decryptions} decrypted`,
  ...resultLines(report),
];

const resultLines = ({ questions, result, stage }: Report): readonly string[] => {
  if (result === undefined) return [`  result     none yet: ${stage}`];
  return questions.flatMap(({ question, answers, blank }, at) => {
    const names = blank === true ? ["blank", ...answers] : answers;
    const counts = names.map((answer, choice) => `${shown(answer)}: ${result[at]?.[choice] ?? 0}`);
    return [...indented(shown(question), 2), ...counts.flatMap((count) => indented(count, 4))];
  });
};
