import { joined, utf8 } from "./bytes.ts";

/**
 * SHA-256 (FIPS 180-4), HMAC (RFC 2104) and PBKDF2 (RFC 8018) that answer at once: what browsers
 * bring of them answers later, and a proof asks for a hash in the middle of its arithmetic.
 */

const primes: readonly bigint[] = Array.from({ length: 312 }, (_, number) => number)
  .filter(
    (one) =>
      one > 1 && !Array.from({ length: one }, (_, d) => d).some((d) => d > 1 && one % d === 0),
  )
  .map(BigInt);

/** The largest number whose power is not above `limit`. */
const root = (limit: bigint, power: bigint): bigint => {
  let low = 0n;
  let high = 1n << 64n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power > limit) high = middle;
    else low = middle;
  }
  return low;
};

/** The first 32 bits behind the point of a root of each prime, as the standard defines them. */
const fractions = (power: bigint, count: number): readonly number[] =>
  primes.slice(0, count).map((prime) => {
    const scaled = root(prime << (32n * power), power);
    return Number(scaled & 0xffffffffn) | 0;
  });

const start = fractions(2n, 8);
const constants = Int32Array.from(fractions(3n, 64));

/** 32 bytes. A text is taken as UTF-8. */
export const sha256 = (data: string | Uint8Array): Uint8Array => {
  const bytes = typeof data === "string" ? utf8(data) : data;
  const state = Int32Array.from(start);
  const schedule = new Int32Array(64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) compress(state, schedule, { view, at });
  const end = padded(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.byteLength; at += 64) compress(state, schedule, { view: end, at });
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setInt32(4 * index, word);
  return new Uint8Array(digest.buffer);
};

const padded = (rest: Uint8Array, length: number): DataView => {
  const view = new DataView(new ArrayBuffer(rest.length < 56 ? 64 : 128));
  const bytes = new Uint8Array(view.buffer);
  bytes.set(rest);
  bytes[rest.length] = 0x80;
  view.setBigUint64(view.byteLength - 8, BigInt(length) * 8n);
  return view;
};

interface Block {
  readonly view: DataView;
  readonly at: number;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const compress = (state: Int32Array, words: Int32Array, { view, at }: Block): void => {
  for (let t = 0; t < 16; t += 1) words[t] = view.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t += 1) {
    const early = words[t - 15] ?? 0;
    const late = words[t - 2] ?? 0;
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[t] = (high + (words[t - 7] ?? 0) + low + (words[t - 16] ?? 0)) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + high + chosen + (constants[t] ?? 0) + (words[t] ?? 0)) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = ((state[index] ?? 0) + word) | 0;
  }
};

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
