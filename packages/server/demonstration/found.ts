import { createHash } from "node:crypto";
import type { Instant } from "@hemicycle/base";
import type { Submission } from "../batch.ts";
import type { Desk, Reply } from "../desk.ts";
import type { Rooms } from "../rooms.ts";
import { demonstration, nextDemonstration } from "./demonstration.ts";

/** What the founding needs of a desk: that of an assembly that is empty or only half founded. */
export type FoundingDesk = Pick<Desk, "submit" | "receipt">;

/**
 * Founds a demonstration by acts that the desk judges like all others. A founding that was broken
 * off is taken up where it ended, one that is complete stays as it is, and two servers that found
 * the same one at the same time found it once: every act has a key of its own. Rejects when an act
 * is not accepted: the demonstration and the rulebook do not fit then.
 */
export async function found(
  desk: FoundingDesk,
  { assembly, at }: { readonly assembly: string; readonly at: Instant },
): Promise<void> {
  const acts = demonstration({ assembly, at }).map(submission);
  const last = acts.at(-1);
  if (last === undefined || (await desk.receipt(last.key)) !== undefined) return;
  const replies = await Promise.all(acts.map((act) => desk.submit(act)));
  const failed = replies.findIndex(({ kind }) => kind !== "accepted");
  const act = acts[failed];
  const reply = replies[failed];
  if (act !== undefined && reply !== undefined) {
    throw new Error(`${assembly}: ${act.proposal.act.type} of ${act.by}: ${said(reply)}`);
  }
}

/**
 * Founds a fresh demonstration beside those that there are, and answers its id. Whoever asks for
 * one at the same time gets the same one. Rejects like `found`, and when its journal is damaged.
 */
export async function foundFresh(
  rooms: Pick<Rooms, "all" | "prepare">,
  at: Instant,
): Promise<string> {
  const there = await rooms.all();
  const assembly = nextDemonstration(there.flatMap((room) => ("id" in room ? [room.id] : [])));
  const room = await rooms.prepare(assembly);
  if (room.kind === "damaged") throw new Error(`${assembly}: ${room.damage.detail}`);
  await found(room.desk, { assembly, at });
  return assembly;
}

/** The key says which step it is, so that a step of another day is still the same one. */
const submission = (
  { at: _, by, ...proposal }: ReturnType<typeof demonstration>[number],
  index: number,
): Submission => {
  const key = `demonstration-${index + 1}`;
  const fingerprint = createHash("sha256").update(key).digest("hex");
  return { proposal, by, key, fingerprint, expected: null };
};

/** What was answered instead, for the operator. */
const said = (reply: Reply): string => {
  switch (reply.kind) {
    case "refused":
      return `refused by ${reply.because.map(({ clause }) => clause).join(", ")}`;
    case "undecided":
      return `undecided, ${reply.unset.map(({ value }) => value).join(", ")} is unset`;
    case "impossible":
      return `impossible, ${reply.faults.map(({ id, where }) => `${id} ${where}`).join(", ")}`;
    case "suspended":
      return `suspended since ${reply.since}`;
    default:
      return reply.kind;
  }
};
