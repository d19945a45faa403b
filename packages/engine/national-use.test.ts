import { describe, expect, test } from "vitest";
import { concordanceOf, countUse, standingUse, transmissionsOf } from "./national-use.ts";
import { after as afterLaws, faultOf } from "./test-around-laws.ts";

const adopted = 'Secretariat enters law L1 as adopted: "resolution 1"';
const sent = 'Secretariat transmits law L1 in T1 to Guinea and Japan with "L", sent on 2017-10-14';
const use = (id: string, rest: string) => `Secretariat records use ${id} of law L1 by ${rest}`;
const guinea = use(
  "U1",
  'Guinea as used in part in "Water act" number "12" of 2017-09-01, articles "10" in "4", "2" ' +
    'in "1" and "7", said by "Parliament", evidence "Letter 8"',
);
const japan = use("U2", 'Japan as taken over, articles "2" in "5", said by "P", evidence "B 3"');

const after = (...lines: readonly string[]) => afterLaws(adopted, sent, ...lines);
const statusOf = (...lines: readonly string[]) => faultOf(adopted, sent, ...lines);

describe("the register of use", () => {
  test("counts rows by what is asked, beside the laws and members there are", () => {
    const state = after(guinea, japan, 'Secretariat verifies use U1: "compared"');
    const counted = (criteria: Parameters<typeof countUse>[1]) => {
      const { rows, ...numbers } = countUse(state, criteria);
      return { rows: rows.map(({ id }) => id), ...numbers };
    };
    const whole = { laws: 1, lawsInAll: 1, membersInAll: 6 };
    expect(counted({})).toEqual({ ...whole, rows: ["U1", "U2"], members: 2 });
    expect(counted({ verified: true })).toEqual({ ...whole, rows: ["U1"], members: 1 });
    expect(counted({ relations: ["takenOver"], law: "L1" }).rows).toEqual(["U2"]);
    expect(counted({ member: "GW" })).toEqual({ ...whole, rows: [], members: 0, laws: 0 });
  });

  test("keeps a row that was corrected, and counts the one that took its place", () => {
    const again = use("U3", 'Guinea as considered, said by "P", evidence "L", in place of U1');
    const state = after(guinea, again);
    expect(standingUse(state).map(({ id }) => id)).toEqual(["U3"]);
    expect(state.nationalUse?.rows.get("U1")?.replacedBy).toBe("U3");
    expect(statusOf(guinea, again, 'Secretariat verifies use U1: "late"')).toMatchObject({
      ...{ id: "status", where: "use", facts: { status: "corrected by U3" } },
    });
    expect(statusOf(guinea, again.replace("U1", "U9"))).toMatchObject({ where: "replaces" });
  });

  test("counts the same national act once, however often it is entered", () => {
    const exists = (where: string, id: string) => ({ id: "exists", where, facts: { id } });
    const again = (rest: string, as = "used in part") =>
      use("U3", `Guinea as ${as} in ${rest}, said by "Institute", evidence "Letter 9"`);
    expect(statusOf(guinea, guinea.replace("U1", "U3"))).toEqual(exists("national", "U1"));
    for (const same of [
      ...['"Water  ACT"', '"Water act" number "12"', '"Water act" of 2017-09-01'],
      '"Water act" at "https://example.org/12"',
    ]) {
      expect(statusOf(guinea, again(same)), same).toEqual(exists("national", "U1"));
    }
    expect(statusOf(guinea, again('"Water act"', "taken over"))).toEqual(exists("national", "U1"));
    const others = ['"Water code"', '"Water act" number "13"', '"Water act" of 2017-09-02'];
    for (const other of others) expect(statusOf(guinea, again(other)), other).toBeUndefined();
    // Of another parliament, and what takes the place of the row.
    expect(statusOf(guinea, guinea.replace("U1", "U3").replace("Guinea", "Japan"))).toBeUndefined();
    const corrected = `${again('"Water act" number "12"')}, in place of U1`;
    expect(statusOf(guinea, corrected)).toBeUndefined();
    expect(statusOf(guinea, corrected, guinea.replace("U1", "U4"))).toEqual(
      exists("national", "U3"),
    );
  });

  test("counts once what the same voice says on the same evidence, where no act is named", () => {
    const considered = (id: string, rest: string) => use(id, `Guinea as considered, ${rest}`);
    const first = considered("U1", 'said by "P", evidence "Letter 8"');
    expect(statusOf(first, first.replace("U1", "U2"))).toEqual({
      ...{ id: "exists", where: "relation", facts: { id: "U1" } },
    });
    for (const rest of ['said by "P", evidence "Letter 9"', 'said by "I", evidence "Letter 8"']) {
      expect(statusOf(first, considered("U2", rest)), rest).toBeUndefined();
    }
    expect(statusOf(first, guinea.replace("U1", "U2"))).toBeUndefined();
  });

  test("shows disputed readings beside the row, which can be left out of a count", () => {
    const dispute = 'Secretariat disputes use U1 for "Institute" as considered: "other words"';
    const state = after(guinea, japan, dispute);
    expect(state.nationalUse?.rows.get("U1")).toMatchObject({
      relation: "usedInPart",
      disputes: [{ holder: "Institute", relation: "considered", reason: "other words" }],
    });
    expect(countUse(state, { undisputed: true }).rows.map(({ id }) => id)).toEqual(["U2"]);
    const again = use("U3", 'Guinea as taken over, said by "P", evidence "L", in place of U1');
    const corrected = after(guinea, japan, dispute, again);
    expect(corrected.nationalUse?.rows.get("U3")?.disputes).toEqual(
      state.nationalUse?.rows.get("U1")?.disputes,
    );
    expect(countUse(corrected, { undisputed: true }).rows.map(({ id }) => id)).toEqual(["U2"]);
  });

  test("is verified once, row by row: a corrected one anew", () => {
    const verify = (id: string) => `Secretariat verifies use ${id}: "compared"`;
    expect(statusOf(guinea, verify("U1"), verify("U1"))).toMatchObject({
      ...{ id: "status", where: "use", facts: { id: "U1", status: "verified" } },
    });
    const again = use("U3", 'Guinea as considered, said by "P", evidence "L", in place of U1');
    const state = after(guinea, verify("U1"), again, verify("U3"));
    expect(state.nationalUse?.rows.get("U3")?.verified).toMatchObject({ basis: "compared" });
  });

  test("sets articles beside each other, with those that nothing stands for", () => {
    expect(concordanceOf(after(guinea, japan), "L1")).toEqual({
      members: ["GN", "JP"],
      rows: [
        {
          model: "2",
          cells: [
            { member: "GN", use: "U1", national: "1" },
            { member: "JP", use: "U2", national: "5" },
          ],
        },
        { model: "7", cells: [{ member: "GN", use: "U1", national: null }] },
        { model: "10", cells: [{ member: "GN", use: "U1", national: "4" }] },
      ],
    });
  });
});

