import type { Rulebook } from "@hemicycle/engine";
import type { Language } from "../messages/index.ts";
import { type BookOutline, outlinesOf, type Sayings, sayingsIn } from "./texts.ts";

/*
 * The build puts in the place of this module one that fetches files, each with one rulebook, with
 * its outline, or with its wordings in one language. All of it rejects when it cannot be fetched.
 */

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

/** How the guards of a rulebook refuse in a language. */
export const fetchSayings = async (id: string, language: Language): Promise<Sayings> =>
  sayingsIn(
    (await all()).filter((book) => book.id === id),
    language,
  );

/** What is cited of a rulebook, without the rules themselves. */
export const fetchOutline = async (id: string): Promise<BookOutline | undefined> =>
  outlinesOf(await all()).find((outline) => outline.id === id);
