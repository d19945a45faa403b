import { numbersOf } from "./numbers.ts";
import { wordsOf } from "./runs.ts";
import { type Forms, placeKey, type SentenceWords } from "./sentence-words.ts";
import { tokensOf } from "./tokens.ts";
import type { Block, BlockId, Tree } from "./tree.ts";
import { isInside } from "./walk.ts";

/** What blocks of a tree are called. Numbers are worked out once. */
export class PlaceNames {
  readonly #tree: Tree;
  readonly #words: SentenceWords;
  readonly #numbers: ReadonlyMap<BlockId, string>;

  constructor(tree: Tree, words: SentenceWords) {
    this.#tree = tree;
    this.#words = words;
    this.#numbers = numbersOf(tree);
  }

  /** The name of a block, with what it is counted in: "item (a) of operative paragraph 4". */
  of(id: BlockId): Forms {
    const block = this.#tree.blocks.get(id);
    if (block === undefined) return filledForms(this.#words.places.words, this.quoted(id));
    const key = placeKey(block.role);
    const number = this.#numberOf(block);
    const own =
      number === undefined && this.#words.places[key].the.includes("{n}")
        ? filledForms(this.#words.places.words, this.#beginning(block))
        : filledForms(this.#words.places[key], number ?? "");
    const holder = this.#holderOf(block);
    return holder === undefined ? own : within(own, this.of(holder).of);
  }

  quoted(words: string): string {
    const [open, close] = this.#words.quotes;
    return `${open}${words}${close}`;
  }

  #numberOf(block: Block): string | undefined {
    if (block.role !== "recital") return this.#numbers.get(block.id);
    const siblings = this.#tree.blocks.get(block.parent ?? "")?.children ?? [];
    const recitals = siblings.filter((id) => this.#tree.blocks.get(id)?.role === "recital");
    return String(recitals.indexOf(block.id) + 1);
  }

  /** Enough first words to know a paragraph by that has no number. */
  #beginning(block: Block): string {
    const words = wordsOf(block.runs);
    const last = tokensOf(words)[4];
    const start = last === undefined ? words : `${words.slice(0, last.at + last.text.length)}…`;
    return this.quoted(start);
  }

  /** The block in whose numbers it is counted, if that is not the whole text. */
  #holderOf({ id, role, parent }: Block): BlockId | undefined {
    const holder = this.#tree.blocks.get(parent ?? "");
    if (holder === undefined || parent === null) return undefined;
    if (role === "item" || role === "paragraph" || role === "section") {
      return holder.role === "body" || holder.role === "root" ? undefined : parent;
    }
    if (role !== "article" && role !== "operative" && role !== "title") return undefined;
    const top = this.#tree.blocks.get(this.#tree.root)?.children ?? [];
    return top.find(
      (child) =>
        child !== id &&
        this.#tree.blocks.get(child)?.role === "annex" &&
        isInside(this.#tree, id, child),
    );
  }
}

const filledForms = (forms: Forms, n: string): Forms => ({
  the: forms.the.replace("{n}", () => n),
  of: forms.of.replace("{n}", () => n),
  in: forms.in.replace("{n}", () => n),
  before: forms.before.replace("{n}", () => n),
});

const within = (forms: Forms, of: string): Forms => ({
  the: `${forms.the} ${of}`,
  of: `${forms.of} ${of}`,
  in: `${forms.in} ${of}`,
  before: `${forms.before} ${of}`,
});
