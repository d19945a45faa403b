/** What a file can bring into the registers, and the columns that it needs for it. */

export const rowKinds = ["members", "delegations", "people", "periods"] as const;
export type RowKind = (typeof rowKinds)[number];

/** How what stands in a column is read. */
export type FieldKind =
  | "id"
  | "text"
  | "member"
  | "number"
  | "date"
  | "when"
  | "truth"
  | "affiliation"
  | "periodKind"
  | "capacity"
  | "sex"
  | "office";

export const fieldKeys = [
  "member",
  "name",
  "affiliation",
  "from",
  "inhabitants",
  "asOf",
  "populationSource",
  "person",
  "capacity",
  "sex",
  "parliamentarian",
  "office",
  "period",
  "kind",
  "begins",
  "until",
  "notice",
  "instrument",
  "basis",
  "heldBy",
  "contention",
  "works",
] as const;
export type FieldKey = (typeof fieldKeys)[number];

export interface Field {
  readonly key: FieldKey;
  readonly kind: FieldKind;
  /** Whether each row must have it; an id of a person that is left out is made. */
  readonly must: boolean;
}

const field = (key: FieldKey, kind: FieldKind, must = false): Field => ({ key, kind, must });

/** The columns of each kind of row, in the order in which they are shown. */
export const fieldsOf: Readonly<Record<RowKind, readonly Field[]>> = {
  members: [
    field("member", "id", true),
    field("name", "text", true),
    field("affiliation", "affiliation", true),
    field("from", "date"),
    field("inhabitants", "number"),
    field("asOf", "date"),
    field("populationSource", "text"),
  ],
  delegations: [field("member", "member", true)],
  people: [
    field("person", "id"),
    field("name", "text", true),
    field("member", "member"),
    field("capacity", "capacity", true),
    field("sex", "sex"),
    field("parliamentarian", "truth"),
    field("office", "office"),
  ],
  periods: [
    field("member", "member", true),
    field("period", "id", true),
    field("kind", "periodKind"),
    field("begins", "when"),
    field("until", "when"),
    field("notice", "when"),
    field("instrument", "text"),
    field("basis", "text", true),
    field("heldBy", "text"),
    field("contention", "id"),
    field("works", "truth"),
  ],
};

/** What the registers hold already, as far as an import can meet it. */
export interface Known {
  /** Names by id. */
  readonly members: ReadonlyMap<string, string>;
  /** How a member can be called, in whichever language. */
  readonly called: (member: { readonly id: string; readonly name: string }) => readonly string[];
  readonly people: ReadonlyMap<string, { readonly name: string; readonly member: string | null }>;
  /** Members whose delegations are accredited in this session. */
  readonly delegations: ReadonlySet<string>;
  /** Periods and what is held of them: "MD/P1/P1", "MD/P1/C1". */
  readonly periods: ReadonlySet<string>;
}
