import type { Words } from "../../messages/index.ts";

/**
 * The name of a language in the reader's, of Unicode CLDR as the browser has it, for sentences in
 * the reader's words; where a language is chosen it stands under the name that it has itself.
 */
export const languageName = ({ locale }: Pick<Words, "locale">, language: string): string =>
  new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
