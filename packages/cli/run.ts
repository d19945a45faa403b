import { balloting } from "./ballot.ts";
import { type Command, readArguments } from "./command.ts";
import { deadlines } from "./deadlines.ts";
import { exporting } from "./export.ts";
import { institutions } from "./institutions.ts";
import { members } from "./members.ts";
import { nearest } from "./nearest.ts";
import { registering } from "./registrar.ts";
import { replay } from "./replay.ts";
import { rules } from "./rules.ts";
import { serving } from "./serve.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { texts } from "./texts.ts";
import { verifying } from "./verify.ts";

const commands: readonly Command[] = [
  serving,
  replay,
  rules,
  deadlines,
  members,
  institutions,
  exporting,
  verifying,
  balloting,
  registering,
  texts,
];

/** Runs the command that stands first. Answers the exit status of the program. */
export const run = async (args: readonly string[], around: Surroundings): Promise<Status> => {
  const [name, ...rest] = args;
  if (name === "--help" || name === "help") {
    await around.out(overview());
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return unknown(name, around);
  const read = readArguments(command, rest);
  switch (read.kind) {
    case "help":
      await around.out(helpOf(command));
      return 0;
    case "wrong":
      around.err(`hemicycle ${command.name}: ${read.why}\n${usageOf(command)}\n`);
      around.err(`\`hemicycle ${command.name} --help\` says more.\n`);
      return 2;
    case "given":
      return command.run(read.given, around);
  }
};

const unknown = (name: string | undefined, { err }: Surroundings): Status => {
  if (name === undefined) {
    err(overview());
    return 2;
  }
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  err(`hemicycle: there is no command ${name}.${hint}\n\`hemicycle --help\` lists them.\n`);
  return 2;
};

const usageOf = ({ name, usage }: Command): string => `usage: hemicycle ${name} ${usage}`.trim();

const helpOf = (command: Command): string => [usageOf(command), "", ...command.help, ""].join("\n");

const overview = (): string => {
  const width = Math.max(...commands.map(({ name, usage }) => `${name} ${usage}`.length));
  const lines = commands.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}  ${summary}`,
  );
  return [
    "usage: hemicycle COMMAND",
    "",
    ...lines,
    "",
    "`hemicycle COMMAND --help` says more about a command. Exit status: 0 when what was asked",
    "holds, 1 when it does not, 2 for wrong usage.",
    "",
  ].join("\n");
};
