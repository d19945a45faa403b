import { error, isIdMade, type PreviewRow } from "./issues.ts";
import { plainWord } from "./plain.ts";
import type { Known } from "./register.ts";

/**
 * The rows with members by their ids, where they were named, and with an id for every person: who
 * has none in the file gets the next number of the delegation.
 */
export const resolved = (rows: readonly PreviewRow[], known: Known): readonly PreviewRow[] => {
  const names = namesOf(rows, known);
  const placed = rows.map((row) => withMember(row, names));
  const taken = new Set([
    ...known.people.keys(),
    ...placed.flatMap(({ kind, read }) => (kind === "people" ? [String(read.person ?? "")] : [])),
  ]);
  return placed.map((row) => withPerson(row, taken));
};

/** Ids of members by what somebody may have written for them. */
type Names = ReadonlyMap<string, readonly string[]>;

const namesOf = (rows: readonly PreviewRow[], known: Known): Names => {
  const all = [
    ...[...known.members].map(([id, name]) => ({ id, name })),
    ...rows.flatMap(({ kind, read: { member, name } }) =>
      kind === "members" && member !== undefined
        ? [{ id: String(member), name: String(name ?? "") }]
        : [],
    ),
  ];
  const names = new Map<string, string[]>();
  for (const member of all) {
    const { id } = member;
    for (const word of new Set([id, ...known.called(member)].map(plainWord))) {
      const ids = names.get(word) ?? [];
      if (word !== "" && !ids.includes(id)) names.set(word, [...ids, id]);
    }
  }
  return names;
};

const withMember = (row: PreviewRow, names: Names): PreviewRow => {
  const { kind, read } = row;
  if (kind === "members" || read.member === undefined) return row;
  const written = String(read.member);
  const found = names.get(plainWord(written)) ?? [];
  const exact = found.find((id) => id === written);
  const [only, ...others] = exact === undefined ? found : [exact];
  if (only !== undefined && others.length === 0) return { ...row, read: { ...read, member: only } };
  const code = only === undefined ? "memberUnknown" : "memberTwice";
  const issues = [...row.issues, error(code, "member", { text: written })];
  return { ...row, read: without(read, "member"), issues };
};

const without = (read: PreviewRow["read"], key: keyof PreviewRow["read"]): PreviewRow["read"] => {
  const { [key]: _, ...rest } = read;
  return rest;
};

const withPerson = (row: PreviewRow, taken: Set<string>): PreviewRow => {
  if (!isIdMade(row)) return row;
  const { read } = row;
  const stem = read.member === undefined ? "P" : `${read.member}.`;
  let number = 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  const person = `${stem}${number}`;
  taken.add(person);
  return { ...row, read: { ...read, person } };
};
