import { setImmediate as nextTurn } from "node:timers/promises";
import { voteAt } from "@hemicycle/assembly";
import { type GivenBack, isGivenBack, Refusal } from "@hemicycle/ballots";
import type { Box } from "@hemicycle/engine";
import type { BoxPlace } from "@hemicycle/store";
import type { Hono } from "hono";
import { actorOf, type Env, type House, refuseProof, sendUnavailable } from "./house.ts";
import { type Ctx, found, type Or, readBody, readQuery, sendJson, sendProblem } from "./http.ts";
import { problem } from "./problems.ts";
import { noQuery } from "./schemas.ts";
import { enterSecret, sendRefusedMessage, sendUnusable } from "./secret-acts.ts";
import type { OwnedDecryption } from "./secret-archive.ts";
import { type AskedBox, boxedVoteOf, isClosedTo } from "./secret-box-routes.ts";
import { group, hashOf } from "./secret-ceremony.ts";
import { nothingBeside, posted } from "./secret-ceremony-routes.ts";
import { publishedEvery, publishingOf } from "./secret-published.ts";
import { ballotSchema, decryptionSchema, emptySchema, papersSchema } from "./secret-schemas.ts";
import type { SignedIn } from "./sign-in.ts";
import { scoped } from "./submission.ts";

const path = "/api/assemblies/:assembly/votes/:vote";

/** A secret ballot from its opening to its result. */
export function secretVoteRoutes(app: Hono<Env>, house: House): void {
  readingRoutes(app, house);
  castingRoutes(app, house);
  countingRoutes(app, house);
}

const placeOf = ({ room, box }: AskedBox): BoxPlace => ({
  assembly: room.id,
  election: box.election,
});

