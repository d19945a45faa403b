import { canonical } from "@hemicycle/base";
import type { NationalAct } from "./acts/national-use.ts";
import type { ActOf } from "./acts.ts";
import { isAdopted } from "./laws.ts";
import type { State, Transmission, UseRow } from "./state.ts";
import type { UseRelation } from "./words-laws.ts";

/** Which rows are counted. What is left out is not asked for. */
export interface UseCriteria {
  readonly law?: string;
  readonly member?: string;
  readonly relations?: readonly UseRelation[];
  /** Only rows that somebody has verified. */
  readonly verified?: boolean;
  /** Only rows that nobody disputes. */
  readonly undisputed?: boolean;
}

/** A number with what was counted: it is never shown without. */
export interface UseCount {
  readonly rows: readonly UseRow[];
  /** Members and laws that stand in these rows. */
  readonly members: number;
  readonly laws: number;
  /** Laws that are adopted, and members: the cells that could have a row. */
  readonly lawsInAll: number;
  readonly membersInAll: number;
}

/** Rows that stand: those that another row has corrected are left out. */
export const standingUse = ({ nationalUse }: State): readonly UseRow[] =>
  (nationalUse?.rows.values() ?? []).filter(({ replacedBy }) => replacedBy === null);

/** Letters and spaces of a title as nobody tells two acts apart by them. */
const folded = (words: string): string =>
  words.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");

const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || folded(one) === folded(other);

/** Two names of an act that neither number nor day tells apart, where both have them. */
const isSameAct = (one: NationalAct, other: NationalAct): boolean =>
  agree(one.title, other.title) && agree(one.number, other.number) && agree(one.date, other.date);

/**
 * Whether an act would enter what a row says already: the same national act for the same law, or,
 * where there is no such act, the same relation by the same voice on the same evidence. What is
 * otherwise about it takes the place of the row, or stands beside it as disputed.
 */
export const isSameUse = (row: UseRow, act: ActOf<"RecordUse">): boolean => {
  if (row.law !== act.law || row.member !== act.member) return false;
  const { national = null } = act;
  if (row.national !== null && national !== null) return isSameAct(row.national, national);
  if (row.national !== null || national !== null || row.relation !== act.relation) return false;
  return agree(row.saidBy, act.saidBy) && canonical(row.evidence) === canonical(act.evidence);
};

const meets =
  ({ law, member, relations, verified = false, undisputed = false }: UseCriteria) =>
  (row: UseRow): boolean =>
    (law === undefined || row.law === law) &&
    (member === undefined || row.member === member) &&
    (relations === undefined || relations.includes(row.relation)) &&
    (!verified || row.verified !== null) &&
    (!undisputed || row.disputes.length === 0);

/** Counts rows of evidence. How many laws parliaments use, nobody knows who has only the rows. */
export const countUse = (state: State, criteria: UseCriteria): UseCount => {
  const rows = standingUse(state).filter(meets(criteria));
  return {
    rows,
    members: new Set(rows.map(({ member }) => member)).size,
    laws: new Set(rows.map(({ law }) => law)).size,
    lawsInAll: state.laws.values().filter(({ id }) => isAdopted(state, id)).length,
    membersInAll: state.members
      .values()
      .filter(({ affiliation }) => affiliation === "member" || affiliation === "associate").length,
  };
};

/** Transmissions of a law, the latest last. */
export const transmissionsOf = ({ nationalUse }: State, law: string): readonly Transmission[] =>
  (nationalUse?.transmissions.values() ?? []).filter((one) => one.law === law);

/** An article of a model law beside what stands for it in the acts of the members. */
export interface ConcordanceRow {
  readonly model: string;
  /** By member: the row of evidence, and the article of the national act; null: there is none. */
  readonly cells: readonly {
    readonly member: string;
    readonly use: string;
    readonly national: string | null;
  }[];
}

export interface Concordance {
  /** Members for which there is any article. */
  readonly members: readonly string[];
  readonly rows: readonly ConcordanceRow[];
}

/** Articles as a reader counts them: 2 before 10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** What stands for which article where, from the rows that say so. */
export const concordanceOf = (state: State, law: string): Concordance => {
  const rows = standingUse(state).filter((row) => row.law === law && row.articles.length > 0);
  const models = [...new Set(rows.flatMap(({ articles }) => articles.map(({ model }) => model)))];
  return {
    members: [...new Set(rows.map(({ member }) => member))],
    rows: models.sort(byNumber.compare).map((model) => ({
      model,
      cells: rows.flatMap(({ id: use, member, articles }) =>
        articles
          .filter((pair) => pair.model === model)
          .map(({ national = null }) => ({ member, use, national })),
      ),
    })),
  };
};
