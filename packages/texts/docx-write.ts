import { labelsOf } from "./labels.ts";
import { isFromRight } from "./plain-write.ts";
import type { Run } from "./runs.ts";
import type { Block, BlockId, Role, Tree } from "./tree.ts";
import { inOrder } from "./walk.ts";
import type { XmlElement, XmlNode } from "./xml.ts";
import { made, writeXml } from "./xml-write.ts";

/** Namespaces and types of Office Open XML, transitional (ECMA-376, part 4). */
const office = "http://schemas.openxmlformats.org";
const word = `${office}/wordprocessingml/2006/main`;
const relations = `${office}/package/2006/relationships`;
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * A text as the parts of a Word document, by name; what packs them is the machine's. Paragraphs run
 * as the language does, numbers are words, so that they are those of the text whatever reads it.
 * The same text gives the same parts: no date stands in them. For working drafts, not for the
 * record: references and statuses are not in it.
 */
export const docxParts = (tree: Tree): ReadonlyMap<string, string> => {
  const labels = labelsOf(tree);
  const paragraphs = inOrder(tree).flatMap((block) => paragraphOf(tree, block, labels));
  return docxOf(tree.language, paragraphs);
};

/** Paragraphs and tables as the parts of a Word document in a language. */
export const docxOf = (
  language: string,
  content: readonly XmlElement[],
): ReadonlyMap<string, string> => {
  const section = made("w:sectPr", {}, [
    made("w:pgSz", { "w:w": "11906", "w:h": "16838" }),
    made("w:pgMar", {
      ...{ "w:top": "1418", "w:right": "1418", "w:bottom": "1418", "w:left": "1418" },
      ...{ "w:header": "709", "w:footer": "709", "w:gutter": "0" },
    }),
    ...(isFromRight(language) ? [made("w:bidi")] : []),
  ]);
  const document = made("w:document", { "xmlns:w": word }, [
    made("w:body", {}, [...content, section]),
  ]);
  return new Map(
    Object.entries({
      "[Content_Types].xml": contentTypes(),
      "_rels/.rels": relationsOf([["officeDocument", "word/document.xml"]]),
      "word/_rels/document.xml.rels": relationsOf([["styles", "styles.xml"]]),
      "word/styles.xml": stylesOf(language),
      "word/document.xml": document,
    }).map(([name, root]) => [name, writeXml({ before: [], root, after: [], lines: [] })]),
  );
};

