import type { CalendarDate, Dict, Instant } from "@hemicycle/base";
import type { DocumentRef } from "../acts/fields.ts";
import type { ArticlePair, NationalAct } from "../acts/national-use.ts";
import type { Office } from "../words.ts";
import type { CommentKind, Disposition, ExpertConclusion, UseRelation } from "../words-laws.ts";

/** What experts and parliaments say about model laws, and what parliaments make of them. */

/** Both parts are left out as long as nothing is in them. */
export interface LawsAround {
  readonly consulting?: Consulting;
  readonly nationalUse?: NationalUse;
}

export interface Consulting {
  readonly opinions: Dict<ExpertOpinion>;
  readonly rounds: Dict<Consultation>;
  readonly comments: Dict<Comment>;
}

/** Who did something, when, and in which office. */
export interface DoneBy {
  readonly person: string;
  readonly office: Office | null;
  readonly at: Instant;
}

export interface ExpertOpinion {
  readonly id: string;
  readonly law: string;
  readonly version: number;
  readonly experts: string;
  readonly given: CalendarDate;
  readonly conclusion: ExpertConclusion;
  readonly document: DocumentRef;
  readonly note: string | null;
}

/** A version that was sent to parliaments. */
export interface Consultation {
  readonly id: string;
  readonly law: string;
  readonly version: number;
  /** Those that were asked. */
  readonly members: readonly string[];
  readonly letter: DocumentRef;
  readonly sent: CalendarDate;
  readonly until: CalendarDate;
  /** On what it was closed; null while it is open. */
  readonly closed: { readonly basis: string; readonly by: DoneBy } | null;
}

export interface Comment {
  readonly id: string;
  /** 1, 2, 3, … in the consultation, in the order of coming. */
  readonly number: number;
  readonly consultation: string;
  readonly member: string;
  readonly kind: CommentKind;
  readonly block: string | null;
  readonly quotation: string | null;
  readonly text: string | null;
  readonly letter: DocumentRef | null;
  readonly received: CalendarDate;
  /** It came after the last day. */
  readonly late: boolean;
  /** It came late, and a ruling has admitted it. */
  readonly admitted: boolean;
  readonly by: DoneBy;
  /** The latest last; the last one stands. */
  readonly dispositions: readonly Disposed[];
  readonly withdrawn: {
    readonly reason: string;
    readonly letter: DocumentRef | null;
    readonly by: DoneBy;
  } | null;
}

export interface Disposed {
  readonly disposition: Disposition;
  readonly reason: string;
  readonly amendment: string | null;
  readonly version: number | null;
  /** The body that has decided so; null where it was the secretariat. */
  readonly body: string | null;
  readonly by: DoneBy;
}

export interface NationalUse {
  readonly transmissions: Dict<Transmission>;
  readonly rows: Dict<UseRow>;
}

export interface Transmission {
  readonly id: string;
  readonly law: string;
  readonly members: readonly string[];
  readonly letter: DocumentRef;
  readonly sent: CalendarDate;
  /** By member. */
  readonly receipts: Dict<{ readonly day: CalendarDate; readonly document: DocumentRef | null }>;
}

/** A row of evidence. */
export interface UseRow {
  readonly id: string;
  readonly law: string;
  readonly member: string;
  readonly relation: UseRelation;
  readonly national: NationalAct | null;
  readonly articles: readonly ArticlePair[];
  readonly saidBy: string;
  readonly evidence: readonly DocumentRef[];
  readonly note: string | null;
  readonly by: DoneBy;
  readonly verified: { readonly basis: string; readonly by: DoneBy } | null;
  readonly disputes: readonly Dispute[];
  /** The row that took its place; null while it stands. */
  readonly replacedBy: string | null;
}

export interface Dispute {
  readonly holder: string;
  readonly relation: UseRelation;
  readonly reason: string;
  readonly document: DocumentRef | null;
  readonly by: DoneBy;
}
