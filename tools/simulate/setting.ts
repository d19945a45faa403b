import type { CalendarDate } from "@hemicycle/base";
import type { Proposal, Recorded, Rulebook, State } from "@hemicycle/engine";
import type { Clock } from "./clock.ts";
import type { Dice } from "./dice.ts";
import type { Ledger } from "./ledger.ts";
import type { Likely } from "./suggest.ts";

/** What somebody does in the founding of a simulated assembly. */
export type Step = Proposal & { readonly by: string };

/** A parliament, and the persons of its delegation. */
export interface Country {
  readonly member: string;
  readonly people: readonly string[];
}

/** Who takes part in a simulated assembly. */
export interface World {
  readonly countries: readonly Country[];
  readonly president: string;
}

/** How far an assembly has come: the weeks before, the eve, the sittings, the close. */
export type Phase = "before" | "eve" | "sitting" | "closing";

export interface When {
  readonly phase: Phase;
  readonly at: string;
}

/** What an entry breaks, in words, before it is written down; null when it breaks nothing. */
export type Invariant = (ledger: Ledger, recorded: Recorded) => string | null;

/** What is wrong with a state after an act, beside what was written down; null if nothing is. */
export type Standing = (
  ledger: Ledger,
  state: State,
  recorded: readonly Recorded[],
) => string | null;

/** A rulebook as a subject: how an assembly comes about under it, and what must hold there. */
export interface Setting {
  /** The name of the rulebook. */
  readonly code: string;
  readonly clock: Clock;
  /** The last day before the session, and the day on which it opens. */
  readonly eve: CalendarDate;
  readonly opens: CalendarDate;
  /** The rulebooks with what is laid beside them for the simulation. */
  readonly books: (books: readonly Rulebook[]) => readonly Rulebook[];
  readonly newWorld: (dice: Dice) => World;
  /** The acts that found an assembly and convene its first session. */
  readonly founding: (dice: Dice, world: World) => readonly Step[];
  /** Delegations come again to a later session. */
  readonly comeAgain: (dice: Dice, world: World) => readonly Step[];
  /** The acts that open a first sitting. */
  readonly opening: (dice: Dice, world: World) => readonly Step[];
  /** What somebody would do at such a moment; null where there is nothing to do. */
  readonly likely: (dice: Dice, state: State, when: When) => Likely | null;
  readonly invariants: Readonly<Record<string, Invariant>>;
  readonly standing: Readonly<Record<string, Standing>>;
  /** Whose ballot it is in a vote; left out, that of a delegation. */
  readonly ballotsBy?: "person";
}
