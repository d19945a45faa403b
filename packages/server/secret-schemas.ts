import * as z from "zod";
import { ceremonySteps } from "./secret-ceremony.ts";

/** The forms of what is told and taken of secret ballots; texts are those of Belenios. */

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(40);
const text = z.string().min(2).max(1_000_000);
const uuid = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,64}$/);
const votes = z.int().min(1).max(1000);

/** What a Teller posts in a ceremony. */
export const ceremonyMessageSchema = z.strictObject({ step: z.enum(ceremonySteps), text });
export const emptySchema = z.strictObject({});

const posted = z.string().nullable();
export const ceremonySchema = z.strictObject({
  ceremony: id,
  group: z.string(),
  threshold: z.int(),
  /** In the order of their places, from 1. */
  tellers: z.array(
    z.strictObject({
      person: id,
      certificate: posted,
      /** SHA-256 of the certificate, to be read aloud. */
      fingerprint: hash.nullable(),
      shares: posted,
      /** What the others have sent this Teller; once all have, and until all have answered. */
      delivery: posted,
      output: posted,
      /** The own decryption key, encrypted for this Teller alone. */
      key: posted,
    }),
  ),
  /** The public keys of all, and their hash; once they are made. */
  trustees: z.strictObject({ text: z.string(), hash }).nullable(),
});

export const unitsQuery = z.strictObject({ units: z.enum(["yes", "no"]).optional() });

const question = z.strictObject({
  question: z.string(),
  answers: z.array(z.string()),
  blank: z.boolean(),
  min: z.int(),
  max: z.int(),
});

/** So few voters hold these weights, and a result could tell their votes together. */
const revealed = z.strictObject({ voters: z.int(), weights: z.array(z.int()) });

/** What the registrar has to know to make credentials. */
export const credentialPlanSchema = z.strictObject({
  ...{ assembly: z.string(), session: id, vote: id },
  questions: z.array(question),
  /** Whether every credential weighs one vote. */
  units: z.boolean(),
  voters: z.array(
    z.strictObject({ member: id, name: z.string(), votes, weights: z.array(z.int()) }),
  ),
  revealed,
  /** What the registrar has handed in for this vote; null: nothing yet. */
  received: z
    .strictObject({
      election: uuid,
      units: z.boolean(),
      credentials: z.int(),
      voters: z.array(z.strictObject({ member: id, votes })),
      revealed,
    })
    .nullable()
    .optional(),
});

export type CredentialPlan = z.infer<typeof credentialPlanSchema>;

/** The public part of the credentials, which the registrar signs. */
export const credentialListSchema = z.strictObject({
  ...{ assembly: z.string(), session: id, vote: id },
  election: uuid,
  units: z.boolean(),
  voters: z
    .array(z.strictObject({ member: id, votes }))
    .min(1)
    .max(1000),
  /** As it stands in the archive: `["g^s,weight",…]`. */
  credentials: z.string().max(16_000_000),
});
export const signedCredentialsSchema = z.strictObject({
  list: credentialListSchema,
  /** Ed25519, in hex, by the key that is in the journal. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export const registeredSchema = z.strictObject({ credentials: z.int(), revealed });

export const prepareSchema = z.strictObject({ ceremony: id });

/** What a voter's device needs to make a ballot. */
export const electionSchema = z.strictObject({
  vote: id,
  status: z.string(),
  /** The texts of the archive's first event. */
  election: z.string(),
  trustees: z.string(),
  credentials: z.string(),
  fingerprint: z.string(),
  /** The hash of that event, as it is in the journal. */
  opening: hash,
});

export const ballotSchema = z.strictObject({ ballot: text });
export const trackingSchema = z.strictObject({ tracking: z.string() });

/** The public box. */
export const boxSchema = z.strictObject({
  vote: id,
  status: z.string(),
  ballots: z.int(),
  /** Sorted, which says nothing about who cast them when. */
  tracking: z.array(z.string()),
  /** In seconds: while the box is open, new ballots appear together, at most so often. */
  every: z.int(),
});

export const papersSchema = z.strictObject({
  member: id,
  /** The public part of each credential that was given back, and the proof that it was. */
  credentials: z
    .array(z.strictObject({ credential: z.string().min(1).max(700), proof: z.string().max(400) }))
    .min(1)
    .max(1000),
});

export const decryptionSchema = z.strictObject({ decryption: text });

/** Named in the description of the interface. */
export const secretSchemas: readonly (readonly [string, z.ZodType])[] = [
  ["Ceremony", ceremonySchema],
  ["CeremonyMessage", ceremonyMessageSchema],
  ["CredentialPlan", credentialPlanSchema],
  ["SignedCredentials", signedCredentialsSchema],
  ["SecretElection", electionSchema],
  ["SecretBallot", ballotSchema],
  ["BallotBox", boxSchema],
];
