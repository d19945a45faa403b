import type { Branch, Publication, Tree } from "@hemicycle/texts";
import { readAkn, readTree, rewriteAkn, writeAkn } from "@hemicycle/texts";
import { readDocx, writeDocx } from "@hemicycle/texts/node";
import { heading, random, report, seconds, spread } from "./support/measure.ts";

/**
 * Texts written and read as files: 2,000 blocks, of them 1,500 operative paragraphs and points of
 * 60 words. `npm run -s bench -- texts-akn`.
 */
const rounds = 7;
const blocks = 2_000;

const textOf = (): Tree => {
  const chance = random(1948);
  const words = "calls upon member parliaments to review their legislation every five years".split(
    " ",
  );
  const sentence = (): string =>
    Array.from({ length: 30 }, () => words[Math.floor(chance() * words.length)]).join(" ");
  const leaf = (id: string, role: "operative" | "item" | "recital"): Branch => ({
    ...{ id, role, status: "authentic", children: [] },
    runs: [
      { text: sentence(), marks: [{ kind: "italic" }] },
      { text: ` ${sentence()}`, marks: [] },
    ],
  });
  const operative = Array.from({ length: 500 }, (_, at): Branch => {
    const points = ["a", "b"].map((name) => leaf(`p${at}-${name}`, "item"));
    return { ...leaf(`p${at}`, "operative"), children: points };
  });
  const recitals = Array.from({ length: blocks - 1_503 }, (_, at) => leaf(`r${at}`, "recital"));
  const empty = { status: "authentic", runs: [] } as const;
  const tree = readTree("en", {
    ...{ ...empty, id: "root", role: "root" },
    children: [
      { ...empty, id: "preamble", role: "preamble", children: recitals },
      { ...empty, id: "body", role: "body", children: operative },
    ],
  });
  if (tree.kind === "fault") throw new Error(JSON.stringify(tree.fault));
  return tree.value;
};

const publication: Publication = {
  text: { id: "t", type: "resolution", original: "en", languages: ["en"], authentic: ["en"] },
  owner: { id: "assembly", name: "Assembly" },
  publisher: { id: "secretariat", name: "Secretariat" },
  jurisdiction: "un",
  number: { id: "res-1", shown: "Resolution 1" },
  date: "2018-03-28",
  adopted: true,
  version: { id: "v1", date: "2018-03-28" },
  made: "2018-03-28",
  modifications: [],
};

const times = (work: () => void) =>
  spread(Array.from({ length: rounds }, () => seconds(work) * 1e3));

const tree = textOf();
const xml = writeAkn(tree, publication);
if (xml.kind === "fault") throw new Error(JSON.stringify(xml.fault));
const read = readAkn(xml.value);
if (read.kind === "faulty") throw new Error(JSON.stringify(read.fault));
const word = writeDocx(tree);

heading(
  `A text of ${tree.blocks.size} blocks and ${tree.letters} letters as a file`,
  `${rounds} rounds each, in one process; Akoma Ntoso ${(xml.value.length / 1e6).toFixed(1)} MB`,
);
report(
  "written as Akoma Ntoso, references checked",
  "ms",
  times(() => writeAkn(tree, publication)),
);
report(
  "read from Akoma Ntoso into a tree",
  "ms",
  times(() => readAkn(xml.value)),
);
report(
  "written back into the file that was read",
  "ms",
  times(() => rewriteAkn(read.file, tree)),
);
report(
  "written as a Word document",
  "ms",
  times(() => writeDocx(tree)),
);
report(
  "read from a Word document into a tree",
  "ms",
  times(() => readDocx(word, "en")),
);
