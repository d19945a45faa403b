import { type Instant, secondsBetween } from "@hemicycle/base";
import type { Question } from "./acts/fields.ts";
import { dayAt } from "./affiliations.ts";
import type { Ask } from "./clause.ts";
import { isInRoom } from "./find.ts";
import { isLate } from "./moments.ts";
import { type ObjectionLetter, type ProposedDecision, questionKey, type State } from "./state.ts";

/**
 * Where whoever objects stands: in the room and taking part; in the room and taking no part; not in
 * the room; or too late, wherever they are.
 */
export const objectorPlaces = ["takingPart", "noPart", "absent", "late"] as const;
export type ObjectorPlace = (typeof objectorPlaces)[number];

/** What an objection is by the rule; `unclear` where its words can be read in two ways. */
export type Effect = "counts" | "ignored" | "unclear";

/** What it takes to decide without a vote, as data. */
export interface Agreement {
  /** In the room; in writing, by silence until a moment; or unless so many object. */
  readonly way: "consensus" | "silence" | "deemed";
  /**
   * The most objections that do not stand in the way: 0 for consensus, 1 for consensus minus one,
   * 9 where ten must object.
   */
  readonly tolerated: number;
  /** Whose objections are counted: each delegation once, or each person. */
  readonly by: "delegation" | "person";
  /** From how many delegations they must come to stand in the way; left out: from one. */
  readonly fromDelegations?: number;
  readonly effects: Readonly<Record<ObjectorPlace, Effect>>;
  /** Seconds before its sitting opens by which a letter must be in; left out: until decided. */
  readonly letterSeconds?: number;
}

/** A weighing with what went into it: delegations or persons, by the rule's `by`. */
export interface Agreed {
  /** The clause that says what it takes. */
  readonly clause: string;
  readonly way: Agreement["way"];
  readonly tolerated: number;
  readonly counted: readonly string[];
  readonly ignored: readonly string[];
  readonly unclear: readonly string[];
  /** Delegations that took no part. */
  readonly noPart: readonly string[];
  /** Delegations in the room; null in writing. */
  readonly present: number | null;
}

export interface Weighed extends Agreed {
  /** `running`: in writing, and there is still time to object. */
  readonly outcome: "agreed" | "notAgreed" | "unclear" | "running";
}

interface Objection {
  readonly by: string;
  readonly member: string | null;
  readonly place: ObjectorPlace;
  readonly standing: Standing;
}

/** A value that nobody has fixed yet, and the clause that needs it. */
interface Open {
  readonly clause: string;
  readonly value: string;
}

/** Whether whoever objects may vote that day; a letter can come from anybody. */
type Standing = "voter" | "none" | Open;

/** Of one that may not vote it is told and stands in nobody's way; it may where that is open. */
const effectOf = ({ effects }: Agreement, { place, standing }: Objection): Effect => {
  if (standing === "voter" || effects[place] === "ignored") return effects[place];
  return standing === "none" ? "ignored" : "unclear";
};

/** What is asked of members when objections are weighed. */
interface Weighing {
  readonly ask: Ask;
  readonly state: State;
  readonly at: Instant;
}

/**
 * By the rulebook, on the day on which it is weighed; by the register where no clause says who may
 * vote. Persons of no member object by the clauses that let them.
 */
const standingOf = ({ ask, state, at }: Weighing, member: string | null): Standing => {
  if (member === null) return "voter";
  const right = ask("mayVote", { state, member, on: dayAt(state, at) });
  if (right.kind === "is") return right.value.yes ? "voter" : "none";
  if (right.clause !== "") return right;
  return state.members.get(member)?.affiliation === "member" ? "voter" : "none";
};

/**
 * Weighs the objections to a question that is proposed without a vote. Undecided where the
 * rulebook does not say what it takes, or the outcome hangs on whether somebody may vote and that
 * is open. `unclear` is its own outcome: then the words of the rule can be read in two ways, and
 * the readings come to different ends.
 */
export const weigh = (
  ask: Ask,
  state: State,
  { question, at }: { question: Question; at: Instant },
):
  | ({ readonly kind: "unset" } & Open)
  | { readonly kind: "weighed"; readonly weighed: Weighed } => {
  const rule = ask("agreement", { state, question });
  if (rule.kind === "unset") return rule;
  const proposed = state.session?.withoutVote.get(questionKey(question));
  const objections = objectionsTo({ ask, state, at }, rule.value, proposed);
  const outcome = outcomeOf(rule.value, { objections, until: proposed?.until, at });
  const open = outcome === "unclear" ? openIn(rule.value, objections) : null;
  if (open !== null) return { kind: "unset", clause: open.clause, value: open.value };
  const agreed = agreedBy(state, { ...rule, proposed, objections });
  return { kind: "weighed", weighed: { ...agreed, outcome } };
};

