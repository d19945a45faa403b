import type { ActOf } from "@hemicycle/engine";
import type { PreviewRow } from "./issues.ts";
import type { Preview } from "./preview.ts";
import { type Known, type RowKind, rowKinds } from "./register.ts";

type Import = ActOf<"ImportRegister">;
export type Lists = { readonly [K in RowKind]: NonNullable<Import[K]> };

/** An import as it is sent, with the rows from which each of its lists was made, in their order. */
export interface MadeImport {
  readonly act: Import;
  readonly from: Readonly<Record<RowKind, readonly PreviewRow[]>>;
}

/** Delegations that people of the file belong to, and that neither it nor the session has yet. */
export const delegationsWanted = ({ rows }: Preview, known: Known): readonly string[] => {
  const taken = rows.filter(({ left }) => !left);
  const there = new Set([
    ...known.delegations,
    ...taken.flatMap(({ kind, read }) => (kind === "delegations" ? [String(read.member)] : [])),
  ]);
  const wanted = taken.flatMap(({ kind, read: { member, capacity } }) =>
    kind === "people" && member !== undefined && comesWithDelegation.has(String(capacity))
      ? [String(member)]
      : [],
  );
  return [...new Set(wanted)].filter((member) => !there.has(member));
};

const comesWithDelegation = new Set(["delegate", "honorary", "adviser"]);

/**
 * The act of a preview in which nothing is wrong. `more` are delegations that are accredited with
 * it. What its rows hold is what the columns of their kinds are read as.
 */
export const importOf = (
  { rows }: Preview,
  { id, source, more }: { id: string; source: Import["source"]; more: readonly string[] },
): MadeImport => {
  const taken = rows.filter(({ left }) => !left);
  const of = (kind: PreviewRow["kind"]) => taken.filter((row) => row.kind === kind);
  const from = {
    ...{ members: of("members"), delegations: of("delegations") },
    ...{ people: of("people"), periods: of("periods") },
  };
  const lists = {
    // The schema of the act is applied before it is sent, and again by the server.
    members: from.members.map(({ read }) => ({ ...read })) as Lists["members"],
    delegations: [...from.delegations.map(({ read }) => String(read.member)), ...more],
    people: from.people.map(({ read }) => ({ ...read })) as Lists["people"],
    periods: from.periods.map(({ read }) => periodOf(read)) as Lists["periods"],
  };
  const given = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return { act: { type: "ImportRegister", import: id, source, ...given }, from };
};

/** A period as the act has it: its first day by the name of all first days, no "no". */
const periodOf = ({ begins, works, ...rest }: PreviewRow["read"]) => ({
  ...rest,
  ...(begins === undefined ? {} : { from: begins }),
  ...(works === true ? { works } : {}),
});

/** The row to which a fault of the act points: "people/12/member" is the person of the 13th row. */
export const rowAt = ({ from }: MadeImport, where: string): PreviewRow | null => {
  const [list, index] = where.split("/");
  const kind = rowKinds.find((known) => known === list);
  return (kind === undefined ? undefined : from[kind][Number(index)]) ?? null;
};
