import { describe, expect, test } from "vitest";
import { readPlain } from "./plain-read.ts";
import { writePlain } from "./plain-write.ts";
import { plain, wordsOf } from "./runs.ts";
import { given } from "./test-publication.ts";
import type { Branch, Language, Role, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { rootBranch } from "./walk.ts";

type Sketch = readonly [role: Role, words: string, ...children: (Sketch | string)[]];

/** A number given by hand stands as a string among the children. */
const branch = ([role, words, ...rest]: Sketch, next = { id: 0 }): Branch => {
  next.id += 1;
  const id = `b${next.id}`;
  const number = rest.find((one) => typeof one === "string");
  const children = rest.flatMap((one) => (typeof one === "string" ? [] : [branch(one, next)]));
  const header = {
    id,
    role,
    status: "draft" as const,
    ...(number === undefined ? {} : { number }),
  };
  return { ...header, runs: plain(words), children };
};

const sketchOf = ({ role, runs, number, children }: Branch): Sketch => [
  ...([role, wordsOf(runs)] as const),
  ...(number === undefined ? [] : [number]),
  ...children.map(sketchOf),
];

const treeOf = (sketch: Sketch, language: Language): Tree =>
  given(readTree(language, branch(sketch)));

const readingOf = (source: string, language: Language) => {
  const reading = readPlain(source, language);
  if (reading.kind === "faulty") throw new Error(JSON.stringify(reading.fault));
  return { sketch: sketchOf(rootBranch(reading.value)), remarks: reading.remarks };
};

/** Words in five languages: a title, the opening, a recital, and a verb for what is numbered. */
const words: readonly (readonly [Language, string, string, string, string])[] = [
  ["en", "Access to water", "The Assembly,", "Recalling its work,", "Calls on all to act;"],
  ["fr", "L’accès à l’eau", "L’Assemblée,", "Rappelant ses travaux,", "Engage chacun à agir ;"],
  ["es", "El acceso al agua", "La Asamblea,", "Recordando sus trabajos,", "Exhorta a todos;"],
  ["ar", "الحصول على المياه", "إن الجمعية،", "إذ تذكّر بأعمالها،", "تدعو الجميع إلى العمل؛"],
  ["ru", "Доступ к воде", "Ассамблея,", "ссылаясь на свою работу,", "призывает всех действовать;"],
];

const resolution = ([, title, opening, recital, verb]: (typeof words)[number]): Sketch => [
  "root",
  "",
  ["title", title],
  ["preamble", "", ["formula", opening], ["recital", recital], ["recital", `${recital} 2 (b)`]],
  [
    "body",
    "",
    ["operative", verb, ["item", verb, ["item", verb], ["item", verb]], ["item", verb]],
    ["operative", verb, ["unnumbered", verb]],
    ["operative", `${verb}\n${verb}`, "2 bis"],
    ["operative", verb],
  ],
];

const law = ([, title, , recital, verb]: (typeof words)[number]): Sketch => [
  "root",
  "",
  ["title", title],
  [
    "body",
    "",
    [
      "chapter",
      title,
      [
        "article",
        recital,
        ["paragraph", verb, ["item", verb], ["item", verb]],
        ["paragraph", verb],
      ],
      ["article", recital, ["paragraph", verb]],
    ],
    ["chapter", title, ["article", recital, ["paragraph", verb]]],
  ],
  ["annex", title, ["article", recital, ["paragraph", verb]]],
];

describe("a text in plain words", () => {
  test.each(words)("is read as it was written: %s", (...all) => {
    const [language] = all;
    for (const sketch of [resolution(all), law(all)]) {
      const written = writePlain(treeOf(sketch, language));
      const { sketch: read, remarks } = readingOf(written, language);
      expect(read).toEqual(sketch);
      const byHand = remarks.map(({ id, facts }) => [id, facts["label"]]);
      expect(byHand).toEqual(written.includes("bis") ? [["number-by-hand", "2 bis"]] : []);
    }
  });

  test("stands as a secretariat writes it", () => {
    const [english] = words;
    if (english === undefined) throw new Error("no English");
    expect(writePlain(treeOf(resolution(english), "en"))).toBe(
      [
        "Access to water",
        "The Assembly,",
        "Recalling its work,",
        "Recalling its work, 2 (b)",
        "1. Calls on all to act;",
        "   (a) Calls on all to act;",
        "      (i) Calls on all to act;",
        "      (ii) Calls on all to act;",
        "   (b) Calls on all to act;",
        "2. Calls on all to act;",
        "   Calls on all to act;",
        "2 bis. Calls on all to act;  \nCalls on all to act;",
        "3. Calls on all to act;\n",
      ].join("\n\n"),
    );
  });

  test("says in every line that it runs from right to left, and takes that back", () => {
    const arabic = words[3];
    if (arabic === undefined) throw new Error("no Arabic");
    const written = writePlain(treeOf(resolution(arabic), "ar"));
    const lines = written.split("\n").filter((line) => line !== "");
    expect(lines.every((line) => line.startsWith("\u200f"))).toBe(true);
    expect(written).toContain("\u200f   (أ) تدعو");
    expect(JSON.stringify(readingOf(written, "ar").sketch)).not.toContain("\u200f");
  });
});

describe("a text that somebody else has written", () => {
  test("may break its lines anywhere, and number in the manners of five languages", () => {
    const source = [
      "TITLE OF\nTHE TEXT",
      "The Assembly,",
      "Noting a,",
      "1- First\nline\n2. Second:\n   a) point one;\n   b) point two;",
      "٣. third\n4 bis) inserted",
    ].join("\r\n\r\n");
    const { sketch, remarks } = readingOf(source, "en");
    expect(sketch).toEqual([
      ...["root", ""],
      ["title", "TITLE OF THE TEXT"],
      ["preamble", "", ["formula", "The Assembly,"], ["recital", "Noting a,"]],
      [
        ...["body", ""],
        ["operative", "First line"],
        ["operative", "Second:", ["item", "point one;"], ["item", "point two;"]],
        ["operative", "third"],
        ["operative", "inserted", "4 bis"],
      ],
    ]);
    expect(remarks).toEqual([{ id: "number-by-hand", where: "15", facts: { label: "4 bis" } }]);
  });

  test.each([
    ["Chapitre premier", "unnumbered"],
    ["CHAPITRE II – Du droit", "chapter"],
    ["Artículo 1º. Objeto", "article"],
    ["المادة ١: النطاق", "article"],
    ["Статья 1. Цели", "article"],
    ["Глава I", "chapter"],
    ["Annexe I", "annex"],
  ])("%s begins a block of its role", (line, role) => {
    const { sketch } = readingOf(`Titre\n\n${line}\n\n1. x`, "fr");
    expect(JSON.stringify(sketch)).toContain(`"${role}"`);
  });

  test("without a number has paragraphs without numbers, and so said", () => {
    const { sketch, remarks } = readingOf("A title\n\nOne.\n\nTwo.", "en");
    expect(sketch[3]).toEqual(["body", "", ["unnumbered", "One."], ["unnumbered", "Two."]]);
    expect(remarks).toEqual([{ id: "no-operative", where: "1", facts: {} }]);
  });

  test("loses what would show it in another order than it is stored in", () => {
    const { sketch, remarks } = readingOf(
      "Title\n\n1. pay \u202eevil\u202c \u2067now\u2069\u0007",
      "en",
    );
    expect(sketch[3]).toEqual(["body", "", ["operative", "pay evil now"]]);
    expect(remarks).toEqual([{ id: "characters-left-out", where: "3", facts: { count: 5 } }]);
  });

  test.each([
    ["\n \n", "empty", "1"],
    ["Title\n\n1. a \ud800 b", "lone-surrogate", "3:6"],
    ["\udc00", "lone-surrogate", "1:1"],
    ["a".repeat(5_000_001), "too-large", "1"],
  ])("is refused where nothing can be made of it", (source, id, where) => {
    expect(readPlain(source, "en")).toMatchObject({ kind: "faulty", fault: { id, where } });
  });

  test("is read in a time that grows with its size", () => {
    const deep = Array.from({ length: 4_000 }, (_, at) => `(${at % 2 === 0 ? "a" : "i"}) x`);
    const kinds = [
      readPlain(`Title\n\n1. x\n\n${deep.join("\n\n")}`, "en").kind,
      readPlain("(".repeat(400_000), "en").kind,
      readPlain(" ".repeat(400_000), "en").kind,
    ];
    expect(kinds).toEqual(["read", "faulty", "faulty"]);
  }, 60_000);
});
