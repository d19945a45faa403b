import type { CalendarDate, Dict } from "@hemicycle/base";
import type { Version } from "@hemicycle/texts";
import type { DocumentRef } from "../acts/fields.ts";
import type { PlanChange, PlannedItem } from "../acts/laws.ts";
import type { DocumentLanguage, LawKind, LawStage, ReadingOutcome } from "../words.ts";

/** Registers of model laws and of the plans of them, which outlive sessions. */
export interface Laws {
  readonly laws: Dict<ModelLaw>;
  readonly plans: Dict<LawPlan>;
}

export interface ModelLaw {
  readonly id: string;
  readonly kind: LawKind;
  /** The first one is that of the original. */
  readonly titles: readonly LawTitle[];
  /** The body that leads the work on it, and those that work on it beside. */
  readonly lead: string;
  readonly with: readonly string[];
  /** Who has proposed it, in words; and the member, where it is one. */
  readonly author: string;
  readonly member: string | null;
  readonly basis: string;
  /** The part of which code it is. */
  readonly of: { readonly code: string; readonly part: string } | null;
  /** The law that it amends. */
  readonly amends: string | null;
  /** The parts that a code is to have. */
  readonly parts: readonly CodePart[];
  /** Its text; null until there is one. The last version is the one that is worked on. */
  readonly text: LawText | null;
  /** The draft that it was before a session, the last one if there were several. */
  readonly draft: LawDraft | null;
  /** All stages it has entered, in the order of the entries; the last one is where it is. */
  readonly stages: readonly EnteredStage[];
  readonly readings: readonly Reading[];
  readonly number: string | null;
  readonly publication: Publication | null;
  /** Set when it was entered afterwards from a published source. */
  readonly source: string | null;
}

export interface LawTitle {
  readonly language: DocumentLanguage;
  readonly title: string;
}

export interface CodePart {
  readonly part: string;
  readonly title: string;
}

export interface LawText {
  readonly original: DocumentLanguage;
  readonly versions: readonly LawVersion[];
}

export interface LawVersion {
  readonly day: CalendarDate;
  /** With the id of the law as that of its text. */
  readonly version: Version;
}

export interface LawDraft {
  readonly session: string;
  readonly draft: string;
}

export interface EnteredStage {
  readonly stage: LawStage;
  readonly day: CalendarDate;
  /** Null: the plenary, or none. */
  readonly body: string | null;
  /** Null: it follows from the decision on its draft. */
  readonly basis: string | null;
  readonly source: string | null;
}

/** A reading of a law in a body, and what came of it. */
export interface Reading {
  readonly body: string;
  readonly reading: number;
  readonly outcome: ReadingOutcome;
  /** The version of the text that was read, where there was one. */
  readonly version: number | null;
  /** How many stages the law had entered by then. */
  readonly after: number;
  readonly day: CalendarDate;
  readonly basis: string;
  readonly source: string | null;
}

export interface Publication {
  readonly place: string;
  readonly day: CalendarDate;
  readonly document: DocumentRef | null;
  readonly source: string | null;
}

/** A plan of model laws over several years. */
export interface LawPlan {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly until: number;
  /** The first one is the baseline. Each has what the plan was from its day on. */
  readonly editions: readonly PlanEdition[];
  /** Shares that were stated, each of an edition. */
  readonly reports: readonly PlanReport[];
}

export interface PlanEdition {
  /** 1 for the baseline. */
  readonly number: number;
  readonly day: CalendarDate;
  /** Null: the plenary. */
  readonly body: string | null;
  readonly basis: string;
  readonly source: string | null;
  /** What it has changed of the one before; none in the baseline. */
  readonly changes: readonly PlanChange[];
  /** All items that it plans. */
  readonly items: readonly PlanItem[];
}

export interface PlanItem extends Pick<PlannedItem, "item" | "title" | "kind" | "year"> {
  readonly lead: string | null;
  readonly law: string | null;
}

export interface PlanReport {
  readonly edition: number;
  readonly delivered: number;
  readonly planned: number;
  readonly day: CalendarDate;
}
