import type { Fault } from "@hemicycle/base";
import {
  isDocxPart,
  type Language,
  readAkn,
  readDocxParts,
  readPlain,
  type Tree,
} from "@hemicycle/texts";
import { ArchiveError, filesIn } from "../../tables/zip.ts";

/** How the places of a file are told: by line, or by the number of the paragraph. */
export type Placing = "line" | "paragraph";

/** A text taken apart into blocks, or why nothing was. */
export type SourceReading =
  | {
      readonly kind: "read";
      readonly tree: Tree;
      /** Whether the ids are the file's own, given to be kept. */
      readonly hasIds: boolean;
      readonly placing: Placing;
      /** What was left out or put right, with its place. */
      readonly remarks: readonly Fault[];
    }
  | { readonly kind: "faulty"; readonly placing: Placing; readonly fault: Fault };

/** In bytes: a text with pictures in it; of a Word document only the words are unpacked. */
export const mostOfFile = 32 * 1024 * 1024;

/** Reads what somebody typed or pasted. */
export const readTyped = (words: string, language: Language): SourceReading => {
  const reading = readPlain(words, language);
  const placing = "line";
  return reading.kind === "faulty"
    ? { ...reading, placing }
    : { kind: "read", tree: reading.value, hasIds: false, placing, remarks: reading.remarks };
};

/** Reads a file: Word (.docx), Akoma Ntoso or plain text. Which it is, its first bytes say. */
export async function readSource(bytes: Uint8Array, language: Language): Promise<SourceReading> {
  if (bytes.length > mostOfFile) {
    return faulty("line", { id: "too-large", where: "", facts: { most: mostOfFile } });
  }
  if (startsWith(bytes, archive)) return readWord(bytes, language);
  if (startsWith(bytes, compoundFile)) return faulty("line", whole("old-word"));
  const words = decoded(bytes);
  if (words === undefined) return faulty("line", whole("encoding"));
  return words.trimStart().startsWith("<") ? readXmlText(words) : readTyped(words, language);
}

const whole = (id: string): Fault => ({ id, where: "", facts: {} });

const faulty = (placing: Placing, fault: Fault): SourceReading => ({
  ...{ kind: "faulty", placing, fault },
});

const archive = [0x50, 0x4b, 0x03, 0x04];
/** Of .doc, and of documents under a password ([MS-CFB], 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte);

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const readXmlText = (words: string): SourceReading => {
  const reading = readAkn(words);
  if (reading.kind === "faulty") return faulty("line", reading.fault);
  const { file, remarks } = reading;
  return { kind: "read", tree: file.tree, hasIds: true, placing: "line", remarks };
};

const archiveFaults: Readonly<Record<ArchiveError["reason"], string>> = {
  unreadable: "zip-form",
  tooLarge: "zip-unpacked",
  encrypted: "zip-encrypted",
};

async function readWord(bytes: Uint8Array, language: Language): Promise<SourceReading> {
  const placing = "paragraph";
  const parts = new Map<string, string>();
  try {
    const files = await filesIn(bytes, { most: mostOfFile, wanted: isDocxPart });
    for (const [name, content] of files) {
      const words = decoded(content);
      if (words === undefined) return faulty(placing, { ...whole("encoding"), where: name });
      parts.set(name, words);
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return faulty(placing, whole(archiveFaults[error.reason]));
  }
  const reading = readDocxParts(parts, language);
  if (reading.kind === "faulty") return faulty(placing, reading.fault);
  const { value: tree, remarks } = reading;
  return { kind: "read", tree, hasIds: false, placing, remarks };
}
