import type { Fault } from "@hemicycle/base";
import { limits } from "./limits.ts";
import { outlineOf } from "./outline.ts";
import { labelAt } from "./paragraph-labels.ts";
import { cleaned, type Paragraph, type ParagraphReading } from "./paragraphs.ts";
import { plain } from "./runs.ts";
import { isLanguage } from "./shape.ts";
import type { Language, Tree } from "./tree.ts";

/**
 * Reads a text as a secretariat writes it, in one of five languages: empty lines part paragraphs,
 * and so does a number at the beginning of a line; lines that follow each other are one paragraph,
 * unless one ends with two spaces. `where` is the line. Half characters are refused, as nothing
 * could be said of what stood there.
 */
export const readPlain = (source: string, language: Language): ParagraphReading<Tree> => {
  const fault = faultIn(source, language);
  if (fault !== null) return { kind: "faulty", fault };
  const remarks: Fault[] = [];
  const paragraphs = paragraphsIn(source, remarks);
  if (paragraphs.length === 0)
    return { kind: "faulty", fault: { id: "empty", where: "1", facts: {} } };
  const reading = outlineOf(paragraphs, language);
  return reading.kind === "faulty"
    ? reading
    : { ...reading, remarks: [...remarks, ...reading.remarks] };
};

const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const faultIn = (source: string, language: Language): Fault | null => {
  const most = limits.lettersOfTree;
  if (source.length > most) {
    return { id: "too-large", where: "1", facts: { letters: source.length, most } };
  }
  if (!isLanguage(language)) return { id: "malformed", where: "language", facts: { language } };
  const at = source.search(lone);
  if (at < 0) return null;
  const lines = source.slice(0, at).split("\n");
  const where = `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  return { id: "lone-surrogate", where, facts: {} };
};

const paragraphsIn = (source: string, remarks: Fault[]): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let open: { words: string; indent: number; line: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { words, indent, line } = open;
    const trimmed = words.replaceAll(/[ ]+(?=\n|$)|(?<=^|\n)[ ]+/g, "").replaceAll(/ {2,}/g, " ");
    paragraphs.push({ runs: plain(trimmed), indent, style: "plain", place: String(line) });
    open = undefined;
  };
  for (const [at, raw] of source.split(/\r\n?|\n|\f/).entries()) {
    const { words, dropped } = cleaned(raw);
    if (dropped > 0) {
      remarks.push({ id: "characters-left-out", where: String(at + 1), facts: { count: dropped } });
    }
    const line = words.replace(/^([ ]*)[\u200e\u200f\u061c]+/u, "$1");
    if (line.trim() === "") {
      close();
      continue;
    }
    const bare = line.trimStart();
    if (open !== undefined && labelAt(bare) === undefined) {
      open.words += open.words.endsWith("  ") ? `\n${bare}` : ` ${bare}`;
      continue;
    }
    close();
    open = { words: bare, indent: line.length - bare.length, line: at + 1 };
  }
  close();
  return paragraphs;
};
