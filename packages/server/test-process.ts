import { setTimeout as sleep } from "node:timers/promises";
import { rulebooks } from "@hemicycle/rulebooks";
import { type Appended, type Head, link, openStore, type Store } from "@hemicycle/store";
import { serveStore } from "./serve.ts";
import { testBook } from "./test-book.ts";

/** For the tests: a server in a process of its own, which can be killed. */

export interface ProcessOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** A planted fault: acts are acknowledged so many milliseconds before they are durable. */
  readonly early: number | null;
}

/** Serves until the process is killed; prints its address. */
async function serveProcess({ early, ...place }: ProcessOptions): Promise<void> {
  const store = await openStore(place);
  const { url } = await serveStore(early === null ? store : acknowledgingEarly(store, early), {
    port: 0,
    host: "127.0.0.1",
    secret: "test-secret",
    demonstration: false,
    books: [testBook, ...rulebooks],
    acts: { atOnce: 100_000, perSecond: 100_000 },
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${url}\n`);
}

/** The fault that the test has to find: it says "appended" and appends later. */
function acknowledgingEarly(store: Store, delay: number): Store {
  const heads = new Map<string, Head>();
  let writing: Promise<unknown> = Promise.resolve();
  return {
    assemblies: () => store.assemblies(),
    open: async (assembly) => {
      const opened = await store.open(assembly);
      if (opened.kind === "sound") heads.set(assembly, opened.head);
      return opened;
    },
    append: async (assembly, batch): Promise<Appended> => {
      const head = heads.get(assembly);
      if (head === undefined) return { kind: "failed", reason: "not opened" };
      const last = link(head, batch.entries).at(-1) ?? head;
      heads.set(assembly, { seq: last.seq, chain: last.chain });
      writing = writing.then(() => sleep(delay)).then(() => store.append(assembly, batch));
      return { kind: "appended", head: { seq: last.seq, chain: last.chain } };
    },
    read: (assembly, after, limit) => store.read(assembly, after, limit),
    receipt: (assembly, key) => store.receipt(assembly, key),
    listen: (assembly, bell) => store.listen(assembly, bell),
    close: () => store.close(),
    sessions: store.sessions,
    identity: store.identity,
    boxes: store.boxes,
  };
}

await serveProcess(JSON.parse(process.argv[2] ?? "{}"));
