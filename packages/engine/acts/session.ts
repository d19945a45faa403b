import * as z from "zod";
import { itemKinds, offices } from "../words.ts";
import { clauseId, count, date, document, id, ids, prose, title } from "./fields.ts";

/** Acts of a session and of its sittings: opening and closing, presence, officers, agenda. */
export const sessionActs = [
  z.strictObject({
    type: z.literal("ConveneSession"),
    session: id,
    title,
    place: title,
    opens: date,
    closes: date,
    /** The day of the first plenary sitting, where it is not the first day. */
    firstSitting: date.optional(),
    /** The day on which the convocation left; without it the day of the act, at the seat. */
    sent: date.optional(),
    document: document.optional(),
    /** Set when the session is entered afterwards from published sources, which are named. */
    source: prose.optional(),
  }),
  z.strictObject({ type: z.literal("OpenSitting"), sitting: id }),
  z.strictObject({ type: z.literal("SuspendSitting"), reason: prose }),
  z.strictObject({ type: z.literal("ResumeSitting") }),
  z.strictObject({ type: z.literal("CloseSitting") }),
  z.strictObject({ type: z.literal("CloseSession") }),
  z.strictObject({ type: z.literal("TakeChair") }),
  z.strictObject({ type: z.literal("EnterRoom"), people: ids }),
  z.strictObject({ type: z.literal("LeaveRoom"), people: ids }),
  /** The number of delegations in the room, counted by hand when the register of presence fails. */
  z.strictObject({ type: z.literal("ReportPresence"), delegations: count, source: prose }),
  z.strictObject({ type: z.literal("AnnounceQuorum") }),
  z.strictObject({
    type: z.literal("ProposeOfficers"),
    election: id,
    office: z.enum(offices).extract(["president", "vicePresident", "teller", "rapporteur"]),
    people: ids,
  }),
  z.strictObject({
    type: z.literal("PlaceItem"),
    item: id,
    title,
    kind: z.enum(itemKinds),
  }),
  z.strictObject({ type: z.literal("TakeUpItem"), item: id }),
  z.strictObject({
    type: z.literal("DepositDraft"),
    draft: id,
    item: id,
    title,
    /** Ids of the paragraphs or parts that can be voted on separately. */
    parts: z.array(id).max(200),
    /** The subjects that the draft deals with, by the ids that requests use. */
    subjects: z.array(id).max(20),
    document: document.optional(),
    memorandum: document.optional(),
    /** Whose text it is, where it goes through a committee. */
    of: z.enum(["rapporteurs", "committee"]).optional(),
    /** Persons who have signed it, where members sign by name. */
    signatories: ids.optional(),
  }),
  /** A decision of the person in the chair on what the rules leave open. */
  z.strictObject({
    type: z.literal("GiveRuling"),
    clause: clauseId,
    matter: id.optional(),
    decision: prose,
    advice: prose.optional(),
  }),
  z.strictObject({ type: z.literal("DealWithIncident"), incident: prose, measure: prose }),
  /** Takes a clause as met on the strength of a published record, in a session from sources. */
  z.strictObject({ type: z.literal("TakeAsRecorded"), clause: clauseId, source: prose }),
] as const;
