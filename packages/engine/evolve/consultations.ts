import { Dict, dateIn } from "@hemicycle/base";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Comment, Consulting, Disposed, DoneBy, State } from "../state.ts";
import type { Handlers } from "./handler.ts";

type ConsultationEvent = Extract<
  EventType,
  | "ExpertOpinionRecorded"
  | "ConsultationOpened"
  | "CommentSubmitted"
  | "CommentWithdrawn"
  | "CommentDisposedOf"
  | "ConsultationClosed"
>;

const noConsulting: Consulting = {
  opinions: Dict.empty(),
  rounds: Dict.empty(),
  comments: Dict.empty(),
};

const inConsulting = (
  state: State,
  change: (consulting: Consulting) => Partial<Consulting>,
): State => {
  const { consulting = noConsulting } = state;
  return changeState(state, { consulting: { ...consulting, ...change(consulting) } });
};

const withComment = (
  state: State,
  id: string,
  change: (comment: Comment) => Partial<Comment>,
): State =>
  inConsulting(state, ({ comments }) => {
    const comment = comments.get(id);
    return comment === undefined
      ? {}
      : { comments: comments.set(id, { ...comment, ...change(comment) }) };
  });

/** By whom an entry was made: whoever it was done for, not the clerk. */
export const doneBy = ({ by, onBehalfOf, office, at }: Recorded): DoneBy => ({
  person: onBehalfOf ?? by,
  office,
  at,
});

/** The day of an entry at the seat. */
export const dayAtSeat = ({ founding }: State, { at }: Recorded): string =>
  dateIn(founding?.seat ?? "Etc/UTC", at);

const submitted = (state: State, event: EventOf<"CommentSubmitted">, recorded: Recorded): State =>
  inConsulting(state, ({ rounds, comments }) => {
    const { comment: id, consultation, member, kind } = event;
    const received = event.received ?? dayAtSeat(state, recorded);
    const late = received > (rounds.get(consultation)?.until ?? received);
    const entry: Comment = {
      ...{ id, consultation, member, kind, received, late },
      number: 1 + comments.values().filter((one) => one.consultation === consultation).length,
      block: event.block ?? null,
      quotation: event.quotation ?? null,
      text: event.text ?? null,
      letter: event.document ?? null,
      admitted: late && recorded.grounds.some(({ how }) => how === "ruling"),
      by: doneBy(recorded),
      dispositions: [],
      withdrawn: null,
    };
    return { comments: comments.set(id, entry) };
  });

const disposed = (
  { disposition, reason, amendment, version, body }: EventOf<"CommentDisposedOf">,
  recorded: Recorded,
): Disposed => ({
  ...{ disposition, reason, by: doneBy(recorded) },
  amendment: amendment ?? null,
  version: version ?? null,
  body: body ?? null,
});

export const consultationHandlers: Handlers<ConsultationEvent> = {
  ExpertOpinionRecorded: (state, { type: _, opinion: id, note = null, ...rest }) =>
    inConsulting(state, ({ opinions }) => ({ opinions: opinions.set(id, { id, note, ...rest }) })),
  ConsultationOpened: (state, { type: _, consultation: id, document: letter, ...rest }) =>
    inConsulting(state, ({ rounds }) => ({
      rounds: rounds.set(id, { id, letter, closed: null, ...rest }),
    })),
  CommentSubmitted: submitted,
  CommentWithdrawn: (state, { comment, reason, document: letter = null }, recorded) =>
    withComment(state, comment, () => ({ withdrawn: { reason, letter, by: doneBy(recorded) } })),
  CommentDisposedOf: (state, event, recorded) =>
    withComment(state, event.comment, ({ dispositions }) => ({
      dispositions: [...dispositions, disposed(event, recorded)],
    })),
  ConsultationClosed: (state, { consultation, basis }, recorded) =>
    inConsulting(state, ({ rounds }) => {
      const round = rounds.get(consultation);
      if (round === undefined) return {};
      const closed = { basis, by: doneBy(recorded) };
      return { rounds: rounds.set(consultation, { ...round, closed }) };
    }),
};