const contentTypes = (): XmlElement => {
  const part = (name: string, type: string) =>
    made("Override", { PartName: `/word/${name}.xml`, ContentType: `${types}.${type}+xml` });
  const byEnding = (ending: string, type: string) =>
    made("Default", { Extension: ending, ContentType: type });
  return made("Types", { xmlns: `${office}/package/2006/content-types` }, [
    byEnding("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    byEnding("xml", "application/xml"),
    part("document", "document.main"),
    part("styles", "styles"),
  ]);
};

const relationsOf = (targets: readonly (readonly [type: string, target: string])[]): XmlElement =>
  made(
    "Relationships",
    { xmlns: relations },
    targets.map(([type, target], at) =>
      made("Relationship", {
        Id: `r${at + 1}`,
        Type: `${office}/officeDocument/2006/relationships/${type}`,
        Target: target,
      }),
    ),
  );

const stylesOf = (language: string): XmlElement => {
  const style = (id: string, name: string, run: readonly XmlElement[]) =>
    made("w:style", { "w:type": "paragraph", "w:styleId": id }, [
      made("w:name", { "w:val": name }),
      made("w:basedOn", { "w:val": "Normal" }),
      made("w:pPr", {}, [made("w:keepNext"), made("w:spacing", { "w:before": "240" })]),
      made("w:rPr", {}, run),
    ]);
  const bold = [made("w:b"), made("w:bCs")];
  const sized = (size: string) => [
    made("w:sz", { "w:val": size }),
    made("w:szCs", { "w:val": size }),
  ];
  const defaults = made("w:docDefaults", {}, [
    made("w:rPrDefault", {}, [
      made("w:rPr", {}, [
        ...sized("22"),
        made("w:lang", { "w:val": language, "w:bidi": language }),
      ]),
    ]),
    made("w:pPrDefault", {}, [made("w:pPr", {}, [made("w:spacing", { "w:after": "160" })])]),
  ]);
  const normal = made(
    "w:style",
    { "w:type": "paragraph", "w:default": "1", "w:styleId": "Normal" },
    [made("w:name", { "w:val": "Normal" })],
  );
  return made("w:styles", { "xmlns:w": word }, [
    ...[defaults, normal],
    style("Title", "Title", [...bold, ...sized("32")]),
    style("Heading1", "heading 1", [...bold, ...sized("28")]),
    style("Heading2", "heading 2", [...bold, ...sized("24")]),
  ]);
};

const styleOf: Readonly<Partial<Record<Role, string>>> = {
  ...{ title: "Title", chapter: "Heading1", annex: "Heading1" },
  ...{ section: "Heading2", article: "Heading2" },
};

/** A step of the margin, in twentieths of a point. */
const step = 567;

const paragraphOf = (
  tree: Tree,
  block: Block,
  labels: ReadonlyMap<BlockId, string>,
): readonly XmlElement[] => {
  const label = labels.get(block.id);
  if (block.role === "root" || (block.runs.length === 0 && label === undefined)) return [];
  const fromRight = isFromRight(tree.language);
  const style = styleOf[block.role];
  const inset = insetOf(tree, block) * step;
  const properties = made("w:pPr", {}, [
    ...(style === undefined ? [] : [made("w:pStyle", { "w:val": style })]),
    ...(fromRight ? [made("w:bidi")] : []),
    ...(inset === 0 ? [] : [made("w:ind", { "w:left": String(inset) })]),
  ]);
  const shown = block.role === "note" && label !== undefined ? `[${label}]` : label;
  const head: readonly Run[] = shown === undefined ? [] : [{ text: `${shown} `, marks: [] }];
  const runs = [...head, ...block.runs].map((run) => runOf(run, tree.language, fromRight));
  return [made("w:p", {}, [properties, ...runs])];
};

const insetOf = (tree: Tree, { parent, role }: Block): number => {
  const holder = parent === null ? undefined : tree.blocks.get(parent);
  if (holder === undefined || (role !== "item" && role !== "unnumbered")) return 0;
  const steps = insetOf(tree, holder);
  return insets.has(holder.role) ? steps + 1 : steps;
};

const insets: ReadonlySet<Role> = new Set([
  ...(["operative", "paragraph", "item", "unnumbered", "recital", "citation", "article"] as const),
]);

/** Words with their marks, as they run in a language. */
export const runOf = ({ text, marks }: Run, language: string, fromRight: boolean): XmlElement => {
  const has = (kind: string): boolean => marks.some((mark) => mark.kind === kind);
  const height = has("superscript") ? "superscript" : has("subscript") ? "subscript" : undefined;
  const properties = [
    ...(has("bold") ? [made("w:b"), made("w:bCs")] : []),
    ...(has("italic") ? [made("w:i"), made("w:iCs")] : []),
    ...(has("underline") ? [made("w:u", { "w:val": "single" })] : []),
    ...(height === undefined ? [] : [made("w:vertAlign", { "w:val": height })]),
    ...(fromRight ? [made("w:rtl"), made("w:lang", { "w:bidi": language })] : []),
    ...(fromRight ? [] : [made("w:lang", { "w:val": language })]),
  ];
  return made("w:r", {}, [made("w:rPr", {}, properties), ...pieces(text)]);
};

const pieces = (text: string): readonly XmlNode[] =>
  text
    .split("\n")
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [made("w:br")]),
      ...(line === "" ? [] : [made("w:t", { "xml:space": "preserve" }, [line])]),
    ]);