function readingRoutes(app: Hono<Env>, house: House): void {
  const reading = (name: string, send: (asked: AskedBox) => Promise<Response>) =>
    app.get(`${path}/${name}`, async (c) => {
      const query = readQuery(c, noQuery);
      if ("stop" in query) return query.stop;
      const asked = await boxedVoteOf(c, house);
      if ("stop" in asked) return asked.stop;
      if (await isClosedTo(c, house, asked.value)) return sendProblem(problem("not-signed-in", {}));
      return send(asked.value).catch(sendUnavailable);
    });

  reading("election", async (asked) => {
    const { vote } = asked.placed;
    const setup = await house.boxes.setup(placeOf(asked));
    if (setup === undefined) return sendProblem(problem("not-found", {}));
    return sendJson({ vote: vote.id, status: vote.status, ...setup, opening: asked.box.opening });
  });

  reading("box", async (asked) => {
    const { vote } = asked.placed;
    const publishing = publishingOf(asked.placed, asked.box);
    const { tracking } = await house.boxes.batch(placeOf(asked), publishing);
    return sendJson({
      ...{ vote: vote.id, status: vote.status },
      ...{ ballots: tracking.length, tracking, every: publishedEvery },
    });
  });

  reading("archive.bel", async (asked) => {
    const publishing = publishingOf(asked.placed, asked.box);
    const given = await decryptionsOf(house, asked);
    const archive = await house.boxes.archive(placeOf(asked), given, publishing);
    if (archive === undefined) return sendProblem(problem("not-found", {}));
    return new Response(new Uint8Array(archive.bytes), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="${asked.box.election}.bel"`,
        "Cache-Control": "no-cache",
      },
    });
  });
}

/** A ballot with a hundred candidates has a third of it. */
const mostBytes = 1_048_576;

/**
 * Casting asks nobody who they are: the cookie is not looked at, nothing is logged, and what is
 * kept has neither a time nor an address.
 */
function castingRoutes(app: Hono<Env>, house: House): void {
  app.post(`${path}/ballots`, async (c) => {
    const asked = await boxedVoteOf(c, house);
    if ("stop" in asked) return asked.stop;
    const body = await readBody(c, ballotSchema, { most: mostBytes });
    if ("stop" in body) return body.stop;
    const { placed } = asked.value;
    const { status } = placed.vote;
    if (status === "announced" || status === "annulled") return sendUnusable("closed");
    return house.boxes
      .cast(placeOf(asked.value), body.value.ballot)
      .then((cast) => {
        if (cast.kind === "cast") return sendJson({ tracking: cast.tracking });
        return refuseProof(c, house, sendUnusable(cast.why, cast.where));
      })
      .catch(sendUnavailable);
  });

  app.post(`${path}/papers`, async (c) => {
    const asked = await signedInAt(c, house);
    if ("stop" in asked) return asked.stop;
    const body = await readBody(c, papersSchema, { most: mostBytes });
    if ("stop" in body) return body.stop;
    return takeToPaper(c, house, { ...asked.value, ...body.value }).catch(sendUnavailable);
  });
}

interface AskedInPerson extends AskedBox {
  readonly who: SignedIn;
}

async function signedInAt(c: Ctx, house: House): Promise<Or<AskedInPerson>> {
  const asked = await boxedVoteOf(c, house);
  if ("stop" in asked) return asked;
  const who = await actorOf(c, house, asked.value.room);
  return "stop" in who ? who : found({ ...asked.value, who: who.value });
}

type Papers = AskedInPerson & {
  readonly member: string;
  readonly credentials: readonly GivenBack[];
};

/** Elements that are checked before others get their turn. */
const pause = 20;

/** The place of the first credential of which only the public part was there. */
async function notGivenBack({ box, member, credentials }: Papers): Promise<number | undefined> {
  const giving = { uuid: box.election, member };
  for (const [at, given] of credentials.entries()) {
    if (!isGivenBack(group, giving, given)) return at;
    if (at % pause === pause - 1) await nextTurn();
  }
  return undefined;
}

/** Void first, as nobody may vote twice; handed out again if the rules refuse. */
async function takeToPaper(c: Ctx, house: House, asked: Papers): Promise<Response> {
  const { room, placed, who, member } = asked;
  const { store } = house.boxes;
  const place = placeOf(asked);
  const wrong = await notGivenBack(asked);
  if (wrong !== undefined) return sendUnusable("not-given", `credentials/${wrong}`);
  const credentials = asked.credentials.map(({ credential }) => credential);
  const votes = await house.boxes.votesOf(place, credentials);
  if (votes === undefined) return sendUnusable("unregistered", "credentials");
  const sorted = [...credentials].sort();
  const key = `secret papers ${hashOf([place.election, ...sorted].join(" "))}`;
  const given = { credentials: sorted, claim: scoped(who.person, key) };
  return enterSecret(c, house, {
    ...{ room, who, office: "teller", body: placed.body },
    act: { type: "TakeToPaper", vote: placed.vote.id, member, votes },
    key,
    beside: {
      keep: async () =>
        (await store.giveBack(place, given)) === undefined
          ? sendUnusable("used", "credentials")
          : undefined,
      undo: () => store.handOut(place, given),
      isUsed: () => false,
    },
  });
}

function countingRoutes(app: Hono<Env>, house: House): void {
  app.post(`${path}/decryptions`, async (c) => {
    const asked = await signedInAt(c, house);
    if ("stop" in asked) return asked.stop;
    const body = await readBody(c, decryptionSchema, { most: mostBytes });
    if ("stop" in body) return body.stop;
    return decrypt(c, house, { ...asked.value, text: body.value.decryption }).catch(
      failedBy(house),
    );
  });

  app.post(`${path}/result`, async (c) => {
    const asked = await signedInAt(c, house);
    if ("stop" in asked) return asked.stop;
    const body = await readBody(c, emptySchema);
    if ("stop" in body) return body.stop;
    return ascertain(c, house, asked.value).catch(failedBy(house));
  });
}

/** What is found wrong in what was kept is for the operator; it names no ballot and nobody. */
const failedBy =
  ({ log }: House) =>
  (error: unknown): Response => {
    log(`a secret ballot cannot be counted: ${String(error)}`);
    return sendUnavailable();
  };

const tellersOf = ({ room, box }: { readonly room: AskedBox["room"]; readonly box: Box }) =>
  room.book.moment.state.ceremonies.get(box.ceremony)?.tellers ?? [];

const boardOf = ({ election }: Box): string => `decryptions ${election}`;

/** Those that are in the journal, with their texts. */
async function decryptionsOf(house: House, asked: AskedBox): Promise<readonly OwnedDecryption[]> {
  const { room, box } = asked;
  const messages = await house.boxes.store.messages(room.id, boardOf(box));
  const tellers = tellersOf(asked);
  return box.decryptions.flatMap(({ teller, hash }) => {
    const text = messages.find(
      ({ author, text: one }) => author === teller && hashOf(one) === hash,
    );
    return text === undefined ? [] : [{ text: text.text, owner: tellers.indexOf(teller) + 1 }];
  });
}

/** One that is not proved never enters, and the others go on. */
async function decrypt(
  c: Ctx,
  house: House,
  asked: AskedInPerson & { readonly text: string },
): Promise<Response> {
  const { room, placed, who, box, text } = asked;
  if (box.closing === null) return sendUnusable("open");
  const owner = tellersOf(asked).indexOf(who.person) + 1;
  if (owner === 0) return sendUnusable("not-a-teller");
  const wrong = await house.boxes.wrongDecryption(placeOf(asked), { text, owner });
  if (wrong !== undefined) return sendRefusedMessage(wrong);
  const { store } = house.boxes;
  const board = { assembly: room.id, board: boardOf(box), kind: "decryption" };
  const message = { ...board, author: who.person, text };
  return enterSecret(c, house, {
    ...{ room, who, office: "teller", body: placed.body },
    act: { type: "GiveDecryption", vote: placed.vote.id, decryption: hashOf(text) },
    key: `secret decryption ${box.election} ${hashOf(text)}`,
    beside: {
      keep: () => posted(house, message),
      undo: () => store.withdraw(message),
      isUsed: (state) =>
        voteAt(state, placed.vote.id)?.vote.box?.decryptions.some(
          ({ teller }) => teller === who.person,
        ) ?? false,
    },
  });
}

async function ascertain(c: Ctx, house: House, asked: AskedInPerson): Promise<Response> {
  const { room, placed, who, box } = asked;
  if (box.closing === null) return sendUnusable("open");
  const given = await decryptionsOf(house, asked);
  const result = await house.boxes.result(placeOf(asked), given);
  if (result instanceof Refusal) {
    return result.id === "decryptions-missing"
      ? sendUnusable("threshold")
      : sendRefusedMessage(result);
  }
  const counts = result.counts.map((row) => [...row]);
  return enterSecret(c, house, {
    ...{ room, who, office: "teller", body: placed.body },
    act: { type: "AscertainResult", vote: placed.vote.id, archive: result.head, counts },
    key: `secret result ${box.election}`,
    beside: nothingBeside,
  });
}
