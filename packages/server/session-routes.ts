import { createHash, timingSafeEqual } from "node:crypto";
import type { Hono } from "hono";
import { isDemonstration } from "./demonstration/demonstration.ts";
import { isSecure } from "./headers.ts";
import { type Env, type House, readerOf, roomCalled, roomOf, sendUnavailable } from "./house.ts";
import {
  type Ctx,
  found,
  type Or,
  readBody,
  readQuery,
  sendJson,
  sendProblem,
  stop,
} from "./http.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { noQuery, seatSchema, signInSchema } from "./schemas.ts";
import { seatOf } from "./seat.ts";
import { cookieFor, type SignedIn } from "./sign-in.ts";

export function sessionRoutes(app: Hono<Env>, house: House): void {
  app.get("/api/session", async (c) => {
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const who = await readerOf(c, house);
    const room = who === null ? undefined : await house.rooms.find(who.assembly);
    const known = who !== null && room?.kind === "open" ? sessionOf(who, room) : null;
    return sendJson({ session: known });
  });

  app.post("/api/session", async (c) => {
    const body = await readBody(c, signInSchema);
    if ("stop" in body) return body.stop;
    const { secret, assembly, person, offices = null } = body.value;
    const wrong = wrongSecret(c, house, secret);
    if (wrong !== undefined) return wrong;
    const room = await roomCalled(assembly, house);
    if ("stop" in room) return room.stop;
    return signIn(c, house, { room: room.value, person, offices });
  });

  app.delete("/api/session", async (c) => {
    const who = await readerOf(c, house);
    const gone = { "Set-Cookie": cookieFor(null, isSecure(c.env.incoming)) };
    if (who !== null) {
      await house.rooms.endFeedsOf(who.tokenHash);
      const ended = await house.signIns.end(who.tokenHash).then(
        () => true,
        () => false,
      );
      if (!ended) return sendProblem(problem("unavailable", {}), { "Retry-After": "2", ...gone });
    }
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store", ...gone } });
  });

  app.post("/api/assemblies/:assembly/seat", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    if (!isDemonstration(room.value.id)) return sendProblem(problem("not-found", {}));
    const body = await readBody(c, seatSchema);
    if ("stop" in body) return body.stop;
    const { person } = body.value;
    return signIn(c, house, { room: room.value, person, offices: null });
  });
}

/** The answer to whoever does not know the secret; a few wrong ones, and an address has to wait. */
export function wrongSecret(c: Ctx, house: House, secret: string): Response | undefined {
  const address = c.env.incoming.socket.remoteAddress ?? "";
  if (house.wrongSecrets.isOver(address)) {
    return sendProblem(problem("too-many", {}), { "Retry-After": "60" });
  }
  if (isSame(secret, house.secret)) return undefined;
  house.wrongSecrets.count(address);
  return sendProblem(problem("wrong-secret", {}));
}

/** Takes the same time wherever the two differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

interface Wanted {
  readonly room: Room;
  readonly person: string;
  readonly offices: SignedIn["offices"];
}

/** Signs somebody in who is registered, in the place of whoever sat at this browser before. */
async function signIn(c: Ctx, house: House, wanted: Wanted): Promise<Response> {
  const made = await newSignIn(house, wanted);
  if ("stop" in made) return made.stop;
  const before = await readerOf(c, house);
  if (before !== null) {
    await house.rooms.endFeedsOf(before.tokenHash);
    await house.signIns.end(before.tokenHash).catch(() => undefined);
  }
  const { token, who } = made.value;
  const cookie = { "Set-Cookie": cookieFor(token, isSecure(c.env.incoming)) };
  return sendJson({ session: sessionOf(who, wanted.room) }, 200, cookie);
}

async function newSignIn(
  { signIns }: House,
  { room, person, offices }: Wanted,
): Promise<Or<{ readonly token: string; readonly who: SignedIn }>> {
  if (!room.book.moment.state.people.has(person)) {
    const faults = [{ id: "unknown", where: "person", facts: { id: person } }];
    return stop(sendProblem(problem("impossible", { faults, status: 422 })));
  }
  try {
    return found(await signIns.make({ assembly: room.id, person, offices }));
  } catch {
    return stop(sendUnavailable());
  }
}

/** Who somebody is, as `sessionSchema` has it. */
function sessionOf(who: SignedIn, { id, book }: Room): object {
  const { offices, circle, member, name } = seatOf(book.moment.state, id, who);
  const until = new Date(who.expiresAt).toISOString();
  return { assembly: id, person: who.person, name, member, offices, circle, until };
}
