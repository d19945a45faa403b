import { proposalSchema } from "@hemicycle/engine";
import type * as z from "zod";
import { demonstrationOperations, demonstrationSchemas } from "./demonstration-operations.ts";
import { identityOperations, identitySchemas } from "./identity-operations.ts";
import { type HeaderTerm, json, type Operation, read, written } from "./operation.ts";
import { type ProblemName, problemSchemas } from "./problems.ts";
import * as schemas from "./schemas.ts";
import { secretOperations } from "./secret-operations.ts";
import { secretSchemas } from "./secret-schemas.ts";

const decided: readonly ProblemName[] = [
  "refused",
  "undecided",
  "impossible",
  "entry-too-long",
  "key-reused",
  "suspended",
  "busy",
  "closing",
  "fault",
];

const keyHeader: HeaderTerm = {
  name: "Idempotency-Key",
  required: true,
  pattern: "^[!-~]{8,100}$",
  says: "Chosen by whoever sends the act, the same each time it is sent again.",
};
const matchHeader: HeaderTerm = {
  name: "If-Match",
  required: false,
  pattern: '^"?[0-9]{1,15}"?$',
  says: "The act is meant only if this is still the number of the last event.",
};
const personHeader: HeaderTerm = {
  name: "Hemicycle-Person",
  required: false,
  pattern: "^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$",
  says: "The act is meant only if this is who is signed in.",
};
const resumeHeader: HeaderTerm = {
  name: "Last-Event-ID",
  required: false,
  pattern: "^[0-9]{0,15}$",
  says: "Number of the last entry that the screen has; goes before `after`.",
};

const gestureHeader: HeaderTerm = {
  name: "Hemicycle-Gesture",
  required: false,
  pattern: "^[A-Za-z0-9_-]{1,16384}$",
  says: "base64url of {response, after, mark}: a passkey used for this act, after that entry.",
};

