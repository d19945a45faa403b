import type { Key, Words } from "../../messages/index.ts";

/**
 * What the institution of a rulebook is called in the reader's language; where the catalogue has no
 * name for it, the title of the rulebook.
 */
export const institutionName = (
  words: Pick<Words, "has" | "say">,
  { id, title }: { readonly id: string | undefined; readonly title: string },
): string => {
  // A name of which the catalogue says itself whether it is a key.
  const key = `institution.${id}` as Key;
  return words.has(key) ? words.say(key) : title;
};
