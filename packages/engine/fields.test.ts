import { expect, test } from "vitest";
import { prose, title } from "./acts/fields.ts";

const takes = (text: string) => [title, prose].map((field) => field.safeParse(text).success);

test("a name can be in any writing, with the marks that it needs", () => {
  const names = ["Côte d’Ivoire", "الأردن", "می‌خواهم", "\u200fOMS (منظمة)", "大韓民國", "№ 7", "-"];
  for (const name of names) expect([name, takes(name)]).toEqual([name, [true, true]]);
});

test("what nobody can read is neither a name nor a reason", () => {
  for (const text of ["", " ", "\u00a0\u2003", "\u200f", "a\ud800b", "a\udc00", "a\u0085b"]) {
    expect([text, takes(text)]).toEqual([text, [false, false]]);
  }
});

test("a name is one line, turns nothing around and hides nothing", () => {
  for (const sign of "\n\t\u2028\u2029\u202e\u2066\u200b\u2060\ufeff") {
    expect([sign, title.safeParse(`a${sign}b`).success]).toEqual([sign, false]);
  }
});
