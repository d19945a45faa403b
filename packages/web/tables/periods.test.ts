import { readFileSync } from "node:fs";
import { actSchema } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";
import { columnsIn, kindUnder } from "./headers.ts";
import { importOf } from "./import.ts";
import { type Preview, previewOf } from "./preview.ts";
import { readTable } from "./read.ts";
import type { Known } from "./register.ts";
import { xlsxOf } from "./xlsx.ts";

/** The histories of states from their sources, as a rulebook keeps them for its tests. */
const real = readFileSync(
  new URL("../../rulebooks/ipa-cis/affiliations.csv", import.meta.url),
  "utf8",
);

const states = ["AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "UA", "UZ", "TM", "AF"];
const known: Known = {
  members: new Map(states.map((id) => [id, id])),
  people: new Map(),
  delegations: new Set(),
  periods: new Set(["KZ/KZ.9/KZ.9"]),
  called: ({ name }) => [name],
};

const shown = async (bytes: Uint8Array): Promise<Preview> => {
  const file = await readTable(bytes);
  const sheet = file.kind === "read" ? file.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("not read");
  const heads = sheet.rows[0] ?? [];
  const kind = kindUnder(heads);
  expect(kind).toBe("periods");
  return previewOf([{ sheet, kind, columns: columnsIn(heads, kind) }], known);
};
const ofText = (text: string) => shown(new TextEncoder().encode(text));

const wrongIn = ({ rows }: Preview) =>
  rows.flatMap(({ place, issues }) =>
    issues.map(({ code, field }) => `${place} ${field ?? "row"} ${code}`),
  );
const source = { title: "affiliations.csv", sha256: "0".repeat(64) };
const actOf = (preview: Preview) => importOf(preview, { id: "IM1", source, more: [] }).act;

test("real histories are read row by row into an act that the schema takes", async () => {
  const preview = await ofText(real);
  expect(wrongIn(preview)).toEqual([]);
  const act = actOf(preview);
  expect(actSchema.parse(act)).toEqual(act);
  expect(act.periods).toHaveLength(real.trim().split("\n").length - 1);
  expect(act.periods?.find(({ period }) => period === "AZ.1")).toMatchObject({
    member: "AZ",
    kind: "member",
    from: "1993/1995",
    instrument: "Agreement of 27 March 1992",
  });
  expect(act.periods?.find(({ contention }) => contention === "UA.1a")).toEqual({
    member: "UA",
    period: "UA.1",
    contention: "UA.1a",
    heldBy: "Verkhovna Rada of Ukraine",
    basis: expect.stringContaining("Never signed or ratified the Convention"),
  });
});

test("they go out as CSV and as a workbook, and come in again the same", async () => {
  const preview = await ofText(real);
  const [, ...lines] = real.trim().split("\n");
  const keys = (real.split("\n")[0] ?? "").split(",");
  const columns = keys.map((key) => ({ key, title: key }));
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] || null]));
  });
  const table = { name: "Periods", columns, rows };
  expect(actOf(await ofText(csvOf(table)))).toEqual(actOf(preview));
  expect(actOf(await shown(await xlsxOf(table)))).toEqual(actOf(preview));
});

const heads = "member,period,kind,from,until,basis,held by,reading,worked by\n";

test("a row with which something is wrong says what, at its place", async () => {
  const preview = await ofText(
    `${heads}ZZ,P1,member,1990,,list,,,
KZ,P2,friend,1990,,list,,,
KZ,P3,member,1995/1990,,list,,,
KZ,P4,member,,,list,,,
KZ,P5,,,,list,,,
KZ,P6,member,1990,,list,,C1,
KZ,KZ.9,member,1990,,list,,,
KZ,P8,member,1990,,,,,
KZ,P9,member,1990,,list,,,perhaps
KZ,P1,member,1990,,list,,,
KZ,P1,member,1991,,list,,,
`,
  );
  expect(wrongIn(preview)).toEqual([
    "2 member memberUnknown",
    "3 kind periodKind",
    "4 begins when",
    "5 begins kindMissing",
    "6 kind kindMissing",
    "7 heldBy heldByMissing",
    "8 period registered",
    "9 basis missing",
    "10 works truth",
    "11 period contradicts",
    "12 period contradicts",
  ]);
});

test("a word that a row is worked by or not is no more than that", async () => {
  const act = actOf(
    await ofText(`${heads}KZ,P1,party,2010-02,,list,,,yes\nKZ,P1,,,,reply,Norway,C1,no\n`),
  );
  expect(act.periods).toEqual([
    { member: "KZ", period: "P1", kind: "party", from: "2010-02", basis: "list", works: true },
    { member: "KZ", period: "P1", contention: "C1", basis: "reply", heldBy: "Norway" },
  ]);
});
