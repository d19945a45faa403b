import { actSchema } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { columnsIn, kindUnder } from "./headers.ts";
import { delegationsWanted, importOf, rowAt } from "./import.ts";
import { isClear, type Preview, previewOf, type Source } from "./preview.ts";
import { readTable } from "./read.ts";
import type { Known, RowKind } from "./register.ts";

/** Kenya also goes by its Arabic name. */
const called: Known["called"] = ({ id, name }) => (id === "KE" ? [name, "كينيا"] : [name]);
const nothing: Known = {
  members: new Map(),
  people: new Map(),
  delegations: new Set(),
  periods: new Set(),
  called,
};
const known: Known = {
  called,
  members: new Map([
    ["KE", "Kenya"],
    ["NO", "Norway"],
  ]),
  people: new Map([["KE.1", { name: "Ms. One", member: "KE" }]]),
  delegations: new Set(["KE"]),
  periods: new Set(["KE/P9/P9"]),
};

async function sourceOf(text: string, kind?: RowKind): Promise<Source> {
  const file = await readTable(new TextEncoder().encode(text));
  const sheet = file.kind === "read" ? file.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("not read");
  const heads = sheet.rows[0] ?? [];
  const rows = kind ?? kindUnder(heads);
  return { sheet, kind: rows, columns: columnsIn(heads, rows) };
}

const shown = async (text: string, registers = known, left: readonly string[] = []) =>
  previewOf([await sourceOf(text)], registers, new Set(left));

/** "3 member: unknown {…}": place, column, what, facts. */
const saidIn = ({ rows }: Preview) =>
  rows.flatMap(({ place, issues }) =>
    issues.map(({ level, code, field, facts }) => {
      const told = Object.values(facts).join(" ");
      const said = level === "note" ? `${code} (note)` : code;
      return `${place} ${field ?? "row"}: ${said} ${told}`.trim();
    }),
  );

const people = "id;name;member;capacity;sex;mp\n";

test("a good file is clear, and becomes an act that the schema takes", async () => {
  const preview = await shown(
    `${people}KE.2;Mr. Two;KE;delegate;man;yes\nNO.1;Ms. Three;Norway;adviser;f;\n`,
  );
  expect(saidIn(preview)).toEqual([]);
  expect(isClear(preview)).toBe(true);
  const more = delegationsWanted(preview, known);
  expect(more).toEqual(["NO"]);
  const source = { title: "people.csv", sha256: "0".repeat(64) };
  const { act } = importOf(preview, { id: "IM1", source, more });
  expect(act).toEqual({
    type: "ImportRegister",
    import: "IM1",
    source,
    delegations: ["NO"],
    people: [
      {
        person: "KE.2",
        name: "Mr. Two",
        member: "KE",
        capacity: "delegate",
        sex: "man",
        parliamentarian: true,
      },
      { person: "NO.1", name: "Ms. Three", member: "NO", capacity: "adviser", sex: "woman" },
    ],
  });
  expect(actSchema.safeParse(act).success).toBe(true);
});

test("people without an id get the next number of their delegation, or one of their own", async () => {
  const preview = await shown(
    "name,delegation,capacity\nMr. Two,KE,delegate\nMs. Three,كينيا,delegate\nMr. Four,,official\n",
  );
  expect(saidIn(preview)).toEqual([]);
  expect(preview.rows.map(({ read }) => read.person)).toEqual(["KE.2", "KE.3", "P1"]);
});

test("a member goes by its id or its name, without accents and capitals, and is never guessed", async () => {
  const registers: Known = {
    ...known,
    members: new Map([
      ["CI", "Côte d’Ivoire"],
      ["CG", "Congo"],
      ["CD", "Congo"],
    ]),
    delegations: new Set(["CI", "CG", "CD"]),
  };
  const preview = await shown(
    `${people}A1;A;COTE D'IVOIRE;delegate;;\nA2;B;ci;delegate;;\nA3;C;Congo;delegate;;\n` +
      "A4;D;CG;delegate;;\nA5;E;Ruritania;delegate;;\n",
    registers,
  );
  expect(preview.rows.map(({ read }) => read.member)).toEqual([
    "CI",
    "CI",
    undefined,
    "CG",
    undefined,
  ]);
  expect(saidIn(preview)).toEqual([
    "4 member: memberTwice Congo",
    "6 member: memberUnknown Ruritania",
  ]);
});

test("the same row twice, and two things said under one id, are named with both places", async () => {
  const preview = await shown(
    `${people}KE.2;Mr. Two;KE;delegate;;\nKE.3;Ms. Three;KE;delegate;;\n` +
      "KE.2;Mr. Two;KE;delegate;;\nKE.3;Ms. Three;KE;adviser;;\n",
  );
  expect(saidIn(preview)).toEqual([
    "3 person: contradicts 5 0",
    "4 person: duplicate 2 0",
    "5 person: contradicts 3 0",
  ]);
  expect(isClear(preview)).toBe(false);
});

