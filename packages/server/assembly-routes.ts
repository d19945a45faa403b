import type { Hono } from "hono";
import { sendReply } from "./answers.ts";
import { isDemonstration, isPlayed } from "./demonstration/demonstration.ts";
import { type Env, type House, sendDamage, sendUnavailable } from "./house.ts";
import { readBody, readQuery, sendJson } from "./http.ts";
import type { Found } from "./rooms.ts";
import { foundingSchema, noQuery } from "./schemas.ts";
import { wrongSecret } from "./session-routes.ts";
import { submission } from "./submission.ts";

export function assemblyRoutes(app: Hono<Env>, house: House): void {
  app.get("/api/assemblies", async (c) => {
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const rooms = await house.rooms.all();
    return sendJson({ assemblies: rooms.flatMap((room) => summaryOf(room, house)) });
  });

  /** Founding twice with the same words is answered with the first answer. */
  app.post("/api/assemblies", async (c) => {
    const body = await readBody(c, foundingSchema);
    if ("stop" in body) return body.stop;
    const { secret, ...founding } = body.value;
    const wrong = wrongSecret(c, house, secret);
    if (wrong !== undefined) return wrong;
    const room = await house.rooms.prepare(founding.assembly).catch(() => undefined);
    if (room === undefined) return sendUnavailable();
    if (room.kind === "damaged") return sendDamage(room.damage);
    const { person } = founding;
    const proposal = { act: { type: "FoundAssembly", ...founding } } as const;
    const reply = await room.desk.submit(
      submission(person, proposal, { key: "founding", expected: null }),
    );
    const who = {
      ...{ assembly: room.id, person, offices: null, credential: null, enrolling: null },
      ...{ after: 0, tokenHash: "", expiresAt: 0 },
    };
    return sendReply(c, reply, { room, who, books: house.books, created: true });
  });

  app.get("/healthz", async () => {
    const rooms = await house.rooms.all();
    const suspended = rooms.flatMap((room) =>
      room.kind === "open" && room.desk.suspension !== null ? [room.id] : [],
    );
    const damaged = rooms.flatMap((room) => (room.kind === "damaged" ? [room.id] : []));
    return sendJson({ status: "ok", suspended, damaged });
  });
}

/** One entry of `assembliesSchema`. */
function summaryOf(room: Found, { books }: House): readonly object[] {
  if (room.kind === "unknown" || room.kind === "away") return [];
  const { id } = room;
  const common = { id, demonstration: isDemonstration(id), played: isPlayed(id) };
  if (room.kind === "damaged") {
    return [{ ...common, name: null, rulebook: null, seq: room.damage.seq, status: "damaged" }];
  }
  const { founding } = room.book.moment.state;
  const book = books.find((one) => one.id === founding?.rulebook);
  const status = room.desk.suspension === null ? "open" : "suspended";
  const rulebook = book?.title ?? founding?.rulebook ?? null;
  const { seq } = room.book.head;
  const language = book?.language === undefined ? {} : { language: book.language };
  return [{ ...common, name: founding?.name ?? null, rulebook, seq, status, ...language }];
}
