import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "./nearest.ts";
import type { Status, Surroundings } from "./surroundings.ts";

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** What may stand behind the name: "FILE [--json]". */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it does, line by line, with its exit status. */
  readonly help: readonly string[];
  readonly flags: Flags;
  /** How many operands it takes, at least and at most. */
  readonly operands: readonly [least: number, most: number];
  readonly run: (given: Given, around: Surroundings) => Promise<Status>;
}

export type Flags = Readonly<Record<string, "switch" | "text">>;

/** What stood on the command line. */
export interface Given {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
}

type Read =
  | { readonly kind: "given"; readonly given: Given }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

/** Reads the arguments of a command, or says what is wrong with them. */
export const readArguments = (command: Command, args: readonly string[]): Read => {
  const options: NonNullable<ParseArgsConfig["options"]> = { help: { type: "boolean" } };
  for (const [flag, takes] of Object.entries(command.flags)) {
    options[flag] = { type: takes === "switch" ? "boolean" : "string" };
  }
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.values["help"] === true) return { kind: "help" };
    return counted(command, givenOf(parsed.values, parsed.positionals));
  } catch (error) {
    return { kind: "wrong", why: complaint(Object.keys(options), args, error) };
  }
};

const givenOf = (values: object, operands: readonly string[]): Given => {
  const entries = Object.entries(values);
  return {
    operands,
    switches: new Set(entries.flatMap(([flag, value]) => (value === true ? [flag] : []))),
    texts: new Map(
      entries.flatMap(([flag, value]) => (typeof value === "string" ? [[flag, value]] : [])),
    ),
  };
};

const counted = ({ usage, operands: [least, most] }: Command, given: Given): Read => {
  const count = given.operands.length;
  if (count < least) return { kind: "wrong", why: `${usage.split(" ")[count]} is missing` };
  if (count > most) return { kind: "wrong", why: `${given.operands[most]} is too much` };
  return { kind: "given", given };
};

/** The complaint of the parser in our words, with the flag that was probably meant. */
const complaint = (flags: readonly string[], args: readonly string[], error: unknown): string => {
  const known = flags.map((flag) => `--${flag}`);
  const flag = args
    .map((arg) => arg.split("=")[0] ?? "")
    .find((arg) => /^-./.test(arg) && !known.includes(arg));
  if (flag === undefined) return error instanceof Error ? error.message : "unreadable";
  const meant = nearest(flag, known);
  return `unknown flag ${flag}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
};
