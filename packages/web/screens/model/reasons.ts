import type { Facts } from "@hemicycle/base";
import {
  clauseOf,
  fillSays,
  kindOf,
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
import { nameIn } from "./names.ts";
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

/** Facts with the names of members as the reader calls them; the same facts where none differs. */
const spokenIn = (scene: Scene, facts: Facts): Facts => {
  const names = spokenNames(scene);
  if (names.size === 0) return facts;
  const spoken = Object.entries(facts).map(([key, fact]) => {
    return [key, typeof fact === "string" ? spokenFact(scene, names, fact) : fact] as const;
  });
  const isChanged = spoken.some(([key, fact]) => fact !== facts[key]);
  return isChanged ? Object.fromEntries(spoken) : facts;
};

/** A name, or several between commas, as the rulebooks list them. */
const spokenFact = ({ words }: Scene, names: ReadonlyMap<string, string>, fact: string): string => {
  const all = fact.split(", ");
  if (!all.some((name) => names.has(name))) return fact;
  const spoken = all.map((name) => names.get(name) ?? name);
  return spoken.length === 1 ? spoken.join("") : listed(words, spoken);
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
