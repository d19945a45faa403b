import { expect, test } from "vitest";
import { readCell } from "./cells.ts";
import type { FieldKind } from "./register.ts";

const read = (text: string, kind: FieldKind = "text") => {
  const cell = readCell(text, kind);
  return cell.kind === "value" ? cell.value : `! ${cell.fault}`;
};

test("what a spreadsheet would take for a formula is not taken, behind an apostrophe neither", () => {
  const formulas = ["=1+1", "+41", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", "'=1", "＝1", " =1"];
  for (const text of formulas) expect(read(text), text).toBe("! formula");
  expect(read("O’Brien = Smith")).toBe("O’Brien = Smith");
  expect(read("'Abd al-Rahman")).toBe("'Abd al-Rahman");
});

test("markup is text like any other", () => {
  expect(read("<img src=x onerror=alert(1)>")).toBe("<img src=x onerror=alert(1)>");
  expect(read("{{name}} &lt;b&gt;")).toBe("{{name}} &lt;b&gt;");
});

test("signs that turn the direction of writing are named, at the beginning and within", () => {
  const signs = ["\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c", "\u202a"];
  for (const sign of signs) {
    expect(read(`Ann${sign}a`), sign.codePointAt(0)?.toString(16)).toBe("! direction");
    expect(read(`${sign}Ann`), sign.codePointAt(0)?.toString(16)).toBe("! direction");
  }
});

test("signs that nobody sees are named; joiners stay where letters need them", () => {
  const signs = ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u{e0041}", "\u3164", "\ue000"];
  for (const sign of signs) {
    expect(read(`An${sign}na`), sign.codePointAt(0)?.toString(16)).toBe("! invisible");
  }
  expect(read("علی\u200cرضا")).toBe("علی\u200cرضا");
  expect(read("क्\u200dष")).toBe("क्\u200dष");
  expect(read("Anna\u200d")).toBe("! invisible");
  expect(read("1\u200c2")).toBe("! invisible");
});

test("control signs and line breaks are named, spaces of all kinds are one space", () => {
  expect(read("An\u0000na")).toBe("! control");
  expect(read("Anna\u0007")).toBe("! control");
  expect(read("Anna\nBell")).toBe("! lines");
  expect(read("Anna\u2028Bell")).toBe("! lines");
  expect(read("\u00a0Anna \u202f Bell\t")).toBe("Anna Bell");
});

test("a letter and its accent are one sign, and too long is too long", () => {
  expect(read("Jose\u0301")).toBe("José");
  expect(read("x".repeat(300))).toBe("x".repeat(300));
  expect(read("x".repeat(301))).toBe("! tooLong");
});

test("an empty cell is nothing in any column", () => {
  const kinds: FieldKind[] = ["id", "text", "number", "date", "truth", "sex", "office"];
  for (const kind of kinds) expect(read("  ", kind), kind).toBeUndefined();
});

test("ids are those of the registers", () => {
  for (const id of ["KE", "KE.1", "a-b.3", "0"]) expect(read(id, "id")).toBe(id);
  for (const id of ["Kenya 1", "KE_1", "é", ".KE", "a".repeat(41), "КЕ"]) {
    expect(read(id, "id"), id).toBe("! id");
  }
});

test("numbers are read as people write them, and never guessed", () => {
  for (const text of [
    "55100000",
    "55,100,000",
    "55.100.000",
    "55 100 000",
    "55\u202f100\u202f000",
  ]) {
    expect(read(text, "number"), text).toBe(55_100_000);
  }
  expect(read("٥٥١٠٠٠٠٠", "number")).toBe(55_100_000);
  expect(read("55’100’000", "number")).toBe(55_100_000);
  expect(read("0", "number")).toBe(0);
  for (const text of [
    "5,5",
    "1,00",
    "5.5",
    "5.510.0000",
    "1,000.000",
    "1e3",
    "ten",
    "99".repeat(9),
  ]) {
    expect(read(text, "number"), text).toBe("! number");
  }
});

test("a day is taken where there is one way to read it", () => {
  expect(read("2017-10-14", "date")).toBe("2017-10-14");
  expect(read("14.10.2017", "date")).toBe("2017-10-14");
  expect(read("1.2.2017", "date")).toBe("2017-02-01");
  expect(read("14/10/2017", "date")).toBe("2017-10-14");
  expect(read("10/14/2017", "date")).toBe("2017-10-14");
  expect(read("03/03/2017", "date")).toBe("2017-03-03");
  expect(read("03/04/2017", "date")).toBe("! dateOrder");
  for (const text of ["2017-02-30", "31.02.2017", "2017", "14/10/17", "42/42/2017", "43022"]) {
    expect(read(text, "date"), text).toBe("! date");
  }
});

test("words are understood in five languages, with and without accents and capitals", () => {
  const words: readonly (readonly [FieldKind, string, readonly string[]])[] = [
    ["capacity", "delegate", ["Delegate", "délégué", "DELEGUEE", "delegada", "مندوب", "Делегат"]],
    ["capacity", "adviser", ["advisor", "conseiller", "asesora", "مستشار", "советник"]],
    ["sex", "woman", ["F", "female", "Femme", "mujer", "أنثى", "жен\u0301щина", "Ж"]],
    ["sex", "man", ["m", "Homme", "hombre", "ذكر", "мужчина"]],
    ["affiliation", "associate", ["Associate member", "membre associé", "عضو منتسب"]],
    ["office", "secretaryGeneral", ["Secretary General", "الأمين العام", "Генеральный секретарь"]],
  ];
  for (const [kind, wanted, all] of words) {
    for (const word of all) expect(read(word, kind), word).toBe(wanted);
  }
  for (const yes of ["yes", "TRUE", "1", "oui", "Sí", "نعم", "да"])
    expect(read(yes, "truth")).toBe(true);
  for (const no of ["no", "false", "0", "non", "لا", "нет"]) expect(read(no, "truth")).toBe(false);
});

test("a word that is none of the list is not guessed, and some are not for a list at all", () => {
  expect(read("chief", "capacity")).toBe("! capacity");
  expect(read("unknown", "sex")).toBe("! sex");
  expect(read("perhaps", "truth")).toBe("! truth");
  expect(read("friend", "affiliation")).toBe("! affiliation");
  expect(read("suspended", "affiliation")).toBe("! affiliationNew");
  expect(read("king", "office")).toBe("! office");
  expect(read("chair", "office")).toBe("! officeChair");
});
