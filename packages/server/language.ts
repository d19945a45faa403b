import type { Facts } from "@hemicycle/base";
import type { Says } from "@hemicycle/engine";

/** The languages of the wording of clauses. */
export const languages = ["en", "fr", "es", "ar", "ru"] as const;
export type Language = (typeof languages)[number];

/** Western digits everywhere, so that the number of a rule is one sign in the whole room. */
const locales: Record<Language, string> = {
  en: "en-GB",
  fr: "fr",
  es: "es",
  ar: "ar-u-nu-latn",
  ru: "ru",
};

/** The first of our languages in Accept-Language (RFC 9110, 12.5.4); otherwise English. */
export function languageOf(accepted: string | undefined): Language {
  const wanted = (accepted ?? "").slice(0, 1_000).split(",").map(rangeOf);
  const ranked = wanted.filter(({ quality }) => quality > 0);
  ranked.sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) {
    const known = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (known !== undefined) return known;
  }
  return "en";
}

function rangeOf(range: string): { readonly tag: string; readonly quality: number } {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The wording of a clause in a language, or in English where it is not translated yet. */
export function sentence(says: Says, facts: Facts, language: Language): string {
  const wording = says[language];
  return wording === undefined ? filled(says.en, facts, "en") : filled(wording, facts, language);
}

function filled(wording: string, facts: Facts, language: Language): string {
  const numbers = new Intl.NumberFormat(locales[language]);
  return wording.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    return typeof fact === "number" ? numbers.format(fact) : (fact ?? placeholder);
  });
}
