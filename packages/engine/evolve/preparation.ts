import { Dict, dateIn } from "@hemicycle/base";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { sessionAhead } from "../find.ts";
import { changeState } from "../state/change.ts";
import { newPreparation } from "../state/preparation.ts";
import {
  type AdoptedText,
  type AgreedAgenda,
  type DispatchedDocument,
  type PastSession,
  type Preparation,
  questionKey,
  type Session,
  type State,
} from "../state.ts";
import { type Handlers, inSession } from "./handler.ts";
import { noWork } from "./texts.ts";

type PreparationEvent = Extract<
  EventType,
  | "SessionDecided"
  | "DeadlinePublished"
  | "HostAgreementRecorded"
  | "CostsShared"
  | "InvitationsRecorded"
  | "VisasAssured"
  | "AgendaAgreed"
  | "AgendaSent"
  | "DocumentDispatched"
  | "SummaryRecordPublished"
  | "RecordWaived"
  | "ResolutionsEnumerated"
  | "FollowUpReported"
>;

/** The day of an entry, at the seat. */
const dayOf = ({ founding }: State, { at }: Pick<Recorded, "at">): string =>
  founding === null ? at.slice(0, 10) : dateIn(founding.seat, at);

const prepared = (
  state: State,
  change: (preparation: Preparation) => Partial<Preparation>,
): State =>
  inSession(state, ({ preparation }) => ({
    preparation: { ...preparation, ...change(preparation) },
  }));

/** What there is of a session when it is convened. */
export const beforehand = (
  state: State,
  { session, sent, source, firstSitting, document }: EventOf<"SessionConvened">,
  recorded: Recorded,
): Preparation => {
  // When the convocation of a session of the past went out, its sources tell or nobody knows.
  const day = sent ?? (source === undefined ? dayOf(state, recorded) : null);
  const convocation = day === null ? null : { day, document: document ?? null };
  const agenda = state.agendas.get(session) ?? null;
  return { ...newPreparation(), firstSitting: firstSitting ?? null, convocation, agenda };
};

/** The items of an agenda, beside those that are on the table already. */
export const withAgenda = (
  items: Session["items"],
  agenda: Pick<AgreedAgenda, "items"> | null,
): Session["items"] =>
  (agenda?.items ?? []).reduce(
    (all, { item: id, title, kind }) =>
      all.has(id)
        ? all
        : all.set(id, { id, title, kind, request: null, ...noWork, status: "placed" }),
    items,
  );

const agree = (state: State, event: EventOf<"AgendaAgreed">): State => {
  const { session, items, basis } = event;
  const agreedAt = basis === undefined ? (state.session?.id ?? null) : null;
  const agenda: AgreedAgenda = { session, items, agreedAt, basis: basis ?? null };
  const agreed = changeState(state, { agendas: state.agendas.set(session, agenda) });
  if (state.session?.id !== session) return agreed;
  return inSession(agreed, (own) => ({
    items: withAgenda(own.items, agenda),
    preparation: { ...own.preparation, agenda },
  }));
};

/**
 * A language in which it went out before goes out again: the later one stands. What it is about
 * need not be said again.
 */
const dispatched = (
  known: DispatchedDocument | undefined,
  { document: id, title, kind, languages, sha256, about }: EventOf<"DocumentDispatched">,
  day: string,
): DispatchedDocument => {
  const kept = (known?.versions ?? []).filter(({ language }) => !languages.includes(language));
  const sent = languages.map((language) => ({ language, day, sha256: sha256 ?? null }));
  return { id, title, kind, about: about ?? known?.about ?? null, versions: [...kept, ...sent] };
};

/** Texts that the assembly has adopted in a session, in the order of their decisions. */
const adoptedIn = ({ decisions, drafts, preparation }: Session): Dict<AdoptedText> =>
  Dict.of(
    drafts
      .values()
      .filter(
        ({ id }) => decisions.get(questionKey({ kind: "draft", draft: id }))?.outcome === "adopted",
      )
      .map(({ id, title }) => {
        const main = preparation.enumerated?.includes(id) === true;
        return [id, { id, title, main, reports: Dict.empty() }] as const;
      }),
  );

/** What is kept of a session once it is closed. */
export const withPast = (state: State): State => {
  const { session } = state;
  if (session === null) return state;
  const { id, title, place, opens, closes, source } = session;
  const adopted = adoptedIn(session);
  const number = state.pastSessions.size + 1;
  const days = { opens, closes };
  const past = { id, number, title, place, ...days, source, adopted, record: null };
  return changeState(state, { pastSessions: state.pastSessions.set(id, past) });
};

const inPast = (state: State, id: string, change: (past: PastSession) => PastSession): State => {
  const past = state.pastSessions.get(id);
  return past === undefined
    ? state
    : changeState(state, { pastSessions: state.pastSessions.set(id, change(past)) });
};

const reported = (
  past: PastSession,
  { member, resolution, report }: EventOf<"FollowUpReported">,
  day: string,
): PastSession => {
  const text = past.adopted.get(resolution);
  if (text === undefined) return past;
  const known = text.reports.get(member) ?? [];
  const reports = text.reports.set(member, [...known, { day, report }]);
  return { ...past, adopted: past.adopted.set(resolution, { ...text, reports }) };
};

export const preparationHandlers: Handlers<PreparationEvent> = {
  SessionDecided: (state, { session: id, title, place, opens, closes, basis }, recorded) => {
    const decided = dayOf(state, recorded);
    const entry = { id, title, place, opens, closes, basis, decided };
    return changeState(state, { calendar: state.calendar.set(id, entry) });
  },
  DeadlinePublished: (state, { of, day, source }) => {
    const session = sessionAhead(state)?.id;
    if (session === undefined) return state;
    const entry = { session, of, day, source };
    return changeState(state, {
      publishedDays: state.publishedDays.set(`${session} ${of}`, entry),
    });
  },
  HostAgreementRecorded: (state, { document }) =>
    prepared(state, () => ({ hostAgreement: document })),
  CostsShared: (state, { basis }) => prepared(state, () => ({ sharedCosts: basis })),
  InvitationsRecorded: (state, { members }) =>
    prepared(state, ({ invited }) => ({
      invited: members.reduce((all, member) => all.set(member, true), invited),
    })),
  VisasAssured: (state, { source }) => prepared(state, () => ({ visas: source })),
  AgendaAgreed: agree,
  AgendaSent: (state, { document, sent }, recorded) =>
    prepared(state, () => ({ agendaSent: { day: sent ?? dayOf(state, recorded), document } })),
  DocumentDispatched: (state, event, recorded) =>
    prepared(state, ({ documents }) => {
      const day = event.sent ?? dayOf(state, recorded);
      const known = documents.get(event.document);
      return { documents: documents.set(event.document, dispatched(known, event, day)) };
    }),
  SummaryRecordPublished: (state, { session, document, published }, recorded) =>
    inPast(state, session, (past) => ({
      ...past,
      record: { day: published ?? dayOf(state, recorded), document },
    })),
  RecordWaived: (state, { question }) =>
    prepared(state, ({ noRecord }) => {
      const sitting = state.session?.sitting?.id;
      return sitting === undefined ? {} : { noRecord: noRecord.set(sitting, question) };
    }),
  ResolutionsEnumerated: (state, { resolutions }) =>
    prepared(state, () => ({ enumerated: resolutions })),
  FollowUpReported: (state, event, recorded) =>
    inPast(state, event.session, (past) => reported(past, event, dayOf(state, recorded))),
};
