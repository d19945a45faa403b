import { describe, expect, test } from "vitest";
import { is, value } from "./clause.ts";
import {
  commentsIn,
  consultationsOn,
  consultationView,
  dispositionTable,
  fateOf,
} from "./consultations.ts";
import { askOf } from "./judge-act.ts";
import { writeLine } from "./minutes/write.ts";
import type { State } from "./state.ts";
import {
  after as afterLaws,
  book,
  edition,
  faultOf as faultAfterLaws,
  played,
} from "./test-around-laws.ts";

const opened =
  "Secretariat opens consultation R1 of Guinea, Guinea Bissau and Japan on version 1 of law L1, " +
  'sent on 2017-10-14 with "Letter 12", until 2017-10-20';

const after = (...lines: readonly string[]) => afterLaws(opened, ...lines);
const faultOf = (...lines: readonly string[]) => faultAfterLaws(opened, ...lines);

const ask = askOf(edition);
const standings = (state: State, today: string, asking = ask) =>
  Object.fromEntries(
    (consultationView(state, "R1", { ask: asking, today })?.replies ?? []).map(
      ({ member, standing }) => [member, standing],
    ),
  );

const objection =
  "Secretariat submits objection K1 of Guinea in consultation R1 on p1, " +
  'words "people abroad": "Unclear", letter "G-7", received on 2017-10-14';

describe("what parliaments say to a version", () => {
  test("is kept with its place, and silence is silence after the last day", () => {
    const state = after(
      objection,
      'Secretariat submits agreement K2 of Japan in consultation R1, letter "J-1"',
    );
    expect(standings(state, "2017-10-20")).toEqual({ GN: "objects", GW: "awaited", JP: "agrees" });
    expect(standings(state, "2017-10-21")).toMatchObject({ GW: "silent" });
    const consent = askOf({
      ...edition,
      clauses: [
        value({
          ...{ id: "none.1/silence", cites: "N, 1", reading: "", status: "verified" },
          ...{ source: "test", slot: "consultation", examples: [] },
          answer: () => is({ days: 6, late: "counts", silence: "consent" }),
        }),
      ],
    });
    expect(standings(state, "2017-10-21", consent)).toMatchObject({ GW: "consents" });
  });

  test("names a paragraph that was sent, and words that stand in it", () => {
    expect(faultOf(objection.replace("on p1", "on p9"))).toMatchObject({
      ...{ id: "unknown", where: "block", facts: { id: "p9" } },
    });
    expect(faultOf(objection.replace("people abroad", "people at home"))).toMatchObject({
      ...{ id: "unknown", where: "quotation", facts: { id: "p1" } },
    });
    expect(faultOf(objection.replace("Guinea", "Antigua and Barbuda"))).toMatchObject({
      ...{ id: "status", where: "member", facts: { id: "AB", status: "not asked" } },
    });
    expect(faultOf(objection.replace("2017-10-14", "2017-10-15"))).toMatchObject({
      ...{ id: "status", where: "received", facts: { status: "later than the act" } },
    });
    expect(faultOf(objection.replace("2017-10-14", "2017-10-13"))).toMatchObject({
      ...{ id: "status", where: "received", facts: { status: "before 2017-10-14" } },
    });
  });

  test("an objection stands until it is accepted or taken back, whatever else is said of it", () => {
    const partly =
      'Secretariat disposes of comment K1 as accepted in part: "Reworded", in version 1, decided in C1';
    const view = (...lines: readonly string[]) =>
      consultationView(after(objection, ...lines), "R1", { ask, today: "2017-10-16" });
    expect(view(partly)?.openObjections.map(({ id }) => id)).toEqual(["K1"]);
    expect(view(partly)?.undisposed).toEqual([]);
    const accepted = partly.replace("accepted in part", "accepted");
    expect(view(accepted)?.openObjections).toEqual([]);
    const state = after(
      objection,
      partly,
      'Secretariat withdraws comment K1: "Settled", letter "G-9"',
    );
    expect(standings(state, "2017-10-16")).toMatchObject({ GN: "objectionWithdrawn" });
    expect(commentsIn(state, "R1")[0]).toMatchObject({
      withdrawn: { reason: "Settled", letter: { title: "G-9" }, by: { person: "SEC" } },
      dispositions: [{ disposition: "partly", reason: "Reworded", version: 1, body: "C1" }],
    });
    expect(faultOf(objection, 'Secretariat withdraws comment K1: "a"', partly)).toMatchObject({
      ...{ id: "status", where: "comment", facts: { status: "withdrawn" } },
    });
  });

  test("one that came late does not count by itself", () => {
    const late = objection.replace("2017-10-14", "2017-10-21");
    const state = after("on 2017-10-21", late);
    expect(commentsIn(state, "R1")[0]).toMatchObject({ late: true, admitted: false });
    expect(standings(state, "2017-10-21")).toMatchObject({ GN: "silent" });
  });

  test("stands in one table in the order of the text", () => {
    const state = after(
      'Secretariat submits editorial remark K3 of Japan in consultation R1: "Commas", letter "J"',
      'Secretariat submits proposal K2 of Japan in consultation R1 on a2: "Funds", letter "J"',
      objection,
    );
    expect(dispositionTable(state, "R1").map(({ id }) => id)).toEqual(["K1", "K2", "K3"]);
    expect(dispositionTable(state, "R1").map(fateOf)).toEqual(["open", "open", "open"]);
  });

  test("comes in and is taken back while the consultation is open, and no more", () => {
    const closed = 'Secretariat closes consultation R1: "all have answered"';
    const withdrawn = 'Secretariat withdraws comment K1: "Settled", letter "G-9"';
    expect(faultOf(objection, closed, withdrawn)).toMatchObject({
      ...{ id: "status", where: "consultation", facts: { id: "R1", status: "closed" } },
    });
    const disposed = 'Secretariat disposes of comment K1 as accepted: "Reworded"';
    expect(after(objection, closed, disposed).consulting?.comments.get("K1")).toMatchObject({
      ...{ withdrawn: null, dispositions: [{ disposition: "accepted" }] },
    });
    expect(faultOf(closed, objection)).toMatchObject({ where: "consultation" });
    expect(faultOf(closed, closed)).toMatchObject({ facts: { id: "R1", status: "closed" } });
    expect(consultationsOn(after(closed), "L1")).toMatchObject([
      { closed: { basis: "all have answered", by: { person: "SEC", office: "secretariat" } } },
    ]);
  });
});

