import { type CredentialList, type PlacedVote, secretQuestions, voteAt } from "@hemicycle/assembly";
import { fewestRevealed, Refusal, type SetupTexts, writeElection } from "@hemicycle/ballots";
import { type ActOf, type Box, stateIn } from "@hemicycle/engine";
import type { StoredBox } from "@hemicycle/store";
import type { Hono } from "hono";
import type * as z from "zod";
import { actorOf, type Env, type House, readerOf, roomOf, sendUnavailable } from "./house.ts";
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
import { seatOf, secretarialOffice } from "./seat.ts";
import { enterSecret, sendUnusable } from "./secret-acts.ts";
import { archiveOf } from "./secret-archive.ts";
import { group, heldCeremony, textOf } from "./secret-ceremony.ts";
import {
  type CheckedList,
  checkedList,
  isByRegistrar,
  votersNow,
  weightsOf,
} from "./secret-credentials.ts";
import {
  credentialListSchema,
  prepareSchema,
  signedCredentialsSchema,
  unitsQuery,
} from "./secret-schemas.ts";
import type { SignedIn } from "./sign-in.ts";

const path = "/api/assemblies/:assembly/votes/:vote";

/** Before a secret ballot is opened: credentials from the registrar, and the box. */
export function boxRoutes(app: Hono<Env>, house: House): void {
  app.get(`${path}/credentials`, async (c) => {
    const asked = await secretVoteOf(c, house);
    if ("stop" in asked) return asked.stop;
    const query = readQuery(c, unitsQuery);
    if ("stop" in query) return query.stop;
    if (await isClosedTo(c, house, asked.value)) return sendProblem(problem("not-signed-in", {}));
    return sendPlan(house, asked.value, query.value.units === "yes").catch(sendUnavailable);
  });

  app.post(`${path}/credentials`, async (c) => {
    const asked = await secretVoteOf(c, house);
    if ("stop" in asked) return asked.stop;
    const most = mostBytesOf(house, asked.value);
    if (typeof most === "string") return sendUnusable(most);
    const body = await readBody(c, signedCredentialsSchema, { most });
    if ("stop" in body) return body.stop;
    const { state } = asked.value.room.book.moment;
    if (!isByRegistrar(state, body.value)) return sendUnusable("signature", "signature");
    return register(house, asked.value, body.value.list).catch(sendUnavailable);
  });

  app.post(`${path}/box`, async (c) => {
    const asked = await secretVoteOf(c, house);
    if ("stop" in asked) return asked.stop;
    const who = await actorOf(c, house, asked.value.room);
    if ("stop" in who) return who.stop;
    const body = await readBody(c, prepareSchema);
    if ("stop" in body) return body.stop;
    const preparing = { ...asked.value, who: who.value, ceremony: body.value.ceremony };
    return prepare(c, house, preparing).catch(sendUnavailable);
  });
}

/** In bytes: a credential has 617 digits, its weight and signs between; a voter an id and votes. */
const bytesOf = { list: 4_096, credential: 640, voter: 128 };

/**
 * Nobody has to be signed in to hand a list in, so that no more is read than a list of this vote
 * can have: at most one credential a vote. A word where none is awaited.
 */
function mostBytesOf(house: House, { placed }: AskedVote): number | string {
  if (placed.state.registrar === null) return "registrar";
  if (placed.vote.status !== "announced") return "foreign";
  if (placed.vote.box !== undefined) return "prepared";
  const voters = votersNow(house.books, placed);
  const votes = voters.reduce((sum, one) => sum + one.votes, 0);
  return bytesOf.list + votes * bytesOf.credential + voters.length * bytesOf.voter;
}

export interface AskedVote {
  readonly room: Room;
  readonly placed: PlacedVote;
}

/** A secret vote by its id, wherever it takes place. */
export async function secretVoteOf(c: Ctx, house: House): Promise<Or<AskedVote>> {
  const room = await roomOf(c, house);
  if ("stop" in room) return room;
  const id = c.req.param("vote") ?? "";
  const look = () => voteAt(room.value.book.moment.state, id);
  // Another server may have written what one was just told of.
  if (look() === null) await room.value.desk.catchUp().catch(() => undefined);
  const placed = look();
  if (placed?.vote.method !== "secret") return stop(sendProblem(problem("not-found", {})));
  return found({ room: room.value, placed });
}

