import type { Act } from "../acts.ts";
import { lastSessionOf, memberOf, sessionAhead } from "../find.ts";
import type { Candidate } from "../offers.ts";
import { followUpsOf } from "../preparation.ts";
import { questionKey, type Session, type State } from "../state.ts";
import type { Office } from "../words.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "sitting",
  needs,
});

const blank = { title: "" };

/** What the state suggests to an office before a session and after it. */
export const preparationCandidates = (
  state: State,
  office: Office | null,
): readonly Candidate[] => {
  switch (office) {
    case "secretaryGeneral":
      return convocation(state);
    case "secretariat":
      return [...agenda(state), ...record(state)];
    default:
      return [];
  }
};

/** Of the next session that was decided. */
const convocation = (state: State): readonly Candidate[] => {
  const next = state.calendar.get(sessionAhead(state)?.id ?? "");
  if (next === undefined || state.session?.id === next.id) return [];
  const { id: session, title, place, opens, closes } = next;
  return [candidate({ type: "ConveneSession", session, title, place, opens, closes })];
};

const agenda = ({ session }: State): readonly Candidate[] => {
  if (session === null || session.preparation.agenda === null) return [];
  return session.preparation.agendaSent === null
    ? [candidate({ type: "SendAgenda", document: blank }, ["document"])]
    : [];
};

/** Of the last session that was closed. */
const record = (state: State): readonly Candidate[] => {
  const last = lastSessionOf(state);
  if (last === null || last.record !== null) return [];
  const act: Act = { type: "PublishSummaryRecord", session: last.id, document: blank };
  return [candidate(act, ["document"])];
};

/** The main resolutions, all that were adopted: whoever presides may leave some out. */
export const enumeration = ({ drafts, decisions, preparation }: Session): readonly Candidate[] => {
  const resolutions = drafts
    .keys()
    .filter((draft) => decisions.get(questionKey({ kind: "draft", draft }))?.outcome === "adopted");
  if (resolutions.length === 0 || preparation.enumerated !== null) return [];
  return [candidate({ type: "EnumerateResolutions", resolutions }, ["resolutions"])];
};

/** On the resolutions of which the own member has not reported yet. */
export const ownReports = (state: State, person: string): readonly Candidate[] => {
  const member = memberOf(state, person)?.id;
  if (member === undefined) return [];
  return followUpsOf(state, member)
    .filter(({ report }) => report === null)
    .map(({ session, text }) =>
      candidate(
        {
          type: "ReportFollowUp",
          member,
          session: session.id,
          resolution: text.id,
          report: "",
        },
        ["report"],
      ),
    );
};
