import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Act, Proposal } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { found } from "../packages/server/demonstration/found.ts";
import type { Desk } from "../packages/server/desk.ts";
import { type Room, Rooms } from "../packages/server/rooms.ts";
import { submission } from "../packages/server/submission.ts";
import { heading, random, report, secondsOf, spread } from "./support/measure.ts";

/**
 * Acts that arrive together at one server on the embedded store: until the last of them is durable
 * and acknowledged. Beside it, in the same run, the same acts one after the other, each in a
 * transaction of its own, as a program without group commit would write them.
 */
const together = 1_500;
const rounds = 9;
const chance = random(2);

const folder = mkdtempSync(join(tmpdir(), "hemicycle-bench-"));
const store = await openStore({ dataFolder: folder });
const rooms = new Rooms({ store, books: rulebooks, clock: Date.now, log: () => undefined });

const opened = async (): Promise<Room> => {
  const room = await rooms.prepare("demo");
  if (room.kind !== "open") throw new Error("the journal is damaged");
  await found(room.desk, { assembly: "demo", at: new Date().toISOString() });
  return room;
};

let keys = 0;

const submit = async (desk: Desk, by: string, proposal: Proposal): Promise<void> => {
  keys += 1;
  const reply = await desk.submit(
    submission(by, proposal, { key: `bench-${keys}`, expected: null }),
  );
  if (reply.kind !== "accepted")
    throw new Error(`${JSON.stringify(proposal)} ${JSON.stringify(reply)}`);
};

const prepare = async ({
  desk,
  book,
}: Room): Promise<readonly { by: string; member: string }[]> => {
  const { session, people } = book.moment.state;
  const chair = session?.sitting?.chair ?? "";
  const question = { kind: "other", question: "Q1", title: "A question" } as const;
  const announce: Act = {
    type: "AnnounceVote",
    vote: "B1",
    questions: [question],
    method: "electronic",
  };
  await submit(desk, chair, { office: "chair", act: announce });
  await submit(desk, chair, { office: "chair", act: { type: "OpenVote", vote: "B1" } });
  return people.values().flatMap(({ id: by, member, capacity }) => {
    const inRoom = session?.presence.people.has(by) === true;
    return capacity === "delegate" && member !== null && inRoom ? [{ by, member }] : [];
  });
};

const room = await opened();
const voters = await prepare(room);

const ballots = (): readonly { by: string; proposal: Proposal }[] =>
  Array.from({ length: together }, (_, at) => {
    const voter = voters[at % voters.length];
    if (voter === undefined) throw new Error("nobody is in the room");
    const { by, member } = voter;
    const splits = [{ yes: Math.floor(chance() * 9), no: 1, abstain: 0 }];
    return { by, proposal: { act: { type: "CastBallot", vote: "B1", member, splits } } };
  });

const grouped: number[] = [];
const single: number[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const first = ballots();
  const all = await secondsOf(() =>
    Promise.all(first.map(({ by, proposal }) => submit(room.desk, by, proposal))),
  );
  const second = ballots();
  const each = await secondsOf(async () => {
    for (const { by, proposal } of second) await submit(room.desk, by, proposal);
  });
  if (round > 0) {
    grouped.push(all * 1000);
    single.push(each * 1000);
  }
}

heading(
  `${together} acts that arrive together, embedded store`,
  `demonstration assembly, ballots of ${voters.length} delegates in the room (corrections ` +
    `included), judged and durable; ${rounds} rounds after one to warm up; milliseconds`,
);
report("arriving together: until the last acknowledgement", "ms", spread(grouped));
report("one after the other, a transaction each (baseline)", "ms", spread(single));
const ratios = single.map((figure, at) => figure / (grouped[at] ?? Number.NaN));
report("ratio", "times", spread(ratios));
await rooms.close();
await store.close();
rmSync(folder, { recursive: true, force: true });
