import { createHash, timingSafeEqual } from "node:crypto";
import type { Hono } from "hono";
import { isDemonstration } from "./demonstration/demonstration.ts";
import { leave, sendEntered, sessionOf } from "./entering.ts";
import { type Env, type House, readerOf, roomCalled, roomOf, sendTooMany } from "./house.ts";
import { type Ctx, readBody, readQuery, sendJson, sendProblem } from "./http.ts";
import { isSecureFor } from "./origin.ts";
import { problem } from "./problems.ts";
import { noQuery, seatSchema, signInSchema } from "./schemas.ts";
import { cookieFor } from "./sign-in.ts";

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
    return sendEntered(c, house, { room: room.value, person, offices });
  });

  app.delete("/api/session", async (c) => {
    const who = await readerOf(c, house);
    const gone = { "Set-Cookie": cookieFor(null, isSecureFor(c, house.origin)) };
    if (who !== null) {
      const ended = await leave(house, who).then(
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
    return sendEntered(c, house, { room: room.value, person });
  });
}

/** The answer to whoever does not know the secret; a few wrong ones, and an address has to wait. */
export function wrongSecret(c: Ctx, house: House, secret: string): Response | undefined {
  const address = house.proxies.addressOf(c);
  if (house.wrongSecrets.isOver(address)) return sendTooMany(60);
  if (isSame(secret, house.secret)) return undefined;
  house.wrongSecrets.count(address);
  return sendProblem(problem("wrong-secret", {}));
}

/** Takes the same time wherever the two differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
