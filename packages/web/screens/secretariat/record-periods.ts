import type { Contention, Period } from "@hemicycle/engine";
import type { Table } from "../../tables/table.ts";
import type { Scene } from "../model/scene.ts";
import { type Head, type Row, table } from "./record-table.ts";

/** What was entered of the affiliations, one row for each reading, as an import takes it. */
export const periods = (scene: Scene): Table => {
  const rows = (scene.state.histories?.entries() ?? []).flatMap(([member, all]) =>
    all.flatMap((period) => period.contentions.map((one) => rowOf(scene, { member, period, one }))),
  );
  const heads: readonly Head[] = [
    ...(["memberId", "period", "standing", "begins", "until", "notice", "instrument"] as const),
    ...(["basis", "heldBy", "contention", "works"] as const),
  ];
  return table(scene, "periods", { heads, rows });
};

interface Entered {
  readonly member: string;
  readonly period: Period;
  readonly one: Contention;
}

const rowOf = ({ words }: Scene, { member, period, one }: Entered): Row => {
  const { said, basis, heldBy, id } = one;
  // What was entered first is the period itself, and says under which instrument it runs.
  const first = id === period.id;
  return {
    memberId: member,
    period: period.id,
    standing: said === null ? null : words.say(`event.periodKind.${said.kind}`),
    begins: said?.from ?? null,
    until: said?.until ?? null,
    notice: said?.notice ?? null,
    instrument: first ? period.instrument : null,
    basis,
    heldBy,
    contention: first ? null : id,
    works: period.worksBy?.contention === id ? words.say("secretariat.yes") : null,
  };
};
