/**
 * A head or a word as it is compared: without case, accents, points and spaces; Arabic without the
 * marks and the forms of its letters that writers leave out.
 */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\u0640]/gu, "")
    .replaceAll("\u0649", "\u064a")
    .replaceAll("\u0629", "\u0647")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
