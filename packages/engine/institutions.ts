import { addMonths, type CalendarDate } from "@hemicycle/base";
import type { Body, Entered, State, Tenure, Term } from "./state.ts";
import { standingOn, type TermStanding } from "./terms.ts";
import {
  type BodyKind,
  bodyKinds,
  type Office,
  offices,
  type TermKind,
  termKinds,
} from "./words.ts";

/**
 * The bodies of an assembly and its own offices over time: who held what on a day, by which entry
 * of the journal; what nobody holds; whose term has run out while nobody has followed.
 */

/** An office of the whole assembly, or what somebody is in a body. */
export type AnyOffice = Office | TermKind;

/** What the rules say of an office of a body, or of the assembly. */
export interface OfficeRule {
  readonly as: AnyOffice;
  /** How many hold it; null: no rule that was read says, or as many as are named. */
  readonly places: number | null;
  /** The clause that says so. */
  readonly clause: string;
  /** How long at most, and by which clause; null: no rule that was read says. */
  readonly term: { readonly years: number; readonly clause: string } | null;
}

/** That there are bodies of a kind; the plenary stands for the assembly as a whole. */
export interface InstitutionRule {
  readonly kind: BodyKind;
  /** How many of them; null: no rule that was read says. */
  readonly bodies: number | null;
  readonly clause: string;
  readonly offices: readonly OfficeRule[];
}

/**
 * As of a term; or nobody has said since when, and it was entered later than the day; or it goes on
 * although the rule has ended it.
 */
export type HoldingStanding = TermStanding | "unsaid" | "overdue";

/** That somebody holds an office on a day, has held it or will. */
export interface Holding {
  readonly person: string;
  readonly name: string;
  readonly member: string | null;
  /** First and last day; null where nobody has said. */
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  /** The last day that the rule allows, where nobody has said one. */
  readonly due: CalendarDate | null;
  /** The first day on which it was no longer held, where an act has ended it. */
  readonly ended: CalendarDate | null;
  readonly basis: string | null;
  readonly entered: Entered | null;
  readonly endedBy: Entered | null;
  readonly standing: HoldingStanding;
}

/** An office on a day. */
export interface OfficeOn {
  readonly as: AnyOffice;
  readonly rule: OfficeRule | null;
  readonly holders: readonly Holding[];
  /** Who can have held it: entered later, and nobody has said since when. */
  readonly unsaid: readonly Holding[];
  /** Who held last what nobody holds now, the latest first. */
  readonly before: readonly Holding[];
  /** Places that nobody holds; null where no rule says how many there are, or it is not known. */
  readonly vacant: number | null;
}

/** A body on a day; null: the assembly as a whole. */
export interface InstitutionOn {
  readonly kind: BodyKind;
  readonly body: Body | null;
  readonly rule: InstitutionRule | null;
  readonly offices: readonly OfficeOn[];
}

/** Bodies that the rules know, and of which fewer are entered than they say. */
export interface MissingBodies {
  readonly rule: InstitutionRule;
  readonly entered: number;
}

interface InstitutionsAsked {
  readonly day: CalendarDate;
  readonly rules: readonly InstitutionRule[];
}

interface OnDay {
  readonly day: CalendarDate;
  readonly rule: OfficeRule | null;
}

/** All that were ever named to a body, or held an office, as they stand on a day. */
const holdingOf = (term: Term, { day, rule }: OnDay): Holding => {
  const { person, name, member, from: since, until, basis, ended = null } = term;
  const { entered = null, endedBy = null } = term;
  const due = until === null ? dueBy(rule, since) : null;
  const known = { person, name, member, since, until, due, ended, basis, entered, endedBy };
  return { ...known, standing: standsOn(standingOn(term, day), known, day) };
};

const dueBy = (rule: OfficeRule | null, since: CalendarDate | null): CalendarDate | null =>
  rule === null || rule.term === null || since === null
    ? null
    : addMonths(since, 12 * rule.term.years);

const standsOn = (
  standing: TermStanding,
  { since, entered, due }: Pick<Holding, "since" | "entered" | "due">,
  day: CalendarDate,
): HoldingStanding => {
  if (standing !== "running" && standing !== "away") return standing;
  if (since === null && entered !== null && day < entered.on) return "unsaid";
  return due !== null && day > due ? "overdue" : standing;
};

const heldBy = (tenure: Tenure, { day, rule }: OnDay): Holding => {
  const { person, name, member, basis, entered, endedBy } = tenure;
  const since = entered.on;
  const ended = endedBy?.on ?? null;
  const due = dueBy(rule, since);
  const known = { person, name, member, since, until: null, due, ended, basis, entered, endedBy };
  const standing = day < since ? "ahead" : ended !== null && day >= ended ? "ended" : "running";
  return { ...known, standing: standsOn(standing, known, day) };
};

const holds = ({ standing }: Holding): boolean =>
  standing === "running" || standing === "away" || standing === "overdue";
const isOver = ({ standing }: Holding): boolean => standing === "over";
const isPast = ({ standing }: Holding): boolean => standing === "over" || standing === "ended";

/** Ways of belonging to a body, which many share; the others are its offices. */
const shared: readonly AnyOffice[] = [
  ...["titular", "substitute", "member", "expert", "plenipotentiary"],
] as const satisfies readonly TermKind[];

/** Whether somebody came after, in the place of whoever held it. */
const follows = (as: AnyOffice, one: Holding, other: Holding): boolean => {
  if (one === other || other.standing === "ahead" || other.standing === "unsaid") return false;
  const began = other.since ?? other.entered?.on;
  const left = one.ended ?? one.until;
  if (began === undefined || left === null || began < left) return false;
  if (!shared.includes(as)) return true;
  return one.member === null ? one.person === other.person : one.member === other.member;
};

