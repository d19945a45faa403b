import { expect, test } from "vitest";
import { founded } from "../../testing/around-lines.ts";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { bodyOn, historyShown, kindsOn, rulesIn } from "./shown.ts";

const lines = [
  ...founded,
  'Secretariat registers AN "Анна" as official',
  'Secretariat registers BO "Борис" as official',
  'Secretariat names AN president of C1 from 2015-11-20 until 2016-11-19: "сессия"',
  'Secretariat names BO president of C1 from 2016-11-20 until 2017-11-19: "сессия"',
  'Secretariat names AN vice-president of C1: "комиссия"',
  'Secretariat ends the term in C1 of AN as vice-president: "уход"',
];
const { state } = played(...lines);
const scene = sceneOf(state);

const commission = () => {
  const body = state.bodies.get("C1");
  if (body === undefined) throw new Error("no commission");
  return body;
};

const presidents = (day: string) => {
  const shown = bodyOn(scene, commission(), day);
  const found = shown?.offices.find(({ as }) => as === "president");
  return [
    found?.rows.map(({ name, state: told }) => [name, told?.text ?? ""]),
    found?.vacant?.text,
  ];
};

test("an office has who held it that day, and says when nobody followed", () => {
  expect(presidents("2015-11-19")).toEqual([[], "Vacant"]);
  expect(presidents("2016-11-19")).toEqual([[["Анна", ""]], undefined]);
  expect(presidents("2016-11-20")).toEqual([[["Борис", ""]], undefined]);
  expect(presidents("2017-11-20")).toEqual([
    [["Борис", "the term has run out and nobody has followed"]],
    "Vacant",
  ]);
});

test("each line tells its days, its basis and the entry that it comes from", () => {
  const [boris] = bodyOn(scene, commission(), "2017-01-01")?.offices[0]?.rows ?? [];
  const { seq } = commission().terms[1]?.entered ?? { seq: 0 };
  expect(boris).toMatchObject({
    ...{ name: "Борис", since: "20 November 2016", until: "19 November 2017", basis: "сессия" },
    entry: { seq, href: `/api/assemblies/TEST/journal?after=${seq - 1}&limit=1` },
  });
});

test("the Council comes after the assembly; what nobody has entered is named", () => {
  const shown = kindsOn(scene, "2017-01-01");
  const kinds = shown.map(({ kind, institutions, missing }) => [
    ...[kind, institutions.length, missing?.text ?? ""],
  ]);
  expect(kinds.slice(0, 3)).toEqual([
    ["plenary", 1, ""],
    ["council", 1, ""],
    ["committee", 1, "Entered: 1 of 10."],
  ]);
  expect(kinds).toContainEqual(["jointCommission", 0, "Entered: 0 of 1."]);
  expect(shown.flatMap(({ missing }) => missing?.citations.map(({ number }) => number))).toContain(
    "8",
  );
});

test("the history has everybody, the latest first, and who ended a term by which entry", () => {
  const history = historyShown(scene, { body: commission(), day: "2017-12-01" });
  expect(history.map(({ office, name }) => `${office}: ${name}`)).toEqual([
    ...["Vice-President: Анна", "President: Борис", "President: Анна"],
  ]);
  const [left] = history;
  expect(left?.endedBy?.seq).toBe((left?.entry?.seq ?? 0) + 1);
});

test("the names of offices and states are in the reader's language", () => {
  const russian = sceneOf(state, "ru");
  const [chair] = bodyOn(russian, commission(), "2017-11-20")?.offices ?? [];
  expect(chair?.name).toBe("Председатель");
  expect(chair?.rows[0]?.state?.text).toBe("срок истёк, преемника нет");
});

test("another rulebook brings its own bodies, by its own clause", () => {
  const other = sceneOf(played(...sitting).state);
  const [cited] = rulesIn(other).citations;
  expect(cited?.number).toBe("21");
  expect(kindsOn(other, "2017-10-14").map(({ kind }) => kind)).toContain("executive");
});
