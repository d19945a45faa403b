import { createHash } from "node:crypto";
import { basename } from "node:path";
import { afterFrame, beginning, type Frame, type Moment, stateText } from "@hemicycle/assembly";
import type { Recorded } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import type { Head } from "@hemicycle/store";
import type { Command } from "./command.ts";
import { chained, readable } from "./export-file.ts";
import { type Redecided, redecide, type Stretch } from "./redecide.ts";
import type { Surroundings } from "./surroundings.ts";
import { asJson, counted } from "./text.ts";

export const verifying: Command = {
  name: "verify",
  usage: "EXPORT [--json]",
  summary: "checks an exported journal and decides every act again",
  help: [
    "EXPORT is a file that `hemicycle export` wrote. Its numbers have no hole, every entry fits its",
    "hash and the chain; then every act is found again from its events and decided again by the",
    "rulebook, every vote is counted again, and each must lead to the very events that stand there.",
    "Whoever keeps the chain of the last entry can tell that the end was not cut off.",
    "",
    "EXPORT can also be what a server publishes of the journal, as the public page gives it. Entries",
    "that are not public stand in it as their hashes. Where there are any, the hashes and the chain",
    "are checked, and every result is counted and decided again; other acts are not, since they may",
    "rest on what is not there.",
    "",
    "  --json  {holds, seq, hidden, digest, chain, acts, results, why} for machines; `digest` is",
    "          the SHA-256 of the state as text, the same that `hemicycle replay --json` gives",
    "",
    "Exit status: 0 when all of it holds, 1 when it does not, 2 when the file cannot be read.",
  ],
  flags: { json: "switch" },
  operands: [1, 1],
  run: async ({ operands: [path = ""], switches }, around) => {
    const report = await verified(path).catch((error: unknown) => unreadable(error, around));
    if (report === undefined) return 2;
    const json = switches.has("json");
    await around.out(json ? asJson(plain(report)) : `${printed(basename(path), report)}\n`);
    return report.why === null ? 0 : 1;
  },
};

const unreadable = (error: unknown, { err }: Surroundings): undefined => {
  if (!(error instanceof Error) || !("syscall" in error)) throw error;
  err(`hemicycle verify: ${error.message}\n`);
};

/** What was checked, up to the end or to the first entry that does not hold. */
interface Report {
  readonly head: Head;
  readonly moment: Moment;
  /** Entries whose content is not there. */
  readonly hidden: number;
  /** Acts that were decided again. */
  readonly acts: number;
  readonly results: number;
  /** What does not hold, and where; null when all does. */
  readonly why: string | null;
}

const verified = async (path: string): Promise<Report> => {
  const { head, frames, why } = await chained(path);
  const hidden = frames.filter(({ kind }) => kind === "sealed").length;
  const decided = hidden > 0 ? resultsAgain(frames) : decidedAgain(readable(frames));
  return { head, hidden, ...decided, why: decided.why ?? why };
};

/** Decides the results of votes again, in a journal of which a part is not there. */
const resultsAgain = (frames: readonly Frame[]): Again => {
  let moment = beginning;
  let results = 0;
  for (const [at, frame] of frames.entries()) {
    if (frame.kind === "event" && frame.recorded.event.type === "ResultDeclared") {
      const decided = decideOne(moment, { entries: readable(frames.slice(at)), from: 0 });
      if (decided.kind === "different") {
        return { moment, acts: results, results, why: `entry ${at + 1}: ${decided.why}` };
      }
      results += 1;
    }
    moment = afterFrame(moment, frame);
  }
  return { moment, acts: results, results, why: null };
};

type Again = Pick<Report, "moment" | "acts" | "results" | "why">;

const decidedAgain = (entries: readonly Recorded[]): Again => {
  let moment = beginning;
  let acts = 0;
  let results = 0;
  while (moment.seq < entries.length) {
    const from = moment.seq;
    const decided = decideOne(moment, { entries, from });
    if (decided.kind === "different") {
      return { moment, acts, results, why: `entry ${from + 1}: ${decided.why}` };
    }
    const events = entries.slice(from, from + decided.events);
    acts += 1;
    results += events.filter(({ event }) => event.type === "ResultDeclared").length;
    moment = decided.moment;
  }
  return { moment, acts, results, why: null };
};

/** An entry that no act can have made may be of any shape: the engine need not bear it. */
const decideOne = (moment: Moment, stretch: Stretch): Redecided => {
  try {
    return redecide(rulebooks, moment, stretch);
  } catch (error) {
    const detail = error instanceof Error ? error.message : "unreadable";
    return { kind: "different", why: `is not an event of the engine (${detail})` };
  }
};

const digestOf = ({ state }: Moment): string =>
  createHash("sha256").update(stateText(state)).digest("hex");

const chainOf = ({ chain }: Head): string => Buffer.from(chain).toString("hex");

const plain = ({ head, moment, hidden, acts, results, why }: Report) => ({
  holds: why === null,
  seq: moment.seq,
  hidden,
  digest: digestOf(moment),
  chain: chainOf(head),
  acts,
  results,
  why,
});

const printed = (name: string, { head, moment, hidden, acts, results, why }: Report): string =>
  [
    `${name}: ${counted(head.seq, "entry", "entries")}${hiddenOf(hidden)}`,
    `  chain    ${chainOf(head)}`,
    `  decided  ${counted(acts, "act")} again, ${counted(results, "result")} of votes among them`,
    `  state    ${digestOf(moment)} after entry ${moment.seq.toLocaleString("en")}`,
    why === null ? "The export holds." : `The export does not hold: ${why}.`,
  ].join("\n");

const hiddenOf = (hidden: number): string =>
  hidden === 0 ? "" : `, ${hidden.toLocaleString("en")} of them not public`;