describe("a law that goes to parliaments", () => {
  test("has its receipts, from those to whom it went", () => {
    const receipt = "Secretariat acknowledges transmission T1 for Japan, received on 2017-10-14";
    const [transmission] = transmissionsOf(after(receipt), "L1");
    expect(transmission?.receipts.keys()).toEqual(["JP"]);
    expect(statusOf(receipt.replace("Japan", "Guinea Bissau"))).toMatchObject({
      ...{ where: "member", facts: { id: "GW", status: "not asked" } },
    });
    expect(statusOf(receipt.replace("10-14", "10-13"))).toMatchObject({
      ...{ where: "received", facts: { id: "2017-10-13", status: "before 2017-10-14" } },
    });
    expect(statusOf(receipt, "on 2017-10-15", receipt.replace("10-14", "10-15"))).toMatchObject({
      ...{ id: "status", where: "member", facts: { id: "JP", status: "acknowledged" } },
    });
    expect(statusOf(sent)).toMatchObject({ id: "exists", where: "transmission" });
    // The minutes of these tests are of 14 October 2017.
    expect(statusOf(sent.replace("T1", "T2").replace("10-14", "10-15"))).toEqual({
      ...{ id: "status", where: "sent" },
      facts: { id: "2017-10-15", status: "later than the act" },
    });
    expect(statusOf(guinea.replace("L1", "L7"))).toMatchObject({ id: "unknown", where: "law" });
  });
});
