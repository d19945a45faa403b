import { randomBytes } from "node:crypto";
import { decideAct, encode, type Moment } from "@hemicycle/assembly";
import type { Fault, Instant } from "@hemicycle/base";
import type {
  Envelope,
  Ground,
  Proposal,
  Recorded,
  Refusal,
  Rulebook,
  SignedWith,
  Unset,
} from "@hemicycle/engine";
import { entryLimit, type Receipt } from "@hemicycle/store";

/** An act that somebody sent. */
export interface Submission {
  readonly proposal: Proposal;
  /** With what the person has signed in, as the server has established it. */
  readonly signedWith?: SignedWith;
  /** Id of the person. */
  readonly by: string;
  /** The same each time that it is sent again; of this person alone. */
  readonly key: string;
  /** SHA-256, hex, of the person and the proposal. */
  readonly fingerprint: string;
  /** The act is meant only if this is still the number of the last event. */
  readonly expected: number | null;
}

/** What became of an act that is in the journal. */
export interface Accepted {
  readonly kind: "accepted";
  readonly first: number;
  readonly last: number;
  readonly grounds: readonly Ground[];
}

export type Outcome =
  | Accepted
  | { readonly kind: "refused"; readonly because: readonly Refusal[] }
  | { readonly kind: "undecided"; readonly unset: readonly Unset[] }
  | { readonly kind: "impossible"; readonly faults: readonly Fault[] }
  /** The journal has moved past the number that was expected, to this one. */
  | { readonly kind: "stale"; readonly seq: number }
  | { readonly kind: "tooLong"; readonly bytes: number }
  /** A programming error: this act is given up, the others are not. */
  | { readonly kind: "fault"; readonly error: unknown };

/** What is to be written for acts that were decided one after the other. */
export interface Decided {
  /** In the order of the acts. */
  readonly outcomes: readonly Outcome[];
  readonly recorded: readonly Recorded[];
  readonly entries: readonly Uint8Array[];
  readonly receipts: readonly Receipt[];
  /** The moment after all of them. */
  readonly moment: Moment;
}

/** Decides acts one after the other, each in the state that the one before has left. */
export function decideBatch(
  books: readonly Rulebook[],
  { moment: start, at }: { readonly moment: Moment; readonly at: Instant },
  acts: readonly Submission[],
): Decided {
  let moment = start;
  const outcomes: Outcome[] = [];
  const recorded: Recorded[] = [];
  const entries: Uint8Array[] = [];
  const receipts: Receipt[] = [];
  for (const act of acts) {
    const one = decideOne(books, { moment, at }, act);
    outcomes.push(one.outcome);
    if (one.outcome.kind !== "accepted" || one.moment === undefined) continue;
    moment = one.moment;
    recorded.push(...one.recorded);
    entries.push(...one.entries);
    receipts.push(receiptOf(act, one.outcome));
  }
  return { outcomes, recorded, entries, receipts, moment };
}

interface One {
  readonly outcome: Outcome;
  readonly recorded: readonly Recorded[];
  readonly entries: readonly Uint8Array[];
  readonly moment?: Moment;
}

const nothing = (outcome: Outcome): One => ({ outcome, recorded: [], entries: [] });

function decideOne(
  books: readonly Rulebook[],
  { moment, at }: { readonly moment: Moment; readonly at: Instant },
  { proposal, by, expected, signedWith }: Submission,
): One {
  const { seq } = moment;
  if (expected !== null && expected !== seq) return nothing({ kind: "stale", seq });
  const signed = signedWith === undefined ? {} : { signedWith };
  const envelope: Envelope = { ...proposal, ...signed, at, by };
  try {
    const answer = decideAct(books, moment, envelope);
    if (answer.kind !== "accepted") return nothing(answer);
    const { recorded, state } = answer;
    const entries = recorded.map(encoded);
    const bytes = Math.max(...entries.map(({ length }) => length));
    if (bytes > entryLimit) return nothing({ kind: "tooLong", bytes });
    const last = seq + recorded.length;
    const grounds = recorded.flatMap((one) => one.grounds);
    const outcome: Accepted = { kind: "accepted", first: seq + 1, last, grounds };
    return { outcome, recorded, entries, moment: { state, seq: last } };
  } catch (error) {
    return nothing({ kind: "fault", error });
  }
}

/** What is not public is salted: few words could be guessed from their hash. */
const encoded = (recorded: Recorded): Uint8Array =>
  encode({ recorded, salt: recorded.audience === "public" ? null : freshSalt() });

/** In bytes. */
const saltSize = 16;
const drawnAtOnce = 256 * saltSize;
let drawn = Buffer.alloc(0);

/** Random bytes are drawn in advance, because each draw costs as much as deciding an act. */
function freshSalt(): string {
  if (drawn.length === 0) drawn = randomBytes(drawnAtOnce);
  const salt = drawn.toString("hex", 0, saltSize);
  drawn = drawn.subarray(saltSize);
  return salt;
}

const receiptOf = (
  { key, fingerprint }: Submission,
  { first, last, grounds }: Accepted,
): Receipt => ({
  key,
  fingerprint,
  answer: JSON.stringify({ first, last, grounds }),
});

/** The answer that a receipt keeps. */
export function answerIn({ answer }: Receipt): Accepted {
  // Written by `receiptOf`; the store has a hash over it.
  const { first, last, grounds } = JSON.parse(answer) as Omit<Accepted, "kind">;
  return { kind: "accepted", first, last, grounds };
}
