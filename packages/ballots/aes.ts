/**
 * AES with keys of 256 bits (FIPS 197), one block forwards: all that CCM needs. Browsers have AES
 * but not in this mode. Its time depends on the data, on the device of the trustee whose key it
 * is.
 */
export type Block = (block: Uint8Array) => Uint8Array;

const doubled = (byte: number): number => ((byte << 1) ^ (byte & 0x80 ? 0x11b : 0)) & 0xff;

const turnedLeft = (byte: number, by: number): number => ((byte << by) | (byte >> (8 - by))) & 0xff;

/** Section 5.1.1: the inverse in GF(2^8), found by powers of 3, and an affine map. */
const substitutions = ((): Uint8Array => {
  const powers = [1];
  for (let at = 1; at < 255; at += 1) {
    const before = powers[at - 1] ?? 0;
    powers.push(before ^ doubled(before));
  }
  const box = new Uint8Array(256).fill(0x63);
  for (const [at, byte] of powers.entries()) {
    const inverse = powers[(255 - at) % 255] ?? 0;
    const mixed = [1, 2, 3, 4].reduce((sum, by) => sum ^ turnedLeft(inverse, by), inverse);
    box[byte] = mixed ^ 0x63;
  }
  return box;
})();

const rounds = 14;
const words = 4 * (rounds + 1);

const substituted = (word: readonly number[]): number[] =>
  word.map((byte) => substitutions[byte] ?? 0);

/** Section 5.2. */
const roundKeys = (key: Uint8Array): Uint8Array => {
  const schedule = Array.from({ length: 8 }, (_, at) => [...key.subarray(4 * at, 4 * at + 4)]);
  let constant = 1;
  for (let at = 8; at < words; at += 1) {
    let word = schedule[at - 1] ?? [];
    if (at % 8 === 0) {
      const [first = 0, ...others] = substituted(word);
      word = [...others, first];
      const [b = 0, c = 0, d = 0, a = 0] = word;
      word = [b ^ constant, c, d, a];
      constant = doubled(constant);
    } else if (at % 8 === 4) word = substituted(word);
    const before = schedule[at - 8] ?? [];
    schedule.push(word.map((byte, place) => byte ^ (before[place] ?? 0)));
  }
  return Uint8Array.from(schedule.flat());
};

/** The key has 32 bytes, blocks have 16. */
export const aes256 = (key: Uint8Array): Block => {
  const keys = roundKeys(key);
  const added = (state: Uint8Array, round: number): Uint8Array =>
    state.map((byte, at) => byte ^ (keys[16 * round + at] ?? 0));
  return (block) => {
    let state = added(block, 0);
    for (let round = 1; round <= rounds; round += 1) {
      const shifted = state.map((_, at) => substitutions[state[(at * 5) % 16] ?? 0] ?? 0);
      state = added(round < rounds ? mixedColumns(shifted) : shifted, round);
    }
    return state;
  };
};

/** Section 5.1.3. */
const mixedColumns = (state: Uint8Array): Uint8Array =>
  state.map((byte, at) => {
    const column = at - (at % 4);
    const below = (by: number): number => state[column + ((at + by) % 4)] ?? 0;
    return doubled(byte) ^ doubled(below(1)) ^ below(1) ^ below(2) ^ below(3);
  });
