import { type CalendarDate, dateIn } from "@hemicycle/base";
import {
  type Answered,
  type Deadline,
  type DeadlineAnchor,
  type DeadlineKind,
  type DeadlineStep,
  deadlineFrom,
  type Envelope,
  is,
  publishedDay,
  type Questions,
  type SessionDays,
  type State,
  sessionAfter,
  sessionAhead,
  silent,
  unset,
} from "@hemicycle/engine";

type Asked = Questions["deadline"]["in"];
type Answer = Answered<Deadline>;

/** The session that a question is about: the one it names, or the one that is ahead. */
const sessionIn = ({ state, at }: Asked): SessionDays | null => at ?? sessionAhead(state);

/** Where the day lies from which a deadline of a session is reckoned; null while nobody knows. */
const anchors: Readonly<
  Record<DeadlineAnchor, (session: SessionDays, state: State) => CalendarDate | null>
> = {
  opening: ({ opens }) => opens,
  firstSitting: ({ opens, firstSitting }) => firstSitting ?? opens,
  /** The Forum met on the first day of each of the sessions whose programmes we have. */
  forum: ({ opens }) => opens,
  committeeSittingClosed: () => null,
  nextOpening: ({ closes }, state) => sessionAfter(state, closes)?.opens ?? null,
  published: () => null,
};

/** The day of an act, at the seat. */
export const dayOf = ({ founding }: State, { at }: Envelope): CalendarDate =>
  dateIn(founding?.seat ?? "UTC", at);

/** An answer for one kind of deadline, reckoned from a day of the session. */
export const reckoned =
  (of: DeadlineKind, what: DeadlineAnchor, step: DeadlineStep) =>
  (asked: Asked): Answer => {
    const session = sessionIn(asked);
    if (asked.of !== of || session === null) return silent;
    return is(deadlineFrom(what, anchors[what](session, asked.state), step));
  };

/** An answer for a deadline that no rule fixes: the day that was published, or that it is unset. */
export const asPublished =
  (of: DeadlineKind, value: string) =>
  (asked: Asked): Answer => {
    const session = sessionIn(asked);
    if (asked.of !== of || session === null) return silent;
    const published = publishedDay(asked.state, session.id, of);
    if (published === null) return unset(value);
    return is(deadlineFrom("published", published.day, { direction: "before" }));
  };
