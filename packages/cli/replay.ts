import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stateText } from "@hemicycle/assembly";
import { findingsIn, type PlayedSitting, play, printSitting, type State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import type { Command } from "./command.ts";
import { isExport, replayJournal } from "./replay-journal.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson } from "./text.ts";

export const replay: Command = {
  name: "replay",
  usage: "FILE [--json]",
  summary: "plays a sitting in the minutes notation, or an exported journal",
  help: [
    "FILE is a sitting in the minutes notation, one act a line (see scenarios/). Prints what came of",
    "each act, the clauses that it rests on, and the sentence of every result. At the end: whether",
    "every act came out as its line says; if not, line and column, what was expected and what came.",
    "",
    "FILE can also be a journal that `hemicycle export` wrote: it is folded as on a server or in a",
    "browser, and told event by event. To check that its acts were lawful, use `hemicycle verify`.",
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
    if (isExport(text)) return tellJournal(path, { json: switches.has("json"), around });
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

const tellJournal = async (
  path: string,
  { json, around }: { readonly json: boolean; readonly around: Surroundings },
): Promise<Status> => {
  const { moment, lines, why } = await replayJournal(path);
  const { state, seq } = moment;
  const findings = why === null ? [] : [{ line: seq + 1, column: 1, says: why }];
  const end = why ?? `State after ${seq} events: ${digestOf(state)}`;
  const text = [...lines, "", end, ""].join("\n");
  await around.out(json ? asJson({ digest: digestOf(state), seq, findings }) : text);
  return why === null ? 0 : 1;
};

const digestOf = (state: State): string =>
  createHash("sha256").update(stateText(state)).digest("hex");

const plain = (sitting: PlayedSitting) => ({
  digest: digestOf(sitting.state),
  seq: sitting.recorded.length,
  findings: findingsIn(sitting),
});
