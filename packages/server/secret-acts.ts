import { decideAct } from "@hemicycle/assembly";
import type { Refusal } from "@hemicycle/ballots";
import type { Act, Office, Proposal, State } from "@hemicycle/engine";
import { sendReply } from "./answers.ts";
import type { Reply } from "./desk.ts";
import type { House } from "./house.ts";
import { type Ctx, sendProblem } from "./http.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import type { SignedIn } from "./sign-in.ts";
import { mayUse, scoped, signedWith, submission } from "./submission.ts";

/** Acts that rest on what the server has checked: they are not taken from anybody's screen. */
const checkedHere: ReadonlySet<Act["type"]> = new Set<Act["type"]>([
  "FileCertificate",
  "ConcludeCeremony",
  "PrepareBox",
  "TakeToPaper",
  "GiveDecryption",
  "AscertainResult",
]);

export const isCheckedHere = ({ type }: Act): boolean => checkedHere.has(type);

/** An act that follows from a message of a secret ballot. */
export interface SecretAct {
  readonly room: Room;
  readonly who: SignedIn;
  readonly act: Act;
  readonly office: Office;
  /** Null in the plenary. */
  readonly body: string | null;
  /** The same each time for the same thing. */
  readonly key: string;
}

/** What is kept beside the journal before the act is, and taken away if the act is refused. */
export interface Beside {
  /** An answer where it cannot be kept. */
  readonly keep: () => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
  /** Whether the journal rests on it: the same was entered by somebody else meanwhile. */
  readonly isUsed: (state: State) => boolean;
}

/**
 * Enters an act whose ground was checked. Whoever may not do it leaves nothing behind; what was
 * entered before is answered again. Rejects if the store is away.
 */
export async function enterSecret(
  c: Ctx,
  house: House,
  { beside, ...asked }: SecretAct & { readonly beside: Beside },
): Promise<Response> {
  const { room, who } = asked;
  const proposal = proposalOf(asked);
  const answering = { room, who, books: house.books };
  if (!mayUse(who, proposal)) return sendProblem(problem("other-office", {}));
  const before = await room.desk.receipt(scoped(who.person, asked.key));
  if (before !== undefined) return sendReply(c, { ...before, repeated: true }, answering);
  const refusal = refusalOf(house, room, { who, proposal });
  if (refusal !== undefined) return sendReply(c, refusal, answering);
  const stopped = await beside.keep();
  if (stopped instanceof Response) return stopped;
  const plain = submission(who.person, proposal, { key: asked.key, expected: null });
  const reply = await room.desk.submit({ ...plain, ...signedWith(who) });
  if (isNo(reply)) await takeAway(room, beside);
  return sendReply(c, reply, answering);
}

async function takeAway({ desk, book }: Room, { undo, isUsed }: Beside): Promise<void> {
  // Another server may have entered it a moment ago.
  await desk.catchUp();
  if (!isUsed(book.moment.state)) await undo();
}

const proposalOf = ({ act, office, body }: SecretAct): Proposal => ({
  act,
  office,
  ...(body === null ? {} : { body }),
});

/** Whether the act is certainly not in the journal. */
export const isNo = ({ kind }: Reply): boolean =>
  kind !== "accepted" && kind !== "suspended" && kind !== "damaged";

/** What would be answered to an act now, if it is not accepted. */
export function refusalOf(
  { books, clock }: House,
  { book }: Room,
  { who, proposal }: { readonly who: SignedIn; readonly proposal: Proposal },
): Exclude<Reply, { kind: "accepted" }> | undefined {
  const now = new Date(clock()).toISOString();
  const at = now < book.at ? book.at : now;
  const envelope = { ...proposal, ...signedWith(who), at, by: who.person };
  const answer = decideAct(books, book.moment, envelope);
  return answer.kind === "accepted" ? undefined : answer;
}

/** The answer to a message that does not hold. */
export const sendUnusable = (why: string, where = ""): Response =>
  sendProblem(problem("ballot-unusable", { why, where }));

export const sendRefusedMessage = ({ id, where }: Refusal): Response => sendUnusable(id, where);
