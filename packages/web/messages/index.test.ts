import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import ar from "./ar.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import {
  type Catalogue,
  type Key,
  type Language,
  languageOf,
  languages,
  loadWords,
  wordsOf,
} from "./index.ts";
import ru from "./ru.json" with { type: "json" };
import { kinds, type Node, nodesOf, type Tree } from "./tree.ts";

const catalogues: Record<Language, Catalogue> = { en, fr, es, ar, ru };

// The key of an object is known to be a string; the catalogues hold exactly the keys of English
// (first test).
const keys = Object.keys(en) as Key[];

const treeOf = (language: Language, key: Key): Tree => {
  return new IntlMessageFormat(catalogues[language][key], language).getAst();
};

test("every catalogue has every message, no other, in the same order, and none is empty", () => {
  for (const language of languages) {
    expect(Object.keys(catalogues[language]), language).toEqual(keys);
    for (const key of keys)
      expect(catalogues[language][key].trim(), `${language} ${key}`).not.toBe("");
  }
});

test("every message is well-formed and asks for the same in every language", () => {
  for (const key of keys) {
    const wanted = namesIn(treeOf("en", key));
    for (const language of languages) {
      expect(namesIn(treeOf(language, key)), `${language} ${key}`).toEqual(wanted);
    }
  }
});

test("no tag of a message has the name of one of its values, which it would hide", () => {
  for (const key of keys) {
    const names = namesIn(treeOf("en", key));
    for (const name of names) expect(names, key).not.toContain(`<${name}>`);
  }
});

test("plurals have exactly the branches that CLDR asks for in the language", () => {
  for (const language of languages) {
    for (const key of keys) {
      for (const node of nodesOf(treeOf(language, key))) {
        if (node.type !== kinds.plural) continue;
        const type = node.pluralType ?? "cardinal";
        const asked = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
        const given = Object.keys(node.options).sort();
        expect(given, `${language} ${key}`).toEqual([...asked].sort());
      }
    }
  }
});

test("French keeps a no-break space before ; : ? and !", () => {
  const words = keys.flatMap((key) => nodesOf(treeOf("fr", key)).flatMap(literalOf));
  for (const text of words) expect(text).not.toMatch(/[^\s\u00a0\u202f][;:!]| [;:?!]|\p{L}\?/u);
});

test("no message carries a straight apostrophe or quotation mark", () => {
  for (const language of languages) {
    for (const key of keys)
      expect(catalogues[language][key], `${language} ${key}`).not.toMatch(/['"]/);
  }
});

test("Arabic addresses everybody in the plural of respect", () => {
  /** Words that end like "your" to one person, and are not. */
  const others =
    /^[وفبل]*(ال)?(ذلك|تلك|ذاك|هناك|كذلك|مشترك|[يت]?شارك|[يت]شترك|شريك|[يت]?ترك|متروك|تحريك|صك|نشك|شك|[يت]?فك|[يت]ملك|[يت]مسك)$/;
  const toOne = /^[وف]?(أنت|اختر|افتح|اكتب|احفظ|احفظه|اقرأ|اضغط|اصنع|انتظر|املأ|أدخل|أحضر)$/;
  const wrong = (text: string): readonly string[] =>
    (text.match(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/gu) ?? []).filter((word) => {
      const bare = word.replace(/\p{M}/gu, "");
      return bare.endsWith("ك") ? !others.test(bare) : toOne.test(word);
    });
  expect(wrong("اصنع مفتاحك، وذلك هناك")).toEqual(["اصنع", "مفتاحك"]);
  for (const key of keys) expect(wrong(ar[key]), key).toEqual([]);
});

test("the months of Arabic are called as its dates call them", () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    wordsOf("ar", ar).date(Date.UTC(2018, month, 1), "UTC"),
  );
  expect(months[2]).toBe("1 مارس 2018");
  const others = /كانون|تشرين|شباط|آذار|نيسان|أيار|حزيران|تموز|أيلول/;
  expect(months.filter((date) => others.test(date))).toEqual([]);
  for (const key of keys) expect(ar[key], key).not.toMatch(others);
});