test("what is left out is asked no more, neither by itself nor by others", async () => {
  const text = `${people}KE.2;Mr. Two;KE;delegate;;\nKE.2;Mr. Other;KE;adviser;;\nx y;=1;??;;;\n`;
  expect(isClear(await shown(text))).toBe(false);
  const preview = await shown(text, known, ["0:2", "0:3"]);
  expect(saidIn(preview)).toEqual([]);
  expect(isClear(preview)).toBe(true);
  const source = { title: "f", sha256: "0".repeat(64) };
  expect(importOf(preview, { id: "IM1", source, more: [] }).act.people).toHaveLength(1);
  expect(isClear(await shown(text, known, ["0:1", "0:2", "0:3"]))).toBe(false);
});

test("what is registered already is named, by its id and by its name", async () => {
  const preview = await shown(`${people}KE.1;Somebody;KE;delegate;;\nKE.9;Ms. One;KE;delegate;;\n`);
  expect(saidIn(preview)).toEqual([
    "2 person: registered Ms. One",
    "3 name: namesakeKnown (note) KE.1",
  ]);
  const again = await shown("name;member;capacity\nMs. One;KE;delegate\n");
  expect(saidIn(again)).toEqual(["2 name: namesakeKnown KE.1"]);
  const members = await shown("code;name;affiliation\nKE;Kenya;member\n");
  expect(saidIn(members)).toEqual(["2 member: registered Kenya"]);
  const delegations = previewOf([await sourceOf("delegation\nKE\nNO\nNO\n", "delegations")], known);
  expect(saidIn(delegations)).toEqual(["2 member: accredited", "4 member: duplicate 3 0"]);
});

test("one name twice in a delegation stands in the way unless ids tell the two apart", async () => {
  const told = await shown(
    `${people}KE.2;Ali  Hassan;KE;delegate;;\nKE.3;ALI HASSAN;KE;delegate;;\n`,
  );
  expect(saidIn(told)).toEqual(["3 name: namesake (note) 2 0"]);
  expect(isClear(told)).toBe(true);
  const untold = await shown(
    "name;member;capacity\nAli;KE;delegate\nAli;KE;delegate\nAli;NO;delegate\n",
  );
  expect(saidIn(untold)).toEqual(["3 name: namesake 2 0"]);
});

test("what is missing or badly written is named by row and column", async () => {
  const preview = await shown(
    `${people}K E;;KE;chief;?;perhaps\nKE.4;An\u202ena;KE;delegate;;\n\nKE.5;@x;KE;;;\n`,
  );
  expect(saidIn(preview)).toEqual([
    "2 person: id",
    "2 name: missing",
    "2 capacity: capacity",
    "2 sex: sex",
    "2 parliamentarian: truth",
    "3 name: direction",
    "5 name: formula",
    "5 capacity: missing",
  ]);
});

test("a number of inhabitants goes with its day", async () => {
  const preview = await shown(
    "code;name;affiliation;since;population;population as of;source\n" +
      "CL;Chile;member;;18 000 000;2017-01-01;census\n" +
      "PE;Peru;member;;31000000;;\n" +
      "UY;Uruguay;member;;;2017-01-01;\n" +
      "AR;Argentina;member;;many;2017-01-01;\n",
    nothing,
  );
  expect(saidIn(preview)).toEqual([
    "3 asOf: asOfMissing",
    "4 inhabitants: inhabitantsMissing",
    "5 inhabitants: number",
  ]);
});

test("members of a first sheet can be named by the people of a second one", async () => {
  const members = await sourceOf("code;name;affiliation\nPE;Perú;member\n");
  const delegates = await sourceOf("name;delegation;capacity\nMs. A;Peru;delegate\n");
  const preview = previewOf([members, delegates], nothing);
  expect(saidIn(preview)).toEqual([]);
  const source = { title: "f.xlsx", sha256: "0".repeat(64) };
  const more = delegationsWanted(preview, nothing);
  const made = importOf(preview, { id: "IM1", source, more });
  expect(made.act).toMatchObject({
    delegations: ["PE"],
    people: [{ person: "PE.1", member: "PE" }],
  });
  expect(rowAt(made, "people/0/member")?.key).toBe("1:1");
  expect(rowAt(made, "members/0")?.key).toBe("0:1");
  expect(rowAt(made, "delegations/0")).toBeNull();
  expect(rowAt(made, "source/title")).toBeNull();
});

test("a column that must be there and is not found is asked for", async () => {
  const source = await sourceOf("code;what\nKE;x\n", "people");
  expect(previewOf([source], known).missing).toEqual([
    { sheet: 0, field: "name" },
    { sheet: 0, field: "capacity" },
  ]);
  const chosen = { ...source, columns: { ...source.columns, name: 1, capacity: 1 } };
  expect(previewOf([chosen], known).missing).toEqual([]);
});

test("a row in which a quote is not closed is not taken", async () => {
  const preview = await shown(`${people}KE.2;"Mr. Two;KE;delegate;;\nKE.3;B;KE;delegate;;\n`);
  expect(saidIn(preview)[0]).toBe("2 row: quotes");
  expect(isClear(preview)).toBe(false);
});

test("two thousand rows are looked through", async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `P-${at};Person ${at};KE;delegate;woman;yes`,
  );
  const preview = await shown(`${people}${rows.join("\n")}\nP-7;Person 7;KE;delegate;woman;yes\n`);
  expect(preview.rows.length).toBe(2001);
  expect(saidIn(preview)).toEqual(["2002 person: duplicate 9 0"]);
});
