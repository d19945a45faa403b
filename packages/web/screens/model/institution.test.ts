import { rulebooks } from "@hemicycle/rulebooks";
import { expect, test } from "vitest";
import { languages, loadWords } from "../../messages/index.ts";
import { institutionName } from "./institution.ts";

test("every institution that has a rulebook has a name of its own in every language", async () => {
  const titles = rulebooks.map(({ title }) => title);
  for (const language of languages) {
    const words = await loadWords(language, ["institution"]);
    const names = rulebooks.map((book) => institutionName(words, book));
    if (language === "en") expect(names).toEqual(titles);
    else expect(names.filter((name) => titles.includes(name) || name === "")).toEqual([]);
    expect(new Set(names).size, language).toBe(rulebooks.length);
  }
});

test("an institution of which no name is known is called by the title of its rulebook", async () => {
  const words = await loadWords("ar", ["institution"]);
  for (const id of ["none", undefined]) {
    expect(institutionName(words, { id, title: "Rules of a forum" })).toBe("Rules of a forum");
  }
});
