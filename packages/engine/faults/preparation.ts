import type { Fault } from "@hemicycle/base";
import type { Act } from "../acts.ts";
import type { State } from "../state.ts";

const unknown = (where: string, id: string): Fault => ({ id: "unknown", where, facts: { id } });

const isUnderWay = ({ session }: State, id: string): boolean =>
  session?.id === id && session.status !== "closed";

/** A session that lies ahead: decided and not yet over, or the one that is convened. */
const isAhead = (state: State, id: string): boolean =>
  isUnderWay(state, id) || (state.calendar.has(id) && !state.pastSessions.has(id));

const isBusiness = ({ session }: State, id: string): boolean =>
  session?.items.has(id) === true || session?.requests.has(id) === true
    ? true
    : session?.drafts.has(id) === true;

/** What acts before and after a session name that is not there. */
export const preparationFaults = (state: State, act: Act): readonly Fault[] => {
  switch (act.type) {
    case "AgreeAgenda":
      return isAhead(state, act.session) ? [] : [unknown("session", act.session)];
    case "DispatchDocument":
      return act.about === undefined || isBusiness(state, act.about)
        ? []
        : [unknown("about", act.about)];
    case "PublishSummaryRecord":
      return state.pastSessions.has(act.session) ? [] : [unknown("session", act.session)];
    case "EnumerateResolutions":
      return act.resolutions.flatMap((id, at) =>
        state.session?.drafts.has(id) === true ? [] : [unknown(`resolutions/${at}`, id)],
      );
    case "ReportFollowUp":
      return followUpFaults(state, act);
    default:
      return [];
  }
};

const followUpFaults = (
  { pastSessions }: State,
  { session, resolution }: { readonly session: string; readonly resolution: string },
): readonly Fault[] => {
  const past = pastSessions.get(session);
  if (past === undefined) return [unknown("session", session)];
  return past.adopted.has(resolution) ? [] : [unknown("resolution", resolution)];
};
