import { citedIn, clauseOf, type Ground } from "@hemicycle/engine";
import type { Citation } from "../../components/types.ts";
import type { Key } from "../../messages/index.ts";
import { pathOf } from "../../router.ts";
import type { Citing, Scene } from "./scene.ts";

/** Documents that clauses cite, by the name that the rulebooks give them. */
const documents: Readonly<Record<string, { readonly name: Key; readonly short: Key | null }>> = {
  "Rules of the Assembly": { name: "document.rules", short: null },
  Statutes: { name: "document.statutes", short: "document.statutes.short" },
  "Rules of the Standing Committees": {
    name: "document.committees",
    short: "document.committees.short",
  },
  "Rules of the Executive Committee": {
    name: "document.executive",
    short: "document.executive.short",
  },
  "Rules of the Forum of Women Parliamentarians": {
    name: "document.forum",
    short: "document.forum.short",
  },
  "Rules of the Governing Council": { name: "document.council", short: "document.council.short" },
  "Rules of the Secretariat": {
    name: "document.secretariat",
    short: "document.secretariat.short",
  },
  "Letter of 10 July 2024": { name: "document.letter", short: "document.letter.short" },
  ...Object.fromEntries(
    (
      [
        ["Model law-making", "document.lawMaking"],
        ["Practice", "document.practice"],
        ["Open questions", "document.open"],
        ["Regulations", "document.regulations"],
        ["Convention", "document.convention"],
        ["CIS Charter", "document.charter"],
        ["Provisional Statute", "document.provisional"],
      ] as const
    ).map(([document, name]) => [document, { name, short: name }]),
  ),
};

/** Between two parts of what is said, as the reader's language writes it. */
export const comma = ({ words }: Pick<Citing, "words">): string =>
  words.language === "ar" ? "، " : ", ";

/**
 * A clause as it stands beside a decision, with the way to its page. The rules that govern the
 * session go by the letters of their assembly, other documents by their own name.
 */
export const citation = (scene: Citing, clause: string): Citation => {
  const { document, number } = placeOf(citesOf(scene, clause));
  const known = documents[document];
  const letters = scene.state.founding?.rulebook.toUpperCase() ?? "";
  const name = known === undefined ? document : scene.words.say(known.name);
  const short = known?.short == null ? letters : scene.words.say(known.short);
  const book = known === undefined ? document : short;
  const { linked } = scene;
  return {
    ...(book === "" ? {} : { book }),
    number,
    name: [[letters, name].filter(Boolean).join(" "), number].filter(Boolean).join(comma(scene)),
    ...(linked === null ? {} : { href: pathOf({ screen: "rule", assembly: linked, clause }) }),
  };
};

/** Without the letters of the assembly, where all that is cited are its rules. */
export const plainCitation = (scene: Citing, clause: string): Citation => {
  const { book, ...plain } = citation(scene, clause);
  const isOwn = book === scene.state.founding?.rulebook.toUpperCase();
  return isOwn || book === undefined ? plain : { book, ...plain };
};

/** Several clauses, each paragraph once, in their order. */
export const citations = (scene: Citing, clauses: readonly string[]): readonly Citation[] =>
  onceEach(clauses.map((clause) => citation(scene, clause)));

export const onceEach = (cited: readonly Citation[]): readonly Citation[] => {
  const seen = new Set<string>();
  return cited.filter(({ name }) => !seen.has(name) && seen.add(name));
};

/** The paragraphs on which a decision rests most, a few of them: the margin is narrow. */
export const groundCitations = (
  scene: Scene,
  grounds: readonly Ground[],
  most = 2,
): readonly Citation[] => citations(scene, groundClauses(scene, grounds)).slice(0, most);

/**
 * The clauses on which a decision rests, those of the most telling paragraph first. What was ruled
 * and what follows tells most; a guard tells the less, the more acts it governs; several clauses of
 * one paragraph tell more than one; and the rules of the session come before other documents.
 */
export const groundClauses = (scene: Scene, grounds: readonly Ground[]): readonly string[] => {
  const weights = new Map<string, number>();
  const placed = grounds.map((ground) => ({ ...ground, cites: citesOf(scene, ground.clause) }));
  for (const { cites, ...ground } of placed) {
    weights.set(cites, (weights.get(cites) ?? 0) + weightOf(scene, ground));
  }
  const weight = (cites: string): number => (weights.get(cites) ?? 0) + (isOwn(cites) ? 1 : 0);
  return placed
    .map((ground, at) => ({ ...ground, at, weight: weight(ground.cites) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ clause }) => clause);
};

const citesOf = ({ edition, whole = edition, beside }: Citing, clause: string): string =>
  (citedIn(edition, clause) ?? citedIn(whole, clause) ?? beside?.(clause))?.cites ?? clause;

const isOwn = (cites: string): boolean => documents[placeOf(cites).document]?.short === null;

const telling = 10;

const weightOf = ({ edition }: Scene, { clause, how }: Ground): number => {
  if (how !== "held") return telling;
  const found = clauseOf(edition, clause);
  return found?.kind === "guard" ? 1 / found.on.length : 0;
};

/** "Rules of the Assembly, 33.1": the document, and the number in it. */
const placeOf = (cites: string): { readonly document: string; readonly number: string } => {
  const at = cites.lastIndexOf(", ");
  if (at < 0) return { document: "", number: cites };
  return { document: cites.slice(0, at), number: cites.slice(at + 2) };
};
