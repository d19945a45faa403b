/** What a batch must be before anything of it is written. */
import { assemblyLimit, type Batch, entryLimit, keyLimit } from "./journal.ts";

/**
 * Why a batch cannot be written to any store, or undefined. A text with U+0000 or half a surrogate
 * pair is refused because the databases would not give it back as it was.
 */
export function faultIn(assembly: string, batch: Batch): string | undefined {
  if (!isName(assembly, assemblyLimit)) {
    return `the id of an assembly has 1 to ${assemblyLimit} characters that a database can keep`;
  }
  return faultInEntries(batch) ?? faultInReceipts(batch);
}

function faultInEntries({ entries }: Batch): string | undefined {
  const tooLong = entries.findIndex((bytes) => bytes.length > entryLimit);
  const length = entries[tooLong]?.length;
  if (length === undefined) return undefined;
  return `entry ${tooLong + 1} of the batch has ${length} bytes: the limit is ${entryLimit}`;
}

function faultInReceipts({ receipts }: Batch): string | undefined {
  const keys = new Set<string>();
  for (const { key, fingerprint, answer } of receipts) {
    if (!isName(key, keyLimit)) {
      return `the key of a receipt has 1 to ${keyLimit} characters that a database can keep`;
    }
    if (keys.has(key)) return `the batch has two receipts with the key ${JSON.stringify(key)}`;
    if (!isText(fingerprint) || !isText(answer)) {
      return `the receipt ${JSON.stringify(key)} has characters that a database cannot keep`;
    }
    keys.add(key);
  }
  return undefined;
}

function isName(text: string, limit: number): boolean {
  return text.length > 0 && text.length <= limit && isText(text);
}

function isText(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}
