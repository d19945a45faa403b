/** What every store of journals must do; run on each of them by `store.test.ts`. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { entryLimit, type Receipt } from "./journal.ts";
import type { Store } from "./open-store.ts";
import { batchOf, bytesOf, headIn, receiptOf, textsIn } from "./test-places.ts";

/** `make` gives an empty store each time. */
export function journalContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.close());

  appending(() => store);
  refusing(() => store);
  writingNothing(() => store);
  keepingReceipts(() => store);
}

function appending(store: () => Store): void {
  test("an empty journal is sound, and its chain is 32 zero bytes", async () => {
    const head = { seq: 0, chain: new Uint8Array(32) };
    expect(await store().open("ipu")).toEqual({ kind: "sound", head });
    expect(await store().read("ipu", 0, 10)).toEqual([]);
    expect(await store().assemblies()).toEqual([]);
  });

  test("entries are numbered from 1, kept byte for byte and hashed in a chain", async () => {
    const entries = [bytesOf("first"), new Uint8Array(0), Uint8Array.of(0, 255, 10, 13, 0)];
    const appended = await store().append("ipu", { after: 0, entries, receipts: [] });
    const stored = await store().read("ipu", 0, 10);
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(stored.map(({ bytes }) => bytes)).toEqual(entries);
    const head = { seq: 3, chain: chainOver(entries) };
    expect(stored[2]?.chain).toEqual(head.chain);
    expect(appended).toEqual({ kind: "appended", head });
    expect(await store().open("ipu")).toEqual({ kind: "sound", head });
  });

  test("an append continues the chain of the one before", async () => {
    headIn(await store().append("ipu", batchOf(0, "a", "b")));
    const head = headIn(await store().append("ipu", batchOf(2, "c")));
    expect(head).toEqual({ seq: 3, chain: chainOver(["a", "b", "c"].map(bytesOf)) });
  });

  test("reading goes on after a number, in order, up to a limit", async () => {
    await store().append("ipu", batchOf(0, "a", "b", "c", "d", "e"));
    const page = await store().read("ipu", 1, 2);
    expect(page.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await textsIn(store(), "ipu", 3)).toEqual(["d", "e"]);
    expect(await store().read("ipu", 5, 10)).toEqual([]);
  });

  test("each assembly has its own numbers, and they are listed in code unit order", async () => {
    for (const assembly of ["ipu", "Zz", "csto-pa", "ipa-cis", "Éa"]) {
      await store().append(assembly, batchOf(0, `of ${assembly}`));
    }
    expect(await textsIn(store(), "ipa-cis")).toEqual(["of ipa-cis"]);
    expect(await store().assemblies()).toEqual(["Zz", "csto-pa", "ipa-cis", "ipu", "Éa"]);
  });

  test("what was appended or read can be changed without changing the journal", async () => {
    const bytes = bytesOf("as written");
    await store().append("ipu", { after: 0, entries: [bytes], receipts: [] });
    bytes.fill(0);
    (await store().read("ipu", 0, 1))[0]?.bytes.fill(1);
    expect(await textsIn(store(), "ipu")).toEqual(["as written"]);
    expect((await store().open("ipu")).kind).toBe("sound");
  });

  test("a batch of 1,499 entries arrives whole and in order", async () => {
    const texts = Array.from({ length: 1_499 }, (_, index) => `vote ${index}`);
    expect(headIn(await store().append("ipu", batchOf(0, ...texts))).seq).toBe(1_499);
    expect(await textsIn(store(), "ipu")).toEqual(texts);
    expect(await store().receipt("ipu", "to vote 1234")).toEqual(receiptOf("to vote 1234"));
    expect((await store().open("ipu")).kind).toBe("sound");
  });
}

