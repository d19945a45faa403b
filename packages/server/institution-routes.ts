import { randomBytes } from "node:crypto";
import type { StoredCredential } from "@hemicycle/store";
import type { Hono } from "hono";
import { isActive } from "./credentials.ts";
import { enrol } from "./enrolling.ts";
import { type Entered, enter } from "./entering.ts";
import { isForeign } from "./headers.ts";
import {
  type Enrolling,
  type Env,
  enrollingOf,
  type House,
  refuseProof,
  roomCalled,
  roomOf,
} from "./house.ts";
import { type Ctx, type Or, readQuery, sendJson, sendProblem } from "./http.ts";
import { institutionQuery } from "./identity-schemas.ts";
import type { Institution, Terms } from "./institution.ts";
import { isSecureFor, partyOf } from "./origin.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { noQuery } from "./schemas.ts";
import { cookie, valueIn } from "./sign-in.ts";

/** In milliseconds: how long somebody may take at the institution. */
const patience = 10 * 60_000;

export function institutionRoutes(app: Hono<Env>, house: House): void {
  app.get("/api/assemblies/:assembly/institution", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    return sendJson(house.institution === null ? null : { name: house.institution.name });
  });

  app.get("/api/assemblies/:assembly/institution/start", async (c) => {
    const room = await roomOf(c, house);
    if ("stop" in room) return room.stop;
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    if (house.institution === null) return sendProblem(problem("not-found", {}));
    return start(c, house, { room: room.value, institution: house.institution });
  });

  app.get("/api/institution/callback", async (c) => {
    const query = readQuery(c, institutionQuery);
    if ("stop" in query) return query.stop;
    if (house.institution === null) return sendProblem(problem("not-found", {}));
    return finish(c, house, house.institution);
  });
}

interface Here {
  readonly room: Room;
  readonly institution: Institution;
}

async function start(c: Ctx, house: House, { room, institution }: Here): Promise<Response> {
  // Only whoever asks for it on a page of ours is sent there: no other site begins it for them.
  if (isForeign(c.env.incoming, house.origin)) return goBack(room.id, { isEnrolling: false });
  const enrolling = await enrollingOf(c, house, room);
  const isEnrolling = "value" in enrolling;
  try {
    const made = await house.challenges.make(purposeFor(room, enrolling), patience);
    const state = `${Buffer.from(made).toString("base64url")}.${room.id}`;
    const to = await institution.start(await termsOf(house, state), callbackOf(c, house));
    const secure = isSecureFor(c, house.origin);
    const kept = { name: nameOf(secure), value: state, seconds: patience / 1_000 };
    return goTo(to.href, [cookie(kept, secure)]);
  } catch (error) {
    house.log(`${institution.name} cannot be asked: ${String(error)}`);
    return goBack(room.id, { isEnrolling, why: "away" });
  }
}

/** An account is enrolled by the card with which somebody has set out, and by no later one. */
const purposeFor = ({ id }: Room, enrolling: Or<Enrolling>): string =>
  `institution ${id} ${"value" in enrolling ? enrolling.value.tokenHash : ""}`;
const nameOf = (secure: boolean): string =>
  secure ? "__Host-hemicycle-institution" : "hemicycle-institution";

/** Nothing is kept of a start: what belongs to it is computed again from what the browser keeps. */
const termsOf = async ({ challenges }: House, state: string): Promise<Terms> => ({
  state,
  nonce: await challenges.derive("nonce", state),
  verifier: await challenges.derive("verifier", state),
});

const callbackOf = (c: Ctx, { origin }: House): string =>
  `${partyOf(c, origin)?.origin ?? ""}/api/institution/callback`;

type Why = "away" | "forged" | "replayed" | "unknown" | "taken";

interface Back {
  readonly isEnrolling: boolean;
  /** Left out when all went well. */
  readonly why?: Why;
  readonly cookies?: readonly string[];
}

function goBack(assembly: string, { isEnrolling, why, cookies = [] }: Back): Response {
  const place = `/a/${encodeURIComponent(assembly)}/${isEnrolling ? "card" : "seat"}`;
  return goTo(why === undefined ? place : `${place}?institution=${why}`, cookies);
}

function goTo(place: string, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: place, "Cache-Control": "no-store" });
  for (const one of cookies) headers.append("Set-Cookie", one);
  return new Response(null, { status: 303, headers });
}

