import type { CalendarDate } from "@hemicycle/base";
import { inOrder } from "@hemicycle/texts";
import type { Effect } from "./agreement.ts";
import type { Ask, Given } from "./clause.ts";
import type { Comment, Consultation, Disposed, State } from "./state.ts";

/** What an assembly's rules say about the consultation of parliaments. */
export interface ConsultationRule {
  /** Days that parliaments have at least; or the value that nobody has fixed. */
  readonly days: number | { readonly unset: string };
  /** What a comment is that came after the last day; `unclear`: somebody must rule on it. */
  readonly late: Effect;
  /** What it means that a parliament has said nothing by the last day. */
  readonly silence: "silence" | "consent";
}

/** Where a parliament stands in a consultation. */
export const replyStandings = [
  "objects",
  "objectionWithdrawn",
  "comments",
  "agrees",
  "awaited",
  "silent",
  "consents",
] as const;
export type ReplyStanding = (typeof replyStandings)[number];

export interface Reply {
  readonly member: string;
  readonly standing: ReplyStanding;
  /** In the order of coming; those that were taken back are among them. */
  readonly comments: readonly Comment[];
}

/** A consultation as it stands on a day. */
export interface ConsultationView {
  readonly round: Consultation;
  /** The last day has gone by, or it was closed. */
  readonly isOver: boolean;
  readonly replies: readonly Reply[];
  /** Objections that count, were not taken back and not accepted. */
  readonly openObjections: readonly Comment[];
  /** Comments that ask for something and have no disposition yet. */
  readonly undisposed: readonly Comment[];
}

/** The disposition that stands; null while there is none. */
export const dispositionOf = ({ dispositions }: Comment): Disposed | null =>
  dispositions.at(-1) ?? null;

/** What became of a comment, in one word. */
export const fateOf = (comment: Comment): "withdrawn" | "open" | Disposed["disposition"] =>
  comment.withdrawn === null ? (dispositionOf(comment)?.disposition ?? "open") : "withdrawn";

/** Consultations on a law, the latest last. */
export const consultationsOn = ({ consulting }: State, law: string): readonly Consultation[] =>
  (consulting?.rounds.values() ?? []).filter((round) => round.law === law);

/** Comments in a consultation, in the order of coming. */
export const commentsIn = ({ consulting }: State, consultation: string): readonly Comment[] =>
  (consulting?.comments.values() ?? [])
    .filter((comment) => comment.consultation === consultation)
    .sort((a, b) => a.number - b.number);

/**
 * Whether a comment counts: it came in time, a ruling has admitted it, or the rule lets late ones
 * count. Without a rule one that is late does not.
 */
const counts = ({ late, admitted }: Comment, rule: ConsultationRule | null): boolean =>
  !late || admitted || rule?.late === "counts";

const isOpenObjection = (comment: Comment, rule: ConsultationRule | null): boolean =>
  comment.kind === "objection" &&
  counts(comment, rule) &&
  (fateOf(comment) === "open" || fateOf(comment) === "partly" || fateOf(comment) === "not");

const asksForSomething = ({ kind }: Comment): boolean => kind !== "agrees";

/** What the rules say, or null where they are silent: then silence is silence. */
export const consultationRule = (ask: Ask, state: State): ConsultationRule | null => {
  const rule: Given<"consultation"> = ask("consultation", { state });
  return rule.kind === "is" ? rule.value : null;
};

const standingOf = (
  comments: readonly Comment[],
  { rule, isOver }: { readonly rule: ConsultationRule | null; readonly isOver: boolean },
): ReplyStanding => {
  if (comments.some((one) => isOpenObjection(one, rule))) return "objects";
  const left = comments.filter((one) => one.withdrawn === null && counts(one, rule));
  if (left.some(asksForSomething)) return "comments";
  if (left.length > 0) return "agrees";
  if (comments.some(({ kind, withdrawn }) => kind === "objection" && withdrawn !== null)) {
    return "objectionWithdrawn";
  }
  if (!isOver) return "awaited";
  return rule?.silence === "consent" ? "consents" : "silent";
};

/** How a consultation stands on a day at the seat; null where there is none of that id. */
export const consultationView = (
  state: State,
  id: string,
  { ask, today }: { readonly ask: Ask; readonly today: CalendarDate },
): ConsultationView | null => {
  const round = state.consulting?.rounds.get(id);
  if (round === undefined) return null;
  const rule = consultationRule(ask, state);
  const isOver = round.closed !== null || today > round.until;
  const all = commentsIn(state, id);
  const replies = round.members.map((member) => {
    const comments = all.filter((one) => one.member === member);
    return { member, comments, standing: standingOf(comments, { rule, isOver }) };
  });
  return {
    ...{ round, isOver, replies },
    openObjections: all.filter((one) => isOpenObjection(one, rule)),
    undisposed: all.filter((one) => asksForSomething(one) && fateOf(one) === "open"),
  };
};

/** The comments of a consultation in the order of the text; those on no place come last. */
export const dispositionTable = (state: State, id: string): readonly Comment[] => {
  const round = state.consulting?.rounds.get(id);
  const text = state.laws.get(round?.law ?? "")?.text;
  const version = text?.versions.find(({ version: one }) => one.number === round?.version)?.version;
  const tree = version === undefined ? undefined : Object.values(version.trees)[0];
  const blocks = tree === undefined ? [] : inOrder(tree);
  const places = new Map(blocks.map((block, at) => [block.id, at]));
  const placeOf = ({ block }: Comment): number =>
    block === null ? places.size + 1 : (places.get(block) ?? places.size);
  return [...commentsIn(state, id)].sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
};
