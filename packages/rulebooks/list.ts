import {
  type ActType,
  type Clause,
  type Discretion,
  type Edition,
  type EventType,
  type Example,
  everyClause,
  type Language,
  languages,
  type Slot,
  type Value,
} from "@hemicycle/engine";

/** A rulebook as a lawyer reads it: by document, rule and paragraph, not in the judge's order. */
export interface ListedRule {
  /** The text that the rule stands in: "Rules of the Assembly". */
  readonly document: string;
  /** Number of the rule or article: "33". */
  readonly rule: string;
  readonly paragraphs: readonly ListedParagraph[];
}

export interface ListedParagraph {
  /** As its clauses cite it: "Rules of the Assembly, 33.1". */
  readonly cites: string;
  /** The number within the document: "33.1". */
  readonly number: string;
  /** Whether the program does something with it; if not, all its clauses are prose. */
  readonly mechanised: boolean;
  readonly clauses: readonly ListedClause[];
}

interface ListedBase {
  readonly id: string;
  readonly reading: string;
  /** What proves it, in the notation of the minutes. */
  readonly examples: readonly Example[];
  /** What must be laid over the rules for it to hold: "Emergency provisions of 2020". */
  readonly under?: string;
  /** What it does not hold under, as others stand in its place. */
  readonly replacedUnder?: readonly string[];
}

export type ListedClause = ListedBase &
  (
    | {
        readonly kind: "guard";
        readonly on: readonly ActType[];
        readonly discretion: Discretion | null;
        /** The refusal in English, with its {placeholders}. */
        readonly says: string;
        /** The languages in which it refuses. */
        readonly languages: readonly Language[];
      }
    | {
        readonly kind: "value";
        readonly slot: Slot | null;
        readonly status: Value["status"];
        readonly source: string;
      }
    | { readonly kind: "consequence"; readonly on: readonly EventType[] }
    | { readonly kind: "prose"; readonly why: string }
  );

/** How much of an edition the program does, and how much it leaves to a person. */
export interface Coverage {
  readonly paragraphs: number;
  readonly mechanised: number;
  /** Paragraphs that have prose and nothing else. */
  readonly left: number;
  /** Paragraphs with a value that nobody has set yet. */
  readonly unset: number;
  readonly clauses: Readonly<Record<Clause["kind"], number>>;
  readonly values: Readonly<Record<Value["status"], number>>;
  readonly examples: number;
}

/** Every paragraph that the clauses of an edition cite, in the order of the law. */
export const listRules = (edition: Edition): readonly ListedRule[] => {
  const paragraphs = new Map<string, ListedClause[]>();
  for (const clause of everyClause(edition)) {
    const shown = { ...listed(clause), ...layings(edition, clause) };
    const known = paragraphs.get(clause.cites);
    if (known === undefined) paragraphs.set(clause.cites, [shown]);
    else known.push(shown);
  }
  const rules = new Map<string, { place: Place; paragraphs: ListedParagraph[] }>();
  for (const place of inLawOrder([...paragraphs.keys()])) {
    const key = `${place.document}, ${place.rule}`;
    const rule = rules.get(key) ?? { place, paragraphs: [] };
    rule.paragraphs.push(paragraphOf(place, paragraphs.get(place.cites) ?? []));
    rules.set(key, rule);
  }
  return [...rules.values()].map(({ place: { document, rule }, paragraphs: own }) => ({
    document,
    rule,
    paragraphs: own,
  }));
};

/** Under what is laid over the rules a clause holds, or does not. */
const layings = (
  { overlays = [] }: Edition,
  clause: Clause,
): Pick<ListedBase, "under" | "replacedUnder"> => {
  const own = overlays.find(({ clauses }) => clauses.includes(clause));
  const others = overlays.filter(
    ({ id, replaces }) => id !== own?.id && (replaces === "all" || replaces.includes(clause.id)),
  );
  return {
    ...(own === undefined ? {} : { under: own.title }),
    ...(others.length === 0 ? {} : { replacedUnder: others.map(({ title }) => title) }),
  };
};

