import type { DocumentRef } from "../acts/fields.ts";
import type { DocumentLanguage, ItemKind } from "../words.ts";
import type { Signed } from "./members.ts";

/** Whose text a draft is. */
export type DraftOrigin = "rapporteurs" | "committee" | "other";

/** Where a draft is: with the rapporteurs, in a committee, in the plenary, or decided there. */
export type DraftStage = "rapporteurs" | "committee" | "plenary" | "adopted" | "rejected";

/** What a draft has besides its text, on its way to the plenary. */
export interface DraftWay {
  readonly origin: DraftOrigin;
  readonly stage: DraftStage;
  readonly memorandum: DocumentRef | null;
  /** The committee that it was referred to. */
  readonly committee: string | null;
  /** Offices that have approved it, where it is the outcome of a debate. */
  readonly approvals: readonly string[];
}

/** What an item has besides its title: who prepares it, and how. */
export interface ItemWork {
  readonly rapporteurs: readonly string[];
  /** The procedure that the Assembly has approved, in its words. */
  readonly procedure: string | null;
  readonly inputs: readonly WrittenInput[];
}

export interface WrittenInput {
  readonly member: string;
  readonly document: DocumentRef;
  readonly language: DocumentLanguage;
}

export interface Item extends ItemWork {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** The request from which an emergency item came. */
  readonly request: string | null;
  readonly status: "placed" | "takenUp" | "adjourned";
}

export interface Draft extends DraftWay, Signed {
  readonly id: string;
  readonly item: string;
  readonly title: string;
  readonly parts: readonly string[];
  readonly subjects: readonly string[];
  readonly depositedBy: string;
  /** Parts to be voted on separately, once asked for. */
  readonly division: Division | null;
}

export interface Division {
  readonly parts: readonly string[];
  readonly by: string;
  readonly status: "requested" | "agreed" | "refused";
}
