/**
 * A credential as somebody types it. Whether its check sign fits is asked of the worker; here it is
 * put into the form in which it is printed, so that eye and paper agree sign by sign.
 */
export interface TypedCredential {
  /** In groups of three: "7KQ-2AB-…", as far as it goes. */
  readonly grouped: string;
  /** Signs that are still to come; less than nought where there are too many. */
  readonly left: number;
  /** Signs that no credential has, each once, as they were typed. */
  readonly strange: readonly string[];
}

const credentialSigns = 15;

/** Base58: no 0, O, I, l. */
const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** What stands between the signs on paper, in a message, or after a phone has "improved" it. */
const between = /[\s\p{Pd}\p{Cf}_.,:]/gu;

export const readTypedCredential = (typed: string): TypedCredential => {
  const signs = [...typed.normalize("NFKC").replace(between, "")];
  const known = signs.filter((sign) => alphabet.includes(sign));
  const strange = [...new Set(signs.filter((sign) => !alphabet.includes(sign)))];
  const grouped = known.join("").replace(/.{3}(?=.)/g, "$&-");
  return { grouped, left: credentialSigns - known.length, strange };
};

/** Credentials in the fragment of a card's link, which no browser sends: "#AAA-….BBB-…". */
export const credentialsInLink = (hash: string): readonly string[] =>
  hash
    .replace(/^#/, "")
    .split(".")
    .filter((one) => {
      const { left, strange } = readTypedCredential(one);
      return left === 0 && strange.length === 0;
    });

/** Credentials in the file that the registrar makes for a delegation's device; null: it is none. */
export const credentialsInFile = (text: string): readonly string[] | null => {
  try {
    const read: unknown = JSON.parse(text);
    const list =
      typeof read === "object" && read !== null && "credentials" in read ? read.credentials : null;
    if (!Array.isArray(list)) return null;
    const found = list.flatMap((one: unknown) =>
      typeof one === "object" && one !== null && "credential" in one ? [one.credential] : [],
    );
    const texts = found.filter((one) => typeof one === "string");
    return texts.length === list.length && texts.length > 0 ? texts : null;
  } catch {
    return null;
  }
};
