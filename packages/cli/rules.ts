import type { Edition, Rulebook } from "@hemicycle/engine";
import {
  type Coverage,
  coverageOf,
  type ListedClause,
  type ListedParagraph,
  type ListedRule,
  listRules,
  rulebooks,
} from "@hemicycle/rulebooks";
import type { Command, Given } from "./command.ts";
import { nearest } from "./nearest.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson, counted, indented } from "./text.ts";

export const rules: Command = {
  name: "rules",
  usage: "[BOOK] [--edition ID] [--json]",
  summary: "lists the rulebooks, or every paragraph of one",
  help: [
    "Without BOOK: the rulebooks that the program knows, with their editions, and of each how many",
    "paragraphs it takes up, how many of them the program carries out, and where a value is unset.",
    "With BOOK: every paragraph of every rule, with the clauses that the program has for it: what",
    "kind they are, how we read the paragraph, where a figure comes from, how many examples prove",
    "it; at the end, how many paragraphs are left to a person, and why.",
    "",
    "  --edition ID  another edition than the latest",
    "  --json        the same for machines",
    "",
    "Exit status: 0; 2 when there is no such book or edition.",
  ],
  flags: { edition: "text", json: "switch" },
  operands: [0, 1],
  run: async (given, around) => {
    const [name] = given.operands;
    if (name === undefined) return listBooks(given, around);
    const book = rulebooks.find(({ id }) => id === name);
    if (book === undefined)
      return noSuch({ what: "rulebook", name, known: ids(rulebooks) }, around);
    return listBook(book, given, around);
  },
};

const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

const noSuch = (
  { what, name, known }: { what: string; name: string; known: readonly string[] },
  { err }: Surroundings,
): Status => {
  const meant = nearest(name, known);
  const hint = meant === undefined ? `there is: ${known.join(", ")}` : `did you mean ${meant}?`;
  err(`hemicycle rules: there is no ${what} ${name}; ${hint}\n`);
  return 2;
};

const listBooks = async ({ switches }: Given, { out }: Surroundings): Promise<Status> => {
  const books = rulebooks.map(({ id, title, editions }) => ({
    id,
    title,
    editions: editions.map((edition) => ({
      id: edition.id,
      title: edition.title,
      from: edition.from,
      until: edition.until,
      ...coverageOf(listRules(edition)),
    })),
  }));
  if (switches.has("json")) {
    await out(asJson(books));
    return 0;
  }
  for (const { id, title, editions } of books) {
    await out(`${id}  ${title}\n`);
    for (const edition of editions) {
      await out(
        `  ${edition.id}  ${edition.title}\n  ${" ".repeat(edition.id.length)}  ${tally(edition)}\n`,
      );
    }
  }
  return 0;
};

/** "57 paragraphs: 41 mechanised, 16 prose; 7 with a value that is unset". */
const tally = ({ paragraphs, mechanised, left, unset }: Coverage): string =>
  `${counted(paragraphs, "paragraph")}: ${mechanised} mechanised, ${left} prose; ` +
  `${unset} with a value that is unset`;

const listBook = async (
  book: Rulebook,
  { texts, switches }: Given,
  around: Surroundings,
): Promise<Status> => {
  const wanted = texts.get("edition");
  const edition =
    wanted === undefined ? book.editions.at(-1) : book.editions.find(({ id }) => id === wanted);
  if (edition === undefined) {
    const name = wanted ?? "";
    return noSuch({ what: `edition of ${book.id}`, name, known: ids(book.editions) }, around);
  }
  const listed = listRules(edition);
  const coverage = coverageOf(listed);
  const { id, title, from, until } = edition;
  await around.out(
    switches.has("json")
      ? asJson({ book: book.id, edition: { id, title, from, until }, coverage, rules: listed })
      : printed({ book, edition, listed, coverage }),
  );
  return 0;
};

interface Listing {
  readonly book: Rulebook;
  readonly edition: Edition;
  readonly listed: readonly ListedRule[];
  readonly coverage: Coverage;
}

