import { createReadStream } from "node:fs";
import { type Frame, type FrameRead, readFrame } from "@hemicycle/assembly";
import type { Recorded } from "@hemicycle/engine";
import {
  chainHash,
  emptyHead,
  entryLimit,
  type Head,
  leafHash,
  type Stored,
} from "@hemicycle/store";

const decoder = new TextDecoder("utf-8", { fatal: true });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** An entry as a line of an export. Throws on bytes that are no text: no entry has such. */
export const lineOf = ({ seq, bytes, leaf, chain }: Stored): string =>
  `${JSON.stringify({ seq, leaf: hex(leaf), chain: hex(chain), text: decoder.decode(bytes) })}\n`;

/** The lines of a file. Rejects when the file cannot be read. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let open = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = (open + chunk).split("\n");
    open = lines.pop() ?? "";
    yield* lines;
  }
  if (open !== "") yield open;
}

export type Linked =
  | { readonly kind: "linked"; readonly head: Head; readonly frame: Frame }
  /** What does not fit, to stand behind the name of the entry. */
  | { readonly kind: "broken"; readonly why: string };

const broken = (why: string): Linked => ({ kind: "broken", why: ` ${why}` });

/** Reads the line that should follow an entry, and computes its hashes anew. */
export const follow = (head: Head, line: string): Linked => {
  const seq = head.seq + 1;
  const fields = fieldsOf(line);
  if (fields === undefined) return broken("is not {seq, leaf, chain, text} as JSON");
  if (fields.seq !== seq) return broken(`has the number ${fields.seq} where ${seq} should follow`);
  const bytes = fields.text === null ? null : new TextEncoder().encode(fields.text);
  if (bytes !== null && bytes.length > entryLimit) return broken(`has ${bytes.length} bytes`);
  const leaf = bytes === null ? Buffer.from(fields.leaf, "hex") : leafHash(bytes);
  if (hex(leaf) !== fields.leaf) return broken("and its hash do not match");
  const chain = chainHash(head.chain, leaf);
  if (hex(chain) !== fields.chain) return broken(`does not follow entry ${head.seq} in the chain`);
  const read = frameOf(fields);
  if (read.kind === "damaged") return { kind: "broken", why: `: ${read.detail}` };
  return { kind: "linked", head: { seq, chain }, frame: read.frame };
};

/** What stands in the line; without its text it is an entry that is not for everybody. */
const frameOf = ({ seq, leaf, text, ballot }: Fields): FrameRead =>
  text === null
    ? readFrame("sealed", JSON.stringify({ seq, commitment: leaf, ballot }))
    : readFrame("entry", text);

interface Fields {
  readonly seq: number;
  readonly leaf: string;
  readonly chain: string;
  /** Null where the line has none, but says whether it is a ballot. */
  readonly text: string | null;
  readonly ballot: unknown;
}

const fieldsOf = (line: string): Fields | undefined => {
  const value = parsed(line);
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 4) return;
  const { seq, leaf, chain, text, ballot } = value as Partial<Record<keyof Fields, unknown>>;
  if (typeof seq !== "number" || typeof leaf !== "string" || typeof chain !== "string") return;
  if (typeof text === "string") return { seq, leaf, chain, text, ballot: null };
  return ballot === undefined ? undefined : { seq, leaf, chain, text: null, ballot };
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** The entries of an export up to its end, or to the first that does not fit. */
export interface Chain {
  readonly head: Head;
  readonly frames: readonly Frame[];
  readonly why: string | null;
}

/** The entries whose hashes fit. Rejects when the file cannot be read. */
export const chained = async (path: string): Promise<Chain> => {
  let head = emptyHead();
  const frames: Frame[] = [];
  for await (const line of linesOf(path)) {
    const linked = follow(head, line);
    const where = `entry ${head.seq + 1}`;
    if (linked.kind === "broken") return { head, frames, why: `${where}${linked.why}` };
    head = linked.head;
    frames.push(linked.frame);
  }
  return { head, frames, why: frames.length === 0 ? "the export is empty" : null };
};

/** The entries that can be read, up to the first that cannot. */
export const readable = (frames: readonly Frame[]): readonly Recorded[] => {
  const end = frames.findIndex(({ kind }) => kind === "sealed");
  return frames
    .slice(0, end < 0 ? frames.length : end)
    .flatMap((frame) => (frame.kind === "sealed" ? [] : [frame.recorded]));
};
