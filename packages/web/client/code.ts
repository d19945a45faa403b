/**
 * The code of a card as somebody types it. The server reads it anew; here it is put into the form
 * in which it is printed, so that eye and paper agree sign by sign.
 */
export interface TypedCode {
  /** In groups of four: "7KQ2-ABCD-…", as far as it goes. */
  readonly grouped: string;
  /** Signs that are still to come; less than nought where there are too many. */
  readonly left: number;
  /** Signs that no code has, each once, as they were typed. */
  readonly strange: readonly string[];
}

export const codeSigns = 16;

/** Crockford's Base32: no I, L, O, U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What stands between the signs on paper, in a message, or after a phone has "improved" it. */
const between = /[\s\p{Pd}\p{Cf}_.,:]/gu;

/** What looks alike is taken for the sign that a code can have. */
const meant = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(between, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");

export function readTyped(typed: string): TypedCode {
  const signs = [...meant(typed)];
  const known = signs.filter((sign) => alphabet.includes(sign));
  const strange = [...new Set(signs.filter((sign) => !alphabet.includes(sign)))];
  const grouped = known.join("").replace(/.{4}(?=.)/g, "$&-");
  return { grouped, left: codeSigns - known.length, strange };
}

/** Where the caret stands in the groups after so many of their signs. */
export const caretAfter = (signs: number): number => signs + Math.floor(Math.max(0, signs - 1) / 4);

/** The code in an address that a card's QR leads to: "#7KQ2…"; empty where there is none. */
export function codeInFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}
