import { createContext } from "svelte";
import { type Key, type Language, loadWords, type Words } from "./messages/index.ts";
import { parts as allParts, type Part } from "./messages/parts.ts";

const [given, give] = createContext<Words>();

/**
 * The words of the reader's language, for any component below the one that called `provideWords`.
 */
export const useWords = given;

/** Words that can change language while the screens stand: whoever said something says it anew. */
export class CurrentWords implements Words {
  #words: Words;
  /** Those parts of the catalogue that have been fetched, or are being fetched. */
  #parts: readonly Part[];

  constructor(words: Words, parts: readonly Part[] = allParts) {
    this.#words = $state.raw(words);
    this.#parts = parts;
  }

  get language() {
    return this.#words.language;
  }
  get locale() {
    return this.#words.locale;
  }
  get dir() {
    return this.#words.dir;
  }

  say: Words["say"] = (key, values) => (this.#here(key) ? this.#words.say(key, values) : "");
  parts: Words["parts"] = (key, values) => (this.#here(key) ? this.#words.parts(key, values) : []);
  has: Words["has"] = (key) => this.#words.has(key);
  number: Words["number"] = (value) => this.#words.number(value);
  list: Words["list"] = (items) => this.#words.list(items);
  duration: Words["duration"] = (seconds) => this.#words.duration(seconds);
  time: Words["time"] = (instant, zone) => this.#words.time(instant, zone);
  date: Words["date"] = (instant, zone) => this.#words.date(instant, zone);

  /**
   * Fetches another language and speaks it from then on. Rejects, and stays, when it cannot be
   * fetched.
   */
  async speak(language: Language): Promise<void> {
    this.#words = await loadWords(language, this.#parts);
  }

  /** Fetches parts of the catalogue that are not here. Rejects when they cannot be fetched. */
  async need(parts: readonly Part[]): Promise<void> {
    if (parts.every((part) => this.#parts.includes(part))) return;
    const before = this.#parts;
    this.#parts = [...new Set([...before, ...parts])];
    try {
      await this.speak(this.#words.language);
    } catch (error) {
      this.#parts = before;
      throw error;
    }
  }

  /** What a screen says and has not named among its parts is said as soon as it is here. */
  #here(key: Key): boolean {
    if (this.#words.has(key)) return true;
    this.need(allParts).catch(() => {});
    return false;
  }
}

/**
 * Fetches parts of the catalogue for what a component is about to say. Rejects when they cannot be
 * fetched; words that are all here need nothing.
 */
export async function needParts(words: Words, parts: readonly Part[]): Promise<void> {
  if (words instanceof CurrentWords) await words.need(parts);
}

/** Gives words to the components below. Call while a component is being made. */
export function provideWords(words: Words): Words {
  return give(words);
}
