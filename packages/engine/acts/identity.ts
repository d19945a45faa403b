import * as z from "zod";
import { credentialKinds, gestureActs, offices } from "../words.ts";
import { id, prose } from "./fields.ts";

/** Acts about who somebody is: cards, credentials, the end of an office and of a mandate. */
export const identityActs = [
  /** A card has a code, which the journal never holds; opened once, it enrols a credential. */
  z.strictObject({
    type: z.literal("IssueCard"),
    card: id,
    person: id,
    /** The device is lost: the credentials that the person has enrolled end too. */
    replacing: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("RevokeCard"), card: id, reason: prose }),
  z.strictObject({
    type: z.literal("EnrolCredential"),
    credential: id,
    kind: z.enum(credentialKinds),
    /** The card that was opened for it; it is then used. */
    card: id,
  }),
  z.strictObject({ type: z.literal("RevokeCredential"), credential: id, reason: prose }),
  z.strictObject({ type: z.literal("EndMandate"), person: id, basis: prose }),
  z.strictObject({
    type: z.literal("EndOffice"),
    office: z.enum(offices).exclude(["chair"]),
    person: id,
    basis: prose,
  }),
  /** Acts that ask for a gesture of the person, and how old it may be; none: it is not asked. */
  z.strictObject({
    type: z.literal("AskFreshGesture"),
    acts: z.array(z.enum(gestureActs)).max(gestureActs.length),
    seconds: z.int().min(1).max(3600),
  }),
] as const;
