import { quotedPattern } from "./slots-plain.ts";

/** A part of a line and the place where it begins. */
export interface Part {
  readonly text: string;
  readonly at: number;
}

/** Cuts a line at a sign, except inside quotes. Spaces around the parts are dropped. */
export const cutAt = (line: string, sign: string): readonly Part[] => {
  const parts: Part[] = [];
  let from = 0;
  let at = 0;
  while (at < line.length) {
    const quote = quotedLength(line, at);
    if (quote === 0 && line.startsWith(sign, at)) {
      parts.push({ text: line.slice(from, at), at: from });
      from = at + sign.length;
      at = from;
    } else at += Math.max(quote, 1);
  }
  return [...parts, { text: line.slice(from), at: from }].map(trimmed);
};

const quotedLength = (line: string, at: number): number => {
  if (line[at] !== '"') return 0;
  quotedPattern.lastIndex = at;
  return quotedPattern.exec(line)?.[0].length ?? 0;
};

const trimmed = ({ text, at }: Part): Part => ({
  text: text.trim(),
  at: at + text.length - text.trimStart().length,
});
