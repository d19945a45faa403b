import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { actFrom, emptyForm, missingFields } from "./form-values.ts";
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
