import type { Component } from "svelte";
import { loadReadings } from "../client/readings.svelte.ts";
import { loadRules } from "../client/rules.svelte.ts";
import type { Language } from "../messages/index.ts";
import type { Part } from "../messages/parts.ts";
import type { Route, Screen } from "../router.ts";

/** What a screen is given: where the person is. Who they are, it has from `useVisit`. */
export interface ScreenProps {
  readonly route: Route;
}

type Loader = () => Promise<{ default: Component<ScreenProps> }>;

/** Each screen is a chunk of its own, fetched when someone goes there. */
const loaders: Partial<Record<Screen, Loader>> & { readonly missing: Loader } = {
  start: () => import("./Start.svelte"),
  seat: () => import("./Seat.svelte"),
  card: () => import("./Card.svelte"),
  presidency: () => import("./Presidency.svelte"),
  hall: () => import("./Hall.svelte"),
  delegate: () => import("./Delegate.svelte"),
  secretariat: () => import("./Secretariat.svelte"),
  public: () => import("./Public.svelte"),
  publicVote: () => import("./PublicVote.svelte"),
  rules: () => import("./Rules.svelte"),
  rule: () => import("./Rule.svelte"),
  coverage: () => import("./Coverage.svelte"),
  texts: () => import("./Texts.svelte"),
  text: () => import("./Text.svelte"),
  missing: () => import("./Missing.svelte"),
};

/** What screens say beside what most of them say. */
const said: Partial<Record<Screen, readonly Part[]>> = {
  start: ["room", "play", "identity"],
  seat: ["room", "identity"],
  card: ["room", "identity"],
  hall: ["room"],
  delegate: ["room"],
  presidency: ["room", "desk"],
  secretariat: ["room", "desk", "registers", "rules"],
  rules: ["rules", "room"],
  rule: ["rules", "room"],
  coverage: ["rules", "room"],
  texts: ["texts"],
  text: ["texts", "room"],
};

/** The parts of the catalogue that a screen says something of. */
export const partsFor = (screen: Screen): readonly Part[] => ["base", ...(said[screen] ?? [])];

/** Screens that judge nothing, and are shown without fetching the rulebooks. */
const judgeless: readonly Screen[] = ["start", "seat", "card", "public", "publicVote", "missing"];

/** Screens that show how clauses are read. */
const reading: readonly Screen[] = ["rules", "rule", "coverage"];

/**
 * A screen, once all that it needs is here: the rulebooks as well, refusing in the language, where
 * it judges by them. Rejects when any of it cannot be fetched.
 */
export async function screenOf(
  screen: Screen,
  language: Language,
): Promise<Component<ScreenProps>> {
  const rules = judgeless.includes(screen) ? null : loadRules(language);
  const readings = reading.includes(screen) ? loadReadings(language) : null;
  const [fetched] = await Promise.all([(loaders[screen] ?? loaders.missing)(), rules, readings]);
  return fetched.default;
}
