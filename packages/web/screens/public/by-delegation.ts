import type { Vote } from "@hemicycle/engine";
import { type Choice, choices } from "../../drawing/hemicycle.ts";
import type { Words } from "../../messages/index.ts";
import type { Table } from "../../tables/table.ts";
import { memberName, personName } from "../model/names.ts";
import type { Citing } from "../model/scene.ts";

/** How one delegation voted on one question. */
export interface Row extends Readonly<Record<Choice, number>> {
  readonly member: string;
  readonly name: string;
  /** As distributed for the session. */
  readonly votes: number;
}

/** A vote whose ballots are published. */
type Published = Extract<Vote, { readonly status: "closed" | "declared" }>;

/** The delegations whose ballots are known, by name. */
export const rowsOf = (scene: Citing, { ballots }: Published, at: number): readonly Row[] => {
  const table = scene.state.session?.voteTable ?? null;
  const rows = ballots.entries().flatMap(([member, ballot]): readonly Row[] => {
    const split = ballot.splits?.[at];
    if (split === undefined) return [];
    const { yes, no, abstain } = split;
    const cast = yes + no + abstain;
    const votes = table?.get(member) ?? cast;
    const none = Math.max(0, votes - cast);
    const name =
      ballot.member === undefined ? memberName(scene, member) : personName(scene, member);
    return [{ member, name, votes, yes, no, abstain, none }];
  });
  return sorted(rows, { by: "name", down: false }, scene.words);
};

export const columns = ["name", "votes", ...choices] as const;
export type ColumnName = (typeof columns)[number];

export interface Order {
  readonly by: ColumnName;
  readonly down: boolean;
}

/** Equal figures stand in the order of the names. */
export const sorted = (
  rows: readonly Row[],
  { by, down }: Order,
  { locale }: Pick<Words, "locale">,
): readonly Row[] => {
  const names = new Intl.Collator(locale);
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const byName = names.compare(a.name, b.name);
    return by === "name" ? sign * byName : sign * (a[by] - b[by]) || byName;
  });
};

/** After a click on the head of a column: names from A, figures from the largest; then turned. */
export const turned = (order: Order, by: ColumnName): Order =>
  order.by === by ? { by, down: !order.down } : { by, down: by !== "name" };

export const filters = ["all", "split", "none"] as const;
export type Filter = (typeof filters)[number];

const tests: Readonly<Record<Filter, (row: Row) => boolean>> = {
  all: () => true,
  split: ({ yes, no, abstain }) => [yes, no, abstain].filter((count) => count > 0).length > 1,
  none: ({ none }) => none > 0,
};

export const filtered = (rows: readonly Row[], filter: Filter): readonly Row[] =>
  rows.filter(tests[filter]);

export const totalsOf = (rows: readonly Row[]): Readonly<Record<Choice | "votes", number>> =>
  rows.reduce(
    (all, { votes, yes, no, abstain, none }) => ({
      votes: all.votes + votes,
      yes: all.yes + yes,
      no: all.no + no,
      abstain: all.abstain + abstain,
      none: all.none + none,
    }),
    { votes: 0, yes: 0, no: 0, abstain: 0, none: 0 },
  );

/** Names of delegations that had votes in a vote and cast none. */
export const silentIn = (scene: Citing, { ballots, counts }: Published): readonly string[] => {
  const counted = new Set(counts.flatMap(({ delegations }) => delegations));
  const silent = (scene.state.session?.voteTable?.entries() ?? []).flatMap(([member, votes]) =>
    votes > 0 && !ballots.has(member) && !counted.has(member) ? [memberName(scene, member)] : [],
  );
  return silent.toSorted(new Intl.Collator(scene.words.locale).compare);
};

/** The table as it leaves the page, with the codes of the members beside their names. */
export const tableOf = (words: Words, name: string, rows: readonly Row[]): Table => ({
  name,
  dir: words.dir,
  columns: [
    { key: "member", title: words.say("public.by.code") },
    ...columns.map((key) => ({ key, title: headOf(words, key) })),
  ],
  rows: rows.map((row) => ({ ...row })),
});

export const headOf = (words: Words, column: ColumnName): string => {
  if (column === "name") return words.say("public.by.delegation");
  return column === "votes" ? words.say("public.by.votes") : words.say(`choice.${column}`);
};
