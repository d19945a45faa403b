import type { Instant } from "@hemicycle/base";
import type { Rulebook } from "@hemicycle/engine";
import type { Desk, Reply } from "../desk.ts";
import type { Rooms } from "../rooms.ts";
import { demonstration, nextDemonstration } from "./demonstration.ts";
import type { Step } from "./script.ts";
import { scripted } from "./scripted.ts";
import { staged, stagedSteps } from "./staged.ts";

/** What the founding needs of a desk: that of an assembly that is empty or only half founded. */
export type FoundingDesk = Pick<Desk, "submit" | "receipt">;

/**
 * Founds a demonstration by acts that the desk judges like all others. A founding that was broken
 * off is taken up where it ended, one that is complete stays as it is, and two servers that found
 * the same one at the same time found it once: every act has a key of its own. Rejects when an act
 * is not accepted: the demonstration and the rulebook do not fit then.
 */
export const found = (
  desk: FoundingDesk,
  { assembly, at }: { readonly assembly: string; readonly at: Instant },
): Promise<void> =>
  foundBy(desk, {
    assembly,
    steps: demonstration({ assembly, at }).map(({ at: _, ...step }) => step),
  });

/**
 * Founds those that are told in minutes, each beside the others. One that cannot be founded as the
 * rules stand is left out, and the operator is told.
 */
export async function foundStaged(
  { rooms, books, log }: FoundingHouse,
  at: Instant,
): Promise<void> {
  for (const one of staged.filter(({ rulebook }) => books.some(({ id }) => id === rulebook))) {
    try {
      const steps = stagedSteps(one, { books, at });
      const room = await rooms.prepare(one.id);
      if (room.kind === "open") await foundBy(room.desk, { assembly: one.id, steps });
    } catch (error) {
      log(`a demonstration was not founded: ${String(error)}`);
    }
  }
}

interface FoundingHouse {
  readonly rooms: Pick<Rooms, "prepare">;
  readonly books: readonly Rulebook[];
  readonly log: (line: string) => void;
}

/** The acts of a founding, each once, up to the end or to the first one that is not accepted. */
async function foundBy(
  desk: FoundingDesk,
  { assembly, steps }: { readonly assembly: string; readonly steps: readonly Step[] },
): Promise<void> {
  const acts = steps.map((step, index) => scripted(`founding-${index + 1}`, step));
  const done = await Promise.all(
    [acts.at(-1)?.key ?? "", otherFounding].map((key) => desk.receipt(key)),
  );
  if (done.some((receipt) => receipt !== undefined)) return;
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

/** The first act of a demonstration that an earlier version has founded: it stays as it is. */
const otherFounding = "demonstration-1";

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
