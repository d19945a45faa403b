import type { Event, Recorded, Split } from "@hemicycle/engine";
import type { CheckedEntry } from "../../client/chain.ts";

/** A result, and what it was counted from, found in a journal that was checked. */
export interface Recount {
  /** The entry that declares the result. */
  readonly result: CheckedEntry;
  /** Entries with ballots that count: a corrected one counts once, as it was last. */
  readonly ballots: readonly number[];
  /** Entries with totals that the Tellers reported. */
  readonly counts: readonly number[];
  /** What the entries add up to, question by question. */
  readonly sums: readonly Split[];
  /** Whether that is the declared result. */
  readonly agrees: boolean;
}

/** Null where the result of the vote is not in these entries. The latest vote of this id counts. */
export const recountOf = (entries: readonly CheckedEntry[], vote: string): Recount | null => {
  const at = entries.findLastIndex((entry) => typeIn(entry, vote) === "ResultDeclared");
  const result = entries[at];
  const event = result?.recorded?.event;
  if (result === undefined || event?.type !== "ResultDeclared") return null;
  const from = entries.findLastIndex(
    (entry, place) => place < at && typeIn(entry, vote) === "VoteOpened",
  );
  const cast = castIn(entries.slice(from, at), vote);
  const sums = event.results.map((_, question) => sumOf([...cast.values()], question));
  const seqs = (type: Event["type"]): readonly number[] =>
    [...cast.values()].flatMap((one) => (one.event.type === type ? [one.seq] : []));
  return {
    result,
    ballots: seqs("BallotCast"),
    counts: [...seqs("CountReported"), ...seqs("ResultAscertained"), ...seqs("PapersCounted")],
    sums,
    agrees: event.results.every((declared, question) => same(declared, sums[question])),
  };
};

const typeIn = ({ recorded }: CheckedEntry, vote: string): Event["type"] | null =>
  recorded !== null && "vote" in recorded.event && recorded.event.vote === vote
    ? recorded.event.type
    : null;

/**
 * What counts: the last ballot of each member, and every report of the Tellers. What they have
 * ascertained of a secret ballot, each of them says again; that of the papers is added.
 */
const castIn = (
  entries: readonly CheckedEntry[],
  vote: string,
): ReadonlyMap<string | number, Recorded> => {
  const cast = new Map<string | number, Recorded>();
  for (const { recorded } of entries) {
    const event = recorded?.event;
    if (recorded === null || event === undefined || !("vote" in event) || event.vote !== vote) {
      continue;
    }
    if (event.type === "BallotCast") cast.set(event.member, recorded);
    if (event.type === "CountReported") cast.set(recorded.seq, recorded);
    if (event.type === "ResultAscertained" || event.type === "PapersCounted") {
      cast.set(event.type, recorded);
    }
  }
  return cast;
};

const sumOf = (cast: readonly Recorded[], question: number): Split =>
  cast.reduce<Split>(
    (all, { event }) => {
      const split = splitOf(event, question);
      if (split === undefined) return all;
      const { yes, no, abstain } = split;
      return { yes: all.yes + yes, no: all.no + no, abstain: all.abstain + abstain };
    },
    { yes: 0, no: 0, abstain: 0 },
  );

const splitOf = (event: Event, question: number): Split | undefined => {
  if ("splits" in event) return event.splits[question];
  if (!("counts" in event)) return undefined;
  const [yes = 0, no = 0, abstain = 0] = event.counts[question] ?? [];
  return { yes, no, abstain };
};

const same = (a: Split, b: Split | undefined): boolean =>
  a.yes === b?.yes && a.no === b.no && a.abstain === b.abstain;
