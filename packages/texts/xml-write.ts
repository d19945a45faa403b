import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from "./xml.ts";

/**
 * Writes a document that `readXml` reads as the same one. What a text must not hold in XML is never
 * in one that was read; in one that was made it is left out.
 */
export const writeXml = ({ before, root, after }: XmlDocument): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${[...before, root, ...after]
    .map((node) => writeNode(node))
    .join("\n")}\n`;

/** One node and everything in it. */
export const writeNode = (node: XmlNode): string => {
  const out: string[] = [];
  write(node, out);
  return out.join("");
};

const write = (node: XmlNode, out: string[]): void => {
  switch (node.kind) {
    case "text":
      out.push(escaped(node.text, /[&<>\r]/g));
      return;
    case "comment":
      out.push(`<!--${node.text}-->`);
      return;
    case "instruction":
      out.push(`<?${node.target}${node.text === "" ? "" : ` ${node.text}`}?>`);
      return;
    case "element":
      out.push(`<${node.name}`, ...node.attributes.map(attribute));
      if (node.children.length === 0) {
        out.push("/>");
        return;
      }
      out.push(">");
      for (const child of node.children) write(child, out);
      out.push(`</${node.name}>`);
  }
};

const attribute = ({ name, value }: XmlAttribute): string =>
  ` ${name}="${escaped(value, /[&<>"\t\n\r]/g)}"`;

const signs: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" },
  ...{ "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;" },
};

const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const needsLook = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const escaped = (text: string, which: RegExp): string =>
  needsLook.test(text)
    ? text.replaceAll(unwritable, "").replaceAll(which, (sign) => signs[sign] ?? sign)
    : text;

/** An element made here; attributes without a value are left out. */
export const made = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (XmlNode | string)[] = [],
): XmlElement => {
  const given: XmlAttribute[] = [];
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) given.push({ name: key, value });
  }
  const nodes = children.some((child) => typeof child === "string")
    ? children.map(asNode)
    : // None of them is a string.
      (children as readonly XmlNode[]);
  return {
    ...{ kind: "element", name, local: name, space: "" },
    ...{ attributes: given, children: nodes, at: -1 },
  };
};

const asNode = (child: XmlNode | string): XmlNode =>
  typeof child === "string" ? { kind: "text", text: child } : child;
