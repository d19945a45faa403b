import * as z from "zod";
import { count, id, ids, prose, title } from "./fields.ts";

/** SHA-256, in hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A box at the close: its ballots, their votes, and the hash of the archive. */
export const closing = z.strictObject({ ballots: count, votes: count, archive: hash });
export type Closing = z.infer<typeof closing>;

/** Votes by choice, in the order of the ballot: one row a question. */
export const counts = z.array(z.array(count).min(1).max(1000)).min(1).max(20);

/** A delegation, and the votes for which it gets credentials. */
const voter = z.strictObject({ member: id, votes: z.int().min(1).max(1000) });
export type Voter = z.infer<typeof voter>;

/**
 * Acts of a secret ballot. What is encrypted stands in its archive, whose hash is in the journal:
 * at the opening, at the close, and with the result.
 */
export const secretActs = [
  z.strictObject({
    type: z.literal("NameRegistrar"),
    name: title,
    /** The Ed25519 key with which the registrar signs lists of credentials: 32 bytes, in hex. */
    key: hash,
    basis: prose,
  }),
  z.strictObject({
    type: z.literal("BeginCeremony"),
    ceremony: id,
    people: ids,
    /** How many Tellers it takes to open a result. */
    threshold: z.int().min(1).max(50),
  }),
  z.strictObject({ type: z.literal("FileCertificate"), ceremony: id, certificate: hash }),
  z.strictObject({ type: z.literal("ConcludeCeremony"), ceremony: id, trustees: hash }),
  z.strictObject({
    type: z.literal("PrepareBox"),
    vote: id,
    ceremony: id,
    /** The name of the election in the archive. */
    election: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,64}$/),
    /** The hash of the first event of the archive: election, Tellers and credentials. */
    archive: hash,
    credentials: z.int().min(1).max(20_000),
    /** So few voters are there whose votes alone a result could tell by arithmetic. */
    fewest: count,
    voters: z.array(voter).min(1).max(1000),
  }),
  z.strictObject({
    type: z.literal("TakeToPaper"),
    vote: id,
    member: id,
    /** The votes of the credentials that were given back, unused. */
    votes: z.int().min(1).max(1000),
  }),
  z.strictObject({ type: z.literal("GiveDecryption"), vote: id, decryption: hash }),
  z.strictObject({ type: z.literal("AscertainResult"), vote: id, archive: hash, counts }),
  z.strictObject({
    type: z.literal("CountPapers"),
    vote: id,
    /** All votes on the papers, blank ones as well. */
    votes: count,
    counts,
  }),
] as const;
