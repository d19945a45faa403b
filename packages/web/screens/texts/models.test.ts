import { wordsOf } from "@hemicycle/texts";
import { expect, test } from "vitest";
import { ballots, declared, played, sceneOf, sitting } from "../../testing/sitting.ts";
import { amendments, draftText, replacing, tables } from "../../testing/texts.ts";
import { authorHand, chairHand, proposalIn } from "./hands.ts";
import { actsOn, listed } from "./list.ts";
import { orderOf } from "./order.ts";
import { amendmentsAt, changeAt, comparison, madeBy, type Pieces, shortened } from "./shown.ts";
import { grouped, nextSize } from "./slices.svelte.ts";
import { firstShown, pressed } from "./spoken.ts";
import { readerRows, textView, titleIn, treeFor } from "./view.ts";

const deposited = [...sitting, ...draftText];
const at = "2017-10-14T10:00:00.000Z";

const seen = (...lines: readonly string[]) => {
  const { state } = played(...deposited, ...lines);
  const view = textView(state, "D1");
  if (view === null) throw new Error("the draft has no words");
  return { scene: sceneOf(state), view };
};

/** Decided by a vote that all who vote agree in. */
const votes = (amendment: string, how: "yes" | "no"): readonly string[] => [
  `President announces vote V.${amendment} on amendment ${amendment} by devices`,
  `President opens vote V.${amendment}`,
  ...ballots.map((line) =>
    line.replace(/casts .* in vote V1/, `casts 10 ${how} in vote V.${amendment}`),
  ),
  ...declared.map((line) => line.replace("V1", `V.${amendment}`)),
];

const said = (pieces: Pieces) =>
  pieces
    .map(({ kind, runs }) => (kind === "kept" ? wordsOf(runs) : `[${kind} ${wordsOf(runs)}]`))
    .join("");

test("rows are the paragraphs with words, numbered as the text numbers them", () => {
  const { view } = seen();
  const rows = readerRows(treeFor(view, view.base.trees, "en"));
  expect(rows.map(({ id, number, level }) => `${id} ${number} ${level}`)).toEqual([
    ...["title  0", "f1  0", "r1  0", "r2  0", "p1 1 0", "p2 2 0", "p3 3 0"],
    ...["p3a (a) 1", "p3b (b) 1", "p4 4 0"],
  ]);
});

test("a text without words is not there, and a ballot does not make it anew", () => {
  expect(textView(played(...sitting).state, "D1")).toBeNull();
  const { state } = played(...deposited);
  expect(textView(state, "D1")).toBe(textView({ ...state }, "D1"));
});

test("the title is said in the reader's language where the text has it", () => {
  const { view } = seen();
  expect(titleIn(view, "ar")).toBe("حصول الجميع على مياه مأمونة");
  expect(titleIn(view, "ru")).toBe("Access to safe water for all");
});

test("amendments are read under their paragraph, in the language in which they are", () => {
  const { view } = seen(...amendments);
  const places = amendmentsAt(view);
  expect(places.get("p1")?.map(({ id }) => id)).toEqual(["A1", "A2", "A4"]);
  const [first, second] = places.get("p1") ?? [];
  const [third] = places.get("p2") ?? [];
  if (!first || !second || !third) throw new Error("an amendment is missing");
  const shown = changeAt(view, first, { block: "p1", language: "fr" });
  expect(shown.language).toBe("en");
  expect(shown.lines.map(said).join()).toContain("every [deleted five][inserted two] years;");
  expect(changeAt(view, second, { block: "p1", language: "en" }).lines.map(said)).toEqual([
    "[deleted Calls on parliaments to review their laws on water every five years;]",
  ]);
  expect(changeAt(view, third, { block: "p2", language: "ar" }).lines.map(said).join()).toContain(
    "[deleted 2][inserted 3]",
  );
});

test("a sub-amendment stands behind its amendment and is read as that one would have it", () => {
  const words = "Calls on parliaments to review their laws on water every two years;";
  const at = words.indexOf("two");
  const context = [words.slice(at - 32, at), words.slice(at + 3)].map((part) =>
    JSON.stringify(part),
  );
  const range = `p1 ${at}-${at + 3} "two"`;
  const line = `replace in ${range} by "three" between ${context.join(" and ")}`;
  const { view, scene } = seen(...amendments, tables("NO", "A1.1", { line, how: ", amending A1" }));
  const here = amendmentsAt(view).get("p1") ?? [];
  expect(here.map(({ id }) => id)).toEqual(["A1", "A1.1", "A2", "A4"]);
  const sub = here.find(({ id }) => id === "A1.1");
  if (sub === undefined) throw new Error("no sub-amendment");
  expect(changeAt(view, sub, { block: "p1", language: "en" }).lines.map(said).join()).toContain(
    "every [deleted two][inserted three] years;",
  );
  expect(listed(scene, view).map(({ id }) => id)).toEqual(["A1", "A1.1", "A2", "A3", "A4", "A5"]);
});

test("the text as it stands has what was adopted, and tells which amendment made it", () => {
  const { view } = seen(
    tables("UY", "A1", replacing("en", "p1", ["five", "two"])),
    ...votes("A1", "yes"),
  );
  const now = treeFor(view, view.now.trees, "en");
  expect(wordsOf(now.blocks.get("p1")?.runs ?? [])).toContain("every two years;");
  expect(madeBy(view, "en", "p1")).toEqual(["A1"]);
  expect(view.now.lacking.map(({ language, block }) => `${language} ${block}`).sort()).toEqual([
    "ar p1",
    "fr p1",
  ]);
  const { rows, changed } = comparison(treeFor(view, view.base.trees, "en"), now);
  expect(changed).toBe(1);
  expect(rows.filter(({ kind }) => kind === "changed").map(({ id }) => id)).toEqual(["p1"]);
});

