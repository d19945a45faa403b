import { randomBytes } from "node:crypto";
import type { StoredCredential } from "@hemicycle/store";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Hono } from "hono";
import { isActive } from "./credentials.ts";
import { enrol } from "./enrolling.ts";
import { sendEntered } from "./entering.ts";
import { gestureMark } from "./gesture.ts";
import {
  type Enrolling,
  type Env,
  enrollingOf,
  type House,
  refuseProof,
  roomOf,
  sendUnavailable,
} from "./house.ts";
import { type Ctx, found, type Or, readBody, sendJson, sendProblem, stop } from "./http.ts";
import { emptySchema, enrolPasskeySchema, usePasskeySchema } from "./identity-schemas.ts";
import { partyOf } from "./origin.ts";
import {
  creationOptions,
  madePasskey,
  passkeyPatience,
  requestOptions,
  usedPasskey,
} from "./passkeys.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";

export function passkeyRoutes(app: Hono<Env>, house: House): void {
  enrolmentRoutes(app, house);
  signInRoutes(app, house);
}

function enrolmentRoutes(app: Hono<Env>, house: House): void {
  app.post("/api/assemblies/:assembly/passkeys/options", async (c) => {
    const place = await enrolmentOf(c, house);
    if ("stop" in place) return place.stop;
    const body = await readBody(c, emptySchema);
    if ("stop" in body) return body.stop;
    return sendCreationOptions(house, place.value).catch(sendUnavailable);
  });

  app.post("/api/assemblies/:assembly/passkeys", async (c) => {
    const place = await enrolmentOf(c, house);
    if ("stop" in place) return place.stop;
    const body = await readBody(c, enrolPasskeySchema);
    if ("stop" in body) return body.stop;
    // The library checks every part of it, of whatever kind it is.
    const response = body.value.response as RegistrationResponseJSON;
    return enrolPasskey(c, house, { ...place.value, response }).catch(sendUnavailable);
  });
}

function signInRoutes(app: Hono<Env>, house: House): void {
  app.post("/api/assemblies/:assembly/gesture-mark", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const body = await readBody(c, emptySchema);
    if ("stop" in body) return body.stop;
    return gestureMark(house, room.value).then((mark) => sendJson({ mark }), sendUnavailable);
  });

  app.post("/api/assemblies/:assembly/sign-in/options", async (c) => {
    const place = await placeOf(c, house);
    if ("stop" in place) return place.stop;
    const body = await readBody(c, emptySchema);
    if ("stop" in body) return body.stop;
    try {
      const challenge = await house.challenges.make(signingIn(place.value.room), passkeyPatience);
      return sendJson(await requestOptions(place.value.party, challenge));
    } catch {
      return sendUnavailable();
    }
  });

  app.post("/api/assemblies/:assembly/sign-in", async (c) => {
    const place = await placeOf(c, house);
    if ("stop" in place) return place.stop;
    const body = await readBody(c, usePasskeySchema);
    if ("stop" in body) return body.stop;
    // The library checks every part of it, of whatever kind it is.
    const response = body.value.response as AuthenticationResponseJSON;
    const used = await usePasskey(house, { ...place.value, response }).catch(() => "away" as const);
    if (used === "away") return sendUnavailable();
    if (typeof used === "string") {
      return refuseProof(c, house, sendProblem(problem("passkey-unusable", { why: used })));
    }
    const { id, kind, person } = used;
    return sendEntered(c, house, { room: place.value.room, person, credential: { id, kind } });
  });
}

interface Place {
  readonly room: Room;
  readonly party: { readonly origin: string; readonly id: string };
}

/** The assembly of a request, and the name for which its passkeys are made. */
async function placeOf(c: Ctx, house: House): Promise<Or<Place>> {
  const room = await roomOf(c, house);
  if ("stop" in room) return room;
  const party = partyOf(c, house.origin);
  const id = party?.id ?? null;
  if (party === null || id === null) return stop(sendProblem(problem("no-passkeys", {})));
  return found({ room: room.value, party: { origin: party.origin, id } });
}

type Enrolment = Place & { readonly who: Enrolling };

async function enrolmentOf(c: Ctx, house: House): Promise<Or<Enrolment>> {
  const place = await placeOf(c, house);
  if ("stop" in place) return place;
  const who = await enrollingOf(c, house, place.value.room);
  return "stop" in who ? who : found({ ...place.value, who: who.value });
}

const signingIn = ({ id }: Room): string => `sign in ${id}`;
/** Whoever has seen the challenge of one device can do nothing with it on another. */
const enrolment = ({ who }: Pick<Enrolment, "who">): string => `enrol ${who.tokenHash}`;

async function sendCreationOptions(
  { challenges, identity }: House,
  { room, party, who }: Enrolment,
): Promise<Response> {
  const { people, credentials, founding } = room.book.moment.state;
  const owner = { assembly: room.id, person: who.person };
  const mine = await identity.credentialsOf(room.id, who.person);
  const known = mine.filter(
    ({ id, kind }) => kind === "passkey" && credentials.get(id)?.status === "active",
  );
  const options = await creationOptions({
    place: party,
    challenge: await challenges.make(enrolment({ who }), passkeyPatience),
    owner,
    name: people.get(who.person)?.name ?? who.person,
    title: founding?.name ?? room.id,
    known: known.map(({ external }) => external),
  });
  return sendJson(options);
}

const unusable = (why: "forged" | "replayed"): Response =>
  sendProblem(problem("passkey-unusable", { why }));

async function enrolPasskey(
  c: Ctx,
  house: House,
  { room, party, who, response }: Enrolment & { readonly response: RegistrationResponseJSON },
): Promise<Response> {
  const { challenges } = house;
  const spent: string[] = [];
  const expected = (challenge: string): Promise<boolean> => {
    spent.push(challenge);
    return challenges.isGood(challenge, enrolment({ who }));
  };
  const made = await madePasskey(response, { place: party, expected });
  const [challenge] = spent;
  if (made === undefined || challenge === undefined) return unusable("forged");
  if (!(await challenges.spend(challenge))) return unusable("replayed");
  const id = randomBytes(10).toString("hex");
  const credential = { ...made, id, kind: "passkey", party: party.id } as const;
  const enrolled = await enrol(c, house, { room, who, credential });
  if ("stop" in enrolled) return enrolled.stop;
  if (!enrolled.value) return unusable("replayed");
  return sendEntered(c, house, { room, person: who.person, credential: { id, kind: "passkey" } });
}

type WhyNot = "forged" | "replayed" | "unknown" | "foreign" | "ended";

/** Whoever uses a passkey that counts here, or why it does not. Rejects if the store is away. */
async function usePasskey(
  house: House,
  { room, party, response }: Place & { readonly response: AuthenticationResponseJSON },
): Promise<StoredCredential | WhyNot> {
  const { challenges, identity } = house;
  const credential = await identity.credentialOf(response.id);
  if (credential === undefined) return "unknown";
  if (credential.assembly !== room.id) return "foreign";
  if (!(await isActive(room, credential))) return "ended";
  const spent: string[] = [];
  const expected = (challenge: string): Promise<boolean> => {
    spent.push(challenge);
    return challenges.isGood(challenge, signingIn(room));
  };
  const counter = await usedPasskey(response, { place: party, expected, credential });
  const [challenge] = spent;
  if (counter === undefined || challenge === undefined) return "forged";
  if (!(await challenges.spend(challenge))) return "replayed";
  // Many authenticators do not count.
  if (counter === credential.counter) return credential;
  const moved = { from: credential.counter, to: counter };
  return (await identity.countUse(credential.id, moved)) ? credential : "replayed";
}
