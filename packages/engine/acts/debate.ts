import * as z from "zod";
import { debateLists } from "../words.ts";
import { id, ids, prose } from "./fields.ts";

/** Acts of the General Debate: who speaks, and in which order. */
export const debateActs = [
  z.strictObject({
    type: z.literal("RegisterSpeaker"),
    person: id,
    list: z.enum(debateLists),
  }),
  z.strictObject({ type: z.literal("UnregisterSpeaker"), person: id }),
  z.strictObject({
    type: z.literal("DrawSpeakers"),
    list: z.enum(debateLists),
    /** All who are registered, as the lot has put them: it is drawn outside, before witnesses. */
    order: ids,
    /** How the lot was drawn, and by whom. */
    drawn: prose,
  }),
  /** Offers somebody the own place for theirs; with an offer in return the places are exchanged. */
  z.strictObject({ type: z.literal("ExchangePlaces"), with: id }),
] as const;
