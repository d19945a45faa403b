/** What every store of sign-in sessions must do; run on each of them by `store.test.ts`. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "./open-store.ts";
import type { SignInSession } from "./sessions.ts";

/** `make` gives an empty store each time. */
export function sessionContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.close());

  test("a session is found by the hash of its token until it is deleted", async () => {
    await store.sessions.put(sessionOf("a1"));
    expect(await store.sessions.get("a1")).toEqual(sessionOf("a1"));
    expect(await store.sessions.get("a2")).toBeUndefined();
    await store.sessions.delete("a1");
    expect(await store.sessions.get("a1")).toBeUndefined();
  });

  test("putting a session again replaces it", async () => {
    await store.sessions.put(sessionOf("a1"));
    const renewed = { ...sessionOf("a1"), capacities: "[]", expiresAt: 9_007_199_254_740_991 };
    await store.sessions.put(renewed);
    expect(await store.sessions.get("a1")).toEqual(renewed);
  });

  test("what has ended by an instant is forgotten", async () => {
    await store.sessions.put({ ...sessionOf("ended"), expiresAt: 1_000 });
    await store.sessions.put({ ...sessionOf("goes on"), expiresAt: 1_001 });
    await store.sessions.deleteEnded(1_000);
    expect(await store.sessions.get("ended")).toBeUndefined();
    expect(await store.sessions.get("goes on")).toBeDefined();
  });

  test("sessions are no part of any journal", async () => {
    await store.sessions.put(sessionOf("a1"));
    expect(await store.assemblies()).toEqual([]);
    expect(await store.read("ipu", 0, 10)).toEqual([]);
  });
}

function sessionOf(tokenHash: string): SignInSession {
  return {
    tokenHash,
    assembly: "ipu",
    person: "p1",
    capacities: '[{"delegation":"uy"}]',
    createdAt: 1_508_025_600_000,
    expiresAt: 1_508_112_000_000,
  };
}