const lastDayOf = ({ ended, until }: Holding): CalendarDate => ended ?? until ?? "";

/**
 * Whose places nobody has now: not more than are vacant. Of a place that many share, and no rule
 * says how many, only a term that has run out leaves a gap; whoever has left, has left.
 */
const lastHolders = (as: AnyOffice, all: readonly Holding[], vacant: number | null) => {
  const leavesGap = vacant === null && shared.includes(as) ? isOver : isPast;
  const past = all
    .filter((one) => leavesGap(one) && !all.some((other) => follows(as, one, other)))
    .filter((one) => !all.some((other) => holds(other) && other.person === one.person))
    .toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? 1 : -1));
  const once = past.filter(
    ({ person }, at) => past.findIndex((other) => other.person === person) === at,
  );
  return once.slice(0, vacant ?? (shared.includes(as) ? once.length : 1));
};

const officeOf = (as: AnyOffice, rule: OfficeRule | null, all: readonly Holding[]): OfficeOn => {
  const holders = all.filter(holds);
  const unsaid = all.filter(({ standing }) => standing === "unsaid");
  const places = rule?.places ?? null;
  const free = places === null ? null : Math.max(0, places - holders.length);
  const vacant = free !== null && free > 0 && unsaid.length > 0 ? null : free;
  const isOpen = holders.length === 0 || shared.includes(as) || (vacant ?? 0) > 0;
  const before = isOpen && unsaid.length === 0 ? lastHolders(as, all, vacant) : [];
  return { as, rule, holders, unsaid, before, vacant };
};

/** The offices of a body stand before those who belong to it. */
const inOrder = [...termKinds].sort(
  (a, b) => Number(shared.includes(a)) - Number(shared.includes(b)),
);

const officesOfBody = (
  { terms }: Body,
  rule: InstitutionRule | null,
  day: CalendarDate,
): readonly OfficeOn[] =>
  inOrder.flatMap((as) => {
    const own = rule?.offices.find((one) => one.as === as) ?? null;
    const all = terms
      .filter((term) => term.as === as)
      .map((term) => holdingOf(term, { day, rule: own }));
    return own === null && all.length === 0 ? [] : [officeOf(as, own, all)];
  });

const officesOfAssembly = (
  { tenures }: State,
  rule: InstitutionRule | null,
  day: CalendarDate,
): readonly OfficeOn[] =>
  offices.flatMap((as) => {
    const own = rule?.offices.find((one) => one.as === as) ?? null;
    const all = (tenures?.get(as) ?? []).map((tenure) => heldBy(tenure, { day, rule: own }));
    return own === null && all.length === 0 ? [] : [officeOf(as, own, all)];
  });

/** The assembly comes first, and then what runs it. */
const first: readonly BodyKind[] = ["plenary", "council", "executive"];

/** Kinds of bodies in the order in which they are told. */
export const kindsInOrder: readonly BodyKind[] = [
  ...first,
  ...bodyKinds.filter((kind) => !first.includes(kind)),
];

/**
 * The assembly and each of its bodies on a day, in the order of their kinds: all offices that the
 * rules know or that anybody has ever held, with whoever held them that day.
 */
export const institutionsOn = (
  state: State,
  { day, rules }: InstitutionsAsked,
): readonly InstitutionOn[] =>
  kindsInOrder.flatMap((kind): readonly InstitutionOn[] => {
    const rule = rules.find((one) => one.kind === kind) ?? null;
    if (kind === "plenary") {
      return [{ kind, body: null, rule, offices: officesOfAssembly(state, rule, day) }];
    }
    return state.bodies
      .values()
      .filter((body) => body.kind === kind)
      .map((body) => ({ kind, body, rule, offices: officesOfBody(body, rule, day) }));
  });

/** Bodies that the rules know and the register does not have, or not as many of. */
export const missingBodies = (
  { bodies }: State,
  rules: readonly InstitutionRule[],
): readonly MissingBodies[] =>
  rules.flatMap((rule) => {
    if (rule.kind === "plenary") return [];
    const entered = bodies.values().filter(({ kind }) => kind === rule.kind).length;
    return entered < (rule.bodies ?? 1) ? [{ rule, entered }] : [];
  });

/** What somebody held, and when. */
export interface HeldOver extends Holding {
  readonly as: AnyOffice;
}

/** Everybody who was ever in a body, or held an office of the assembly, the latest first. */
export const holdingsOf = (
  state: State,
  { body, day, rules }: InstitutionsAsked & { readonly body: Body | null },
): readonly HeldOver[] => {
  const kind = body?.kind ?? "plenary";
  const rule = rules.find((one) => one.kind === kind);
  const ruleOf = (as: AnyOffice) => rule?.offices.find((one) => one.as === as) ?? null;
  const all: readonly HeldOver[] =
    body === null
      ? (state.tenures?.entries() ?? []).flatMap(([office, own]) => {
          // The names in this register are those of the list of offices.
          const as = office as Office;
          return own.map((one) => ({ as, ...heldBy(one, { day, rule: ruleOf(as) }) }));
        })
      : body.terms.map((term) => ({
          as: term.as,
          ...holdingOf(term, { day, rule: ruleOf(term.as) }),
        }));
  const began = ({ since, entered }: Holding): string => since ?? entered?.on ?? "";
  return all.toSorted((a, b) => (began(a) < began(b) ? 1 : began(a) > began(b) ? -1 : 0));
};
