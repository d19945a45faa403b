import { sameBytes, utf8 } from "./bytes.ts";

/**
 * The records of an archive of Belenios: an old-style tar without owners and without an end, so
 * that it can grow. Every record has the same time, and there is one way to write each of them.
 */

export const blockSize = 512;

/** The file that stands first. */
export const headerName = "BELENIOS";

export interface RecordHead {
  readonly name: string;
  readonly size: number;
  /** Seconds since 1970, the same in the whole archive. */
  readonly time: number;
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");

/** Where the fields stand that are not always the same: name, size, time. */
const places = { name: [0, 100], size: [124, 11], time: [136, 11], checksum: 148 } as const;

/** The block that stands before the content of a record. */
export const recordHead = ({ name, size, time }: RecordHead): Uint8Array<ArrayBuffer> => {
  const block = new Uint8Array(blockSize);
  const put = (text: string, at: number): void => block.set(utf8(text), at);
  put(name, 0);
  put("0000644\u00000000000\u00000000000\u0000", 100);
  put(`${octal(size, 11)}\u0000${octal(time, 11)}\u0000`, places.size[0]);
  put("        0", places.checksum);
  put(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\u0000 `,
    places.checksum,
  );
  return block;
};

/** What a head says, if it is written as `recordHead` writes it. */
export const readHead = (block: Uint8Array): RecordHead | undefined => {
  const field = (at: number, length: number): string =>
    String.fromCharCode(...block.subarray(at, at + length)).replace(/\0.*$/s, "");
  const name = field(...places.name);
  const numbers = [field(...places.size), field(...places.time)];
  if (!numbers.every((number) => /^[0-7]{11}$/.test(number))) return undefined;
  const [size = 0, time = 0] = numbers.map((number) => Number.parseInt(number, 8));
  const head = { name, size, time };
  return sameBytes(recordHead(head), block) ? head : undefined;
};

/** The content is filled up with zeros to whole blocks. */
export const paddedSize = (size: number): number => Math.ceil(size / blockSize) * blockSize;
