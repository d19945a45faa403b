import type { Fault } from "@hemicycle/base";
import {
  apartIn,
  type Draft,
  declaresOwn,
  looseText,
  ownSays,
  wordsOfElement,
} from "./akn-draft.ts";
import { countedLabels } from "./akn-labels.ts";
import { aknSpace, lang2, roleIn, rootAlias, wrappings } from "./akn-names.ts";
import { runsIn } from "./akn-runs.ts";
import { isBlockId } from "./shape.ts";
import type { BlockId, Branch, Language, Role, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import type { XmlDocument } from "./xml.ts";
import { attributeOf, childOf, elementsIn, placeOf, textIn, type XmlElement } from "./xml.ts";
import { readXml } from "./xml-read.ts";

/** What a file held that no tree holds, and what it means. Nothing is lost: see `rewriteAkn`. */
export const aknRemarkTexts = {
  "akn-kept": "{element}, with {letters} letters, is no part of a text and is kept as it stands",
  "akn-inline": "{element} within words is kept as long as these words stay",
  "akn-letters": "{count} characters that no text may hold are left out of the words",
  "akn-id": "the id {id} cannot be one of ours, so that the block gets {given}",
} as const satisfies Readonly<Record<string, string>>;

/** A file as it was read: what is in the tree, and everything else. */
export interface AknFile {
  readonly document: XmlDocument;
  readonly tree: Tree;
  /** The elements that are blocks. */
  readonly blocks: ReadonlyMap<XmlElement, BlockId>;
  /** The elements that hold the words of blocks. */
  readonly words: ReadonlyMap<XmlElement, BlockId>;
  /** The document element, such as `statement`, and its `name`. */
  readonly element: string;
  readonly name: string;
  /** The address of the work, as the file gives it. */
  readonly work: string;
}

export type AknReading =
  | { readonly kind: "read"; readonly file: AknFile; readonly remarks: readonly Fault[] }
  | { readonly kind: "faulty"; readonly fault: Fault };

/**
 * Reads a document of Akoma Ntoso 1.0. What is no text (tables, debates, metadata) is kept and
 * remarked on; only a file that is not XML, or not Akoma Ntoso, is faulty. `where` of faults and
 * remarks is the line and column.
 */
export const readAkn = (source: string): AknReading => {
  const reading = readXml(source);
  if (reading.kind === "faulty") return reading;
  const { root, lines } = reading.document;
  if (root.local !== "akomaNtoso" || root.space !== aknSpace) {
    const facts = { element: root.local, namespace: root.space };
    return { kind: "faulty", fault: { id: "akn-root", where: placeOf(lines, root.at), facts } };
  }
  return new AknReader(reading.document).read();
};

/** Deeper blocks than a tree may hold are kept. */
const deepest = 30;
const texts: ReadonlySet<string> = new Set(["statement", "bill", "act", "doc", "debateReport"]);

class AknReader {
  readonly #document: XmlDocument;
  readonly #own: boolean;
  readonly #remarks: Fault[] = [];
  readonly #blocks = new Map<XmlElement, BlockId>();
  readonly #words = new Map<XmlElement, BlockId>();
  readonly #byId = new Map<string, BlockId>();
  readonly #taken = new Set<BlockId>();

  constructor(document: XmlDocument) {
    this.#document = document;
    this.#own = declaresOwn(document.root);
  }

  read(): AknReading {
    const [document] = elementsIn(this.#document.root);
    const element = document ?? this.#document.root;
    const meta = childOf(element, "meta");
    const draft = this.#root(element, meta);
    if (texts.has(element.local)) this.#descend(element, draft, 1);
    else this.#keep(element);
    const labelled = countedLabels(draft, this.#own);
    const tree = readTree(languageOf(meta), this.#branch(draft, labelled));
    if (tree.kind === "fault") return { kind: "faulty", fault: tree.fault };
    const file: AknFile = {
      ...{ document: this.#document, tree: tree.value, blocks: this.#blocks, words: this.#words },
      element: element.local,
      name: attributeOf(element, "name") ?? element.local,
      work: valueAt(meta, ["identification", "FRBRWork", "FRBRuri"]),
    };
    return { kind: "read", file, remarks: this.#remarks };
  }

  /** The permanent id of the whole stands in the metadata. */
  #root(element: XmlElement, meta: XmlElement | undefined): Draft {
    const work = descendant(meta, ["identification", "FRBRWork"]);
    const alias = work && elementsIn(work).find((one) => attributeOf(one, "name") === rootAlias);
    const given = alias && this.#own ? attributeOf(alias, "value") : undefined;
    const id = given !== undefined && isBlockId(given) ? given : "text";
    this.#taken.add(id);
    const says = ownSays(alias ?? element, this.#own && alias !== undefined);
    return { ...says, id, role: "root", element, words: undefined, children: [] };
  }

  /** Finds the blocks that stand in an element, and puts them into the block around. */
  #descend(element: XmlElement, holder: Draft, depth: number): void {
    for (const child of elementsIn(element)) {
      if (child === holder.words || passed.has(child.local)) continue;
      if (child.local === "heading" || child.local === "subheading") this.#keep(child);
      else this.#enter(child, holder, depth);
    }
  }

  #enter(child: XmlElement, holder: Draft, depth: number) {
    const says = ownSays(child, this.#own);
    const wraps = /^(mainB|b)ody$/.test(child.local);
    if (says.role === "none" && wraps) return this.#descend(child, holder, depth);
    if (says.role === "none" || says.role === "words") return;
    const role = says.role ?? this.#roleOf(child, holder.role);
    if (role === "wrapping") {
      if (looseText(child) !== "") this.#keep(child, looseText(child).length);
      this.#descend(child, holder, depth);
    } else if (role === undefined || depth >= deepest) this.#keep(child);
    else this.#block(child, { ...says, role }, { holder, depth });
  }

  /** A paragraph around the title is no block: the title is. */
  #roleOf(child: XmlElement, holder: Role): Role | "wrapping" | undefined {
    if (wrappings.has(child.local)) return "wrapping";
    const titled = child.local === "p" && (holder === "root" || holder === "annex");
    if (titled && hasTitle(child)) return "wrapping";
    return roleIn(holdsLevels(child) ? "division" : child.local, holder);
  }

  #block(
    element: XmlElement,
    says: Omit<Draft, "id" | "element" | "words" | "children">,
    { holder, depth }: { readonly holder: Draft; readonly depth: number },
  ): void {
    const id = this.#idOf(element);
    const words = wordsOfElement(element, says.role);
    const draft: Draft = { ...says, id, element, words, children: [] };
    this.#blocks.set(element, id);
    if (words !== undefined) {
      this.#words.set(words, id);
      for (const note of apartIn(words)) this.#enter(note, draft, depth + 1);
    }
    if (words !== element) {
      if (looseText(element) !== "") this.#keep(element, looseText(element).length);
      this.#descend(element, draft, depth + 1);
    }
    holder.children.push(draft);
  }

  /** The permanent id of a block: its `wId`, or its `eId`, or one that is given here. */
  #idOf(element: XmlElement): BlockId {
    const [wId, eId] = [attributeOf(element, "wId"), attributeOf(element, "eId")];
    const fit = [wId, eId].find((id) => id !== undefined && isBlockId(id) && !this.#taken.has(id));
    const id = fit ?? this.#free();
    this.#taken.add(id);
    for (const name of [wId, eId]) if (name !== undefined) this.#byId.set(name, id);
    const wanted = wId ?? eId;
    if (fit === undefined && wanted !== undefined) {
      this.#remark("akn-id", element, { id: wanted, given: id });
    }
    return id;
  }

  #free(): BlockId {
    for (let number = this.#taken.size; ; number += 1) {
      if (!this.#taken.has(`block-${number}`)) return `block-${number}`;
    }
  }

  #branch(draft: Draft, labels: ReadonlyMap<BlockId, string>): Branch {
    const { id, role, status, source, words, children } = draft;
    const number = draft.number ?? labels.get(id);
    return {
      ...{ id, role, status },
      ...(number === undefined ? {} : { number }),
      ...(source === undefined ? {} : { source }),
      runs: words === undefined ? [] : this.#runs(words),
      children: children.map((child) => this.#branch(child, labels)),
    };
  }

  #runs(words: XmlElement): Branch["runs"] {
    const { runs, untold, dropped } = runsIn(words, this.blockAt);
    for (const element of untold) this.#remark("akn-inline", element, { element: element.local });
    if (dropped > 0) this.#remark("akn-letters", words, { count: dropped });
    return runs;
  }

  readonly blockAt = (href: string): BlockId | undefined =>
    href.startsWith("#") ? this.#byId.get(href.slice(1)) : undefined;

  #keep(element: XmlElement, letters = textIn(element).trim().length): void {
    this.#remark("akn-kept", element, { element: element.local, letters });
  }

  #remark(id: keyof typeof aknRemarkTexts, element: XmlElement, facts: Fault["facts"]): void {
    this.#remarks.push({ id, where: placeOf(this.#document.lines, element.at), facts });
  }
}

