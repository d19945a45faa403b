import { memoryStore, type Store } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { Book } from "./book.ts";
import { Desk, type DeskOptions } from "./desk.ts";
import { submission } from "./submission.ts";
import { enter, sitting } from "./test-assembly.ts";
import { testBook } from "./test-book.ts";

function deskOn(store: DeskOptions["store"]): Desk {
  return new Desk({
    assembly: "a",
    books: [testBook],
    store,
    probe: async () => undefined,
    book: new Book((after, limit) => store.read("a", after, limit)),
    clock: Date.now,
    onGrown: () => undefined,
    onStatus: () => undefined,
    onDamage: () => undefined,
    log: () => undefined,
  });
}

const admit = (member: string, key = `key of ${member}`) => {
  const act = { type: "AdmitMember", member, name: member, affiliation: "member" } as const;
  return submission("SEC", { act, office: "secretariat" }, { key, expected: null });
};

/** How many batches have been written. */
function counting(store: Store): {
  readonly store: DeskOptions["store"];
  readonly count: number[];
} {
  const count: number[] = [];
  const counted: DeskOptions["store"] = {
    read: (assembly, after, limit) => store.read(assembly, after, limit),
    receipt: (assembly, key) => store.receipt(assembly, key),
    append: (assembly, batch) => {
      count.push(batch.receipts.length);
      return store.append(assembly, batch);
    },
  };
  return { store: counted, count };
}

describe("the desk", () => {
  test("writes acts that arrive together in few batches, none larger than the limit", async () => {
    const { store, count } = counting(memoryStore());
    const desk = deskOn(store);
    await enter(desk, sitting("a", 1));
    count.length = 0;
    const acts = Array.from({ length: 3_000 }, (_, at) => desk.submit(admit(`N${at}`)));
    const replies = await Promise.all(acts);
    expect(replies.every(({ kind }) => kind === "accepted")).toBe(true);
    expect(count).toEqual([1_024, 1_024, 952]);
  });

  test("tells nobody anything before the batch is written, refusals neither", async () => {
    const inner = memoryStore();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let hold = false;
    const desk = deskOn({
      read: (assembly, after, limit) => inner.read(assembly, after, limit),
      receipt: (assembly, key) => inner.receipt(assembly, key),
      append: async (assembly, batch) => {
        if (hold) await held;
        return inner.append(assembly, batch);
      },
    });
    await enter(desk, sitting("a", 1));
    hold = true;
    const told: string[] = [];
    const replies = [admit("X"), admit("X", "another key")].map(async (act) => {
      const { kind } = await desk.submit(act);
      told.push(kind);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([]);
    goOn();
    await Promise.all(replies);
    expect(told.sort()).toEqual(["accepted", "impossible"]);
  });

  test("decides again when another has written first, and writes again before it was read", async () => {
    const store = memoryStore();
    const other = deskOn(store);
    await enter(other, sitting("a", 1));
    let disturbed = 0;
    const desk = deskOn({
      read: (assembly, after, limit) => store.read(assembly, after, limit),
      receipt: (assembly, key) => store.receipt(assembly, key),
      append: async (assembly, batch) => {
        disturbed += 1;
        if (disturbed > 3) return store.append(assembly, batch);
        await other.submit(admit(`O${disturbed}`));
        const conflict = await store.append(assembly, batch);
        await other.submit(admit(`P${disturbed}`));
        return conflict;
      },
    });
    await desk.catchUp();
    const replies = await Promise.all([desk.submit(admit("X")), desk.submit(admit("P1"))]);
    // The second was accepted at the other desk, under the same key.
    expect(replies).toMatchObject([
      { kind: "accepted", repeated: false },
      { kind: "accepted", repeated: true },
    ]);
    expect(desk.damage).toBeUndefined();
    const { kind } = await desk.submit(admit("X", "a third key"));
    expect(kind).toBe("impossible");
  });

  test("gives an act back when others are always faster", async () => {
    const store = memoryStore();
    const other = deskOn(store);
    await enter(other, sitting("a", 1));
    let round = 0;
    const desk = deskOn({
      read: (assembly, after, limit) => store.read(assembly, after, limit),
      receipt: (assembly, key) => store.receipt(assembly, key),
      append: async (assembly, batch) => {
        round += 1;
        await other.submit(admit(`O${round}`));
        return store.append(assembly, batch);
      },
    });
    await desk.catchUp();
    expect(await desk.submit(admit("X"))).toEqual({ kind: "busy" });
    expect(desk.damage).toBeUndefined();
  });

  test("finishes what waits before it closes, and takes nothing after", async () => {
    const desk = deskOn(memoryStore());
    await enter(desk, sitting("a", 1));
    const waiting = [desk.submit(admit("X")), desk.submit(admit("Y"))];
    const closed = desk.close();
    const late = desk.submit(admit("Z"));
    await closed;
    expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(["accepted", "accepted"]);
    expect(await late).toEqual({ kind: "closing" });
  });
});