export interface AskedBox extends AskedVote {
  readonly box: Box;
}

/** What is held in camera is for those who take part in the session, also afterwards. */
export async function isClosedTo(
  c: Ctx,
  house: House,
  { room, placed: { vote, state } }: AskedVote,
): Promise<boolean> {
  const isWaiting = vote.status === "announced" && state.session?.sitting?.inCamera === true;
  if (vote.box?.inCamera !== true && !isWaiting) return false;
  const who = await readerOf(c, house);
  return seatOf(room.book.moment.state, room.id, who).circle === "public";
}

/** The same where the box is prepared. */
export async function boxedVoteOf(c: Ctx, house: House): Promise<Or<AskedBox>> {
  const asked = await secretVoteOf(c, house);
  if ("stop" in asked) return asked;
  const { box } = asked.value.placed.vote;
  return box === undefined
    ? stop(sendProblem(problem("not-found", {})))
    : found({ ...asked.value, box });
}

async function sendPlan(house: House, asked: AskedVote, units: boolean): Promise<Response> {
  const { room, placed } = asked;
  const { vote, state } = placed;
  const voters = votersNow(house.books, placed);
  const weights = weightsOf(placed, { voters, units });
  return sendJson({
    ...{ assembly: room.id, session: state.session?.id ?? "", vote: vote.id },
    questions: secretQuestions(state, vote).map(({ blank = false, ...rest }) => ({
      ...rest,
      blank,
    })),
    units,
    voters: voters.map(({ member, votes }, at) => ({
      ...{ member, votes },
      name: state.members.get(member)?.name ?? member,
      weights: weights[at] ?? [],
    })),
    revealed: fewestRevealed(weights),
    received: await receivedFor(house, asked),
  });
}

/** What the registrar has handed in, without the credentials themselves; null: nothing. */
async function receivedFor(house: House, asked: AskedVote): Promise<object | null> {
  const list = await keptList(house, asked);
  if (list === undefined) return null;
  const weights = weightsOf(asked.placed, list);
  const { election, units, voters } = list;
  const credentials = weights.flat().length;
  return { election, units, credentials, voters, revealed: fewestRevealed(weights) };
}

async function keptList(
  { boxes: { store } }: House,
  asked: AskedVote,
): Promise<z.infer<typeof credentialListSchema> | undefined> {
  const kept = textOf(await store.messages(asked.room.id, boardOf(asked)), "list", "");
  return kept === undefined ? undefined : credentialListSchema.parse(JSON.parse(kept));
}

const boardOf = ({ placed: { vote, state } }: AskedVote): string =>
  `credentials ${state.session?.id} ${vote.id}`;

/** Kept until the box is prepared; a later list takes the place of an earlier one. */
async function register(house: House, asked: AskedVote, list: CredentialList): Promise<Response> {
  const { room, placed } = asked;
  const isHere =
    list.assembly === room.id &&
    list.vote === placed.vote.id &&
    list.session === placed.state.session?.id;
  if (!isHere || placed.vote.status !== "announced") return sendUnusable("foreign", "list");
  if (placed.vote.box !== undefined) return sendUnusable("prepared");
  const checked = await checkedList(placed, list);
  if (typeof checked === "string") return sendUnusable(checked, "list/credentials");
  const message = { assembly: room.id, board: boardOf(asked), kind: "list", author: "" };
  await house.boxes.store.withdraw(message);
  await house.boxes.store.post({ ...message, text: JSON.stringify(list) });
  const { registered, revealed } = checked;
  return sendJson({ credentials: registered.length, revealed });
}

interface Preparing extends AskedVote {
  readonly who: SignedIn;
  readonly ceremony: string;
}

