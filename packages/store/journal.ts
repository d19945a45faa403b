/**
 * The journal as the store sees it: numbered bytes, hashed in a chain, and the receipts of the
 * acts that wrote them. The store knows nothing of acts or events; it keeps what was written
 * exactly as it was written.
 */

/** An entry is at most 65,535 bytes: the 16-bit length of a C2SP tlog-tiles entry. */
export const entryLimit = 65_535;

/** The id of an assembly has 1 to 128 characters, so that it fits an index of every database. */
export const assemblyLimit = 128;

/** The key of a receipt has 1 to 512 characters. */
export const keyLimit = 512;

/** The head of an empty journal: sequence number 0, chain of 32 zero bytes. */
export interface Head {
  readonly seq: number;
  /** 32 bytes. chain(n) = SHA-256(0x01 || chain(n-1) || leaf(n)). */
  readonly chain: Uint8Array;
}

/** An entry as it is stored. */
export interface Stored {
  /** 1, 2, 3, … without holes. */
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** 32 bytes: SHA-256(0x00 || bytes), the leaf hash of RFC 6962, section 2.1. */
  readonly leaf: Uint8Array;
  readonly chain: Uint8Array;
}

/**
 * What was answered to an act, kept under the key that its sender chose, so that asking again
 * counts once.
 */
export interface Receipt {
  readonly key: string;
  /**
   * SHA-256, hex, of who asked what: the same key with other content is refused by whoever reads
   * this.
   */
  readonly fingerprint: string;
  /** The first answer, JSON. */
  readonly answer: string;
}

/** All or nothing, in one transaction. */
export interface Batch {
  /**
   * The sequence number after which the entries follow; if the journal has grown meanwhile:
   * conflict.
   */
  readonly after: number;
  readonly entries: readonly Uint8Array[];
  readonly receipts: readonly Receipt[];
}

export type Appended =
  | { readonly kind: "appended"; readonly head: Head }
  /**
   * Nothing was written: the journal has grown meanwhile. With `used`, these keys have a receipt by
   * now, because their acts were answered by another server. Whoever decides again reads the new
   * entries and those receipts first.
   */
  | { readonly kind: "conflict"; readonly actual: number; readonly used?: readonly string[] }
  /**
   * The disk is full or fails, the database is gone: nothing was written. `reason` is for the
   * operator. With `unsure` the connection broke while the commit was on its way and could not be
   * restored, so that the batch may be found written later. It is not acknowledged either way: sent
   * again it is then a conflict, and its receipts are there.
   */
  | { readonly kind: "failed"; readonly reason: string; readonly unsure?: true };

/** Where a journal is damaged, and what was found there. */
export interface Damage {
  /**
   * The first entry that cannot be relied upon. For a receipt: the entry after which it was given,
   * or the end of the journal where that is not known.
   */
  readonly seq: number;
  /**
   * hole: the entry is missing, a later one exists.
   * bytes: its content or its leaf hash was altered.
   * chain: it does not follow the one before, or the last is not the one recorded as last.
   * length: it is over the limit, or the journal ends before or after its recorded end.
   * receipt: a receipt was altered, removed or added, or speaks of an entry that is not there.
   */
  readonly what: "hole" | "bytes" | "chain" | "length" | "receipt";
  readonly detail: string;
}

export type Opened =
  | { readonly kind: "sound"; readonly head: Head }
  | { readonly kind: "damaged"; readonly damage: Damage };

/** One contract, three implementations: memory, one SQLite file, PostgreSQL. */
export interface JournalStore {
  /** Ids of the assemblies that have a journal, sorted. */
  assemblies(): Promise<readonly string[]>;
  /**
   * Reads the whole journal once and recomputes every hash; a journal that is damaged is not opened
   * for writing.
   */
  open(assembly: string): Promise<Opened>;
  /** Durable when it resolves with "appended". */
  append(assembly: string, batch: Batch): Promise<Appended>;
  /** At most `limit` entries after `after`, in order. */
  read(assembly: string, after: number, limit: number): Promise<readonly Stored[]>;
  receipt(assembly: string, key: string): Promise<Receipt | undefined>;
  /**
   * Rings when another process may have appended. Only a bell: whoever hears it reads after its own
   * cursor.
   */
  listen(assembly: string, bell: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
