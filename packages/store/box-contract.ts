/** What every store of secret ballots must do; run on each of them by `store.test.ts`. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { BoxStore } from "./boxes.ts";
import type { Store } from "./open-store.ts";

/** `make` gives an empty store each time. */
export function boxContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.close());
  boardTests(() => store.boxes);
  castingTests(() => store.boxes);
  closingTests(() => store.boxes);
}

const place = { assembly: "ipu", election: "uuid1" };
const box = { ...place, setup: '{"election":"…"}', time: 1_800_000_000 };
const slots = ["c3", "c1", "c2"].map((credential, at) => ({ credential, votes: at + 1 }));
const ballotOf = (credential: string, mark = "") => ({
  credential,
  tracking: `t-${credential}${mark}`,
  ballot: `{"of":"${credential}${mark}"}`,
});

function boardTests(boxes: () => BoxStore): void {
  test("a message is there once, as it was posted first", async () => {
    const message = { assembly: "ipu", board: "K1", kind: "certificate", author: "T1", text: "a" };
    expect(await boxes().post(message)).toEqual(message);
    expect(await boxes().post({ ...message, text: "b" })).toEqual(message);
    await boxes().post({ ...message, author: "T2", text: "ü" });
    await boxes().post({ ...message, assembly: "other", text: "c" });
    const all = await boxes().messages("ipu", "K1");
    expect(all.map(({ author, text }) => `${author} ${text}`).sort()).toEqual(["T1 a", "T2 ü"]);
    expect(await boxes().messages("ipu", "K2")).toEqual([]);
    await boxes().withdraw(message);
    expect(await boxes().messages("ipu", "K1")).toHaveLength(1);
  });
}

function castingTests(boxes: () => BoxStore): void {
  test("a box is prepared once, and is there until it is discarded", async () => {
    expect(await boxes().box(place)).toBeUndefined();
    expect(await boxes().prepare(box, slots)).toBe(true);
    expect(await boxes().prepare({ ...box, time: 1 }, [])).toBe(false);
    expect(await boxes().box(place)).toEqual(box);
    expect(await boxes().box({ ...place, assembly: "other" })).toBeUndefined();
    await boxes().discard(place);
    expect(await boxes().box(place)).toBeUndefined();
    expect(await boxes().prepare(box, slots)).toBe(true);
  });

  test("each credential has one ballot, and the same one sent again is that one", async () => {
    await boxes().prepare(box, slots);
    const cast = (one: ReturnType<typeof ballotOf>) => boxes().cast(place, one);
    expect(await cast(ballotOf("c1"))).toBe("cast");
    expect(await cast(ballotOf("c1"))).toBe("repeated");
    expect(await cast(ballotOf("c1", "x"))).toBe("voted");
    expect(await cast(ballotOf("c9"))).toBe("unregistered");
    expect(await boxes().cast({ ...place, election: "uuid2" }, ballotOf("c2"))).toBe("closed");
    expect(await boxes().ballots(place)).toEqual([ballotOf("c1")]);
  });

  test("of many at once one is cast", async () => {
    await boxes().prepare(box, slots);
    const all = ["a", "b", "c", "d"].map((mark) => boxes().cast(place, ballotOf("c2", mark)));
    const outcomes = await Promise.all(all);
    expect(outcomes.sort()).toEqual(["cast", "voted", "voted", "voted"]);
  });

  test("credentials are given back unused, all of them or none", async () => {
    await boxes().prepare(box, slots);
    await boxes().cast(place, ballotOf("c1"));
    const giveBack = (...credentials: readonly string[]) =>
      boxes().giveBack(place, { credentials, claim: credentials.join() });
    expect(await giveBack("c3", "c1")).toBeUndefined();
    expect(await giveBack("c3", "c9")).toBeUndefined();
    expect(await giveBack("c3", "c3")).toBeUndefined();
    expect(await giveBack("c3", "c2")).toBe(4);
    expect(await giveBack("c3")).toBeUndefined();
    expect(await boxes().cast(place, ballotOf("c3"))).toBe("void");
    await boxes().handOut(place, { credentials: ["c3"], claim: "c3" });
    expect(await boxes().cast(place, ballotOf("c3"))).toBe("cast");
    expect(await giveBack("c3")).toBeUndefined();
  });

  test("what was given back for an act is given back for it again, and for no other", async () => {
    await boxes().prepare(box, slots);
    const given = { credentials: ["c3", "c2"], claim: "first" };
    expect(await boxes().giveBack(place, given)).toBe(4);
    expect(await boxes().giveBack(place, given)).toBe(4);
    expect(await boxes().giveBack(place, { ...given, claim: "second" })).toBeUndefined();
    await boxes().handOut(place, given);
    expect(await boxes().giveBack(place, { ...given, claim: "second" })).toBe(4);
    expect(await boxes().giveBack(place, given)).toBeUndefined();
    await boxes().close(place);
    expect(await boxes().giveBack(place, { ...given, claim: "second" })).toBeUndefined();
  });
}

function closingTests(boxes: () => BoxStore): void {
  test("a closed box takes nothing, and says again what it had taken", async () => {
    await boxes().prepare(box, slots);
    await boxes().cast(place, ballotOf("c2"));
    await boxes().close(place);
    await boxes().close(place);
    expect(await boxes().cast(place, ballotOf("c1"))).toBe("closed");
    expect(await boxes().cast(place, ballotOf("c2"))).toBe("repeated");
    const given = { credentials: ["c1"], claim: "a" };
    expect(await boxes().giveBack(place, given)).toBeUndefined();
    expect(await boxes().ballots(place)).toEqual([ballotOf("c2")]);
    await boxes().reopen(place);
    expect(await boxes().cast(place, ballotOf("c1"))).toBe("cast");
  });

  test("ballots come in the order of their tracking numbers, however they were cast", async () => {
    await boxes().prepare(box, slots);
    for (const credential of ["c3", "c1", "c2"]) await boxes().cast(place, ballotOf(credential));
    const order = async () => (await boxes().ballots(place)).map(({ credential }) => credential);
    expect(await order()).toEqual(["c1", "c2", "c3"]);
    await boxes().close(place);
    expect(await order()).toEqual(["c1", "c2", "c3"]);
  });
}
