/**
 * SHA-256 (FIPS 180-4) that answers at once: what browsers bring of it answers later, and a proof
 * or a version asks for a hash in the middle of its arithmetic.
 */

const primes: readonly number[] = Array.from({ length: 312 }, (_, number) => number).filter(
  (one) => one > 1 && !Array.from({ length: one }, (_, d) => d).some((d) => d > 1 && one % d === 0),
);

/**
 * The first 32 bits behind the point of a root. No root here is above 18: a double has them all,
 * with sixteen to spare.
 */
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;

/** Roots of the first primes (4.2.2 and 5.3.3). */
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

const encoder = new TextEncoder();
const block = 64;

/** A digest whose message comes in parts: between two of them others may have their turn. */
export class Sha256 {
  readonly #state = Int32Array.from(start);
  readonly #schedule = new Int32Array(64);
  /** What has come and does not fill a block yet. */
  #rest: Uint8Array = new Uint8Array(0);
  #length = 0;

  /** The next part. A text is taken as UTF-8. */
  add(part: string | Uint8Array): this {
    const bytes = typeof part === "string" ? encoder.encode(part) : part;
    this.#length += bytes.length;
    this.#rest = this.#taken(this.#rest.length === 0 ? bytes : joined(this.#rest, bytes));
    return this;
  }

  /** Of all that has come: 32 bytes. Nothing is added after it. */
  digest(): Uint8Array<ArrayBuffer> {
    this.#taken(padded(this.#rest, this.#length));
    const digest = new DataView(new ArrayBuffer(32));
    for (const [index, word] of this.#state.entries()) digest.setInt32(4 * index, word);
    return new Uint8Array(digest.buffer);
  }

  /** Takes whole blocks; answers what is over, on its own. */
  #taken(bytes: Uint8Array): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = bytes.length - (bytes.length % block);
    for (let at = 0; at < whole; at += block) compress(this.#state, this.#schedule, { view, at });
    return bytes.slice(whole);
  }
}

/** 32 bytes, of a message in one part or several. Texts are taken as UTF-8. */
export const sha256 = (...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> => {
  const hash = new Sha256();
  for (const part of parts) hash.add(part);
  return hash.digest();
};

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** The message's end, a one bit, zeros, and its length in bits (5.1.1). */
const padded = (rest: Uint8Array, length: number): Uint8Array => {
  const bytes = new Uint8Array(rest.length < 56 ? block : 2 * block);
  bytes.set(rest);
  bytes[rest.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(length) * 8n);
  return bytes;
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
