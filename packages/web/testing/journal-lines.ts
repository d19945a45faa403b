import { createHash } from "node:crypto";
import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import type { JournalLine } from "../client/chain.ts";

export type ReadableLine = JournalLine & { readonly text: string };

/** A journal as the server publishes it, its hashes worked out by Node. */
export const linesOf = (entries: readonly Recorded[]): readonly ReadableLine[] => {
  let chain: Uint8Array = new Uint8Array(32);
  return entries.map((entry) => {
    const text = JSON.stringify({ ...entry, salt: "ab" });
    const leaf = createHash("sha256").update(Uint8Array.of(0)).update(text).digest();
    chain = createHash("sha256").update(Uint8Array.of(1)).update(chain).update(leaf).digest();
    const hex = Buffer.from(chain).toString("hex");
    return { seq: entry.seq, leaf: leaf.toString("hex"), chain: hex, text };
  });
};

/** Answers for `GET /api/assemblies/{id}/journal` from now on. */
export const serveLines = async (
  page: Page,
  lines: () => readonly JournalLine[] | null,
): Promise<void> => {
  await page.route("**/api/assemblies/*/journal?*", (route) => {
    const all = lines();
    if (all === null) return route.abort();
    const { searchParams } = new URL(route.request().url());
    const [after, limit] = ["after", "limit"].map((name) => Number(searchParams.get(name)));
    const asked = all.slice(after, (after ?? 0) + (limit ?? 0));
    const body = asked.map((line) => `${JSON.stringify(line)}\n`).join("");
    return route.fulfill({ contentType: "application/jsonl", body });
  });
};
