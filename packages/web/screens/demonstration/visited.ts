import type { AssemblyEntry } from "../../client/api.ts";

const key = "hemicycle.demonstration";

/** Remembers on this device in which demonstration somebody was last. */
export function keepVisited(assembly: string): void {
  try {
    localStorage.setItem(key, assembly);
  } catch {
    // A browser may forbid storage; the freshest one is as good.
  }
}

/** The demonstration to begin with: the one visited last here, or the one least used. */
export function firstOf(entries: readonly AssemblyEntry[]): AssemblyEntry | undefined {
  const open = entries.filter(({ played, status }) => played && status === "open");
  const before = recall();
  return open.find(({ id }) => id === before) ?? open.toSorted((a, b) => a.seq - b.seq)[0];
}

function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