test("no Russian sentence puts a stop after a date, which ends in one", () => {
  expect(wordsOf("ru", ru).date(0, "UTC")).toBe("1 января 1970 г.");
  for (const key of keys) expect(ru[key], key).not.toMatch(/\{(date|until)\}\./);
});

test("figures are Western in every language, and grouped as the language groups them", () => {
  for (const language of languages) {
    const words = wordsOf(language, catalogues[language]);
    expect(words.say("count.of", { count: 71, all: 158 })).toMatch(/71\D+158/);
    expect(words.number(10_270).replace(/\D/g, "")).toBe("10270");
    expect(words.time(0, "UTC")).toBe("00:00");
    expect(words.date(0, "UTC")).toMatch(/1970/);
  }
});

test("an inserted name keeps its own direction inside an Arabic sentence", () => {
  const words = wordsOf("ar", ar);
  expect(words.say("queue.move", { name: "Kenya" })).toBe("نقل \u2068Kenya\u2069");
  expect(words.say("queue.at", { name: "Kenya", at: 2, of: 5 })).toContain(
    "\u2068Kenya\u2069، 2 من 5",
  );
});

test("a catalogue is fetched when its language is first spoken", async () => {
  for (const language of languages) {
    const words = await loadWords(language);
    expect(words.say("choice.yes"), language).toBe(catalogues[language]["choice.yes"]);
    expect(words.dir).toBe(language === "ar" ? "rtl" : "ltr");
  }
});

test("a message with tags comes in parts", () => {
  const parts = wordsOf("en", en).parts("quorum.bar", { present: 131, base: 158, needed: 79 });
  expect(parts).toEqual(["Quorum ", { tag: "b", text: "131" }, " of 158 delegations, 79 needed"]);
});

test("the sentence of a result says where its clauses stand", () => {
  for (const language of languages) {
    const words = wordsOf(language, catalogues[language]);
    const parts = words.parts("result.sentence", {
      base: words.say("result.base.without", { base: 1062 }),
      needed: words.say("result.needed.twoThirds", { needed: 708 }),
      yes: 1027,
      outcome: words.say("result.accepted"),
    });
    const tagged = parts.flatMap((part) => (typeof part === "string" ? [] : [part]));
    expect(tagged.map((part) => part.tag)).toEqual(["counted", "wanted"]);
    expect(tagged[0]?.text.replace(/\P{Nd}/gu, "")).toBe("1062");
    expect(tagged[1]?.text).toContain("708");
  }
});

test("seconds are said in words", () => {
  const words = wordsOf("en", en);
  expect(words.duration(480)).toBe("8 minutes");
  expect(words.duration(134)).toBe("2 minutes 14 seconds");
  expect(words.duration(-23)).toBe("23 seconds");
  expect(words.duration(0)).toBe("0 seconds");
  expect(wordsOf("ar", ar).duration(72)).toBe("دقيقة و12 ثانية");
});

test("the reader's first language that we speak is chosen, English if we speak none", () => {
  expect(languageOf(["de-CH", "fr-CH", "en"])).toBe("fr");
  expect(languageOf(["ar-EG"])).toBe("ar");
  expect(languageOf(["pt-BR"])).toBe("en");
  expect(languageOf([])).toBe("en");
});

function namesIn(tree: Tree): string[] {
  const names = nodesOf(tree).flatMap((node) => {
    if (node.type === kinds.tag) return [`<${node.value}>`];
    if (node.type === kinds.select) return [`${node.value}: ${Object.keys(node.options).sort()}`];
    return node.type === kinds.literal || node.type === kinds.pound ? [] : [node.value];
  });
  return [...new Set(names)].sort();
}

function literalOf(node: Node): string[] {
  return node.type === kinds.literal ? [node.value] : [];
}
