import { decode } from "@hemicycle/assembly";
import type { Recorded } from "@hemicycle/engine";
import type { Shown } from "../model/journal.ts";

/** How many entries are asked for at once. */
const page = 500;

/**
 * All entries of a journal, in their order, as far as whoever is here may read them. `told` hears
 * how many there are by now. Rejects when the server cannot be reached.
 */
export async function wholeJournal(
  assembly: string,
  told: (count: number) => void = () => {},
): Promise<readonly Shown[]> {
  const entries: Shown[] = [];
  for (;;) {
    const fresh = await journalPage(assembly, entries.length);
    entries.push(...fresh);
    told(entries.length);
    if (fresh.length < page) return entries;
  }
}

async function journalPage(assembly: string, after: number): Promise<readonly Shown[]> {
  const path = `/api/assemblies/${encodeURIComponent(assembly)}/journal`;
  const response = await fetch(`${path}?after=${after}&limit=${page}`);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  const lines = (await response.text()).split("\n").filter(Boolean);
  return lines.map(entryOf);
}

/** A line as our own server writes it: with the text of the entry, or without it. */
const entryOf = (line: string): Shown => {
  const read = JSON.parse(line) as {
    readonly seq: number;
    readonly text?: string;
    readonly ballot?: Extract<Shown, { sealed: true }>["ballot"];
  };
  const decoded = read.text === undefined ? null : decode(new TextEncoder().encode(read.text));
  if (decoded?.kind === "entry") return decoded.entry.recorded;
  return { seq: read.seq, sealed: true, ballot: read.ballot ?? null };
};

/** Those that can be read. */
export const readable = (entries: readonly Shown[]): readonly Recorded[] =>
  entries.flatMap((entry) => ("sealed" in entry ? [] : [entry]));
