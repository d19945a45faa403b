import type { Component } from "svelte";
import { loadReadings } from "../client/readings.svelte.ts";
import { loadRules, loadRulesOf } from "../client/rules.svelte.ts";
import { fetchTexts } from "../client/texts.ts";
import { breathe } from "../client/turns.ts";
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
  secretBallot: () => import("./SecretBallot.svelte"),
  rules: () => import("./Rules.svelte"),
  rule: () => import("./Rule.svelte"),
  coverage: () => import("./Coverage.svelte"),
  texts: () => import("./Texts.svelte"),
  text: () => import("./Text.svelte"),
  members: () => import("./Members.svelte"),
  member: () => import("./Member.svelte"),
  institutions: () => import("./Institutions.svelte"),
  institution: () => import("./Institution.svelte"),
  tellers: () => import("./Tellers.svelte"),
  consultation: () => import("./Consultation.svelte"),
  use: () => import("./NationalUse.svelte"),
  council: () => import("./CouncilTable.svelte"),
  councilPack: () => import("./CouncilPack.svelte"),
  plan: () => import("./Plan.svelte"),
  laws: () => import("./Laws.svelte"),
  law: () => import("./Law.svelte"),
  missing: () => import("./Missing.svelte"),
};

/** What screens say beside what most of them say. */
const said: Partial<Record<Screen, readonly Part[]>> = {
  public: ["public", "institution"],
  publicVote: ["public", "institution"],
  secretBallot: ["public", "secret"],
  start: ["room", "institution", "entry", "play", "identity"],
  seat: ["room", "entry", "identity"],
  card: ["room", "entry", "identity"],
  hall: ["room", "hall"],
  delegate: ["room", "delegate"],
  presidency: ["room", "hall", "conduct", "entry", "events", "desk"],
  secretariat: ["room", "conduct", "entry", "events", "desk", "registers", "rules"],
  rules: ["rules", "institution", "room", "conduct", "entry"],
  rule: ["rules", "institution", "room", "conduct", "entry", "events"],
  coverage: ["rules", "institution", "room", "conduct", "entry"],
  texts: ["texts"],
  text: ["texts", "room", "conduct", "entry"],
  members: ["members", "room", "conduct", "entry", "events"],
  member: ["members", "room", "conduct", "entry", "events"],
  institutions: ["members", "room", "conduct", "entry"],
  institution: ["members", "room", "conduct", "entry"],
  tellers: ["tellers", "room", "conduct", "entry", "desk"],
  consultation: ["around", "room", "conduct", "entry", "events", "desk", "registers"],
  use: ["around", "room", "conduct", "entry", "events", "desk", "registers"],
  council: ["around", "room", "conduct", "entry", "events", "desk", "registers"],
  councilPack: ["around", "room", "conduct", "entry", "events", "registers"],
  plan: ["around", "room", "conduct", "entry", "events", "desk", "registers"],
  laws: ["around", "room", "conduct", "entry", "events", "desk", "registers"],
  law: ["around", "room", "conduct", "entry", "events", "desk", "registers"],
};

/** The parts of the catalogue that a screen says something of. */
export const partsFor = (screen: Screen): readonly Part[] => ["base", ...(said[screen] ?? [])];

/** Screens that judge nothing, and are shown without fetching the rulebooks. */
const judgeless: readonly Screen[] = [
  ...["start", "seat", "card", "public", "publicVote", "secretBallot", "missing"],
] as const satisfies readonly Screen[];

/** Whether a screen shows nothing without the rulebook of its assembly. */
export const judges = (screen: Screen): boolean => !judgeless.includes(screen);

/** Screens that judge what delegates do, and fetch the rest of the rules when they need it. */
const ofDelegates: readonly Screen[] = ["delegate"];

/** Screens on which texts can be made where there are none yet. */
const writing: readonly Screen[] = [
  ...(["texts", "text", "presidency", "secretariat"] as const),
  ...(["consultation", "use", "council", "councilPack"] as const),
  ...(["plan", "laws", "law"] as const),
];

/** Screens that show how clauses are read. */
const reading: readonly Screen[] = ["rules", "rule", "coverage"];

/**
 * A screen, once all that it needs is here: the rulebook of its assembly as well, or what delegates
 * judge by, refusing in the language, where it judges by it; without an assembly all rulebooks.
 * Rejects when any of it cannot be fetched.
 */
export async function screenOf(
  screen: Screen,
  language: Language,
  assembly?: string,
): Promise<Component<ScreenProps>> {
  const component = (loaders[screen] ?? loaders.missing)();
  // In a turn of their own: on a slow phone the files of the component take one already.
  const beside = breathe().then(() => {
    const rules = judges(screen) ? rulesFor(screen, language, assembly) : null;
    const readings = reading.includes(screen) ? loadReadings(language) : null;
    return Promise.all([rules, readings, writing.includes(screen) ? fetchTexts() : null]);
  });
  const [fetched] = await Promise.all([component, beside]);
  return fetched.default;
}

const rulesFor = (screen: Screen, language: Language, assembly?: string): Promise<void> => {
  const extent = ofDelegates.includes(screen) ? "excerpt" : "whole";
  return assembly === undefined ? loadRules(language) : loadRulesOf(assembly, language, extent);
};
