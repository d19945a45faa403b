import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-text-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const akn = (name: string): string =>
  fileURLToPath(new URL(`../texts/testing/akn/${name}.xml`, import.meta.url));
const un = akn("third-party/un_draft-resolution_E-CN.7-2012-L.2_en");

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const draft = file(
  "draft.txt",
  "Access to water\n\nThe Assembly,\n\nNoting,\n\n1. Calls on all to act every year;\n\n   (a) by law;\n\n2. Asks.\n",
);
const english = ["--language", "en"];

describe("hemicycle text check", () => {
  test("says what was read, what was kept apart and where", async () => {
    const { status, out, err } = await capture(["text", "check", un]);
    expect([status, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(0, 5)).toEqual([
      "un_draft-resolution_E-CN.7-2012-L.2_en.xml: akn, language en, 2,233 letters",
      "  blocks     1 title, 1 preamble, 1 formula, 4 recitals, 1 body, 4 operative paragraphs, 3 notes",
      "  remarks    4",
      "  faults     none",
      "  un_draft-resolution_E-CN.7-2012-L.2_en.xml:74:322: omissis within words is kept as long as" +
        " these words stay [akn-inline]",
    ]);
  });

  test("finds references that lead nowhere", async () => {
    const { status, out } = await capture([
      ...["text", "check", akn("examples/invalid/dangling-reference-xsd-valid")],
    ]);
    expect(status).toBe(1);
    expect(out).toMatch(/which is nowhere in the document \[akn-dangling\]/);
  });

  test.each([
    ["broken.xml", "<a>\n<b></a>", "broken.xml:2:4: a ends an element where b is open [xml-end]"],
    [
      "bomb.xml",
      "<!DOCTYPE a><a/>",
      "bomb.xml:1:1: the file declares a document type or entities,",
    ],
    ["other.xml", "<a/>", "other.xml:1:1: the file is not Akoma Ntoso 1.0: it begins with a of "],
    ["half.docx", "PK", "half.docx: the file is not an archive, or a damaged one [zip-form]"],
    ["bad.json", "{", "bad.json: the file is not JSON: "],
    ["tree.json", '{"language":"en","root":{}}', "tree.json:"],
    [
      "deep.json",
      `{"language":"en","root":${'{"id":"a","children":['.repeat(100_000)}${"]}".repeat(100_000)}}`,
      "deep.json:",
    ],
    ["mine.pdf", "", "mine.pdf: a text ends in .akn, .xml, .json, .txt or .docx, and not in .pdf"],
    ["empty.txt", "", "empty.txt: --language says in which language the file is written, and is "],
    [
      "latin.xml",
      Uint8Array.of(0x3c, 0xe9),
      "latin.xml: the file is not written in UTF-8 [encoding]",
    ],
  ])("says what is wrong with %s", async (name, content, said) => {
    const { status, out } = await capture(["text", "check", file(name, content)]);
    expect(status).toBe(1);
    expect(out.startsWith(said)).toBe(true);
  });

  test("goes on with the next file, and tells machines", async () => {
    const { status, out } = await capture([
      "text",
      "check",
      join(folder, "none.xml"),
      un,
      "--json",
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { read: false, faults: [{ id: "unreadable" }] },
      { read: true, format: "akn", language: "en", faults: [] },
    ]);
  });
});

describe("hemicycle text render", () => {
  test("writes a text in plain words, and leads back through every format", async () => {
    const plain = await capture(["text", "render", draft, ...english]);
    expect([plain.status, plain.err, plain.out]).toEqual([0, "", readFileSync(draft, "utf8")]);
    const docx = join(folder, "draft.docx");
    const written = await capture([
      ...["text", "render", draft, ...english, "--to", "docx", "--out", docx],
    ]);
    expect([written.status, written.out]).toEqual([0, ""]);
    expect((await capture(["text", "render", docx, "--to", "txt"])).out).toBe(plain.out);
    const json = await capture(["text", "render", docx, "--to", "json"]);
    const again = file("draft.json", json.out);
    expect((await capture(["text", "render", again, "--to", "txt"])).out).toBe(plain.out);
  });

  test("writes Akoma Ntoso once it is told what the document says of itself", async () => {
    const args = ["text", "render", draft, ...english, "--to", "akn"];
    const without = await capture(args);
    expect(without.status).toBe(1);
    expect(without.err).toMatch(/^draft.txt: --about FILE.json says /);
    const about = {
      text: { id: "t", type: "resolution", original: "en", languages: ["en"], authentic: ["en"] },
      owner: { id: "ipu", name: "Assembly" },
      publisher: { id: "ipu", name: "Assembly" },
      jurisdiction: "un",
      number: { id: "res-1", shown: "Resolution 1" },
      date: "2018-03-28",
      adopted: true,
      version: { id: "v1", date: "2018-03-28" },
      made: "2018-03-28",
    };
    const path = file("about.json", JSON.stringify(about));
    const { status, out } = await capture([...args, "--about", path]);
    expect(status).toBe(0);
    const sent = file("sent.akn", out);
    expect((await capture(["text", "check", sent])).out).toContain("  faults     none");
    expect((await capture(["text", "render", sent, "--to", "txt"])).out).toBe(
      readFileSync(draft, "utf8"),
    );
    const bad = file("bad-about.json", JSON.stringify({ ...about, adopted: "yes" }));
    expect((await capture([...args, "--about", bad])).err).toContain("adopted");
  });

  test("needs a file for what no terminal can show", async () => {
    const { status, err } = await capture(["text", "render", un, "--to", "docx"]);
    expect([status, err.split("\n")[0]]).toEqual([2, "hemicycle text: a .docx needs --out FILE"]);
  });
});

const line = 'replace in para_2 16-29 "Member States" by "Parliaments" between " " and " "';
const fitting = async (): Promise<string> => {
  const { out } = await capture(["text", "render", un, "--to", "json"]);
  const words = /"id":"para_2","role":"operative","runs":(\[.*?\]),"status"/.exec(out)?.[1] ?? "[]";
  const all: string = JSON.parse(words)
    .map(({ text }: { text: string }) => text)
    .join("");
  const from = all.indexOf("Member States");
  return line.replace("16-29", `${from}-${from + 13}`);
};

describe("hemicycle text amend, compare, plan and consolidate", () => {
  test("applies an amendment, says its sentence, and leaves all else as it was", async () => {
    const amendment = file("amendment.txt", `# one\n${await fitting()}\n`);
    const { status, out, err } = await capture(["text", "amend", un, amendment]);
    expect(status).toBe(0);
    expect(err).toMatch(/replace the words “Member States” .* by the words “Parliaments”/);
    expect(out).toContain("<i>Urges</i> Parliaments to share");
    const amended = file("amended.akn", out);
    const compared = await capture(["text", "compare", un, amended]);
    expect([compared.status, compared.out.split("\n")]).toEqual([
      1,
      [expect.stringContaining("para_2: Urges [-Member States-]{+Parliaments+} to share"), ""],
    ]);
    expect((await capture(["text", "compare", un, un])).status).toBe(0);
  });

  test("refuses an amendment that does not fit, with the line or the words", async () => {
    const unread = await capture(["text", "amend", un, file("a.txt", "\nreplace all")]);
    expect([unread.status, unread.err]).toEqual([1, expect.stringMatching(/a\.txt:2: /)]);
    const misquoted = await capture(["text", "amend", un, file("b.txt", line)]);
    expect([misquoted.status, misquoted.err]).toEqual([1, expect.stringMatching(/\[misquoted\]/)]);
  });

  test("plans the votes with reasons and consolidates with the trail", async () => {
    const words = await fitting();
    const deletion = { id: "A2", operations: ["delete block para_2"] };
    const all = [{ id: "A1", operations: [words] }, deletion];
    const amendments = file("amendments.json", JSON.stringify({ amendments: all }));
    const plan = await capture(["text", "plan", un, amendments]);
    expect(plan.status).toBe(0);
    expect(plan.out.split("\n").filter((one) => /^ +\d/.test(one))).toEqual([
      "   1. amendment A2, at para_2",
      "   2. amendment A1, at para_2",
      "   3. the text as a whole, as amended",
    ]);
    expect(plan.out).toMatch(/deleteBlock is further removed than replaceWords/);
    const rival = { id: "A3", operations: [words.replace("Parliaments", "all States")] };
    const rivals = file("rivals.json", JSON.stringify({ amendments: [all[0], rival] }));
    const excluded = await capture(["text", "consolidate", un, rivals]);
    expect([excluded.status, excluded.err]).toEqual([
      1,
      expect.stringContaining("exclude each other"),
    ]);
    const one = file("one.json", JSON.stringify({ amendments: [all[0]] }));
    const consolidated = await capture(["text", "consolidate", un, one, "--to", "txt"]);
    expect([consolidated.status, consolidated.err]).toEqual([0, "para_2: amendment A1\n"]);
    expect(consolidated.out).toContain("2. Urges Parliaments to share");
  });

  test("finds the same blocks in files that have no ids", async () => {
    const other = readFileSync(draft, "utf8").replace("1. Calls", "1. Invites all.\n\n2. Calls");
    const now = file("now.txt", other.replace("every year", "every six months"));
    const { out } = await capture(["text", "compare", draft, now, ...english]);
    expect(out).toContain("is new: {+Invites all.+}");
    expect(out).toMatch(/every \[-year-\]\{\+six months\+\}/);
  });

  test.each([
    [["text", "sing", un], "it cannot sing"],
    [["text", "render", un, un], "render takes one file"],
    [["text", "compare", un], "compare takes two files"],
    [["text", "render", un, "--to", "pdf"], "--to takes akn, json, txt, docx"],
    [["text", "plan", un, un, "--competes", "mine"], "--competes takes words, block or part"],
  ])("says how it is used: %j", async (args, said) => {
    const { status, err } = await capture(args);
    expect([status, err.split("\n")[0]]).toEqual([2, `hemicycle text: ${said}`]);
  });
});
