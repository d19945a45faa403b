import { mayHold } from "./holds.ts";
import type { Language, Role } from "./tree.ts";
import type { TextType } from "./version.ts";

/** Akoma Ntoso 1.0 (OASIS Standard of 29 August 2018), whose vocabulary is numbered 3.0. */
export const aknSpace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * Attributes of ours, which the schema allows on every element: what Akoma Ntoso has no word for.
 * `role` where the element does not tell it ("none": no block, only a wrapping), `number` for one
 * that was given by hand, `status` and `source` of the words in this language.
 */
export const ownSpace = "urn:hemicycle:texts:1";
export const own = {
  declared: "xmlns:h",
  role: "h:role",
  number: "h:number",
  status: "h:status",
  source: "h:source",
} as const;

/** Name of the alias of a work that is the permanent id of the root. */
export const rootAlias = "rootBlock";

/** What a text is in Akoma Ntoso: the document element, its `name`, the subtype of the work. */
export interface AknKind {
  readonly element: "statement" | "bill" | "act" | "doc";
  readonly name: string;
  readonly subtype: string;
}

/** AKN4UN: what an assembly resolves is a statement, of the subtype deliberation. */
export const kindOf = (type: TextType, adopted: boolean): AknKind => {
  const name = adopted ? type : `${type}Draft`;
  switch (type) {
    case "resolution":
    case "recommendation":
    case "declaration":
    case "opinion":
    case "statement":
      return { element: "statement", name, subtype: "deliberation" };
    case "modelLaw":
    case "convention":
    case "bill":
      return { element: "bill", name, subtype: type };
    case "statutes":
    case "rules":
      return { element: adopted ? "act" : "bill", name, subtype: type };
    case "memorandum":
    case "report":
      return { element: "doc", name, subtype: type };
  }
};

/** The element that holds the operative part. */
export const bodyOf = ({ element }: AknKind): "body" | "mainBody" =>
  element === "bill" || element === "act" ? "body" : "mainBody";

/** ISO 639-2 codes of the languages that have a code of two letters and are met in assemblies. */
const threeLetters: Readonly<Record<string, string>> = {
  ...{ ar: "ara", de: "deu", el: "ell", en: "eng", es: "spa", fa: "fas", fr: "fra", he: "heb" },
  ...{ hi: "hin", id: "ind", it: "ita", ja: "jpn", ko: "kor", nl: "nld", pl: "pol", pt: "por" },
  ...{ ro: "ron", ru: "rus", sv: "swe", sw: "swa", tr: "tur", uk: "ukr", ur: "urd", zh: "zho" },
};

/** "eng" for "en"; a tag whose language has no code here stays as it is. */
export const lang3 = (language: Language): string => {
  const [main = language] = language.split("-");
  return threeLetters[main] ?? main;
};

/** "en" for "eng". */
export const lang2 = (code: string): Language =>
  Object.entries(threeLetters).find(([, three]) => three === code)?.[0] ?? code;

const divisions: readonly Role[] = ["chapter", "section"];
const paragraphs: readonly Role[] = ["operative", "paragraph", "item", "unnumbered"];
const inArticles: readonly Role[] = ["paragraph", "operative", "item", "unnumbered"];
const points: readonly Role[] = ["item", "unnumbered"];
const loose: readonly Role[] = ["unnumbered", "note"];

/** An annex, as Akoma Ntoso has it: a document in a document. */
const attached = "attachment";

/** The roles that an element can have, the likeliest first. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  ...{ docTitle: ["title"], longTitle: ["title"], shortTitle: ["title"] },
  ...{ preamble: ["preamble"], formula: ["formula"], citation: ["citation"], recital: ["recital"] },
  ...{ body: ["body"], mainBody: ["body"], [attached]: ["annex"], authorialNote: ["note"] },
  ...{ part: divisions, chapter: divisions, title: divisions, book: divisions, tome: divisions },
  ...{ division: divisions, subchapter: divisions, subpart: divisions, subtitle: divisions },
  ...{ subdivision: divisions, section: ["section"], article: ["article", "section"] },
  ...{ rule: ["article", "section"], paragraph: paragraphs, hcontainer: paragraphs.slice(3) },
  ...{ subsection: inArticles, clause: inArticles, subparagraph: inArticles, subrule: inArticles },
  ...{ subclause: inArticles, alinea: inArticles, level: inArticles, transitional: inArticles },
  ...{ point: points, item: points, indent: points, li: points },
  ...{ p: loose, block: loose, blockContainer: loose, tblock: loose, crossHeading: loose },
};

/** The role of an element that stands in a block of another role; undefined if it can have none. */
export const roleIn = (element: string, holder: Role): Role | undefined => {
  const roles = Object.hasOwn(rolesOf, element) ? rolesOf[element] : undefined;
  const [first] = roles ?? [];
  const inside = holder === "article" && first === "operative" ? inArticles : roles;
  return inside?.find((role) => mayHold(holder, role));
};

/** Elements that only hold others together. */
export const wrappings: ReadonlySet<string> = new Set([
  ...["recitals", "citations", "list", "sublist", "blockList", "ul", "ol", "content", "intro"],
  ...["wrapUp", "preface", "conclusions", "attachments", "container", "doc", "statement", "bill"],
  ...["act"],
]);

/** Roles whose own words are a heading. */
export const isHeaded = (role: Role): boolean =>
  role === "chapter" || role === "section" || role === "article" || role === "annex";
