import {
  apply,
  type Branch,
  compare,
  inOrder,
  nextVersion,
  plain,
  readTree,
  relation,
  rewriting,
  type Tree,
  wordsOf,
} from "@hemicycle/texts";
import { heading, random, report, seconds, spread } from "./support/measure.ts";

/**
 * Texts: two versions compared, one word changed in a long text. `npm run -s bench -- texts`. The
 * words are drawn from 4,000, some far more often than others, as words of a language are.
 */
const chance = random(1948);
const rounds = 25;

const word = (): string => `w${Math.floor((chance() + chance() + chance()) * 1333)}`;
const sentence = (length: number): string => Array.from({ length }, word).join(" ");

interface Part {
  readonly id: string;
  readonly role: Branch["role"];
  readonly words?: string;
  readonly children?: readonly Branch[];
}
const branch = ({ id, role, words = "", children = [] }: Part): Branch => ({
  ...{ id, role, status: "draft", runs: plain(words), children },
});

const textOf = (paragraphs: readonly string[]): Tree => {
  const children = paragraphs.map((words, at) =>
    branch({ id: `p${at}`, role: "operative", words }),
  );
  const body = branch({ id: "body", role: "body", children });
  const read = readTree("en", branch({ id: "root", role: "root", children: [body] }));
  if (read.kind === "fault") throw new Error(read.fault.id);
  return read.value;
};

const milliseconds = (work: () => unknown): readonly number[] => {
  for (let round = 0; round < 5; round += 1) work();
  return Array.from({ length: rounds }, () => seconds(() => void work()) * 1000);
};

/** A paragraph with two words replaced, three put in and four taken out. */
const amended = (words: string): string => {
  const list = words.split(" ");
  list.splice(10, 2, word(), word());
  list.splice(25, 0, word(), word(), word());
  return list.toSpliced(45, 4).join(" ");
};

const old = Array.from({ length: 200 }, () => sentence(60));
const before = textOf(old);
const fifth = textOf(old.map((words, at) => (at % 5 === 0 ? amended(words) : words)));
const every = textOf(old.map(amended));
const rewritten = textOf(old.map(() => sentence(60)));
const changed = compare(before, fifth).filter(({ kind }) => kind === "changed").length;

heading(
  "comparison",
  `200 paragraphs of 60 words; block by block, then word by word in what changed; ${rounds} rounds`,
);
report(
  `every fifth changed (${changed} found)`,
  "ms",
  spread(milliseconds(() => compare(before, fifth))),
);
report("every one changed", "ms", spread(milliseconds(() => compare(before, every))));
report("every one written anew", "ms", spread(milliseconds(() => compare(before, rewritten))));

const long = textOf(Array.from({ length: 2_000 }, () => sentence(60)));
const spoken = wordsOf(long.blocks.get("p1000")?.runs ?? []);
const edit = rewriting(long, "p1000", plain(amended(spoken)));
if (edit.kind === "fault") throw new Error(edit.fault.id);
const [operation, other = operation] = edit.value;
if (operation === undefined || other === undefined) throw new Error("nothing was changed");

heading("one change in a text of 2,000 paragraphs of 60 words", `1,000 times; ${rounds} rounds`);
const met = new Set<string>();
const often = (work: () => unknown) => () => {
  for (let time = 0; time < 1_000; time += 1) work();
};
report(
  "apply an operation on words",
  "µs each",
  spread(milliseconds(often(() => apply(long, operation)))),
);
report(
  "how two operations stand to each other",
  "µs each",
  spread(milliseconds(often(() => met.add(relation(long, operation, other))))),
);

heading("the whole of it", `2,000 paragraphs of 60 words; ${rounds} rounds`);
const content = { text: "T", reason: { kind: "deposit" }, trees: { en: long } } as const;
report(
  "written canonically and hashed",
  "ms",
  spread(milliseconds(() => nextVersion(null, content))),
);
const parts = inOrder(long)
  .map(({ runs }) => wordsOf(runs))
  .filter((words) => words !== "");
report("read, with every check", "ms", spread(milliseconds(() => textOf(parts))));
