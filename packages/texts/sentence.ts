import { placesOf } from "./anchors.ts";
import type { Anchor, Operation } from "./operations.ts";
import { wordsOf } from "./runs.ts";
import { PlaceNames } from "./sentence-places.ts";
import { placeKey, type SentenceWords, sentenceWords, type Templates } from "./sentence-words.ts";
import { tokensOf } from "./tokens.ts";
import type { BlockId, Branch, Language, Place, Tree } from "./tree.ts";

/**
 * What is printed of an operation: "Delete operative paragraph 4." Made from the operation, so that
 * what the author signs and what is computed are one thing. In the language of the tree, unless
 * told; words quoted stay those of the tree. `tree` is the one that the operations speak of.
 */
export const sentencesOf = (
  tree: Tree,
  operations: readonly Operation[],
  language: Language = tree.language,
): readonly string[] => {
  const words = sentenceWords(language);
  const names = new PlaceNames(tree, words);
  return operations.map((operation) => {
    const said = saidOf({ tree, words, names }, operation);
    return capital(filled(words.templates[said.template], said.slots), language);
  });
};

const capital = (sentence: string, language: Language): string => {
  const [first = ""] = sentence;
  return first.toLocaleUpperCase(language) + sentence.slice(first.length);
};

const filled = (template: string, slots: Slots): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) => slots[name] ?? "");

type Slots = Readonly<Record<string, string>>;

interface Saying {
  readonly tree: Tree;
  readonly words: SentenceWords;
  readonly names: PlaceNames;
}

interface Said {
  readonly template: keyof Templates;
  readonly slots: Slots;
}

const saidOf = (saying: Saying, operation: Operation): Said => {
  switch (operation.op) {
    case "insertText":
      return insertion(saying, operation);
    case "deleteText":
      return isAll(saying, operation.at)
        ? { template: "deleteAll", slots: at(saying, operation.at.block) }
        : { template: "deleteWords", slots: over(saying, operation.at) };
    case "replaceText": {
      const put = { new: saying.names.quoted(wordsOf(operation.text)) };
      return isAll(saying, operation.at)
        ? { template: "replaceAll", slots: { ...at(saying, operation.at.block), ...put } }
        : { template: "replaceWords", slots: { ...over(saying, operation.at), ...put } };
    }
    case "setMark":
      return marking(saying, operation);
    case "splitBlock":
      return division(saying, operation.at);
    default:
      return saidOfBlock(saying, operation);
  }
};

type Of<K extends Operation["op"]> = Extract<Operation, { readonly op: K }>;

const saidOfBlock = (
  saying: Saying,
  operation: Of<"insertBlock" | "deleteBlock" | "replaceBlock" | "moveBlock" | "joinBlocks">,
): Said => {
  switch (operation.op) {
    case "deleteBlock":
      return { template: "deleteBlock", slots: at(saying, operation.block) };
    case "replaceBlock": {
      const put = { new: saying.names.quoted(textOf(operation.branch)) };
      return { template: "replaceBlock", slots: { ...at(saying, operation.branch.id), ...put } };
    }
    case "joinBlocks": {
      const second = otherPlace(saying, operation.second);
      return { template: "join", slots: { ...at(saying, operation.first), ...second } };
    }
    case "insertBlock": {
      const fresh = {
        fresh: saying.words.fresh[placeKey(operation.branch.role)],
        new: saying.names.quoted(textOf(operation.branch)),
      };
      const { side, id } = besideOf(saying.tree, operation.place, null);
      return { template: `new${side}`, slots: { ...at(saying, id), ...fresh } };
    }
    case "moveBlock": {
      const { side, id } = besideOf(saying.tree, operation.place, operation.block);
      const slots = { ...at(saying, operation.block), ...otherPlace(saying, id) };
      return { template: `move${side}`, slots };
    }
  }
};

/** A place as people name it: behind a block, before one, or in one that is empty. */
const besideOf = (
  tree: Tree,
  { under, after }: Place,
  moved: BlockId | null,
): { readonly side: "Behind" | "Before" | "Into"; readonly id: BlockId } => {
  if (after !== null) return { side: "Behind", id: after };
  const first = tree.blocks.get(under)?.children.find((id) => id !== moved);
  return first === undefined ? { side: "Into", id: under } : { side: "Before", id: first };
};

const at = ({ names }: Saying, id: BlockId): Slots => ({ ...names.of(id) });

const otherPlace = ({ names }: Saying, id: BlockId): Slots =>
  Object.fromEntries(Object.entries(names.of(id)).map(([form, name]) => [`${form}-2`, name]));

/** The words of a block and of what stands in it, a line each. */
const textOf = (branch: Branch): string =>
  [wordsOf(branch.runs), ...branch.children.map(textOf)].filter((words) => words !== "").join("\n");

const blockWords = ({ tree }: Saying, id: BlockId): string =>
  wordsOf(tree.blocks.get(id)?.runs ?? []);

const isAll = (saying: Saying, { block, from, to }: Anchor): boolean =>
  from === 0 && to === blockWords(saying, block).length;

const over = (saying: Saying, anchor: Anchor): Slots => ({
  ...at(saying, anchor.block),
  old: saying.names.quoted(anchor.words.trim()),
  nth: occurrence(saying, anchor),
});

/** Which one is meant, where the same words stand in the block more than once. */
const occurrence = (saying: Saying, { block, from, words }: Anchor): string => {
  const quoted = words.trim();
  const whole = blockWords(saying, block);
  const start = from + words.length - words.trimStart().length;
  const places = quoted === "" ? [] : placesOf(whole, quoted);
  if (places.length < 2) return "";
  const slots = { n: String(places.indexOf(start) + 1), count: String(places.length) };
  return filled(saying.words.templates.nth, slots);
};

const insertion = (saying: Saying, { at: anchor, text }: Of<"insertText">): Said => {
  const slots = { ...at(saying, anchor.block), new: saying.names.quoted(wordsOf(text).trim()) };
  const whole = blockWords(saying, anchor.block);
  if (anchor.from === 0) return { template: "insertStart", slots };
  if (anchor.from === whole.length) return { template: "insertEnd", slots };
  const near = saying.names.quoted(wordsBefore(whole, anchor.from));
  return { template: "insertBehind", slots: { ...slots, near } };
};

const division = (saying: Saying, anchor: Anchor): Said => {
  const slots = at(saying, anchor.block);
  if (anchor.from === 0) return { template: "splitStart", slots };
  const near = saying.names.quoted(wordsBefore(blockWords(saying, anchor.block), anchor.from));
  return { template: "split", slots: { ...slots, near } };
};

const mostWords = 12;

/** As many words before a place as are needed to find it in the block: two to twelve. */
const wordsBefore = (whole: string, end: number): string => {
  const before = whole.slice(0, end).trimEnd();
  const starts = tokensOf(before).map((token) => token.at);
  const nearest = starts.slice(-mostWords, -1).reverse();
  for (const start of nearest) {
    const quoted = before.slice(start);
    if (whole.indexOf(quoted) === whole.lastIndexOf(quoted)) return quoted;
  }
  return before.slice(nearest.at(-1) ?? 0);
};

const marking = (saying: Saying, { at: anchor, mark, on }: Of<"setMark">): Said => {
  const slots = over(saying, anchor);
  if (mark.kind === "ref") {
    const target = otherPlace(saying, mark.to);
    return { template: on ? "refer" : "unrefer", slots: { ...slots, ...target } };
  }
  const named = { mark: saying.words.marks[mark.kind] };
  return { template: on ? "mark" : "unmark", slots: { ...slots, ...named } };
};
