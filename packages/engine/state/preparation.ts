import { type CalendarDate, Dict } from "@hemicycle/base";
import type { DocumentRef } from "../acts/fields.ts";
import type {
  DeadlineAnchor,
  DeadlineKind,
  DocumentKind,
  DocumentLanguage,
  ItemKind,
} from "../words.ts";

/** What is decided, agreed, sent and published before a session, and what is left of past ones. */

/** What is known of sessions to come and of past ones. */
export interface Plans {
  /** Sessions that were decided, by id. */
  readonly calendar: Dict<DecidedSession>;
  /** Agendas that were agreed, by session. */
  readonly agendas: Dict<AgreedAgenda>;
  /** Deadlines as they were published, by session and kind. */
  readonly publishedDays: Dict<PublishedDay>;
  /** What is kept of closed sessions. */
  readonly pastSessions: Dict<PastSession>;
}

/** A session that the competent body has decided, from which no later decision has departed. */
export interface DecidedSession {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
  readonly basis: string;
  /** The day of the decision, at the seat. */
  readonly decided: CalendarDate;
}

export interface AgendaItem {
  readonly item: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** The committee that prepares the item. */
  readonly committee?: string | undefined;
  /** What a general debate is about. */
  readonly theme?: string | undefined;
}

export interface AgreedAgenda {
  readonly session: string;
  readonly items: readonly AgendaItem[];
  /** The session that agreed it; null where none did. */
  readonly agreedAt: string | null;
  /** On what it rests where no session agreed it. */
  readonly basis: string | null;
}

/** The day of a deadline as it was published, which can differ from that of the rule. */
export interface PublishedDay {
  readonly session: string;
  readonly of: DeadlineKind;
  readonly day: CalendarDate;
  readonly source: string;
}

/** From a date so many calendar months or days back or forth; none of them: the date itself. */
export interface DeadlineStep {
  readonly months?: number;
  readonly days?: number;
  readonly direction: "before" | "after";
}

/** The last day on which something can be done in time, at the seat, and how it is reckoned. */
export interface Deadline {
  /** Null until the day from which it is reckoned is known. */
  readonly day: CalendarDate | null;
  readonly anchor: { readonly what: DeadlineAnchor; readonly date: CalendarDate | null };
  readonly step: DeadlineStep;
}

/** The days of a session from which its deadlines are reckoned. */
export interface SessionDays {
  readonly id: string;
  readonly title: string;
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
  /** The day of the first plenary sitting, where it was told; otherwise the first day. */
  readonly firstSitting: CalendarDate | null;
}

/** Something that went out to the members. */
export interface Sent {
  readonly day: CalendarDate;
  readonly document: DocumentRef | null;
}

export interface DispatchedDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** The item, request or draft that it belongs to. */
  readonly about: string | null;
  /** In which languages it went out, each with its day and the hash of its file. */
  readonly versions: readonly DispatchedVersion[];
}

export interface DispatchedVersion {
  readonly language: DocumentLanguage;
  readonly day: CalendarDate;
  readonly sha256: string | null;
}

/** What has been done towards a session, and what its close left. */
export interface Preparation {
  readonly firstSitting: CalendarDate | null;
  /** Null where the published sources do not tell when it went out. */
  readonly convocation: Sent | null;
  readonly agenda: AgreedAgenda | null;
  readonly agendaSent: Sent | null;
  /** The agreement with the host about the facilities. */
  readonly hostAgreement: DocumentRef | null;
  /** The decision by which others share the costs of the host. */
  readonly sharedCosts: string | null;
  /** Members, associates and observers whom the host has invited. */
  readonly invited: Dict<true>;
  /** On what it rests that all who are invited get their visas. */
  readonly visas: string | null;
  readonly documents: Dict<DispatchedDocument>;
  /** Ids of the adopted texts that were enumerated at the close; null until then. */
  readonly enumerated: readonly string[] | null;
  /** Sittings in camera of which no record is kept, and the question by which it was decided. */
  readonly noRecord: Dict<string>;
}

/** Each session has dictionaries of its own. */
export const newPreparation = (): Preparation => ({
  firstSitting: null,
  convocation: null,
  agenda: null,
  agendaSent: null,
  hostAgreement: null,
  sharedCosts: null,
  invited: Dict.empty(),
  visas: null,
  documents: Dict.empty(),
  enumerated: null,
  noRecord: Dict.empty(),
});

/** What later rules need of a session that is closed. */
export interface PastSession {
  readonly id: string;
  /** 1 for the session that was closed first. */
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
  /** Set when it was entered afterwards from published sources. */
  readonly source: string | null;
  readonly adopted: Dict<AdoptedText>;
  /** When its summary record was published; null until then. */
  readonly record: Sent | null;
}

export interface AdoptedText {
  readonly id: string;
  readonly title: string;
  /** Whether it was enumerated at the close. */
  readonly main: boolean;
  /** What members reported of it, by member: the last report is the current one. */
  readonly reports: Dict<readonly FollowUpReport[]>;
}

export interface FollowUpReport {
  readonly day: CalendarDate;
  readonly report: string;
}
