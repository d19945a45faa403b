import { createHash, randomBytes } from "node:crypto";

/** Crockford's Base32: no I, L, O, U, so that nothing on paper is taken for another sign. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const signs = 16;

/** A code of 80 bits for a card, in groups of four: "7KQ2-…". */
export function freshCode(): string {
  const made = [...randomBytes(signs)].map((byte) => alphabet[byte % 32]).join("");
  return made.replace(/.{4}(?=.)/g, "$&-");
}

/** A code as somebody has typed it, in the form in which it is hashed; undefined if it is none. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const isCode = plain.length === signs && [...plain].every((sign) => alphabet.includes(sign));
  return isCode ? plain : undefined;
}

/** What is stored of a code. With 80 bits of chance nothing has to be stretched. */
export const hashOfCode = (plain: string): string =>
  createHash("sha256").update(plain).digest("hex");
