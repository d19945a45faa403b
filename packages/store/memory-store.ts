/** The journal in memory, for tests and for what need not outlive the process. */

import { faultIn } from "./batch.ts";
import { silentBells } from "./bells.ts";
import { emptyHead, link } from "./hash.ts";
import type { Appended, Batch, Head, JournalStore, Opened, Receipt, Stored } from "./journal.ts";
import { follow } from "./verify.ts";

interface Journal {
  readonly entries: Stored[];
  readonly receipts: Map<string, Receipt>;
}

export class MemoryStore implements JournalStore {
  readonly #journals = new Map<string, Journal>();

  async assemblies(): Promise<readonly string[]> {
    const written = [...this.#journals].filter(([, { entries }]) => entries.length > 0);
    return written.map(([assembly]) => assembly).sort();
  }

  async open(assembly: string): Promise<Opened> {
    return follow(emptyHead(), this.#journal(assembly).entries);
  }

  async append(assembly: string, batch: Batch): Promise<Appended> {
    const reason = faultIn(assembly, batch);
    if (reason !== undefined) return { kind: "failed", reason };
    const { entries, receipts } = this.#journal(assembly);
    const before = entries.at(-1) ?? emptyHead();
    if (before.seq !== batch.after) return { kind: "conflict", actual: before.seq };
    const used = batch.receipts.map(({ key }) => key).filter((key) => receipts.has(key));
    if (used.length > 0) return { kind: "conflict", actual: before.seq, used };
    entries.push(...link(before, batch.entries).map(copyOf));
    for (const receipt of batch.receipts) receipts.set(receipt.key, { ...receipt });
    return { kind: "appended", head: headOf(entries) };
  }

  async read(assembly: string, after: number, limit: number): Promise<readonly Stored[]> {
    const from = Math.max(after, 0);
    return this.#journal(assembly)
      .entries.slice(from, from + limit)
      .map(copyOf);
  }

  async receipt(assembly: string, key: string): Promise<Receipt | undefined> {
    return this.#journal(assembly).receipts.get(key);
  }

  listen(assembly: string, bell: () => void): Promise<() => Promise<void>> {
    return silentBells.listen(assembly, bell);
  }

  async close(): Promise<void> {
    this.#journals.clear();
  }

  #journal(assembly: string): Journal {
    const known = this.#journals.get(assembly) ?? { entries: [], receipts: new Map() };
    this.#journals.set(assembly, known);
    return known;
  }
}

function headOf(entries: readonly Stored[]): Head {
  const last = entries.at(-1);
  return last ? { seq: last.seq, chain: new Uint8Array(last.chain) } : emptyHead();
}

/** Nobody outside shares memory with the journal (the `slice` of a Buffer would). */
function copyOf({ seq, bytes, leaf, chain }: Stored): Stored {
  const copy = (part: Uint8Array) => new Uint8Array(part);
  return { seq, bytes: copy(bytes), leaf: copy(leaf), chain: copy(chain) };
}
