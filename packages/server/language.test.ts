import { describe, expect, test } from "vitest";
import { languageOf, sentence } from "./language.ts";

describe("the language of an answer", () => {
  test.each([
    [undefined, "en"],
    ["", "en"],
    ["fr", "fr"],
    ["de-CH, ru;q=0.5, es;q=0.7", "es"],
    ["ar-EG", "ar"],
    ["fr;q=0, ru;q=0.1", "ru"],
    ["*;q=0.3, ;;;, fr;q=x", "en"],
    ["english", "en"],
    ["frisian, es", "es"],
  ])("for %s is %s", (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });

  test("has its own way with numbers, and Western digits in all of them", () => {
    const says = { en: "{n} votes", ar: "{n} أصوات", fr: "{n} voix" };
    expect(sentence(says, { n: 1027 }, "en")).toBe("1,027 votes");
    expect(sentence(says, { n: 1027 }, "ar")).toBe("1,027 أصوات");
    expect(sentence(says, { n: 1027 }, "ru")).toBe("1,027 votes");
    expect(sentence({ en: "{who}: {missing}" }, { who: "M1" }, "en")).toBe("M1: {missing}");
  });
});