describe("a consultation", () => {
  test("is about a version that there is, and ends after it was sent", () => {
    const other = opened.replace("R1", "R2");
    expect(faultOf(other.replace("version 1", "version 2"))).toMatchObject({ where: "version" });
    expect(faultOf(other.replace("L1", "L9"))).toMatchObject({ where: "law" });
    expect(faultOf(opened)).toMatchObject({ id: "exists", where: "consultation" });
    expect(faultOf(other.replace("10-20", "10-13"))).toMatchObject({
      ...{ where: "until", facts: { id: "2017-10-13", status: "before 2017-10-14" } },
    });
  });

  test("has what experts say beside it", () => {
    const state = after(
      'Secretariat records opinion X1 of "Institute of law" on version 1 of law L1 given on ' +
        '2017-10-01: in favour with remarks, "Opinion", note "Article 2"',
    );
    expect(state.consulting?.opinions.get("X1")).toMatchObject({
      ...{ experts: "Institute of law", conclusion: "withRemarks", note: "Article 2" },
    });
  });
});

test("every act around model laws is written as it is read", () => {
  const lines = [
    objection,
    'Secretariat disposes of comment K1 as not accepted: "no", decided in C1',
    'Secretariat transmits law L1 in T1 to Guinea and Japan with "Letter", sent on 2017-10-14',
    'Secretariat acknowledges transmission T1 for Guinea, received on 2017-10-14, "Note"',
    "Secretariat records use U1 of law L1 by Guinea as used in part in " +
      '"Law on people abroad" number "12-FZ" of 2017-09-01 at "https://example.org/12", ' +
      'articles "1" in "3" and "2", said by "Parliament of Guinea", evidence "Letter G-8"',
    'Secretariat verifies use U1: "compared with the official bulletin"',
    'Secretariat disputes use U1 for "Institute" as considered: "other wording", "Note 3"',
  ];
  const { lines: all } = played(opened, ...lines);
  const naming = { titles: book.offices };
  for (const line of all.slice(-lines.length)) {
    if (line.kind !== "act") throw new Error(line.text);
    expect(line.answer.kind, line.text).toBe("accepted");
    const state = { ...naming, state: line.before };
    expect(writeLine(line.envelope, state)).toBe(line.text);
  }
});
