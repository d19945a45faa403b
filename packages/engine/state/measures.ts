import type { CalendarDate, Instant } from "@hemicycle/base";
import type { DocumentRef, Question } from "../acts/fields.ts";

/** Something about its own work on which the Assembly decides by a question. */
export interface Measure {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly content: MeasureContent;
}

export type MeasureContent =
  | { readonly kind: "rapporteurs"; readonly item: string; readonly people: readonly string[] }
  | { readonly kind: "procedure"; readonly item: string; readonly procedure: string }
  | { readonly kind: "reconsideration"; readonly question: Question }
  | {
      readonly kind: "credentials";
      /** Whose credentials are challenged, and by whom. */
      readonly member: string;
      readonly people: readonly string[];
      readonly on: "procedural" | "substantive";
    }
  | {
      readonly kind: "ruleAmendment";
      readonly title: string;
      readonly authors: readonly string[];
      readonly document: DocumentRef;
      readonly sent: CalendarDate;
      readonly rules: readonly string[];
      readonly edition: string | null;
    }
  | {
      readonly kind: "ruleSubAmendment";
      readonly title: string;
      readonly to: string;
      readonly authors: readonly string[];
      readonly document: DocumentRef;
      readonly sent: CalendarDate;
    };
export type MeasureKind = MeasureContent["kind"];

/** An edition of the rulebook that an adopted proposal has brought: it governs what comes after. */
export interface AmendedRules {
  readonly edition: string;
  /** The session that adopted it, which goes on under the edition before. */
  readonly session: string;
  readonly measure: string;
}

export interface StandingRuling {
  readonly clause: string;
  readonly matter: string | null;
  readonly decision: string;
  readonly advice: string | null;
  readonly by: string;
  readonly sitting: string | null;
}
