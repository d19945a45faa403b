import type { Fault } from "@hemicycle/base";

/** Everything that can be wrong with an XML file, with what it means. */
export const xmlFaultTexts = {
  "xml-size": "the file is larger than {most} characters",
  "xml-depth": "elements stand more than {most} deep in each other",
  "xml-nodes": "the file has more than {most} elements and pieces of text",
  "xml-attributes": "the element has more than {most} attributes",
  "xml-character": "the character {character} may not stand in XML",
  "xml-encoding": "the file says that it is written in {encoding}, and only UTF-8 is read",
  "xml-doctype": "the file declares a document type or entities, which are never read",
  "xml-entity": "the entity {entity} is unknown: only amp, lt, gt, quot and apos are",
  "xml-name": "a name is missing or not a name",
  "xml-attribute": "an attribute is not written as one",
  "xml-twice": "the attribute {name} stands twice in the element",
  "xml-prefix": "the prefix {prefix} is not bound to a namespace",
  "xml-end": "{found} ends an element where {name} is open",
  "xml-open": "the file ends while {name} is open",
  "xml-root": "one element, and nothing beside it, is the whole of a file",
  "xml-markup": "not a comment, an instruction or a section as XML has them",
} as const satisfies Readonly<Record<string, string>>;

export type XmlFaultId = keyof typeof xmlFaultTexts;

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlElement {
  readonly kind: "element";
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** The namespace, or "" for none. */
  readonly space: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Where its tag begins, in UTF-16 units of the file with its line ends made one; -1 if made. */
  readonly at: number;
}

export type XmlNode =
  | XmlElement
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "instruction"; readonly target: string; readonly text: string };

export interface XmlDocument {
  /** What stands before the one element: comments and instructions. */
  readonly before: readonly XmlNode[];
  readonly root: XmlElement;
  readonly after: readonly XmlNode[];
  /** Where every line of the file begins. */
  readonly lines: readonly number[];
}

export type XmlReading =
  | { readonly kind: "read"; readonly document: XmlDocument }
  | { readonly kind: "faulty"; readonly fault: Fault };

/** What a file may be at most; whoever reads larger ones must mean it. */
export interface XmlLimits {
  /** UTF-16 units of the whole file. */
  readonly size: number;
  readonly depth: number;
  /** Elements, pieces of text, comments and instructions together. */
  readonly nodes: number;
  /** Of one element. */
  readonly attributes: number;
}

export const xmlLimits: XmlLimits = {
  size: 16 * 1024 * 1024,
  depth: 200,
  nodes: 1_000_000,
  attributes: 100,
};

export const attributeOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((attribute) => attribute.name === name)?.value;

export const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => child.kind === "element");

export const childOf = (element: XmlElement, local: string): XmlElement | undefined =>
  elementsIn(element).find((child) => child.local === local);

/** All the text below an element, in its order. */
export const textIn = (node: XmlNode): string => {
  if (node.kind === "text") return node.text;
  return node.kind === "element" ? node.children.map(textIn).join("") : "";
};

/** "line:column", both from 1; columns in UTF-16 units. */
export const placeOf = (lines: readonly number[], at: number): string => {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return `${low + 1}:${at - (lines[low] ?? 0) + 1}`;
};
