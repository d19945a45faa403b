import { anchorOf } from "./anchors.ts";
import type { Anchor, Operation } from "./operations.ts";
import type { PlannedAmendment } from "./plan.ts";
import { plain } from "./runs.ts";
import type { Branch, Role, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";

/** A draft resolution for tests, written for them, and short ways to amend it. */

export const block = (
  [id, role]: readonly [string, Role],
  words: string,
  children: Branch[] = [],
): Branch => ({
  ...{ id, role, status: "draft", runs: plain(words), children },
});

export const treeOf = (branch: Branch, language = "en"): Tree => {
  const read = readTree(language, branch);
  if (read.kind === "fault") throw new Error(JSON.stringify(read.fault));
  return read.value;
};

export const draft = treeOf(
  block(["root", "root"], "", [
    block(["title", "title"], "Access to safe water for all"),
    block(["preamble", "preamble"], "", [
      block(["r1", "recital"], "Noting that water is a condition of life,"),
      block(["r2", "recital"], "Recalling the commitments of all Member Parliaments,"),
    ]),
    block(["body", "body"], "", [
      block(
        ["p1", "operative"],
        "Calls upon parliaments to review their legislation every five years;",
      ),
      block(
        ["p2", "operative"],
        "Urges governments to allocate 2 per cent of the budget to water;",
      ),
      block(["p3", "operative"], "Requests a report, which shall contain:", [
        block(["p3a", "item"], "the measures taken;"),
        block(["p3b", "item"], "the sums spent on them;"),
      ]),
      block(["p4", "operative"], "Invites the Secretary General to report to the next Assembly."),
    ]),
  ]),
);

/** The place of words that stand once in a block of a tree. */
export const at = (id: string, quoted: string, tree = draft): Anchor => {
  const found = anchorOf(tree, id, { quoted });
  if (found.kind === "fault") throw new Error(JSON.stringify(found.fault));
  return found.value;
};

/** The gap behind words that stand once in a block. */
export const behind = (id: string, quoted: string, tree = draft): Anchor => {
  const found = at(id, quoted, tree);
  const text = found.before + found.words + found.behind;
  const here = found.before.length + found.words.length;
  return {
    block: id,
    from: found.to,
    to: found.to,
    words: "",
    before: text.slice(Math.max(0, here - 32), here),
    behind: found.behind,
  };
};

export const replace = (
  id: string,
  [quoted, words]: readonly [string, string],
  tree = draft,
): Operation => ({
  ...{ op: "replaceText", at: at(id, quoted, tree), text: plain(words) },
});
export const strike = (id: string, quoted: string, tree = draft): Operation => ({
  ...{ op: "deleteText", at: at(id, quoted, tree) },
});
export const add = (
  id: string,
  [after, words]: readonly [string, string],
  tree = draft,
): Operation => ({
  ...{ op: "insertText", at: behind(id, after, tree), text: plain(words) },
});
export const drop = (id: string): Operation => ({ op: "deleteBlock", block: id });
export const put = (after: string, id: string, words: string): Operation => ({
  op: "insertBlock",
  place: { under: "body", after },
  branch: block([id, "operative"], words),
});

/** Amendments tabled in this order: "A1", "A2", … */
export const tabled = (
  ...amendments: readonly (readonly Operation[])[]
): readonly PlannedAmendment[] =>
  amendments.map((operations, index) => ({
    ...{ id: `A${index + 1}`, operations, amends: null, tabled: index + 1 },
  }));
