import { addMonths } from "@hemicycle/base";
import { type Event, type Question, questionKey, type State } from "@hemicycle/engine";
import { dayOfEntry } from "./course.ts";
import { earlierClause, laterClause } from "./later.ts";
import { hallOf } from "./ledger.ts";
import type { Invariant } from "./setting.ts";

/** What must hold of the course of a session: deadlines, lists, texts, editions, publicity. */
export const courseInvariants: Readonly<Record<string, Invariant>> = {
  "a convocation leaves four months before (4.2)": (_, recorded) => {
    const { event } = recorded;
    if (event.type !== "SessionConvened" || event.source !== undefined) return null;
    return after(event.sent ?? dayOfEntry(recorded), addMonths(event.opens, -4));
  },
  "an agenda leaves four months before (10.2)": ({ course }, recorded) => {
    const { event } = recorded;
    if (event.type !== "AgendaSent" || course.opens === null) return null;
    return after(event.sent ?? dayOfEntry(recorded), addMonths(course.opens, -4));
  },
  "written input comes by its day (13)": ({ course }, recorded) => {
    if (recorded.event.type !== "InputSubmitted") return null;
    if (course.inputDay === null) return "no day was published";
    return after(dayOfEntry(recorded), course.inputDay);
  },
  "the rules are amended on notice (40.2)": ({ course }, { event }) => {
    if (course.firstSitting === null) return null;
    if (event.type === "RuleAmendmentProposed") {
      return after(event.sent, addMonths(course.firstSitting, -3));
    }
    if (event.type !== "RuleSubAmendmentProposed") return null;
    return after(event.sent, addMonths(course.firstSitting, -1));
  },
  "two speakers a delegation in the General Debate (22.1)": (ledger, { event, body }) => {
    if (event.type !== "SpeakerRegistered" || body !== undefined) return null;
    const member = ledger.people.get(event.person)?.member;
    const others = [...ledger.course.listed].filter(
      (person) => person !== event.person && ledger.people.get(person)?.member === member,
    );
    return others.length < 2 ? null : `${[...others, event.person].join(", ")} of ${member}`;
  },
  "what has fallen or was withdrawn is not put to the vote (18, 19.3)": ({ course }, { event }) => {
    const put = putToVote(event).flatMap((question) =>
      question.kind === "amendment" ? [question.amendment] : [],
    );
    const gone = put.filter((amendment) => course.gone.has(amendment));
    return gone.length === 0 ? null : `${gone[0]} is ${course.gone.get(gone[0] ?? "")}`;
  },
  "a sitting in camera takes two thirds (27)": ({ course }, { event }) => {
    if (event.type !== "ResultDeclared") return null;
    const short = event.results.find(
      ({ question, outcome, yes, no }) =>
        course.closing.has(questionKey(question)) &&
        outcome === "adopted" &&
        3 * yes < 2 * (yes + no),
    );
    return short === undefined ? null : `${short.yes} to ${short.no}`;
  },
  "what is debated in camera is not public (27)": (ledger, { event, body, audience }) => {
    if (!hallOf(ledger, body ?? null).inCamera || !spoken.has(event.type)) return null;
    return audience === "public" ? event.type : null;
  },
  "a record is waived of a sitting in camera only (38.2)": (ledger, { event }) =>
    event.type === "RecordWaived" && !hallOf(ledger).inCamera ? "the sitting is public" : null,
  "main resolutions were adopted (39.1)": (ledger, { event }) => {
    if (event.type !== "ResolutionsEnumerated") return null;
    const { adopted } = hallOf(ledger);
    const others = event.resolutions.filter((draft) => !adopted.has(`draft:${draft}`));
    return others.length === 0 ? null : others.join(", ");
  },
  "new rules are in force after the session that adopts them (40)": ({ course }, recorded) => {
    const clauses = recorded.grounds.map(({ clause }) => clause);
    const isLater = course.amendedIn !== null && course.amendedIn !== course.session;
    const wrong = isLater ? earlierClause : laterClause;
    return clauses.includes(wrong) ? `${wrong} in ${course.session}` : null;
  },
  "one vote a Member in a committee (Standing Committees, 2)": ({ course }, { event, body }) => {
    if (event.type !== "BallotCast" || !course.committees.has(body ?? "")) return null;
    const cast = event.splits.map(({ yes, no, abstain }) => yes + no + abstain);
    return cast.some((votes) => votes > 1) ? cast.join(", ") : null;
  },
};

const after = (day: string, last: string): string | null =>
  day > last ? `${day} after ${last}` : null;

const spoken: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  ...(["FloorRequested", "FloorGiven", "SpeechEnded", "MotionMoved", "MotionWithdrawn"] as const),
  ...(["VoteAnnounced", "VoteOpened", "ResultDeclared", "DraftDeposited"] as const),
  ...(["AmendmentTabled", "PointOfOrderRaised", "DecidedWithoutVote"] as const),
]);

const putToVote = (event: Event): readonly Question[] => {
  if (event.type === "VoteAnnounced") return event.questions;
  return event.type === "DecidedWithoutVote" ? [event.question] : [];
};

/**
 * What an act in one body leaves as it was: everything of the plenary that is not shared, and all
 * other bodies. Answers what was touched; null if nothing was.
 */
export function touched(before: State, after: State, body: string): string | null {
  const other = before.bodies
    .keys()
    .find((id) => id !== body && before.bodies.get(id) !== after.bodies.get(id));
  if (other !== undefined) return other;
  const fields = ["sitting", "presence", "votes", "decisions", "items", "speeches"] as const;
  const changed = fields.find((field) => before.session?.[field] !== after.session?.[field]);
  return changed === undefined ? null : `${changed} of the plenary`;
}
