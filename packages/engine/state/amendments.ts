import type { Dict, Instant } from "@hemicycle/base";
import type { Operation, PlanChange, Version } from "@hemicycle/texts";
import type { DocumentLanguage } from "../words.ts";
import type { Signed } from "./members.ts";

/** Texts of drafts, the amendments to them, and the order in which they are put. */
export interface Amending {
  /** By draft. */
  readonly texts: Dict<DraftText>;
  readonly amendments: Dict<Amendment>;
  /** What the chair has changed of the order of voting, by draft. */
  readonly orders: Dict<readonly PlanChange[]>;
}

export interface DraftText {
  /** The language in which it was deposited first. */
  readonly original: DocumentLanguage;
  /** The last one is the one that is amended. */
  readonly versions: readonly Version[];
}

export type AmendmentStatus =
  | "tabled"
  | "withdrawn"
  | "inadmissible"
  | "adopted"
  | "rejected"
  /** Another one was adopted with which it cannot stand, or what it belongs to is gone. */
  | "fallen"
  /** The text that it changes was replaced, and its words are not there any more. */
  | "displaced";

export interface Amendment extends Signed {
  readonly id: string;
  readonly draft: string;
  /** Number of the version that its operations speak of. */
  readonly version: number;
  readonly language: DocumentLanguage;
  readonly changes: Readonly<Partial<Record<DocumentLanguage, readonly Operation[]>>>;
  readonly amends: string | null;
  /** Members. */
  readonly authors: readonly string[];
  readonly by: string;
  readonly at: Instant;
  /** 1, 2, 3, … in the session. */
  readonly tabled: number;
  readonly ofForum: boolean;
  readonly drafting: boolean;
  readonly takesUp: string | null;
  /** Tabled when a committee had reported the text to the plenary. */
  readonly afterReport?: true;
  readonly note: string | null;
  readonly status: AmendmentStatus;
  /** When it was adopted, among those that were: 1, 2, 3, …; null if it was not. */
  readonly adoptedAs: number | null;
  /** The amendment in consequence of which it fell. */
  readonly fallenBy: string | null;
}
