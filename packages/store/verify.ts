/** Checks that entries follow one another; the same for every store. */
import { chainHash, leafHash, sameBytes } from "./hash.ts";
import { type Damage, entryLimit, type Head, type Opened } from "./journal.ts";

/** An entry as the database gave it: whatever somebody may have put there. */
interface FoundEntry {
  readonly seq?: unknown;
  readonly bytes?: unknown;
  readonly leaf?: unknown;
  readonly chain?: unknown;
}

/** Follows entries from a head that is known to be sound, up to the first that does not fit. */
export function follow(head: Head, found: readonly FoundEntry[]): Opened {
  let reached = head;
  for (const entry of found) {
    const next = step(reached, entry);
    if ("what" in next) return { kind: "damaged", damage: next };
    reached = next;
  }
  return { kind: "sound", head: reached };
}

function step(head: Head, { seq: number, bytes, leaf, chain }: FoundEntry): Head | Damage {
  const seq = head.seq + 1;
  if (number !== seq) {
    return { seq, what: "hole", detail: `entry ${seq} is missing: the next is ${String(number)}` };
  }
  if (!(bytes instanceof Uint8Array)) {
    return { seq, what: "bytes", detail: `entry ${seq} is no longer stored as bytes` };
  }
  if (bytes.length > entryLimit) {
    return { seq, what: "length", detail: `entry ${seq} has ${bytes.length} bytes` };
  }
  const leafHere = leafHash(bytes);
  if (!isHash(leaf, leafHere)) {
    return { seq, what: "bytes", detail: `entry ${seq} and its leaf hash do not match` };
  }
  const chainHere = chainHash(head.chain, leafHere);
  if (!isHash(chain, chainHere)) {
    return { seq, what: "chain", detail: `entry ${seq} does not follow entry ${head.seq}` };
  }
  return { seq, chain: chainHere };
}

function isHash(found: unknown, expected: Uint8Array): boolean {
  return found instanceof Uint8Array && sameBytes(found, expected);
}
