import type { Language, Tree } from "@hemicycle/texts";
import { docxParts, isDocxPart, type ParagraphReading, readDocxParts } from "@hemicycle/texts";
import { zip } from "./zip.ts";
import { unzip, type ZipLimits, zipLimits } from "./zip-read.ts";

/** A text as a Word document. The same text gives the same bytes. */
export const writeDocx = (tree: Tree): Uint8Array => {
  const encoder = new TextEncoder();
  return zip(new Map([...docxParts(tree)].map(([name, text]) => [name, encoder.encode(text)])));
};

/**
 * Reads a Word document (.docx). Only the parts that hold words are unpacked, and never more of
 * them than the limit, whatever the archive says of itself.
 */
export const readDocx = (
  bytes: Uint8Array,
  language?: Language,
  limits: ZipLimits = zipLimits,
): ParagraphReading<Tree> => {
  const archive = unzip(bytes, isDocxPart, limits);
  if (archive.kind === "faulty") return archive;
  const parts = new Map<string, string>();
  for (const [name, content] of archive.files) {
    const text = decoded(content);
    if (text === undefined)
      return { kind: "faulty", fault: { id: "encoding", where: name, facts: {} } };
    parts.set(name, text);
  }
  return readDocxParts(parts, language);
};

/** The text of a file; undefined if it is not UTF-8. */
export const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
