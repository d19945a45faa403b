import type * as z from "zod";
import * as schemas from "./demonstration-schemas.ts";
import { json, type Operation, read, written } from "./operation.ts";
import type { ProblemName } from "./problems.ts";
import { noQuery } from "./schemas.ts";

const readOnly: readonly ProblemName[] = [...read, "not-found"];
const changes: readonly ProblemName[] = [...written, "too-many", "damaged", "unavailable"];

/** What the demonstrations offer: they are played, and founded afresh. */
export const demonstrationOperations: readonly Operation[] = [
  {
    id: "demonstrations",
    method: "get",
    path: "/api/demonstrations",
    says: "How many demonstrations there are and can be, and where a phone reaches this server.",
    query: noQuery,
    well: { 200: json(schemas.demonstrationsSchema, "So it is.") },
    badly: ["malformed"],
  },
  {
    id: "foundDemonstration",
    method: "post",
    path: "/api/demonstrations",
    says: "Founds a fresh demonstration beside those that there are. None is ever deleted.",
    body: schemas.freshSchema,
    well: { 200: json(schemas.foundedSchema, "It is there.") },
    badly: [...changes, "not-found", "demonstrations-full"],
  },
  {
    id: "demonstrationLabel",
    method: "get",
    path: "/api/assemblies/{assembly}/demonstration",
    says: "What of a demonstration is real and what was made, in the language of Accept-Language.",
    query: noQuery,
    well: { 200: json(schemas.labelSchema, "So it is.") },
    badly: readOnly,
  },
  {
    id: "playScript",
    method: "get",
    path: "/api/assemblies/{assembly}/play/script",
    says: "The steps of the play of a demonstration, in the language of Accept-Language.",
    query: noQuery,
    well: { 200: json(schemas.scriptSchema, "In their order.") },
    badly: readOnly,
  },
  {
    id: "playProgramme",
    method: "get",
    path: "/api/assemblies/{assembly}/play/programme",
    says: "The programme of the Assembly that a demonstration is made after.",
    query: noQuery,
    well: { 200: json(schemas.programmeSchema, "In the order of the meetings.") },
    badly: readOnly,
  },
  {
    id: "playProgress",
    method: "get",
    path: "/api/assemblies/{assembly}/play",
    says: "Where the play of a demonstration stands.",
    query: noQuery,
    well: { 200: json(schemas.progressSchema, "So it stands.") },
    badly: readOnly,
  },
  {
    id: "playStep",
    method: "post",
    path: "/api/assemblies/{assembly}/play",
    says: "Plays one step of a demonstration: its acts are judged like everybody's.",
    body: schemas.playSchema,
    well: { 200: json(schemas.progressSchema, "So it stands after it.") },
    badly: [
      ...new Set([
        ...readOnly,
        ...changes,
        ...(["demonstration-long", "suspended", "busy", "closing", "fault"] as const),
      ]),
    ],
  },
];

export const demonstrationSchemas: readonly (readonly [string, z.ZodType])[] = [
  ["Demonstrations", schemas.demonstrationsSchema],
  ["FreshDemonstration", schemas.freshSchema],
  ["FoundedDemonstration", schemas.foundedSchema],
  ["Play", schemas.playSchema],
  ["Play.progress", schemas.progressSchema],
  ["Play.script", schemas.scriptSchema],
  ["Play.programme", schemas.programmeSchema],
];
