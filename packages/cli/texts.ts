import { canonical, type Fault } from "@hemicycle/base";
import {
  applyAll,
  type Branch,
  consolidate,
  type PlannedAmendment,
  type PlanSettings,
  planByParts,
  planOf,
  readTree,
  rootBranch,
  sentencesOf,
  type Tree,
} from "@hemicycle/texts";
import type { Command, Given } from "./command.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson } from "./text.ts";
import { readAmendments } from "./texts-amendments.ts";
import { readTextFile, type TextFile, textFormats } from "./texts-files.ts";
import { planLines, trailLines } from "./texts-plan.ts";
import { sayFault, shown } from "./texts-say.ts";
import { described, differences, saved, written } from "./texts-show.ts";

export const texts: Command = {
  name: "text",
  usage: "check|render|compare|amend|plan|consolidate FILE…",
  summary: "reads, writes, compares and amends texts",
  help: [
    "A text is a file .akn or .xml (Akoma Ntoso 1.0), .json (a version, or {language, root}), .txt",
    "(as a secretariat writes it) or .docx (Word).",
    "",
    "  check FILE…                  what was read, what was left out, which references lead nowhere",
    "  render FILE                  the text in another format",
    "  compare OLD NEW              what differs, word by word: [-gone-] {+new+}",
    "  amend FILE AMENDMENT         applies one amendment, and says it as a sentence",
    "  plan FILE AMENDMENTS         the order of voting, with the reason of every step",
    "  consolidate FILE AMENDMENTS  the text with all of them, in the order of their adoption",
    "",
    "AMENDMENT is a file of lines of the notation, an operation a line; AMENDMENTS is JSON:",
    '{"amendments": [{"id": "A1", "operations": [LINE, …], "amends": null}, …]}, where a line may be',
    "the JSON of an operation. `amends` names the amendment that a sub-amendment changes.",
    "",
    "  --language L  in which language a .txt is written; which language of a version is meant",
    "  --to FORMAT   akn, json, txt or docx; without it, that of the file",
    "  --out FILE    writes there; a .docx goes nowhere else",
    "  --about FILE  JSON with what an Akoma Ntoso document says of itself: {text, owner, publisher,",
    "                jurisdiction, number, date, adopted, version, made}; not needed for a file that",
    "                is one already, of which all stays that the text does not tell",
    "  --competes W  of the plan: amendments to the same words (as without it), block or part, where",
    "                part stands for the order of the European Parliament",
    "  --json        for machines: of check, compare and plan",
    "",
    "Exit status: 0; 1 when a file or an amendment cannot be read, references lead nowhere, the two",
    "texts differ or amendments exclude each other; 2 for wrong usage.",
  ],
  flags: {
    ...({ language: "text", to: "text", out: "text", about: "text", competes: "text" } as const),
    json: "switch",
  },
  operands: [2, 1_000],
  run: async (given, around) => {
    const [what = "", ...files] = given.operands;
    const asked = { given, around, files };
    switch (what) {
      case "check":
        return check(asked);
      case "render":
        return files.length === 1 ? render(asked) : wrong("render takes one file", around);
      case "compare":
      case "amend":
      case "plan":
      case "consolidate":
        return files.length === 2 ? both[what](asked) : wrong(`${what} takes two files`, around);
      default:
        return wrong(`it cannot ${what}`, around);
    }
  },
};

interface Asked {
  readonly given: Given;
  readonly around: Surroundings;
  readonly files: readonly string[];
}

const wrong = (why: string, { err }: Surroundings): Status => {
  err(`hemicycle text: ${why}\n\`hemicycle text --help\` says more.\n`);
  return 2;
};

/** The text of a file, or undefined once it was said what is wrong with it. */
const textOf = (path: string, { given, around }: Asked): TextFile | undefined => {
  const file = readTextFile(path, given.texts.get("language"));
  if (!("fault" in file)) return file;
  around.err(`${sayFault(file.name, file.fault)}\n`);
  return undefined;
};

const check = async (asked: Asked): Promise<Status> => {
  const { given, around, files } = asked;
  const lines: string[] = [];
  const told: unknown[] = [];
  let status: Status = 0;
  for (const path of files) {
    const file = readTextFile(path, given.texts.get("language"));
    if ("fault" in file) {
      lines.push(sayFault(file.name, file.fault));
      told.push({ name: file.name, read: false, faults: [file.fault], remarks: [] });
      status = 1;
      continue;
    }
    const { name, format, tree, remarks, faults } = file;
    const said = [...faults, ...remarks].map((one) => `  ${sayFault(name, one)}`);
    lines.push(...described(file), ...said);
    told.push({ name, read: true, format, language: tree.language, faults, remarks });
    if (faults.length > 0) status = 1;
  }
  await around.out(given.switches.has("json") ? asJson(told) : `${lines.join("\n")}\n`);
  return status;
};

const render = async (asked: Asked): Promise<Status> => {
  const file = textOf(asked.files[0] ?? "", asked);
  return file === undefined ? 1 : give(file.tree, file, asked);
};

