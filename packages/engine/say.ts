import type { Facts } from "@hemicycle/base";
import type { Says } from "./clause.ts";

/** The languages of the wording. English is always there. */
export const languages = ["en", "fr", "es", "ar", "ru"] as const;
export type Language = (typeof languages)[number];

/** Western digits in Arabic, so that a rule's number is one sign in the whole room. */
const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  fr: "fr",
  es: "es",
  ar: "ar-u-nu-latn",
  ru: "ru",
};

const numbers = new Map<Language, Intl.NumberFormat>();
const plurals = new Map<Language, Intl.PluralRules>();

const kept = <V>(cache: Map<Language, V>, language: Language, make: (locale: string) => V): V => {
  const known = cache.get(language) ?? make(locales[language]);
  cache.set(language, known);
  return known;
};

/** A whole number as the language writes it. */
export const sayNumber = (value: number, language: Language): string =>
  kept(numbers, language, (locale) => new Intl.NumberFormat(locale)).format(value);

/** Which plural form a number takes in a language. */
export const pluralOf = (value: number, language: Language): Intl.LDMLPluralRule =>
  kept(plurals, language, (locale) => new Intl.PluralRules(locale)).select(value);

const placeholder = /\{([A-Za-z]+)\}/g;

/** The names of the facts that a wording is filled with. */
export const placeholdersIn = (wording: string): readonly string[] => [
  ...new Set([...wording.matchAll(placeholder)].map(([, name]) => name ?? "")),
];

/** Fills the {placeholders} of a wording; one without a fact stays as it is. */
export const fill = (wording: string, facts: Facts, language: Language): string =>
  wording.replace(placeholder, (whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    return typeof fact === "number" ? sayNumber(fact, language) : fact;
  });

/** Says in a language what a clause says, or in English where it does not speak that language. */
export const fillSays = (says: Says, facts: Facts, language: Language): string => {
  const wording = says[language];
  return wording === undefined ? fill(says.en, facts, "en") : fill(wording, facts, language);
};

/**
 * A citation as it stands in brackets: "Rules of the Assembly, 33.1" is 33.1, since it is the
 * rules that speak; another document keeps its name: "Statutes 15.2".
 */
export const citeShort = (cites: string): string => {
  const at = cites.lastIndexOf(", ");
  if (at < 0) return cites;
  const number = cites.slice(at + 2);
  return cites.startsWith("Rules ") ? number : `${cites.slice(0, at)} ${number}`;
};
