import type { Fault } from "@hemicycle/base";
import {
  aknFaultTexts,
  aknRemarkTexts,
  paragraphRemarkTexts,
  type Runs,
  textFaults,
  wordsOf,
  xmlFaultTexts,
} from "@hemicycle/texts";
import { zipFaultTexts } from "@hemicycle/texts/node";

/** What can be wrong with a file beside what is said of texts, XML and archives. */
const fileTexts: Readonly<Record<string, string>> = {
  unreadable: "the file cannot be read: {reason}",
  "too-large": "the file, or something in it, is larger than a text may be",
  encoding: "the file is not written in UTF-8",
  json: "the file is not JSON: {reason}",
  format: "a text ends in .akn, .xml, .json, .txt or .docx, and not in {ending}",
  language: "--language says in which language the file is written, and is missing",
  languages: "the file holds a text in {languages}: --language says which is meant",
  "akn-root": "the file is not Akoma Ntoso 1.0: it begins with {element} of {namespace}",
  "docx-document": "the file is an archive and no Word document",
  empty: "the file holds no words",
  amendments: 'amendments are {"amendments": [{"id", "operations", …}, …]}',
  publication: "--about FILE.json says what an Akoma Ntoso document says of itself, and is missing",
};

const texts: Readonly<Record<string, string>> = {
  ...textFaults,
  ...xmlFaultTexts,
  ...aknFaultTexts,
  ...aknRemarkTexts,
  ...paragraphRemarkTexts,
  ...zipFaultTexts,
  ...fileTexts,
};

/** `resolution.xml:12:5: the element …  [xml-end]`. What would steer a terminal is left out. */
export const sayFault = (name: string, { id, where, facts }: Fault): string => {
  const place = where === "" ? name : `${name}:${where}`;
  const text = (texts[id] ?? id).replaceAll(/\{([a-z]+)\}/gi, (slot, key: string) =>
    Object.hasOwn(facts, key) ? String(facts[key]) : slot,
  );
  const unsaid = texts[id]?.includes("{") === true ? [] : Object.entries(facts);
  const more = unsaid.map(([key, value]) => ` ${key} ${value}`).join(",");
  return shown(`${place}: ${text}${more === "" ? "" : `:${more}`} [${id}]`);
};

/** Words come from files: controls and what turns the direction of a line are left out. */
export const shown = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");

/** The beginning of some words. */
export const excerpt = (runs: Runs, length = 60): string => {
  const words = shown(wordsOf(runs));
  return words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;
};
