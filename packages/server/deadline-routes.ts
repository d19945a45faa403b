import { calendarOf, editionAt } from "@hemicycle/assembly";
import { dateIn } from "@hemicycle/base";
import { askOf, deadlinesOf, sessionAhead } from "@hemicycle/engine";
import type { Hono } from "hono";
import { type Env, type House, roomOf } from "./house.ts";
import { type Ctx, readQuery, sendProblem } from "./http.ts";
import { languageOf } from "./language.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { calendarQuery } from "./schemas.ts";

/** The deadlines of the session that is ahead, for a calendar; all of them are public. */
export function deadlineRoutes(app: Hono<Env>, house: House): void {
  app.get("/api/assemblies/:assembly/deadlines.ics", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, calendarQuery);
    if ("stop" in query) return query.stop;
    const language = query.value.language ?? languageOf(c.req.header("accept-language"));
    return sendCalendar(c, { room: room.value, house, language });
  });
}

function sendCalendar(
  c: Ctx,
  { room, house, language }: { room: Room; house: House; language: ReturnType<typeof languageOf> },
): Response {
  const { state } = room.book.moment;
  const session = sessionAhead(state);
  const now = new Date(house.clock()).toISOString();
  const edition = editionAt(house.books, state, now);
  if (session === null || state.founding === null || edition === null)
    return sendProblem(problem("not-found", {}));
  const today = dateIn(state.founding.seat, now);
  const text = calendarOf({
    assembly: room.id,
    session,
    entries: deadlinesOf(askOf(edition), state, today),
    edition,
    language,
    stamp: now,
  });
  return c.body(text, 200, {
    // Without a charset it is UTF-8 (RFC 5545, 3.1.4).
    "Content-Type": "text/calendar",
    "Content-Disposition": `attachment; filename="${session.id}-deadlines.ics"`,
    "Cache-Control": "no-cache",
    Vary: "Accept-Language",
  });
}
