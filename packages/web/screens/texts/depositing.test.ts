import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lastParagraph, treeFrom } from "@hemicycle/engine";
import { docxParts, readPlain, type Tree } from "@hemicycle/texts";
import { describe, expect, test } from "vitest";
import { archiveOf } from "../../tables/zip.ts";
import { played, sitting, wordsIn } from "../../testing/sitting.ts";
import { draftText } from "../../testing/texts.ts";
import { type Alignment, aligned, closedUp, joinedOn, leftEmpty, type Para } from "./aligning.ts";
import { planOf, wantedIn } from "./deposit-plan.ts";
import { depositActs, depositOf } from "./depositing.ts";
import { faultTold, remarksTold } from "./file-words.ts";
import { readSource, readTyped } from "./source.ts";
import { textView } from "./view.ts";

const words = `Access to water
Adopted by the committee

The Assembly,

Noting that water is a condition of life,

Recalling its promises,

1. Calls on parliaments:

   (a) to review their laws;

   (b) to report;

2. Thanks the host.

Annex I

1. A list.
`;

const treeOf = (typed: string, language = "en"): Tree => {
  const reading = readPlain(typed, language);
  if (reading.kind === "faulty") throw new Error(reading.fault.id);
  return reading.value;
};

const lines = (tree: Tree) =>
  depositOf(tree, { hasIds: false }).blocks.map(
    ({ block, role, under = "-", words: said }) => `${block} ${role} ${under} ${said}`,
  );

describe("what is pasted", () => {
  test("becomes paragraphs with ids of their own, each under what holds it", () => {
    expect(lines(treeOf(words))).toEqual([
      "t1 title - Access to water Adopted by the committee",
      "f1 formula - The Assembly,",
      "r1 recital - Noting that water is a condition of life,",
      "r2 recital - Recalling its promises,",
      "p1 operative - Calls on parliaments:",
      "i1 item p1 to review their laws;",
      "i2 item p1 to report;",
      "p2 operative - Thanks the host.",
      "x1 annex - ",
      "p3 operative x1 A list.",
    ]);
  });

  test("is taken by the engine as it stands, with the same numbers", () => {
    const { blocks } = depositOf(treeOf(words), { hasIds: false });
    const read = treeFrom("en", blocks);
    if (read.kind === "fault") throw new Error(JSON.stringify(read.fault));
    expect(read.value.blocks.get("i2")?.parent).toBe("p1");
    expect(lastParagraph(read.value)).toBe("p3");
  });

  test("goes on behind a text without the ids that are there, and brings no title", () => {
    const taken = new Set(["p1", "p2", "i1"]);
    const { blocks } = depositOf(treeOf("And so on.\n\n3. Ends here."), { hasIds: false, taken });
    expect(blocks).toEqual([
      { block: "u1", role: "unnumbered", words: "And so on." },
      { block: "p3", role: "operative", words: "Ends here." },
    ]);
  });

  test("says of numbers that do not follow that they are counted anew", () => {
    const reading = readTyped("Title\n\n1. One.\n\n1 bis. Two.\n\n7. Three.", "en");
    if (reading.kind === "faulty") throw new Error(reading.fault.id);
    expect(depositOf(reading.tree, reading).numbered).toContain("7");
    const told = remarksTold(wordsIn("en"), reading.remarks, reading.placing);
    expect(told.at(-1)).toEqual({
      place: "Line 7",
      says: "The number 7 does not follow the one before it.",
    });
  });

  test("is told by its line where it cannot be read", () => {
    const reading = readTyped("One\n\nTwo \ud800 three", "en");
    if (reading.kind !== "faulty") throw new Error("read");
    expect(faultTold(wordsIn("en"), reading.fault, reading)).toEqual({
      place: "Line 3",
      says: "There is half of a character.",
    });
  });
});

