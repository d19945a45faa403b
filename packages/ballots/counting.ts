import { entriesOf, type Source } from "./archive-read.ts";
import { Board, type Placed, type PublishedDecryption, type Setup } from "./board.ts";
import { checkDecryption, decryptPartially, keyOf, type PartialDecryption } from "./decryption.ts";
import { readElection } from "./election.ts";
import type { Group } from "./group.ts";
import type { Chance, Machine } from "./machine.ts";
import { openTally } from "./opening.ts";
import { Refusal } from "./refusal.ts";
import { readText } from "./shape.ts";
import { type Tally, tallyShape } from "./tally.ts";
import { readTrustees } from "./trustees.ts";

/**
 * What a trustee's device takes from an archive that it has verified: from there, and from nobody
 * who says what the tally were, as whoever decrypts something else opens a single ballot.
 */
export interface Published {
  readonly setup: Setup;
  /** The hashes of all events, in their order. */
  readonly heads: readonly string[];
  readonly tally: Placed & { readonly weight: number };
  readonly decryptions: readonly PublishedDecryption[];
}

/** Reads a closed archive without verifying it; a refusal where its form is wrong or it is open. */
export const publishedIn = async (
  source: Source,
  machine: Machine,
): Promise<Published | Refusal> => {
  const board = new Board();
  const heads: string[] = [];
  for await (const entry of entriesOf(source, machine)) {
    const refused = entry instanceof Refusal ? { refusal: entry } : board.add(entry);
    if (refused !== undefined) return refused.refusal;
    if (!(entry instanceof Refusal) && entry.kind === "event") heads.push(entry.hash);
  }
  const { setup, tally, decryptions } = board;
  if (setup === undefined || tally === undefined) return new Refusal("unfinished");
  const { height, text, sized } = tally;
  return { setup, heads, tally: { height, text, weight: sized.total_weight }, decryptions };
};

const tallyOf = <E>(group: Group<E>, { tally }: Published): Tally<E> | Refusal =>
  readText(tallyShape(group), tally.text);

/** A trustee's partial decryption of the tally, once it is known to be its own key's. */
export const decryptPublished = <E>(
  group: Group<E>,
  { published, owner, secret }: Decrypting,
  chance: Chance,
): string | Refusal => {
  const begun = begin(group, published);
  if (begun instanceof Refusal) return begun;
  const { election, trustees, tally } = begun;
  const key = keyOf(trustees, owner);
  const isOwn = key !== undefined && group.same(key, group.power(group.generator, secret));
  if (!isOwn) return new Refusal("owner", "owner", { owner });
  return decryptPartially(election, { tally, secret }, chance);
};

export interface Decrypting {
  readonly published: Published;
  /** The place of the trustee, from 1. */
  readonly owner: number;
  readonly secret: bigint;
}

const begin = <E>(group: Group<E>, published: Published) => {
  const election = readElection(group, published.setup.election, 5);
  if (election instanceof Refusal) return election.within("election");
  const trustees = readTrustees(group, published.setup.trustees);
  if (trustees instanceof Refusal) return trustees.within("trustees");
  const tally = tallyOf(group, published);
  return tally instanceof Refusal ? tally : { election, trustees, tally };
};

/** The counts by the decryptions in an archive; a refusal where they are too few or do not hold. */
export const countPublished = <E>(
  group: Group<E>,
  published: Published,
): readonly (readonly number[])[] | Refusal => {
  const begun = begin(group, published);
  if (begun instanceof Refusal) return begun;
  const { election, trustees, tally } = begun;
  const factors = new Map<number, PartialDecryption<E>["decryption_factors"]>();
  for (const { owner, text } of published.decryptions) {
    const key = keyOf(trustees, owner);
    if (key === undefined) return new Refusal("owner", "owner", { owner });
    const checked = checkDecryption(election, { tally, key }, text);
    if (checked instanceof Refusal) return checked;
    factors.set(owner, checked.decryption_factors);
  }
  const opened = openTally(group, trustees, { tally, factors, weight: published.tally.weight });
  return opened instanceof Refusal ? opened : opened.result.result;
};
