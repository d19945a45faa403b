/** How a batch is written, and found again if the database did not confirm it. */
import type { Outcome, Queries, Value } from "./driver.ts";
import { emptyHead, link, receiptHash, sameBytes } from "./hash.ts";
import type { Appended, Batch, Head, Receipt, Stored } from "./journal.ts";
import { insertRows } from "./rows.ts";

const selectHead = "select seq, chain from head where assembly = $1";

/**
 * The whole guard against two writers: the head moves only from the number that the batch expects,
 * and its row stays locked until the commit. No isolation level is relied upon.
 */
const moveHead = `insert into head (assembly, seq, chain, receipts, settled)
  values ($1, $2, $3, $4, 0)
  on conflict (assembly) do update set seq = excluded.seq, chain = excluded.chain,
    receipts = head.receipts + excluded.receipts
  where head.seq = $5`;

const entryRows = { into: "entry (assembly, seq, bytes, leaf, chain)", columns: 5, ending: "" };

const receiptRows = {
  into: "receipt (assembly, key, fingerprint, answer, seq, digest)",
  columns: 6,
  ending: "on conflict (assembly, key) do nothing",
};

/** What was written; or where the head is instead; or that some key has a receipt already. */
type Written = Appended | { readonly kind: "used" };

/** To be run in a transaction. The batch has no fault. */
export async function write(
  within: Queries,
  assembly: string,
  batch: Batch,
): Promise<Outcome<Written>> {
  const { after, entries, receipts } = batch;
  const before = await headOf(within, assembly);
  if (before.seq !== after) return left({ kind: "conflict", actual: before.seq });
  const stored = link(before, entries);
  const { seq, chain } = stored.at(-1) ?? before;
  const appended = { kind: "appended", head: { seq, chain } } as const;
  if (entries.length + receipts.length === 0) return left(appended);
  const moved = await within.run(moveHead, [assembly, seq, chain, receipts.length, after]);
  if (moved === 0) return left({ kind: "conflict", actual: (await headOf(within, assembly)).seq });
  await insertRows(within, entryRows, stored.map(entryRow(assembly)));
  const given = await insertRows(within, receiptRows, receipts.map(receiptRow(assembly, seq)));
  return given < receipts.length ? left({ kind: "used" }) : { keep: true, value: appended };
}

function left(value: Written): Outcome<Written> {
  return { keep: false, value };
}

const selectKey = "select key from receipt where assembly = $1 and key = $2";

/** The keys of a batch that have a receipt. Not to be run where the batch is being written. */
export async function usedKeys(
  queries: Queries,
  assembly: string,
  { receipts }: Batch,
): Promise<readonly string[]> {
  const used: string[] = [];
  for (const { key } of receipts) {
    const rows = await queries.all(selectKey, [assembly, key]);
    if (rows.length > 0) used.push(key);
  }
  return used;
}

function entryRow(assembly: string): (entry: Stored) => readonly Value[] {
  return ({ seq, bytes, leaf, chain }) => [assembly, seq, bytes, leaf, chain];
}

function receiptRow(assembly: string, seq: number): (receipt: Receipt) => readonly Value[] {
  return (receipt) => {
    const { key, fingerprint, answer } = receipt;
    return [assembly, key, fingerprint, answer, seq, receiptHash(assembly, seq, receipt)];
  };
}

/**
 * Waits for a transaction that may still hold the head. And it writes, so as to have the last word:
 * in SQLite this overwrites what an unconfirmed commit may have left in the log for a crash to
 * find. (It has to be a change: SQLite does not write what is the same as before.)
 */
const settle = `insert into head (assembly, seq, chain, receipts, settled)
  values ($1, 0, $2, 0, 1)
  on conflict (assembly) do update set settled = head.settled + 1`;

/** To be run in a transaction: the head that the batch made, if the batch is there. */
export async function search(
  within: Queries,
  assembly: string,
  batch: Batch,
): Promise<Outcome<Head | undefined>> {
  await within.run(settle, [assembly, emptyHead().chain]);
  const before = await headAt(within, assembly, batch.after);
  const made = before && (link(before, batch.entries).at(-1) ?? before);
  const there = made && (await headAt(within, assembly, made.seq));
  const same = made && there && sameBytes(made.chain, there.chain);
  const kept = same && (await hasReceipts(within, assembly, batch.receipts));
  return { keep: true, value: kept ? there : undefined };
}

const selectChain = "select chain from entry where assembly = $1 and seq = $2";

async function headAt(within: Queries, assembly: string, seq: number): Promise<Head | undefined> {
  if (seq === 0) return emptyHead();
  const [row] = await within.all(selectChain, [assembly, seq]);
  return row && { seq, chain: bytesIn(row["chain"]) };
}

const selectPrint = "select fingerprint from receipt where assembly = $1 and key = $2";

/** The first stands for all: they were written together or not at all. */
async function hasReceipts(
  within: Queries,
  assembly: string,
  [first]: readonly Receipt[],
): Promise<boolean> {
  if (first === undefined) return true;
  const [row] = await within.all(selectPrint, [assembly, first.key]);
  return row?.["fingerprint"] === first.fingerprint;
}

async function headOf(within: Queries, assembly: string): Promise<Head> {
  const [row] = await within.all(selectHead, [assembly]);
  return row ? { seq: Number(row["seq"]), chain: bytesIn(row["chain"]) } : emptyHead();
}

function bytesIn(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("the journal is damaged: a hash is no longer stored as bytes");
}
