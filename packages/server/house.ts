import type { Rulebook } from "@hemicycle/engine";
import type { IdentityStore } from "@hemicycle/store";
import type { ActLimits } from "./act-limits.ts";
import type { Proxies } from "./addresses.ts";
import type { Challenges } from "./challenges.ts";
import type { FeedLimits } from "./feed-limits.ts";
import { type Ctx, type Env, found, type Or, sendProblem, stop } from "./http.ts";
import type { Institution } from "./institution.ts";
import { isSecureFor } from "./origin.ts";
import { problem } from "./problems.ts";
import type { DamagedRoom, Room, Rooms } from "./rooms.ts";
import type { Boxes } from "./secret-boxes.ts";
import { hasEnded, type SignedIn, type SignIns, tokenIn } from "./sign-in.ts";
import type { StaticFiles } from "./static.ts";
import type { Throttle } from "./throttle.ts";

export type { Env };

/** What the routes share. */
export interface House {
  readonly rooms: Rooms;
  readonly signIns: SignIns;
  readonly identity: IdentityStore;
  /** Of secret ballots. */
  readonly boxes: Boxes;
  readonly challenges: Challenges;
  /** Where people sign in with an account of their institution; null where that is not set up. */
  readonly institution: Institution | null;
  /** The public origin, where it is fixed: "https://hall.example". */
  readonly origin: string | null;
  readonly proxies: Proxies;
  /** With which the secretariat signs people in. */
  readonly secret: string;
  /** Wrong secrets, by address. */
  readonly wrongSecrets: Throttle;
  /** Codes and passkeys that were not taken, by address; a hall may share one. */
  readonly wrongProofs: Throttle;
  /** The same code, or the codes of the same person. */
  readonly wrongCodes: Throttle;
  readonly actLimits: ActLimits;
  readonly books: readonly Rulebook[];
  readonly files: StaticFiles;
  readonly feedLimits: FeedLimits;
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The assembly of a request, if it can be served. */
export const roomOf = (c: Ctx, house: House): Promise<Or<Room>> =>
  roomCalled(c.req.param("assembly") ?? "", house);

/** An assembly by its id, if it can be served. */
export async function roomCalled(id: string, { rooms }: House): Promise<Or<Room>> {
  const room = await rooms.find(id);
  switch (room.kind) {
    case "open":
      return found(room);
    case "damaged":
      return stop(sendDamage(room.damage));
    case "unknown":
      return stop(sendProblem(problem("unknown-assembly", {})));
    case "away":
      return stop(sendUnavailable());
  }
}

export const sendDamage = ({ seq, what, detail }: DamagedRoom["damage"]): Response =>
  sendProblem(problem("damaged", { seq, what, detail }));

/** The store is away. */
export const sendUnavailable = (): Response =>
  sendProblem(problem("unavailable", {}), { "Retry-After": "2" });

/**
 * Whoever sends the request; null for the public, and for whoever's sign-in has ended by the
 * journal. Rejects if nobody can know.
 */
export async function signedInOf(c: Ctx, house: House): Promise<SignedIn | null> {
  const token = tokenIn(c.req.header("cookie"), isSecureFor(c, house.origin));
  const who = token === null ? null : await house.signIns.holder(token);
  if (who === null) return null;
  const room = await house.rooms.find(who.assembly);
  if (room.kind !== "open" || !hasEnded(room.book.moment.state, who)) return who;
  // Another server may have written what it rests on a moment ago.
  await room.desk.catchUp().catch(() => undefined);
  return hasEnded(room.book.moment.state, who) ? null : who;
}

/** Whoever reads: where the store is away and nobody knows them, they are the public. */
export const readerOf = (c: Ctx, house: House): Promise<SignedIn | null> =>
  signedInOf(c, house).catch(() => null);

/** Whoever acts: somebody who is signed in to this assembly. */
export async function actorOf(c: Ctx, house: House, { id }: Room): Promise<Or<SignedIn>> {
  try {
    const who = await signedInOf(c, house);
    if (who !== null && who.assembly === id && who.enrolling === null) return found(who);
    return stop(sendProblem(problem("not-signed-in", {})));
  } catch {
    return stop(sendUnavailable());
  }
}

/** Somebody who has opened a card at this browser and can enrol a credential with it. */
export interface Enrolling extends SignedIn {
  readonly enrolling: string;
}

export async function enrollingOf(c: Ctx, house: House, { id }: Room): Promise<Or<Enrolling>> {
  try {
    const who = await signedInOf(c, house);
    const card = who?.assembly === id ? who.enrolling : null;
    if (who !== null && card !== null) return found({ ...who, enrolling: card });
    return stop(sendProblem(problem("no-card", {})));
  } catch {
    return stop(sendUnavailable());
  }
}

/**
 * The answer to a code, a passkey or an account that was not taken; after many of them an address
 * has to wait for it. Those that are good are always taken: a hall shares one address, and what has
 * 80 bits is not found by trying.
 */
export function refuseProof(c: Ctx, house: House, answer: Response): Response {
  const address = house.proxies.addressOf(c);
  if (house.wrongProofs.isOver(address)) return sendTooMany(60);
  house.wrongProofs.count(address);
  return answer;
}

/** In seconds, as `Retry-After` of RFC 9110, 10.2.3. */
export const sendTooMany = (seconds: number): Response =>
  sendProblem(problem("too-many", {}), { "Retry-After": String(seconds) });
