import { offerFile } from "../../tables/export.ts";

const linesAtOnce = 1_000;

/**
 * Offers the journal of an assembly as a file, line by line as the server publishes it: that is
 * the form of `hemicycle export`. Rejects when the server cannot be reached.
 */
export async function downloadJournal(assembly: string): Promise<void> {
  const pages: string[] = [];
  for (let after = 0; ; ) {
    const path = `/api/assemblies/${encodeURIComponent(assembly)}/journal`;
    const response = await fetch(`${path}?after=${after}&limit=${linesAtOnce}`);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    const page = await response.text();
    const lines = page.split("\n").length - 1;
    pages.push(page);
    after += lines;
    if (lines < linesAtOnce) break;
  }
  offerFile(new Blob(pages, { type: "application/jsonl" }), `${assembly}.jsonl`);
}
