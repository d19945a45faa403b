import { type Proposal, proposalSchema } from "@hemicycle/engine";
import type { Hono } from "hono";
import * as z from "zod";
import { acceptedBody, sendReply } from "./answers.ts";
import { isOutgrown } from "./demonstration/demonstration.ts";
import { gestureOf, type Signed } from "./gesture.ts";
import { actorOf, type Env, type House, roomOf, sendTooMany, sendUnavailable } from "./house.ts";
import {
  type Ctx,
  found,
  importLimit,
  malformedHeader,
  type Or,
  readBody,
  readQuery,
  sendJson,
  sendProblem,
  stop,
} from "./http.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { noQuery } from "./schemas.ts";
import { seatOf, secretarialOffice } from "./seat.ts";
import { isCheckedHere } from "./secret-acts.ts";
import { withBox } from "./secret-closing.ts";
import type { SignedIn } from "./sign-in.ts";
import { mayUse, scoped, signedWith, submission, type Terms } from "./submission.ts";

export function actRoutes(app: Hono<Env>, house: House): void {
  app.post("/api/assemblies/:assembly/acts", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const who = await actorOf(c, house, room.value);
    if ("stop" in who) return who.stop;
    if (!isMeant(c, who.value)) return sendProblem(problem("not-signed-in", {}));
    if (isOutgrown(room.value.id, room.value.book.head.seq)) {
      return sendProblem(problem("demonstration-long", {}));
    }
    const terms = termsOf(c);
    if ("stop" in terms) return terms.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const bucket = `${room.value.id} ${who.value.person}`;
    const { key } = terms.value;
    const wait = house.actLimits.take(bucket, key);
    const proposal = await readProposal(c, room.value, who.value);
    if (wait > 0 && !mayStillVote(house, proposal, { bucket, key })) return sendTooMany(wait);
    if ("stop" in proposal) return proposal.stop;
    const asked = { room: room.value, who: who.value, proposal: proposal.value };
    return actOn(c, house, { ...asked, terms: terms.value }).catch(sendUnavailable);
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

/** A page can show somebody in whose place another window of the browser has signed in another. */
const isMeant = (c: Ctx, { person }: SignedIn): boolean =>
  (c.req.header("hemicycle-person") ?? person) === person;

/** Whoever has asked for too much of other things can vote all the same, as often as others. */
const mayStillVote = (
  { actLimits }: House,
  proposal: Or<Proposal>,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): boolean =>
  "value" in proposal &&
  proposal.value.act.type === "CastBallot" &&
  actLimits.take(`${bucket} votes`, key) === 0;

/** Only the secretariat sends more than a little, and only when it imports a list. */
function readProposal(c: Ctx, { book, id }: Room, who: SignedIn): Promise<Or<Proposal>> {
  const office = secretarialOffice(seatOf(book.moment.state, id, who));
  const limits = office === undefined ? {} : { most: importLimit, large: isImport };
  return readBody(c, proposalSchema, limits);
}

const importing = z.looseObject({ act: z.looseObject({ type: z.literal("ImportRegister") }) });
const isImport = (value: unknown): boolean => importing.safeParse(value).success;

type Asked = Omit<Signed, "key"> & { readonly terms: Terms };

async function actOn(c: Ctx, house: House, asked: Asked): Promise<Response> {
  const { room, who, proposal, terms } = asked;
  if (!mayUse(who, proposal)) return sendProblem(problem("other-office", {}));
  // That there is a credential is established here, as is by whom an act is: `enrolling.ts`.
  if (proposal.act.type === "EnrolCredential") return sendProblem(problem("no-card", {}));
  if (isCheckedHere(proposal.act)) return sendProblem(problem("own-address", {}));
  const plain = submission(who.person, proposal, terms);
  // What was answered before is answered again, whatever has become of the gesture since.
  const before = c.req.header("hemicycle-gesture") && (await room.desk.receipt(plain.key));
  const gesture = before ? found(null) : await gestureOf(c, house, { ...asked, key: terms.key });
  if ("stop" in gesture) return gesture.stop;
  const filled = await withBox(house, room, { who, proposal });
  const signed = signedWith(who, gesture.value?.signedWith);
  const reply = await room.desk.submit({ ...plain, proposal: filled.proposal, ...signed });
  await filled.settle(reply);
  await gesture.value?.settle(reply);
  return sendReply(c, reply, { room, who, books: house.books });
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