/** Whoever comes back has to bring what was given to this browser, and nothing else. */
async function finish(c: Ctx, house: House, institution: Institution): Promise<Response> {
  const secure = isSecureFor(c, house.origin);
  const state = valueIn(c.req.header("cookie"), nameOf(secure));
  const [challenge = "", ...rest] = state.split(".");
  const assembly = rest.join(".");
  const room = await roomCalled(assembly, house);
  if ("stop" in room) return refuseProof(c, house, await sendForged(c, house));
  const enrolling = await enrollingOf(c, house, room.value);
  const isGood = await house.challenges
    .isGood(challenge, purposeFor(room.value, enrolling))
    .catch(() => false);
  if (!isGood || c.req.query("state") !== state) {
    return refuseProof(c, house, await sendForged(c, house));
  }
  const gone = cookie({ name: nameOf(secure), value: "", seconds: 0 }, secure);
  const isEnrolling = "value" in enrolling;
  const here = { room: room.value, institution };
  const why = await answered(c, house, { ...here, state, challenge }).catch(() => "away" as const);
  if (typeof why !== "string") {
    if ("stop" in why) return why.stop;
    return goBack(assembly, { isEnrolling, cookies: [gone, why.value.cookie] });
  }
  const back = goBack(assembly, { isEnrolling, why, cookies: [gone] });
  return why === "away" ? back : refuseProof(c, house, back);
}

/** Whoever has only waited too long finds the way back; what names no assembly is told so. */
async function sendForged(c: Ctx, { rooms }: House): Promise<Response> {
  const [, ...named] = (c.req.query("state") ?? "").split(".");
  const room = await rooms.find(named.join("."));
  if (room.kind === "open") return goBack(room.id, { isEnrolling: false, why: "forged" });
  return sendProblem(problem("institution-unusable", { why: "forged" }));
}

type Came = Here & { readonly state: string; readonly challenge: string };

/** Rejects if the provider or the store is away. */
async function answered(c: Ctx, house: House, came: Came): Promise<Or<Entered> | Why> {
  const { room, institution, state, challenge } = came;
  if (!(await house.challenges.spend(challenge))) return "replayed";
  const address = new URL(callbackOf(c, house));
  address.search = new URL(c.req.url).search;
  const account = await institution.finish(await termsOf(house, state), address);
  if (account === undefined) return "forged";
  const { issuer, subject } = account;
  const told = JSON.stringify([issuer, subject, room.id]);
  const external = `account-${await house.challenges.derive("account", told)}`;
  return signInAs(c, house, { room, external });
}

/** By an account that is enrolled; or enrols it, where a card was opened at this browser. */
async function signInAs(
  c: Ctx,
  house: House,
  { room, external }: { readonly room: Room; readonly external: string },
): Promise<Or<Entered> | Why> {
  const enrolling = await enrollingOf(c, house, room);
  const known = await house.identity.credentialOf(external);
  if (known !== undefined && (await isActive(room, known))) {
    const { id, person } = known;
    if ("value" in enrolling && enrolling.value.person !== person) return "taken";
    return enter(c, house, { room, person, credential: { id, kind: "institution" } });
  }
  if ("stop" in enrolling) return "unknown";
  if (known !== undefined) {
    if (mayBeUnderWay(house, room, known)) return "taken";
    // An account that was revoked can be enrolled again, by a card.
    await house.identity.deleteCredential(known.id);
  }
  const id = randomBytes(10).toString("hex");
  const none = { publicKey: new Uint8Array(), party: "", counter: 0 };
  const credential = { ...none, id, kind: "institution", external } as const;
  const who = enrolling.value;
  const enrolled = await enrol(c, house, { room, who, credential });
  if ("stop" in enrolled) return enrolled;
  if (!enrolled.value) return "taken";
  return enter(c, house, { room, person: who.person, credential: { id, kind: "institution" } });
}

/** In milliseconds: an enrolment that is not in the journal by then was broken off. */
const enrolmentTakes = 60_000;

const mayBeUnderWay = (
  { clock }: House,
  { book }: Room,
  { id, createdAt }: StoredCredential,
): boolean => !book.moment.state.credentials.has(id) && clock() - createdAt < enrolmentTakes;
