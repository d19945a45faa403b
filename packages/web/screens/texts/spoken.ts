import { type Language, languages } from "../../messages/index.ts";

/** A language in which texts are there: the same five as those of the screens. */
export type Spoken = Language;

/** Of a text in another language, what is known of English is taken for it. */
export const languageNamed = (tag: string): Spoken =>
  languages.find((language) => language === tag) ?? "en";

/** Languages side by side: where there is room, no more than can be read. */
export const mostBeside = 3;

/**
 * The languages shown after one of them was pressed: on a narrow screen that one; else it is put
 * beside the others or taken away, and the last one stays.
 */
export const pressed = (
  shown: readonly Spoken[],
  language: Spoken,
  { isNarrow }: { readonly isNarrow: boolean },
): readonly Spoken[] => {
  if (isNarrow) return [language];
  if (!shown.includes(language)) return [...shown, language].slice(-mostBeside);
  return shown.length === 1 ? shown : shown.filter((one) => one !== language);
};

/** The reader's language first, where the text is there in it, and beside it the original. */
export const firstShown = (
  available: readonly Spoken[],
  { reader, original }: { readonly reader: Spoken; readonly original: Spoken },
): readonly Spoken[] => {
  const own = available.includes(reader) ? reader : original;
  const other = own === original ? available.find((one) => one !== own) : original;
  return other === undefined ? [own] : [own, other];
};
