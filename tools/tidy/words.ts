/** The words of an identifier or a text, in lower case: `ipaCisRules-2` is ipa, cis, rules, 2. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Whether `wanted` stands in `words` as a run; the last word of the run may be in the plural. */
export function holdsRun(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, start) =>
    wanted.every((word, index) => {
      const found = words[start + index];
      return found === word || (index === wanted.length - 1 && found === plural(word));
    }),
  );
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
