import { expect, test } from "vitest";
import { convened, played, sceneOf } from "../../testing/sitting.ts";
import { agreeing, firstItems, firstSession, freshItem } from "./agenda-draft.ts";
import { credentialRows, credentialTotals, fullness } from "./credentials.ts";
import type { Desk } from "./desk.ts";
import { agreedShown, documentRows, hostLines } from "./prepared.ts";

const agreed =
  'Secretariat agrees the agenda of S1 with I1 "General Debate" as general debate on "Peace" ' +
  'and I2 "Water" as subject item: "circular letter"';
const sceneAfter = (...lines: readonly string[]) =>
  sceneOf(played(...convened.slice(0, -3), ...lines).state);

test("the agreed agenda stands by the kinds of its items, with what it rests on", () => {
  expect(agreedShown(sceneAfter())).toBeNull();
  const shown = agreedShown(sceneAfter(agreed));
  expect(shown?.kinds.map(({ name, items }) => [name, items.map(({ title }) => title)])).toEqual([
    ["General Debate", ["General Debate"]],
    ["Subject item", ["Water"]],
  ]);
  expect([shown?.agreed, shown?.sent]).toEqual(["rests on: circular letter", null]);
  const sent = agreedShown(sceneAfter(agreed, 'Secretariat sends the agenda "Agenda"'))?.sent;
  expect(sent?.day).toBe("2017-06-01");
});

test("a document lacks those of the rules' languages in which it has not left", () => {
  const scene = sceneAfter(
    'Secretariat dispatches D1 "Draft" as draft in English and Spanish',
    'Secretariat dispatches D2 "Letter" as convocation in English and French',
  );
  expect(documentRows(scene).map(({ id, lacks }) => [id, lacks])).toEqual([
    ["D2", []],
    ["D1", ["fr"]],
  ]);
});

test("the host's list says what is on record, and offers what is not", () => {
  const linesOf = (...lines: readonly string[]) => hostLines({ scene: sceneAfter(...lines) });
  expect(linesOf().map(({ id, act }) => [id, act?.type ?? null])).toEqual([
    ["agreement", "RecordHostAgreement"],
    ["invited", "InviteToSession"],
    ["visas", "AssureVisas"],
    ["costs", "ShareCosts"],
    ["convocation", null],
  ]);
  const after = linesOf(
    'Secretary General records the agreement with the host "Agreement"',
    "Secretariat records the invitation of AT, BR",
  );
  expect(after.slice(0, 2).map(({ state }) => state.text)).toEqual(["Agreement", "2 of 12"]);
  expect(after[1]?.act?.fixed["members"]).toHaveLength(10);
});

test("an agenda is written from what was agreed, and what has no title is left out", () => {
  const { state } = sceneAfter(agreed);
  expect(firstSession(state)).toBe("S1");
  const items = firstItems(state, "S1");
  expect(items.map(({ item, theme }) => [item, theme])).toEqual([
    ["I1", "Peace"],
    ["I2", ""],
  ]);
  expect(freshItem(items, "report").item).toBe("I3");
  const act = agreeing("S1", [...items, freshItem(items, "report")], " letter ");
  expect(act.items).toEqual([
    { item: "I1", title: "General Debate", kind: "generalDebate", theme: "Peace" },
    { item: "I2", title: "Water", kind: "subject" },
  ]);
  expect(act.basis).toBe("letter");
});

test("a delegation is counted by sex; one sex, and one that nobody has entered, say so", () => {
  const scene = sceneOf(
    played(
      ...convened.slice(0, -1),
      'Secretariat ends the mandate of CL.2: "resigned"',
      'Secretariat registers KE.7 "X" of KE as delegate, parliamentarian yes',
      'Secretariat registers KE.8 "Y" of KE as honorary member',
    ).state,
  );
  const rows = credentialRows(scene);
  const row = (id: string) => rows.find((one) => one.id === id);
  expect(row("AT")?.state).toEqual({ kind: "held", text: "Both sexes" });
  expect(row("CL")?.state).toEqual({
    kind: "caution",
    text: "One sex; sessions in a row: 1",
  });
  expect(row("KE")).toMatchObject({ delegates: 3, unknown: 1, honorary: 1, others: 0 });
  expect(row("KE")?.state.kind).toBe("unset");
  expect(credentialTotals(rows)).toEqual({
    delegates: 24,
    women: 12,
    men: 11,
    unknown: 1,
    honorary: 1,
    others: 0,
    oneSex: 1,
  });
});

test("a delegation that is full says by which rule", () => {
  const more = [3, 4, 5, 6, 7, 8].map(
    (at) => `Secretariat registers KE.${at} "P" of KE as delegate, man, parliamentarian yes`,
  );
  const { state } = played(...convened.slice(0, -1), ...more);
  const scene = sceneOf(state);
  const acting = { office: "secretariat", by: "SEC", onBehalfOf: null } as const;
  const at = "2017-06-01T10:00:00.000Z";
  const desk: Desk = { scene, edition: scene.edition, state, acting, at };
  expect(fullness(desk, "AT")).toEqual([]);
  expect(
    fullness(desk, "KE").flatMap(({ citations }) => citations.map((one) => one.number)),
  ).toEqual(["10.2"]);
});
