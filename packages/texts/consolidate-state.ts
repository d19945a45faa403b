import type { Dict } from "@hemicycle/base";
import type { Operation } from "./operations.ts";
import type { Piece, Trail } from "./trail.ts";
import type { BlockId, Tree } from "./tree.ts";

/** An amendment that was adopted, in one language. */
export interface Adopted {
  readonly id: string;
  /** On the version that is consolidated, whatever was adopted before. */
  readonly operations: readonly Operation[];
  /** Sub-amendments that were adopted, on the version as it reads with this amendment. */
  readonly subs?: readonly Adopted[];
}

/** An operation of an adopted amendment. */
export interface Entry {
  readonly by: string;
  /** Place of the amendment in the order of adoption, from 0. */
  readonly order: number;
  readonly operation: Operation;
  /** Who has written the words it puts in, by block; left out where it is `by` alone. */
  readonly credits: ReadonlyMap<BlockId, readonly Piece[]> | null;
}

/** A version with the amendments that were adopted to it. A value; `adopt` answers a new one. */
export interface Consolidation {
  readonly base: Tree;
  /** Ids in the order of adoption. */
  readonly adopted: readonly string[];
  readonly tree: Tree;
  readonly trail: Trail;
  /** Where the words of the version itself came from, if it came of amendments. */
  readonly before: Trail;
  /** Blocks that were deleted, with all that stood in them, and by which amendment. */
  readonly gone: Dict<string>;
  /** Operations by the block in which they can meet others. */
  readonly cells: Dict<readonly Entry[]>;
  /** Operations by the block that has to be made anew because of them. */
  readonly entries: Dict<readonly Entry[]>;
}
