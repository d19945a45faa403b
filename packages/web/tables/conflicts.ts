import { error, type Issue, isIdMade, note, type PreviewRow } from "./issues.ts";
import { plainWord } from "./plain.ts";
import type { Known } from "./register.ts";

/** The rows with what each of them has against another one, and against the registers. */
export const conflictsIn = (rows: readonly PreviewRow[], known: Known): readonly PreviewRow[] => {
  const among = issuesAmong(rows);
  const registers: Registers = { ...known, idsByName: byName(known) };
  return rows.map((row) => ({
    ...row,
    issues: [
      ...row.issues,
      ...(among.get(row.key) ?? []),
      ...againstRegisters(row, registers),
      ...withinItself(row),
    ],
  }));
};

/** What a row would make: rows of one id speak of the same thing. */
const idOf = ({ kind, read }: PreviewRow): string | null => {
  if (kind === "periods") {
    const { member, period, contention = "" } = read;
    return member === undefined || period === undefined
      ? null
      : `${kind} ${member}/${period}/${contention}`;
  }
  const id = kind === "people" ? read.person : read.member;
  return id === undefined ? null : `${kind} ${id}`;
};

const issuesAmong = (rows: readonly PreviewRow[]): ReadonlyMap<string, readonly Issue[]> => {
  const issues = new Map<string, readonly Issue[]>();
  for (const group of groupsBy(rows, idOf)) {
    for (const [key, issue] of sameId(group)) issues.set(key, [...(issues.get(key) ?? []), issue]);
  }
  for (const group of groupsBy(rows, personNamed)) {
    for (const [key, issue] of namesakes(group)) {
      issues.set(key, [...(issues.get(key) ?? []), issue]);
    }
  }
  return issues;
};

/** Rows under one key, where there are several. */
const groupsBy = (
  rows: readonly PreviewRow[],
  keyOf: (row: PreviewRow) => string | null,
): readonly (readonly PreviewRow[])[] => {
  const groups = new Map<string, PreviewRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

type Found = readonly (readonly [string, Issue])[];

/**
 * The same said twice: the first row stands, the others are named with its place. Different things
 * said under one id: which is right nobody here knows, and all are named.
 */
const sameId = (group: readonly PreviewRow[]): Found => {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const same = others.every((row) => contentOf(row) === contentOf(first));
  if (same) return others.map((row) => [row.key, error("duplicate", idField(row), at(first))]);
  return group.map((row) => {
    const other = row === first ? others.find((one) => contentOf(one) !== contentOf(first)) : first;
    return [row.key, error("contradicts", idField(row), at(other ?? first))];
  });
};

const contentOf = ({ read, kind }: PreviewRow): string =>
  JSON.stringify([kind, Object.entries(read).sort(([a], [b]) => (a < b ? -1 : 1))]);

const idField = ({ kind }: PreviewRow): "person" | "member" | "period" => {
  if (kind === "periods") return "period";
  return kind === "people" ? "person" : "member";
};

const at = ({ place, sheet }: PreviewRow): Issue["facts"] => ({ row: place, sheet });

const personNamed = ({ kind, read }: PreviewRow): string | null =>
  kind === "people" && read.name !== undefined
    ? nameKey(String(read.member ?? ""), String(read.name))
    : null;

/**
 * Two of one name in one delegation may be two people: where the file tells them apart by their
 * ids, that is only said; without an id, it may as well be one person who stands there twice.
 */
const namesakes = (group: readonly PreviewRow[]): Found => {
  const [first, ...others] = group;
  if (first === undefined) return [];
  return others
    .filter((row) => isIdMade(row) || row.read.person !== first.read.person)
    .map((row) => [row.key, (isIdMade(row) ? error : note)("namesake", "name", at(first))]);
};

const againstRegisters = (row: PreviewRow, known: Registers): readonly Issue[] => {
  const { kind, read } = row;
  const member = String(read.member ?? "");
  if (kind === "people") return againstPeople(row, known);
  if (kind === "periods") return againstPeriods(row, known);
  if (kind === "delegations") {
    return known.delegations.has(member) ? [error("accredited", "member")] : [];
  }
  const name = known.members.get(member);
  return name === undefined ? [] : [error("registered", "member", { name })];
};

const againstPeople = (row: PreviewRow, { people, idsByName }: Registers): readonly Issue[] => {
  const registered = people.get(String(row.read.person ?? ""));
  if (registered !== undefined) {
    return [error("registered", "person", { name: registered.name })];
  }
  const namesake = idsByName.get(personNamed(row) ?? "");
  if (namesake === undefined) return [];
  return [(isIdMade(row) ? error : note)("namesakeKnown", "name", { id: namesake })];
};

/** A reading can be of a period that the register has; a period of its own cannot. */
const againstPeriods = ({ read }: PreviewRow, { periods }: Registers): readonly Issue[] => {
  const { member, period, contention = period } = read;
  return periods.has(`${member}/${period}/${contention}`)
    ? [
        error("registered", contention === period ? "period" : "contention", {
          name: String(contention),
        }),
      ]
    : [];
};

/** The registers, with the people by delegation and name. */
interface Registers extends Known {
  readonly idsByName: ReadonlyMap<string, string>;
}

const byName = ({ people }: Known): ReadonlyMap<string, string> =>
  new Map([...people].map(([id, { name, member }]) => [nameKey(member ?? "", name), id]));

const nameKey = (member: string, name: string): string => `${member} ${plainWord(name)}`;

/** A period has a kind and a first day; what somebody holds of one has its holder. */
const withinPeriod = ({ read, issues }: PreviewRow): readonly Issue[] => {
  const { kind, begins, contention, heldBy } = read;
  const unread = issues.some(({ field }) => field === "kind" || field === "begins");
  const whole = (kind === undefined) === (begins === undefined);
  const missing = !unread && (!whole || (kind === undefined && contention === undefined));
  return [
    ...(missing ? [error("kindMissing", kind === undefined ? "kind" : "begins")] : []),
    ...(contention !== undefined && heldBy === undefined ? [error("heldByMissing", "heldBy")] : []),
  ];
};

/** A number of inhabitants has a day, and a day or a source belongs to a number. */
const withinItself = ({ kind, read, issues, ...rest }: PreviewRow): readonly Issue[] => {
  if (kind === "periods") return withinPeriod({ kind, read, issues, ...rest });
  if (kind !== "members" || issues.some(({ field }) => field === "inhabitants")) return [];
  const { inhabitants, asOf, populationSource } = read;
  if (inhabitants !== undefined) {
    const told = asOf !== undefined || issues.some(({ field }) => field === "asOf");
    return told ? [] : [error("asOfMissing", "asOf")];
  }
  return asOf === undefined && populationSource === undefined
    ? []
    : [error("inhabitantsMissing", "inhabitants")];
};
