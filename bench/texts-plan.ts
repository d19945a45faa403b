import {
  type Adopted,
  adopt,
  anchorAt,
  type Branch,
  consolidate,
  foreseen,
  type Operation,
  type PlannedAmendment,
  plain,
  planByWords,
  planOf,
  readTree,
  standingsOf,
  type Tree,
  unamended,
} from "@hemicycle/texts";
import { heading, random, report, seconds, spread } from "./support/measure.ts";

/**
 * The voting plan for a thousand amendments on one text, and the text with a thousand adopted.
 * `npm run -s bench -- texts-plan`. The text has 200 paragraphs of 60 words; in the plan each
 * paragraph is contested by five amendments: it deleted, rewritten, its words deleted, replaced,
 * added to. Those that are adopted bear on words of their own.
 */
const chance = random(19);
const rounds = 15;
const paragraphs = 200;
const amendments = 1000;

const word = (): string => `w${Math.floor(chance() * 4000)}`;
const sentence = (length: number): string => Array.from({ length }, word).join(" ");

const roleOf = (id: string): Branch["role"] => (id === "root" || id === "body" ? id : "operative");

const branch = (id: string, words: string, children: Branch[] = []): Branch => ({
  ...{ id, role: roleOf(id), status: "draft", runs: plain(words), children },
});

const made = readTree(
  "en",
  branch("root", "", [
    branch(
      "body",
      "",
      Array.from({ length: paragraphs }, (_, at) => branch(`p${at}`, sentence(60))),
    ),
  ]),
);
if (made.kind === "fault") throw new Error(made.fault.id);
const tree: Tree = made.value;

const wordsOf = (id: string): string => tree.blocks.get(id)?.runs[0]?.text ?? "";

/** The place of so many words of a paragraph, from one of them on. */
const at = (id: string, from: number, count: number) => {
  const list = wordsOf(id).split(" ");
  const start = list.slice(0, from).join(" ").length + (from === 0 ? 0 : 1);
  const end = start + list.slice(from, from + count).join(" ").length;
  const found = anchorAt(tree, id, { from: start, to: end });
  if (found.kind === "fault") throw new Error(found.fault.id);
  return found.value;
};

const contesting: readonly ((id: string) => Operation)[] = [
  (id) => ({ op: "deleteText", at: at(id, 5, 12) }),
  (id) => ({ op: "replaceText", at: at(id, 8, 6), text: plain(sentence(7)) }),
  (id) => ({ op: "deleteBlock", block: id }),
  (id) => ({ op: "replaceBlock", branch: branch(id, sentence(50)) }),
  (id) => ({ op: "replaceText", at: at(id, 10, 3), text: plain(sentence(2)) }),
];

const tabled: readonly PlannedAmendment[] = Array.from({ length: amendments }, (_, index) => {
  const make = contesting[index % contesting.length] ?? contesting[0];
  const operations = make === undefined ? [] : [make(`p${Math.floor(index / contesting.length)}`)];
  return { id: `A${index + 1}`, operations, amends: null, tabled: index + 1 };
});

const adopted: readonly Adopted[] = Array.from({ length: amendments }, (_, index) => {
  const id = `p${index % paragraphs}`;
  const from = Math.floor(index / paragraphs) * 10;
  const operation: Operation = { op: "replaceText", at: at(id, from, 4), text: plain(sentence(5)) };
  return { id: `A${index + 1}`, operations: [operation] };
});

const milliseconds = (work: () => void): readonly number[] => {
  for (let round = 0; round < 5; round += 1) work();
  return Array.from({ length: rounds }, () => seconds(work) * 1000);
};

heading(
  "voting plan",
  `${amendments} amendments to ${paragraphs} paragraphs of 60 words, five to each; ${rounds} rounds`,
);
const { plan } = planOf({ tree, amendments: tabled }, planByWords);
const none = standingsOf(plan, []);
report(
  "plan from the amendments",
  "ms",
  spread(milliseconds(() => void planOf({ tree, amendments: tabled }, planByWords))),
);
report(
  "what falls if the first one is adopted",
  "ms",
  spread(milliseconds(() => void foreseen(plan, none, plan.rows[0]?.id ?? ""))),
);

heading(
  "consolidated text",
  `${amendments} amendments adopted, each on words of its own; ${rounds} rounds`,
);
const whole = consolidate(tree, adopted);
if (whole.kind !== "done") throw new Error(whole.kind);
report("all at once", "ms", spread(milliseconds(() => void consolidate(tree, adopted))));
const last = adopted.at(-1);
const before = adopted.slice(0, -1).reduce((known, one) => {
  const next = adopt(known, one);
  return next.kind === "done" ? next.value : known;
}, unamended(tree));
if (last === undefined) throw new Error("nothing was adopted");
report("one more", "ms", spread(milliseconds(() => void adopt(before, last))));
