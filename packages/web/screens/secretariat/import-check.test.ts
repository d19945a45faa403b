import { expect, test } from "vitest";
import { columnsIn, kindUnder } from "../../tables/headers.ts";
import { delegationsWanted, importOf } from "../../tables/import.ts";
import { previewOf } from "../../tables/preview.ts";
import { readTable } from "../../tables/read.ts";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { type Desk, keeperOf } from "./desk.ts";
import { checkImport } from "./import-check.ts";
import { knownIn } from "./known.ts";

const deskOf = (...lines: readonly string[]): Desk => {
  const { state } = played(...sitting, ...lines);
  const scene = sceneOf(state);
  const acting = keeperOf(state, { person: "SEC", offices: ["secretariat"] });
  return { scene, edition: scene.edition, state, acting, at: "2017-10-14T08:00:00Z" };
};

async function check(desk: Desk, text: string) {
  const file = await readTable(new TextEncoder().encode(text));
  const sheet = file.kind === "read" ? file.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("not read");
  const heads = sheet.rows[0] ?? [];
  const kind = kindUnder(heads);
  const known = knownIn(desk.state);
  const preview = previewOf([{ sheet, kind, columns: columnsIn(heads, kind) }], known);
  expect(preview.rows.flatMap(({ issues }) => issues)).toEqual([]);
  const source = { title: "list.csv", sha256: "0".repeat(64) };
  const made = importOf(preview, { id: "IM1", source, more: delegationsWanted(preview, known) });
  const { rows, whole } = checkImport(desk, made);
  const said = [...rows].map(
    ([key, reasons]) => `${key} ${reasons.map(({ says }) => says).join(" | ")}`,
  );
  const cited = [...rows.values()].flatMap((all) =>
    all.flatMap(({ citations }) => citations.map(({ number }) => number)),
  );
  return { said, cited, whole: whole.map(({ says }) => says) };
}

const heads = "id;name;delegation;capacity;sex;mp\n";

test("rows that the rules let pass have nothing against them", async () => {
  const text = `${heads}KE.3;Ms. New;KE;delegate;f;yes\nKE.4;Mr. Help;KE;adviser;m;\n`;
  expect(await check(deskOf(), text)).toEqual({ said: [], cited: [], whole: [] });
});

test("a row that a clause refuses is named, with the clause and its own sentence", async () => {
  const text = `${heads}KE.3;Ms. New;KE;delegate;f;yes\nKE.4;Mr. Idle;KE;delegate;m;no\n`;
  const { said, cited, whole } = await check(deskOf(), text);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^0:2 .*Mr\. Idle/);
  expect(said[0]).not.toContain("people/");
  expect(cited).toEqual(["1.1"]);
  expect(whole).toEqual([]);
});

test("a delegation that is full refuses the delegate who comes too late, and no other", async () => {
  const rows = Array.from({ length: 7 }, (_, at) => `KE.${at + 3};D ${at};KE;delegate;f;yes`);
  const { said } = await check(deskOf(), `${heads}${rows.join("\n")}\n`);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^0:7 /);
});

test("whoever does not keep the registers imports nothing", async () => {
  const desk = { ...deskOf(), acting: null };
  const { whole } = await check(desk, `${heads}KE.3;Ms. New;KE;delegate;f;yes\n`);
  expect(whole).toHaveLength(1);
});

test("a period that overlaps names the other row, or the period that was there", async () => {
  const entered = 'Secretariat records period P1 of KE as member from 1963 until 1970: "list"';
  const text =
    "member;period;kind;from;until;basis\n" +
    "KE;P2;member;1970-12-31;1980;list\nKE;P3;member;1979-01-01;;list\nKE;P4;member;1965;1966;list\n";
  const { said } = await check(deskOf(entered), text);
  expect(said).toEqual([
    expect.stringMatching(/^0:2 It overlaps with row 2:/),
    expect.stringMatching(/^0:3 It overlaps with P1:/),
  ]);
});
