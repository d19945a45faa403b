import type * as z from "zod";
import * as schemas from "./identity-schemas.ts";
import { json, type Operation, read, written } from "./operation.ts";
import type { ProblemName } from "./problems.ts";
import { noQuery, sessionSchema } from "./schemas.ts";

/** What comes of an act that the server asks for on somebody's behalf. */
const decided: readonly ProblemName[] = [
  "refused",
  "undecided",
  "impossible",
  "suspended",
  "busy",
  "closing",
  "fault",
];

const ofPasskeys: readonly ProblemName[] = [...read, ...withoutThose(written, read), "no-passkeys"];

function withoutThose(
  all: readonly ProblemName[],
  those: readonly ProblemName[],
): readonly ProblemName[] {
  return all.filter((name) => !those.includes(name));
}

const cards: readonly Operation[] = [
  {
    id: "issueCards",
    method: "post",
    path: "/api/assemblies/{assembly}/cards",
    says: "Issues a card to each of these people. The codes are answered this once.",
    body: schemas.issueCardsSchema,
    well: { 200: json(schemas.cardsSchema, "Issued; a card that was open before is void.") },
    badly: [...read, ...withoutThose(written, read), ...decided, "not-signed-in", "other-office"],
  },
  {
    id: "openCard",
    method: "post",
    path: "/api/assemblies/{assembly}/card",
    says: "Opens a card at this browser, which can then enrol a credential with it.",
    body: schemas.openCardSchema,
    well: { 200: json(schemas.openedCardSchema, "Whose it is; by a cookie.") },
    badly: [...read, ...withoutThose(written, read), "card-unusable", "too-many", "impossible"],
  },
];

const passkeys: readonly Operation[] = [
  {
    id: "passkeyOptions",
    method: "post",
    path: "/api/assemblies/{assembly}/passkeys/options",
    says: "What a browser needs to make a passkey for whoever has opened a card at it.",
    body: schemas.emptySchema,
    well: { 200: json(schemas.passkeyOptionsSchema, "PublicKeyCredentialCreationOptionsJSON.") },
    badly: [...ofPasskeys, "no-card"],
  },
  {
    id: "enrolPasskey",
    method: "post",
    path: "/api/assemblies/{assembly}/passkeys",
    says: "Enrols the passkey that the browser has made, and signs its owner in.",
    body: schemas.enrolPasskeySchema,
    well: { 200: json(sessionSchema, "Signed in, by a cookie. The card is used.") },
    badly: [...ofPasskeys, ...decided, "no-card", "passkey-unusable"],
  },
  {
    id: "gestureMark",
    method: "post",
    path: "/api/assemblies/{assembly}/gesture-mark",
    says: "A mark of this moment, to be signed with a gesture, whose age it tells.",
    body: schemas.emptySchema,
    well: { 200: json(schemas.gestureMarkSchema, "It is good for an hour.") },
    badly: [...read, ...withoutThose(written, read)],
  },
  {
    id: "signInOptions",
    method: "post",
    path: "/api/assemblies/{assembly}/sign-in/options",
    says: "What a browser needs to ask for a passkey.",
    body: schemas.emptySchema,
    well: { 200: json(schemas.passkeyOptionsSchema, "PublicKeyCredentialRequestOptionsJSON.") },
    badly: ofPasskeys,
  },
  {
    id: "usePasskey",
    method: "post",
    path: "/api/assemblies/{assembly}/sign-in",
    says: "Signs in the owner of the passkey that was used.",
    body: schemas.usePasskeySchema,
    well: { 200: json(sessionSchema, "Signed in, by a cookie.") },
    badly: [...ofPasskeys, "passkey-unusable", "too-many", "impossible"],
  },
];

const institution: readonly Operation[] = [
  {
    id: "institution",
    method: "get",
    path: "/api/assemblies/{assembly}/institution",
    says: "Where people can sign in with an account of theirs.",
    query: noQuery,
    well: { 200: json(schemas.institutionSchema, "Its name; null where there is none.") },
    badly: read,
  },
  {
    id: "startInstitution",
    method: "get",
    path: "/api/assemblies/{assembly}/institution/start",
    says: "Sends the browser to the institution.",
    query: noQuery,
    well: { 303: null },
    badly: [...read, "not-found"],
  },
  {
    id: "finishInstitution",
    method: "get",
    path: "/api/institution/callback",
    says: "Where the institution sends the browser back: on to /a/{assembly}/seat or …/card.",
    well: { 303: null },
    badly: [
      ...read,
      ...withoutThose(decided, read),
      "institution-unusable",
      "not-found",
      "too-many",
    ],
  },
];

/** Cards, passkeys, institutions. */
export const identityOperations: readonly Operation[] = [...cards, ...passkeys, ...institution];

/** Their named schemas. */
export const identitySchemas: readonly (readonly [string, z.ZodType])[] = [
  ["IssueCards", schemas.issueCardsSchema],
  ["Cards", schemas.cardsSchema],
  ["OpenCard", schemas.openCardSchema],
  ["OpenedCard", schemas.openedCardSchema],
  ["EnrolPasskey", schemas.enrolPasskeySchema],
  ["UsePasskey", schemas.usePasskeySchema],
  ["PasskeyOptions", schemas.passkeyOptionsSchema],
  ["Gesture", schemas.gestureSchema],
];
