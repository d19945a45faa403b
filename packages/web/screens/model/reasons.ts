import type { Facts } from "@hemicycle/base";
import { fillSays, type Refusal, type Unset } from "@hemicycle/engine";
import type { Because } from "../../client/api.ts";
import type { Reason } from "../../components/types.ts";
import { citation } from "./cite.ts";
import type { Scene } from "./scene.ts";

/** Why the rules refuse an act, as judged here, in the reader's language. */
export const reasonsOf = (scene: Scene, refusals: readonly Refusal[]): readonly Reason[] =>
  merged(refusals.map((refusal) => reason(scene, refusal)));

const reason = (scene: Scene, { clause, says, facts }: Refusal): Reason => ({
  says: fillSays(says, isolatedIn(scene, facts), scene.words.language),
  citations: [citation(scene, clause)],
});

/** Why the server refused an act: its answer, in the language in which it was asked. */
export const reasonsGiven = (scene: Scene, because: readonly Because[]): readonly Reason[] =>
  merged(
    because.map(({ clause, message }) => ({
      says: message,
      citations: [citation(scene, clause)],
    })),
  );

/** Values that nobody has fixed, and the clauses that need them. */
export const unsetReasons = (
  scene: Scene,
  unset: readonly Pick<Unset, "clause" | "value">[],
): readonly Reason[] =>
  merged(
    unset.map(({ clause, value }) => ({
      says: scene.words.say("undecided.value", { value }),
      citations: [citation(scene, clause === "" ? value : clause)],
    })),
  );

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