test("a long text goes in parts that an entry of the journal holds, each behind the one before", () => {
  const blocks = Array.from({ length: 1_200 }, (_, at) => ({
    ...{ block: `p${at + 1}`, role: "operative" as const },
    words: at === 499 ? "" : `${"слово ".repeat(20)}${at}`,
  }));
  const acts = depositActs({ draft: "D1", language: "ru", blocks, after: null });
  expect(acts.length).toBeGreaterThan(3);
  expect(acts.flatMap((act) => act.blocks)).toEqual(blocks);
  for (const [at, act] of acts.entries()) {
    expect(new TextEncoder().encode(JSON.stringify(act)).length).toBeLessThan(60_000);
    expect(act.blocks.length).toBeLessThanOrEqual(500);
    const before = acts[at - 1]?.blocks.findLast((one) => one.words !== "");
    expect(act.after).toBe(before?.block);
  }
});

type Told = readonly [id: string, role: Para["role"], number: string, words: string];

const para = ([id, role, number, said]: Told): Para => ({ id, role, number, words: said });

describe("a translation", () => {
  const source = [
    para(["t", "title", "", "Access to water"]),
    para(["r1", "recital", "", "Noting that water is a condition of life,"]),
    para(["p1", "operative", "1", "Calls on parliaments to review their laws;"]),
    para(["p2", "operative", "2", "Thanks the host."]),
    para(["p3", "operative", "3", "Closes."]),
  ];
  const read = (...kept: readonly number[]): readonly Para[] =>
    kept.map((at) => ({ ...source[at], id: `n${at}` }) as Para);
  const shown = ({ pairs, over }: Alignment): string =>
    [pairs.map(({ read: places }) => places.join("+") || "-").join(" "), over.join()].join("|");

  test("stands beside the paragraphs that it is one of, also where it lacks some", () => {
    expect(shown(aligned(source, read(0, 1, 2, 3, 4)))).toBe("0 1 2 3 4|");
    expect(shown(aligned(source, read(0, 2, 4)))).toBe("0 - 1 - 2|");
    const more = [...read(0, 1), para(["x", "unnumbered", "", "Nothing of it."]), ...read(2, 3, 4)];
    expect(shown(aligned(source, more))).toBe("0 1 3 4 5|2");
  });

  test("goes by the ids of the text where the file has them", () => {
    const file = [source[4], source[2]].map((one, at) => ({ ...one, words: `W${at}` }) as Para);
    expect(shown(aligned(source, file))).toBe("- - 1 - 0|");
  });

  test("is put right by hand, and nothing of it is lost", () => {
    const found = aligned(source, read(0, 1, 2, 3, 4));
    const left = leftEmpty(found, "p1");
    expect(shown(left)).toBe("0 1 - 2 3|4");
    expect(shown(closedUp(left, "p1"))).toBe("0 1 2 3 4|");
    expect(shown(joinedOn(left, 4))).toBe("0 1 - 2 3+4|");
    expect(shown(leftEmpty(left, "r1"))).toBe("0 - 1 2 3|4");
    expect(shown(closedUp(leftEmpty(left, "r1"), "r1"))).toBe("0 1 2 3 4|");
  });
});

