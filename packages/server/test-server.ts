import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@hemicycle/store";
import { afterEach } from "vitest";
import { Rooms } from "./rooms.ts";
import { type HouseOptions, type Serving, serveStore } from "./serve.ts";
import { type Entered, enter } from "./test-assembly.ts";
import { testBook } from "./test-book.ts";

/** Real servers on real stores, closed after each test. */

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A folder that is deleted after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "hemicycle-server-"));
  closing.push(async () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** What the operator was told by the servers of this test. */
export const logged: string[] = [];

/** With `keep`, whoever has started it closes it. */
export async function start(
  store: Store,
  { keep = false, ...options }: Partial<HouseOptions> & { readonly keep?: boolean } = {},
): Promise<Serving> {
  logged.length = 0;
  const serving = await serveStore(store, {
    port: 0,
    host: "127.0.0.1",
    secret: "test-secret",
    demonstration: false,
    books: [testBook],
    log: (line) => logged.push(line),
    acts: { atOnce: 100_000, perSecond: 100_000 },
    ...options,
  });
  if (!keep) closing.push(serving.close);
  return serving;
}

/** A server on a store of its own, in which these acts were entered. */
export async function startWith(
  assembly: string,
  entered: readonly Entered[],
  options: Partial<HouseOptions> & { readonly dataFolder?: string } = {},
): Promise<Serving & { readonly dataFolder: string }> {
  const { dataFolder = folder(), ...rest } = options;
  await furnish(await openStore({ dataFolder }), assembly, entered);
  const serving = await start(await openStore({ dataFolder }), rest);
  return { ...serving, dataFolder };
}

/** Enters acts into a store, and closes it. */
export async function furnish(
  store: Store,
  assembly: string,
  entered: readonly Entered[],
): Promise<void> {
  const rooms = new Rooms({ store, books: [testBook], clock: Date.now, log: () => undefined });
  const room = await rooms.prepare(assembly);
  if (room.kind !== "open") throw new Error(room.damage.detail);
  await enter(room.desk, entered);
  await rooms.close();
  await store.close();
}
