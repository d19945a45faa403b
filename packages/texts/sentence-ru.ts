import type { Forms, SentenceWords } from "./sentence-words.ts";

interface Cases {
  readonly accusative: string;
  readonly genitive: string;
  readonly prepositional: string;
  readonly instrumental: string;
}

const forms = (cases: Cases, rest: string): Forms => ({
  the: `${cases.accusative}${rest}`,
  of: `${cases.genitive}${rest}`,
  in: `в ${cases.prepositional}${rest}`,
  before: `перед ${cases.instrumental}${rest}`,
});

/** Masculine nouns without a living thing: пункт, раздел, абзац. */
const regular = (stem: string, rest: string) =>
  forms(
    {
      accusative: stem,
      genitive: `${stem}а`,
      prepositional: `${stem}е`,
      instrumental: `${stem}ом`,
    },
    rest,
  );

const feminine = (stem: string, end: string, rest: string) =>
  forms(
    {
      accusative: `${stem}у`,
      genitive: `${stem}${end}`,
      prepositional: `${stem}е`,
      instrumental: `${stem}ой`,
    },
    rest,
  );

const neuter = (stem: string, rest: string) =>
  forms(
    {
      accusative: `${stem}е`,
      genitive: `${stem}я`,
      prepositional: `${stem}и`,
      instrumental: `${stem}ем`,
    },
    rest,
  );

export const ru: SentenceWords = {
  quotes: ["«", "»"],
  templates: {
    insertStart: "в начале {of} включить слова {new}.",
    insertBehind: "{in} после слов {near} включить слова {new}.",
    insertEnd: "в конце {of} добавить слова {new}.",
    deleteWords: "{in} исключить слова {old}{nth}.",
    deleteAll: "исключить все слова {of}.",
    replaceWords: "{in} заменить слова {old}{nth} словами {new}.",
    replaceAll: "заменить все слова {of} следующим: {new}.",
    mark: "{in} набрать слова {old}{nth} {mark}.",
    unmark: "{in} не набирать слова {old}{nth} {mark}.",
    refer: "{in} отнести слова {old}{nth} к следующему: {the-2}.",
    unrefer: "{in} не относить слова {old}{nth} ни к чему.",
    deleteBlock: "исключить {the}.",
    replaceBlock: "заменить {the} следующим: {new}.",
    newBehind: "после {of} включить {fresh} следующего содержания: {new}.",
    newBefore: "{before} включить {fresh} следующего содержания: {new}.",
    newInto: "{in} поместить {fresh} следующего содержания: {new}.",
    moveBehind: "поместить {the} после {of-2}.",
    moveBefore: "поместить {the} {before-2}.",
    moveInto: "поместить {the} внутри {of-2}.",
    split: "разделить {the} на две части после слов {near}.",
    splitStart: "разделить {the} на две части перед первыми словами.",
    join: "объединить {the} и {the-2}.",
    nth: " (место {n} из {count})",
  },
  places: {
    title: forms(
      {
        accusative: "заголовок",
        genitive: "заголовка",
        prepositional: "заголовке",
        instrumental: "заголовком",
      },
      "",
    ),
    preamble: feminine("преамбул", "ы", ""),
    recital: forms(
      {
        accusative: "абзац",
        genitive: "абзаца",
        prepositional: "абзаце",
        instrumental: "абзацем",
      },
      " {n} преамбулы",
    ),
    body: forms(
      {
        accusative: "постановляющую часть",
        genitive: "постановляющей части",
        prepositional: "постановляющей части",
        instrumental: "постановляющей частью",
      },
      "",
    ),
    chapter: feminine("глав", "ы", " {n}"),
    section: regular("раздел", " {n}"),
    article: forms(
      {
        accusative: "статью",
        genitive: "статьи",
        prepositional: "статье",
        instrumental: "статьёй",
      },
      " {n}",
    ),
    operative: regular("пункт", " {n} постановляющей части"),
    paragraph: regular("пункт", " {n}"),
    item: regular("подпункт", " {n})"),
    note: feminine("сноск", "и", " {n}"),
    annex: neuter("приложени", " {n}"),
    words: forms(
      {
        accusative: "абзац, начинающийся",
        genitive: "абзаца, начинающегося",
        prepositional: "абзаце, начинающемся",
        instrumental: "абзацем, начинающимся",
      },
      " словами {n}",
    ),
  },
  fresh: {
    title: "заголовок",
    preamble: "преамбулу",
    recital: "новый абзац преамбулы",
    body: "постановляющую часть",
    chapter: "новую главу",
    section: "новый раздел",
    article: "новую статью",
    operative: "новый пункт постановляющей части",
    paragraph: "новый пункт",
    item: "новый подпункт",
    note: "новую сноску",
    annex: "новое приложение",
    words: "новый абзац",
  },
  marks: {
    italic: "курсивом",
    bold: "полужирным шрифтом",
    underline: "с подчёркиванием",
    superscript: "надстрочными знаками",
    subscript: "подстрочными знаками",
  },
};