async function prepare(c: Ctx, house: House, asked: Preparing): Promise<Response> {
  const { room, placed, who } = asked;
  const { store } = house.boxes;
  const list = await keptList(house, asked);
  if (list === undefined) return sendUnusable("credentials");
  const checked = await checkedList(placed, list);
  if (typeof checked === "string") return sendUnusable(checked, "list/credentials");
  const stored = await newBox(house, asked, list);
  if (typeof stored === "string") return sendUnusable(stored);
  const place = { assembly: room.id, election: list.election };
  const slots = checked.registered
    .map(({ credential, weight: votes }) => ({ credential, votes }))
    .sort((a, b) => (a.credential < b.credential ? -1 : 1));
  return enterSecret(c, house, {
    ...{ room, who, body: placed.body },
    office: secretarialOffice(seatOf(room.book.moment.state, room.id, who)) ?? "secretariat",
    act: actOf(asked, { list, checked, stored }),
    key: `secret box ${placed.state.session?.id} ${placed.vote.id} ${list.election}`,
    beside: {
      keep: async () =>
        (await store.prepare(stored, slots)) ? undefined : isAnother(house, stored),
      undo: () => store.discard(place),
      isUsed: () => isHeld(asked, list.election),
    },
  });
}

/** An answer where another box than this one is kept of its election. */
async function isAnother({ boxes }: House, stored: StoredBox): Promise<Response | undefined> {
  const there = await boxes.store.box(stored);
  const isSame = there?.setup === stored.setup && there.time === stored.time;
  return isSame ? undefined : sendUnusable("prepared");
}

/** As it was kept before a server was stopped, or made now; a word for why it cannot be. */
async function newBox(
  house: House,
  asked: Preparing,
  list: CredentialList,
): Promise<StoredBox | string> {
  const place = { assembly: asked.room.id, election: list.election };
  const { store } = house.boxes;
  const before = await store.box(place);
  const isOwn = asked.placed.vote.box?.election === list.election;
  if (before !== undefined && isOwn) return before;
  const setup = await newSetup(house, asked, list);
  if (typeof setup === "string") return setup;
  const text = JSON.stringify(setup);
  if (before === undefined) {
    return { ...place, setup: text, time: Math.floor(house.clock() / 1000) };
  }
  // An election that was held before would bring its ballots along.
  const isSame = before.setup === text && (await store.ballots(place)).length === 0;
  return isSame && !isHeld(asked, list.election) ? before : "election";
}

/** Whether a vote of the session is held in this box. */
const isHeld = ({ room }: AskedVote, election: string): boolean => {
  const { state } = room.book.moment;
  const bodies = [null, ...state.bodies.keys()];
  const votes = bodies.flatMap((body) => stateIn(state, body).session?.votes.values() ?? []);
  return votes.some((vote) => vote.box?.election === election);
};

async function newSetup(
  house: House,
  { room, placed, ceremony: id }: Preparing,
  list: CredentialList,
): Promise<SetupTexts | string> {
  const ceremony = room.book.moment.state.ceremonies.get(id);
  if (ceremony === undefined) return "ceremony";
  const { trustees } = await heldCeremony(house.boxes.store, room.id, ceremony);
  if (trustees === undefined) return "keys";
  const { vote, state } = placed;
  const name = `${state.founding?.name ?? room.id}, ${state.session?.title ?? ""}`;
  const plan = { uuid: list.election, name, questions: secretQuestions(state, vote) };
  const election = writeElection(group, { ...plan, description: vote.id }, trustees);
  if (election instanceof Refusal) return election.id;
  return { election, trustees, credentials: list.credentials };
}

const actOf = (
  { placed, ceremony }: Preparing,
  { list, checked, stored }: { list: CredentialList; checked: CheckedList; stored: StoredBox },
): ActOf<"PrepareBox"> => {
  // Written by `newBox`.
  const setup = JSON.parse(stored.setup) as SetupTexts;
  const nothing = { ballots: [], ended: undefined, decryptions: [], result: undefined };
  return {
    type: "PrepareBox",
    vote: placed.vote.id,
    ceremony,
    election: list.election,
    archive: archiveOf({ setup, time: stored.time, ...nothing }).head,
    credentials: checked.registered.length,
    fewest: checked.revealed.voters,
    voters: [...list.voters],
  };
};
