import { publicViewer, type Viewer } from "@hemicycle/assembly";
import { openStore } from "@hemicycle/store";
import { expect, test } from "vitest";
import { type Room, Rooms } from "./rooms.ts";
import { contentOf, Scratch, type Stretch } from "./stream.ts";
import { Stretches } from "./stretches.ts";
import { ballot, type Entered, enter, openVote, sitting } from "./test-assembly.ts";
import { testBook } from "./test-book.ts";
import { folder } from "./test-server.ts";

async function opened(members: number): Promise<Room & { readonly end: () => Promise<void> }> {
  const store = await openStore({ dataFolder: folder() });
  const rooms = new Rooms({ store, books: [testBook], clock: Date.now, log: () => undefined });
  const room = await rooms.prepare("a");
  if (room.kind !== "open") throw new Error("damaged");
  await enter(room.desk, sitting("a", members));
  const end = async (): Promise<void> => {
    await rooms.close();
    await store.close();
  };
  return { ...room, end };
}

const casts = (members: readonly string[]): readonly Entered[] =>
  members.map((member) => ({ by: `${member}.1`, proposal: { act: ballot(member, 3) } }));

const close: Entered = {
  by: "PRES",
  proposal: { act: { type: "CloseVote", vote: "V1" }, office: "chair" },
};

const participant = (member: string): Viewer => ({ circle: "participants", member });

const textFor = (stretch: Stretch, viewer: Viewer): string =>
  contentOf(stretch.chunkFor(viewer, "plain")).toString();

const count = (text: string, event: string): number => text.split(`event: ${event}\n`).length - 1;

test("what was sent as sealed is opened, and what was sent in clear is not told twice", async () => {
  const { book, desk, end } = await opened(3);
  const stretches = new Stretches(book);
  await enter(desk, [...openVote("V1"), ...casts(["M1", "M2", "M3"])]);
  const { seq } = book.head;
  const whole = { after: 0, upTo: seq, sealedUpTo: 0 };
  const before = await stretches.find(whole);
  expect(count(textFor(before, publicViewer), "sealed")).toBe(3);
  expect([before.last, before.lastSealed]).toEqual([seq, seq]);
  await enter(desk, [close]);
  const told = await stretches.find({ after: seq, upTo: seq + 1, sealedUpTo: before.lastSealed });
  expect(count(textFor(told, publicViewer), "opened")).toBe(3);
  const partly = await stretches.find({ after: seq, upTo: seq + 1, sealedUpTo: seq - 1 });
  expect(count(textFor(partly, publicViewer), "opened")).toBe(2);
  const clear = await stretches.find({ after: seq, upTo: seq + 1, sealedUpTo: 0 });
  expect(count(textFor(clear, publicViewer), "opened")).toBe(0);
  const again = await stretches.find(whole);
  expect(again).not.toBe(before);
  expect(count(textFor(again, publicViewer), "sealed")).toBe(0);
  await end();
});

test("all who ask for the same at the same time get the same, also after it had to be made anew", async () => {
  const { book, desk, end } = await opened(2);
  const stretches = new Stretches(book);
  await enter(desk, [...openVote("V1"), ...casts(["M1"])]);
  const whole = { after: 0, upTo: book.head.seq, sealedUpTo: 0 };
  const ask = (): Promise<readonly Stretch[]> =>
    Promise.all(Array.from({ length: 50 }, () => stretches.find(whole)));
  const before = new Set([...(await ask()), ...(await ask())]);
  expect(before.size).toBe(1);
  await enter(desk, [close]);
  const after = new Set(await ask());
  expect(after.size).toBe(1);
  expect([...after]).not.toEqual([...before]);
  await end();
});

test("a long journal comes in stretches that end at the same numbers for everybody", async () => {
  const { book, end } = await opened(300);
  const stretches = new Stretches(book);
  const upTo = book.head.seq;
  expect(upTo).toBeGreaterThan(600);
  const last = async (after: number): Promise<number> =>
    (await stretches.find({ after, upTo, sealedUpTo: 0 })).last;
  expect([await last(0), await last(100), await last(511)]).toEqual([512, 512, 512]);
  expect([await last(512), await last(600)]).toEqual([upTo, upTo]);
  await end();
});

test("a delegation gets its own ballots in clear among the sealed ones of all others", async () => {
  const { book, desk, end } = await opened(40);
  const members = Array.from({ length: 40 }, (_, at) => `M${at + 1}`);
  await enter(desk, openVote("V1"));
  const after = book.head.seq;
  await enter(desk, casts([...members, ...members]));
  const stretches = new Stretches(book);
  const stretch = await stretches.find({ after, upTo: book.head.seq, sealedUpTo: after });
  const scratch = new Scratch();
  const seen = new Set<string>();
  for (const member of members) {
    const text = textFor(stretch, participant(member));
    expect([count(text, "entry"), count(text, "sealed")]).toEqual([2, 78]);
    expect(text.match(/"type":"BallotCast","vote":"V1","member":"(\w+)"/g)).toHaveLength(2);
    expect(text).toContain(`"type":"BallotCast","vote":"V1","member":"${member}"`);
    const chunk = stretch.chunkFor(participant(member), "gzip", scratch);
    expect(chunk.equals(stretch.chunkFor(participant(member), "gzip"))).toBe(true);
    seen.add(stretch.kindOf(participant(member)));
  }
  expect(seen.size).toBe(40);
  const others = [publicViewer, participant("X"), { circle: "bureau", member: null } as const];
  for (const viewer of others) {
    expect(count(textFor(stretch, viewer), "sealed")).toBe(80);
    expect(stretch.kindOf(viewer)).toBe(viewer.circle);
  }
  await end();
});

test("what was given away stays as it was, what was not is written over", async () => {
  const scratch = new Scratch();
  const first = scratch.join([Buffer.from("one"), Buffer.from("two")]);
  const second = scratch.join([Buffer.from("three")]);
  expect([first.toString(), second.toString()]).toEqual(["threeo", "three"]);
  scratch.giveAway();
  const third = scratch.join([Buffer.from("four")]);
  expect([second.toString(), third.toString()]).toEqual(["three", "four"]);
});