test("the order tells why, what falls before the vote, and how it stands after it", () => {
  const before = seen(...amendments);
  const order = orderOf(before.scene, before.view, (block) => block);
  expect(order?.rows.map(({ title }) => title)).toEqual([
    "2",
    "1",
    "4",
    "3",
    "The text as a whole",
  ]);
  const [first, second] = order?.rows ?? [];
  expect(first).toMatchObject({
    why: "Goes further: deletion of the paragraph; in no. 1, replacement of words.",
    ifAdopted: "no. 1, no. 4 fall.",
    isNext: true,
    place: "p1",
  });
  expect(second?.lost).toEqual({ count: 1, of: 12 });
  expect(order?.citations.map(({ number }) => number)).toEqual(["19.2"]);
  const after = seen(...amendments, ...votes("A2", "yes"));
  const later = orderOf(after.scene, after.view, (block) => block);
  expect(later?.rows.map(({ title, standing }) => `${title} ${standing}`)).toEqual([
    ...["2 adopted", "1 fallen", "4 fallen", "3 open", "The text as a whole open"],
  ]);
  expect(later?.rows.find(({ isNext }) => isNext)?.title).toBe("3");
});

test("the President's change has its place, its author and its reason", () => {
  const { scene, view } = seen(
    ...amendments,
    'President puts amendment A1 before A2: "it is the closer one"',
  );
  const order = orderOf(scene, view, (block) => block);
  expect(order?.changes).toBe(1);
  expect(order?.rows[0]).toMatchObject({
    title: "1",
    changed: "Placed here by Ms. First of CH: it is the closer one",
  });
});

test("each does what is theirs: authors take back, others sign, the chair rules", () => {
  const { scene, view } = seen(...amendments);
  const labels = (person: string, id: string, offices: readonly "chair"[] = []) => {
    const seat = { person, offices };
    const one = view.amendments.find((known) => known.id === id);
    if (one === undefined) throw new Error(id);
    const around = { author: authorHand(scene, seat), chair: chairHand(scene, seat), at };
    return actsOn(scene, one, around).map(({ label, reasons }) => `${label} ${reasons.length}`);
  };
  expect(labels("KE.1", "A2")).toEqual(["Withdraw amendment 2 0"]);
  expect(labels("KE.1", "A1")).toEqual(["Sign amendment 1 0"]);
  expect(labels("KE.1", "A5")).toEqual(["Take over amendment 5 0"]);
  expect(labels("CH.1", "A1", ["chair"])).toContain("Find amendment 1 not admissible 0");
  expect(authorHand(scene, null)).toBeNull();
  expect(chairHand(scene, { person: "KE.1", offices: [] })).toBeNull();
});

test("a clerk enters amendments in the own office, and rules for the chair", () => {
  const { scene } = seen();
  const seat = { person: "SEC", offices: ["secretariat"] } as const;
  const [author, chair] = [authorHand(scene, seat), chairHand(scene, seat)];
  if (author === null || chair === null) throw new Error("the clerk has nothing to do");
  const act = { type: "WithdrawAmendment", amendment: "A1" } as const;
  expect(proposalIn(act, author)).toEqual({ act, office: "secretariat" });
  expect(proposalIn(act, chair)).toEqual({ act, office: "chair", onBehalfOf: "CH.1" });
});

test("what is far from every change is left out of a long paragraph", () => {
  const words = Array.from({ length: 60 }, (_, nth) => `word${nth}`).join(" ");
  const kept = { kind: "kept", runs: [{ text: words, marks: [] }] } as const;
  const put = { kind: "inserted", runs: [{ text: "new", marks: [] }] } as const;
  const short = shortened([kept, put, kept, put, kept]).map(({ runs }) => wordsOf(runs));
  expect(short[0]).toMatch(/^….*word59$/);
  expect(short[2]).toMatch(/^word0.*….*word59$/);
  expect(short[4]).toMatch(/^word0.*…$/);
  expect(short[2]?.length).toBeLessThan(140);
  expect(shortened([kept])).toEqual([kept]);
});

test("languages stand beside each other where there is room, and the last one stays", () => {
  const all = ["en", "fr", "ar"] as const;
  expect(firstShown(all, { reader: "ar", original: "en" })).toEqual(["ar", "en"]);
  expect(firstShown(all, { reader: "ru", original: "en" })).toEqual(["en", "fr"]);
  expect(firstShown(["en"], { reader: "ar", original: "en" })).toEqual(["en"]);
  expect(pressed(["en"], "en", { isNarrow: false })).toEqual(["en"]);
  expect(pressed(["en", "fr", "ar"], "ru", { isNarrow: false })).toEqual(["fr", "ar", "ru"]);
  expect(pressed(["en", "fr"], "ar", { isNarrow: true })).toEqual(["ar"]);
});

test("a slice that took long is followed by a smaller one", () => {
  expect(nextSize(4, 32)).toBe(2);
  expect(nextSize(2, 3)).toBe(4);
  expect(nextSize(4, 100_000)).toBe(1);
  expect(nextSize(8, 1)).toBe(8);
  expect(grouped([...Array(20).keys()]).map((group) => group.length)).toEqual([8, 8, 4]);
});
