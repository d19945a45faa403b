/** Damage of each kind, planted past the store, is found and located; run by `store.test.ts`. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Driver } from "./driver.ts";
import { chainHash, leafHash, link } from "./hash.ts";
import type { Damage, Head } from "./journal.ts";
import { batchOf, bytesOf, headIn, type Place, textsIn } from "./test-places.ts";

const texts = Array.from({ length: 12 }, (_, index) => `entry ${index + 1}`);

interface Case {
  readonly name: string;
  readonly plant: (driver: Driver) => Promise<unknown>;
  readonly seq: number;
  readonly what: Damage["what"];
}

type Plant = Case["plant"];

/** Writes past the store: one statement, values in the order of its placeholders. */
function sql(statement: string, ...values: readonly (string | number | Uint8Array)[]): Plant {
  return (driver) => driver.run(statement, values);
}

function cut(which: string): Plant {
  return sql(`delete from entry where ${which}`);
}

function inTurn(...steps: readonly Plant[]): Plant {
  return async (driver) => {
    for (const step of steps) await step(driver);
  };
}

const setBytes = "update entry set bytes = $1 where seq = $2";
const setLeaf = "update entry set leaf = $1 where seq = $2";
const setChain = "update entry set chain = $1 where seq = $2";
const setSeq = "update entry set seq = $1 where seq = $2";
const other = bytesOf("something else");
const long = new Uint8Array(65_536).fill(3);

/** All entries from number 5 on written anew, with hashes that fit one another. */
async function rewrite(driver: Driver): Promise<void> {
  const rows = await driver.all("select chain from entry where seq = $1", [4]);
  const chain = rows[0]?.["chain"];
  if (!(chain instanceof Uint8Array)) throw new Error("entry 4 has no chain");
  for (const entry of link(
    { seq: 4, chain },
    texts.slice(4).map((text) => bytesOf(`${text}!`)),
  )) {
    await driver.run(setBytes, [entry.bytes, entry.seq]);
    await driver.run(setLeaf, [entry.leaf, entry.seq]);
    await driver.run(setChain, [entry.chain, entry.seq]);
  }
}

/** An entry that fits, added behind the store's back. */
async function addEntry(driver: Driver): Promise<void> {
  const [head] = await driver.all("select chain from head where seq = $1", [12]);
  const chain = head?.["chain"];
  if (!(chain instanceof Uint8Array)) throw new Error("the head has no chain");
  const leaf = leafHash(other);
  const values = ["ipu", 13, other, leaf, chainHash(chain, leaf)];
  await driver.run("insert into entry values ($1, $2, $3, $4, $5)", values);
}

/** The head moved back to entry 10, as if the last two had never been. */
async function moveHeadBack(driver: Driver): Promise<void> {
  const [entry] = await driver.all("select chain from entry where seq = $1", [10]);
  const chain = entry?.["chain"];
  if (!(chain instanceof Uint8Array)) throw new Error("entry 10 has no chain");
  await driver.run("delete from entry where seq > $1", [10]);
  await driver.run("update head set seq = $1, chain = $2", [10, chain]);
}

const entryCases: readonly Case[] = [
  { name: "altered bytes", plant: sql(setBytes, other, 5), seq: 5, what: "bytes" },
  { name: "an altered leaf hash", plant: sql(setLeaf, leafHash(other), 5), seq: 5, what: "bytes" },
  {
    name: "altered bytes with the leaf hash that fits them",
    plant: inTurn(sql(setBytes, other, 5), sql(setLeaf, leafHash(other), 5)),
    seq: 5,
    what: "chain",
  },
  { name: "an altered chain", plant: sql(setChain, leafHash(other), 5), seq: 5, what: "chain" },
  { name: "a chain cut short", plant: sql(setChain, other, 12), seq: 12, what: "chain" },
  { name: "everything rewritten from entry 5", plant: rewrite, seq: 12, what: "chain" },
  { name: "a deleted entry", plant: cut("seq = 5"), seq: 5, what: "hole" },
  { name: "a deleted first", plant: cut("seq = 1"), seq: 1, what: "hole" },
  {
    name: "two entries swapped",
    plant: inTurn(sql(setSeq, -1, 4), sql(setSeq, 4, 5), sql(setSeq, 5, -1)),
    seq: 4,
    what: "chain",
  },
  {
    name: "an entry given to another assembly",
    plant: sql("update entry set assembly = $1 where seq = $2", "ipa-cis", 7),
    seq: 7,
    what: "hole",
  },
  { name: "an entry over the limit", plant: sql(setBytes, long, 5), seq: 5, what: "length" },
];

