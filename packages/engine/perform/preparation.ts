import { dateIn } from "@hemicycle/base";
import type { Envelope } from "../acts.ts";
import { sessionAhead } from "../find.ts";
import type { State } from "../state.ts";

/** What stands against an act before or after a session: where, the thing, and what it is now. */
interface Conflict {
  readonly where: string;
  readonly id: string;
  readonly status: string;
}

/** Acts of preparation that make no sense in the present status, whatever a rulebook says. */
export const preparationConflict = (state: State, envelope: Envelope): Conflict | null => {
  const { act } = envelope;
  const later = laterThanNow(state, envelope);
  if (later !== null) return later;
  switch (act.type) {
    case "DecideSession":
      return decidedConflict(state, act.session) ?? wrongDays(act);
    case "ConveneSession":
      return overConflict(state, act.session) ?? wrongDays(act);
    case "PublishDeadline":
      return sessionAhead(state) === null ? { where: "session", id: "", status: "none" } : null;
    case "PublishSummaryRecord":
      return state.pastSessions.get(act.session)?.record == null
        ? null
        : { where: "session", id: act.session, status: "record published" };
    default:
      return null;
  }
};

/** What has left or was published did so by now: a later day contradicts the act's own. */
const laterThanNow = ({ founding }: State, { act, at }: Envelope): Conflict | null => {
  const day = "sent" in act ? act.sent : "published" in act ? act.published : undefined;
  if (day === undefined || founding === null || day <= dateIn(founding.seat, at)) return null;
  return { where: "sent" in act ? "sent" : "published", id: day, status: "later than the act" };
};

const overConflict = ({ pastSessions }: State, id: string): Conflict | null =>
  pastSessions.has(id) ? { where: "session", id, status: "closed" } : null;

const decidedConflict = (state: State, id: string): Conflict | null =>
  overConflict(state, id) ??
  (state.session?.id === id ? { where: "session", id, status: state.session.status } : null);

/** A session that ends before it begins, or begins with a sitting that is not in it. */
const wrongDays = ({
  opens,
  closes,
  firstSitting = opens,
}: {
  readonly opens: string;
  readonly closes: string;
  readonly firstSitting?: string | undefined;
}): Conflict | null => {
  if (closes < opens) return { where: "closes", id: closes, status: `before ${opens}` };
  const within = firstSitting >= opens && firstSitting <= closes;
  return within
    ? null
    : { where: "firstSitting", id: firstSitting, status: `not from ${opens} to ${closes}` };
};
