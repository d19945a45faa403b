import type { Instant } from "@hemicycle/base";
import * as z from "zod";
import { affiliationActs } from "./acts/affiliations.ts";
import { agreementActs } from "./acts/agreement.ts";
import { amendmentActs } from "./acts/amendments.ts";
import { bodyActs } from "./acts/bodies.ts";
import { consultationActs } from "./acts/consultations.ts";
import { debateActs } from "./acts/debate.ts";
import { electionActs } from "./acts/elections.ts";
import { emergencyActs } from "./acts/emergency.ts";
import { clauseId, id, prose } from "./acts/fields.ts";
import { floorActs } from "./acts/floor.ts";
import { identityActs } from "./acts/identity.ts";
import { importActs } from "./acts/import.ts";
import { lawActs } from "./acts/laws.ts";
import { measureActs } from "./acts/measures.ts";
import { memberActs, overlayActs } from "./acts/members.ts";
import { nationalUseActs } from "./acts/national-use.ts";
import { preparationActs } from "./acts/preparation.ts";
import { registryActs } from "./acts/registry.ts";
import { secretActs } from "./acts/secret.ts";
import { sessionActs } from "./acts/session.ts";
import { textActs } from "./acts/texts.ts";
import { voteActs } from "./acts/votes.ts";
import { offices } from "./words.ts";

/** What someone asks for. One definition for engine, interface, forms and OpenAPI. */
export const actSchema = z.discriminatedUnion("type", [
  ...registryActs,
  ...affiliationActs,
  ...bodyActs,
  ...identityActs,
  ...importActs,
  ...preparationActs,
  ...sessionActs,
  ...emergencyActs,
  ...floorActs,
  ...debateActs,
  ...measureActs,
  ...textActs,
  ...amendmentActs,
  ...voteActs,
  ...agreementActs,
  ...electionActs,
  ...secretActs,
  ...lawActs,
  ...consultationActs,
  ...nationalUseActs,
  ...memberActs,
  ...overlayActs,
]);
export type Act = z.infer<typeof actSchema>;
export type ActType = Act["type"];
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;

/** Declared beside an act that goes against a clause which leaves the decision to this office. */
export const rulingSchema = z.strictObject({
  clauses: z.array(clauseId).min(1).max(10),
  reason: prose,
  /** The advice that was taken, and whose. */
  advice: prose.optional(),
});
export type Ruling = z.infer<typeof rulingSchema>;

/** What a person sends: the act, the office it is done in, and a ruling where one is needed. */
export const proposalSchema = z.strictObject({
  act: actSchema,
  /** Left out by a delegate who acts as a delegate. */
  office: z.enum(offices).optional(),
  /** The person on whose behalf it is done, by a clerk for instance. */
  onBehalfOf: id.optional(),
  ruling: rulingSchema.optional(),
  /** The body in which it is done; left out in the plenary, and for the registers. */
  body: id.optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** The credential that whoever acts has signed in with, as the server has established it. */
export interface SignedWith {
  readonly credential: string;
  /** When the person last made a gesture for this very act; left out, there was none. */
  readonly gesture?: Instant;
}

/** An act with what the engine may not find out for itself: when, and by whom. */
export interface Envelope extends Proposal {
  readonly at: Instant;
  /** Id of the person, as the server has established it. */
  readonly by: string;
  /** Left out where the sign-in was by no credential. */
  readonly signedWith?: SignedWith;
}
