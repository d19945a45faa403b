/**
 * Words as readers see them. By Unicode classes and not by `Intl.Segmenter`, which is slower than
 * linear on long words, cuts `vingt-cinq` at the hyphen and follows the browser's dictionary.
 * Hyphens and apostrophes inside a word belong to it, and so do points and commas inside a number.
 */
const wordSource = String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ\-\u2010\u2011\u00ad\u200d]|(?<=\p{N})[.,/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*`;

/** What names a place by its number: the two are one to a reader. */
const names = [
  ...["arts?", "articles?", "paras?", "paragraphs?", "rules?", "sections?", "chapters?", "nos?"],
  ...["alinéas?", "chapitres?", "paragraphes?", "artículos?", "párrafos?", "capítulos?"],
  ...["ст", "стать[яиеюёй]+", "пункт\\p{L}*", "глав[аеуы]", "المادة", "الفقرة", "المادتين"],
];
const nameSource = String.raw`(?<![\p{L}\p{M}\p{N}])(?:\p{L}{1,2}['’])?(?:${names.join("|")})\.?[ \u00a0]`;
const signSource = String.raw`(?:§{1,2}|№|[nN]°|[$€£¥])[ \u00a0\u202f]?`;
const unitSource = String.raw`(?:[ \u00a0\u202f]?[%‰°€$£¥]|[\u00a0\u202f]${wordSource})`;
const numberSource = String.raw`\p{N}${"[\\p{L}\\p{M}\\p{N}]*(?:[.,/\\u202f]\\p{N}+)*"}`;

const tokenShape = new RegExp(
  [
    `(?:${nameSource}|${signSource})${numberSource}(?:${unitSource})?`,
    `(?<![\\p{L}\\p{M}])\\p{N}+(?:[.,/]\\p{N}+)*${unitSource}`,
    wordSource,
    String.raw`\s+`,
    ".",
  ].join("|"),
  "gsu",
);

export interface Token {
  readonly text: string;
  /** Offset in the words. */
  readonly at: number;
}

/** Words, numbers with their unit, and single signs. White space lies between them. */
export const tokensOf = (words: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of words.matchAll(tokenShape)) {
    const [text] = match;
    if (text.trim() !== "") tokens.push({ text, at: match.index });
  }
  return tokens;
};

const wordlike = /[\p{L}\p{N}]/u;
export const isWord = ({ text }: Token): boolean => wordlike.test(text);
