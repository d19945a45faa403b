import { spotsOf } from "./lists-places.ts";
import type { ListedLine, ListedText } from "./lists-read.ts";
import { rowIdOf } from "./plan-order.ts";
import type { Decided } from "./plan-outcome.ts";
import { planFrom } from "./plan-rows.ts";
import type { Contender, Contest, Edge, Plan, PlanSettings, Removal, Spot } from "./plan-types.ts";

/** A text of a voting list as our plan has it, beside what happened. */
export interface ListedPlan {
  readonly text: ListedText;
  readonly plan: Plan;
  /** Rows of the plan in the order of the list. */
  readonly order: readonly string[];
  /** Decisions in the order of the list; parts as they were put. */
  readonly decided: readonly Decided[];
  /** Rows that lapsed in the list. */
  readonly lapsed: readonly string[];
}

/**
 * The plan of a text of a voting list. The list has no wording: of an amendment is known where it
 * bears, whether it deletes, which others say the same, and its number, which stands for the order
 * of tabling. Two that change the same part are presumed to exclude each other, insertions at one
 * place are not.
 */
export const planOfList = (text: ListedText, settings: PlanSettings): ListedPlan => {
  const entries = entriesOf(text.lines);
  const spots = spotsOf(entries.map(({ line }) => line.place));
  const contest = contestOf(entries, spots);
  const put = entries.filter(({ row }) => row !== null);
  return {
    text,
    plan: planFrom(contest, settings),
    order: [...new Set(put.flatMap(({ row }) => row ?? []))],
    decided: put.flatMap(decidedIn),
    lapsed: [
      ...new Set(put.flatMap(({ line, row }) => (line.result === "lapsed" ? (row ?? []) : []))),
    ],
  };
};

/** A line with the row of the plan that it is about. */
interface Entry {
  readonly line: ListedLine;
  readonly row: string | null;
  /** Of lines that put one thing in parts: which one, from 1. */
  readonly part: number | null;
}

const partId = (row: string, part: number): string => `${row}/${part}`;

const decidedIn = ({ line, row, part }: Entry): readonly Decided[] => {
  const { result } = line;
  if (row === null || result === null || result === "lapsed") return [];
  return [{ row: part === null ? row : `part:${partId(row, part)}`, outcome: result }];
};

const rowOf = (line: ListedLine): string | null => {
  switch (line.kind) {
    case "amendment": {
      const first = Math.min(...line.numbers.map(({ number }) => number));
      if (/^(?:rejet|rejection)/i.test(line.place)) return `rejection:${first}`;
      return rowIdOf(String(first));
    }
    case "original":
      return `original:${line.place}`;
    case "bloc":
      return "bloc:committee";
    case "other":
      return /^(?:RC-)?B\d+-/.test(line.place) ? `rival:${line.place}` : null;
    case "heading":
      return null;
  }
};

/** The vote on the whole stands behind the places of the text, and has a title of its own. */
const entriesOf = (lines: readonly ListedLine[]): readonly Entry[] => {
  const last = lines.findLastIndex(({ kind }) => kind === "amendment" || kind === "original");
  const whole = lines.findIndex(
    ({ kind, place, title }, at) => at > last && kind === "other" && place === "" && title !== "",
  );
  const rows = lines.map((line, at) => (at === whole ? "whole" : rowOf(line)));
  return lines.map((line, at) => ({ line, row: rows[at] ?? null, part: partAt(lines, rows, at) }));
};

/** What is put in parts is announced by a line without a result, and its parts follow it. */
const partAt = (
  lines: readonly ListedLine[],
  rows: readonly (string | null)[],
  at: number,
): number | null => {
  const row = rows[at];
  if (row == null || rows.filter((other) => other === row).length < 2) return null;
  const head = rows.indexOf(row);
  return lines[head]?.result === null && at > head ? at - head : null;
};

const contestOf = (entries: readonly Entry[], spots: ReadonlyMap<string, Spot>): Contest => {
  const contenders = contendersOf(entries, spots);
  const deleting = new Set(
    entries.flatMap(({ line }) =>
      line.numbers.filter(({ deletion }) => deletion).map(({ number }) => String(number)),
    ),
  );
  const has = (prefix: string) => [
    ...new Set(entries.flatMap(({ row }) => (row?.startsWith(prefix) === true ? [row] : []))),
  ];
  return {
    contenders,
    edges: [...identicalIn(entries), ...rivalsAmong(contenders, deleting)],
    removalFrom: (amendment) => removalOf(deleting.has(amendment)),
    groupOf: (place) => place,
    blocs: has("bloc:").map((row) => ({ id: row.slice("bloc:".length), amendments: [] })),
    originals: has("original:").map((row) => ({
      spot: { ...spotAt(spots, row.slice("original:".length)), inner: 1 },
      parts: partsOf(entries, row),
    })),
    rejections: has("rejection:").map((row) => row.slice("rejection:".length)),
    rivals: has("rival:").map((row) => row.slice("rival:".length)),
  };
};

const spotAt = (spots: ReadonlyMap<string, Spot>, place: string): Spot =>
  spots.get(place) ?? { place, region: "body", rank: 0, inner: 0, how: "inside" };

const partsOf = (entries: readonly Entry[], row: string): readonly string[] =>
  entries.flatMap((entry) =>
    entry.row === row && entry.part !== null ? [partId(row, entry.part)] : [],
  );

const contendersOf = (
  entries: readonly Entry[],
  spots: ReadonlyMap<string, Spot>,
): readonly Contender[] => {
  const found = new Map<string, Contender>();
  for (const { line, row } of entries) {
    if (row?.startsWith("amendment:") !== true) continue;
    for (const { number } of line.numbers) {
      const id = String(number);
      const parts = rowIdOf(id) === row ? partsOf(entries, row) : [];
      const spot = spotAt(spots, line.place);
      found.set(id, {
        ...{ id, tabled: number, spots: [spot], compromise: false, amends: null, parts },
      });
    }
  }
  return [...found.values()];
};

/** Amendments of one line are put together. */
const identicalIn = (entries: readonly Entry[]): readonly Edge[] =>
  entries.flatMap(({ line, row }) => {
    const [first, ...others] = line.numbers;
    if (first === undefined || row?.startsWith("amendment:") !== true) return [];
    return others.map((other) => ({
      ...{ a: String(first.number), b: String(other.number), place: line.place },
      relation: "identical" as const,
    }));
  });

const rivalsAmong = (
  contenders: readonly Contender[],
  deleting: ReadonlySet<string>,
): readonly Edge[] => {
  const inside = contenders.filter(({ spots }) => spots[0]?.how === "inside");
  return inside.flatMap((a, at) =>
    inside.slice(at + 1).flatMap((b) => {
      const place = a.spots[0]?.place ?? "";
      if (place !== b.spots[0]?.place) return [];
      const relation = deleting.has(a.id) || deleting.has(b.id) ? "insideDeleted" : "exclusive";
      return [{ a: a.id, b: b.id, place, relation } as const];
    }),
  );
};

const removalOf = (deletes: boolean): Removal => ({
  ...{ class: deletes ? "deleteBlock" : "change", lost: null, of: 0 },
  ...{ touched: null, quantity: null, breadth: null },
});
