import {
  type Broken,
  type CheckedEntry,
  emptyHead,
  entryOf,
  follow,
  type Head,
  isOf,
  type JournalLine,
} from "./chain.ts";
import { inTurns } from "./turns.ts";

/** How far a journal was checked on this device. */
export type Checked =
  | { readonly kind: "checking" }
  /** Every entry up to the head fits its hash and the chain. */
  | { readonly kind: "holds" }
  /** What does not fit, at which entry. An opened entry must be what was committed to. */
  | { readonly kind: "broken"; readonly seq: number; readonly what: Broken | "opened" }
  | { readonly kind: "unreachable" };

/** What is known of a journal so far. */
export interface JournalView {
  readonly status: Checked;
  readonly head: Head;
  /** Entry n stands at n - 1. */
  readonly entries: readonly CheckedEntry[];
}

export const nothingChecked: JournalView = {
  status: { kind: "checking" },
  head: emptyHead,
  entries: [],
};

interface Checking {
  /** Told each time when more is known. */
  readonly changed?: (view: JournalView) => void;
  /** Left out: from the server. */
  readonly read?: ReadLines;
}

/** Reads lines that follow a number, at most `limit` of them. Rejects where it cannot. */
export type ReadLines = (
  assembly: string,
  after: number,
  limit: number,
) => Promise<readonly JournalLine[]>;

const linesAtOnce = 500;

const fromServer: ReadLines = async (assembly, after, limit) => {
  const of = `/api/assemblies/${encodeURIComponent(assembly)}`;
  const response = await fetch(`${of}/journal?after=${after}&limit=${limit}`);
  if (!response.ok) throw new Error(`${response.status}`);
  const lines = (await response.text()).split("\n").filter(Boolean);
  // Written by our own server under the schema of its interface; `follow` looks at the rest.
  return lines.map((line) => JSON.parse(line) as JournalLine);
};

/**
 * A journal as the server publishes it, checked on this device: the hash of every entry and the
 * chain over all of them are worked out here. What is opened later must fit the hash that stood in
 * its place.
 */
export class JournalCheck {
  readonly #assembly: string;
  readonly #read: ReadLines;
  readonly #changed: (view: JournalView) => void;
  #view = nothingChecked;
  #wanted = 0;
  #running = false;

  constructor(assembly: string, { changed = () => {}, read = fromServer }: Checking = {}) {
    this.#assembly = assembly;
    this.#read = read;
    this.#changed = changed;
  }

  get view(): JournalView {
    return this.#view;
  }

  /**
   * Checks up to an entry, which the feed has told of. Where it could not, it can be asked again.
   */
  async upTo(seq: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, seq);
    const { head, status } = this.#view;
    if (this.#running || status.kind === "broken") return;
    if (status.kind === "holds" && head.seq >= this.#wanted) return;
    this.#running = true;
    try {
      while (this.#view.head.seq < this.#wanted) await this.#checkMore();
      this.#tell({ status: { kind: "holds" } });
    } catch (error) {
      this.#tell({ status: error instanceof Misfit ? error.found : { kind: "unreachable" } });
    } finally {
      this.#running = false;
    }
  }

  #tell(known: Partial<JournalView>): void {
    this.#view = { ...this.#view, ...known };
    this.#changed(this.#view);
  }

  async #checkMore(): Promise<void> {
    const { seq } = this.#view.head;
    const lines = await this.#read(this.#assembly, seq, linesAtOnce);
    if (lines.length === 0) throw new Error(`nothing follows entry ${seq}`);
    let { head } = this.#view;
    const fresh: CheckedEntry[] = [];
    await inTurns(lines, (line) => {
      const linked = follow(head, line);
      if (linked.kind === "broken") throw new Misfit(linked.seq, linked.what);
      head = linked.head;
      fresh.push(linked.entry);
    });
    const entries = await this.#opened([...this.#view.entries, ...fresh], seq);
    this.#tell({ head, entries });
  }

  /** With what the votes that were closed after an entry have opened before it. */
  async #opened(entries: readonly CheckedEntry[], after: number): Promise<readonly CheckedEntry[]> {
    const closes = entries.slice(after).some((one) => one.recorded?.event.type === "VoteClosed");
    const sealed = entries.slice(0, after).findIndex((one) => one.recorded === null);
    if (!closes || sealed < 0) return entries;
    const known = [...entries];
    for (let from = sealed; from < after; from += linesAtOnce) {
      const limit = Math.min(linesAtOnce, after - from);
      const lines = await this.#read(this.#assembly, from, limit);
      await inTurns(lines, (line) => open(known, line));
    }
    return known;
  }
}

/** Puts an opened entry into its place, where it fits the hash that stands there. */
const open = (entries: CheckedEntry[], line: JournalLine): void => {
  const before = entries[line.seq - 1];
  if (before?.recorded !== null || !("text" in line)) return;
  const entry = entryOf(line);
  if (entry === null || !isOf(before.leaf, line.text)) throw new Misfit(line.seq, "opened");
  entries[line.seq - 1] = { ...entry, leaf: before.leaf };
};

class Misfit extends Error {
  readonly found: Checked;

  constructor(seq: number, what: Broken | "opened") {
    super(`entry ${seq}: ${what}`);
    this.found = { kind: "broken", seq, what };
  }
}
