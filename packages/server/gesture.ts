import { createHash } from "node:crypto";
import { canonical } from "@hemicycle/base";
import type { Proposal, SignedWith } from "@hemicycle/engine";
import type { StoredCredential } from "@hemicycle/store";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { isActive } from "./credentials.ts";
import type { Reply } from "./desk.ts";
import type { House } from "./house.ts";
import { type Ctx, found, type Or, sendProblem, stop } from "./http.ts";
import { gestureSchema } from "./identity-schemas.ts";
import { readJson } from "./json.ts";
import { partyOf } from "./origin.ts";
import { usedPasskey } from "./passkeys.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import type { SignedIn } from "./sign-in.ts";

/**
 * A gesture is the use of a passkey for one act: what is signed is a challenge that anybody can
 * compute from the act, its key, the entry after which it was made, and a mark of ours that tells
 * the time. It is good for this act under this key alone, and cannot have been made before that
 * entry was there, nor before the mark: its age is that of the mark, however quiet the hall is.
 */
export interface Gesture {
  readonly signedWith: SignedWith;
  /** To be called when the act is in the journal: the device has counted a use. */
  readonly settle: (reply: Reply) => Promise<void>;
}

export interface Signed {
  readonly room: Room;
  readonly who: SignedIn;
  readonly proposal: Proposal;
  readonly key: string;
}

/** In milliseconds: the longest that an assembly can let a gesture count. */
const oldest = 3_600_000;

const marking = ({ id }: Room): string => `gesture ${id}`;

/** A mark of this moment, for gestures in one assembly. Rejects if the store is away. */
export async function gestureMark({ challenges }: House, room: Room): Promise<string> {
  return Buffer.from(await challenges.make(marking(room), oldest)).toString("base64url");
}

type Why = "malformed" | "forged" | "foreign" | "stale";
const unusable = (why: Why): { readonly stop: Response } =>
  stop(sendProblem(problem("gesture-unusable", { why })));

/** The gesture that came with an act; null if none did. Rejects if the store is away. */
export async function gestureOf(c: Ctx, house: House, signed: Signed): Promise<Or<Gesture | null>> {
  const header = c.req.header("hemicycle-gesture");
  if (header === undefined) return found(null);
  const read = parsed(header);
  if (read === undefined) return unusable("malformed");
  const { room, who } = signed;
  const credential = await house.identity.credentialOf(read.response.id);
  const isOwn = credential?.assembly === room.id && credential.person === who.person;
  if (credential === undefined || !isOwn || !(await isActive(room, credential))) {
    return unusable("foreign");
  }
  const chain = await chainAt(room, read.after);
  if (chain === undefined) return unusable("forged");
  const counter = await checked(c, house, { ...signed, ...read, credential, chain });
  if (counter === undefined) return unusable("forged");
  const made = await house.challenges.madeAt(read.mark, marking(room), oldest);
  if (made === null) return unusable("stale");
  return found({
    signedWith: { credential: credential.id, gesture: new Date(made).toISOString() },
    settle: (reply) => settle(house, { credential, counter, reply }),
  });
}

interface Read {
  readonly response: AuthenticationResponseJSON;
  readonly after: number;
  readonly mark: string;
}

function parsed(header: string): Read | undefined {
  if (!/^[\w-]{1,16384}$/.test(header)) return undefined;
  const json = readJson(Buffer.from(header, "base64url").toString("utf8"));
  const read = json.kind === "value" ? gestureSchema.safeParse(json.value).data : undefined;
  // The library checks every part of it, of whatever kind it is.
  return read === undefined ? undefined : (read as Read);
}

/** Chain of an entry, hex; undefined while it is not there. */
async function chainAt({ book, desk }: Room, after: number): Promise<string | undefined> {
  if (after > book.head.seq) await desk.catchUp();
  if (after > book.head.seq) return undefined;
  const { lines } = await book.piece(Math.max(0, after - 1), 1);
  return lines.find(({ seq }) => seq === after)?.chain ?? "0".repeat(64);
}

/** What is signed: SHA-256, base64url, of the canonical JSON of all that the gesture is for. */
export function gestureChallenge(made: {
  readonly act: Proposal;
  readonly after: number;
  readonly assembly: string;
  readonly chain: string;
  readonly key: string;
  readonly mark: string;
}): string {
  return createHash("sha256").update(canonical(made)).digest("base64url");
}

async function checked(
  c: Ctx,
  house: House,
  given: Signed & Read & { readonly credential: StoredCredential; readonly chain: string },
): Promise<number | undefined> {
  const { room, proposal, key, response, after, mark, chain, credential } = given;
  const party = partyOf(c, house.origin);
  const id = party?.id ?? null;
  if (party === null || id === null) return undefined;
  const wanted = gestureChallenge({ act: proposal, after, assembly: room.id, chain, key, mark });
  const expected = async (challenge: string): Promise<boolean> => challenge === wanted;
  const place = { origin: party.origin, id };
  return usedPasskey(response, { place, expected, credential });
}

/** What was not written can be sent again with the same gesture: only then the use is counted. */
async function settle(
  { identity }: House,
  used: { readonly credential: StoredCredential; readonly counter: number; readonly reply: Reply },
): Promise<void> {
  const { credential, counter, reply } = used;
  if (reply.kind !== "accepted" || counter === credential.counter) return;
  await identity
    .countUse(credential.id, { from: credential.counter, to: counter })
    .catch(() => false);
}
