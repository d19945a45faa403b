import type { Facts } from "@hemicycle/base";
import {
  clauseOf,
  fillSays,
  kindOf,
  motionOf,
  type Refusal,
  type Says,
  tellStates,
  type Unset,
} from "@hemicycle/engine";
import { awaitsRules } from "../../clauses/excerpts.ts";
import type { Because } from "../../client/api.ts";
import type { Reason } from "../../components/types.ts";
import type { Key } from "../../messages/index.ts";
import { citation } from "./cite.ts";
import { listed } from "./isolate.ts";
import { motionKindName, nameIn, numberIn } from "./names.ts";
import type { Scene } from "./scene.ts";

/** Why the rules refuse an act, as judged here, in the reader's language. */
export const reasonsOf = (scene: Scene, refusals: readonly Refusal[]): readonly Reason[] =>
  merged(refusals.map((refusal) => reason(scene, refusal)));

const reason = (scene: Scene, { clause, says, facts }: Refusal): Reason => ({
  says: filled(scene, says, spokenIn(scene, facts)),
  citations: [citation(scene, clause)],
});

/** Why the server refused an act: its answer, in the language in which it was asked. */
export const reasonsGiven = (scene: Scene, because: readonly Because[]): readonly Reason[] =>
  merged(
    because.map((one) => ({
      says: messageOf(scene, one),
      citations: [citation(scene, one.clause)],
    })),
  );

/** The server's words; with the reader's names in them, where it has given the registered ones. */
const messageOf = (scene: Scene, { clause, facts, message }: Because): string => {
  const spoken = spokenIn(scene, facts);
  const found = clauseOf(scene.edition, clause);
  if (spoken === facts || found?.kind !== "guard") return message;
  return filled(scene, found.says, spoken);
};

const filled = (scene: Scene, says: Says, facts: Facts): string => {
  const { language } = scene.words;
  return fillSays(says, isolatedIn(scene, tellStates(facts, language)), language);
};

/** Values that nobody has fixed, and the clauses that need them. */
export const unsetReasons = (
  scene: Scene,
  unset: readonly Pick<Unset, "clause" | "value">[],
): readonly Reason[] =>
  merged(
    unset.map(({ clause, value }): Reason => {
      if (awaitsRules({ value })) return plainly(scene, "undecided.coming");
      if (isAct(scene, value)) return plainly(scene, "undecided.act");
      const says = scene.words.say("undecided.value", { value });
      return { says, citations: [citation(scene, clause === "" ? value : clause)] };
    }),
  );

const plainly = ({ words }: Scene, key: Key): Reason => ({ says: words.say(key), citations: [] });

/** In a body, an act of which its rules do not speak stands for the value that is missing. */
const isAct = ({ state }: Scene, value: string): boolean =>
  kindOf(state) !== "plenary" && value.startsWith(`${kindOf(state)}/`);

/** What stands in the way of an act, refused or undecided. */
export const obstacles = (
  scene: Scene,
  judged: { readonly refusals: readonly Refusal[]; readonly unset: readonly Unset[] },
): readonly Reason[] => [
  ...reasonsOf(scene, judged.refusals),
  ...unsetReasons(scene, judged.unset),
];

/** The same sentence under several clauses is said once, with all of them. */
const merged = (reasons: readonly Reason[]): readonly Reason[] => {
  const bySentence = new Map<string, Reason>();
  for (const one of reasons) {
    const before = bySentence.get(one.says)?.citations ?? [];
    const fresh = one.citations.filter(({ name }) => before.every((had) => had.name !== name));
    bySentence.set(one.says, { ...one, citations: [...before, ...fresh] });
  }
  return [...bySentence.values()];
};

/** Facts by which a refusal names business of the session, by its id or by several. */
const business = /^(request|other|open|accepted|joins|drafts?|items?|motion|first)$/;

/** Facts by which a refusal names a vote; its sentence says that it is one. */
const ofVotes = /^(vote|other)$/;

/** Facts with names as the reader calls them; the same facts where none differs. */
const spokenIn = (scene: Scene, facts: Facts): Facts => {
  const members = spokenNames(scene);
  const spoken = Object.entries(facts).map(([key, fact]) => {
    if (typeof fact !== "string") return [key, fact] as const;
    const called = (name: string): string | undefined =>
      members.get(name) ??
      (business.test(key) ? quotedTitle(scene, name) : undefined) ??
      (ofVotes.test(key) ? numberOfVote(scene, name) : undefined);
    return [key, spokenFact(scene, called, fact)] as const;
  });
  const isChanged = spoken.some(([key, fact]) => fact !== facts[key]);
  return isChanged ? Object.fromEntries(spoken) : facts;
};

/** A name, or several between commas, as the rulebooks list them. */
const spokenFact = (
  { words }: Scene,
  called: (name: string) => string | undefined,
  fact: string,
): string => {
  const all = fact.split(", ");
  const spoken = all.map((name) => called(name) ?? name);
  if (spoken.every((name, index) => name === all[index])) return fact;
  return spoken.length === 1 ? spoken.join("") : listed(words, spoken);
};

/** What the screens call a request, a draft, an item or a motion, whose ids nobody reads there. */
const quotedTitle = (scene: Scene, id: string): string | undefined => {
  const { state, words } = scene;
  const { requests, drafts, items } = state.session ?? {};
  const found = requests?.get(id) ?? drafts?.get(id) ?? items?.get(id);
  const title = found?.title ?? titleOfMotion(scene, id);
  return title === undefined ? undefined : words.say("app.quoted", { title });
};

/** Votes are called by their number: "V17" is vote 17. */
const numberOfVote = ({ state }: Scene, id: string): string | undefined =>
  state.session?.votes.has(id) ? numberIn(id) : undefined;

const titleOfMotion = (scene: Scene, id: string): string | undefined => {
  const motion = motionOf(scene.state, id);
  return motion === null ? undefined : (motion.text ?? motionKindName(scene, motion.kind));
};

const spokenByRegister = new WeakMap<object, Map<string, ReadonlyMap<string, string>>>();

/** Registered names whose members are called otherwise in the reader's language. */
const spokenNames = ({ state: { members }, words }: Scene): ReadonlyMap<string, string> => {
  const byLanguage =
    spokenByRegister.get(members) ?? new Map<string, ReadonlyMap<string, string>>();
  spokenByRegister.set(members, byLanguage);
  const known = byLanguage.get(words.language);
  if (known !== undefined) return known;
  const pairs = members.values().map((one) => [one.name, nameIn(words, one)] as const);
  const made = new Map(pairs.filter(([name, spoken]) => name !== spoken));
  byLanguage.set(words.language, made);
  return made;
};

const firstStrongIsolate = "\u2068";
const popIsolate = "\u2069";

/** A Latin name keeps its own direction inside an Arabic sentence (Unicode Annex 9, 2.4). */
const isolatedIn = ({ words }: Scene, facts: Facts): Facts =>
  words.dir === "ltr"
    ? facts
    : Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [
          name,
          typeof fact === "string" ? `${firstStrongIsolate}${fact}${popIsolate}` : fact,
        ]),
      );