/** Read elsewhere, or of no concern to a text. */
const passed: ReadonlySet<string> = new Set(["num", "meta"]);

/** A container without a name of its own that holds divisions, as legislation.gov.uk has them. */
const holdsLevels = (element: XmlElement): boolean =>
  element.local === "hcontainer" &&
  elementsIn(element).some(({ local }) => local === "heading" || levels.has(local));

const levels: ReadonlySet<string> = new Set([
  ...["hcontainer", "part", "chapter", "section", "article", "paragraph", "subsection", "level"],
]);

const hasTitle = (element: XmlElement): boolean =>
  elementsIn(element).some(
    (child) => /^(doc|long|short)Title$/.test(child.local) || hasTitle(child),
  );

const descendant = (
  element: XmlElement | undefined,
  path: readonly string[],
): XmlElement | undefined =>
  path.reduce((at, local) => (at === undefined ? undefined : childOf(at, local)), element);

const valueAt = (meta: XmlElement | undefined, path: readonly string[]): string => {
  const element = descendant(meta, path);
  return element === undefined ? "" : (attributeOf(element, "value") ?? "");
};

const languageOf = (meta: XmlElement | undefined): Language => {
  const path = ["identification", "FRBRExpression", "FRBRlanguage"];
  const element = descendant(meta, path);
  return lang2((element && attributeOf(element, "language")) ?? "und");
};
