import { isHeaded, own, roleIn } from "./akn-names.ts";
import { shownNumbers } from "./akn-numbers.ts";
import { inlineOf, type Naming, needsSpaces } from "./akn-runs.ts";
import type { Block, BlockId, Role, Tree } from "./tree.ts";
import type { XmlElement, XmlNode } from "./xml.ts";
import { made } from "./xml-write.ts";

/** Where a block is written: among divisions and numbered paragraphs, or among plain blocks. */
export type World = "levels" | "blocks";

/** Writes blocks as elements of Akoma Ntoso: of whole texts, of files that were read, quoted. */
export class AknBlocks {
  readonly #tree: Tree;
  readonly #ids: Naming;
  readonly #numbers: ReadonlyMap<BlockId, string>;

  constructor(tree: Tree, ids: Naming) {
    this.#tree = tree;
    this.#ids = ids;
    this.#numbers = shownNumbers(tree);
  }

  children(id: BlockId): readonly Block[] {
    return (this.#tree.blocks.get(id)?.children ?? []).flatMap(
      (child) => this.#tree.blocks.get(child) ?? [],
    );
  }

  /** A block of a file that was read: in its body, or elsewhere. */
  block(block: Block, holder: Role, world: World): readonly XmlElement[] {
    return world === "levels" ? this.level(block, holder) : this.loose(block, holder);
  }

