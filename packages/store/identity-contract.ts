/** What every store of cards and credentials must do; run on each of them by `store.test.ts`. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CardCode, IdentityStore, StoredCredential } from "./identity.ts";
import type { Store } from "./open-store.ts";

/** `make` gives an empty store each time. */
export function identityContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.close());

  cardTests(() => store.identity);
  credentialTests(() => store.identity);

  test("what is spent is spent once, until it has expired anyway", async () => {
    const spend = () => store.identity.spend("h", 1_000);
    expect(await Promise.all([spend(), spend(), spend()])).toEqual([true, false, false]);
    await store.identity.deleteSpent(999);
    expect(await spend()).toBe(false);
    await store.identity.deleteSpent(1_000);
    expect(await spend()).toBe(true);
  });

  test("the key is the one that came first", async () => {
    expect(await store.identity.key("first")).toBe("first");
    expect(await store.identity.key("second")).toBe("first");
  });

  test("cards and credentials are no part of any journal", async () => {
    await store.identity.addCards([cardOf("h1")]);
    await store.identity.addCredential(credentialOf("c1", "shown 1"));
    expect(await store.assemblies()).toEqual([]);
    expect(await store.read("ipu", 0, 10)).toEqual([]);
  });
}

function cardTests(identity: () => IdentityStore): void {
  test("cards are found by the hash of their code until they are deleted", async () => {
    const many = Array.from({ length: 300 }, (_, at) => cardOf(`h${at}`));
    await identity().addCards(many);
    expect(await identity().cardOf("h7")).toEqual(cardOf("h7"));
    expect(await identity().cardOf("h299")).toEqual(cardOf("h299"));
    expect(await identity().cardOf("h300")).toBeUndefined();
    await identity().deleteCards(["h7", "h8", "nothing"]);
    expect(await identity().cardOf("h7")).toBeUndefined();
    expect(await identity().cardOf("h9")).toBeDefined();
  });

  test("a code is held for one device at a time, also when several come at once", async () => {
    await identity().addCards([cardOf("h1"), cardOf("h2")]);
    const hold = (now: number) => identity().holdCard("h1", { now, until: now + 900 });
    const held = await Promise.all([hold(1_000), hold(1_000), hold(1_000)]);
    expect(held.filter(Boolean)).toHaveLength(1);
    expect(await hold(1_899)).toBe(false);
    expect(await hold(1_900)).toBe(true);
    expect((await identity().cardOf("h1"))?.openedUntil).toBe(2_800);
    expect((await identity().cardOf("h2"))?.openedUntil).toBe(0);
    expect(await identity().holdCard("nothing", { now: 1, until: 2 })).toBe(false);
  });

  test("a code that is let go can be held at once", async () => {
    await identity().addCards([cardOf("h1"), cardOf("h2")]);
    const hold = (hash: string) => identity().holdCard(hash, { now: 1_000, until: 1_900 });
    expect([await hold("h1"), await hold("h2")]).toEqual([true, true]);
    await identity().releaseCard("ipa-cis", "card-h1");
    expect(await hold("h1")).toBe(false);
    await identity().releaseCard("ipu", "card-h1");
    expect([await hold("h1"), await hold("h2")]).toEqual([true, false]);
  });

  test("codes that have expired are forgotten, others are not", async () => {
    await identity().addCards([cardOf("h1"), { ...cardOf("h2"), expiresAt: 5_001 }]);
    await identity().deleteCodes(5_000);
    expect(await identity().cardOf("h1")).toBeUndefined();
    expect(await identity().cardOf("h2")).toBeDefined();
  });
}

function credentialTests(identity: () => IdentityStore): void {
  test("a credential is found by what its owner shows, and there is one for that", async () => {
    const one = credentialOf("c1", "shown 1");
    expect(await identity().addCredential(one)).toBe(true);
    expect(await identity().addCredential({ ...one, id: "c2", person: "p2" })).toBe(false);
    expect(await identity().credentialOf("shown 1")).toEqual(one);
    expect(await identity().credentialOf("shown 2")).toBeUndefined();
    await identity().deleteCredential("c1");
    expect(await identity().credentialOf("shown 1")).toBeUndefined();
  });

  test("the credentials of a person in one assembly come in the order of their making", async () => {
    const late = { ...credentialOf("c1", "e1"), createdAt: 2_000 };
    const early = { ...credentialOf("c2", "e2"), kind: "institution", party: "" } as const;
    const foreign = { ...credentialOf("c3", "e3"), assembly: "ipa-cis" };
    const other = { ...credentialOf("c4", "e4"), person: "p2" };
    for (const made of [late, early, foreign, other]) await identity().addCredential(made);
    expect(await identity().credentialsOf("ipu", "p1")).toEqual([early, late]);
    expect(await identity().credentialsOf("ipu", "p3")).toEqual([]);
  });

  test("a use is counted once, from where the counter stands", async () => {
    await identity().addCredential(credentialOf("c1", "shown 1"));
    const count = () => identity().countUse("c1", { from: 3, to: 4 });
    expect(await Promise.all([count(), count()])).toEqual([true, false]);
    expect((await identity().credentialOf("shown 1"))?.counter).toBe(4);
    expect(await identity().countUse("nothing", { from: 0, to: 1 })).toBe(false);
  });
}

const cardOf = (codeHash: string): CardCode => ({
  codeHash,
  assembly: "ipu",
  card: `card-${codeHash}`,
  person: "p1",
  expiresAt: 5_000,
  openedUntil: 0,
});

const credentialOf = (id: string, external: string): StoredCredential => ({
  id,
  assembly: "ipu",
  person: "p1",
  kind: "passkey",
  external,
  publicKey: new Uint8Array([1, 0, 255]),
  party: "hall.example",
  counter: 3,
  createdAt: 1_000,
});
