import type { Page } from "playwright-core";
import type { Outcome } from "../client/api.ts";
import type { KeptAct } from "../client/kept-acts.ts";
import { aroundCases } from "./matrix-around.ts";
import { delegateCases } from "./matrix-delegate.ts";
import { depositCases } from "./matrix-deposit.ts";
import { hallCases } from "./matrix-hall.ts";
import { identityCases } from "./matrix-identity.ts";
import { institutionCases } from "./matrix-institutions.ts";
import { keptCases } from "./matrix-kept.ts";
import { lawCases } from "./matrix-laws.ts";
import { memberCases } from "./matrix-members.ts";
import { otherCases } from "./matrix-others.ts";
import { presidencyCases } from "./matrix-presidency.ts";
import { publicCases } from "./matrix-public.ts";
import { secretCases } from "./matrix-secret.ts";
import { secretariatCases } from "./matrix-secretariat.ts";
import { startCases } from "./matrix-start.ts";
import { tellerCases } from "./matrix-tellers.ts";
import { textCases } from "./matrix-texts.ts";
import type { Sitter } from "./screen-page.ts";

/**
 * One screen in one state. `matrix.test.ts` looks at each in every language and light: what axe
 * finds, whether it runs over the side, what the browser complains about. A new screen adds a list
 * of its own in a file `matrix-<screen>.ts`, and its line below.
 */
export interface ScreenCase {
  /**
   * The path below `/a/TEST`: "hall", "secretariat/people", "" for the public; "/" is the start.
   */
  readonly screen: string;
  /** One of empty, loading, offline, refused, … or what else shows: a name within the screen. */
  readonly state: string;
  /** The journal, as minutes (`sitting.ts`); left out: nothing has come yet. */
  readonly lines?: readonly string[];
  /** Whether ballots of an open vote come sealed, as for others than the own delegation. */
  readonly sealed?: boolean;
  /** Who is signed in; left out: nobody. */
  readonly as?: Sitter;
  /** On which device: 1920 x 1080, 1600 x 1100 or 390 x 844. */
  readonly on: "wall" | "desk" | "phone";
  /** What the device has kept of whoever is signed in; left out: nothing. */
  readonly kept?: readonly KeptAct[];
  /** What the server answers to acts, one after the other; then it accepts. */
  readonly answers?: readonly Outcome[];
  /** On a page that was just loaded, which has none of the rules that other cases have fetched. */
  readonly isFresh?: boolean;
  /**
   * What the server answers beside the feed, by pattern of the address; null: not to be reached.
   */
  readonly served?: Readonly<Record<string, object | null>>;
  /** What somebody does, or what happens, after it is shown; without words of any language. */
  readonly after?: (page: Page) => Promise<void>;
}

/** Every screen in every state that it has. */
export const matrix: readonly ScreenCase[] = [
  ...hallCases,
  ...presidencyCases,
  ...delegateCases,
  ...identityCases,
  ...keptCases,
  ...secretCases,
  ...secretariatCases,
  ...publicCases,
  ...otherCases,
  ...startCases,
  ...textCases,
  ...depositCases,
  ...aroundCases,
  ...lawCases,
  ...memberCases,
  ...institutionCases,
  ...tellerCases,
];
