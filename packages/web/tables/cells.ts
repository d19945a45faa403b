import { isCalendarDate } from "@hemicycle/base";
import { isWhen } from "@hemicycle/engine";
import { startsFormula } from "./formula.ts";
import type { FieldKind } from "./register.ts";
import { readWord } from "./vocabulary.ts";

/** Why a cell is not taken. */
export const cellFaults = [
  "formula",
  "quotes",
  "direction",
  "invisible",
  "control",
  "lines",
  "tooLong",
  "id",
  "number",
  "date",
  "dateOrder",
  "when",
  "periodKind",
  "truth",
  "affiliation",
  "affiliationNew",
  "capacity",
  "sex",
  "office",
  "officeChair",
] as const;
export type CellFault = (typeof cellFaults)[number];

/** What a cell says; `undefined` where it is empty. */
export type CellValue = string | number | boolean | undefined;

export type ReadCell =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "fault"; readonly fault: CellFault };

/** Reads what somebody wrote in a cell, as a column of this kind takes it. */
export const readCell = (written: string, kind: FieldKind): ReadCell => {
  const text = written
    .normalize("NFC")
    .replaceAll(/[\p{Zs}\t]+/gu, " ")
    .trim();
  if (text === "") return value(undefined);
  const hidden = hiddenIn(text);
  if (hidden !== null) return fault(hidden);
  return readers[kind](text);
};

const value = (read: CellValue): ReadCell => ({ kind: "value", value: read });
const fault = (why: CellFault): ReadCell => ({ kind: "fault", fault: why });

const longest = 300;
const isId = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/;

/** Signs that turn the direction of what follows (Unicode Standard Annex 9, table 4). */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Joiners have their place between letters, in Persian or Hindi names; elsewhere they hide. */
const strayJoiner = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/u;
/** All that has no width and no business in a name: format signs, tags, private signs. */
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\u3164\u115f\u1160\uffa0]/u;

const hiddenIn = (text: string): CellFault | null => {
  if (startsFormula(text.replace(/^'/, ""))) return "formula";
  if (direction.test(text)) return "direction";
  if (/[\n\r\u0085\p{Zl}\p{Zp}]/u.test(text)) return "lines";
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return "control";
  if (invisible.test(text) || strayJoiner.test(text)) return "invisible";
  return text.length > longest ? "tooLong" : null;
};

const readId = (text: string): ReadCell => (isId.test(text) ? value(text) : fault("id"));

/** The word of a list of words; `none` where it is in no language's list. */
const worded =
  (read: (text: string) => CellValue, none: CellFault) =>
  (text: string): ReadCell => {
    const found = read(text);
    return found === undefined ? fault(none) : value(found);
  };

const readAffiliation = (text: string): ReadCell => {
  const found = readWord.affiliation(text);
  if (found === undefined) return fault("affiliation");
  return found === "suspended" || found === "former" ? fault("affiliationNew") : value(found);
};

/** A whole number, with or without its thousands apart; Arabic and Persian figures too. */
const readNumber = (text: string): ReadCell => {
  const western = text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (sign) =>
    String((sign.codePointAt(0) ?? 0) & 0xf),
  );
  const grouped = /^\d{1,3}(?:([ ,.'\u2019\u066c])\d{3})(?:\1\d{3})*$/;
  const whole = /^\d+(?:\.0+)?$/.test(western) || grouped.test(western);
  if (!whole) return fault("number");
  const digits = grouped.test(western) ? western.replaceAll(/\D/g, "") : western;
  const number = Number(digits);
  return Number.isSafeInteger(number) ? value(number) : fault("number");
};

/** 2017-10-14, 14.10.2017, or with slashes where only one order is possible. */
const readDate = (text: string): ReadCell => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isCalendarDate(text) ? value(text) : fault("date");
  const parts = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (parts === null) return fault("date");
  const [, first = "", sign, second = "", year = ""] = parts;
  const either = sign === "/" && Number(first) <= 12 && Number(second) <= 12 && first !== second;
  if (either) return fault("dateOrder");
  const dayFirst = sign === "." || Number(second) <= 12;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? value(date) : fault("date");
};

/** A day as in other columns, or what is known of it: 2010, 1993/1995. */
const readWhen = (text: string): ReadCell => {
  if (isWhen(text)) return value(text);
  const found = readDate(text);
  return found.kind === "fault" && found.fault === "date" ? fault("when") : found;
};

const readers: Readonly<Record<FieldKind, (text: string) => ReadCell>> = {
  id: readId,
  text: value,
  // An id or a name: which, the registers say.
  member: value,
  number: readNumber,
  date: readDate,
  when: readWhen,
  periodKind: worded(readWord.periodKind, "periodKind"),
  truth: worded(readWord.truth, "truth"),
  affiliation: readAffiliation,
  capacity: worded(readWord.capacity, "capacity"),
  sex: worded(readWord.sex, "sex"),
  office: (text) => {
    const found = readWord.office(text);
    if (found === undefined) return fault("office");
    return found === "chair" ? fault("officeChair") : value(found);
  },
};
