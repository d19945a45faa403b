import * as z from "zod";
import { deadlineKinds, documentKinds, documentLanguages, itemKinds } from "../words.ts";
import { date, document, id, ids, prose, title } from "./fields.ts";

const agendaItem = z.strictObject({
  item: id,
  title,
  kind: z.enum(itemKinds),
  /** The committee that prepares the item. */
  committee: id.optional(),
  /** What a general debate is about. */
  theme: title.optional(),
});

const differ = (items: readonly { readonly item: string }[]): boolean =>
  new Set(items.map(({ item }) => item)).size === items.length;

/** Acts before a session: its dates, its deadlines, its host, its agenda. */
const before = [
  /** The dates and the place of a session; decided again, they take the place of the earlier. */
  z.strictObject({
    type: z.literal("DecideSession"),
    session: id,
    title,
    place: title,
    opens: date,
    closes: date,
    basis: prose,
  }),
  /** The day of a deadline as the members were told it, for the session that is ahead. */
  z.strictObject({
    type: z.literal("PublishDeadline"),
    of: z.enum(deadlineKinds),
    day: date,
    source: prose,
  }),
  /** The agreement with the host about the facilities of the session. */
  z.strictObject({ type: z.literal("RecordHostAgreement"), document }),
  z.strictObject({ type: z.literal("ShareCosts"), basis: prose }),
  /** Whom the host has invited. */
  z.strictObject({ type: z.literal("InviteToSession"), members: ids }),
  z.strictObject({ type: z.literal("AssureVisas"), source: prose }),
  /** The agenda of a session that was decided, or of the one that is convened. */
  z.strictObject({
    type: z.literal("AgreeAgenda"),
    session: id,
    items: z.array(agendaItem).min(1).max(100).refine(differ, "each item has an id of its own"),
    /** On what it rests where no session before has agreed it. */
    basis: prose.optional(),
  }),
  z.strictObject({
    type: z.literal("SendAgenda"),
    document,
    /** The day on which it left; without it the day of the act, at the seat. */
    sent: date.optional(),
  }),
] as const;

/** Documents that go out, records, and what the close of a session leaves to do. */
const after = [
  z.strictObject({
    type: z.literal("DispatchDocument"),
    document: id,
    title,
    kind: z.enum(documentKinds),
    languages: z.array(z.enum(documentLanguages)).min(1).max(documentLanguages.length),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** The item, the request or the draft that it belongs to. */
    about: id.optional(),
    sent: date.optional(),
  }),
  z.strictObject({
    type: z.literal("PublishSummaryRecord"),
    session: id,
    document,
    published: date.optional(),
  }),
  /** That no record is kept of a sitting in camera, as was decided on this question. */
  z.strictObject({ type: z.literal("KeepNoRecord"), question: id }),
  /** The main resolutions, by the ids of their drafts. */
  z.strictObject({ type: z.literal("EnumerateResolutions"), resolutions: ids }),
  /** What became of a resolution in a member's country. */
  z.strictObject({
    type: z.literal("ReportFollowUp"),
    member: id,
    session: id,
    resolution: id,
    report: prose,
  }),
] as const;

/** Acts before and after a session, and those that accompany it with documents. */
export const preparationActs = [...before, ...after] as const;
