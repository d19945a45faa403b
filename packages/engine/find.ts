import type { CalendarDate } from "@hemicycle/base";
import type { Question } from "./acts/fields.ts";
import type { Act, Envelope } from "./acts.ts";
import type {
  DecidedSession,
  Delegation,
  Member,
  Motion,
  PastSession,
  Person,
  Request,
  Session,
  SessionDays,
  Sitting,
  State,
  Vote,
} from "./state.ts";
import type { Office } from "./words.ts";

/** The sitting under way, open or suspended. */
export const sittingOf = (state: State): Sitting | null => state.session?.sitting ?? null;

/**
 * The days of the session that deadlines are about: the one that is convened or open, otherwise
 * the next that was decided and has not been convened yet.
 */
export const sessionAhead = (state: State): SessionDays | null => {
  const { session, calendar } = state;
  if (session !== null && session.status !== "closed") {
    const { id, title, opens, closes, preparation } = session;
    return { id, title, opens, closes, firstSitting: preparation.firstSitting };
  }
  const [next] = calendar
    .values()
    .filter(({ id }) => id !== session?.id && !state.pastSessions.has(id))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
  if (next === undefined) return null;
  const { id, title, opens, closes } = next;
  return { id, title, opens, closes, firstSitting: null };
};

/** Sessions that are closed, in the order of their close. */
export const pastSessionsOf = ({ pastSessions }: State): readonly PastSession[] =>
  pastSessions.values().sort((a, b) => a.number - b.number);

/** The session that was closed last; null where none was. */
export const lastSessionOf = (state: State): PastSession | null =>
  pastSessionsOf(state).at(-1) ?? null;

/** The session that follows a day in the calendar; null where none was decided. */
export const sessionAfter = ({ calendar }: State, day: CalendarDate): DecidedSession | null =>
  calendar
    .values()
    .filter(({ opens }) => opens > day)
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))[0] ?? null;

/** The member that a person's delegation belongs to. */
export const memberOf = (state: State, person: string): Member | null => {
  const member = state.people.get(person)?.member ?? null;
  return member === null ? null : (state.members.get(member) ?? null);
};

export const personOf = (state: State, person: string): Person | null =>
  state.people.get(person) ?? null;

export const delegationOf = (session: Session, member: string): Delegation | null =>
  session.delegations.get(member) ?? null;

export const requestOf = (state: State, id: string): Request | null =>
  state.session?.requests.get(id) ?? null;

export const voteOf = (state: State, id: string): Vote | null =>
  state.session?.votes.get(id) ?? null;

/** The vote that is open now: ballots can be cast in it. */
export const openVoteOf = (state: State): Extract<Vote, { status: "open" }> | null => {
  const underWay = state.session?.voteUnderWay ?? null;
  const vote = underWay === null ? null : voteOf(state, underWay);
  return vote?.status === "open" ? vote : null;
};

export const motionOf = (state: State, id: string): Motion | null =>
  sittingOf(state)?.motions.find((motion) => motion.id === id) ?? null;

export const isInRoom = (state: State, person: string): boolean =>
  state.session?.presence.people.has(person) === true;

/** Whether a person holds an office now; the chair is held by whoever presides over the sitting. */
export const holdsOffice = (state: State, person: string, office: Office): boolean =>
  office === "chair"
    ? sittingOf(state)?.chair === person
    : state.holders.get(office)?.includes(person) === true;

/** Whether the act is done in this office by its holder, or by a clerk on the holder's behalf. */
export const actsAs = (state: State, envelope: Envelope, office: Office): boolean => {
  if (envelope.office !== office) return false;
  const principal = envelope.onBehalfOf ?? envelope.by;
  if (!holdsOffice(state, principal, office)) return false;
  return principal === envelope.by || holdsOffice(state, envelope.by, "secretariat");
};

/** The members for whom a delegate speaks: the own delegation, and no other. */
export const speaksFor = (state: State, envelope: Envelope, member: string): boolean =>
  envelope.office === undefined && state.people.get(envelope.by)?.member === member;

/** Everybody whom the act names, apart from the one who does it. */
export const peopleNamed = (act: Act): readonly string[] => {
  if (act.type === "ImportRegister") return (act.people ?? []).map(({ person }) => person);
  if ("people" in act) return act.people;
  return "person" in act ? [act.person] : [];
};

/** The questions that an act puts: those that it announces or decides, or of the vote it opens. */
export const questionsPut = (
  state: State,
  act: {
    readonly vote?: string;
    readonly questions?: readonly Question[];
    readonly question?: Question;
  },
): readonly Question[] => {
  if (act.question !== undefined) return [act.question];
  return act.questions ?? state.session?.votes.get(act.vote ?? "")?.questions ?? [];
};
