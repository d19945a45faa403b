import { type House, readerOf, sendUnavailable } from "./house.ts";
import { type Ctx, found, type Or, sendJson, sendProblem, stop } from "./http.ts";
import { isSecureFor } from "./origin.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { seatOf } from "./seat.ts";
import { cookieFor, type NewSignIn, type SignedIn } from "./sign-in.ts";

/** Who is to be signed in; what is left out is not limited, or not there. */
export type Wanted = Pick<NewSignIn, "person"> &
  Partial<Pick<NewSignIn, "offices" | "credential" | "enrolling">> & { readonly room: Room };

export interface Entered {
  readonly who: SignedIn;
  /** For Set-Cookie. */
  readonly cookie: string;
}

/** Signs somebody in who is registered, in the place of whoever sat at this browser before. */
export async function enter(c: Ctx, house: House, wanted: Wanted): Promise<Or<Entered>> {
  const { room, person, offices = null, credential = null, enrolling = null } = wanted;
  if (!room.book.moment.state.people.has(person)) {
    const faults = [{ id: "unknown", where: "person", facts: { id: person } }];
    return stop(sendProblem(problem("impossible", { faults, status: 422 })));
  }
  try {
    const made = await house.signIns.make({
      ...{ assembly: room.id, person, offices, credential, enrolling },
      after: room.book.head.seq,
    });
    const before = await readerOf(c, house);
    if (before !== null) await leave(house, before).catch(() => undefined);
    const cookie = cookieFor(made, isSecureFor(c, house.origin));
    return found({ who: made.who, cookie });
  } catch {
    return stop(sendUnavailable());
  }
}

/**
 * Ends a sign-in and its feeds; the card that was opened with it can be opened elsewhere. Rejects
 * if the store is away: it may still be good.
 */
export async function leave(house: House, who: SignedIn): Promise<void> {
  const { rooms, signIns, identity } = house;
  await rooms.endFeedsOf(who.tokenHash);
  await signIns.end(who.tokenHash);
  if (who.enrolling !== null) await identity.releaseCard(who.assembly, who.enrolling);
}

/** Signs somebody in and says who they are. */
export async function sendEntered(c: Ctx, house: House, wanted: Wanted): Promise<Response> {
  const entered = await enter(c, house, wanted);
  if ("stop" in entered) return entered.stop;
  const { who, cookie } = entered.value;
  return sendJson({ session: sessionOf(who, wanted.room) }, 200, { "Set-Cookie": cookie });
}

/** Who somebody is, as `sessionSchema` has it. */
export function sessionOf(who: SignedIn, { id, book }: Room): object {
  const { state } = book.moment;
  const { offices, circle } = seatOf(state, id, who);
  const known = state.people.get(who.person);
  return {
    assembly: id,
    person: who.person,
    name: known?.name ?? null,
    member: known?.member ?? null,
    offices,
    circle,
    until: new Date(who.expiresAt).toISOString(),
    credential: who.credential,
    enrolling: who.enrolling !== null,
  };
}
