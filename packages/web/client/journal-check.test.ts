import { hex } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { linesOf } from "../testing/journal-lines.ts";
import { ballots, declared, openVote, recordedIn, sitting } from "../testing/sitting.ts";
import type { JournalLine } from "./chain.ts";
import { JournalCheck, type ReadLines } from "./journal-check.ts";

const recorded = recordedIn(...sitting, ...openVote, ...ballots, ...declared);

const lines = linesOf(recorded);
const last = lines.length;
const closed = recorded.findIndex(({ event }) => event.type === "VoteClosed") + 1;

const reading =
  (all: readonly JournalLine[]): ReadLines =>
  async (_, after, limit) =>
    all.slice(after, after + limit);

/** Ballots keep their place and their hashes until the vote is closed. */
const sealed = (all: readonly JournalLine[]): readonly JournalLine[] =>
  all.map((line, at) => {
    const { seq, leaf, chain } = line;
    const event = recorded[at]?.event;
    return event?.type === "BallotCast"
      ? { seq, leaf, chain, ballot: { vote: event.vote, member: event.member } }
      : line;
  });

const checked = async (all: readonly JournalLine[], upTo = all.length) => {
  const check = new JournalCheck("TEST", { read: reading(all) });
  await check.upTo(upTo);
  return check;
};

describe("a journal that is checked on the device", () => {
  test("holds where every hash is that of Node, and is read whole", async () => {
    const check = await checked(lines);
    expect(check.view.status).toEqual({ kind: "holds" });
    expect(check.view.head.seq).toBe(last);
    expect(hex(check.view.head.chain)).toBe(lines.at(-1)?.chain);
    expect(check.view.entries.map((entry) => entry.recorded)).toEqual(recorded);
  });

  test("goes on from where it was, and asks only for what follows", async () => {
    const asked: number[] = [];
    const read: ReadLines = (assembly, after, limit) => {
      asked.push(after);
      return reading(lines)(assembly, after, limit);
    };
    const check = new JournalCheck("TEST", {
      read: (assembly, after) => read(assembly, after, 10),
    });
    await check.upTo(15);
    expect(check.view.head.seq).toBe(20);
    await check.upTo(21);
    expect(asked).toEqual([0, 10, 20]);
  });

  test("does not hold where anything was changed, and says where", async () => {
    const at = Math.floor(last / 2);
    const line = lines[at];
    if (line === undefined) throw new Error("no such line");
    const text = line.text.replace(/"at":"2017/, '"at":"2016');
    const again = (changed: object) => lines.with(at, { ...line, ...changed });
    for (const [all, what] of [
      [again({ text }), "leaf"],
      [again({ text, leaf: "0".repeat(64) }), "leaf"],
      [again({ seq: at }), "number"],
      [again({ chain: lines[0]?.chain }), "chain"],
      [lines.toSpliced(at, 1), "number"],
    ] as const) {
      const { status } = (await checked(all, last - 1)).view;
      expect(status).toEqual({ kind: "broken", seq: at + 1, what });
    }
  });

  test("does not hold where a rehashed entry replaces another: the chain goes elsewhere", async () => {
    const changed = recorded.map((entry) => (entry.seq === 4 ? { ...entry, by: "X" } : entry));
    const forged = lines.toSpliced(3, 1, ...linesOf(changed).slice(3, 4));
    const { status } = (await checked(forged)).view;
    expect(status).toEqual({ kind: "broken", seq: 5, what: "chain" });
  });

  test("says that the server cannot be reached, and goes on when it can", async () => {
    let there = false;
    const check = new JournalCheck("TEST", {
      read: async (...asked) => {
        if (!there) throw new Error("away");
        return reading(lines)(...asked);
      },
    });
    await check.upTo(5);
    expect(check.view.status).toEqual({ kind: "unreachable" });
    there = true;
    await check.upTo(5);
    expect(check.view.status).toEqual({ kind: "holds" });
  });
});

describe("ballots that were sealed", () => {
  test("fit the hash that stood in their place, once their vote is closed", async () => {
    let all = sealed(lines);
    const check = new JournalCheck("TEST", { read: (...asked) => reading(all)(...asked) });
    const before = closed - 1;
    all = all.slice(0, before);
    await check.upTo(before);
    expect(check.view.entries.some((entry) => entry.recorded === null)).toBe(true);
    all = lines;
    await check.upTo(last);
    expect(check.view.status).toEqual({ kind: "holds" });
    expect(check.view.entries.map((entry) => entry.recorded)).toEqual(recorded);
  });

  test("are refused where they are not what was cast", async () => {
    const cast = recorded.find(({ event }) => event.type === "BallotCast");
    const at = (cast?.seq ?? 0) - 1;
    let all = sealed(lines).slice(0, closed - 1);
    const check = new JournalCheck("TEST", { read: (...asked) => reading(all)(...asked) });
    await check.upTo(closed - 1);
    const text = lines[at]?.text.replace('"yes":12', '"yes":11') ?? "";
    all = lines.with(at, { ...(lines[at] ?? { seq: 0, leaf: "", chain: "" }), text });
    await check.upTo(last);
    expect(check.view.status).toEqual({ kind: "broken", seq: at + 1, what: "opened" });
  });
});
