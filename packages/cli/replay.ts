import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stateText } from "@hemicycle/assembly";
import { findingsIn, type PlayedSitting, play, printSitting } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import type { Command } from "./command.ts";
import type { Surroundings } from "./surroundings.ts";
import { asJson } from "./text.ts";

export const replay: Command = {
  name: "replay",
  usage: "FILE [--json]",
  summary: "plays a sitting in the minutes notation",
  help: [
    "FILE is a sitting in the minutes notation, one act a line (see scenarios/). Prints what came of",
    "each act, the clauses that it rests on, and the sentence of every result. At the end: whether",
    "every act came out as its line says; if not, line and column, what was expected and what came.",
    "",
    "  --json  {digest, seq, findings} for machines; `digest` is the SHA-256 of the state as text,",
    "          `seq` the number of events, `findings` what did not come out: {line, column, says}",
    "",
    "Exit status: 0 when every outcome is as expected, 1 when not, 2 when the file cannot be read.",
  ],
  flags: { json: "switch" },
  operands: [1, 1],
  run: async ({ operands: [path = ""], switches }, around) => {
    const text = await minutesIn(path, around);
    if (text === undefined) return 2;
    const sitting = play(text, rulebooks);
    await around.out(switches.has("json") ? asJson(plain(sitting)) : printSitting(sitting));
    return findingsIn(sitting).length === 0 ? 0 : 1;
  },
};

/** The text of a file, or undefined after saying why it cannot be had. */
const minutesIn = async (path: string, { err }: Surroundings): Promise<string | undefined> => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = "syscall" in error ? error.message : `${path} is no text in UTF-8`;
    err(`hemicycle replay: ${why}\n`);
    return undefined;
  }
};

const plain = (sitting: PlayedSitting) => ({
  digest: createHash("sha256").update(stateText(sitting.state)).digest("hex"),
  seq: sitting.recorded.length,
  findings: findingsIn(sitting),
});
