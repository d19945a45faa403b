import { inflateRawSync } from "node:zlib";
import type { Fault } from "@hemicycle/base";
import { crc32, deflated, signatures, stored } from "./zip.ts";

/** Everything that can be wrong with an archive, with what it means. */
export const zipFaultTexts = {
  "zip-size": "the file is larger than {most} bytes",
  "zip-form": "the file is not an archive, or a damaged one",
  "zip-entries": "the archive says that it has more than {most} files",
  "zip-twice": "{name} stands in the archive twice",
  "zip-encrypted": "{name} is encrypted",
  "zip-method": "{name} is packed by a method that is not read",
  "zip-unpacked": "what is wanted of the archive unpacks to more than {most} bytes",
  "zip-sum": "{name} is damaged: its check sum is another",
} as const satisfies Readonly<Record<string, string>>;

type ZipFaultId = keyof typeof zipFaultTexts;

export interface ZipLimits {
  /** Bytes of the archive. */
  readonly size: number;
  readonly entries: number;
  /** Bytes of all wanted files, unpacked. */
  readonly unpacked: number;
}

export const zipLimits: ZipLimits = {
  size: 32 * 1024 * 1024,
  entries: 5_000,
  unpacked: 32 * 1024 * 1024,
};

export type ZipReading =
  | { readonly kind: "read"; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "faulty"; readonly fault: Fault };

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

/** Thrown and caught in this file only: a fault found deep in an archive. */
class Broken extends Error {
  readonly fault: Fault;

  constructor(id: ZipFaultId, where = "", facts: Fault["facts"] = {}) {
    super(id);
    this.fault = { id, where, facts };
  }
}

/**
 * The files of an archive that are wanted, by name. What an archive says of the size of its files
 * is not believed: unpacking ends when the limit is reached, and no byte more is kept.
 */
export const unzip = (
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = zipLimits,
): ZipReading => {
  try {
    return { kind: "read", files: filesOf(archive, wanted, limits) };
  } catch (error) {
    if (error instanceof Broken) return { kind: "faulty", fault: error.fault };
    // A place outside the file: what DataView throws when an archive is cut off.
    if (error instanceof RangeError) return { kind: "faulty", fault: new Broken("zip-form").fault };
    throw error;
  }
};

const filesOf = (
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): ReadonlyMap<string, Uint8Array> => {
  if (archive.length > limits.size) throw new Broken("zip-size", "", { most: limits.size });
  const files = new Map<string, Uint8Array>();
  let left = limits.unpacked;
  for (const entry of directoryOf(archive, limits).filter(({ name }) => wanted(name))) {
    if (files.has(entry.name)) throw new Broken("zip-twice", entry.name, { name: entry.name });
    const bytes = contentOf(archive, entry, { left, most: limits.unpacked });
    left -= bytes.length;
    files.set(entry.name, bytes);
  }
  return files;
};

const directoryOf = (archive: Uint8Array, { entries: most }: ZipLimits): readonly Entry[] => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new Broken("zip-entries", "", { most });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== signatures.directory) throw new Broken("zip-form");
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The record at the end stands before a comment of at most 65,535 bytes. */
const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new Broken("zip-form");
};

const contentOf = (
  archive: Uint8Array,
  { name, flags, method, crc, packed, at }: Entry,
  { left, most }: { readonly left: number; readonly most: number },
): Uint8Array => {
  const facts = { name };
  if ((flags & 1) !== 0) throw new Broken("zip-encrypted", name, facts);
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (view.getUint32(at, true) !== signatures.file) throw new Broken("zip-form", name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = archive.subarray(start, start + packed);
  if (method !== stored && method !== deflated) throw new Broken("zip-method", name, facts);
  if (method === stored && data.length > left) throw new Broken("zip-unpacked", name, { most });
  const bytes = method === stored ? data : inflated(data, name, { left, most });
  if (crc32(bytes) !== crc) throw new Broken("zip-sum", name, facts);
  return bytes;
};

const inflated = (
  data: Uint8Array,
  name: string,
  { left, most }: { readonly left: number; readonly most: number },
): Uint8Array => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const large =
      error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw large ? new Broken("zip-unpacked", name, { most }) : new Broken("zip-form", name);
  }
};
