import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Fault } from "@hemicycle/base";
import {
  type AknFile,
  checkAkn,
  type Language,
  readAkn,
  readPlain,
  readTree,
  readVersion,
  type Tree,
} from "@hemicycle/texts";
import { decoded, readDocx } from "@hemicycle/texts/node";

/** How a text is kept in a file. */
export const textFormats = ["akn", "json", "txt", "docx"] as const;
export type TextFormat = (typeof textFormats)[number];

export interface TextFile {
  readonly name: string;
  readonly format: TextFormat;
  readonly tree: Tree;
  /** What was left out, put right or kept aside. */
  readonly remarks: readonly Fault[];
  /** References that lead nowhere, ids that stand twice. */
  readonly faults: readonly Fault[];
  /** The file itself, where its format has more than a tree tells. */
  readonly akn?: AknFile;
}

/** A file that could not be read. */
export interface Unread {
  readonly name: string;
  readonly fault: Fault;
}

const formats: Readonly<Record<string, TextFormat>> = {
  ...{ ".akn": "akn", ".xml": "akn", ".json": "json", ".txt": "txt", ".docx": "docx" },
};

/** In bytes; no text of an assembly comes near it. */
const most = 64 * 1024 * 1024;

/** A fault of the file as a whole. */
const whole = (id: string, facts: Fault["facts"] = {}): Fault => ({ id, where: "", facts });

/** The bytes of a file, or why they cannot be had. */
const bytesOf = (path: string): Uint8Array | Fault => {
  try {
    const { size } = statSync(path);
    return size > most ? whole("too-large", { bytes: size, most }) : readFileSync(path);
  } catch (error) {
    return whole("unreadable", { reason: error instanceof Error ? error.message : "" });
  }
};

/** The text of a file in UTF-8, or why it cannot be had. */
export const wordsIn = (path: string): string | Fault => {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return decoded(bytes) ?? whole("encoding");
};

/** The JSON of a file, or why it cannot be had. */
export const jsonIn = (
  path: string,
):
  | { readonly kind: "read"; readonly value: unknown }
  | { readonly kind: "faulty"; readonly fault: Fault } => {
  const words = wordsIn(path);
  if (typeof words !== "string") return { kind: "faulty", fault: words };
  try {
    return { kind: "read", value: JSON.parse(words) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return { kind: "faulty", fault: whole("json", { reason }) };
  }
};

/** Reads a text from a file, by the ending of its name. */
export const readTextFile = (path: string, language?: Language): TextFile | Unread => {
  const name = basename(path);
  const format = formats[extname(path).toLowerCase()];
  const read = { name, path, ...(language === undefined ? {} : { language }) };
  if (format === undefined) {
    return { name, fault: whole("format", { ending: extname(path) }) };
  }
  switch (format) {
    case "akn":
      return akn(read);
    case "json":
      return json(read);
    case "txt":
      return txt(read);
    case "docx":
      return docx(read);
  }
};

interface Asked {
  readonly name: string;
  readonly path: string;
  readonly language?: Language;
}

const akn = ({ name, path }: Asked): TextFile | Unread => {
  const words = wordsIn(path);
  if (typeof words !== "string") return { name, fault: words };
  const reading = readAkn(words);
  if (reading.kind === "faulty") return { name, fault: reading.fault };
  const { file, remarks } = reading;
  const faults = checkAkn(file.document.root);
  return { name, format: "akn", tree: file.tree, remarks, faults, akn: file };
};

/** A version of a text, or `{language, root}`: one tree. */
const json = ({ name, path, language }: Asked): TextFile | Unread => {
  const read = jsonIn(path);
  if (read.kind === "faulty") return { name, fault: read.fault };
  const { value } = read;
  const isTree = typeof value === "object" && value !== null && "root" in value;
  const tree = isTree
    ? readTree("language" in value ? value.language : undefined, value.root)
    : treeOfVersion(value, language);
  if (tree.kind === "fault") return { name, fault: tree.fault };
  return { name, format: "json", tree: tree.value, remarks: [], faults: [] };
};

const treeOfVersion = (value: unknown, language: Language | undefined) => {
  const version = readVersion(value);
  if (version.kind === "fault") return version;
  const { trees } = version.value;
  const languages = Object.keys(trees);
  const wanted = language ?? (languages.length === 1 ? languages[0] : undefined);
  const tree = wanted === undefined ? undefined : trees[wanted];
  if (tree !== undefined) return { kind: "done" as const, value: tree };
  const id = wanted === undefined ? "languages" : "unknown-language";
  return { kind: "fault" as const, fault: whole(id, { languages: languages.join(", ") }) };
};

const txt = ({ name, path, language }: Asked): TextFile | Unread => {
  const words = wordsIn(path);
  if (typeof words !== "string") return { name, fault: words };
  if (language === undefined) return { name, fault: whole("language") };
  const reading = readPlain(words, language);
  if (reading.kind === "faulty") return { name, fault: reading.fault };
  return { name, format: "txt", tree: reading.value, remarks: reading.remarks, faults: [] };
};

const docx = ({ name, path, language }: Asked): TextFile | Unread => {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return { name, fault: bytes };
  const reading = readDocx(bytes, language);
  if (reading.kind === "faulty") return { name, fault: reading.fault };
  return { name, format: "docx", tree: reading.value, remarks: reading.remarks, faults: [] };
};
