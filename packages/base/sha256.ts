/**
 * SHA-256 (FIPS 180-4) that answers at once: what browsers bring of it answers later, and a proof
 * or a version asks for a hash in the middle of its arithmetic.
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
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
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
