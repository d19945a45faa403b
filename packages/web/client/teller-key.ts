import { hex } from "@hemicycle/base";

/**
 * A Teller's key of one ceremony, as this device keeps it. Whoever has it and two others can open a
 * result: it is sent nowhere, and leaves the device only in a file that a passphrase encrypts.
 */
export interface TellerKey {
  /** 22 signs from which the private keys follow. */
  readonly seed: string;
  /** The certificate that was made with it: sent again as it is, if it was not answered. */
  readonly certificate: string;
  /** Fingerprints of the Tellers that were heard read aloud and compared, by their place. */
  readonly heard: readonly string[];
}

/** Whose key it is, and of which ceremony. */
export interface KeyPlace {
  readonly assembly: string;
  readonly ceremony: string;
  readonly person: string;
}

const nameOf = ({ assembly, ceremony, person }: KeyPlace): string =>
  `hemicycle.teller ${JSON.stringify([assembly, ceremony, person])}`;

export const keptKey = (place: KeyPlace): TellerKey | null => {
  const kept = localStorage.getItem(nameOf(place));
  return kept === null ? null : keyIn(kept);
};

export const keepKey = (place: KeyPlace, key: TellerKey): void =>
  localStorage.setItem(nameOf(place), JSON.stringify(key));

export const removeKey = (place: KeyPlace): void => localStorage.removeItem(nameOf(place));

const isText = (value: unknown): value is string => typeof value === "string";

const keyIn = (text: string): TellerKey | null => {
  const read = parsed(text);
  if (read === null) return null;
  const { seed, certificate, heard } = read;
  const isKey = isText(seed) && /^[1-9A-HJ-NP-Za-km-z]{22}$/.test(seed) && isText(certificate);
  if (!isKey || !Array.isArray(heard) || !heard.every(isText)) return null;
  return { seed, certificate, heard };
};

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const read: unknown = JSON.parse(text);
    // An object is one whose fields are asked for by name.
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

/** Encryption needs HTTPS or localhost: browsers lend it nowhere else. */
export const canCarryKeys = (): boolean => globalThis.crypto?.subtle !== undefined;

const format = "hemicycle-teller-key";
/** OWASP's advice of 2023 for PBKDF2 with HMAC-SHA256. */
const rounds = 600_000;

const bytesIn = (text: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from((isText(text) ? (text.match(/../g) ?? []) : []).map((one) => Number(`0x${one}`)));

const cipherKey = async (
  passphrase: string,
  { salt, use }: { salt: Uint8Array<ArrayBuffer>; use: "encrypt" | "decrypt" },
): Promise<CryptoKey> => {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const from = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, from, { name: "AES-GCM", length: 256 }, false, [use]);
};

/** What is not secret in the file, and cannot be changed in it either. */
const headOf = (place: KeyPlace): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    JSON.stringify([format, 1, place.assembly, place.ceremony, place.person]),
  );

/** The text of a file with the key in it (PBKDF2, AES-256-GCM). */
export const sealedKey = async (
  place: KeyPlace,
  key: TellerKey,
  passphrase: string,
): Promise<string> => {
  const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)].map((one) =>
    crypto.getRandomValues(one),
  );
  if (salt === undefined || iv === undefined) throw new Error("two were made");
  const by = await cipherKey(passphrase, { salt, use: "encrypt" });
  const how = { name: "AES-GCM", iv, additionalData: headOf(place) };
  const plain = new TextEncoder().encode(JSON.stringify(key));
  const data = new Uint8Array(await crypto.subtle.encrypt(how, by, plain));
  const { assembly, ceremony, person } = place;
  const parts = { salt: hex(salt), iv: hex(iv), data: hex(data) };
  return `${JSON.stringify({ format, version: 1, assembly, ceremony, person, ...parts }, null, 2)}\n`;
};

/** What was in a file: a key, or why it is none. */
export type Opened =
  | { readonly kind: "key"; readonly key: TellerKey }
  | { readonly kind: "wrong"; readonly why: "file" | "other" | "passphrase" };

/** Opens a file of this Teller's in this ceremony. */
export const openedKey = async (
  place: KeyPlace,
  text: string,
  passphrase: string,
): Promise<Opened> => {
  const read = parsed(text);
  if (read?.["format"] !== format || read["version"] !== 1) return { kind: "wrong", why: "file" };
  const { assembly, ceremony, person } = read;
  const isOwn =
    assembly === place.assembly && ceremony === place.ceremony && person === place.person;
  if (!isOwn) return { kind: "wrong", why: "other" };
  const by = await cipherKey(passphrase, { salt: bytesIn(read["salt"]), use: "decrypt" });
  const how = { name: "AES-GCM", iv: bytesIn(read["iv"]), additionalData: headOf(place) };
  const plain = await crypto.subtle.decrypt(how, by, bytesIn(read["data"])).catch(() => null);
  if (plain === null) return { kind: "wrong", why: "passphrase" };
  const key = keyIn(new TextDecoder().decode(plain));
  return key === null ? { kind: "wrong", why: "file" } : { kind: "key", key };
};
