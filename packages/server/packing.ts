import { constants, deflateRawSync } from "node:zlib";

/**
 * gzip for a stream that many read and each joins at another moment. Every piece is packed once for
 * all: it refers to nothing before it and ends on a whole byte, so that it may follow any other.
 * There is no end mark, as a feed has no end; a reader takes the pieces as they come.
 */

/** RFC 1952, 2.3: deflate, no optional fields, no time, unknown system. */
export const packedHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** Where a higher level packs hardly better but takes several times as long. */
const level = 3;

/** Packs a piece by itself. Nothing secret belongs into it: its length tells what repeats in it. */
export const packed = (bytes: Uint8Array): Buffer =>
  deflateRawSync(bytes, { level, finishFlush: constants.Z_FULL_FLUSH });

/** RFC 1951, 3.2.4: the length has 16 bits. */
const longest = 65_535;

/** The same form without packing: for what is short, secret, or for one reader only. */
export function stored(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += longest) {
    const part = bytes.subarray(at, at + longest);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(~part.length & 0xffff, 3);
    parts.push(head, part);
  }
  return Buffer.concat(parts);
}
