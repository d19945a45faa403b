import fc from "fast-check";
import { expect, test } from "vitest";
import { caretAfter, codeInFragment, codeSigns, readTyped } from "./code.ts";

const code = "7KQ2-ABCD-EFGH-JKMN";

test.each([
  ["7kq2-abcd-efgh-jkmn", code],
  [" 7KQ2 ABCD\u00a0EFGH\tJKMN\n", code],
  ["7KQ2–ABCD—EFGH‑JKMN", code],
  ["7KQ2\u200eABCD\u200fEFGH\ufeffJKMN", code],
  ["７KQ2ABCDEFGHJKMN", code],
  ["OIlo-ABCD-EFGH-JKMN", "0110-ABCD-EFGH-JKMN"],
])("however it is typed, it stands as it is printed: %j", (typed, grouped) => {
  expect(readTyped(typed)).toEqual({ grouped, left: 0, strange: [] });
});

test("it says how many signs are to come, or are too many", () => {
  expect(readTyped("")).toEqual({ grouped: "", left: codeSigns, strange: [] });
  expect(readTyped("7kq2a")).toEqual({ grouped: "7KQ2-A", left: 11, strange: [] });
  expect(readTyped(`${code}-X`).left).toBe(-1);
});

test("signs that no code has are left out and named once", () => {
  expect(readTyped("7U!Ku7Ж")).toEqual({ grouped: "7K7", left: 13, strange: ["U", "!", "Ж"] });
});

test("whatever is pasted, what is shown is read as itself again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const { grouped, left } = readTyped(typed);
      expect(readTyped(grouped)).toEqual({ grouped, left, strange: [] });
      expect(grouped).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)*[0-9A-HJKMNP-TV-Z]{0,4}$/);
    }),
  );
});

test("the caret stays behind the sign that it was behind", () => {
  const at = [0, 1, 4, 5, 8, 9, 16].map((signs) =>
    "7KQ2-ABCD-EFGH-JKMN".slice(0, caretAfter(signs)),
  );
  expect(at).toEqual(["", "7", "7KQ2", "7KQ2-A", "7KQ2-ABCD", "7KQ2-ABCD-E", code]);
});

test("the address of a QR has the code after the sign of a fragment", () => {
  expect(codeInFragment("#7KQ2-ABCD")).toBe("7KQ2-ABCD");
  expect(codeInFragment("#7KQ2%20ABCD")).toBe("7KQ2 ABCD");
  expect(codeInFragment("")).toBe("");
  expect(codeInFragment("#%E0%A4%A")).toBe("");
});
