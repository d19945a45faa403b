import { decode } from "@hemicycle/assembly";
import { hex, sha256 } from "@hemicycle/base";
import type { Recorded, SealedVotes } from "@hemicycle/engine";

/** A line of `GET /api/assemblies/{id}/journal`: readable, or only its place and its hashes. */
export type JournalLine =
  | { readonly seq: number; readonly leaf: string; readonly chain: string; readonly text: string }
  | {
      readonly seq: number;
      readonly leaf: string;
      readonly chain: string;
      readonly ballot: SealedVotes | null;
    };

/** An entry whose hashes were worked out here. */
export interface CheckedEntry {
  readonly seq: number;
  readonly leaf: string;
  /** Null where it is not for this reader. */
  readonly recorded: Recorded | null;
  readonly ballot: SealedVotes | null;
}

/** The last entry that was checked: its number, and the chain up to it. */
export interface Head {
  readonly seq: number;
  readonly chain: Uint8Array;
}

/** Before the first entry the chain is 32 zero bytes. */
export const emptyHead: Head = { seq: 0, chain: new Uint8Array(32) };

export type Linked =
  | { readonly kind: "linked"; readonly head: Head; readonly entry: CheckedEntry }
  /** `what` does not fit: its number, its hash, the chain, or its form. */
  | { readonly kind: "broken"; readonly seq: number; readonly what: Broken };

export type Broken = "number" | "leaf" | "chain" | "form";

const encoder = new TextEncoder();
const ofLeaf = Uint8Array.of(0);
const ofChain = Uint8Array.of(1);

/** leaf = SHA-256(0x00 ‖ text): the leaf hash of RFC 6962. */
const leafOf = (text: string): Uint8Array => sha256(ofLeaf, text);

/** Whether the text of a line is what a hash has stood for. */
export const isOf = (leaf: string, text: string): boolean => hex(leafOf(text)) === leaf;

const bytesOf = (digits: string): Uint8Array => {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
};

/** Works out the hashes of the line that should follow an entry, and holds them against its own. */
export const follow = (head: Head, line: JournalLine): Linked => {
  const seq = head.seq + 1;
  if (line.seq !== seq) return { kind: "broken", seq, what: "number" };
  const leaf = "text" in line ? leafOf(line.text) : bytesOf(line.leaf);
  if (hex(leaf) !== line.leaf) return { kind: "broken", seq, what: "leaf" };
  // chain(n) = SHA-256(0x01 ‖ chain(n−1) ‖ leaf(n))
  const chain = sha256(ofChain, head.chain, leaf);
  if (hex(chain) !== line.chain) return { kind: "broken", seq, what: "chain" };
  const entry = entryOf(line);
  return entry === null
    ? { kind: "broken", seq, what: "form" }
    : { kind: "linked", head: { seq, chain }, entry };
};

/** Null where the text is no entry of this number. */
export const entryOf = (line: JournalLine): CheckedEntry | null => {
  const { seq, leaf } = line;
  if (!("text" in line)) return { seq, leaf, recorded: null, ballot: line.ballot };
  const decoded = decode(encoder.encode(line.text));
  if (decoded.kind === "damaged" || decoded.entry.recorded.seq !== seq) return null;
  return { seq, leaf, recorded: decoded.entry.recorded, ballot: null };
};
