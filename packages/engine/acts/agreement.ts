import * as z from "zod";
import { document, id, instant, question } from "./fields.ts";

/** Acts of deciding by agreement: beside the proposal, the objection and the decision itself. */
export const agreementActs = [
  /** In writing: it is agreed unless enough of those concerned object until then. */
  z.strictObject({ type: z.literal("LetSilenceRun"), question, until: instant }),
  /** The delegation leaves the decision to the others; it neither agrees nor objects. */
  z.strictObject({ type: z.literal("TakeNoPart"), question, member: id }),
  /** A letter of objection is entered, whoever sent it and however late. */
  z.strictObject({
    type: z.literal("FileObjection"),
    question,
    member: id,
    letter: document,
    /** When the letter came in, which may be long before it is entered. */
    received: instant,
  }),
  z.strictObject({ type: z.literal("WithdrawObjection"), question, member: id }),
  z.strictObject({ type: z.literal("DeclareNoAgreement"), question }),
] as const;
