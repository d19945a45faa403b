import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { nextRow, rowsIn, writtenRows } from "./form-fields.ts";
import { actFrom, emptyForm, missingFields, yearsAndTitles } from "./form-values.ts";
import { fieldsFor, type Wanted, type Written, wanted } from "./forms.ts";
import { doText } from "./labels.ts";

const scene = sceneOf(played(...sitting, "Secretariat issues card C1 to KE.1").state);

const filled = (about: Wanted, written: Written) => {
  const fields = fieldsFor(scene, about);
  return actFrom(about, fields, { ...emptyForm(fields), ...written });
};
const act = (about: Wanted, written: Written = {}) => {
  const made = filled(about, written);
  return "act" in made ? made.act : `wrong: ${made.wrong}`;
};

test("what is fixed is not asked for, and what must be filled in is", () => {
  const fields = fieldsFor(scene, wanted("RecordPopulation", { member: "KE" }));
  expect(fields.map(({ name }) => name)).toEqual(["inhabitants", "asOf", "source"]);
  expect(missingFields(fields, emptyForm(fields)).map(({ name }) => name)).toEqual([
    "inhabitants",
    "asOf",
    "source",
  ]);
  expect(fieldsFor(scene, wanted("PublishVoteTable"))).toEqual([]);
});

test("what is filled in becomes the act", () => {
  const written = { inhabitants: "55100000", asOf: "2017-01-01", source: " a  census " };
  expect(act(wanted("RecordPopulation", { member: "KE" }), written)).toEqual({
    type: "RecordPopulation",
    member: "KE",
    inhabitants: 55_100_000,
    asOf: "2017-01-01",
    source: "a census",
  });
  expect(act(wanted("EndOffice", { office: "teller", person: "FR.2" }), { basis: "left" })).toEqual(
    {
      type: "EndOffice",
      office: "teller",
      person: "FR.2",
      basis: "left",
    },
  );
});

test("a person comes with the next id of the delegation; what is not known is left out", () => {
  expect(act(wanted("RegisterPerson", { member: "KE" }), { name: "Ms. New" })).toEqual({
    type: "RegisterPerson",
    person: "KE.3",
    name: "Ms. New",
    member: "KE",
    capacity: "delegate",
  });
  const official = { name: "A clerk", sex: "woman", parliamentarian: "yes" };
  expect(act(wanted("RegisterPerson"), official)).toEqual({
    type: "RegisterPerson",
    person: "P1",
    name: "A clerk",
    capacity: "official",
    sex: "woman",
    parliamentarian: true,
  });
});

test("items and drafts come with the next free id, a draft with its parts and its file", () => {
  expect(act(wanted("PlaceItem"), { title: "Reports", kind: "report" })).toEqual({
    type: "PlaceItem",
    item: "I3",
    title: "Reports",
    kind: "report",
  });
  const written = {
    title: "On water",
    parts: "P1, P2 P3",
    document: `water.pdf\n${"a".repeat(64)}`,
  };
  expect(act(wanted("DepositDraft", { item: "I2" }), written)).toEqual({
    type: "DepositDraft",
    draft: "D1",
    item: "I2",
    title: "On water",
    parts: ["P1", "P2", "P3"],
    subjects: [],
    document: { title: "water.pdf", sha256: "a".repeat(64) },
  });
});

test("what the schema does not take is named by its field", () => {
  const population = wanted("RecordPopulation", { member: "KE" });
  const good = { inhabitants: "1", asOf: "2017-01-01", source: "census" };
  expect(act(population, { ...good, inhabitants: "1.5" })).toBe("wrong: inhabitants");
  expect(act(population, { ...good, asOf: "2017-02-31" })).toBe("wrong: asOf");
  expect(act(population, { ...good, source: "An\u202ena" })).toBe("wrong: source");
  expect(act(wanted("AdmitMember"), { member: "K E", name: "Kenya" })).toBe("wrong: member");
});

test("a button names the act with whom it is about, whose card it is and which office", () => {
  expect(doText(scene, wanted("RecordArrears", { member: "KE" }))).toBe(
    "Record the arrears of Kenya",
  );
  expect(doText(scene, wanted("RevokeCard", { card: "C1" }))).toBe(
    "Revoke the card of Ms. First of KE",
  );
  expect(doText(scene, wanted("EndOffice", { office: "teller", person: "FR.2" }))).toBe(
    "End the office of Mr. Second of FR: Teller",
  );
  expect(doText(scene, wanted("AccreditDelegation", { members: ["KE"] }))).toBe(
    "Accredit the delegation of Kenya",
  );
  expect(doText(scene, wanted("AccreditDelegation", { members: ["KE", "NO"] }))).toBe(
    "Accredit 2 delegations",
  );
  expect(doText(scene, wanted("DepositDraft", { item: "I2" }))).toBe(
    "Deposit a draft under: A subject of the tests",
  );
});

