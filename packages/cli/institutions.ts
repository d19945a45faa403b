import {
  askOf,
  clauseOf,
  type Edition,
  type Holding,
  type InstitutionOn,
  type InstitutionRule,
  institutionsOn,
  type MissingBodies,
  missingBodies,
  type OfficeOn,
  type State,
} from "@hemicycle/engine";
import { askedWrongly, assemblyOn } from "./assembly-on.ts";
import type { Command } from "./command.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson } from "./text.ts";

export const institutions: Command = {
  name: "institutions",
  usage: "FILE|ASSEMBLY [--on DATE] [--body ID] [--json]",
  summary: "says which bodies and offices there are, and who held them on a day",
  help: [
    "FILE is a sitting in the minutes notation, or what `hemicycle export` wrote; anything else is",
    "the id of an assembly whose journal is read from HEMICYCLE_DATA or from DATABASE_URL.",
    "",
    "The offices of the assembly come first, then its bodies. Each office stands with whoever held",
    "it that day, since when and until when, and the entry of the journal that says so. Places that",
    "the rules count and nobody holds are named as vacant; a term that has run out while nobody has",
    "followed is shown as that, with the clause that limits it. Bodies that the rules know and",
    "nobody has entered stand at the end.",
    "",
    "  --on DATE   on this day, such as 2025-11-14; without it, today at the seat",
    "  --body ID   of this body alone",
    "  --json      for machines",
    "",
    "Exit status: 0; 2 when the journal, the date or the body cannot be read.",
  ],
  flags: { on: "text", body: "text", json: "switch" },
  operands: [1, 1],
  run: async (given, around) => {
    const seen = await assemblyOn(given, around);
    if (typeof seen === "string") return wrong(seen, around);
    const { state, assembly } = seen;
    if (assembly === null) return wrong("there is no assembly in it", around);
    const one = given.texts.get("body");
    if (one !== undefined && !state.bodies.has(one)) return wrong(`no body ${one}`, around);
    const told = toldOf(state, { ...assembly, one });
    await around.out(given.switches.has("json") ? asJson(told) : written(told, assembly.edition));
    return 0;
  },
};

const wrong = (why: string, around: Surroundings): Status =>
  askedWrongly("institutions", why, around);

interface Asked {
  readonly edition: Edition;
  readonly day: string;
  readonly one: string | undefined;
}

interface Told {
  readonly day: string;
  /** Null where the rules that were read name none. */
  readonly rule: string | null;
  readonly institutions: readonly Institution[];
  readonly missing: readonly MissingBodies[];
}

interface Institution extends Pick<InstitutionOn, "kind" | "offices"> {
  /** Null: the assembly as a whole. */
  readonly body: string | null;
  readonly name: string;
}

const toldOf = (state: State, { edition, day, one }: Asked): Told => {
  const answer = askOf(edition)("institutions", { state });
  const rules: readonly InstitutionRule[] = answer.kind === "is" ? answer.value : [];
  const all = institutionsOn(state, { day, rules });
  return {
    day,
    rule: answer.clause === "" ? null : answer.clause,
    institutions: all
      .filter(({ body }) => one === undefined || body?.id === one)
      .map(({ kind, body, offices }) => ({
        ...{ kind, body: body?.id ?? null, offices },
        name: body?.name ?? state.founding?.name ?? "",
      })),
    missing: one === undefined ? missingBodies(state, rules) : [],
  };
};

const written = (told: Told, edition: Edition): string => {
  const cited = (clause: string) => clauseOf(edition, clause)?.cites ?? clause;
  const lines = [
    `On ${told.day}`,
    ...told.institutions.flatMap(({ body, kind, name, offices }) => [
      "",
      body === null ? name : `${body}  ${name} (${kind})`,
      ...offices.flatMap((one) => officeLines(one, cited)),
    ]),
    ...(told.missing.length === 0 ? [] : [""]),
    ...told.missing.map(({ rule: { kind, bodies, clause }, entered }) => {
      const of = bodies === null ? "" : ` of ${bodies}`;
      return `${kind}: ${entered}${of} entered, by ${cited(clause)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
};

type Cited = (clause: string) => string;

const officeLines = (office: OfficeOn, cited: Cited): readonly string[] => {
  const { as, rule, holders, unsaid, before, vacant } = office;
  const said = [...holders, ...unsaid, ...before].map((one) => holdingLine(one, rule, cited));
  const none =
    vacant === null || vacant === 0 || rule === null
      ? []
      : [`${vacant} vacant, of ${rule.places} by ${cited(rule.clause)}`];
  const lines = said.length + none.length === 0 ? ["nobody is entered"] : [...said, ...none];
  return lines.map((line, at) => `    ${(at === 0 ? as : "").padEnd(26)}${line}`);
};

const standings: Readonly<Partial<Record<Holding["standing"], string>>> = {
  overdue: "has run out and goes on",
  away: "away between two sessions",
  over: "has run out and nobody has followed",
  ended: "held it last",
  unsaid: "entered later, nobody has said since when",
};

const holdingLine = (one: Holding, rule: OfficeOn["rule"], cited: Cited): string => {
  const { name, member, since, until, ended, basis, entered, endedBy, standing } = one;
  const limit =
    rule?.term == null ? "" : ` (at most ${rule.term.years} years by ${cited(rule.term.clause)})`;
  const isOver = standing === "over" || standing === "overdue";
  return [
    member === null ? name : `${name} of ${member}`,
    `${since ?? "…"} to ${ended === null ? (until ?? "…") : `before ${ended}`}`,
    ...(basis === null || basis === "" ? [] : [`"${basis}"`]),
    ...(entered === null ? [] : [`entry ${entered.seq}`]),
    ...(endedBy === null ? [] : [`ended by entry ${endedBy.seq}`]),
    ...(standing in standings ? [`${standings[standing]}${isOver ? limit : ""}`] : []),
  ].join(", ");
};
