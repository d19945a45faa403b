/**
 * The hemicycle of seats: one seat is one vote, one block of seats is one delegation. Lengths are
 * in units of the drawing, 1200 wide; the half disc has its centre in the middle of its base.
 */

import { type Place, type Plan, plansOf, unrest } from "./plan.ts";

export const choices = ["yes", "no", "abstain", "none"] as const;
export type Choice = (typeof choices)[number];

/** Votes by choice; `none` are votes that somebody has and did not cast. */
export type Counts = Readonly<Record<Choice, number>>;

/** How one delegation's votes went. */
export interface Ballot extends Counts {
  readonly delegation: string;
}

export interface Seat {
  readonly x: number;
  readonly y: number;
  /** Direction from the centre of the half disc: 0 is its end, pi its start, in radians. */
  readonly angle: number;
  readonly choice: Choice;
}

/** The seats of one delegation, in the order in which they fill. */
export interface Block {
  readonly delegation: string;
  readonly seats: readonly Seat[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Diameter of a seat. */
  readonly size: number;
  readonly blocks: readonly Block[];
}

const frame = { width: 1200, height: 612, centre: 600, base: 606, outer: 594 };

/** Between delegations, in seats. */
const aisle = 0.75;
/** Of the distance between two seats, what the seat fills. */
const fill = 0.8;
const mostRows = 5;

/** The order in which a block fills, so that a split is seen as a run of seats. */
const fillOrder: readonly Choice[] = ["yes", "abstain", "no", "none"];

/** Ballots in blocks of so many rows, and where they may stand. */
interface Option {
  readonly ballots: readonly Ballot[];
  readonly plan: Plan;
}

/** Draws one block a delegation, with aisles between them, in the order given. */
export function hemicycle(ballots: readonly Ballot[]): Drawing {
  const seated = ballots.filter((ballot) => votesOf(ballot) > 0);
  const most = Math.min(mostRows, Math.max(1, ...seated.map(votesOf)));
  return draw(upTo(most).flatMap((rows) => optionsOf(seated, { rows, gap: aisle })));
}

/**
 * Draws totals of which nobody knows the delegations: no aisles, so that no block suggests a
 * delegation. Sectors follow each other in the order yes, abstentions, no, not cast.
 */
export function hemicycleOfTotals(totals: Counts): Drawing {
  const options = upTo(mostRows).flatMap((rows) => {
    return optionsOf(columnsOf(totals, rows), { rows, gap: 0 });
  });
  return draw(options);
}

export function votesOf(counts: Counts): number {
  return counts.yes + counts.no + counts.abstain + counts.none;
}

function upTo(most: number): number[] {
  return Array.from({ length: most }, (_, at) => at + 1);
}

function optionsOf(
  ballots: readonly Ballot[],
  { rows, gap }: { rows: number; gap: number },
): Option[] {
  const widths = ballots.map((ballot) => Math.ceil(votesOf(ballot) / rows));
  return plansOf({ rows, gap, widths }).map((plan) => ({ ballots, plan }));
}

/** Totals as columns of seats, each a block of its own. */
function columnsOf(totals: Counts, rows: number): Ballot[] {
  const seats = votesInOrder(totals);
  return Array.from({ length: Math.ceil(seats.length / rows) }, (_, at) => {
    const column = seats.slice(at * rows, (at + 1) * rows);
    const count = (choice: Choice) => column.filter((seat) => seat === choice).length;
    const [yes, no, abstain] = [count("yes"), count("no"), count("abstain")];
    return { delegation: String(at), yes, no, abstain, none: count("none") };
  });
}

function votesInOrder(counts: Counts): Choice[] {
  return fillOrder.flatMap((choice) => Array.from({ length: counts[choice] }, () => choice));
}

/** Draws the calmest of the options. */
function draw(options: readonly Option[]): Drawing {
  const { ballots, plan } = options.reduce((calmest, next) => {
    return unrest(next.plan) < unrest(calmest.plan) ? next : calmest;
  });
  const pitch = frame.outer / plan.radius;
  const blocks = ballots.flatMap((ballot, at) => {
    const place = plan.places[at];
    return place
      ? [{ delegation: ballot.delegation, seats: seatsOf(ballot, { place, plan, pitch }) }]
      : [];
  });
  return { width: frame.width, height: frame.height, size: pitch * fill, blocks };
}

function seatsOf(
  ballot: Ballot,
  { place, plan, pitch }: { place: Place; plan: Plan; pitch: number },
): Seat[] {
  return votesInOrder(ballot).map((choice, at) => {
    const column = Math.floor(at / plan.rows);
    const angle = Math.PI - (place.start + column + 0.5) / place.row;
    const distance = (place.row + (at % plan.rows)) * pitch;
    const [x, y] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
    return { x: frame.centre + x, y: frame.base - y, angle, choice };
  });
}