/** Writes a text where it was asked for. */
const give = async (tree: Tree, from: TextFile, { given, around }: Asked): Promise<Status> => {
  const to = given.texts.get("to") ?? from.format;
  const format = textFormats.find((one) => one === to);
  const out = given.texts.get("out");
  if (format === undefined) return wrong(`--to takes ${textFormats.join(", ")}`, around);
  if (format === "docx" && out === undefined) return wrong("a .docx needs --out FILE", around);
  const about = given.texts.get("about");
  const content = written(tree, format, { from, ...(about === undefined ? {} : { about }) });
  if (typeof content !== "string" && !(content instanceof Uint8Array)) {
    around.err(`${sayFault(from.name, content)}\n`);
    return 1;
  }
  if (out === undefined) {
    await around.out(String(content));
    return 0;
  }
  const why = saved(out, content);
  if (why !== undefined) around.err(`hemicycle text: ${why}\n`);
  return why === undefined ? 0 : 1;
};

const compareTwo = async (asked: Asked): Promise<Status> => {
  const [old, now] = asked.files.map((path) => textOf(path, asked));
  if (old === undefined || now === undefined) return 1;
  const lines = differences(old.tree, withOwnIds(now));
  const json = asked.given.switches.has("json");
  await asked.around.out(json ? asJson(lines) : lines.map((line) => `${line}\n`).join(""));
  return lines.length === 0 ? 0 : 1;
};

/** Ids that were given by the reader mean nothing in another file: blocks match by their words. */
const withOwnIds = ({ format, tree }: TextFile): Tree => {
  if (format === "akn" || format === "json") return tree;
  const renamed = (branch: Branch): Branch => ({
    ...branch,
    id: `n.${branch.id}`,
    children: branch.children.map(renamed),
  });
  const read = readTree(tree.language, renamed(rootBranch(tree)));
  return read.kind === "done" ? read.value : tree;
};

/** A text with amendments to it, or undefined once it was said what is wrong. */
const amendedOf = (
  asked: Asked,
): { readonly file: TextFile; readonly amendments: readonly PlannedAmendment[] } | undefined => {
  const [path = "", second = ""] = asked.files;
  const file = textOf(path, asked);
  const read = readAmendments(second);
  if (read.kind === "faulty") asked.around.err(`${sayFault(second, read.fault)}\n`);
  return file === undefined || read.kind === "faulty"
    ? undefined
    : { file, amendments: read.amendments };
};

const amend = async (asked: Asked): Promise<Status> => {
  const both = amendedOf(asked);
  if (both === undefined) return 1;
  const { file, amendments } = both;
  const [amendment] = amendments;
  if (amendment === undefined || amendments.length > 1) {
    return wrong("amend takes one amendment; consolidate takes several", asked.around);
  }
  const tree = applyAll(file.tree, amendment.operations);
  if (tree.kind === "fault") return refused(asked, tree.fault);
  const sentences = sentencesOf(file.tree, amendment.operations);
  asked.around.err(sentences.map((sentence) => `${shown(sentence)}\n`).join(""));
  return give(tree.value, file, asked);
};

const refused = ({ files, around }: Asked, fault: Fault, id?: string): Status => {
  const name = `${files[1] ?? ""}${id === undefined ? "" : ` (${id})`}`;
  around.err(`${sayFault(name, fault)}\n`);
  return 1;
};

/** Nobody's rules: furthest removed first, in the order in which the text is printed. */
const asPrinted = {
  ...planByParts,
  cites: "the rule that what is furthest removed comes first",
  compromiseFirst: false,
  regions: ["title", "preamble", "body", "annex"],
  wholeAfterParts: true,
} as const;

const settingsOf = ({ texts: flags }: Given): PlanSettings | undefined => {
  const competes = flags.get("competes") ?? "words";
  if (competes === "part") return planByParts;
  return competes === "words" || competes === "block" ? { ...asPrinted, competes } : undefined;
};

const plan = async (asked: Asked): Promise<Status> => {
  const { given, around } = asked;
  const settings = settingsOf(given);
  if (settings === undefined) return wrong("--competes takes words, block or part", around);
  const both = amendedOf(asked);
  if (both === undefined) return 1;
  const { file, amendments } = both;
  const planned = planOf({ tree: file.tree, amendments }, settings);
  for (const { amendment, fault } of planned.out) refused(asked, fault, amendment);
  const text = given.switches.has("json")
    ? asJson(JSON.parse(canonical(planned.plan)))
    : `${planLines(planned.plan, file.tree, amendments).join("\n")}\n`;
  await around.out(text);
  return planned.out.length === 0 ? 0 : 1;
};

const consolidateAll = async (asked: Asked): Promise<Status> => {
  const both = amendedOf(asked);
  if (both === undefined) return 1;
  const { file, amendments } = both;
  const subsOf = (id: string) => amendments.filter(({ amends }) => amends === id);
  const adopted = amendments
    .filter(({ amends }) => amends === null)
    .map(({ id, operations }) => ({ id, operations, subs: subsOf(id) }));
  const result = consolidate(file.tree, adopted);
  if (result.kind === "fault") return refused(asked, result.fault, result.amendment);
  if (result.kind === "exclusive") {
    for (const { a, b, block } of result.pairs) {
      asked.around.err(`${asked.files[1]}: ${a} and ${b} exclude each other, at ${block}\n`);
    }
    return 1;
  }
  asked.around.err(
    trailLines(result.value)
      .map((line) => `${line}\n`)
      .join(""),
  );
  return give(result.value.tree, file, asked);
};

const both = { compare: compareTwo, amend, plan, consolidate: consolidateAll };
