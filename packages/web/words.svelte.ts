import { createContext } from "svelte";
import { type Language, loadWords, type Words } from "./messages/index.ts";

const [given, give] = createContext<Words>();

/**
 * The words of the reader's language, for any component below the one that called `provideWords`.
 */
export const useWords = given;

/** Words that can change language while the screens stand: whoever said something says it anew. */
export class CurrentWords implements Words {
  #words: Words;

  constructor(words: Words) {
    this.#words = $state.raw(words);
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

  say: Words["say"] = (key, values) => this.#words.say(key, values);
  parts: Words["parts"] = (key, values) => this.#words.parts(key, values);
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
    this.#words = await loadWords(language);
  }
}

/** Gives words to the components below. Call while a component is being made. */
export function provideWords(words: Words): Words {
  return give(words);
}