const printed = ({ book, edition, listed, coverage }: Listing): string => {
  const { id, title, from, until } = edition;
  const since = from === null ? "" : `, from ${from}`;
  const end = until === null ? "" : ` to ${until}`;
  return [
    `${book.title} (${book.id})`,
    `${title} (edition ${id}${since}${end})`,
    ...listed.flatMap(ruleLines),
    "",
    ...summary(listed, coverage),
    "",
  ].join("\n");
};

const ruleLines = ({ document, rule, paragraphs }: ListedRule): readonly string[] => [
  "",
  rule === "" ? document : `${document}, ${rule}`,
  ...paragraphs.flatMap(({ number, clauses }) =>
    clauses.flatMap((clause) => ["", ...clauseLines(number, clause)]),
  ),
];

const indent = 12;

const clauseLines = (number: string, clause: ListedClause): readonly string[] => [
  `  ${number.padEnd(indent - 2)}${clause.kind} ${clause.id}${proof(clause)}`,
  ...indented(clause.reading, indent),
  ...particulars(clause).flatMap((line) => indented(line, indent)),
  ...layings(clause).flatMap((line) => indented(line, indent)),
];

/** Under what is laid over the rules it holds, or others stand in its place. */
const layings = ({ under, replacedUnder = [] }: ListedClause): readonly string[] => [
  ...(under === undefined ? [] : [`Holds only under: ${under}.`]),
  ...(replacedUnder.length === 0 ? [] : [`Does not hold under: ${replacedUnder.join(", ")}.`]),
];

const proof = ({ kind, examples }: ListedClause): string =>
  kind === "prose" ? "" : ` (${counted(examples.length, "example")})`;

const particulars = (clause: ListedClause): readonly string[] => {
  switch (clause.kind) {
    case "guard": {
      const { on, discretion, says } = clause;
      const other =
        discretion === null ? [] : [`Can be decided otherwise by: ${words(discretion)}.`];
      return [`Asked at: ${on.map(words).join(", ")}.`, `Refuses with: “${says}”`, ...other];
    }
    case "value": {
      const answers = clause.slot === null ? [] : [`Answers: ${words(clause.slot)}.`];
      return [...answers, `${statusWords[clause.status]}: ${clause.source}`];
    }
    case "consequence":
      return [`Follows from: ${clause.on.map(words).join(", ")}.`];
    case "prose":
      return [`Left to a person: ${clause.why}`];
  }
};

const statusWords = {
  verified: "Verified",
  inferred: "Inferred",
  fromMemory: "From memory",
  unset: "Unset",
} as const;

/** OpenVote: open vote. */
const words = (name: string): string => name.replace(/\B[A-Z]/g, " $&").toLowerCase();

const summary = (listed: readonly ListedRule[], coverage: Coverage): readonly string[] => {
  const { paragraphs, mechanised, left, unset, clauses, values, examples } = coverage;
  const kinds = [
    counted(clauses.guard, "guard"),
    counted(clauses.value, "value"),
    counted(clauses.consequence, "consequence"),
    `${clauses.prose} in prose`,
  ];
  return [
    `${counted(paragraphs, "paragraph")}: ${mechanised} mechanised, ${left} left to a person.`,
    `Waiting for a value that nobody has set: ${counted(unset, "paragraph")}.`,
    `Clauses: ${kinds.join(", ")}; proved by ${counted(examples, "example")}.`,
    `Values: ${values.verified} verified, ${values.inferred} inferred, ` +
      `${values.fromMemory} from memory, ${values.unset} unset.`,
    ...leftLines(listed.flatMap((rule) => rule.paragraphs)),
  ];
};

/** Every paragraph for which the program has no code, and why. */
const leftLines = (paragraphs: readonly ListedParagraph[]): readonly string[] => {
  const left = paragraphs.filter(({ mechanised }) => !mechanised);
  if (left.length === 0) return [];
  return [
    "Left to a person:",
    ...left.flatMap(({ cites, clauses }) => clauses.flatMap((clause) => reason(cites, clause))),
  ];
};

const reason = (cites: string, clause: ListedClause): readonly string[] => {
  if (clause.kind !== "prose") return [];
  const [first = "", ...others] = indented(`${cites}: ${clause.why}`, 4);
  return [first.slice(2), ...others];
};
