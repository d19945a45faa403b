import {
  type Given as Answer,
  askOf,
  clauseOf,
  type Edition,
  historyOf,
  type State,
  worldsOn,
} from "@hemicycle/engine";
import { askedWrongly, assemblyOn } from "./assembly-on.ts";
import type { Command } from "./command.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson } from "./text.ts";

export const members: Command = {
  name: "members",
  usage: "FILE|ASSEMBLY [--on DATE] [--member CODE] [--json]",
  summary: "says who is a member on a day, may vote and counts for the quorum",
  help: [
    "FILE is a sitting in the minutes notation, or what `hemicycle export` wrote; anything else is",
    "the id of an assembly whose journal is read from HEMICYCLE_DATA or from DATABASE_URL.",
    "",
    "Each member stands with what it is that day by the history of its affiliation, and with three",
    "answers, each by its clause. Where a day is not known exactly, or a period is disputed and",
    "nobody has said which reading counts, and the answer depends on it, it says so.",
    "",
    "  --on DATE      on this day, such as 2024-02-08; without it, today at the seat",
    "  --member CODE  of this member alone",
    "  --json         for machines",
    "",
    "Exit status: 0; 2 when the journal, the date or the member cannot be read.",
  ],
  flags: { on: "text", member: "text", json: "switch" },
  operands: [1, 1],
  run: async (given, around) => {
    const seen = await assemblyOn(given, around);
    if (typeof seen === "string") return wrong(seen, around);
    const { state, assembly } = seen;
    if (assembly === null) return wrong("there is no assembly in it", around);
    const { edition, day } = assembly;
    const one = given.texts.get("member");
    const codes = state.members.keys().filter((code) => one === undefined || code === one);
    if (codes.length === 0 && one !== undefined) return wrong(`no member ${one}`, around);
    const lines = codes.map((code) => lineOf(state, { edition, code, day }));
    const { switches } = given;
    await around.out(switches.has("json") ? asJson({ day, members: lines }) : written(day, lines));
    return 0;
  },
};

const wrong = (why: string, around: Surroundings): Status => askedWrongly("members", why, around);

/** The three questions, in the words of this command. */
const questions = {
  membership: "is a member",
  mayVote: "may vote",
  inQuorum: "counts for the quorum",
} as const;
type Question = keyof typeof questions;
// Object.keys widens the keys to text; they are those above.
const slots = Object.keys(questions) as readonly Question[];

interface Line {
  readonly member: string;
  readonly name: string;
  /** What it is that day; several where that is open or disputed. */
  readonly is: readonly string[];
  readonly disputed: readonly string[];
  readonly answers: Readonly<Record<string, Told>>;
}

interface Told {
  readonly answer: "yes" | "no" | "undecided";
  readonly clause: string;
  readonly cites: string;
  /** Periods on which it rests, or the value that is unset. */
  readonly by: readonly string[];
}

interface Asked {
  readonly edition: Edition;
  readonly code: string;
  readonly day: string;
}

const lineOf = (state: State, { edition, code, day }: Asked): Line => {
  const asked = { member: code, on: day };
  const { worlds } = worldsOn(state, asked);
  const kinds = worlds.map((held) => held.map(({ kind }) => kind).join(" and ") || "nothing");
  const ask = askOf(edition);
  return {
    member: code,
    name: state.members.get(code)?.name ?? code,
    is: [...new Set(kinds)],
    disputed: historyOf(state, code).flatMap(({ id, contentions }) =>
      contentions.length > 1 ? [id] : [],
    ),
    answers: Object.fromEntries(
      slots.map((slot) => [slot, told(edition, ask(slot, { state, ...asked }))]),
    ),
  };
};

const told = (edition: Edition, answer: Answer<Question>): Told => {
  const { clause } = answer;
  const cites = clauseOf(edition, clause)?.cites ?? "";
  if (answer.kind === "unset") return { answer: "undecided", clause, cites, by: [answer.value] };
  const { yes, by } = answer.value;
  return { answer: yes ? "yes" : "no", clause, cites, by };
};

const written = (day: string, lines: readonly Line[]): string =>
  `${[`On ${day}`, ...lines.flatMap(paragraph)].join("\n")}\n`;

const paragraph = ({ member, name, is, disputed, answers }: Line): readonly string[] => [
  "",
  `${member}  ${name}: ${is.join(", or ")}`,
  ...(disputed.length === 0 ? [] : [`    disputed: ${disputed.join(", ")}`]),
  ...slots.map((slot) => {
    const { answer = "undecided", cites = "", clause = "", by = [] } = answers[slot] ?? {};
    const rests = by.length === 0 ? "" : ` by ${by.join(", ")}`;
    const said = `    ${questions[slot].padEnd(23)}${answer.padEnd(11)}`;
    return `${said}${cites === "" ? "no clause answers" : `${cites} (${clause})`}${rests}`;
  }),
];
