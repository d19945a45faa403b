import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { decideAct } from "@hemicycle/assembly";
import type { Office, Proposal } from "@hemicycle/engine";
import type { CardCode } from "@hemicycle/store";
import type { Hono } from "hono";
import { sendReply } from "./answers.ts";
import { freshCode, hashOfCode, readCode } from "./codes.ts";
import type { Reply } from "./desk.ts";
import { enter } from "./entering.ts";
import {
  actorOf,
  type Env,
  type House,
  readerOf,
  refuseProof,
  roomOf,
  sendTooMany,
  sendUnavailable,
} from "./house.ts";
import { type Ctx, listLimit, readBody, sendJson, sendProblem } from "./http.ts";
import { issueCardsSchema, openCardSchema } from "./identity-schemas.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { seatOf, secretarialOffice } from "./seat.ts";
import { hasEnded, type SignedIn } from "./sign-in.ts";
import { mayUse, signedWith, submission } from "./submission.ts";

/** In milliseconds. */
const codeLasts = 14 * 86_400_000;
const heldFor = 15 * 60_000;

export function cardRoutes(app: Hono<Env>, house: House): void {
  app.post("/api/assemblies/:assembly/cards", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const who = await actorOf(c, house, room.value);
    if ("stop" in who) return who.stop;
    const seat = seatOf(room.value.book.moment.state, room.value.id, who.value);
    const office = secretarialOffice(seat);
    const limits = office === undefined ? {} : { most: listLimit };
    const body = await readBody(c, issueCardsSchema, limits);
    if ("stop" in body) return body.stop;
    const wanted = { ...body.value, office: office ?? ("secretariat" as const) };
    const { people } = wanted;
    const cards = people.map((person) => cardFor(house, { ...wanted, person, room: room.value }));
    const [first] = cards;
    if (first !== undefined && !mayUse(who.value, first.proposal)) {
      return sendProblem(problem("other-office", {}));
    }
    return issue(c, house, { room: room.value, who: who.value, cards });
  });

  app.post("/api/assemblies/:assembly/card", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const body = await readBody(c, openCardSchema);
    if ("stop" in body) return body.stop;
    try {
      const answer = await open(c, house, { room: room.value, typed: body.value.code });
      return answer.status === 403 ? refuseProof(c, house, answer) : answer;
    } catch {
      return sendUnavailable();
    }
  });
}

interface Card {
  readonly code: string;
  readonly stored: CardCode;
  readonly proposal: Proposal;
}

interface Wanted {
  readonly person: string;
  readonly replacing?: boolean | undefined;
  /** In which the secretariat acts. */
  readonly office: Office;
  readonly room: Room;
}

function cardFor({ clock }: House, { person, replacing, office, room }: Wanted): Card {
  const card = randomBytes(10).toString("hex");
  const code = freshCode();
  const codeHash = hashOfCode(readCode(code) ?? "");
  const times = { expiresAt: clock() + codeLasts, openedUntil: 0 };
  const stored = { codeHash, assembly: room.id, card, person, ...times };
  const lost = replacing === true ? { replacing } : {};
  const proposal = { act: { type: "IssueCard", card, person, ...lost }, office } as const;
  return { code, stored, proposal };
}

interface Issuing {
  readonly room: Room;
  readonly who: SignedIn;
  readonly cards: readonly Card[];
}

/** Codes are stored first: one that the journal does not know is good for nothing. */
async function issue(c: Ctx, house: House, { room, who, cards }: Issuing): Promise<Response> {
  const answering = { room, who, books: house.books };
  const refused = await firstRefusal(house, { room, who, cards });
  if (refused !== undefined) return sendReply(c, refused, answering).catch(sendUnavailable);
  try {
    await house.identity.addCards(cards.map(({ stored }) => stored));
  } catch {
    return sendUnavailable();
  }
  const replies = await Promise.all(cards.map((card) => submit(room, who, card)));
  const issued = cards.filter((_, at) => replies[at]?.kind === "accepted");
  const others = cards
    .filter((card) => !issued.includes(card))
    .map(({ stored }) => stored.codeHash);
  if (others.length > 0) await house.identity.deleteCards(others).catch(() => undefined);
  const [failed] = replies.filter(({ kind }) => kind !== "accepted");
  if (issued.length === 0 && failed !== undefined) return sendReply(c, failed, answering);
  const answer = sendJson({ cards: issued.map((card) => shown(room, card)) });
  return hasEnded(room.book.moment.state, who) ? stay(c, house, { room, who, answer }) : answer;
}

