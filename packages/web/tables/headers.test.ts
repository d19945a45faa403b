import { capacities, offices, periodKinds, sexes } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { type Key, languages, loadWords } from "../messages/index.ts";
import { columnsIn, kindUnder } from "./headers.ts";
import { fieldsOf, rowKinds } from "./register.ts";
import { readWord } from "./vocabulary.ts";

test("a template of any language is understood: every column, and what its rows are", async () => {
  for (const language of languages) {
    const words = await loadWords(language);
    for (const kind of rowKinds) {
      const heads = fieldsOf[kind].map(({ key }) => words.say(`secretariat.column.${key}`));
      const wanted = Object.fromEntries(fieldsOf[kind].map(({ key }, at) => [key, at]));
      expect(columnsIn(heads, kind), `${language} ${kind}`).toEqual(wanted);
      expect(kindUnder(heads), `${language} ${kind}`).toBe(kind);
    }
  }
});

test("heads are known without capitals, accents, points and spaces, in any order", () => {
  const heads = ["SEXE", "Nom et prénom", "  délégation ", "QUALITE de la personne", "I.D."];
  expect(columnsIn(heads, "people")).toMatchObject({
    sex: 0,
    name: 1,
    member: 2,
    capacity: 3,
    person: 4,
    office: null,
  });
});

test("a column is used once, and one that nobody knows is used by nobody", () => {
  expect(columnsIn(["name", "name", "colour"], "people")).toMatchObject({
    name: 0,
    capacity: null,
  });
});

test("what rows are shows by their columns", () => {
  expect(kindUnder(["code", "name", "affiliation", "population"])).toBe("members");
  expect(kindUnder(["delegation"])).toBe("delegations");
  expect(kindUnder(["name", "delegation", "capacity"])).toBe("people");
  expect(kindUnder(["wer", "aus", "als"])).toBe("people");
});

test("every word that the screens name for a cell is understood, in each language", async () => {
  for (const language of languages) {
    const words = await loadWords(language);
    const said = (key: Key) => words.say(key);
    for (const one of ["member", "associate", "observer"] as const) {
      const word = said(`secretariat.affiliation.${one}`);
      expect(readWord.affiliation(word), `${language} ${word}`).toBe(one);
    }
    for (const one of capacities) {
      const word = said(`secretariat.capacity.${one}`);
      expect(readWord.capacity(word), `${language} ${word}`).toBe(one);
    }
    for (const one of periodKinds) {
      const word = said(`event.periodKind.${one}`);
      expect(readWord.periodKind(word), `${language} ${word}`).toBe(one);
    }
    for (const one of sexes) {
      const word = said(`secretariat.sex.${one}`);
      expect(readWord.sex(word), `${language} ${word}`).toBe(one);
    }
    for (const one of offices.filter((office) => office !== "chair")) {
      const word = said(`office.${one}`);
      expect(readWord.office(word), `${language} ${word}`).toBe(one);
    }
    expect(readWord.truth(said("secretariat.yes")), language).toBe(true);
    expect(readWord.truth(said("secretariat.no")), language).toBe(false);
  }
});
