import { describe, expect, test } from "vitest";
import { languageOf } from "./language.ts";

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
});
