/**
 * A ballot carries one weight and cannot be divided. A delegation that may divide its votes gets
 * several credentials whose weights can be put together to every division: as few as possible,
 * since each is a ballot to make and to check.
 */

/** Every way to write a number as a sum of so many parts, the largest first. */
function* partitions(sum: number, parts: number, most: number): Generator<readonly number[]> {
  if (parts === 0) {
    if (sum === 0) yield [];
    return;
  }
  for (let first = Math.min(most, sum - parts + 1); first * parts >= sum; first -= 1) {
    for (const rest of partitions(sum - first, parts - 1, first)) yield [first, ...rest];
  }
}

/**
 * Every division of a number among so many choices, the largest first: the order of the choices
 * does not matter, as each weight can be given to any of them.
 */
function* divisions(sum: number, ways: number, most = sum): Generator<readonly number[]> {
  if (ways === 1) {
    if (sum <= most) yield [sum];
    return;
  }
  for (let first = Math.min(most, sum); first * ways >= sum; first -= 1) {
    for (const rest of divisions(sum - first, ways - 1, first)) yield [first, ...rest];
  }
}

/**
 * Which choice each weight has to be given to, so that the choices get these sums; undefined when
 * there is no way. The weights are given from the largest to the smallest.
 */
export const assignment = (
  weights: readonly number[],
  sums: readonly number[],
): readonly number[] | undefined => {
  const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const given = new Array<number>(weights.length).fill(0);
  const left = [...sums];
  const give = (at: number): boolean => {
    const weight = order[at];
    if (weight === undefined) return left.every((sum) => sum === 0);
    const size = weights[weight] ?? 0;
    for (const [choice, sum] of left.entries()) {
      if (sum < size || left.indexOf(sum) < choice) continue;
      left[choice] = sum - size;
      given[weight] = choice;
      if (give(at + 1)) return true;
      left[choice] = sum;
    }
    return false;
  };
  return give(0) ? given : undefined;
};

/**
 * The fewest weights that add up to `votes` and can be put together to every division among so many
 * choices. For Yes, No and Abstain that is three; four where votes that are not used must differ
 * from abstentions, as a credential that is not used is votes that are not used.
 */
export const fewestWeights = (votes: number, ways: number): readonly number[] => {
  const wanted = [...divisions(votes, ways)];
  /** The most even division has no choice for a weight that is larger than its largest. */
  const most = Math.ceil(votes / ways);
  for (let parts = Math.ceil(votes / Math.max(most, 1)); ; parts += 1) {
    for (const weights of partitions(votes, parts, most)) {
      if (wanted.every((sums) => assignment(weights, sums) !== undefined)) return weights;
    }
  }
};
