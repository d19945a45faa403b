import { decideAct } from "@hemicycle/assembly";
import type { Answer, Rulebook } from "@hemicycle/engine";
import type { Book } from "../book.ts";
import type { Reply } from "../desk.ts";
import type { Room } from "../rooms.ts";
import { play } from "./play.ts";
import { type PlayStep, soleKey, voteOn } from "./play-step.ts";
import { type VotedOn, votedOn } from "./requests.ts";
import { scripted } from "./scripted.ts";

/** Where the play stands. */
export interface Progress {
  /** How many of its steps have come about, by the play or by hand. */
  readonly done: number;
  /** What comes next; null when nothing is left of it. */
  readonly next: PlayStep | null;
  /** Why that cannot happen as things stand; null where it can. */
  readonly stuck: Exclude<Answer, { kind: "accepted" }> | null;
  /** Where the play can go on instead; null where it can go on as it is, or nowhere. */
  readonly skip: PlayStep | null;
}

export interface Stage {
  readonly room: Pick<Room, "book" | "desk">;
  readonly books: readonly Rulebook[];
}

const known = new WeakMap<Book, { readonly seq: number; readonly progress: Progress }>();

/**
 * Where the play stands, by the state and by the receipts of the acts that it has brought: what
 * somebody did by hand counts like what was played. Rejects if the store is away.
 */
export async function progressOf(stage: Stage): Promise<Progress> {
  const { book } = stage.room;
  const { seq } = book.moment;
  const before = known.get(book);
  if (before?.seq === seq) return before.progress;
  const progress = progressAfter(stage, await lastPlayed(stage));
  if (book.moment.seq === seq) known.set(book, { seq, progress });
  return progress;
}

const keyOf = ({ id }: PlayStep, key: string): string => `play-${id}-${key}`;

/** The place of the last step that the play has taken, -1 before the first. */
async function lastPlayed({ room: { desk } }: Stage): Promise<number> {
  for (let at = play.length - 1; at >= 0; at -= 1) {
    const step = play[at];
    if (step && (await desk.receipt(keyOf(step, soleKey))) !== undefined) return at;
  }
  return -1;
}

function progressAfter(stage: Stage, last: number): Progress {
  const { state } = stage.room.book.moment;
  const isLeft = (step: PlayStep): boolean => !step.isDone(state);
  const left = play.filter(isLeft);
  const done = play.length - left.length;
  const next = play.slice(last + 1).find(isLeft) ?? null;
  const answer = next === null ? null : trial(stage, next);
  if (answer === null || answer.kind === "accepted") return { done, next, stuck: null, skip: null };
  const skip = detours(stage, left, next).find((step) => trial(stage, step).kind === "accepted");
  return { done, next, stuck: answer, skip: skip ?? null };
}

/**
 * Where the play could go on: later in the same chapter, unless that would put to the vote what was
 * left out before; or at what is first left of another chapter, a later one before an earlier one.
 */
function detours(
  { room: { book } }: Stage,
  left: readonly PlayStep[],
  next: PlayStep | null,
): readonly PlayStep[] {
  const { state } = book.moment;
  const chapter = next?.chapter ?? "outcome";
  const request: VotedOn | undefined = votedOn.find((id) => id === chapter);
  const status = request === undefined ? undefined : voteOn(state, request)?.status;
  const goesOn = request === undefined || (status !== undefined && status !== "declared");
  const same = goesOn ? left.filter((step) => step.chapter === chapter) : [];
  const first = left.filter(
    (step, at) =>
      step.chapter !== chapter && left.findIndex((one) => one.chapter === step.chapter) === at,
  );
  const isLater = (step: PlayStep): boolean =>
    next === null || play.indexOf(step) > play.indexOf(next);
  return [...same, ...first.filter(isLater), ...first.filter((step) => !isLater(step))];
}

/** What the rules would say to the first act that is left of a step. Nothing is written. */
function trial({ room: { book }, books }: Stage, step: PlayStep): Answer {
  const { moment, at: last } = book;
  const [first] = step.acts(moment.state);
  if (first === undefined) return { kind: "impossible", faults: [] };
  const now = new Date().toISOString();
  return decideAct(books, moment, { ...first.step, at: now < last ? last : now });
}

/**
 * Takes one step: its acts go through the desk like everybody's. Answers the first reply that is
 * not an acceptance; undefined when all were accepted, or nothing was left to do.
 */
export async function playStep({ room }: Stage, id: string): Promise<Reply | undefined> {
  const step = play.find((one) => one.id === id);
  const { state } = room.book.moment;
  if (step === undefined || step.isDone(state)) return undefined;
  const replies = await Promise.all(
    step.acts(state).map((one) => room.desk.submit(scripted(keyOf(step, one.key), one.step))),
  );
  return replies.find(({ kind }) => kind !== "accepted");
}
