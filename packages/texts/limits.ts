/**
 * What one text may hold. Whoever sends more is refused before anything is worked out; the figures
 * stand well above what a parliament prints and below what a phone could not hold.
 */
export const limits = {
  /** Blocks of one tree. */
  blocks: 20_000,
  /** How deep blocks stand in each other; the root is at depth 1. */
  depth: 32,
  /** UTF-16 units of one block. */
  letters: 100_000,
  /** UTF-16 units of one tree. */
  lettersOfTree: 5_000_000,
  /** Runs of one block. */
  runs: 5_000,
  /** Operations of one change. */
  operations: 1_000,
  /** UTF-16 units of a line that states an operation. */
  line: 1_000_000,
  /** UTF-16 units of context that an anchor carries on each side. */
  context: 32,
} as const;
