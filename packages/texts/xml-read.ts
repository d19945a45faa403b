import type { Facts } from "@hemicycle/base";
import {
  placeOf,
  type XmlAttribute,
  type XmlElement,
  type XmlFaultId,
  type XmlLimits,
  type XmlNode,
  type XmlReading,
  xmlLimits,
} from "./xml.ts";
import { type Scope, spacesOf } from "./xml-spaces.ts";

/**
 * Reads a file of XML 1.0 with namespaces. Strict and bounded: no document type, no entities but
 * the five, nothing is fetched, and whatever is wrong is answered with its line and column. The
 * time is proportional to the size of the file.
 */
export const readXml = (source: string, limits: XmlLimits = xmlLimits): XmlReading =>
  new XmlReader(source.replace(/^\u{feff}/u, ""), limits).read();

const nameStart =
  ":A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}" +
  "\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}" +
  "\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}";
const nameText = `[${nameStart}][${nameStart}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]*`;
const aName = new RegExp(nameText, "uy");
const anAttribute = new RegExp(
  `[ \\t\\n]+(${nameText})[ \\t\\n]*=[ \\t\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  "uy",
);
const tagEnd = /[ \t\n]*(\/?)>/y;
const anEndTag = new RegExp(`</(${nameText})[ \\t\\n]*>`, "uy");
const anInstruction = new RegExp(`<\\?(${nameText})(?:[ \\t\\n]+([^]*?))?\\?>`, "uy");
const declaration = /^<\?xml[ \t\n][^?]*?encoding[ \t\n]*=[ \t\n]*["']([^"']*)["']/;
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" },
};

interface Open {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly scope: Scope | undefined;
  readonly children: XmlNode[];
  readonly local: string;
  readonly space: string;
  readonly at: number;
}

interface Wrong {
  readonly id: XmlFaultId;
  readonly at: number;
  readonly facts: Facts;
}

class XmlReader {
  readonly #source: string;
  readonly #limits: XmlLimits;
  readonly #open: Open[] = [];
  readonly #before: XmlNode[] = [];
  readonly #after: XmlNode[] = [];
  #root: XmlElement | undefined;
  #at = 0;
  #nodes = 0;
  #wrong: Wrong | undefined;

  constructor(source: string, limits: XmlLimits) {
    this.#limits = limits;
    const large = source.length > limits.size;
    this.#source = large ? "" : source.replaceAll(/\r\n?/g, "\n");
    if (large) this.#fail("xml-size", 0, { most: limits.size });
  }

  read(): XmlReading {
    this.#head();
    while (this.#wrong === undefined && this.#at < this.#source.length) this.#next();
    const open = this.#open.at(-1);
    if (open !== undefined) this.#fail("xml-open", this.#at, { name: open.name });
    if (this.#root === undefined) this.#fail("xml-root", this.#at);
    const lines = linesOf(this.#source);
    if (this.#wrong !== undefined || this.#root === undefined) {
      const { id, at, facts } = this.#wrong ?? { id: "xml-root", at: 0, facts: {} };
      return { kind: "faulty", fault: { id, where: placeOf(lines, at), facts } };
    }
    const [before, root, after] = [this.#before, this.#root, this.#after];
    return { kind: "read", document: { before, root, after, lines } };
  }

  /** The first thing that is wrong is told. */
  #fail(id: XmlFaultId, at: number, facts: Facts = {}): void {
    this.#wrong ??= { id, at, facts };
  }

  #head(): void {
    const bad = illegal.exec(this.#source);
    if (bad !== null) this.#fail("xml-character", bad.index, { character: codeOf(bad[0]) });
    const encoding = declaration.exec(this.#source)?.[1];
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
      this.#fail("xml-encoding", 0, { encoding });
    }
    const end = this.#source.indexOf("?>");
    if (/^<\?xml[ \t\n]/.test(this.#source) && end > 0) this.#at = end + 2;
  }

  #next(): void {
    const { [this.#at]: first, [this.#at + 1]: second } = this.#source;
    if (first !== "<") this.#text();
    else if (second === "/") this.#end();
    else if (second === "!") this.#declared();
    else if (second === "?") this.#instruction();
    else this.#start();
  }

  #text(): void {
    const next = this.#source.indexOf("<", this.#at);
    const end = next < 0 ? this.#source.length : next;
    const raw = this.#source.slice(this.#at, end);
    const wrong = raw.indexOf("]]>");
    if (wrong >= 0) this.#fail("xml-markup", this.#at + wrong);
    if (this.#open.length > 0) {
      this.#put({ kind: "text", text: this.#decoded(raw, this.#at) });
    } else if (/[^ \t\n]/.test(raw)) {
      this.#fail("xml-root", this.#at + raw.search(/[^ \t\n]/));
    }
    this.#at = end;
  }

  /** A text in which references are replaced by what they stand for. */
  #decoded(raw: string, at: number): string {
    if (!raw.includes("&")) return raw;
    return raw.replaceAll(/&([^;&<\s]{0,40});?/g, (whole, name: string, index: number) => {
      const sign = whole.endsWith(";") ? signOf(name) : undefined;
      if (sign === undefined) this.#fail("xml-entity", at + index, { entity: whole });
      return sign ?? "";
    });
  }

  #put(node: XmlNode): void {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.nodes) {
      this.#fail("xml-nodes", this.#at, { most: this.#limits.nodes });
    }
    const open = this.#open.at(-1);
    const last = open?.children.at(-1);
    if (open === undefined) (this.#root === undefined ? this.#before : this.#after).push(node);
    else if (node.kind === "text" && last?.kind === "text") {
      open.children[open.children.length - 1] = { kind: "text", text: last.text + node.text };
    } else open.children.push(node);
  }

  #start() {
    const at = this.#at;
    const [name] = this.#match(aName, at + 1) ?? [];
    if (name === undefined) return this.#fail("xml-name", at);
    if (this.#root !== undefined && this.#open.length === 0) return this.#fail("xml-root", at);
    this.#at = at + 1 + name.length;
    const attributes = this.#attributes();
    const close = this.#match(tagEnd, this.#at);
    if (close === undefined) return this.#fail("xml-attribute", this.#at);
    this.#at += close[0].length;
    const spaces = spacesOf(name, attributes, this.#open.at(-1)?.scope);
    if ("id" in spaces) return this.#fail(spaces.id, at, spaces.facts);
    this.#open.push({ name, attributes, ...spaces, children: [], at });
    const { depth: most } = this.#limits;
    if (this.#open.length > most) this.#fail("xml-depth", at, { most });
    if (close[1] === "/") this.#close();
  }

  #attributes(): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    for (;;) {
      const found = this.#match(anAttribute, this.#at);
      if (found === undefined) return attributes;
      const [whole, name = "", double, single] = found;
      const raw = double ?? single ?? "";
      const from = this.#at + whole.length - raw.length - 1;
      const value = this.#decoded(raw.replaceAll(/[\t\n]/g, " "), from);
      attributes.push({ name, value });
      if (attributes.length > this.#limits.attributes) {
        this.#fail("xml-attributes", this.#at, { most: this.#limits.attributes });
        return attributes;
      }
      this.#at += whole.length;
    }
  }

  #end() {
    const found = this.#match(anEndTag, this.#at);
    if (found === undefined) return this.#fail("xml-name", this.#at);
    const [whole, name = ""] = found;
    const open = this.#open.at(-1);
    if (open === undefined) return this.#fail("xml-root", this.#at);
    if (open.name !== name) {
      return this.#fail("xml-end", this.#at, { found: name, name: open.name });
    }
    this.#at += whole.length;
    this.#close();
  }

  #close(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { name, local, space, attributes, children, at } = open;
    const element: XmlElement = {
      ...{ kind: "element", name, local, space, attributes, children, at },
    };
    if (this.#open.length > 0) this.#put(element);
    else this.#root = element;
  }

  /** A comment or a section of characters. A document type is refused, whatever it holds. */
  #declared() {
    const at = this.#at;
    const is = (start: string): boolean => this.#source.startsWith(start, at);
    if (is("<!DOCTYPE") || is("<!ENTITY")) return this.#fail("xml-doctype", at);
    const end = is("<!--") ? "-->" : is("<![CDATA[") && this.#open.length > 0 ? "]]>" : undefined;
    const from = at + (end === "-->" ? 4 : 9);
    const to = end === undefined ? -1 : this.#source.indexOf(end, from);
    if (to < 0) return this.#fail("xml-markup", at);
    const text = this.#source.slice(from, to);
    if (end === "-->" && /--|-$/.test(text)) return this.#fail("xml-markup", at);
    this.#put(end === "-->" ? { kind: "comment", text } : { kind: "text", text });
    this.#at = to + 3;
  }

  #instruction() {
    const found = this.#match(anInstruction, this.#at);
    const [whole = "", target = "", text = ""] = found ?? [];
    if (found === undefined || /^xml$/i.test(target) || target.includes(":")) {
      return this.#fail("xml-markup", this.#at);
    }
    this.#put({ kind: "instruction", target, text });
    this.#at += whole.length;
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#source) ?? undefined;
  }
}

const signOf = (name: string): string | undefined => {
  if (!name.startsWith("#")) return Object.hasOwn(entities, name) ? entities[name] : undefined;
  if (!/^#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7})$/.test(name)) return undefined;
  const code = Number(name.startsWith("#x") ? `0x${name.slice(2)}` : name.slice(1));
  const sign = code > 0x10ffff ? "" : String.fromCodePoint(code);
  return sign === "" || illegal.test(sign) ? undefined : sign;
};

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const linesOf = (source: string): readonly number[] => {
  const lines = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) {
    lines.push(at + 1);
  }
  return lines;
};
