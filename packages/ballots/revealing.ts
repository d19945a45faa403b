/**
 * Weights are public, and so is the sum of each choice: where weights differ, arithmetic can take a
 * sum apart. If only a few voters hold odd weights, whether the sum is odd says something about
 * these few. A group of weights can be *told apart* when every sum of all determines the part of
 * the group in it; then the result gives away how the voters who hold them have voted together, as
 * if they had voted by themselves. What a result says of any vote, that it was unanimous, is not
 * counted here.
 */

/** The smallest group that a result could tell apart. */
export interface Revealed {
  /** How many voters hold one of its weights. */
  readonly voters: number;
  /** Its weights, each once, the largest first. */
  readonly weights: readonly number[];
}

interface WeightClass {
  readonly weight: number;
  readonly credentials: number;
  readonly voters: ReadonlySet<number>;
}

/** Groups of up to so many different weights are all looked at: 2^15 of them. */
const mostClasses = 16;

const classesOf = (voters: readonly (readonly number[])[]): readonly WeightClass[] => {
  const known = new Map<number, { credentials: number; voters: Set<number> }>();
  for (const [voter, weights] of voters.entries()) {
    for (const weight of weights) {
      const one = known.get(weight) ?? { credentials: 0, voters: new Set<number>() };
      one.credentials += 1;
      one.voters.add(voter);
      known.set(weight, one);
    }
  }
  return [...known]
    .map(([weight, one]) => ({ weight, ...one }))
    .sort((a, b) => b.weight - a.weight);
};

/**
 * Differences between two sums of some of these weights, as bits: the one of `difference + offset`.
 * Steps of 1, 2, 4, … and the rest reach every number of credentials from none to all of them.
 */
const withDifferences = (known: bigint, { weight, credentials }: WeightClass): bigint => {
  let all = known;
  for (let step = 1, left = credentials; left > 0; step *= 2) {
    const by = BigInt(Math.min(step, left) * weight);
    all |= (all << by) | (all >> by);
    left -= step;
  }
  return all;
};

/** Whether no two sums of all are the same while the parts of the group differ. */
const isTold = (inside: bigint, outside: bigint, offset: bigint): boolean =>
  (inside & outside) === 1n << offset;

/**
 * The smallest group of voters whose votes together a result could tell, for voters with these
 * weights each. Where nothing can be told apart it is all of them.
 */
export const fewestRevealed = (voters: readonly (readonly number[])[]): Revealed => {
  const classes = classesOf(voters);
  const sum = classes.reduce((all, { weight, credentials }) => all + weight * credentials, 0);
  const offset = BigInt(sum);
  const everybody = { voters: voters.length, weights: classes.map(({ weight }) => weight) };
  let fewest: Revealed = everybody;
  for (const group of groupsOf(classes)) {
    const others = classes.filter((one) => !group.includes(one));
    const start = 1n << offset;
    if (
      !isTold(group.reduce(withDifferences, start), others.reduce(withDifferences, start), offset)
    )
      continue;
    for (const told of [group, others]) {
      const behind = new Set(told.flatMap((one) => [...one.voters])).size;
      if (behind < fewest.voters) {
        fewest = { voters: behind, weights: told.map(({ weight }) => weight) };
      }
    }
  }
  return fewest;
};

/** Half of all groups, as each is told apart together with those outside of it. */
function* groupsOf(classes: readonly WeightClass[]): Generator<readonly WeightClass[]> {
  if (classes.length > mostClasses) {
    // The largest against the rest: a weight can outweigh others, whatever else there is.
    for (let size = 1; size < classes.length; size += 1) yield classes.slice(0, size);
    return;
  }
  for (let bits = 1; bits < 1 << Math.max(0, classes.length - 1); bits += 1) {
    yield classes.filter((_, at) => ((bits >> at) & 1) === 1);
  }
}
