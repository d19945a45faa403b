import { fetchFile } from "./catalogues.ts";
import { Speech, said, saidPlainly } from "./format.ts";
import { treeOf } from "./parsed.ts";
import { parts as allParts, type Part as CataloguePart, filesWith } from "./parts.ts";
import { isolated, type Tree } from "./tree.ts";

/**
 * The languages of the screens; each has a catalogue `<language>.json` that is fetched, in parts,
 * when it is first spoken.
 */
export const languages = ["en", "fr", "es", "ar", "ru"] as const;
export type Language = (typeof languages)[number];

/** The id of a message. English has them all; a test holds the other catalogues to it. */
export type Key = keyof typeof import("./en.json");
export type Catalogue = Readonly<Record<Key, string>>;
/** What has come of a catalogue: messages as they are written, or as the build has parsed them. */
export type Fetched = Readonly<Partial<Record<Key, string | Tree>>>;
export type Values = Readonly<Record<string, string | number>>;

/** A piece of a sentence: plain, or under one of the message's tags. */
export type Part = string | { readonly tag: string; readonly text: string };

/** The words of one language. Every function is pure; instants are milliseconds since 1970. */
export interface Words {
  readonly language: Language;
  /** For `Intl`: the language, with Western digits everywhere. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  say(key: Key, values?: Values): string;
  /** Whether a message has been fetched: what has not cannot be said. */
  has(key: Key): boolean;
  /** As `say`, for messages with tags, which the screen draws as it likes. */
  parts(key: Key, values?: Values): readonly Part[];
  number(value: number): string;
  list(items: readonly string[]): string;
  /** "8 minutes", "2 minutes 14 seconds": seconds in words, for those who listen. */
  duration(seconds: number): string;
  time(instant: number, zone: string): string;
  date(instant: number, zone: string): string;
}

/**
 * British English for its dates; Western digits in Arabic, so that a rule's number is one sign in
 * the whole room.
 */
const locales: Record<Language, string> = {
  en: "en-GB",
  fr: "fr",
  es: "es",
  ar: "ar-u-nu-latn",
  ru: "ru",
};

/** What each language calls itself. */
export const ownNames: Record<Language, string> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  ru: "Русский",
};

/**
 * Fetches a catalogue, or some parts of it. Rejects when it cannot be fetched: the caller keeps the
 * words that it has.
 */
export async function loadWords(
  language: Language,
  parts: readonly CataloguePart[] = allParts,
): Promise<Words> {
  const fetched = await Promise.all(filesWith(parts).map((file) => fetchFile(language, file)));
  return wordsOf(language, Object.assign({}, ...fetched));
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The first of the wanted languages ("fr-CH", "ru") that we speak; English if none. */
export function languageOf(wanted: readonly string[]): Language {
  const short = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return short.flatMap((tag) => languages.filter((language) => language === tag))[0] ?? "en";
}

export function wordsOf(language: Language, catalogue: Fetched): Words {
  const locale = locales[language];
  const dir = directionOf(language);
  const speech = new Speech(locale);
  const messages = new Map<Key, Tree>();
  const messageOf = (key: Key): Tree => {
    const known = messages.get(key);
    if (known) return known;
    const parsed = treeOf(catalogue[key] ?? [], locale);
    const message = dir === "rtl" ? isolated(parsed) : parsed;
    messages.set(key, message);
    return message;
  };
  return {
    language,
    locale,
    dir,
    has: (key) => key in catalogue,
    say: (key, values = {}) => saidPlainly(messageOf(key), { speech, values }),
    parts: (key, values = {}) => said(messageOf(key), { speech, values }),
    ...formatsOf(locale),
  };
}

/**
 * Has the browser read what it knows about the numbers and dates of a language, one after the
 * other: a slow phone is at it for a while, which is best done while it waits for the page.
 */
export function prepareFormats(language: Language): void {
  const locale = locales[language];
  setTimeout(() => new Intl.NumberFormat(locale).format(0));
  setTimeout(() => new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(0));
  setTimeout(() => new Intl.PluralRules(locale).select(0));
}

function formatsOf(locale: string): Pick<Words, "number" | "list" | "duration" | "time" | "date"> {
  // Each is made when it is first needed: the first of them costs a slow phone a while.
  let numbers: Intl.NumberFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  // Russian joins a list of units with spaces alone, which reads as one figure; it gets its "и".
  const type = locale === "ru" ? "conjunction" : "unit";
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const days = new Map<string, Intl.DateTimeFormat>();
  const unit = (unit: string, value: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
  return {
    number: (value) => {
      numbers ??= new Intl.NumberFormat(locale);
      return numbers.format(value);
    },
    list: (items) => {
      lists ??= new Intl.ListFormat(locale, { type });
      return lists.format(items);
    },
    duration: (seconds) => {
      const whole = Math.abs(Math.ceil(seconds));
      const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
      const units = [
        minutes > 0 && unit("minute", minutes),
        (rest > 0 || minutes === 0) && unit("second", rest),
      ];
      // Arabic says "and" between them, written together with the second.
      return units.filter(Boolean).join(locale.startsWith("ar") ? " و" : " ");
    },
    time: (instant, timeZone) => {
      const how = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
      const format = clocks.get(timeZone) ?? new Intl.DateTimeFormat(locale, how);
      clocks.set(timeZone, format);
      return format.format(instant);
    },
    date: (instant, timeZone) => {
      const how = { dateStyle: "long", timeZone } as const;
      const format = days.get(timeZone) ?? new Intl.DateTimeFormat(locale, how);
      days.set(timeZone, format);
      return format.format(instant);
    },
  };
}
