import type { ListedPlan } from "./lists.ts";
import { standingsOf } from "./plan-outcome.ts";
import type { PlanRow } from "./plan-types.ts";

/** How our order compares with the one in which a real assembly voted. */
export interface ListReport {
  /** Places at which several things are put, and those with our order. */
  readonly contested: number;
  readonly same: number;
  /** Those with another order: the rows as they were put, and why we have them otherwise. */
  readonly other: readonly OtherOrder[];
  /** Places in all, and those that stand in the list in our sequence. */
  readonly places: number;
  readonly inSequence: number;
  /** Places that the list puts elsewhere. */
  readonly moved: readonly string[];
  /** Rows that lapsed in both, in our plan only, in the list only. */
  readonly lapsed: { readonly both: number; readonly ours: number; readonly theirs: number };
}

export interface OtherOrder {
  readonly place: string;
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  /** The list has no wording, and the key left it to the chair; or the key decided otherwise. */
  readonly why: "wording" | "key";
}

/** Compares a plan made from a voting list with the list. */
export const reportOn = ({ plan, order, decided, lapsed }: ListedPlan): ListReport => {
  const rows = new Map(plan.rows.map((row) => [row.id, row]));
  const placeOf = (id: string): string | null => spotIn(rows.get(id));
  const ours = plan.rows.map(({ id }) => id).filter((id) => order.includes(id));
  const places = uniquePlaces(order, placeOf);
  const contested = places.filter((place) => at(order, place, placeOf).length > 1);
  const other = contested.flatMap((place): readonly OtherOrder[] => {
    const [theirs, own] = [at(order, place, placeOf), at(ours, place, placeOf)];
    if (theirs.join() === own.join()) return [];
    const unsure = plan.steps.some(({ group, sure }) => group === place && !sure);
    return [{ place, theirs, ours: own, why: unsure ? "wording" : "key" }];
  });
  const kept = inOrder(places, uniquePlaces(ours, placeOf));
  return {
    contested: contested.length,
    same: contested.length - other.length,
    other,
    places: places.length,
    inSequence: kept.length,
    moved: places.filter((place) => !kept.includes(place)),
    lapsed: comparedLapses(plan, decided, lapsed),
  };
};

const spotIn = (row: PlanRow | undefined): string | null =>
  row !== undefined && "spot" in row ? row.spot.place : null;

const uniquePlaces = (
  ids: readonly string[],
  placeOf: (id: string) => string | null,
): readonly string[] => [...new Set(ids.flatMap((id) => placeOf(id) ?? []))];

const at = (
  ids: readonly string[],
  place: string,
  placeOf: (id: string) => string | null,
): readonly string[] => ids.filter((id) => placeOf(id) === place);

/** The longest sequence of places that both have in the same order. */
const inOrder = (theirs: readonly string[], ours: readonly string[]): readonly string[] => {
  const rank = new Map(ours.map((place, index) => [place, index]));
  const best: (readonly string[])[] = [];
  for (const place of theirs) {
    const own = rank.get(place) ?? 0;
    let longest: readonly string[] = [];
    for (const line of best) {
      const end = rank.get(line.at(-1) ?? "") ?? 0;
      if (end < own && line.length > longest.length) longest = line;
    }
    best.push([...longest, place]);
  }
  return best.reduce((most, line) => (line.length > most.length ? line : most), []);
};

const comparedLapses = (
  plan: ListedPlan["plan"],
  decided: ListedPlan["decided"],
  lapsed: readonly string[],
): ListReport["lapsed"] => {
  const standings = standingsOf(plan, decided);
  const ours = plan.rows.map(({ id }) => id).filter((id) => standings.get(id)?.kind === "fallen");
  // What was put and voted on did not lapse, whatever our presumption says.
  const put = new Set(decided.map(({ row }) => row));
  const both = ours.filter((id) => lapsed.includes(id)).length;
  const more = ours.filter((id) => !lapsed.includes(id) && !id.startsWith("part:") && put.has(id));
  return { both, ours: more.length, theirs: lapsed.length - both };
};

/** One line a text, then one for each place that differs. */
export const writeReport = (title: string, report: ListReport): string => {
  const { contested, same, places, inSequence, lapsed } = report;
  const head =
    `${title}: ${same} of ${contested} contested places in our order, ` +
    `${inSequence} of ${places} places in our sequence; ` +
    `lapsed: ${lapsed.both} in both, ${lapsed.ours} only with us, ${lapsed.theirs} only there`;
  const others = report.other.map(
    ({ place, theirs, ours, why }) =>
      `  ${place}: put ${shortly(theirs)}, ours ${shortly(ours)} (${why})`,
  );
  return [head, ...others, ...report.moved.map((place) => `  ${place}: put elsewhere`)].join("\n");
};

const shortly = (ids: readonly string[]): string =>
  ids.map((id) => id.replace("amendment:", "").replace(/^original:.*/, "§")).join(" ");