describe("a plan of a deposit", () => {
  const { state } = played(...sitting, ...draftText.slice(0, 2));
  const view = textView(state, "D1");
  if (view === null) throw new Error("the draft has no words");
  const french = `L’accès de tous à l’eau potable

L’Assemblée,

Notant que l’eau est une condition de la vie et de la dignité de chacun,

Rappelant ce que les Parlements ont promis,

1. Invite les parlements à revoir leurs lois sur l’eau tous les cinq ans ;

2. Engage les gouvernements à réserver 2 pour cent de leur budget aux puits et conduites ;

3. Demande un rapport qui dise :

   a) ce qui a été fait ;

   b) ce que cela a coûté.
`;

  test("puts a translation under the ids of the text, and counts what it lacks", () => {
    const reading = readTyped(french, "fr");
    const wanted = wantedIn(view).find(({ language }) => language === "fr");
    if (reading.kind === "faulty" || wanted === undefined) throw new Error("not read");
    const plan = planOf({ draft: "D1", view, wanted, reading, alignment: null });
    expect(plan.fault).toBeNull();
    expect([plan.lacking, plan.over.length, plan.acts.length]).toEqual([1, 0, 1]);
    expect(plan.acts[0]?.blocks.map(({ block }) => block)).toEqual([
      "title",
      "f1",
      "r1",
      "r2",
      "p1",
      "p2",
      "p3",
      "p3a",
      "p3b",
    ]);
    expect(plan.rows.find(({ id }) => id === "p4")).toMatchObject({ number: "4", words: "" });
  });

  test("offers languages that are not there, and those that can go on", () => {
    expect(wantedIn(null).map(({ after }) => after)).toEqual([null, null, null, null, null]);
    expect(wantedIn(view)).toEqual([
      { language: "en", after: "p4" },
      ...["fr", "es", "ar", "ru"].map((language) => ({ language, after: null })),
    ]);
  });

  test("says which paragraph is too long for one", () => {
    const reading = readTyped(`1. ${"word ".repeat(5_000)}`, "en");
    const [wanted] = wantedIn(null);
    if (reading.kind === "faulty" || wanted === undefined) throw new Error("not read");
    const plan = planOf({ draft: "D1", view: null, wanted, reading, alignment: null });
    expect(plan.fault).toMatchObject({ id: "too-large", where: "p1" });
  });
});

describe("a file", () => {
  const encoder = new TextEncoder();
  const word = new URL("../../../texts/testing/docx/resolution.docx", import.meta.url);

  test("of Word is read with its numbers, its places told by paragraph", async () => {
    const reading = await readSource(readFileSync(fileURLToPath(word)), "en");
    if (reading.kind === "faulty") throw new Error(reading.fault.id);
    expect(reading.placing).toBe("paragraph");
    const { blocks, marked } = depositOf(reading.tree, reading);
    expect(blocks.map(({ role }) => role)).toContain("note");
    expect(marked).toBeGreaterThan(0);
    expect(treeFrom("en", blocks).kind).toBe("done");
  });

  test("that this program writes comes back as the same paragraphs", async () => {
    const parts = [...docxParts(treeOf(words))];
    const files = new Map(parts.map(([name, text]) => [name, encoder.encode(text)] as const));
    const reading = await readSource(await archiveOf(files), "en");
    if (reading.kind === "faulty") throw new Error(reading.fault.id);
    expect(lines(reading.tree)).toEqual(lines(treeOf(words)));
  });

  test.each([
    ["an archive that is cut off", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], "zip-form"],
    ["an old Word document", [0xd0, 0xcf, 0x11, 0xe0, 1], "old-word"],
    ["bytes that are no letters", [0xff, 0xfe, 0x41, 0x00], "encoding"],
    ["nothing", [], "empty"],
    ["XML that breaks off", [...encoder.encode("<akomaNtoso><act>")], "xml-open"],
    ["XML of another kind", [...encoder.encode("<html></html>")], "akn-root"],
  ])("is refused where it is %s", async (_, bytes, id) => {
    const reading = await readSource(Uint8Array.from(bytes), "en");
    expect(reading).toMatchObject({ kind: "faulty", fault: { id } });
    if (reading.kind !== "faulty") return;
    for (const language of ["en", "ar"] as const) {
      expect(faultTold(wordsIn(language), reading.fault, reading).says).not.toContain("{");
    }
  });

  test("that unpacks to more than a text may be is not unpacked", async () => {
    const bomb = new Map([["word/document.xml", new Uint8Array(33 * 1024 * 1024)]]);
    expect(await readSource(await archiveOf(bomb), "en")).toMatchObject({
      fault: { id: "zip-unpacked" },
    });
  }, 120_000);
});
