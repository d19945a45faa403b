import type { Fault } from "@hemicycle/base";
import type { Words } from "../../messages/index.ts";
import { placeName } from "./places.ts";
import type { Placing } from "./source.ts";
import type { ReaderRow } from "./view.ts";

/** What somebody is told of a file: where, and what. */
export interface Told {
  readonly place: string;
  readonly says: string;
}

const faults = [
  ...["empty", "encoding", "old-word", "too-large", "zip-form", "zip-encrypted", "zip-unpacked"],
  ...["docx-document", "akn-root", "lone-surrogate", "exists", "unknown-block", "may-not-hold"],
  ...["too-deep", "control-character", "bidi-control"],
] as const;

/** What is wrong with a file or a paragraph. All that XML can be is told as one: by its place. */
export const faultSays = (words: Words, { id }: Fault): string => {
  const known = faults.find((one) => one === id);
  if (known !== undefined) return words.say(`texts.fault.${known}`);
  return id.startsWith("xml-")
    ? words.say("texts.fault.xml", { fault: id })
    : words.say("texts.fault.other", { fault: id });
};

const remarkSays = (words: Words, { id, facts }: Fault): string => {
  switch (id) {
    case "characters-left-out":
    case "akn-letters":
      return words.say("texts.remark.letters", { count: Number(facts["count"] ?? 0) });
    case "number-by-hand":
      return words.say("texts.remark.number", { number: String(facts["label"] ?? "") });
    case "no-operative":
      return words.say("texts.remark.noNumbers");
    case "left-out":
      return words.say("texts.remark.leftOut", { what: String(facts["what"] ?? "") });
    case "akn-kept":
      return words.say("texts.remark.leftOut", { what: String(facts["element"] ?? "") });
    case "akn-inline":
      return words.say("texts.remark.inline", { what: String(facts["element"] ?? "") });
    default:
      return words.say("texts.remark.other", { remark: id });
  }
};

const placeIn = (words: Words, where: string, placing: Placing): string => {
  if (where === "") return "";
  if (placing === "paragraph" && /^\d+$/.test(where)) {
    return words.say("texts.place.paragraph", { number: Number(where) });
  }
  const line = /^(\d+)(?::\d+)?$/.exec(where)?.[1];
  return line === undefined ? where : words.say("texts.place.line", { number: Number(line) });
};

/** Of what is wrong with a file, the place in it; of a paragraph, what it is and how it begins. */
export const faultTold = (
  words: Words,
  fault: Fault,
  at: { readonly placing: Placing; readonly row?: (ReaderRow & { words: string }) | undefined },
): Told => ({
  place: at.row === undefined ? placeIn(words, fault.where, at.placing) : rowPlace(words, at.row),
  says: faultSays(words, fault),
});

const shown = 60;

const rowPlace = (words: Words, row: ReaderRow & { readonly words: string }): string => {
  const begins = row.words.length > shown ? `${row.words.slice(0, shown).trimEnd()}…` : row.words;
  return `${placeName(words, row)}: ${begins}`;
};

/** What was left out or put right, with its places. */
export const remarksTold = (
  words: Words,
  remarks: readonly Fault[],
  placing: Placing,
): readonly Told[] =>
  remarks.map((remark) => ({
    place: placeIn(words, remark.where, placing),
    says: remarkSays(words, remark),
  }));
