import {
  audiences,
  credentialKinds,
  documentLanguages,
  languages,
  offices,
  proposalSchema,
} from "@hemicycle/engine";
import * as z from "zod";
import { isDemonstration } from "./demonstration/demonstration.ts";

/** The forms of all that the interface takes and gives; OpenAPI is made from them. */

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.int().min(0);
const person = z.string().min(1).max(40);
const circle = z.enum(["public", "participants", "bureau"]);
/** What is told of votes that are sealed: the delegation that has voted, or those counted. */
const ballot = z.union([
  z.strictObject({ vote: z.string(), member: z.string() }),
  z.strictObject({ vote: z.string(), delegations: z.array(z.string()) }),
]);

/** An entry as it is stored; `text` is its exact text, from which leaf and chain are computed. */
const readableLine = z.strictObject({ seq, leaf: hash, chain: hash, text: z.string() });
/** An entry that the viewer may not read; `ballot` says that a delegation has voted, not how. */
const sealedLine = z.strictObject({ seq, leaf: hash, chain: hash, ballot: ballot.nullable() });
export const lineSchema = z.union([readableLine, sealedLine]);

const ground = z.strictObject({
  clause: z.string(),
  cites: z.string(),
  how: z.enum(["held", "ruling", "recorded", "consequence", "value"]),
});

export const acceptedSchema = z.strictObject({
  answer: z.literal("accepted"),
  /** Numbers of the first and of the last event. */
  seq: z.tuple([seq, seq]),
  /** The events, as whoever asked may see them. */
  events: z.array(lineSchema),
  /** The clauses on which they rest. */
  grounds: z.array(ground),
});

export const assembliesSchema = z.strictObject({
  assemblies: z.array(
    z.strictObject({
      id: z.string(),
      /** Null where the journal cannot be read. */
      name: z.string().nullable(),
      rulebook: z.string().nullable(),
      seq,
      status: z.enum(["open", "suspended", "damaged"]),
      /** Whether anybody may take any seat, to try the program out. */
      demonstration: z.boolean(),
      /** A demonstration that is played step by step. */
      played: z.boolean(),
      /** Which its pages speak to whoever has chosen none; left out, that of the browser. */
      language: z.enum(documentLanguages).optional(),
    }),
  ),
});

export const stateSchema = z.strictObject({
  seq,
  /** SHA-256, hex, of the canonical JSON of `state`. */
  digest: hash,
  state: z.strictObject({
    founding: z.unknown(),
    members: z.record(z.string(), z.unknown()),
    people: z.record(z.string(), z.unknown()),
    holders: z.record(z.string(), z.array(z.string())),
    values: z.record(z.string(), z.unknown()),
    cards: z.record(z.string(), z.unknown()),
    credentials: z.record(z.string(), z.unknown()),
    freshGesture: z.unknown(),
    imports: z.record(z.string(), z.unknown()),
    bodies: z.record(z.string(), z.unknown()),
    groups: z.record(z.string(), z.unknown()),
    tenures: z.record(z.string(), z.unknown()).optional(),
    registrar: z.unknown(),
    ceremonies: z.record(z.string(), z.unknown()),
    body: z.unknown(),
    calendar: z.record(z.string(), z.unknown()),
    agendas: z.record(z.string(), z.unknown()),
    publishedDays: z.record(z.string(), z.unknown()),
    pastSessions: z.record(z.string(), z.unknown()),
    laws: z.record(z.string(), z.unknown()),
    plans: z.record(z.string(), z.unknown()),
    amendedRules: z.array(z.unknown()),
    session: z.unknown(),
  }),
});

export const sessionSchema = z.strictObject({
  /** Null for whoever is not signed in. */
  session: z
    .strictObject({
      assembly: z.string(),
      person,
      name: z.string().nullable(),
      member: z.string().nullable(),
      /** Offices that the person holds now and may act in. */
      offices: z.array(z.enum(offices)),
      circle,
      until: z.iso.datetime(),
      /** With what they have signed in; null: by the secret of the start, or as a seat. */
      credential: z.strictObject({ id: z.string(), kind: z.enum(credentialKinds) }).nullable(),
      /** Whether a card was opened here that waits for a credential: nothing else can be done. */
      enrolling: z.boolean(),
    })
    .nullable(),
});

const secret = z.string().min(1).max(200);
export const signInSchema = z.strictObject({
  secret,
  assembly: z.string().max(40),
  person,
  /** Limits the sign-in to these offices; left out, it is all that the person holds. */
  offices: z.array(z.enum(offices)).max(offices.length).optional(),
});

export const seatSchema = z.strictObject({ person });

const [founding] = proposalSchema.shape.act.options;
export const foundingSchema = z.strictObject({
  secret,
  ...founding.omit({ type: true }).shape,
  /** In a demonstration anybody may take any seat. */
  assembly: founding.shape.assembly.refine(
    (id) => !isDemonstration(id),
    "Names such as demo and demo-2 are kept for demonstrations",
  ),
});

export const healthSchema = z.strictObject({
  status: z.literal("ok"),
  /** Assemblies whose acts are suspended, or whose journal is damaged. */
  suspended: z.array(z.string()),
  damaged: z.array(z.string()),
});

const digits = z.string().regex(/^\d{1,15}$/, "A whole number is expected");
/** Lines that one answer may hold. */
export const lineLimit = 1_000;

/** What may stand behind the question mark. */
export const feedQuery = z.strictObject({ after: digits.optional() });
export const journalQuery = z.strictObject({
  after: digits.default("0"),
  limit: digits
    .refine((text) => Number(text) >= 1 && Number(text) <= lineLimit, `1 to ${lineLimit}`)
    .default("500"),
});
export const noQuery = z.strictObject({});
export const calendarQuery = z.strictObject({ language: z.enum(languages).optional() });

/** Data of the feed's events other than entries. */
export const feedSchemas = {
  sealed: z.strictObject({ seq, commitment: hash, ballot: ballot.nullable() }),
  status: z.strictObject({ suspended: z.boolean(), since: z.iso.datetime().nullable() }),
  ready: z.strictObject({ head: seq }),
  reload: z.strictObject({}),
};

export const entrySchema = z.looseObject({
  seq,
  at: z.iso.datetime(),
  by: person,
  office: z.enum(offices).nullable(),
  onBehalfOf: person.nullable(),
  /** The body in which it happened; left out for the plenary and the registers. */
  body: z.string().optional(),
  /** The credential of the sign-in, and when the person made a gesture for this act. */
  signedWith: z
    .strictObject({ credential: z.string(), gesture: z.iso.datetime().optional() })
    .optional(),
  audience: z.enum(audiences),
  grounds: z.array(z.strictObject({ clause: z.string(), how: ground.shape.how })),
  event: z.looseObject({ type: z.string() }),
  salt: z.string().optional(),
});
