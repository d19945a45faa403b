import type { Relation } from "./relation.ts";

/**
 * The voting plan: what is put to the vote, in which order and why. It proposes; what an assembly
 * does otherwise, its chair decides, and the decision is part of the plan (`plan-change.ts`).
 */

/** Kinds of change, as they bear on the words that are contested. */
export const changeClasses = [
  /** Of one block or of several, with all that stands in them. */
  "deleteBlock",
  /** A change of the block of which nothing is known but that it is no deletion. */
  "change",
  /** A replacement that keeps few of the words. */
  "rewriteBlock",
  "replaceBlock",
  "deleteWords",
  "replaceWords",
  "insertWords",
  "moveBlock",
  /** Split or joined: the words stay. */
  "reshapeBlock",
  "markWords",
  "insertBlock",
] as const;
export type ChangeClass = (typeof changeClasses)[number];

export const regions = ["title", "preamble", "body", "annex"] as const;
export type Region = (typeof regions)[number];

/** What an assembly sets of its plans. It is printed with each of them. */
export interface PlanSettings {
  /** The rules that it follows, by the name under which the assembly cites them. */
  readonly cites: string;
  /** What brings amendments into one group: the same words, the same block, the same part. */
  readonly competes: "words" | "block" | "part";
  /** Furthest removed first. */
  readonly classes: readonly ChangeClass[];
  /** Per cent of its words below which a replaced block counts as rewritten. */
  readonly rewritten: number;
  /** Shares closer to each other than so many points do not decide. */
  readonly margin: number;
  readonly compromiseFirst: boolean;
  /** In which order the regions of a text are voted on. */
  readonly regions: readonly Region[];
  /** Whether what is left of a divided amendment or text is put once more, as a whole. */
  readonly wholeAfterParts: boolean;
}

/** A place of the text that something is voted on at. */
export interface Spot {
  /** Id of a block, or the place as a voting list names it. */
  readonly place: string;
  readonly region: Region;
  /** Reading order of the blocks, and within the words of one. */
  readonly rank: number;
  readonly inner: number;
  /** In it, or in the gap behind it (before all where nothing stands before). */
  readonly how: "inside" | "behind";
}

/** How far a change is removed from the text. Null: it is not known. */
export interface Removal {
  readonly class: ChangeClass;
  /** Words that do not survive in their order, of so many in the contested blocks. */
  readonly lost: number | null;
  readonly of: number;
  /** Words taken away and put in. */
  readonly touched: number | null;
  /** Where nothing but one figure changes: its distance, and the figure that it was. */
  readonly quantity: { readonly distance: number; readonly from: number } | null;
  /** Blocks that the whole amendment bears on. */
  readonly breadth: number | null;
}

/** What the words cannot tell, entered by people. `b` follows `a` where there is a direction. */
export const markKinds = [
  /** Not both, whatever their words say. */
  "incompatible",
  /** Both, although they change the same words. */
  "compatible",
  /** `b` stands or falls with `a`. */
  "consequential",
  /** `b` is put only if `a` is not adopted. */
  "alternative",
] as const;
export type MarkKind = (typeof markKinds)[number];

export interface PlanMark {
  readonly kind: MarkKind;
  readonly a: string;
  readonly b: string;
}

/** How two amendments stand to each other; a mark takes the place of what the words say. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation | MarkKind;
  /** Where they meet; empty for a mark. */
  readonly place: string;
  /** Of two deletions that overlap: whether nothing is left of it once the other is adopted. */
  readonly covers?: { readonly a: boolean; readonly b: boolean };
}

/** An amendment as the plan sees it: where it bears on the text, and what was asked for it. */
export interface Contender {
  readonly id: string;
  /** Order of tabling. */
  readonly tabled: number;
  /** In reading order; the first says where it is voted on. */
  readonly spots: readonly Spot[];
  readonly compromise: boolean;
  /** The amendment whose new words it changes. */
  readonly amends: string | null;
  /** Ids of the parts that it is divided into for the vote. */
  readonly parts: readonly string[];
}

/** Everything a plan is made from. */
export interface Contest {
  readonly contenders: readonly Contender[];
  readonly edges: readonly Edge[];
  /** How far an amendment is removed from these places of the text. */
  readonly removalFrom: (amendment: string, places: ReadonlySet<string>) => Removal;
  /** Which places are one for a group: the block itself, or the part that it stands in. */
  readonly groupOf: (place: string) => string;
  /** Sets that are voted in one vote each, before the others. */
  readonly blocs: readonly { readonly id: string; readonly amendments: readonly string[] }[];
  /** Original words that are put separately, and the parts that they are divided into. */
  readonly originals: readonly { readonly spot: Spot; readonly parts: readonly string[] }[];
  /** Proposals to reject the whole text. */
  readonly rejections: readonly string[];
  /** Drafts that lapse when this one is adopted. */
  readonly rivals: readonly string[];
}

export type PlanRow = { readonly id: string } & (
  | { readonly kind: "rejection"; readonly proposal: string }
  | { readonly kind: "bloc"; readonly amendments: readonly string[] }
  | {
      readonly kind: "amendment" | "subAmendment";
      /** Identical ones are put together. */
      readonly amendments: readonly string[];
      readonly spot: Spot;
      /** Its group; null where nothing competes with it. */
      readonly group: string | null;
      /** The row of the amendment that it changes, of a sub-amendment. */
      readonly amends: string | null;
      /** Put part by part before, so that it is itself what is left. */
      readonly divided: boolean;
    }
  | { readonly kind: "part"; readonly part: string; readonly row: string }
  | { readonly kind: "original"; readonly spot: Spot; readonly divided: boolean }
  | { readonly kind: "whole" }
  | { readonly kind: "rival"; readonly draft: string }
);

export type AmendmentRow = Extract<PlanRow, { kind: "amendment" | "subAmendment" }>;

/** Why a row comes before the next one of its group. */
export interface Step {
  readonly group: string;
  readonly first: string;
  readonly next: string;
  readonly by: StepReason;
  /** False: the key does not decide, the chair does. */
  readonly sure: boolean;
}

export type StepReason =
  | { readonly kind: "compromise" }
  | { readonly kind: "class"; readonly first: ChangeClass; readonly next: ChangeClass }
  /** Words lost, of all words of the contested blocks. */
  | { readonly kind: "share"; readonly first: Share; readonly next: Share }
  | { readonly kind: "touched"; readonly first: number; readonly next: number }
  | { readonly kind: "quantity"; readonly first: Share; readonly next: Share }
  | { readonly kind: "breadth"; readonly first: number; readonly next: number }
  | { readonly kind: "tabled"; readonly first: number; readonly next: number }
  /** It stands or falls with the first, or is put only if the first is not adopted. */
  | { readonly kind: "dependence" }
  | { readonly kind: "changed"; readonly by: string; readonly reason: string };

export interface Share {
  readonly count: number;
  readonly of: number;
}

/** The chair's change of the order, with the reason that is recorded. */
export interface PlanChange {
  readonly row: string;
  /** The row that it is put before; null: after all others of its kind. */
  readonly before: string | null;
  readonly by: string;
  readonly reason: string;
}

export interface Plan {
  readonly settings: PlanSettings;
  /** In the order of the vote. */
  readonly rows: readonly PlanRow[];
  readonly steps: readonly Step[];
  readonly edges: readonly Edge[];
  readonly changes: readonly PlanChange[];
}

/** Whether a row is put to the vote; what was divided may be decided by its parts alone. */
export const isPut = ({ settings }: Pick<Plan, "settings">, row: PlanRow): boolean =>
  settings.wholeAfterParts || !("divided" in row) || !row.divided;
