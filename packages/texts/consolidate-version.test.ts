import { expect, it } from "vitest";
import { consolidateVersion } from "./consolidate-version.ts";
import { plain, wordsOf } from "./runs.ts";
import { block, draft, drop, put, replace, treeOf } from "./test-draft.ts";
import { branchOf, inOrder } from "./walk.ts";

const french = treeOf(
  block(["root", "root"], "", [
    block(["title", "title"], "L’accès de tous à l’eau salubre"),
    block(["preamble", "preamble"], "", [
      block(["r1", "recital"], "notant que l’eau est une condition de la vie,"),
      block(["r2", "recital"], "rappelant les engagements de tous les parlements membres,"),
    ]),
    block(["body", "body"], "", [
      block(
        ["p1", "operative"],
        "invite les parlements à revoir leur législation tous les cinq ans ;",
      ),
      block(["p2", "operative"], "engage les gouvernements à consacrer 2 % du budget à l’eau ;"),
      block(["p3", "operative"], "demande un rapport, qui contiendra :", [
        block(["p3a", "item"], "les mesures prises ;"),
        block(["p3b", "item"], "les sommes qui y sont consacrées ;"),
      ]),
      block(
        ["p4", "operative"],
        "prie le Secrétaire général de faire rapport à la prochaine Assemblée.",
      ),
    ]),
  ]),
  "fr",
);
const trees = { en: draft, fr: french };
const words = (tree: typeof draft | undefined, id: string) =>
  wordsOf(tree?.blocks.get(id)?.runs ?? []);

it("applies to each language its own operations, and keeps the same blocks in all", () => {
  const found = consolidateVersion(
    { trees },
    [
      {
        id: "A1",
        changes: {
          en: { operations: [replace("p1", ["five", "ten"])] },
          fr: { operations: [replace("p1", ["cinq", "dix"], french)] },
        },
      },
      { id: "A2", changes: { en: { operations: [drop("p2")] } } },
    ],
    "en",
  );
  if (found.kind !== "done") throw new Error(found.kind);
  expect(words(found.trees.en, "p1")).toContain("every ten years");
  expect(words(found.trees.fr, "p1")).toContain("tous les dix ans");
  expect(found.lacking).toEqual([]);
  expect(found.trees.fr?.blocks.keys()).toEqual(found.trees.en?.blocks.keys());
});

it("shows words that a language lacks as missing, and invents none", () => {
  const found = consolidateVersion(
    { trees },
    [
      { id: "A1", changes: { en: { operations: [put("p1", "n1", "Welcomes progress;")] } } },
      { id: "A2", changes: { en: { operations: [replace("p4", ["next", "present"])] } } },
    ],
    "en",
  );
  if (found.kind !== "done") throw new Error(found.kind);
  expect(found.lacking).toEqual([
    { language: "fr", block: "n1", amendment: "A1" },
    { language: "fr", block: "p4", amendment: "A2" },
  ]);
  expect(found.trees.fr?.blocks.get("n1")).toMatchObject({ status: "missing", runs: [] });
  expect(words(found.trees.fr, "p4")).toBe(words(french, "p4"));
});

it("splits and joins blocks in every language, also where the words do not say how", () => {
  const text = words(draft, "p3");
  const from = text.indexOf(", ");
  const at = { block: "p3", from, to: from + 2, words: ", ", before: "", behind: "" };
  const into = { id: "p3x", role: "operative", status: "draft" } as const;
  const found = consolidateVersion(
    { trees },
    [
      { id: "A1", changes: { en: { operations: [{ op: "splitBlock", at, into }] } } },
      {
        id: "A2",
        changes: {
          en: {
            operations: [{ op: "joinBlocks", first: "r1", second: "r2", between: plain(" ") }],
          },
        },
      },
    ],
    "en",
  );
  if (found.kind !== "done") throw new Error(found.kind);
  expect(words(found.trees.en, "p3x")).toBe("which shall contain:");
  expect(found.trees.fr?.blocks.get("p3x")).toMatchObject({ status: "missing", runs: [] });
  expect(found.trees.fr?.blocks.get("p3x")?.children).toEqual(["p3a", "p3b"]);
  expect(words(found.trees.fr, "r1")).toBe(`${words(french, "r1")} ${words(french, "r2")}`);
  expect(found.trees.fr?.blocks.keys()).toEqual(found.trees.en?.blocks.keys());
});

it("shows the new numbers where the text refers to its paragraphs", () => {
  const referring = treeOf(
    block(["root", "root"], "", [
      block(["body", "body"], "", [
        block(["p1", "operative"], "Notes the report;"),
        block(["p2", "operative"], "Asks for another;"),
        {
          ...block(["p3", "operative"], ""),
          runs: [
            { text: "Recalls paragraph ", marks: [] },
            { text: "2", marks: [{ kind: "ref", to: "p2" }] },
          ],
        },
      ]),
    ]),
  );
  const found = consolidateVersion(
    { trees: { en: referring } },
    [{ id: "A1", changes: { en: { operations: [drop("p1")] } } }],
    "en",
  );
  if (found.kind !== "done" || found.trees.en === undefined) throw new Error(found.kind);
  expect(words(found.trees.en, "p3")).toBe("Recalls paragraph 1");
  expect(inOrder(found.trees.en).map(({ id }) => id)).toEqual(["root", "body", "p2", "p3"]);
  expect(branchOf(found.trees.en, "p1")).toBeUndefined();
});

it("says in which language two adopted amendments exclude each other", () => {
  const both = ["A1", "A2"].map((id) => ({
    id,
    changes: { en: { operations: [replace("p1", ["five", id])] } },
  }));
  expect(consolidateVersion({ trees: { en: draft } }, both, "en")).toMatchObject({
    kind: "exclusive",
    language: "en",
    pairs: [{ a: "A1", b: "A2" }],
  });
});