const general: readonly Operation[] = [
  {
    id: "health",
    method: "get",
    path: "/healthz",
    says: "Whether the server runs.",
    well: { 200: json(schemas.healthSchema, "It does.") },
    badly: [],
  },
  {
    id: "listAssemblies",
    method: "get",
    path: "/api/assemblies",
    says: "The assemblies that this server has.",
    query: schemas.noQuery,
    well: { 200: json(schemas.assembliesSchema, "In the order of their ids.") },
    badly: ["malformed"],
  },
  {
    id: "foundAssembly",
    method: "post",
    path: "/api/assemblies",
    says: "Founds an assembly: the first event of its journal.",
    body: schemas.foundingSchema,
    well: {
      200: json(schemas.acceptedSchema, "It was founded before, with the same words."),
      201: json(schemas.acceptedSchema, "It is founded."),
    },
    badly: [...written, ...decided, "wrong-secret", "too-many", "damaged", "unavailable"],
  },
  {
    id: "act",
    method: "post",
    path: "/api/assemblies/{assembly}/acts",
    says: "Asks for an act. It is answered when its events are durable.",
    query: schemas.noQuery,
    headers: [keyHeader, matchHeader, personHeader, gestureHeader],
    body: proposalSchema,
    well: { 200: json(schemas.acceptedSchema, "The act is in the journal.") },
    badly: [
      ...new Set([
        ...read,
        ...written,
        ...decided,
        "key-missing",
        "not-signed-in",
        "other-office",
        "gesture-unusable",
        "demonstration-long",
        "no-card",
        "own-address",
        "too-many",
        "stale",
      ] as const),
    ],
  },
  {
    id: "receipt",
    method: "get",
    path: "/api/assemblies/{assembly}/receipts/{key}",
    says: "What became of an act of one's own.",
    well: { 200: json(schemas.acceptedSchema, "It was accepted.") },
    badly: [...read, "not-signed-in", "not-found"],
  },
  {
    id: "state",
    method: "get",
    path: "/api/assemblies/{assembly}/state",
    says: "The state of now, as far as the viewer may see it.",
    query: schemas.noQuery,
    well: { 200: json(schemas.stateSchema, "With its number and digest."), 304: null },
    badly: read,
  },
  {
    id: "journal",
    method: "get",
    path: "/api/assemblies/{assembly}/journal",
    says: "Entries in their order, one a line, as far as the viewer may read them.",
    query: schemas.journalQuery,
    well: {
      200: { type: "application/jsonl", schema: schemas.lineSchema, says: "One entry a line." },
    },
    badly: read,
  },
  {
    id: "feed",
    method: "get",
    path: "/api/assemblies/{assembly}/feed",
    says: "Entries as they come, after a number: entry, sealed, opened, status, ready, reload.",
    query: schemas.feedQuery,
    headers: [resumeHeader],
    well: { 200: { type: "text/event-stream", says: "Server-sent events." } },
    badly: [...read, "too-many"],
  },
  {
    id: "deadlines",
    method: "get",
    path: "/api/assemblies/{assembly}/deadlines.ics",
    says: "The deadlines of the session that is ahead, as iCalendar (RFC 5545).",
    query: schemas.calendarQuery,
    well: { 200: { type: "text/calendar", says: "A whole day for each deadline." } },
    badly: [...read, "not-found"],
  },
  {
    id: "takeSeat",
    method: "post",
    path: "/api/assemblies/{assembly}/seat",
    says: "Takes any seat; in the demonstration only.",
    body: schemas.seatSchema,
    well: { 200: json(schemas.sessionSchema, "Signed in, by a cookie.") },
    badly: [...read, ...written, "impossible", "not-found"],
  },
  {
    id: "session",
    method: "get",
    path: "/api/session",
    says: "Who is signed in at this browser.",
    query: schemas.noQuery,
    well: { 200: json(schemas.sessionSchema, "Whoever it is.") },
    badly: ["malformed"],
  },
  {
    id: "signIn",
    method: "post",
    path: "/api/session",
    says: "Signs in whomever the secretariat names, with the secret of the start.",
    body: schemas.signInSchema,
    well: { 200: json(schemas.sessionSchema, "Signed in, by a cookie.") },
    badly: [
      ...written,
      "wrong-secret",
      "too-many",
      "unknown-assembly",
      "damaged",
      "impossible",
      "unavailable",
    ],
  },
  {
    id: "signOut",
    method: "delete",
    path: "/api/session",
    says: "Signs out.",
    well: { 204: null },
    badly: ["other-origin", "unavailable"],
  },
  {
    id: "description",
    method: "get",
    path: "/api/openapi.json",
    says: "This description.",
    query: schemas.noQuery,
    well: { 200: { type: "application/json", says: "OpenAPI 3.1." } },
    badly: ["malformed"],
  },
  {
    id: "problem",
    method: "get",
    path: "/problems/{name}",
    says: "What a problem means, in words.",
    well: { 200: { type: "text/plain", says: "A sentence." } },
    badly: ["not-found"],
  },
];

/** All of the interface. */
export const operations: readonly Operation[] = [
  ...general,
  ...identityOperations,
  ...demonstrationOperations,
  ...secretOperations,
];

/** Named schemas of the description. */
export const namedSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ["Proposal", proposalSchema],
  ...proposalSchema.shape.act.options.map(
    (option) => [`Act.${option.shape.type.value}`, option] as const,
  ),
  ["Act", proposalSchema.shape.act],
  ["Founding", schemas.foundingSchema],
  ["SignIn", schemas.signInSchema],
  ["Seat", schemas.seatSchema],
  ["Accepted", schemas.acceptedSchema],
  ["Assemblies", schemas.assembliesSchema],
  ["State", schemas.stateSchema],
  ["Session", schemas.sessionSchema],
  ["Health", schemas.healthSchema],
  ["Line", schemas.lineSchema],
  ["Entry", schemas.entrySchema],
  ["Feed.sealed", schemas.feedSchemas.sealed],
  ["Feed.status", schemas.feedSchemas.status],
  ["Feed.ready", schemas.feedSchemas.ready],
  ["Feed.reload", schemas.feedSchemas.reload],
  ...identitySchemas,
  ...demonstrationSchemas,
  ...secretSchemas,
  ...[...problemSchemas].map(([name, schema]) => [`Problem.${name}`, schema] as const),
]);
