import { deflateRawSync } from "node:zlib";

/** Marks of the records of an archive (PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16). */
export const signatures = { file: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
export const stored = 0;
export const deflated = 8;
const utf8Names = 0x0800;
/** 1980-01-01: an archive of the same files is the same archive. */
const firstDay = 0x0021;

interface Packed {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Files packed into one archive, in their order and without their dates. */
export const zip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries = [...files].map(
    ([name, bytes]): Packed => ({
      name: new TextEncoder().encode(name),
      data: deflateRawSync(bytes),
      crc: crc32(bytes),
      size: bytes.length,
    }),
  );
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    directory.push(record(entry, at), entry.name);
    const local = record(entry);
    parts.push(local, entry.name, entry.data);
    at += local.length + entry.name.length + entry.data.length;
  }
  return Buffer.concat([...parts, ...directory, end(entries.length, at, sizeOf(directory))]);
};

/** The head of a file, or its record in the directory, which knows where the head is. */
const record = ({ name, data, crc, size }: Packed, offset?: number): Uint8Array => {
  const listed = offset !== undefined;
  const bytes = Buffer.alloc(listed ? 46 : 30);
  bytes.writeUInt32LE(listed ? signatures.directory : signatures.file, 0);
  const at = listed ? 6 : 4;
  if (listed) {
    bytes.writeUInt16LE(20, 4);
    bytes.writeUInt32LE(offset, 42);
  }
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(utf8Names, at + 2);
  bytes.writeUInt16LE(deflated, at + 4);
  bytes.writeUInt16LE(firstDay, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(data.length, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  return bytes;
};

const end = (count: number, at: number, size: number): Uint8Array => {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(signatures.end, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
};

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The check sum of archives (ISO 3309); Node has its own from 22 on. */
export const crc32 = (bytes: Uint8Array): number => {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
};
