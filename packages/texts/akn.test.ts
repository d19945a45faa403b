import { canonical } from "@hemicycle/base";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { checkAkn } from "./akn-check.ts";
import { readAkn } from "./akn-read.ts";
import { rewriteAkn } from "./akn-rewrite.ts";
import { writeAkn } from "./akn-write.ts";
import { anchorIn } from "./anchors.ts";
import { apply } from "./apply.ts";
import type { Operation } from "./operations.ts";
import { plain, wordsOf } from "./runs.ts";
import { aknFile, given, publicationOf, readFile } from "./test-publication.ts";
import { randomOperation, randomTree, Tape, tapes } from "./test-random.ts";
import { canonicalXml, schemaFaults } from "./test-xmllint.ts";
import type { Branch, Role, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { danglingReferences, inOrder, rootBranch } from "./walk.ts";
import { readXml } from "./xml-read.ts";

// Many trees, and one run of xmllint over all that was written.
vi.setConfig({ testTimeout: 120_000 });

const block = (
  id: string,
  role: Role,
  { words = "", children = [], ...more }: Partial<Branch> & { readonly words?: string } = {},
): Branch => ({ id, role, status: "authentic", runs: plain(words), children, ...more });

const resolution = (): Branch =>
  block("r", "root", {
    children: [
      block("t", "title", { words: "Access to  water" }),
      block("p", "preamble", {
        children: [
          block("f", "formula", { words: "The Assembly," }),
          block("r1", "recital", {
            words: "Recalling\nits work,",
            children: [
              block("n1", "note", { words: "See there." }),
              block("i1", "item", { words: "one" }),
              block("i2", "item", { words: "two", children: [block("u", "unnumbered")] }),
            ],
          }),
          block("u2", "unnumbered", { words: "and" }),
          block("r2", "recital", { words: "Noting," }),
        ],
      }),
      block("b", "body", {
        children: [
          block("o1", "operative", {
            runs: [
              { text: "Calls ", marks: [{ kind: "italic" }] },
              { text: "2", marks: [{ kind: "bold" }, { kind: "ref", to: "o2" }] },
            ],
            children: [block("a", "item", { words: "a" }), block("c", "item", { words: "b" })],
          }),
          block("o2", "operative", { words: "Asks", number: "1 bis", status: "draft" }),
          block("n2", "note", { words: "late" }),
          block("ch", "chapter", {
            words: "General",
            children: [
              block("ar", "article", {
                words: "Scope",
                children: [block("pa", "paragraph", { words: "This." })],
              }),
            ],
          }),
        ],
      }),
      block("e", "unnumbered", { words: "Done" }),
      block("an", "annex", {
        words: "Annex",
        children: [block("aa", "article", { children: [block("ap", "paragraph")] })],
      }),
    ],
  });

const tree = (branch = resolution(), language = "en"): Tree => given(readTree(language, branch));

const treeIn = (source: string): Tree => readFile(source).tree;

const equal = (a: Tree, b: Tree): void =>
  expect(canonical(rootBranch(a))).toBe(canonical(rootBranch(b)));

describe("a text written as Akoma Ntoso", () => {
  test("is valid by the official schema, as every type of document", () => {
    const types = ["resolution", "modelLaw", "memorandum", "rules"] as const;
    const written = types.flatMap((type) =>
      [true, false].map((adopted) => given(writeAkn(tree(), publicationOf(type, { adopted })))),
    );
    expect(schemaFaults(...written)).toBe("");
    const names = written.map((xml) => /<(statement|bill|act|doc) name="(\w+)"/.exec(xml)?.[0]);
    expect(names).toContain('<statement name="resolution"');
    expect(names).toContain('<bill name="modelLawDraft"');
    expect(names).toContain('<act name="rules"');
  });

  test("says what it is by the addresses of AKN4UN, and from which language it is translated", () => {
    const xml = given(writeAkn(tree(), publicationOf("resolution")));
    const work = "/akn/un/statement/deliberation/ipu/2018-03-28/res-1";
    expect(xml).toContain(`<FRBRthis value="${work}/!main"/>`);
    expect(xml).toContain(`<FRBRuri value="${work}/eng@v2"/>`);
    expect(xml).toContain(`<FRBRtranslation href="${work}/fra@v2/!main"`);
    const modification = { amendment: "/akn/un/amendment/ipu/am-7", shown: "Amendment 7" };
    const modifications = [{ ...modification, type: "substitution", block: "o2" } as const];
    const amended = given(writeAkn(tree(), publicationOf("resolution", { modifications })));
    expect(amended).toContain('<destination href="#para_1bis"/>');
    expect(schemaFaults(amended)).toBe("");
  });

  test("has permanent ids as wId, and eId by the numbers of today in every language", () => {
    const eIds = (language: string) =>
      [
        ...given(writeAkn(tree(resolution(), language), publicationOf("resolution"))).matchAll(
          /eId="([^"]*)" wId="([^"]*)"/g,
        ),
      ].map(([, eId, wId]) => `${wId}=${eId}`);
    expect(eIds("en")).toEqual(
      expect.arrayContaining([
        ...["r2=rec_2", "o2=para_1bis", "c=para_1__list_1__point_b", "ar=art_1"],
        ...["pa=art_1__para_1", "an=att_I", "aa=att_I__art_1", "n1=rec_1__authorialNote_1"],
      ]),
    );
    expect(eIds("ar")).toEqual(eIds("en"));
  });

  test("is refused when a reference leads nowhere, though the schema would take it", () => {
    const [first] = inOrder(tree()).filter(({ id }) => id === "o2");
    const without = given(apply(tree(), { op: "deleteBlock", block: first?.id ?? "" }));
    expect(writeAkn(without, publicationOf("resolution"))).toMatchObject({
      kind: "fault",
      fault: { id: "akn-dangling", facts: { id: "o2" } },
    });
  });

  test("is refused when it stands in an order that no document has", () => {
    const children = resolution().children.toReversed();
    const turned = tree({ ...resolution(), children });
    expect(writeAkn(turned, publicationOf("resolution"))).toMatchObject({
      fault: { id: "may-not-stand" },
    });
  });

  test("is refused when no address can be made of its number", () => {
    const number = { id: "res 1/2", shown: "Resolution" };
    expect(writeAkn(tree(), publicationOf("resolution", { number }))).toMatchObject({
      fault: { id: "malformed", facts: { field: "number" } },
    });
  });

  test("is read as the same tree, whatever stands in it, and rewritten to the byte", () => {
    equal(treeIn(given(writeAkn(tree(), publicationOf("resolution")))), tree());
    fc.assert(
      fc.property(tapes, (numbers) => {
        const one = randomTree(new Tape(numbers));
        if (danglingReferences(one).length > 0) return;
        const xml = given(writeAkn(one, publicationOf("modelLaw")));
        const reading = readAkn(xml);
        expect(reading).toMatchObject({ kind: "read", remarks: [] });
        equal(treeIn(xml), one);
        expect(given(rewriteAkn(readFile(xml), one))).toBe(xml);
      }),
      { seed: 20_180_829, numRuns: 100 },
    );
  });

  test("is valid whatever stands in it, and so it is after operations on what was read", () => {
    const written: string[] = [];
    let refused = 0;
    fc.assert(
      fc.property(tapes, (numbers) => {
        const tape = new Tape(numbers);
        const one = randomTree(tape);
        if (danglingReferences(one).length > 0) return;
        const xml = given(writeAkn(one, publicationOf("resolution")));
        const now = operated(one, tape);
        const result = rewriteAkn(readFile(xml), now);
        if (result.kind === "fault") refused += 1;
        if (result.kind === "fault") return;
        equal(treeIn(result.value), now);
        written.push(xml, result.value);
      }),
      { seed: 3, numRuns: 60 },
    );
    expect(schemaFaults(...written)).toBe("");
    expect(written.length / 2).toBeGreaterThan(refused);
  });
});

const operated = (start: Tree, tape: Tape): Tree => {
  let now = start;
  for (let count = 0; count < 3; count += 1) {
    const operation = randomOperation(now, tape);
    const next = operation === null ? undefined : apply(now, operation);
    if (next?.kind === "done") now = next.value;
  }
  return now;
};

const others = [
  ...["it_senato_ddl_2013", "ke_debate_2011-06-10", "uk_asp-2017-1", "uk_ssi-2017-126"],
  ...["un_draft-resolution_E-CN.7-2012-L.2_en", "un_draft-resolution_E-CN.7-2012-L.2_es"],
  ...["us_act_2011-11-29", "uy_bill_2010-09-27"],
];
const un = "third-party/un_draft-resolution_E-CN.7-2012-L.2_en";

describe("a document of somebody else", () => {
  test.each(others)("%s comes in and goes out equal in canonical form", (name) => {
    const source = aknFile(`third-party/${name}`);
    const file = readFile(source);
    expect(canonicalXml(given(rewriteAkn(file, file.tree)))).toBe(canonicalXml(source));
  });

  test("is read into blocks; what is not understood is told with its place", () => {
    const reading = readAkn(aknFile(un));
    if (reading.kind === "faulty") throw new Error(reading.fault.id);
    const { file, remarks } = reading;
    expect(file).toMatchObject({ element: "statement", name: "resolutionDraft" });
    expect(file.tree.language).toBe("en");
    const blocks = inOrder(file.tree).map(({ id, role, number }) => [role, id, number]);
    expect(blocks).toContainEqual(["recital", "rec_4", undefined]);
    expect(blocks.filter(([role]) => role === "operative")).toEqual([
      ["operative", "para_1", undefined],
      ["operative", "para_2", undefined],
      ["operative", "para_3", undefined],
      ["operative", "para_8", "8"],
    ]);
    expect(blocks.filter(([role]) => role === "note")).toHaveLength(3);
    expect(remarks.map(({ id, where, facts }) => [id, where, facts["element"]])).toEqual([
      ["akn-inline", "74:322", "omissis"],
      ["akn-inline", "80:355", "ref"],
      ["akn-inline", "80:668", "ref"],
      ["akn-inline", "80:994", "ref"],
    ]);
  });

  test("has the same permanent ids in two languages", () => {
    const ids = (name: string) => inOrder(treeIn(aknFile(name))).map(({ id }) => id);
    expect(ids(un.replace("_en", "_es"))).toEqual(ids(un));
  });

  test("that is no text is kept whole, and so said", () => {
    const reading = readAkn(aknFile("third-party/ke_debate_2011-06-10"));
    expect(reading).toMatchObject({ remarks: [{ id: "akn-kept", facts: { element: "debate" } }] });
  });

  test("changes in the one paragraph that was amended, and stays valid", () => {
    const file = readFile(aknFile(un));
    const words = wordsOf(file.tree.blocks.get("para_2")?.runs ?? []);
    const at = words.indexOf("Member States");
    const operations: readonly Operation[] = [
      {
        op: "replaceText",
        at: anchorIn(words, "para_2", { from: at, to: at + 13 }),
        text: plain("all Parliaments"),
      },
      {
        op: "insertBlock",
        place: { under: "body", after: "para_1" },
        branch: block("new-1", "operative", { words: "Invites observers;" }),
      },
    ];
    const now = operations.reduce((one, operation) => given(apply(one, operation)), file.tree);
    const xml = given(rewriteAkn(file, now));
    expect(schemaFaults(xml)).toBe("");
    const lines = (text: string) =>
      new Set(
        canonicalXml(text)
          .split("\n")
          .map((one) => one.trim()),
      );
    const [before, after] = [lines(aknFile(un)), lines(xml)];
    const added = [...after].filter((line) => !before.has(line)).join("\n");
    expect(added).toContain('wId="new-1"><num>2.</num>');
    expect(added).toContain("<i>Urges</i> all Parliaments to share");
    expect([...before].filter((line) => !after.has(line))).toHaveLength(2);
    equal(treeIn(xml), now);
  });

  test("keeps what no tree may hold, as long as nobody touches the words around it", () => {
    const source = aknFile(un).replace(
      "</i> Member States to monitor",
      "</i> \u202eMember\u202c \u0085x",
    );
    const reading = readAkn(source);
    expect(reading).toMatchObject({
      remarks: expect.arrayContaining([
        { id: "akn-letters", where: expect.stringMatching(/^62:/), facts: { count: 3 } },
      ]),
    });
    const file = readFile(source);
    expect(given(rewriteAkn(file, file.tree))).toContain("\u202eMember\u202c \u0085x");
    const words = wordsOf(file.tree.blocks.get("para_1")?.runs ?? []);
    const at = anchorIn(words, "para_1", { from: 0, to: 10 });
    const now = given(apply(file.tree, { op: "replaceText", at, text: plain("Asks") }));
    expect(given(rewriteAkn(file, now))).not.toMatch(/[\u202a-\u202e\u0085]/);
  });

  test("that goes deeper than a tree may is kept from there on, and comes back", () => {
    const depth = 60;
    const deep = `${"<point><list>".repeat(depth)}${"</list></point>".repeat(depth)}`;
    const source = aknFile(un).replace("<num>1.</num>", `<num>1.</num><list>${deep}</list>`);
    const reading = readAkn(source);
    if (reading.kind === "faulty") throw new Error(reading.fault.id);
    expect(reading.remarks.map(({ id }) => id)).toContain("akn-kept");
    expect(inOrder(reading.file.tree).filter(({ role }) => role === "item")).toHaveLength(27);
    expect(canonicalXml(given(rewriteAkn(reading.file, reading.file.tree)))).toBe(
      canonicalXml(source),
    );
  });

  test.each([
    ["<a/>", "akn-root", "1:1"],
    ['\n<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>', "akn-root", "2:1"],
    ['<akomaNtoso xmlns="x"><act>', "xml-open", "1:28"],
  ])("is refused when it is not Akoma Ntoso: %j", (source, id, where) => {
    expect(readAkn(source)).toMatchObject({ kind: "faulty", fault: { id, where } });
  });
});

describe("the check of references", () => {
  const faultsOf = (name: string) => {
    const reading = readXml(aknFile(name));
    if (reading.kind === "faulty") throw new Error(reading.fault.id);
    return checkAkn(reading.document.root).map(({ id, where }) => `${id} ${where}`);
  };

  test("finds nothing in the documents that are sound", () => {
    const names = ["res", "amendment-sub", "amendmentList", "bill-modellaw", "officialGazette"];
    expect(names.flatMap((name) => faultsOf(`examples/${name}`))).toEqual([]);
  });

  test("finds what the schema cannot", () => {
    const name = "examples/invalid/dangling-reference-xsd-valid";
    expect(schemaFaults(aknFile(name))).toBe("");
    expect(faultsOf(name)).not.toEqual([]);
  });

  test("finds ids that stand twice", () => {
    expect(faultsOf("examples/invalid/duplicate-eid")).toContain("akn-id-twice rec_1");
  });
});
