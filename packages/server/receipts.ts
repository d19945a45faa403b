import type { JournalStore, Receipt } from "@hemicycle/store";

/** The receipts of one assembly; the last ones are kept in memory. */
export class Receipts {
  readonly #store: Pick<JournalStore, "receipt">;
  readonly #assembly: string;
  readonly #recent = new Map<string, Receipt>();

  constructor(store: Pick<JournalStore, "receipt">, assembly: string) {
    this.#store = store;
    this.#assembly = assembly;
  }

  /** Without asking the store. */
  recent(key: string): Receipt | undefined {
    return this.#recent.get(key);
  }

  /** Undefined if none was ever written. Rejects if the store is away. */
  async find(key: string): Promise<Receipt | undefined> {
    const receipt = this.#recent.get(key) ?? (await this.#store.receipt(this.#assembly, key));
    if (receipt !== undefined) this.keep(receipt);
    return receipt;
  }

  /** To be called only with what is durable. */
  keep(receipt: Receipt): void {
    this.#recent.set(receipt.key, receipt);
    if (this.#recent.size <= kept) return;
    const [oldest] = this.#recent.keys();
    if (oldest !== undefined) this.#recent.delete(oldest);
  }
}

const kept = 4_096;
