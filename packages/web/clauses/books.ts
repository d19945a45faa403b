import type { Rulebook } from "@hemicycle/engine";
import type { Language } from "../messages/index.ts";
import { excerptOf, leftOutOf } from "./excerpts.ts";
import { type BookOutline, outlinesOf, type Sayings, sayingsIn } from "./texts.ts";

/*
 * The build puts in the place of this module one that fetches files, each with one rulebook, with
 * its outline, or with its wordings in one language. All of it rejects when it cannot be fetched.
 */

/** How much of a rulebook: all of it, or what delegates judge by. */
export type Extent = "whole" | "excerpt";

const all = async (): Promise<readonly Rulebook[]> =>
  (await import("@hemicycle/rulebooks")).rulebooks;

/** Ids of all rulebooks that there are. */
export const bookIds = async (): Promise<readonly string[]> => (await all()).map(({ id }) => id);

/** The id of the rulebook with a title, which is what the list of assemblies tells. */
export const bookCalled = async (title: string): Promise<string | undefined> =>
  (await all()).find((book) => book.title === title)?.id;

/** A rulebook to judge by; undefined where there is none of this id. */
export const fetchBook = async (id: string): Promise<Rulebook | undefined> =>
  (await all()).find((book) => book.id === id);

/** An excerpt of it; `rest` is called when more of it is asked for. */
export const fetchExcerpt = async (id: string, rest: () => void): Promise<Rulebook | undefined> => {
  const book = await fetchBook(id);
  return book === undefined ? undefined : excerptOf(book, rest);
};

/** How the guards of a rulebook, or those that an excerpt has, refuse in a language. */
export const fetchSayings = async (
  id: string,
  language: Language,
  extent: Extent = "whole",
): Promise<Sayings> => {
  const own = (await all()).filter((book) => book.id === id);
  const guards = sayingsIn(own, language);
  if (extent === "whole") return guards;
  const left = leftOutOf(own);
  return Object.fromEntries(Object.entries(guards).filter(([guard]) => !left.has(guard)));
};

/** What is cited of a rulebook, without the rules themselves. */
export const fetchOutline = async (id: string): Promise<BookOutline | undefined> =>
  outlinesOf(await all()).find((outline) => outline.id === id);
