/** Reads a whole journal from a database and checks it, in pages, so that memory stays small. */
import { type Driver, type Row, reasonOf, type Value } from "./driver.ts";
import { emptyHead, receiptHash, sameBytes } from "./hash.ts";
import type { Damage, Head, Opened } from "./journal.ts";
import { follow } from "./verify.ts";

const pageSize = 5_000;

/**
 * Entries first, then the recorded end, then the receipts. Others may append meanwhile: what is
 * compared with each other is read in one statement, and entries are read up to the end of then.
 */
export async function verifyJournal(driver: Driver, assembly: string): Promise<Opened> {
  const found = await readable(driver, selectEnd, [assembly, assembly, assembly, assembly]);
  const [end = {}] = found.rows ?? [];
  const last = found.rows ? Number(end["last"] ?? 0) : Number.MAX_SAFE_INTEGER;
  const followed = await followEntries(driver, assembly, last);
  if (followed.kind === "damaged") return followed;
  const { head } = followed;
  const damage = found.rows
    ? (endDamage(head, end) ?? countDamage(head, end))
    : lengthDamage(head.seq, `its recorded end cannot be read: ${found.reason}`);
  if (damage !== undefined) return { kind: "damaged", damage };
  const receipt = (await alteredReceipt(driver, assembly)) ?? (await brokenIndex(driver));
  if (receipt === undefined) return followed;
  return { kind: "damaged", damage: { seq: head.seq, what: "receipt", ...receipt } };
}

/**
 * What is recorded about the end (`seq`, `chain`, `receipts`, null where nothing is), and what is
 * there: the last entry, the number of receipts, the last entry of which a receipt speaks.
 */
const selectEnd = `select head.seq, head.chain, head.receipts,
    (select max(seq) from entry where assembly = $1) as last,
    (select count(*) from receipt where assembly = $2) as counted,
    (select max(seq) from receipt where assembly = $3) as latest
  from (select 1 as one) as always left join head on head.assembly = $4`;

type Found = { readonly rows: readonly Row[] } | { readonly rows?: never; readonly reason: string };

/** Catches only what the database says of damaged files: if it is away, nobody knows. */
async function readable(driver: Driver, sql: string, values: readonly Value[]): Promise<Found> {
  try {
    return { rows: await driver.all(sql, values) };
  } catch (error) {
    if (driver.isCorruption(error)) return { reason: reasonOf(error) };
    throw error;
  }
}

const selectPage = `select seq, bytes, leaf, chain from entry
  where assembly = $1 and seq > $2 and seq <= $3 order by seq limit $4`;

async function followEntries(driver: Driver, assembly: string, last: number): Promise<Opened> {
  let head = emptyHead();
  let size = pageSize;
  while (head.seq < last) {
    const page = await readable(driver, selectPage, [assembly, head.seq, last, size]);
    if (page.rows) {
      const followed = follow(head, page.rows);
      if (followed.kind === "damaged") return followed;
      if (followed.head === head) break;
      head = followed.head;
    } else if (size > 1) {
      // The rest is read one by one, so that the answer names the entry and not the page.
      size = 1;
    } else {
      const seq = head.seq + 1;
      const detail = `entry ${seq} cannot be read: ${page.reason}`;
      return { kind: "damaged", damage: { seq, what: "bytes", detail } };
    }
  }
  return { kind: "sound", head };
}

function endDamage(head: Head, { seq, chain }: Row): Damage | undefined {
  const recorded = seq ?? 0;
  if (recorded !== head.seq) {
    const at = Math.min(Number(recorded) || 0, head.seq);
    return lengthDamage(at, `it ends at ${head.seq} and its recorded end is ${String(recorded)}`);
  }
  if (recorded === 0 || (chain instanceof Uint8Array && sameBytes(chain, head.chain))) {
    return undefined;
  }
  const detail = `the chain at entry ${head.seq} is not the one recorded for the end`;
  return { seq: head.seq, what: "chain", detail };
}

function lengthDamage(soundUpTo: number, why: string): Damage {
  return { seq: soundUpTo + 1, what: "length", detail: `the length of the journal: ${why}` };
}

function countDamage({ seq }: Head, { receipts, counted, latest }: Row): Damage | undefined {
  if (Number(latest ?? 0) > seq) {
    const detail = `a receipt was given after entry ${String(latest)}, and the last is ${seq}`;
    return { seq: seq + 1, what: "receipt", detail };
  }
  const given = receipts ?? 0;
  if (given === counted) return undefined;
  const detail = `${String(given)} receipts were given and ${String(counted)} are there`;
  return { seq, what: "receipt", detail };
}

const selectReceipts = `select key, fingerprint, answer, seq, digest from receipt
  where assembly = $1 and key > $2 order by key limit $3`;

/** Its place only where it is known. */
interface ReceiptDamage {
  readonly seq?: number;
  readonly detail: string;
}

async function alteredReceipt(
  driver: Driver,
  assembly: string,
): Promise<ReceiptDamage | undefined> {
  const ends = new Set<string>();
  let after = "";
  // A damaged index can lead around in a circle.
  while (!ends.has(after)) {
    ends.add(after);
    const page = await readable(driver, selectReceipts, [assembly, after, pageSize]);
    if (!page.rows) {
      return { detail: `a receipt after ${JSON.stringify(after)} is unreadable: ${page.reason}` };
    }
    const altered = page.rows.find((row) => !isAsGiven(assembly, row));
    if (altered !== undefined) {
      const { key, seq } = altered;
      const detail = `the receipt ${JSON.stringify(key)} was altered`;
      return typeof seq === "number" ? { seq, detail } : { detail };
    }
    const last = page.rows.at(-1)?.["key"];
    if (typeof last !== "string") return undefined;
    after = last;
  }
  return { detail: `the receipts are out of order at ${JSON.stringify(after)}` };
}

/** Entries are proven by their hashes; but a receipt is found, or not, through an index. */
async function brokenIndex(driver: Driver): Promise<ReceiptDamage | undefined> {
  const found = await driver.selfCheck();
  return found === undefined ? undefined : { detail: `the database reports: ${found}` };
}

function isAsGiven(assembly: string, row: Row): boolean {
  const { key, fingerprint, answer, seq, digest } = row;
  if (typeof key !== "string" || typeof fingerprint !== "string") return false;
  if (typeof answer !== "string" || typeof seq !== "number") return false;
  const expected = receiptHash(assembly, seq, { key, fingerprint, answer });
  return digest instanceof Uint8Array && sameBytes(digest, expected);
}
