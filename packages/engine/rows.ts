import { canonical, type Fault } from "@hemicycle/base";
import type { MemberRow, PeriodRow, PersonRow } from "./acts/import.ts";
import type { Act, ActOf, Envelope } from "./acts.ts";
import { asEvent, audienceOf, type Event } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { State } from "./state.ts";

type Import = ActOf<"ImportRegister">;
type RowAct = ActOf<
  | "AdmitMember"
  | "InviteObserver"
  | "RecordPopulation"
  | "AccreditDelegation"
  | "RegisterPerson"
  | "AssignOffice"
  | "EnterPeriod"
  | "DisputePeriod"
  | "WorkByContention"
>;

/** A row of an import, as the acts that would enter it by themselves. */
export interface Row {
  /** Its place in the act: `people/12`. */
  readonly where: string;
  /** The id of what it makes. */
  readonly id: string;
  readonly acts: readonly RowAct[];
}

/** The rows of an import in the order in which they are entered. */
export const rowsOf = ({
  source,
  members,
  delegations,
  people,
  periods,
}: Import): readonly Row[] => [
  ...(members ?? []).map((row, at) => ({
    where: `members/${at}`,
    id: row.member,
    acts: ofMember(row, source.title),
  })),
  ...(delegations ?? []).map((member, at) => ({
    where: `delegations/${at}`,
    id: member,
    acts: [{ type: "AccreditDelegation" as const, members: [member] }],
  })),
  ...(people ?? []).map((row, at) => ({
    where: `people/${at}`,
    id: row.person,
    acts: ofPerson(row, source.title),
  })),
  ...(periods ?? []).map((row, at) => ({
    where: `periods/${at}`,
    id: [row.member, row.period, ...(row.contention === undefined ? [] : [row.contention])].join(
      "/",
    ),
    acts: ofPeriod(row, source.title),
  })),
];

const ofMember = (row: MemberRow, source: string): readonly RowAct[] => {
  const { member, name, affiliation, from, inhabitants, asOf, populationSource } = row;
  const since = from === undefined ? {} : { from };
  const made: RowAct =
    affiliation === "observer"
      ? { type: "InviteObserver", member, name, decision: source }
      : { type: "AdmitMember", member, name, affiliation, ...since };
  if (inhabitants === undefined || asOf === undefined) return [made];
  const figure = { member, inhabitants, asOf, source: populationSource ?? source };
  return [made, { type: "RecordPopulation", ...figure }];
};

const ofPerson = ({ office, ...row }: PersonRow, basis: string): readonly RowAct[] => {
  const made: RowAct = { type: "RegisterPerson", ...row };
  if (office === undefined) return [made];
  return [made, { type: "AssignOffice", office, person: row.person, basis }];
};

const ofPeriod = (row: PeriodRow, reason: string): readonly RowAct[] => {
  const { works, contention, kind, from, instrument, heldBy, ...rest } = row;
  const { member, period } = row;
  const dated = kind === undefined || from === undefined ? {} : { kind, from };
  const held = heldBy === undefined ? {} : { heldBy };
  const under = instrument === undefined ? {} : { instrument };
  const made: readonly RowAct[] =
    contention !== undefined
      ? [{ type: "DisputePeriod", ...rest, contention, ...dated, heldBy: heldBy ?? "" }]
      : kind === undefined || from === undefined
        ? []
        : [{ type: "EnterPeriod", ...rest, kind, from, ...under, ...held }];
  if (works === undefined) return made;
  const chosen = contention ?? period;
  return [...made, { type: "WorkByContention", member, period, contention: chosen, reason }];
};

/** The events of an import: that it was done, and those of its rows. */
export const eventsOfImport = (act: Import): readonly Event[] => {
  const rows = rowsOf(act).flatMap(({ acts }) => acts.map((one) => asEvent(one)));
  const { import: id, source } = act;
  return [{ type: "RegisterImported", import: id, source, entries: rows.length }, ...rows];
};

/** What is asked about the act of a row, in the state to which the rows before it have led. */
export type AskRow<T> = (state: State, act: RowAct, row: Row) => readonly T[];

/**
 * Asks about every row of an import in turn. A row about which something was found is not entered
 * into the state that the rows after it are asked about.
 */
export const askRows = <T>(
  state: State,
  envelope: Envelope & { readonly act: Import },
  ask: AskRow<T>,
): readonly T[] => {
  let grown = state;
  return rowsOf(envelope.act).flatMap((row) => {
    for (const act of row.acts) {
      const found = ask(grown, act, row);
      if (found.length > 0) return found;
      grown = entered(grown, envelope, act);
    }
    return [];
  });
};

const entered = (state: State, envelope: Envelope, act: RowAct): State => {
  const { at, by, office = null, onBehalfOf = null } = envelope;
  const event = asEvent(act);
  const audience = audienceOf(event.type);
  return evolve(state, { seq: 0, at, by, office, onBehalfOf, audience, grounds: [], event });
};

/** What is wrong with the rows of an import, each with the place where it stands. */
export const rowFaults = (
  state: State,
  envelope: Envelope & { readonly act: Import },
  faultsIn: (state: State, act: Act) => readonly Fault[],
): readonly Fault[] => {
  const seen = new Map<string, Row>();
  return askRows(state, envelope, (grown, act, row) => {
    const [list = ""] = row.where.split("/");
    const key = `${list}/${row.id}`;
    const first = seen.get(key) ?? row;
    seen.set(key, first);
    if (first !== row) return [repeated(first, row)];
    return faultsIn(grown, act).map((fault) => placed(fault, row, seen));
  });
};

/** A fault with its place in the act; a period of the same act that it overlaps, by its row. */
const placed = (fault: Fault, row: Row, seen: ReadonlyMap<string, Row>): Fault => {
  const where = placeIn(row, fault.where);
  if (fault.id !== "overlaps") return { ...fault, where };
  const [member = ""] = row.id.split("/");
  const other = seen.get(`periods/${member}/${fault.facts["with"]}`);
  return {
    ...fault,
    where,
    facts: { ...fault.facts, with: other?.where ?? fault.facts["with"] ?? "" },
  };
};

/** The same thing twice: once too often, or with other data, so that nobody knows which holds. */
const repeated = (first: Row, row: Row): Fault => ({
  id: canonical(first.acts) === canonical(row.acts) ? "twice" : "contradicts",
  where: row.where,
  facts: { id: row.id, with: first.where },
});

/** A delegation is named by nothing but its row. */
const placeIn = ({ where }: Row, field: string): string =>
  where.startsWith("delegations/") ? where : `${where}/${field}`;
