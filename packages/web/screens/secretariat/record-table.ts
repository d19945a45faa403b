import type { Key } from "../../messages/index.ts";
import type { Table } from "../../tables/table.ts";
import type { Scene } from "../model/scene.ts";

/** The tables that leave this desk as files. */
export const tableNames = [
  "members",
  "delegations",
  "people",
  "periods",
  "presence",
  "agenda",
  "votes",
  "ballots",
  "speakers",
  "journal",
] as const;
export type TableName = (typeof tableNames)[number];

export type Row = Table["rows"][number];

/** A table under its name and its heads, in the words of the reader. */
export const table = (
  { words }: Scene,
  name: TableName,
  { heads, rows }: { heads: readonly Head[]; rows: readonly Row[] },
): Table => ({
  name: words.say(`secretariat.table.${name}`),
  columns: heads.map((key) => ({ key, title: words.say(titles[key]) })),
  rows,
  dir: words.dir,
});

/** The heads of all tables; one word for one thing in all of them. */
const titles = {
  id: "secretariat.head.id",
  member: "secretariat.head.member",
  memberId: "secretariat.head.memberId",
  name: "secretariat.head.name",
  affiliation: "secretariat.column.affiliation",
  from: "secretariat.column.from",
  inhabitants: "secretariat.column.inhabitants",
  asOf: "secretariat.column.asOf",
  source: "secretariat.column.populationSource",
  arrears: "secretariat.head.arrears",
  votes: "secretariat.head.votes",
  delegates: "secretariat.head.delegates",
  women: "secretariat.head.women",
  men: "secretariat.head.men",
  inRoom: "secretariat.head.inRoom",
  capacity: "secretariat.column.capacity",
  sex: "secretariat.column.sex",
  parliamentarian: "secretariat.column.parliamentarian",
  office: "secretariat.column.office",
  mandate: "secretariat.head.mandate",
  credentials: "secretariat.head.credentials",
  period: "secretariat.column.period",
  standing: "secretariat.column.kind",
  begins: "secretariat.column.begins",
  until: "secretariat.column.until",
  notice: "secretariat.column.notice",
  instrument: "secretariat.column.instrument",
  basis: "secretariat.column.basis",
  heldBy: "secretariat.column.heldBy",
  contention: "secretariat.column.contention",
  works: "secretariat.column.works",
  item: "secretariat.head.item",
  title: "secretariat.head.title",
  kind: "secretariat.head.kind",
  status: "secretariat.head.status",
  drafts: "secretariat.head.drafts",
  vote: "secretariat.head.vote",
  question: "secretariat.head.question",
  method: "secretariat.head.method",
  yes: "choice.yes",
  no: "choice.no",
  abstain: "choice.abstain",
  cast: "secretariat.head.cast",
  needed: "secretariat.head.needed",
  outcome: "secretariat.head.outcome",
  corrections: "secretariat.head.corrections",
  event: "secretariat.head.event",
  date: "secretariat.head.date",
  time: "secretariat.head.time",
  purpose: "secretariat.head.purpose",
  granted: "secretariat.head.granted",
  used: "secretariat.head.used",
  by: "secretariat.head.by",
  behalf: "secretariat.head.behalf",
  text: "secretariat.head.text",
  clauses: "secretariat.head.clauses",
} as const satisfies Readonly<Record<string, Key>>;
export type Head = keyof typeof titles;
