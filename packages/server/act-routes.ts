import { createHash } from "node:crypto";
import { canonical } from "@hemicycle/base";
import { type Proposal, proposalSchema } from "@hemicycle/engine";
import type { Hono } from "hono";
import { acceptedBody, sendReply } from "./answers.ts";
import type { Submission } from "./batch.ts";
import { actorOf, type Env, type House, roomOf, sendUnavailable } from "./house.ts";
import {
  type Ctx,
  found,
  malformedHeader,
  type Or,
  readBody,
  readQuery,
  sendJson,
  sendProblem,
  stop,
} from "./http.ts";
import { problem } from "./problems.ts";
import { noQuery } from "./schemas.ts";
import type { SignedIn } from "./sign-in.ts";

export function actRoutes(app: Hono<Env>, house: House): void {
  app.post("/api/assemblies/:assembly/acts", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const who = await actorOf(c, house, room.value);
    if ("stop" in who) return who.stop;
    const terms = termsOf(c);
    if ("stop" in terms) return terms.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const body = await readBody(c, proposalSchema);
    if ("stop" in body) return body.stop;
    if (!mayUse(who.value, body.value)) return sendProblem(problem("other-office", {}));
    const act = submission(who.value.person, body.value, terms.value);
    const reply = await room.value.desk.submit(act);
    const answering = { room: room.value, who: who.value, books: house.books };
    return sendReply(c, reply, answering).catch(sendUnavailable);
  });

  app.get("/api/assemblies/:assembly/receipts/:key", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const who = await actorOf(c, house, room.value);
    if ("stop" in who) return who.stop;
    const key = scoped(who.value.person, c.req.param("key"));
    const answering = { room: room.value, who: who.value, books: house.books };
    try {
      const receipt = await room.value.desk.receipt(key);
      if (receipt === undefined) return sendProblem(problem("not-found", {}));
      return sendJson(await acceptedBody(receipt, answering));
    } catch {
      return sendUnavailable();
    }
  });
}

/**
 * Whether a sign-in reaches as far as an act: one that is limited to some offices is good for no
 * other, whatever the person holds. On behalf of somebody else the secretariat acts.
 */
function mayUse({ person, offices }: SignedIn, { office, onBehalfOf }: Proposal): boolean {
  const used = onBehalfOf !== undefined && onBehalfOf !== person ? "secretariat" : office;
  return used === undefined || offices === null || offices.includes(used);
}

/** What the headers say about an act. */
interface Terms {
  readonly key: string;
  readonly expected: number | null;
}

/** Visible ASCII (RFC 20, without the space). */
const keyForm = /^[!-~]{8,100}$/;
/** An entity tag (RFC 9110, 8.8.3) or the bare number. */
const expectedForm = /^"?(\d{1,15})"?$/;

function termsOf(c: Ctx): Or<Terms> {
  const key = c.req.header("idempotency-key") ?? "";
  if (!keyForm.test(key)) return stop(sendProblem(problem("key-missing", {})));
  const condition = c.req.header("if-match");
  if (condition === undefined) return found({ key, expected: null });
  const number = expectedForm.exec(condition.trim())?.[1];
  if (number === undefined) {
    return stop(malformedHeader("If-Match", "The number of the last event is expected"));
  }
  return found({ key, expected: Number(number) });
}

/** A key belongs to whoever has chosen it: nobody can use up the keys of others. */
const scoped = (person: string, key: string): string => `${person} ${key}`;

export function submission(by: string, proposal: Proposal, { key, expected }: Terms): Submission {
  const fingerprint = createHash("sha256").update(canonical({ by, proposal })).digest("hex");
  return { proposal, by, key: scoped(by, key), fingerprint, expected };
}