const paragraphOf = (
  { cites, number }: Place,
  clauses: readonly ListedClause[],
): ListedParagraph => {
  const mechanised = clauses.some(({ kind }) => kind !== "prose");
  return { cites, number, mechanised, clauses };
};

const listed = (clause: Clause): ListedClause => {
  const { id, reading } = clause;
  const base = { id, reading, examples: "examples" in clause ? clause.examples : [] };
  switch (clause.kind) {
    case "guard": {
      const { kind, on, discretion, says } = clause;
      const spoken = languages.filter((language) => says[language] !== undefined);
      return { ...base, kind, on, discretion, says: says.en, languages: spoken };
    }
    case "value": {
      const { kind, slot, status, source } = clause;
      return { ...base, kind, slot, status, source };
    }
    case "consequence":
      return { ...base, kind: clause.kind, on: clause.on };
    case "prose":
      return { ...base, kind: clause.kind, why: clause.why };
  }
};

/** Where a paragraph stands: "Rules of the Assembly, 11.2(a)" is rule 11, number 11.2(a). */
interface Place {
  readonly cites: string;
  readonly document: string;
  readonly rule: string;
  readonly number: string;
}

const placeOf = (cites: string): Place => {
  const [, document, number, rule] = /^(.*), ((\d+)\S*)$/.exec(cites) ?? [];
  if (document === undefined || number === undefined || rule === undefined) {
    return { cites, document: cites, rule: "", number: "" };
  }
  return { cites, document, rule, number };
};

/** Documents as they come, then by number: 4 before 33, 11.2 before 11.2(a) before 11.2(b). */
const inLawOrder = (cited: readonly string[]): readonly Place[] => {
  const places = cited.map(placeOf);
  const documents = [...new Set(places.map(({ document }) => document))];
  const rank = ({ document }: Place): number => documents.indexOf(document);
  return places.sort((a, b) => rank(a) - rank(b) || compareNumbers(a.number, b.number));
};

/** Piece by piece, figures as figures. */
const compareNumbers = (a: string, b: string): number => {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one = "", other = ""] = [left[at], right[at]];
    if (one === other) continue;
    const difference = Number(one) - Number(other);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return one < other ? -1 : 1;
  }
  return 0;
};

const piecesOf = (number: string): readonly string[] => number.match(/\d+|\p{L}+/gu) ?? [];

/** Counts what `listRules` lists. */
export const coverageOf = (rules: readonly ListedRule[]): Coverage => {
  const paragraphs = rules.flatMap((rule) => rule.paragraphs);
  const clauses = paragraphs.flatMap((paragraph) => paragraph.clauses);
  const mechanised = paragraphs.filter((paragraph) => paragraph.mechanised).length;
  const kind = (wanted: Clause["kind"]): number =>
    clauses.filter((clause) => clause.kind === wanted).length;
  const status = (wanted: Value["status"]): number =>
    clauses.filter((clause) => clause.kind === "value" && clause.status === wanted).length;
  return {
    paragraphs: paragraphs.length,
    mechanised,
    left: paragraphs.length - mechanised,
    unset: paragraphs.filter((paragraph) => paragraph.clauses.some(isUnset)).length,
    clauses: {
      guard: kind("guard"),
      value: kind("value"),
      consequence: kind("consequence"),
      prose: kind("prose"),
    },
    values: {
      verified: status("verified"),
      inferred: status("inferred"),
      fromMemory: status("fromMemory"),
      unset: status("unset"),
    },
    examples: clauses.reduce((sum, { examples }) => sum + examples.length, 0),
  };
};

/** Whether it asks for a value that the sources do not give. */
export const isUnset = (clause: ListedClause): boolean =>
  clause.kind === "value" && clause.status === "unset";
