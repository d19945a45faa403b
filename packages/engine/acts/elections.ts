import * as z from "zod";
import { offices } from "../words.ts";
import { id } from "./fields.ts";

/** An instant to the minute, in UTC. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/);

/** Offices that are filled by an election among candidates. */
const elective = z
  .enum(offices)
  .extract([
    ...(["president", "vicePresident", "teller", "rapporteur"] as const),
    ...(["organisationPresident", "organisationVicePresident", "secretaryGeneral"] as const),
  ]);

/** Acts of an election: candidates come forward and withdraw; rounds are votes. */
export const electionActs = [
  z.strictObject({
    type: z.literal("CallElection"),
    election: id,
    office: elective,
    seats: z.int().min(1).max(200),
    /** When the sitting begins that holds it, where a deadline goes back from there. */
    scheduled: instant.optional(),
  }),
  z.strictObject({ type: z.literal("NominateCandidate"), election: id, person: id }),
  z.strictObject({ type: z.literal("WithdrawCandidacy"), election: id, person: id }),
  z.strictObject({ type: z.literal("AskSecretBallot"), election: id }),
] as const;