const endCases: readonly Case[] = [
  { name: "the last lost", plant: cut("seq = 12"), seq: 12, what: "length" },
  { name: "the last three lost", plant: cut("seq > 9"), seq: 10, what: "length" },
  { name: "all lost", plant: cut("seq > 0"), seq: 1, what: "length" },
  { name: "one added", plant: addEntry, seq: 13, what: "length" },
  { name: "its record lost", plant: sql("delete from head"), seq: 1, what: "length" },
  { name: "its record altered", plant: sql("update head set seq = 8"), seq: 9, what: "length" },
  {
    name: "its recorded chain altered",
    plant: sql("update head set chain = $1", leafHash(other)),
    seq: 12,
    what: "chain",
  },
  { name: "the last and its record lost", plant: moveHeadBack, seq: 11, what: "receipt" },
];

function alter(column: string): Plant {
  return sql(`update receipt set ${column} = $1 where key = $2`, "altered", "to entry 5");
}

const copyReceipt = `insert into receipt
  select assembly, $1, fingerprint, answer, seq, digest from receipt where key = $2`;

const receiptCases: readonly Case[] = [
  { name: "an altered answer", plant: alter("answer"), seq: 12, what: "receipt" },
  { name: "an altered key", plant: alter("key"), seq: 12, what: "receipt" },
  { name: "an altered fingerprint", plant: alter("fingerprint"), seq: 12, what: "receipt" },
  {
    name: "a deleted receipt",
    plant: sql("delete from receipt where key = $1", "to entry 5"),
    seq: 12,
    what: "receipt",
  },
  { name: "an added one", plant: sql(copyReceipt, "k", "to entry 5"), seq: 12, what: "receipt" },
];

/** `make` gives an empty place each time. */
export function damageContract(make: () => Promise<Place>): void {
  let place: Place;
  let sound: Head;
  beforeEach(async () => {
    place = await make();
    const store = await place.open();
    sound = headIn(await store.append("ipu", batchOf(0, ...texts)));
    await store.close();
  });
  afterEach(() => place.remove());

  test("an undamaged journal opens with the same head after the store was closed", async () => {
    const store = await place.open();
    expect(await store.open("ipu")).toEqual({ kind: "sound", head: sound });
    expect(headIn(await store.append("ipu", batchOf(12, "entry 13"))).seq).toBe(13);
    await store.close();
  });

  describe.each([...entryCases, ...endCases, ...receiptCases])("$name", (damaged) => {
    test(`is found at ${damaged.seq} as damage of the ${damaged.what}`, async () => {
      await place.meddle(damaged.plant);
      const store = await place.open();
      const { seq, what } = damaged;
      expect(await store.open("ipu")).toMatchObject({ kind: "damaged", damage: { seq, what } });
      await store.close();
    });
  });

  test("a damaged journal is read, but not written to until it is repaired", async () => {
    await place.meddle(sql(setBytes, other, 5));
    const damaged = await place.open();
    await damaged.open("ipu");
    expect(await damaged.assemblies()).toEqual(["ipu"]);
    expect((await textsIn(damaged, "ipu")).slice(0, 4)).toEqual(texts.slice(0, 4));
    const refused = await damaged.append("ipu", batchOf(12, "more"));
    expect(refused).toMatchObject({ kind: "failed", reason: /damaged at entry 5/ });
    expect(headIn(await damaged.append("ipa-cis", batchOf(0, "of another"))).seq).toBe(1);
    await damaged.close();
    await place.meddle(sql(setBytes, bytesOf("entry 5"), 5));
    const repaired = await place.open();
    expect(await repaired.open("ipu")).toEqual({ kind: "sound", head: sound });
    expect(headIn(await repaired.append("ipu", batchOf(12, "more"))).seq).toBe(13);
    await repaired.close();
  });

  test("damage far into a long journal is found at its very entry", async () => {
    const store = await place.open();
    const many = Array.from({ length: 10_500 }, (_, index) => bytesOf(`${index}`));
    headIn(await store.append("ipu", { after: 12, entries: many, receipts: [] }));
    await store.close();
    await place.meddle(sql("delete from entry where seq between $1 and $2", 10_002, 10_003));
    await place.meddle(sql(setBytes, other, 10_400));
    const again = await place.open();
    const damage = { seq: 10_002, what: "hole" };
    expect(await again.open("ipu")).toMatchObject({ kind: "damaged", damage });
    await again.close();
  });
}
