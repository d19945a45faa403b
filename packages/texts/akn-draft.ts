import { isHeaded, own, ownSpace } from "./akn-names.ts";
import type { BlockId, BlockStatus, Role } from "./tree.ts";
import { blockStatuses, roles } from "./tree.ts";
import { attributeOf, elementsIn, textIn, type XmlElement, type XmlNode } from "./xml.ts";

/** A block as it is found in a file, before its words are read. */
export interface Draft {
  readonly id: BlockId;
  readonly role: Role;
  readonly status: BlockStatus;
  readonly number: string | undefined;
  readonly source: string | undefined;
  readonly element: XmlElement;
  /** What holds its own words; undefined if it has none. */
  readonly words: XmlElement | undefined;
  readonly children: Draft[];
}

/** What our own attributes say of an element; nothing in a file that does not declare them. */
export const ownSays = (element: XmlElement, declared: boolean) => {
  const says = (name: string) => (declared ? attributeOf(element, name) : undefined);
  const [role, status] = [says(own.role), says(own.status)];
  return {
    role: roles.find((one) => one === role) ?? asides.find((one) => one === role),
    status: blockStatuses.find((one) => one === status) ?? ("authentic" as const),
    number: says(own.number),
    source: says(own.source),
  };
};

/** No blocks: a wrapping, or words of a block that holds others by nature. */
const asides = ["none", "words"] as const;

export const declaresOwn = (root: XmlElement): boolean =>
  attributeOf(root, own.declared) === ownSpace;

/** The element that holds a block's own words: its heading, or its first paragraph. */
export const wordsOfElement = (element: XmlElement, role: Role): XmlElement | undefined => {
  if (holdsWords.has(element.local)) return element;
  const children = elementsIn(element);
  if (role === "preamble" || role === "body") {
    const said = children.find((child) => attributeOf(child, own.role) === "words");
    return said && (said.local === "p" ? said : firstWords(said.children.find(isElement) ?? said));
  }
  if (isHeaded(role)) return children.find(({ local }) => local === "heading");
  const first = children.find(({ local }) => !beside.has(local));
  return first === undefined ? undefined : firstWords(first);
};

const holdsWords: ReadonlySet<string> = new Set([
  ...["p", "block", "crossHeading", "docTitle", "longTitle", "shortTitle"],
  ...["listIntroduction", "listWrapUp"],
]);
const beside: ReadonlySet<string> = new Set(["num", "heading", "subheading"]);
const before: ReadonlySet<string> = new Set(["content", "intro", "list", "blockList"]);

const firstWords = (element: XmlElement): XmlElement | undefined => {
  if (element.local === "p" || element.local === "block" || element.local === "listIntroduction") {
    return element;
  }
  const [first] = elementsIn(element);
  if (first === undefined || !before.has(element.local)) return undefined;
  const introduces = first.local === "intro" || first.local === "listIntroduction";
  const isList = element.local === "list" || element.local === "blockList";
  return isList && !introduces ? undefined : firstWords(first);
};

/** The label of a block in its file, such as "(a)" or "Article 3". */
export const labelOf = (element: XmlElement): string | undefined => {
  const num = elementsIn(element).find(({ local }) => local === "num");
  const label = num === undefined ? "" : textIn(num).replaceAll(/\s+/g, " ").trim();
  const bare = label.replace(/^[([]|[.:;)\]\-–—]+$/gu, "").trim();
  return bare === "" ? undefined : bare;
};

const isElement = (node: XmlNode) => node.kind === "element";

/** What stands in words and is none of them. */
export const apart: ReadonlySet<string> = new Set([
  ...["authorialNote", "subFlow", "popup", "quotedStructure", "embeddedStructure"],
  ...["table", "tblock", "blockList", "toc"],
]);

/** What stands apart in words, not what stands apart in that. */
export const apartIn = (element: XmlElement): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => (apart.has(child.local) ? [child] : apartIn(child)));

/** Text that stands directly in an element. */
export const looseText = (element: XmlElement): string =>
  element.children
    .map((child) => (child.kind === "text" ? child.text : ""))
    .join("")
    .trim();
