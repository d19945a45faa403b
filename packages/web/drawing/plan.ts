/**
 * Where blocks of seats stand in the half disc, before anything is known of the votes.
 *
 * Tiers of a few rows each stand one behind the other with a walk between them; blocks of a tier
 * are separated by a gap. A block goes to the tier that is filled least, so that the order of the
 * blocks runs along the arc. Lengths are in seats: one is the distance from a seat to the next.
 */

/** Blocks so many columns wide each, of so many rows. */
export interface Wanted {
  readonly rows: number;
  readonly widths: readonly number[];
  /** Least distance between two blocks. */
  readonly gap: number;
}

export interface Plan {
  readonly rows: number;
  readonly places: readonly Place[];
  /** From the centre to the outer edge of the last row's seats. */
  readonly radius: number;
  /** From the centre to the first row. */
  readonly inner: number;
  /** How much of the arcs the blocks fill, 0 to 1. */
  readonly filled: number;
}

/** Where one block stands: its innermost row, and the start of its first column along that row. */
export interface Place {
  readonly row: number;
  readonly start: number;
}

interface Tier {
  readonly row: number;
  readonly members: number[];
  used: number;
}

/** The distance between two tiers. */
const walk = 0.9;
/** Rows of all tiers together. */
const deepest = 20;
/** However few the seats, they are no larger than in a disc of this radius. */
const smallestRadius = 14;
/**
 * What a calm drawing looks like: the well takes this part of the radius, and blocks have five
 * rows.
 */
const calmWell = 0.46;
const calmRows = 5;

/** All plans for these blocks: with one tier, with two and so on. */
export function plansOf(wanted: Wanted): Plan[] {
  const most = Math.max(1, Math.floor(deepest / wanted.rows));
  return Array.from({ length: most }, (_, at) => planOf(wanted, at + 1));
}

/**
 * How far a plan is from a calm one: a well too large or too small, arcs left empty, blocks of
 * fewer rows.
 */
export function unrest(plan: Plan): number {
  const well = Math.abs(plan.inner / plan.radius - calmWell);
  return well + (1 - plan.filled) + (calmRows - plan.rows) / 20;
}

/**
 * The tightest plan with so many tiers: the well grows until every tier has room for its blocks.
 */
function planOf(wanted: Wanted, count: number): Plan {
  const { rows, gap, widths } = wanted;
  const depth = count * rows + (count - 1) * walk - 0.5;
  // The middle row must be so long that all tiers together have room; from there it is tried.
  const length = widths.reduce((sum, width) => sum + width + gap, 0) / count - gap;
  const middle = ((count - 1) * (rows + walk)) / 2;
  let inner = Math.max(3, smallestRadius - depth, length / Math.PI - middle);
  let tiers = filledTiers(wanted, { count, inner });
  while (tiers === null) {
    inner += 0.1;
    tiers = filledTiers(wanted, { count, inner });
  }
  const room = tiers.reduce((sum, tier) => sum + roomOf(tier), 0);
  const used = tiers.reduce((sum, tier) => sum + Math.max(0, tier.used - gap), 0);
  return {
    rows,
    inner,
    radius: inner + depth,
    filled: used / room,
    places: placesOf(tiers, wanted),
  };
}

/**
 * Null where a tier has no room for its blocks. Hundreds of wells are tried for a drawing: nothing
 * is made in the inner loop.
 */
function filledTiers(
  { rows, widths, gap }: Wanted,
  { count, inner }: { count: number; inner: number },
): Tier[] | null {
  const tiers = Array.from({ length: count }, (_, at): Tier => {
    return { row: inner + at * (rows + walk), members: [], used: 0 };
  });
  for (const [member, width] of widths.entries()) {
    let least: Tier | undefined;
    let smallest = Number.POSITIVE_INFINITY;
    for (const tier of tiers) {
      const share = (tier.used + width / 2) / roomOf(tier);
      if (share >= smallest) continue;
      least = tier;
      smallest = share;
    }
    if (least === undefined) continue;
    least.members.push(member);
    least.used += width + gap;
    if (least.used - gap > roomOf(least)) return null;
  }
  return tiers;
}

/** Length of the innermost row of a tier. */
function roomOf(tier: Tier): number {
  return Math.PI * tier.row;
}

/** Spreads the blocks of each tier over the whole arc; a single block stands in its middle. */
function placesOf(tiers: readonly Tier[], { widths, gap }: Wanted): Place[] {
  const places: Place[] = [];
  for (const tier of tiers) {
    const spare = roomOf(tier) - (tier.used - gap);
    const between = gap + spare / Math.max(1, tier.members.length - 1);
    let start = tier.members.length === 1 ? spare / 2 : 0;
    for (const member of tier.members) {
      places[member] = { row: tier.row, start };
      start += (widths[member] ?? 0) + between;
    }
  }
  return places;
}
