import { json, type Operation, read, written } from "./operation.ts";
import type { ProblemName } from "./problems.ts";
import { acceptedSchema, noQuery } from "./schemas.ts";
import * as schemas from "./secret-schemas.ts";

const decided: readonly ProblemName[] = [
  ...["refused", "undecided", "impossible", "entry-too-long", "key-reused", "suspended"],
  ...["busy", "closing", "fault", "not-signed-in", "other-office", "ballot-unusable"],
] as const satisfies readonly ProblemName[];

const all = (...lists: readonly (readonly ProblemName[])[]): readonly ProblemName[] => [
  ...new Set(lists.flat()),
];

const accepted = { 200: json(acceptedSchema, "It is in the journal, by its hash.") };
const looked = all(read, ["not-found"]);
/** Of a vote in camera, only by those who take part in it. */
const seen = all(looked, ["not-signed-in"]);
const entered = all(read, written, decided, ["not-found"]);

const ceremonies: readonly Operation[] = [
  {
    id: "ceremony",
    method: "get",
    path: "/api/assemblies/{assembly}/ceremonies/{ceremony}",
    says: "A key ceremony of Tellers: what each has posted.",
    query: noQuery,
    well: { 200: json(schemas.ceremonySchema, "As far as it has got.") },
    badly: looked,
  },
  {
    id: "postToCeremony",
    method: "post",
    path: "/api/assemblies/{assembly}/ceremonies/{ceremony}/messages",
    says: "A Teller's certificate, shares or public key, signed by the key of the certificate.",
    body: schemas.ceremonyMessageSchema,
    well: {
      200: json(acceptedSchema, "A certificate: its fingerprint is in the journal."),
      204: null,
    },
    badly: entered,
  },
  {
    id: "concludeCeremony",
    method: "post",
    path: "/api/assemblies/{assembly}/ceremonies/{ceremony}/conclusion",
    says: "A Teller concludes the ceremony, once all have posted.",
    body: schemas.emptySchema,
    well: accepted,
    badly: entered,
  },
];

const preparing: readonly Operation[] = [
  {
    id: "credentialPlan",
    method: "get",
    path: "/api/assemblies/{assembly}/votes/{vote}/credentials",
    says: "For whom the registrar makes credentials, and what their weights could tell.",
    query: schemas.unitsQuery,
    well: { 200: json(schemas.credentialPlanSchema, "By what delegations can cast now.") },
    badly: seen,
  },
  {
    id: "registerCredentials",
    method: "post",
    path: "/api/assemblies/{assembly}/votes/{vote}/credentials",
    says: "The public part of the credentials, signed by the registrar; nobody has to sign in.",
    body: schemas.signedCredentialsSchema,
    well: { 200: json(schemas.registeredSchema, "Kept until the box is prepared.") },
    badly: all(looked, written, ["ballot-unusable"]),
  },
  {
    id: "prepareBox",
    method: "post",
    path: "/api/assemblies/{assembly}/votes/{vote}/box",
    says: "The Secretariat prepares the box, with keys of Tellers and the credentials.",
    body: schemas.prepareSchema,
    well: accepted,
    badly: entered,
  },
];

const voting: readonly Operation[] = [
  {
    id: "secretElection",
    method: "get",
    path: "/api/assemblies/{assembly}/votes/{vote}/election",
    says: "What a device needs to make a ballot.",
    query: noQuery,
    well: { 200: json(schemas.electionSchema, "The texts of the archive's first event.") },
    badly: seen,
  },
  {
    id: "castSecretly",
    method: "post",
    path: "/api/assemblies/{assembly}/votes/{vote}/ballots",
    says: "Casts an encrypted ballot. Nobody is signed in: the credential signs.",
    body: schemas.ballotSchema,
    well: { 200: json(schemas.trackingSchema, "It is in the box.") },
    badly: all(looked, written, ["ballot-unusable", "too-many"]),
  },
  {
    id: "ballotBox",
    method: "get",
    path: "/api/assemblies/{assembly}/votes/{vote}/box",
    says: "The tracking numbers of all ballots in the box.",
    query: noQuery,
    well: { 200: json(schemas.boxSchema, "In the order of the numbers.") },
    badly: seen,
  },
  {
    id: "takeToPaper",
    method: "post",
    path: "/api/assemblies/{assembly}/votes/{vote}/papers",
    says: "A Teller takes back unused credentials of a delegation, which votes on paper.",
    body: schemas.papersSchema,
    well: accepted,
    badly: entered,
  },
  {
    id: "archive",
    method: "get",
    path: "/api/assemblies/{assembly}/votes/{vote}/archive.bel",
    says: "The archive in the format of Belenios, as far as the vote has got.",
    query: noQuery,
    well: { 200: { type: "application/octet-stream", says: "What verifiers read." } },
    badly: seen,
  },
];

const counting: readonly Operation[] = [
  {
    id: "decrypt",
    method: "post",
    path: "/api/assemblies/{assembly}/votes/{vote}/decryptions",
    says: "A Teller's part of the decryption; it is proved, or not taken.",
    body: schemas.decryptionSchema,
    well: accepted,
    badly: entered,
  },
  {
    id: "ascertain",
    method: "post",
    path: "/api/assemblies/{assembly}/votes/{vote}/result",
    says: "A Teller ascertains the result, once enough have decrypted.",
    body: schemas.emptySchema,
    well: accepted,
    badly: entered,
  },
];

export const secretOperations: readonly Operation[] = [
  ...ceremonies,
  ...preparing,
  ...voting,
  ...counting,
];
