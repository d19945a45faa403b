/** The hashes of the journal. Shapes and prefixes: RFC 6962, section 2.1. */
import { hash } from "node:crypto";
import { entryLimit, type Head, type Receipt, type Stored } from "./journal.ts";

/** The head of a journal in which nothing stands yet. */
export function emptyHead(): Head {
  return { seq: 0, chain: new Uint8Array(32) };
}

const leafInput = new Uint8Array(1 + entryLimit);
leafInput[0] = 0x00;

/** SHA-256(0x00 || bytes), 32 bytes: the leaf hash of RFC 6962. At most `entryLimit` bytes. */
export function leafHash(bytes: Uint8Array): Uint8Array {
  leafInput.set(bytes, 1);
  return sha256(leafInput.subarray(0, 1 + bytes.length));
}

const chainInput = new Uint8Array(1 + 32 + 32);
chainInput[0] = 0x01;

/** SHA-256(0x01 || previous || leaf), 32 bytes. Both inputs have 32 bytes. */
export function chainHash(previous: Uint8Array, leaf: Uint8Array): Uint8Array {
  chainInput.set(previous, 1);
  chainInput.set(leaf, 33);
  return sha256(chainInput);
}

/** Numbers and hashes new entries so that they follow `head`. */
export function link(head: Head, entries: readonly Uint8Array[]): readonly Stored[] {
  let { seq, chain } = head;
  return entries.map((bytes) => {
    const leaf = leafHash(bytes);
    seq += 1;
    chain = chainHash(chain, leaf);
    return { seq, bytes, leaf, chain };
  });
}

/**
 * SHA-256(0x02 || JSON), 32 bytes, over all that a receipt says, its assembly and the entry after
 * which it was given, so that an altered receipt is found when the journal is opened.
 */
export function receiptHash(assembly: string, seq: number, receipt: Receipt): Uint8Array {
  const { key, fingerprint, answer } = receipt;
  return sha256(Buffer.from(`\x02${JSON.stringify([assembly, seq, key, fingerprint, answer])}`));
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function sha256(input: Uint8Array): Uint8Array {
  return plain(hash("sha256", input, "buffer"));
}

/** The same memory seen as a plain Uint8Array, whichever driver or library it comes from. */
export function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