test("a period is asked for with what is known of its days, and a reading may say it never was", () => {
  const about = wanted("EnterPeriod", { member: "KE" });
  const written = { kind: "party", from: "1993/1995", basis: "list" };
  expect(act(about, written)).toEqual({
    ...{ type: "EnterPeriod", member: "KE", period: "P1", kind: "party" },
    ...{ from: "1993/1995", basis: "list" },
  });
  expect(act(about, { ...written, from: "some day" })).toBe("wrong: from");
  const reading = wanted("DisputePeriod", { member: "KE", period: "P1" });
  expect(act(reading, { basis: "letter", heldBy: "Norway" })).toEqual({
    ...{ type: "DisputePeriod", member: "KE", period: "P1", contention: "C1" },
    ...{ basis: "letter", heldBy: "Norway" },
  });
  expect(act(reading, { basis: "letter", heldBy: "Norway", kind: "guest" })).toBe("wrong: from");
});

test("items of a plan are rows, each with its kind and the commission that leads", () => {
  const about = wanted("AdoptPlan", { plan: "P1" });
  const fields = fieldsFor(scene, about);
  const [items] = fields.filter(({ kind }) => kind === "rows");
  expect(rowsIn(emptyForm(fields)["items"] ?? "")).toEqual([
    { year: "", title: "", kind: "modelLaw", lead: "" },
  ]);
  const rows = [
    { year: "2026", title: " On  water ", kind: "modelCode", lead: "C1" },
    { year: "2027", title: "On air", kind: "modelLaw", lead: "" },
  ];
  const written = { title: "Plan", from: "2026", until: "2028", basis: "so" };
  expect(act(about, { ...written, items: writtenRows(rows) })).toEqual({
    ...{ type: "AdoptPlan", plan: "P1", title: "Plan", from: 2026, until: 2028, basis: "so" },
    items: [
      { item: "I1", title: "On water", kind: "modelCode", year: 2026, lead: "C1" },
      { item: "I2", title: "On air", kind: "modelLaw", year: 2027 },
    ],
  });
  const lacking = (text: string) =>
    missingFields(items === undefined ? [] : [items], { items: text }).length;
  expect(lacking(writtenRows(rows))).toBe(0);
  expect(lacking(writtenRows([...rows, { ...rows[0], title: " " }]))).toBe(1);
  expect(lacking(writtenRows([]))).toBe(1);
});

test("an amendment of a plan has as many changes as rows, each with what it needs", () => {
  const rows = [
    { change: "add", item: "I7", title: "On soil", kind: "concept", year: "2028", lead: "C1" },
    { change: "drop", item: "I2", title: "", kind: "", year: "", lead: "", into: "" },
  ];
  const written = { changes: writtenRows(rows), basis: "so" };
  expect(act(wanted("AmendPlan", { plan: "P1" }), written)).toEqual({
    ...{ type: "AmendPlan", plan: "P1", basis: "so" },
    changes: [
      { change: "add", item: "I7", title: "On soil", kind: "concept", year: 2028, lead: "C1" },
      { change: "drop", item: "I2" },
    ],
  });
  const untold = { ...written, changes: writtenRows([{ change: "add", item: "I7" }]) };
  expect(act(wanted("AmendPlan", { plan: "P1" }), untold)).toBe("wrong: changes");
});

test("the next row has an id of its own, and pasted lines are years and titles", () => {
  const fields = fieldsFor(scene, wanted("AmendPlan", { plan: "P1" }));
  const [changes] = fields;
  if (changes?.kind !== "rows") throw new Error("no rows");
  const first = emptyForm(changes.columns);
  expect(first["item"]).toBe("I1");
  expect(nextRow(changes.columns, [first])["item"]).toBe("I2");
  expect(nextRow(changes.columns, [{ ...first, item: "I5" }])["item"]).toBe("I1");
  expect(yearsAndTitles(" 2026 On water\n\n2027;On air\nOn soil")).toEqual([
    { year: "2026", title: "On water" },
    { year: "2027", title: "On air" },
    { year: "", title: "On soil" },
  ]);
});
