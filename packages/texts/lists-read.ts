import type { Fault } from "@hemicycle/base";
import { attributeOf, childOf, elementsIn, textIn, type XmlElement } from "./xml.ts";
import { readXml } from "./xml-read.ts";

/** What became of a line of a voting list. Null: the line only announces the parts that follow. */
export const listedResults = ["adopted", "rejected", "lapsed", "withdrawn"] as const;
export type ListedResult = (typeof listedResults)[number];

/** An amendment as a line names it: `7S=` deletes, and says the same as others of its line. */
export interface ListedNumber {
  readonly number: number;
  readonly deletion: boolean;
}

/** One line of a voting list of the European Parliament. */
export interface ListedLine {
  readonly kind: "heading" | "amendment" | "original" | "bloc" | "other";
  /** The part of the text, as printed; empty where the line has none. */
  readonly place: string;
  readonly numbers: readonly ListedNumber[];
  readonly title: string;
  readonly result: ListedResult | null;
}

/** What is voted on under one heading of the list: a report, or motions that compete. */
export interface ListedText {
  readonly title: string;
  readonly lines: readonly ListedLine[];
}

export type ListReading =
  | { readonly kind: "read"; readonly texts: readonly ListedText[] }
  | { readonly kind: "faulty"; readonly fault: Fault };

/** Reads the published form of a voting list, in English or French. */
export const readVotingList = (source: string): ListReading => {
  const found = readXml(source);
  if (found.kind === "faulty") return found;
  const sitting = childOf(found.document.root, "sitting");
  const votes = sitting === undefined ? undefined : childOf(sitting, "votes");
  if (votes === undefined) {
    return { kind: "faulty", fault: { id: "no-voting-list", where: "1:1", facts: {} } };
  }
  return { kind: "read", texts: elementsIn(votes).flatMap(textsOf) };
};

const field = (element: XmlElement, name: string): string => {
  const child = childOf(element, name);
  return child === undefined ? "" : textIn(child).replaceAll(/\s+/g, " ").trim();
};

const textsOf = (vote: XmlElement): readonly ListedText[] => {
  const votings = childOf(vote, "votings");
  const lines = votings === undefined ? [] : elementsIn(votings).map(lineOf);
  return splitTexts(field(vote, "title"), lines);
};

const motion = /^(?:RC-)?B\d+-\d+\/\d+/;

/** A single motion that is put because the joint one was rejected is a text of its own. */
const splitTexts = (title: string, lines: readonly ListedLine[]): readonly ListedText[] => {
  const texts: { title: string; lines: ListedLine[] }[] = [{ title, lines: [] }];
  for (const line of lines) {
    if (line.kind === "heading" && motion.test(line.title)) {
      texts.push({ title: line.title, lines: [] });
    } else texts.at(-1)?.lines.push(line);
  }
  return texts.filter((text) => text.lines.length > 0);
};

const lineOf = (voting: XmlElement): ListedLine => {
  const numbers = childOf(voting, "amendmentNumber");
  return listedLine({
    heading: attributeOf(voting, "type") === "TITLE_BLOCK",
    place: field(voting, "amendmentSubject"),
    title: field(voting, "title"),
    numbers: numbers === undefined ? "" : textIn(numbers),
    result: attributeOf(voting, "result") ?? "",
  });
};

/** A line by its fields, as the list writes them. */
export const listedLine = (given: {
  readonly heading: boolean;
  readonly place: string;
  readonly title: string;
  /** One number a line. */
  readonly numbers: string;
  readonly result: string;
}): ListedLine => {
  const written = given.numbers.split("\n").map((number) => number.trim());
  const numbers = written.flatMap((number) => numberOf(number) ?? []);
  const result = listedResults.find((one) => one === given.result.toLowerCase()) ?? null;
  const { place, title } = given;
  return { kind: kindOf(given, written, numbers.length), place, numbers, title, result };
};

const kindOf = (
  { heading }: { readonly heading: boolean },
  [first = ""]: readonly string[],
  numbers: number,
): ListedLine["kind"] => {
  if (heading) return "heading";
  if (first === "§") return "original";
  if (numbers > 0) return "amendment";
  return /^\d+\s*-\s*\d+/.test(first) ? "bloc" : "other";
};

/** `D` in English and `S` in French stand behind the number of an amendment that deletes. */
const numberOf = (written: string): ListedNumber | undefined => {
  const found = /^(\d+)(?:\/rev\d*)?\s*([DS])?\s*(?:CP|PC)?\s*=?$/.exec(written);
  if (found === null) return undefined;
  return { number: Number(found[1]), deletion: found[2] !== undefined };
};
