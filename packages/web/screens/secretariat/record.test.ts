import { expect, test } from "vitest";
import { columnsIn, kindUnder } from "../../tables/headers.ts";
import { ballots, declared, openVote, played, sceneOf, sitting } from "../../testing/sitting.ts";
import { type TableName, tableNames, tableOf } from "./record.ts";

const progress = played(
  ...sitting,
  "Secretariat issues card C1 to AT.1",
  'Secretariat records period P1 of KE as member from 1963/1965 under "Statutes": "list"',
  'Secretariat disputes period P1 of KE in C1: "letter", held by "Norway"',
  'Secretariat works by P1 of period P1 of KE: "Council"',
  "person AT.1 enrols passkey K1 with card C1",
  "Secretariat lets out KE.2",
  "President takes up item I1",
  "person KE.1 asks for the floor as speaker",
  "10:00 President gives the floor to KE.1 as speaker",
  "10:03 person KE.1 ends the speech",
  ...openVote,
  ...ballots,
  ...declared,
);
const scene = sceneOf(progress.state);
const table = (name: TableName, language: "en" | "ar" = "en") =>
  tableOf(sceneOf(progress.state, language), name, progress.recorded);
const row = (name: TableName, key: string, value: string) =>
  table(name).rows.find((one) => one[key] === value);

test("every table has rows here, heads in the reader's words, and cells under its heads alone", () => {
  for (const name of tableNames) {
    const { rows, columns, dir } = table(name, "ar");
    expect(rows.length, name).toBeGreaterThan(0);
    expect(dir).toBe("rtl");
    for (const { title } of columns) expect(title, name).not.toMatch(/^$|secretariat/);
    const keys = new Set(columns.map(({ key }) => key));
    expect(keys.size, name).toBe(columns.length);
    const filled = new Set(rows.flatMap((one) => Object.keys(one)));
    expect(
      [...keys].filter((key) => !filled.has(key)),
      name,
    ).toEqual([]);
  }
});

test("members and delegations have their figures", () => {
  expect(row("members", "memberId", "KE")).toMatchObject({
    name: "Kenya",
    affiliation: "Member",
    inhabitants: 9_000_000,
    asOf: "2017-01-01",
    arrears: 0,
  });
  expect(row("delegations", "memberId", "KE")).toMatchObject({
    votes: 12,
    delegates: 2,
    women: 1,
    men: 1,
    inRoom: 1,
  });
});

test("people have capacity, offices and how many devices; presence has those in the room", () => {
  expect(row("people", "id", "AT.1")).toMatchObject({ sex: "Woman", credentials: 1 });
  expect(row("people", "id", "FR.2")).toMatchObject({ office: "Teller", mandate: "runs" });
  expect(row("presence", "id", "KE.2")).toBeUndefined();
  expect(row("presence", "id", "KE.1")).toBeDefined();
});

test("a vote has its totals, and each delegation its ballot, once they are open", () => {
  expect(row("votes", "vote", "1")).toMatchObject({
    yes: 67,
    no: 5,
    abstain: 12,
    outcome: "Adopted",
  });
  expect(row("ballots", "memberId", "FR")).toMatchObject({ yes: 7, no: 5, abstain: 0 });
  expect(table("ballots").rows).toHaveLength(7);
});

test("how a delegation votes stays out of the tables while the vote is open", () => {
  const open = played(...sitting, ...openVote);
  const sealed = { ...open.state };
  expect(tableOf(sceneOf(sealed), "ballots").rows).toEqual([]);
  expect(tableOf(sceneOf(sealed), "votes").rows[0]).toMatchObject({ yes: null, status: "open" });
});

test("a speech has who spoke, what was granted and what was used", () => {
  expect(table("speakers").rows).toHaveLength(1);
  expect(table("speakers").rows[0]).toMatchObject({
    name: "Ms. First of KE",
    member: "Kenya",
    used: 180,
    time: "10:00:00",
  });
});

test("the journal has every entry in its order, and the place of what is sealed", () => {
  const all = table("journal");
  expect(all.rows.map(({ event }) => event)).toEqual(progress.recorded.map(({ seq }) => seq));
  expect(all.rows.at(-1)).toMatchObject({ kind: "ResultDeclared", office: "Whoever presides" });
  const sealed = { seq: 5, sealed: true, ballot: { vote: "V1", member: "KE" } } as const;
  expect(tableOf(scene, "journal", [sealed]).rows).toEqual([
    { event: 5, text: "Sealed: Kenya has voted" },
  ]);
});

test("tables of members and people can be read again as lists", () => {
  for (const name of ["members", "people"] as const) {
    const heads = table(name).columns.map(({ title }) => title);
    expect(kindUnder(heads)).toBe(name);
    const found = columnsIn(heads, name);
    expect(found.member).toBe(heads.indexOf("Member id"));
  }
});
