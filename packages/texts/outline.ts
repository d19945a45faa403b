import type { Fault } from "@hemicycle/base";
import type { Result } from "./faults.ts";
import { mayHold } from "./holds.ts";
import { beginning, isPoint, type Label, labelAt, type PointStyle } from "./paragraph-labels.ts";
import type { Paragraph, ParagraphReading } from "./paragraphs.ts";
import { cut, type Runs, wordsOf } from "./runs.ts";
import type { Branch, Language, Role, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";

/**
 * A tree from paragraphs, as a secretariat writes a resolution or a model law: the title, the
 * opening words, the recitals, then what is numbered. What is no number in its place is kept as a
 * number given by hand, and told.
 */
export const outlineOf = (
  paragraphs: readonly Paragraph[],
  language: Language,
): ParagraphReading<Tree> => {
  const outline = new Outline(language);
  const start = paragraphs.findIndex(isOperative);
  outline.preface(start < 0 ? paragraphs : paragraphs.slice(0, start));
  if (start >= 0) for (const one of paragraphs.slice(start)) outline.add(one);
  else if (paragraphs.length > 1) outline.remark("no-operative", paragraphs[0], {});
  const tree: Result<Tree> = readTree(language, outline.root());
  if (tree.kind === "fault") return { kind: "faulty", fault: tree.fault };
  return { kind: "read", value: tree.value, remarks: outline.remarks };
};

const isOperative = ({ runs, label }: Paragraph): boolean => {
  const kind = (label === undefined ? labelAt(wordsOf(runs)) : labelAt(`${label} `))?.kind;
  return kind === "number" || kind === "division";
};

/** A branch that is still being filled. */
interface Growing {
  readonly id: string;
  readonly role: Role;
  readonly status: "draft";
  readonly number?: string;
  runs: Runs;
  readonly children: Growing[];
}

/** A list of points that is open, and how far it has counted. */
interface List {
  readonly holder: Growing;
  readonly style: PointStyle | undefined;
  count: number;
}

class Outline {
  readonly remarks: Fault[] = [];
  readonly #language: Language;
  readonly #root: Growing;
  readonly #body: Growing;
  readonly #counts = new Map<string, number>();
  /** From the body, or an annex, to the block that was last put into it. */
  #open: Growing[];
  #lists: List[] = [];
  #blocks = 0;
  /** A division whose heading may stand in the next paragraph. */
  #headless: Growing | undefined;

  constructor(language: Language) {
    this.#language = language;
    this.#root = this.#make("root", []);
    this.#body = this.#make("body", []);
    this.#open = [this.#body];
  }

  root(): Branch {
    if (this.#body.children.length > 0) {
      const annexes = this.#root.children.findIndex(({ role }) => role === "annex");
      this.#root.children.splice(annexes < 0 ? this.#root.children.length : annexes, 0, this.#body);
    }
    return this.#root;
  }

  remark(id: string, paragraph: Paragraph | undefined, facts: Fault["facts"]): void {
    this.remarks.push({ id, where: paragraph?.place ?? "", facts });
  }

  #make(role: Role, runs: Runs, number?: string): Growing {
    this.#blocks += 1;
    const id = `${role}-${this.#blocks}`;
    return { id, role, status: "draft", runs, children: [], ...(number && { number }) };
  }

  /** What stands before the first number: the title, the opening words, the recitals. */
  preface(paragraphs: readonly Paragraph[]): void {
    const opening = paragraphs.findIndex(({ runs, style }) => style === "plain" && isOpening(runs));
    const titles = paragraphs.slice(0, opening < 0 ? 1 : opening);
    titles.forEach(({ runs, style }, at) => {
      const role = style === "note" ? "note" : at === 0 ? "title" : "unnumbered";
      this.#root.children.push(this.#make(role, runs));
    });
    const rest = paragraphs.slice(titles.length);
    if (rest.length === 0) return;
    if (opening < 0) {
      for (const { runs } of rest) this.#body.children.push(this.#make("unnumbered", runs));
      return;
    }
    const preamble = this.#make("preamble", []);
    this.#root.children.push(preamble);
    rest.forEach((paragraph, at) => {
      if (at === 0) preamble.children.push(this.#make("formula", paragraph.runs));
      else this.#recital(preamble, paragraph);
    });
  }

  #recital(preamble: Growing, { runs, style }: Paragraph): void {
    const label = labelAt(wordsOf(runs));
    const last = preamble.children.at(-1);
    const words = behind(runs, label);
    if (style === "note") (last ?? preamble).children.push(this.#make("note", runs));
    else if (label?.kind === "note") preamble.children.push(this.#make("note", words));
    else if (label?.kind === "point" && last?.role === "recital") {
      last.children.push(this.#make("item", words));
    } else preamble.children.push(this.#make("recital", words));
  }

  /** One paragraph from the first number on. */
  add(paragraph: Paragraph) {
    const { runs, style, label: given } = paragraph;
    if (style === "note") return this.#put(this.#last(), this.#make("note", runs));
    const label = given === undefined ? labelAt(wordsOf(runs)) : labelAt(`${given} `);
    const words = given === undefined ? behind(runs, label) : runs;
    const headless = this.#headless;
    this.#headless = undefined;
    if (headless !== undefined && label === undefined) headless.runs = words;
    else if (label?.kind === "division") this.#division(paragraph, { label, words });
    else if (label?.kind === "number") this.#number(paragraph, { label, words });
    else if (label?.kind === "point") this.#point(paragraph, { label, words });
    else if (label?.kind === "note") this.#put(this.#last(), this.#make("note", words));
    else this.#unnumbered(paragraph, words);
  }

  #division(paragraph: Paragraph, { label, words }: Labelled): void {
    const role = label.role ?? "section";
    if (role === "annex") {
      const annex = this.#make("annex", words);
      this.#counts.clear();
      this.#root.children.push(annex);
      this.#open = [annex];
      this.#headless = words.length === 0 ? annex : undefined;
      this.#lists = [];
      return;
    }
    const holder = this.#holderOf(role);
    const block = this.#make(role, words, this.#byHand(paragraph, role, { holder, label }));
    this.#put(holder, block);
    this.#headless = words.length === 0 ? block : undefined;
  }

  #number(paragraph: Paragraph, { label, words }: Labelled): void {
    const inArticle = this.#open.some(({ role }) => role === "article");
    const role = inArticle ? "paragraph" : "operative";
    const holder = this.#holderOf(role);
    const by = this.#byHand(paragraph, role, { holder, label });
    this.#put(holder, this.#make(role, words, by));
  }

  /** The list that a point goes on with, or a new one in the block that was put last. */
  #point(paragraph: Paragraph, { label, words }: Labelled): void {
    const language = this.#language;
    const next = this.#lists.findLast(
      ({ style, count }) =>
        style !== undefined && isPoint(label.text, count + 1, { style, language }),
    );
    const style = beginning(label.text, language);
    const fresh = next === undefined && style !== undefined && this.#lists.length < deepest;
    const holder = this.#last();
    const list = next ?? (fresh ? { holder, style, count: 0 } : this.#lists.at(-1));
    const used: List = list ?? { holder, style: undefined, count: 0 };
    const kept = this.#lists.slice(0, this.#lists.indexOf(used) + 1);
    const lists = fresh || list === undefined ? [...this.#lists, used] : kept;
    const follows = next !== undefined || fresh;
    if (!follows) this.remark("number-by-hand", paragraph, { label: label.text });
    if (follows) used.count += 1;
    const item = this.#make("item", words, follows ? undefined : label.text);
    this.#put(used.holder, item);
    this.#lists = lists;
  }

  /** In the block before it if it is set in, and otherwise beside it. */
  #unnumbered({ indent }: Paragraph, words: Runs): void {
    const last = this.#open.at(-1);
    const inside = indent > 0 && last !== undefined && mayHold(last.role, "unnumbered");
    const holder = inside ? last : this.#holderOf("unnumbered");
    this.#put(holder, this.#make("unnumbered", words));
    if (inside) this.#open = this.#open.slice(0, this.#open.indexOf(holder) + 1);
  }

  #last(): Growing {
    return this.#open.findLast(({ role }) => mayHold(role, "item")) ?? this.#body;
  }

  /** The innermost open block that takes this role without being one of its kind. */
  #holderOf(role: Role): Growing {
    const fits = ({ role: holder }: Growing): boolean =>
      mayHold(holder, role) && (role !== "unnumbered" || !belowBody.has(holder));
    const same = this.#open.find((block) => block.role === role);
    const until = same === undefined ? this.#open : this.#open.slice(0, this.#open.indexOf(same));
    return until.findLast(fits) ?? this.#open[0] ?? this.#body;
  }

  #put(holder: Growing, block: Growing): void {
    holder.children.push(block);
    const at = this.#open.indexOf(holder);
    this.#open = [...this.#open.slice(0, at + 1), block];
    if (block.role !== "item" && block.role !== "note" && block.role !== "unnumbered") {
      this.#lists = [];
    }
  }

  /** The number that stands there, unless it is the one that counting gives. */
  #byHand(
    paragraph: Paragraph,
    role: Role,
    { holder, label }: { readonly holder: Growing; readonly label: Label },
  ): string | undefined {
    const key = role === "article" || role === "operative" ? role : `${role} ${holder.id}`;
    const next = (this.#counts.get(key) ?? 0) + 1;
    const styles = ["digits", "roman", "romanCapitals", "letters", "capitals"] as const;
    if (styles.some((style) => isPoint(label.text, next, { style, language: this.#language }))) {
      this.#counts.set(key, next);
      return undefined;
    }
    this.remark("number-by-hand", paragraph, { label: label.text });
    return label.text;
  }
}

interface Labelled {
  readonly label: Label;
  readonly words: Runs;
}

/** Lists in lists; nobody writes more, and a file that pretends to must not cost more. */
const deepest = 8;

const belowBody: ReadonlySet<Role> = new Set(["operative", "paragraph", "item", "note"]);

const behind = (runs: Runs, label: Label | undefined): Runs =>
  label === undefined ? runs : cut(runs, label.length, Number.POSITIVE_INFINITY);

/** "The Assembly,": short, and it ends with a comma. */
const isOpening = (runs: Runs): boolean => {
  const words = wordsOf(runs).trim();
  return words.length <= 160 && /[,،]$/u.test(words);
};
