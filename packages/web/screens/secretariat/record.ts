import type { Table } from "../../tables/table.ts";
import type { Shown } from "../model/journal.ts";
import type { Scene } from "../model/scene.ts";
import { journalTable, speakers } from "./record-journal.ts";
import { periods } from "./record-periods.ts";
import { agenda, delegations, members, people, presence } from "./record-registers.ts";
import { type TableName, tableNames } from "./record-table.ts";
import { ballots, votes } from "./record-votes.ts";

export { type TableName, tableNames };

/** Tables that are made from the whole journal, which is fetched for them. */
export const fromJournal: readonly TableName[] = ["speakers", "journal"];

/** A table of the assembly as it is known here; `journal` is asked for where it is made of it. */
export const tableOf = (scene: Scene, name: TableName, journal: readonly Shown[] = []): Table =>
  makers[name](scene, journal);

const makers: Readonly<Record<TableName, (scene: Scene, journal: readonly Shown[]) => Table>> = {
  members,
  delegations,
  people,
  periods,
  presence,
  agenda,
  votes,
  ballots,
  speakers,
  journal: journalTable,
};
