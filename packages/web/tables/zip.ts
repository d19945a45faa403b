/**
 * Archives as spreadsheets are made of, packed by the browser itself: the libraries at hand start a
 * worker from a blob for larger files, which the policy of the page forbids.
 */

/** Places in the records of an archive (PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16). */
const signatures = { file: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const stored = 0;
const deflated = 8;
const utf8Names = 0x0800;
const encrypted = 0x0001;

/** What is wrong with an archive. */
export class ArchiveError extends Error {
  readonly reason: "unreadable" | "tooLarge" | "encrypted";

  constructor(reason: ArchiveError["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

interface Packed {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly method: number;
  readonly data: Uint8Array;
  readonly size: number;
}

/** How an archive is written: packed, or plain, so that whoever reads it has nothing to unpack. */
type How = "packed" | "plain";

/** Writes files into one archive. */
export async function archiveOf(
  files: ReadonlyMap<string, Uint8Array>,
  how: How = "packed",
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await Promise.all(
    [...files].map(async ([name, bytes]): Promise<Packed> => {
      const data = how === "packed" ? await through(bytes, deflate()) : bytes;
      return {
        name: new TextEncoder().encode(name),
        crc: crc32(bytes),
        method: how === "packed" ? deflated : stored,
        data,
        size: bytes.length,
      };
    }),
  );
  return joined(entries);
}

function joined(entries: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const locals = entries.map((entry) => [...headerOf(entry), entry.data]);
  let at = 0;
  const directory = entries.flatMap((entry, index) => {
    const record = directoryOf(entry, at);
    at += sizeOf(locals[index] ?? []);
    return record;
  });
  const end = fields(22, (view) => {
    view.setUint32(0, signatures.end, true);
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, sizeOf(directory), true);
    view.setUint32(16, at, true);
  });
  return concatenated([...locals.flat(), ...directory, end]);
}

function headerOf({ name, crc, method, data, size }: Packed): readonly Uint8Array[] {
  const fixed = fields(30, (view) => {
    view.setUint32(0, signatures.file, true);
    view.setUint16(4, 20, true);
    common(view, 6, { crc, method, packed: data.length, size, name: name.length });
  });
  return [fixed, name];
}

function directoryOf(
  { name, crc, method, data, size }: Packed,
  offset: number,
): readonly Uint8Array[] {
  const fixed = fields(46, (view) => {
    view.setUint32(0, signatures.directory, true);
    view.setUint16(4, 20, true);
    view.setUint16(6, 20, true);
    common(view, 8, { crc, method, packed: data.length, size, name: name.length });
    view.setUint32(42, offset, true);
  });
  return [fixed, name];
}

/** The fields that a file and its record in the directory share; its date is 1980-01-01. */
function common(
  view: DataView,
  at: number,
  entry: { crc: number; method: number; packed: number; size: number; name: number },
): void {
  view.setUint16(at, utf8Names, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 6, 0x0021, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.name, true);
}

function fields(length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return bytes;
}

/**
 * The files of an archive whose names are wanted. Throws an `ArchiveError` where it cannot be read,
 * is encrypted, or would unpack to more than `most` bytes.
 */
export async function filesIn(
  archive: Uint8Array,
  { most, wanted }: { readonly most: number; readonly wanted: (name: string) => boolean },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const listed = directoryIn(archive).filter(({ name }) => wanted(name));
  if (listed.reduce((sum, { size }) => sum + size, 0) > most) throw new ArchiveError("tooLarge");
  if (listed.some(({ flags }) => (flags & encrypted) !== 0)) throw new ArchiveError("encrypted");
  const files = new Map<string, Uint8Array>();
  for (const entry of listed) files.set(entry.name, await contentOf(archive, entry));
  return files;
}

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

function directoryIn(archive: Uint8Array): readonly Listed[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const end = endOf(view);
    const listed: Listed[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== signatures.directory) throw new ArchiveError("unreadable");
      const length = view.getUint16(at + 28, true);
      listed.push({
        name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length)),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return listed;
  } catch {
    throw new ArchiveError("unreadable");
  }
}

/** The record at the end stands before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new ArchiveError("unreadable");
}

async function contentOf(archive: Uint8Array, entry: Listed): Promise<Uint8Array> {
  try {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const names = view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const start = entry.at + 30 + names;
    const data = archive.subarray(start, start + entry.packed);
    if (entry.method === stored) return data;
    if (entry.method !== deflated) throw new ArchiveError("unreadable");
    return await through(data, inflate(), entry.size);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("unreadable");
  }
}

const deflate = () => new CompressionStream("deflate-raw");
const inflate = () => new DecompressionStream("deflate-raw");

/** Bytes through a stream; more than `most` of them is more than the archive has promised. */
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const source = new Blob([new Uint8Array(bytes)]).stream();
  const reader = source.pipeThrough<Uint8Array>(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      throw new ArchiveError("tooLarge");
    }
    parts.push(read.value);
  }
  return concatenated(parts);
}

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The check sum of archives (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}