/** The first right to vote on which the weight of an objection hangs, and that nobody knows. */
const openIn = ({ effects }: Agreement, objections: readonly Objection[]): Open | null => {
  for (const { place, standing } of objections) {
    if (typeof standing === "object" && effects[place] !== "ignored") return standing;
  }
  return null;
};

const agreedBy = (
  state: State,
  {
    clause,
    value: rule,
    proposed,
    objections,
  }: {
    clause: string;
    value: Agreement;
    proposed: ProposedDecision | undefined;
    objections: readonly Objection[];
  },
): Agreed => {
  const weighing = (effect: Effect): readonly string[] =>
    objections.filter((one) => effectOf(rule, one) === effect).map(({ by }) => by);
  return {
    clause,
    way: rule.way,
    tolerated: rule.tolerated,
    counted: weighing("counts"),
    ignored: weighing("ignored"),
    unclear: weighing("unclear"),
    noPart: proposed?.noPart ?? [],
    present: rule.way === "silence" ? null : presentIn(state),
  };
};

const presentIn = ({ session }: State): number => {
  const counted = session?.presence.reported ?? null;
  const there = session?.delegations.values().filter(({ inRoom }) => inRoom > 0) ?? [];
  return counted ?? there.length;
};

const outcomeOf = (
  rule: Agreement,
  {
    objections,
    until,
    at,
  }: { objections: readonly Objection[]; until: Instant | undefined; at: Instant },
): Weighed["outcome"] => {
  const with_ = (effects: readonly Effect[]) =>
    objections.filter((one) => effects.includes(effectOf(rule, one)));
  if (standInTheWay(rule, with_(["counts"]))) return "notAgreed";
  if (until !== undefined && !isLate(at, until)) return "running";
  return standInTheWay(rule, with_(["counts", "unclear"])) ? "unclear" : "agreed";
};

const standInTheWay = (
  { tolerated, fromDelegations = 1 }: Agreement,
  objections: readonly Objection[],
): boolean => {
  const members = new Set(objections.map(({ member }) => member));
  return objections.length > tolerated && members.size >= fromDelegations;
};

/** Each delegation, or each person, once: where several of its objections weigh most. */
const objectionsTo = (
  weighing: Weighing,
  rule: Agreement,
  proposed: ProposedDecision | undefined,
): readonly Objection[] => {
  const heaviest = new Map<string, Objection>();
  for (const objection of proposed === undefined ? [] : allTo(weighing, rule, proposed)) {
    const known = heaviest.get(objection.by);
    if (known === undefined || heaviness(rule, objection) > heaviness(rule, known)) {
      heaviest.set(objection.by, objection);
    }
  }
  return [...heaviest.values()];
};

const heaviness = (rule: Agreement, objection: Objection): number =>
  (["ignored", "unclear", "counts"] as const).indexOf(effectOf(rule, objection));

const allTo = (
  weighing: Weighing,
  rule: Agreement,
  proposed: ProposedDecision,
): readonly Objection[] => [
  ...proposed.objectors.map((person): Objection => {
    const member = weighing.state.people.get(person)?.member ?? null;
    const by = rule.by === "person" ? person : (member ?? person);
    const place = placeOf(weighing.state, proposed, { person, member });
    return { by, member, place, standing: standingOf(weighing, member) };
  }),
  ...(proposed.letters ?? []).map((letter): Objection => {
    const place = placeOfLetter(weighing.state, rule, { proposed, letter });
    const { member } = letter;
    return { by: member, member, place, standing: standingOf(weighing, member) };
  }),
];

/** Whoever objected from outside and is in the room when it is weighed, is in the room. */
const placeOf = (
  state: State,
  { late, outside, noPart }: ProposedDecision,
  { person, member }: { person: string; member: string | null },
): ObjectorPlace => {
  if (late?.includes(person) === true) return "late";
  if (outside?.includes(person) === true && !isInRoom(state, person)) return "absent";
  return member !== null && noPart?.includes(member) === true ? "noPart" : "takingPart";
};

const placeOfLetter = (
  state: State,
  { letterSeconds }: Agreement,
  { proposed, letter }: { proposed: ProposedDecision; letter: ObjectionLetter },
): ObjectorPlace => {
  const { until, noPart } = proposed;
  if (until !== undefined && isLate(letter.received, until)) return "late";
  const opened = state.session?.sitting?.openedAt;
  const needed = letterSeconds !== undefined && opened !== undefined;
  if (needed && secondsBetween(letter.received, opened) < letterSeconds) return "late";
  // A delegation that was out of the room for a minute has not gone.
  const isBack = (state.session?.delegations.get(letter.member)?.inRoom ?? 0) > 0;
  if (!letter.present && !isBack) return "absent";
  return noPart?.includes(letter.member) === true ? "noPart" : "takingPart";
};