function refusing(store: () => Store): void {
  test("of two batches after the same number the second is a conflict", async () => {
    await store().append("ipu", batchOf(0, "a", "b"));
    const late = await store().append("ipu", batchOf(0, "late"));
    expect(late).toEqual({ kind: "conflict", actual: 2 });
    const early = await store().append("ipu", batchOf(3, "early"));
    expect(early).toEqual({ kind: "conflict", actual: 2 });
    expect(await textsIn(store(), "ipu")).toEqual(["a", "b"]);
    expect(await store().receipt("ipu", "to late")).toBeUndefined();
  });

  test("of appends that arrive together one wins and the others are conflicts", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const answers = await Promise.all(
      names.map((name) => store().append("ipu", batchOf(0, name, `${name}'`))),
    );
    const kinds = answers.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["appended", ...Array.from({ length: 5 }, () => "conflict")]);
    const winner = names[answers.findIndex(({ kind }) => kind === "appended")];
    expect(await textsIn(store(), "ipu")).toEqual([winner, `${winner}'`]);
  });

  test("an entry may have 65,535 bytes; with one more its batch is not written", async () => {
    const largest = new Uint8Array(entryLimit).fill(7);
    const tooLarge = new Uint8Array(entryLimit + 1);
    const entries = [bytesOf("small"), largest, tooLarge];
    const refused = await store().append("ipu", { after: 0, entries, receipts: [receiptOf("k")] });
    const reason = "entry 3 of the batch has 65536 bytes: the limit is 65535";
    expect(refused).toEqual({ kind: "failed", reason });
    expect(await store().open("ipu")).toMatchObject({ kind: "sound", head: { seq: 0 } });
    expect(await store().receipt("ipu", "k")).toBeUndefined();
    headIn(await store().append("ipu", { after: 0, entries: [largest], receipts: [] }));
    expect((await store().read("ipu", 0, 1))[0]?.bytes).toEqual(largest);
  });

  test("texts that a database would not give back as they were are refused", async () => {
    const batches = [
      { assembly: "", receipts: [] },
      { assembly: "i\0pu", receipts: [] },
      { assembly: "i".repeat(129), receipts: [] },
      { assembly: "ipu", receipts: [receiptOf("")] },
      { assembly: "ipu", receipts: [receiptOf("k".repeat(513))] },
      { assembly: "ipu", receipts: [receiptOf("half \ud83d")] },
      { assembly: "ipu", receipts: [receiptOf("k", "an\0swer")] },
      { assembly: "ipu", receipts: [receiptOf("twice"), receiptOf("twice")] },
    ];
    for (const { assembly, receipts } of batches) {
      const batch = { after: 0, entries: [bytesOf("a")], receipts };
      const answer = await store().append(assembly, batch);
      expect(answer, JSON.stringify({ assembly, receipts })).toMatchObject({ kind: "failed" });
    }
    expect(await store().assemblies()).toEqual([]);
  });
}

function writingNothing(store: () => Store): void {
  test("an empty batch writes nothing and still says whether the number is right", async () => {
    const empty = { entries: [], receipts: [] };
    expect(headIn(await store().append("ipu", { after: 0, ...empty })).seq).toBe(0);
    expect(await store().assemblies()).toEqual([]);
    const { chain } = headIn(await store().append("ipu", batchOf(0, "a")));
    const now = await store().append("ipu", { after: 1, ...empty });
    expect(now).toEqual({ kind: "appended", head: { seq: 1, chain } });
    const late = await store().append("ipu", { after: 0, ...empty });
    expect(late).toEqual({ kind: "conflict", actual: 1 });
  });
}

function keepingReceipts(store: () => Store): void {
  test("a receipt is found by its key in its own assembly", async () => {
    const receipt: Receipt = {
      key: "clé d’idempotence 🗳",
      fingerprint: "0".repeat(64),
      answer: JSON.stringify({ said: 'quote " and \u0000', in: "العربية" }),
    };
    await store().append("ipu", { after: 0, entries: [bytesOf("a")], receipts: [receipt] });
    expect(await store().receipt("ipu", receipt.key)).toEqual(receipt);
    expect(await store().receipt("ipa-cis", receipt.key)).toBeUndefined();
    expect(await store().receipt("ipu", "another")).toBeUndefined();
  });

  test("receipts without entries (of acts refused) are kept, and the number stays", async () => {
    const receipts = [receiptOf("refused act")];
    const first = await store().append("ipu", { after: 0, entries: [], receipts });
    expect(headIn(first)).toEqual({ seq: 0, chain: new Uint8Array(32) });
    expect(await store().receipt("ipu", "refused act")).toEqual(receiptOf("refused act"));
    expect(await store().assemblies()).toEqual([]);
    expect((await store().open("ipu")).kind).toBe("sound");
    expect(headIn(await store().append("ipu", batchOf(0, "a"))).seq).toBe(1);
  });

  test("a key that has a receipt is named, and the first answer stays", async () => {
    await store().append("ipu", { after: 0, entries: [], receipts: [receiptOf("k", "first")] });
    const receipts = [receiptOf("fresh"), receiptOf("k", "second")];
    const again = await store().append("ipu", { after: 0, entries: [bytesOf("twice")], receipts });
    expect(again).toEqual({ kind: "conflict", actual: 0, used: ["k"] });
    expect(await store().receipt("ipu", "k")).toEqual(receiptOf("k", "first"));
    expect(await store().receipt("ipu", "fresh")).toBeUndefined();
    expect(await store().read("ipu", 0, 10)).toEqual([]);
  });

  test("the same key in two assemblies is two receipts", async () => {
    const batch = { after: 0, entries: [], receipts: [receiptOf("k")] };
    headIn(await store().append("ipu", batch));
    headIn(await store().append("ipa-cis", batch));
    expect(await store().receipt("ipa-cis", "k")).toEqual(receiptOf("k"));
  });
}

/** Written anew from the definition in `journal.ts`, not with the code under test. */
function chainOver(entries: readonly Uint8Array[]): Uint8Array {
  const sha256 = (...parts: readonly Uint8Array[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
  const chain = entries.reduce<Uint8Array>(
    (before, bytes) => sha256(Uint8Array.of(1), before, sha256(Uint8Array.of(0), bytes)),
    new Uint8Array(32),
  );
  return new Uint8Array(chain);
}
