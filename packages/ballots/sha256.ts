import { sha256 } from "@hemicycle/base";
import { joined, utf8 } from "./bytes.ts";

/** HMAC (RFC 2104) and PBKDF2 (RFC 8018), which answer at once as the hash of base does. */

export { sha256 };

export type Hash = (data: string | Uint8Array) => Uint8Array;

const filled = (key: Uint8Array, byte: number): Uint8Array => {
  const block = new Uint8Array(64).fill(byte);
  for (const [at, one] of key.entries()) block[at] = one ^ byte;
  return block;
};

/** A MAC with one key for many messages. */
export const hmac = (hash: Hash, key: Uint8Array): ((message: Uint8Array) => Uint8Array) => {
  const short = key.length > 64 ? hash(key) : key;
  const inner = filled(short, 0x36);
  const outer = filled(short, 0x5c);
  return (message) => hash(joined(outer, hash(joined(inner, message))));
};

export interface Derivation {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

/** The first block of PBKDF2 with HMAC-SHA256: 32 bytes. */
export const pbkdf2 = ({ password, salt, rounds }: Derivation): Uint8Array => {
  const mac = hmac(sha256, utf8(password));
  let link = mac(joined(utf8(salt), Uint8Array.of(0, 0, 0, 1)));
  const sum = Uint8Array.from(link);
  for (let round = 1; round < rounds; round += 1) {
    link = mac(link);
    for (const [at, byte] of link.entries()) sum[at] = (sum[at] ?? 0) ^ byte;
  }
  return sum;
};
