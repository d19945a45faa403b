import { hex } from "@hemicycle/base";
import { blockSize, headerName, paddedSize, readHead } from "./archive-record.ts";
import { textOf } from "./bytes.ts";
import type { Machine } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import { readText, record, textLike, whole } from "./shape.ts";

/** Where an archive is read from: a file, a blob, or bytes that are there already. */
export interface Source {
  /** In bytes. */
  readonly size: number;
  /** As many bytes from there as the source still has. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  /** A copy: what is sent to another thread takes its whole buffer along. */
  read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
});

/** One file in the archive, whose name is the hash of its content. */
export interface Entry {
  readonly kind: "data" | "event";
  readonly hash: string;
  readonly text: string;
  /** Where its content begins in the archive, and how many bytes it has. */
  readonly offset: number;
  readonly size: number;
}

/** A list of 20,000 credentials has 13 MB; everything else is much smaller. */
const mostBytes = 16 * 1024 * 1024;

const header = record({ version: whole, timestamp: textLike(/^[1-9][0-9]{0,9}$/) });

/** Seconds since 1970 at which the archive was begun. */
interface Beginning {
  readonly time: number;
  readonly next: number;
}

/**
 * The entries of an archive, one after the other, every byte of it checked: heads, padding, names.
 * After a refusal there is nothing more. Memory is that of one entry and of what is read ahead.
 */
export async function* entriesOf(
  source: Source,
  machine: Machine,
): AsyncGenerator<Entry | Refusal, void> {
  const window = new Window(source);
  const beginning = await readBeginning(window);
  if (beginning instanceof Refusal) {
    yield beginning;
    return;
  }
  let at = beginning.next;
  while (at < source.size) {
    const entry = await readEntry({ window, machine, time: beginning.time }, at);
    yield entry;
    if (entry instanceof Refusal) return;
    at = entry.offset + paddedSize(entry.size);
  }
}

const readBeginning = async (window: Window): Promise<Beginning | Refusal> => {
  const head = readHead(await window.read(0, blockSize));
  const content = head?.name === headerName ? await contentOf(window, 0, head.size) : undefined;
  if (head === undefined || content === undefined) return new Refusal("archive-header");
  if (content instanceof Refusal) return content;
  const said = readText(header, textOf(content) ?? "");
  if (said instanceof Refusal || said.timestamp !== String(head.time)) {
    return new Refusal("archive-header");
  }
  if (said.version !== 1) return new Refusal("version");
  return { time: head.time, next: blockSize + paddedSize(head.size) };
};

interface Reading {
  readonly window: Window;
  readonly machine: Machine;
  readonly time: number;
}

const readEntry = async (
  { window, machine, time }: Reading,
  at: number,
): Promise<Entry | Refusal> => {
  const block = await window.read(at, blockSize);
  if (block.length < blockSize) return new Refusal("truncated");
  const head = readHead(block);
  const name = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(head?.name ?? "");
  if (head === undefined || head.time !== time || name === null) return new Refusal("record-form");
  const content = await contentOf(window, at, head.size);
  if (content instanceof Refusal) return content;
  const [, hash = "", kind] = name;
  if (hex(machine.sha256(content)) !== hash) return new Refusal("record-name");
  const text = textOf(content);
  if (text === undefined) return new Refusal("encoding");
  const entry = { hash, text, offset: at + blockSize, size: head.size };
  return { kind: kind === "event" ? "event" : "data", ...entry };
};

const contentOf = async (
  window: Window,
  at: number,
  size: number,
): Promise<Uint8Array | Refusal> => {
  if (size > mostBytes) return new Refusal("too-large");
  const blocks = await window.read(at + blockSize, paddedSize(size));
  if (blocks.length < paddedSize(size)) return new Refusal("truncated");
  const isPadded = blocks.subarray(size).every((byte) => byte === 0);
  return isPadded ? blocks.subarray(0, size) : new Refusal("record-form");
};

const ahead = 1024 * 1024;

/** Reads ahead, so that the source is asked once for many small records. */
class Window {
  readonly #source: Source;
  #start = 0;
  #bytes = new Uint8Array();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Fewer bytes than asked for when the source ends before. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const from = offset - this.#start;
    if (from < 0 || from + length > this.#bytes.length) {
      this.#start = offset;
      this.#bytes = new Uint8Array(await this.#source.read(offset, Math.max(length, ahead)));
      return this.#bytes.subarray(0, length);
    }
    return this.#bytes.subarray(from, from + length);
  }
}
