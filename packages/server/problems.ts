import * as z from "zod";

/**
 * Every way in which a request can fail, as RFC 9457 has it. The name is the end of `type`, which
 * is permanent; screens go by it and never by the words.
 */
const catalogue = {
  unreadable: [400, "The body cannot be read as JSON"],
  malformed: [422, "The request is not of the form that is expected"],
  "key-missing": [400, "An act needs a key in the header Idempotency-Key: 8 to 100 visible signs"],
  "not-signed-in": [401, "This needs somebody who is signed in to the assembly"],
  "wrong-secret": [403, "That is not the secret with which this server was started"],
  "card-unusable": [403, "The code of this card cannot be used; `why` says for what reason"],
  "no-card": [
    403,
    "This needs a card that was opened at this browser, within a quarter of an hour",
  ],
  "passkey-unusable": [403, "The passkey cannot be used here; `why` says for what reason"],
  "no-passkeys": [409, "Passkeys need a name: this server over HTTPS, or localhost"],
  "institution-unusable": [403, "The account cannot be used here; `why` says for what reason"],
  "ballot-unusable": [422, "What was sent of a secret ballot does not hold; `why` says what"],
  "own-address": [409, "This act follows from what the server checks, at an address of its own"],
  "gesture-unusable": [403, "The gesture does not belong to this act; `why` says for what reason"],
  "no-http": [400, "What was sent is not HTTP"],
  "other-origin": [403, "The request comes from a page of another site"],
  "other-office": [403, "The sign-in is limited, and not to the office of this act"],
  refused: [403, "The rules refuse the act"],
  "not-found": [404, "There is nothing at this address"],
  "unknown-assembly": [404, "There is no such assembly"],
  "wrong-method": [405, "This address does not take this method"],
  "too-slow": [408, "The request did not arrive in time"],
  undecided: [409, "The rules cannot decide: a value is unset"],
  "demonstration-long": [409, "This demonstration takes no more acts: found a fresh one"],
  "demonstrations-full": [409, "This server has as many demonstrations as it keeps"],
  impossible: [409, "The act speaks of something that does not exist, or that is there already"],
  stale: [412, "The journal has moved past the number that was expected"],
  "too-large": [413, "The body is larger than this server takes"],
  "entry-too-long": [413, "What would be written is longer than an entry of the journal can be"],
  "wrong-type": [415, "The body has to be application/json"],
  "key-reused": [422, "The key was used for another act"],
  "too-many": [429, "Too many requests of this kind at once: wait as long as Retry-After says"],
  "head-too-large": [431, "The head of the request is larger than this server takes"],
  fault: [500, "The server failed at this; nothing was written"],
  damaged: [500, "The journal of this assembly is damaged: it is neither read nor written"],
  suspended: [503, "Acts are suspended: the journal cannot be written"],
  busy: [503, "Others wrote at the same time, again and again: send it once more"],
  unavailable: [503, "The store of the journals cannot be reached"],
  closing: [503, "The server is closing"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemName = keyof typeof catalogue;
// The keys of an object are its own names.
export const problemNames = Object.keys(catalogue) as readonly ProblemName[];

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a problem says besides its title, by its name. */
const details = {
  unreadable: { line: z.int().min(1), column: z.int().min(1) },
  malformed: {
    errors: z.array(
      z.strictObject({
        /** JSON Pointer into the body (RFC 6901); "query/name" or "header/name" elsewhere. */
        where: z.string(),
        what: z.string(),
      }),
    ),
  },
  refused: {
    because: z.array(
      z.strictObject({
        clause: z.string(),
        cites: z.string(),
        facts,
        /** The office that can decide otherwise, by a ruling; null when nobody can. */
        discretion: z.enum(["chair", "steeringCommittee"]).nullable(),
        /** In the language of Content-Language. */
        message: z.string(),
      }),
    ),
  },
  undecided: {
    unset: z.array(
      z.strictObject({
        clause: z.string(),
        cites: z.string(),
        value: z.string(),
        /** The row of an import that needs it. */
        row: z.string().optional(),
      }),
    ),
  },
  impossible: {
    faults: z.array(z.strictObject({ id: z.string(), where: z.string(), facts })),
  },
  "card-unusable": {
    why: z.enum(["malformed", "unknown", "foreign", "used", "void", "expired", "opened"]),
  },
  "passkey-unusable": { why: z.enum(["forged", "replayed", "unknown", "foreign", "ended"]) },
  "institution-unusable": { why: z.enum(["away", "forged", "replayed", "unknown", "taken"]) },
  "gesture-unusable": { why: z.enum(["malformed", "forged", "foreign", "stale"]) },
  "ballot-unusable": {
    /** A fault of the archive's format, or what does not fit this vote. */
    why: z.string(),
    /** Where in the message. */
    where: z.string(),
  },
  stale: { seq: z.int().min(0) },
  "entry-too-long": { bytes: z.int(), limit: z.int() },
  damaged: {
    /** The first entry that cannot be relied upon. */
    seq: z.int().min(0),
    what: z.string(),
  },
  suspended: { since: z.iso.datetime() },
} as const;

type Detailed = keyof typeof details;

/** A parameter is malformed with 400; what an act names and is not there is impossible with 422. */
const otherStatus: Partial<Record<ProblemName, number>> = { malformed: 400, impossible: 422 };

const schemaOf = (name: ProblemName) => {
  const [status] = catalogue[name];
  const base = {
    type: z.literal(`/problems/${name}`),
    title: z.string(),
    status: z.literal([status, otherStatus[name] ?? status]),
    detail: z.string().optional(),
  };
  return name in details
    ? z.strictObject({ ...base, ...details[name as Detailed] })
    : z.strictObject(base);
};

/** The statuses with which a problem is answered. */
export const problemStatuses = (name: ProblemName): readonly number[] => [
  ...new Set([catalogue[name][0], otherStatus[name] ?? catalogue[name][0]]),
];

/** What a problem means, in words; undefined for a name that is none. */
export const meaningOf = (name: string): string | undefined =>
  problemNames.filter((known) => known === name).map((known) => catalogue[known][1])[0];

/** The schema of each problem, for the description of the interface and for tests. */
export const problemSchemas = new Map(problemNames.map((name) => [name, schemaOf(name)] as const));

type More<N extends ProblemName> = N extends Detailed
  ? { readonly [F in keyof (typeof details)[N]]: Given<(typeof details)[N][F]> }
  : object;
type Given<S> = S extends z.ZodType<infer T> ? Readonly<T> : never;

export interface Problem {
  readonly type: `/problems/${ProblemName}`;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

/** Makes a problem; `more` is what its name asks for, with a detail in words if there is one. */
export function problem<N extends ProblemName>(
  name: N,
  more: More<N> & { readonly detail?: string; readonly status?: number },
): Problem {
  const [status, title] = catalogue[name];
  return { type: `/problems/${name}`, title, status, ...more };
}
