import { aes256, type Block } from "./aes.ts";
import { joined, sameBytes } from "./bytes.ts";

/**
 * AES-256 in CCM mode (RFC 3610), as messages between trustees use it: nonces of 13 bytes, tags of
 * 8, nothing authenticated besides the content, which is shorter than 64 KiB.
 */
export interface Sealing {
  readonly key: Uint8Array;
  /** The first 13 bytes are used. */
  readonly nonce: Uint8Array;
}

const tagLength = 8;
const nonceLength = 13;

/** The first block of the MAC: its flags say that tags have 8 bytes and lengths two. */
const macFlags = 8 * ((tagLength - 2) / 2) + 1;

const numbered = (flags: number, nonce: Uint8Array, number: number): Uint8Array =>
  joined(
    Uint8Array.of(flags),
    nonce.subarray(0, nonceLength),
    Uint8Array.of(number >> 8, number & 0xff),
  );

const xored = (a: Uint8Array, b: Uint8Array): Uint8Array =>
  a.map((byte, at) => byte ^ (b[at] ?? 0));

const macOf = (cipher: Block, nonce: Uint8Array, content: Uint8Array): Uint8Array => {
  let mac = cipher(numbered(macFlags, nonce, content.length));
  for (let at = 0; at < content.length; at += 16) {
    mac = cipher(xored(mac, content.subarray(at, at + 16)));
  }
  return mac.subarray(0, tagLength);
};

/** Counter mode, from the given number on; the same forwards and backwards. */
const counted = (cipher: Block, nonce: Uint8Array, content: Uint8Array): Uint8Array => {
  const out = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at += 16) {
    const stream = cipher(numbered(1, nonce, at / 16 + 1));
    out.set(xored(content.subarray(at, at + 16), stream), at);
  }
  return out;
};

const maskedTag = (cipher: Block, nonce: Uint8Array, tag: Uint8Array): Uint8Array =>
  xored(tag, cipher(numbered(1, nonce, 0)));

/** The content, encrypted, and the tag behind it. */
export const seal = ({ key, nonce }: Sealing, content: Uint8Array): Uint8Array => {
  const cipher = aes256(key);
  const tag = macOf(cipher, nonce, content);
  return joined(counted(cipher, nonce, content), maskedTag(cipher, nonce, tag));
};

/** Undefined when it was not sealed with this key, or was altered. */
export const unseal = ({ key, nonce }: Sealing, sealed: Uint8Array): Uint8Array | undefined => {
  if (sealed.length < tagLength || sealed.length - tagLength >= 1 << 16) return undefined;
  const cipher = aes256(key);
  const content = counted(cipher, nonce, sealed.subarray(0, -tagLength));
  const tag = maskedTag(cipher, nonce, macOf(cipher, nonce, content));
  return sameBytes(tag, sealed.subarray(-tagLength)) ? content : undefined;
};
