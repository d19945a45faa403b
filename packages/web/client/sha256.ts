/**
 * SHA-256 (FIPS 180-4), in hex. `crypto.subtle` is not there on a page that came over plain HTTP,
 * as in a hall without a certificate; the digest of a state has to be there all the same.
 */
export const sha256 = (text: string): string => hexOf(digestOf(new TextEncoder().encode(text)));

/** SHA-256 of bytes, one part after the other: 32 bytes. */
export const digestOf = (...message: readonly Uint8Array[]): Uint8Array => {
  const bytes = padded(message);
  const view = new DataView(bytes.buffer);
  const hash = Uint32Array.from(initial);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < bytes.length; at += 64) {
    for (let word = 0; word < 16; word += 1) schedule[word] = view.getUint32(at + 4 * word);
    expand(schedule);
    compress(hash, schedule);
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, at) => {
    digest.setUint32(4 * at, word);
  });
  return new Uint8Array(digest.buffer);
};

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Thousands of hashes are written when a journal is checked: no lists are made for it. */
export const hexOf = (bytes: Uint8Array): string => {
  let hex = "";
  for (const byte of bytes) hex += pairs[byte];
  return hex;
};

/** The message, a one bit, zeros, and its length in bits (5.1.1). */
const padded = (message: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = message.reduce((sum, part) => sum + part.length, 0);
  const length = Math.ceil((bytes + 9) / 64) * 64;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of message) {
    all.set(part, at);
    at += part.length;
  }
  all[bytes] = 0x80;
  new DataView(all.buffer).setBigUint64(length - 8, BigInt(bytes) * 8n);
  return all;
};

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Words 16 to 63 of the message schedule (6.2.2, step 1). */
const expand = (schedule: Uint32Array): void => {
  const at = (index: number): number => schedule[index] ?? 0;
  for (let word = 16; word < 64; word += 1) {
    const [early, late] = [at(word - 15), at(word - 2)];
    const sigma0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const sigma1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[word] = at(word - 16) + sigma0 + at(word - 7) + sigma1;
  }
};

/** One block goes into the hash (6.2.2, steps 2 to 4). */
const compress = (hash: Uint32Array, schedule: Uint32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let round = 0; round < 64; round += 1) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (constants[round] ?? 0) + (schedule[round] ?? 0)) | 0;
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + most) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    hash[at] = (hash[at] ?? 0) + word;
  });
};

const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) {
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  }
  return found;
};

/** The first 32 bits of the fraction of a root, by whole numbers: no digit is guessed. */
const fractionOfRoot = (of: number, root: 2n | 3n): number => {
  const scaled = BigInt(of) << (32n * root);
  let [low, high] = [0n, 1n << 48n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** root <= scaled) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
};

/** Roots of the first primes (4.2.2 and 5.3.3). */
const initial = primes(8).map((prime) => fractionOfRoot(prime, 2n));
const constants = Uint32Array.from(primes(64).map((prime) => fractionOfRoot(prime, 3n)));