  /** The inline content of a block that stands in an element of a file that was read. */
  inline(block: Block): readonly XmlNode[] {
    return inlineOf(block.runs, this.#ids.eIdOf(block.id) ?? block.id, this.#ids);
  }

  /** A block of the preface, the preamble or the conclusions, of a recital, an item or a note. */
  loose(block: Block, holder: Role): readonly XmlElement[] {
    const { role } = block;
    if (role === "title") {
      return [
        made("p", {}, [this.worded("docTitle", block, this.attributes(block, "docTitle", holder))]),
      ];
    }
    const plain = this.#rest(block).length === 0 && block.number === undefined;
    if (role === "unnumbered" && plain) {
      return [this.worded("p", block, this.attributes(block, "p", holder))];
    }
    const name = looseNames[role] ?? "blockContainer";
    const attributes = {
      ...(name === "formula" ? { name: "enactingFormula" } : {}),
      ...this.attributes(block, name, holder),
    };
    return [
      made(name, attributes, [
        ...(name === "formula" ? [] : this.num(block)),
        this.#paragraph(block),
        ...this.grouped(block, "blocks"),
      ]),
    ];
  }

  /** A block of the body, and in its divisions. */
  level(block: Block, holder: Role): readonly XmlElement[] {
    const name = levelNames[block.role] ?? "hcontainer";
    const attributes = {
      ...(name === "hcontainer" ? { name: block.role } : {}),
      ...this.attributes(block, name, holder),
    };
    const inside = this.grouped(block, "levels");
    if (isHeaded(block.role)) {
      return [
        made(name, attributes, [...this.num(block), ...this.words(block, "heading"), ...inside]),
      ];
    }
    const eId = this.#ids.free(`${this.#ids.eIdOf(block.id) ?? block.id}__content`);
    const content =
      inside.length === 0
        ? [made("content", { eId }, [this.#paragraph(block)])]
        : this.#introduced(block, inside);
    return [made(name, attributes, [...this.num(block), ...content])];
  }

  /** By the convention the words before a list are its introduction. */
  #introduced(block: Block, inside: readonly XmlElement[]): readonly XmlElement[] {
    const hasWords = block.runs.length > 0 || this.#notes(block).length > 0;
    const [first, ...others] = inside;
    if (!hasWords || first === undefined) return inside;
    const eId = this.#ids.free(`${this.#ids.eIdOf(block.id) ?? block.id}__intro`);
    const intro = made("intro", { eId }, [this.#paragraph(block)]);
    if (first.local !== "list") return [intro, ...inside];
    return [{ ...first, children: [intro, ...first.children] }, ...others];
  }

  /** What stands in a block beside its words; what belongs together in one wrapping. */
  grouped(block: Block, world: World): readonly XmlElement[] {
    const all: XmlElement[] = [];
    for (const { name, blocks } of stretchesOf(this.#rest(block), world)) {
      const elements = blocks.flatMap((child) =>
        world === "levels" ? this.level(child, block.role) : this.loose(child, block.role),
      );
      const wanted = gathered[name] ?? `${this.#ids.eIdOf(block.id) ?? block.id}__list_1`;
      if (name === "") all.push(...elements);
      else all.push(made(name, { eId: this.#ids.free(wanted) }, elements));
    }
    return all;
  }

  /** Notes that stand before everything else in a block go into its words. */
  #notes(block: Block): readonly Block[] {
    if (block.role === "preamble" || block.role === "body") return [];
    const children = this.children(block.id);
    const end = children.findIndex(({ role }) => role !== "note");
    return end < 0 ? children : children.slice(0, end);
  }

  #rest(block: Block): readonly Block[] {
    return this.children(block.id).slice(this.#notes(block).length);
  }

  num(block: Block): readonly XmlElement[] {
    const number = this.#numbers.get(block.id);
    return number === undefined || number === "" ? [] : [made("num", {}, [number])];
  }

  words(block: Block, name: "heading"): readonly XmlElement[] {
    const none = block.runs.length === 0 && this.#notes(block).length === 0;
    return none ? [] : [this.worded(name, block, {})];
  }

  #paragraph(block: Block): XmlElement {
    return this.worded("p", block, {});
  }

  /** The words of a block in an element, with the notes that belong to them. */
  worded(name: string, block: Block, attributes: Attributes): XmlElement {
    const { eId } = attributes;
    const outer = this.#ids.eIdOf(block.id) ?? block.id;
    const within = eId ?? this.#ids.free(`${outer}__${name === "p" ? "p_1" : name}`);
    const spaces = needsSpaces(block.runs) ? { "xml:space": "preserve" } : {};
    const nodes: readonly XmlNode[] = [
      ...inlineOf(block.runs, within, this.#ids),
      ...this.#notes(block).map((note) => this.note(note, block.role)),
    ];
    return made(name, { ...attributes, eId: within, ...spaces }, nodes);
  }

  /** A block that stands in words: a note, or a title in its paragraph. */
  inWords(block: Block, holder: Role, name: string): XmlElement {
    if (name === "authorialNote") return this.note(block, holder);
    return this.worded(name, block, this.attributes(block, name, holder));
  }

  /** A note within words. */
  note(note: Block, holder: Role): XmlElement {
    const attributes = this.attributes(note, "authorialNote", holder);
    return made("authorialNote", { ...attributes, placement: "bottom" }, [
      this.#paragraph(note),
      ...this.grouped(note, "blocks"),
    ]);
  }

  /** Ids, and what the element does not tell of its block. */
  attributes(block: Block, element: string, holder: Role): Attributes {
    const { id, role, status, number, source } = block;
    return {
      eId: this.#ids.eIdOf(id),
      wId: id,
      [own.role]: roleIn(element, holder) === role ? undefined : role,
      [own.number]: number,
      [own.status]: status === "authentic" ? undefined : status,
      [own.source]: source,
    };
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** Blocks that follow each other and stand in one wrapping; "" for none. */
interface Stretch {
  readonly name: string;
  readonly blocks: Block[];
}

const stretchesOf = (blocks: readonly Block[], world: World): readonly Stretch[] => {
  const all: Stretch[] = [];
  for (const block of blocks) {
    const name = wrappingOf(block.role, world);
    const last = all.at(-1);
    if (last?.name === name) last.blocks.push(block);
    else all.push({ name, blocks: [block] });
  }
  return all;
};

/** The element that blocks of a role stand in together; "" for none. */
export const wrappingOf = (role: Role, world: World): string => {
  if (role === "item") return world === "levels" ? "list" : "blockList";
  return role === "recital" ? "recitals" : role === "citation" ? "citations" : "";
};

const gathered: Readonly<Record<string, string>> = { recitals: "recs_1", citations: "cits_1" };
const looseNames: Readonly<Partial<Record<Role, string>>> = {
  ...{ formula: "formula", citation: "citation", recital: "recital", item: "item" },
};
const levelNames: Readonly<Partial<Record<Role, string>>> = {
  ...{ chapter: "chapter", section: "section", article: "article" },
  ...{ operative: "paragraph", paragraph: "paragraph", item: "point", unnumbered: "paragraph" },
};
