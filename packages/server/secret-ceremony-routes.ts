import type { KeyCeremony } from "@hemicycle/engine";
import type { BoardMessage } from "@hemicycle/store";
import type { Hono } from "hono";
import { actorOf, type Env, type House, roomOf, sendUnavailable } from "./house.ts";
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
import { noQuery } from "./schemas.ts";
import { type Beside, enterSecret, sendRefusedMessage, sendUnusable } from "./secret-acts.ts";
import {
  boardOf,
  type CeremonyStep,
  concluded,
  deliveriesOf,
  group,
  type HeldCeremony,
  hashOf,
  heldCeremony,
  wrongMessage,
} from "./secret-ceremony.ts";
import { ceremonyMessageSchema, emptySchema } from "./secret-schemas.ts";
import type { SignedIn } from "./sign-in.ts";

const path = "/api/assemblies/:assembly/ceremonies/:ceremony";

/** The board of a key ceremony: everybody may read it, its Tellers post. */
export function ceremonyRoutes(app: Hono<Env>, house: House): void {
  app.get(path, async (c) => {
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    const asked = await ceremonyOf(c, house);
    if ("stop" in asked) return asked.stop;
    const { room, ceremony } = asked.value;
    const read = heldCeremony(house.boxes.store, room.id, ceremony);
    return read.then((held) => sendJson(shown(held))).catch(sendUnavailable);
  });

  app.post(`${path}/messages`, async (c) => {
    const asked = await tellerIn(c, house);
    if ("stop" in asked) return asked.stop;
    const message = await readBody(c, ceremonyMessageSchema, { most: mostBytes });
    if ("stop" in message) return message.stop;
    return post(c, house, { ...asked.value, message: message.value });
  });

  app.post(`${path}/conclusion`, async (c) => {
    const asked = await tellerIn(c, house);
    if ("stop" in asked) return asked.stop;
    const body = await readBody(c, emptySchema);
    if ("stop" in body) return body.stop;
    return conclude(c, house, asked.value);
  });
}

/** The shares of fifty Tellers are the largest message. */
const mostBytes = 1_048_576;

interface Asked {
  readonly room: Room;
  readonly ceremony: KeyCeremony;
}

interface AskedByTeller extends Asked {
  readonly who: SignedIn;
}

async function ceremonyOf(c: Ctx, house: House): Promise<Or<Asked>> {
  const room = await roomOf(c, house);
  if ("stop" in room) return room;
  const { ceremonies } = room.value.book.moment.state;
  const ceremony = ceremonies.get(c.req.param("ceremony") ?? "");
  if (ceremony === undefined) return stop(sendProblem(problem("not-found", {})));
  return found({ room: room.value, ceremony });
}

async function tellerIn(c: Ctx, house: House): Promise<Or<AskedByTeller>> {
  const asked = await ceremonyOf(c, house);
  if ("stop" in asked) return asked;
  const who = await actorOf(c, house, asked.value.room);
  if ("stop" in who) return who;
  const isTeller = asked.value.ceremony.tellers.includes(who.value.person);
  return isTeller ? found({ ...asked.value, who: who.value }) : stop(sendUnusable("not-a-teller"));
}

interface Posting extends AskedByTeller {
  readonly message: { readonly step: CeremonyStep; readonly text: string };
}

async function post(c: Ctx, house: House, asked: Posting): Promise<Response> {
  const { room, ceremony, who, message } = asked;
  const { store } = house.boxes;
  const held = await heldCeremony(store, room.id, ceremony).catch(() => undefined);
  if (held === undefined) return sendUnavailable();
  const at = ceremony.tellers.indexOf(who.person);
  const before = held.posted[message.step][at];
  if (before !== undefined && before !== message.text) return sendUnusable("posted");
  const wrong = wrongMessage(held, at, message);
  if (wrong === "early") return sendUnusable("early");
  if (wrong !== undefined) return sendRefusedMessage(wrong);
  const place = { assembly: room.id, board: boardOf(ceremony), kind: message.step };
  const stored = { ...place, author: who.person, text: message.text };
  try {
    if (message.step === "certificate") return await fileCertificate(c, house, { asked, stored });
    if ((await store.post(stored)).text !== message.text) return sendUnusable("posted");
    if (message.step === "output") {
      await concluded(store, room.id, await heldCeremony(store, room.id, ceremony));
    }
    return new Response(null, { status: 204 });
  } catch {
    return sendUnavailable();
  }
}

/** Its fingerprint goes into the journal, before anybody makes a key with it. */
function fileCertificate(
  c: Ctx,
  house: House,
  { asked, stored }: { asked: Posting; stored: BoardMessage },
): Promise<Response> {
  const { room, who, ceremony } = asked;
  const certificate = hashOf(stored.text);
  return enterSecret(c, house, {
    ...{ room, who, office: "teller", body: ceremony.body },
    act: { type: "FileCertificate", ceremony: ceremony.id, certificate },
    key: `secret certificate ${ceremony.id} ${certificate}`,
    beside: {
      keep: () => posted(house, stored),
      undo: () => house.boxes.store.withdraw(stored),
      isUsed: ({ ceremonies }) =>
        ceremonies.get(ceremony.id)?.certificates.some(({ teller }) => teller === who.person) ??
        false,
    },
  });
}

async function conclude(c: Ctx, house: House, asked: AskedByTeller): Promise<Response> {
  const { room, who, ceremony } = asked;
  try {
    const { trustees } = await heldCeremony(house.boxes.store, room.id, ceremony);
    if (trustees === undefined) return sendUnusable("early");
    return await enterSecret(c, house, {
      ...{ room, who, office: "teller", body: ceremony.body },
      act: { type: "ConcludeCeremony", ceremony: ceremony.id, trustees: hashOf(trustees) },
      key: `secret conclusion ${ceremony.id}`,
      beside: nothingBeside,
    });
  } catch {
    return sendUnavailable();
  }
}

/** Posts a message; an answer where its author has posted another one. */
export async function posted(
  { boxes: { store } }: House,
  message: BoardMessage,
): Promise<Response | undefined> {
  const { text } = await store.post(message);
  return text === message.text ? undefined : sendUnusable("posted");
}

export const nothingBeside: Beside = {
  keep: async () => undefined,
  undo: async () => undefined,
  isUsed: () => false,
};

const shown = (held: HeldCeremony): object => {
  const { ceremony, posted, trustees, keys } = held;
  const deliveries = deliveriesOf(held);
  return {
    ceremony: ceremony.id,
    group: group.name,
    threshold: ceremony.threshold,
    tellers: ceremony.tellers.map((person, at) => {
      const certificate = posted.certificate[at] ?? null;
      return {
        person,
        certificate,
        fingerprint: certificate === null ? null : hashOf(certificate),
        shares: posted.shares[at] ?? null,
        delivery: deliveries?.[at] ?? null,
        output: posted.output[at] ?? null,
        key: keys[at] ?? null,
      };
    }),
    trustees: trustees === undefined ? null : { text: trustees, hash: hashOf(trustees) },
  };
};