/** Whoever has replaced a device of their own by the secret goes on at this one, with its cards. */
async function stay(
  c: Ctx,
  house: House,
  { room, who, answer }: { readonly room: Room; readonly who: SignedIn; readonly answer: Response },
): Promise<Response> {
  const { person, offices, credential } = who;
  if (credential !== null) return answer;
  const entered = await enter(c, house, { room, person, offices });
  if ("value" in entered) answer.headers.set("Set-Cookie", entered.value.cookie);
  return answer;
}

const submit = (room: Room, who: SignedIn, { proposal, stored }: Card): Promise<Reply> => {
  const terms = { key: `card-${stored.card}`, expected: null };
  return room.desk.submit({ ...submission(who.person, proposal, terms), ...signedWith(who) });
};

const shown = ({ book }: Room, { code, stored: { card, person, expiresAt } }: Card): object => {
  const name = book.moment.state.people.get(person)?.name ?? person;
  return { card, person, name, code, until: new Date(expiresAt).toISOString() };
};

/** Acts that are judged before others get a turn. */
const atOnce = 50;

/** What stands in the way of one of the cards, so that all are issued or none. */
async function firstRefusal(
  { books, clock }: House,
  { room, who, cards }: Issuing,
): Promise<Reply | undefined> {
  const at = new Date(clock()).toISOString();
  for (const [index, { proposal }] of cards.entries()) {
    if (index % atOnce === atOnce - 1) await nextTurn();
    const envelope = { ...proposal, at, by: who.person, ...signedWith(who) };
    const answer = decideAct(books, room.book.moment, envelope);
    if (answer.kind !== "accepted") return answer;
  }
  return undefined;
}

interface Opening {
  readonly room: Room;
  readonly typed: string;
}

type Why = "malformed" | "unknown" | "foreign" | "used" | "void" | "expired" | "opened";

const unusable = (why: Why): Response => sendProblem(problem("card-unusable", { why }));

/** Whoever has an old card of somebody does not keep them from opening the new one. */
function wrong({ wrongCodes }: House, whose: string, why: Why): Response {
  if (wrongCodes.isOver(whose)) return sendTooMany(60);
  wrongCodes.count(whose);
  return unusable(why);
}

async function open(c: Ctx, house: House, { room, typed }: Opening): Promise<Response> {
  const plain = readCode(typed);
  if (plain === undefined) return unusable("malformed");
  const codeHash = hashOfCode(plain);
  const code = await house.identity.cardOf(codeHash);
  const whose = code === undefined ? codeHash : `${code.assembly} ${code.person}`;
  const why = code === undefined ? "unknown" : await whyNot(code, room, house.clock());
  if (code === undefined || why !== undefined) return wrong(house, whose, why ?? "unknown");
  const here = await readerOf(c, house);
  if (here?.enrolling === code.card) return opened(room, here);
  const now = house.clock();
  if (!(await house.identity.holdCard(codeHash, { now, until: now + heldFor }))) {
    return wrong(house, whose, "opened");
  }
  const entered = await enter(c, house, { room, person: code.person, enrolling: code.card });
  if ("stop" in entered) return entered.stop;
  const answer = opened(room, entered.value.who);
  answer.headers.set("Set-Cookie", entered.value.cookie);
  return answer;
}

/** What the journal, or the calendar, has against a code. */
async function whyNot(code: CardCode, room: Room, now: number): Promise<Why | undefined> {
  if (code.assembly !== room.id) return "foreign";
  const { book, desk } = room;
  // Another server may have issued it a moment ago.
  if (!book.moment.state.cards.has(code.card)) await desk.catchUp().catch(() => undefined);
  const status = book.moment.state.cards.get(code.card)?.status;
  if (status === undefined) return "unknown";
  if (status !== "open") return status;
  return code.expiresAt <= now ? "expired" : undefined;
}

const opened = ({ book }: Room, { person, expiresAt }: SignedIn): Response => {
  const name = book.moment.state.people.get(person)?.name ?? person;
  return sendJson({ person, name, until: new Date(expiresAt).toISOString() });
};
