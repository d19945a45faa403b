import type { Rulebook } from "@hemicycle/engine";
import type { FeedLimits } from "./feed-limits.ts";
import { isSecure } from "./headers.ts";
import { type Ctx, type Env, found, type Or, sendProblem, stop } from "./http.ts";
import { problem } from "./problems.ts";
import type { DamagedRoom, Room, Rooms } from "./rooms.ts";
import { type SignedIn, type SignIns, tokenIn } from "./sign-in.ts";
import type { StaticFiles } from "./static.ts";
import type { Throttle } from "./throttle.ts";

export type { Env };

/** What the routes share. */
export interface House {
  readonly rooms: Rooms;
  readonly signIns: SignIns;
  /** With which the secretariat signs people in. */
  readonly secret: string;
  /** Wrong secrets, by address. */
  readonly wrongSecrets: Throttle;
  readonly books: readonly Rulebook[];
  readonly files: StaticFiles;
  readonly feedLimits: FeedLimits;
  readonly log: (line: string) => void;
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

/** Whoever sends the request; null for the public. Rejects if nobody can know. */
export async function signedInOf(c: Ctx, { signIns }: House): Promise<SignedIn | null> {
  const token = tokenIn(c.req.header("cookie"), isSecure(c.env.incoming));
  return token === null ? null : signIns.holder(token);
}

/** Whoever reads: where the store is away and nobody knows them, they are the public. */
export const readerOf = (c: Ctx, house: House): Promise<SignedIn | null> =>
  signedInOf(c, house).catch(() => null);

/** Whoever acts: somebody who is signed in to this assembly. */
export async function actorOf(c: Ctx, house: House, { id }: Room): Promise<Or<SignedIn>> {
  try {
    const who = await signedInOf(c, house);
    if (who !== null && who.assembly === id) return found(who);
    return stop(sendProblem(problem("not-signed-in", {})));
  } catch {
    return stop(sendUnavailable());
  }
}
