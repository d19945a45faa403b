import type { OpenVote, Presence, Session, Sitting, State } from "../state.ts";
import type { Proceedings } from "./bodies.ts";

/**
 * Copies with changes of what changes with most events. Their fields are named one by one: a copy
 * made by spreading has another layout in memory at each place that makes one, and whoever reads
 * objects of many layouts reads slowly. The compiler finds the field that was forgotten.
 */
type Copy<T> = { -readonly [K in keyof T]: T[K] };

/** Fields that are left out until there is something in them. */
type Later<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T];

/** The same as a list; the compiler finds the one that was forgotten. */
const listed = <K extends string>(fields: Readonly<Record<K, true>>): readonly K[] =>
  // The keys of the record are those of its type.
  Object.keys(fields) as K[];

const ofState = listed<Later<State>>({
  tenures: true,
  histories: true,
  consulting: true,
  nationalUse: true,
  overlays: true,
});
const ofProceedings = listed<Later<Proceedings>>({
  quorumCheck: true,
  substitutes: true,
  sittingsClosed: true,
});
const ofVote = listed<Later<OpenVote>>({ box: true, papers: true });

/** Puts into a copy those of the fields that are there. */
function add<T>(copy: Copy<T>, from: T, fields: readonly (keyof T)[]): void {
  for (const field of fields) {
    const value = from[field];
    if (value !== undefined) copy[field] = value;
  }
}

export const changeState = (state: State, change: Partial<State>): State =>
  Object.assign(copyOfState(state), change);

export const changeSession = (session: Session, change: Partial<Session>): Session =>
  Object.assign(sessionWith(session, session), change);

export const changeSitting = (sitting: Sitting, change: Partial<Sitting>): Sitting =>
  Object.assign(copyOfSitting(sitting), change);

export const changePresence = (presence: Presence, change: Partial<Presence>): Presence =>
  Object.assign(copyOfPresence(presence), change);

export const changeOpenVote = (vote: OpenVote, change: Partial<OpenVote>): OpenVote =>
  Object.assign(copyOfOpenVote(vote), change);

const copyOfState = (state: State): State => {
  const copy: Copy<State> = {
    founding: state.founding,
    members: state.members,
    people: state.people,
    holders: state.holders,
    values: state.values,
    cards: state.cards,
    credentials: state.credentials,
    freshGesture: state.freshGesture,
    imports: state.imports,
    amendedRules: state.amendedRules,
    session: state.session,
    bodies: state.bodies,
    groups: state.groups,
    body: state.body,
    registrar: state.registrar,
    ceremonies: state.ceremonies,
    calendar: state.calendar,
    agendas: state.agendas,
    publishedDays: state.publishedDays,
    pastSessions: state.pastSessions,
    laws: state.laws,
    plans: state.plans,
  };
  add(copy, state, ofState);
  return copy;
};

/** A session with what one body has of it for itself. */
export const sessionWith = (shared: Session, own: Proceedings): Session => {
  const copy: Copy<Session> = {
    id: shared.id,
    title: shared.title,
    place: shared.place,
    opens: shared.opens,
    closes: shared.closes,
    source: shared.source,
    status: shared.status,
    preparation: shared.preparation,
    requests: shared.requests,
    drafts: shared.drafts,
    amending: shared.amending,
    delegations: own.delegations,
    presence: own.presence,
    quorumBase: own.quorumBase,
    voteTable: own.voteTable,
    sitting: own.sitting,
    sittingsHeld: own.sittingsHeld,
    items: own.items,
    elections: own.elections,
    votes: own.votes,
    voteUnderWay: own.voteUnderWay,
    decisions: own.decisions,
    withoutVote: own.withoutVote,
    rulings: own.rulings,
    asRecorded: own.asRecorded,
    debateSeconds: own.debateSeconds,
    debate: own.debate,
    measures: own.measures,
    heardOn: own.heardOn,
    speeches: own.speeches,
  };
  add<Proceedings>(copy, own, ofProceedings);
  return copy;
};

/** Of a session what each body has for itself. */
export const proceedingsOf = (session: Session): Proceedings => {
  const copy: Copy<Proceedings> = {
    delegations: session.delegations,
    presence: session.presence,
    quorumBase: session.quorumBase,
    voteTable: session.voteTable,
    sitting: session.sitting,
    sittingsHeld: session.sittingsHeld,
    items: session.items,
    elections: session.elections,
    votes: session.votes,
    voteUnderWay: session.voteUnderWay,
    decisions: session.decisions,
    withoutVote: session.withoutVote,
    rulings: session.rulings,
    asRecorded: session.asRecorded,
    debateSeconds: session.debateSeconds,
    debate: session.debate,
    measures: session.measures,
    heardOn: session.heardOn,
    speeches: session.speeches,
  };
  add(copy, session, ofProceedings);
  return copy;
};

const copyOfSitting = (sitting: Sitting): Sitting => ({
  id: sitting.id,
  number: sitting.number,
  status: sitting.status,
  openedAt: sitting.openedAt,
  chair: sitting.chair,
  item: sitting.item,
  listClosed: sitting.listClosed,
  replying: sitting.replying,
  inCamera: sitting.inCamera,
  floor: sitting.floor,
  queue: sitting.queue,
  setAside: sitting.setAside,
  points: sitting.points,
  motions: sitting.motions,
  lastSpeech: sitting.lastSpeech,
  ending: sitting.ending,
});

const copyOfPresence = (presence: Presence): Presence => ({
  people: presence.people,
  delegations: presence.delegations,
  atFirstSitting: presence.atFirstSitting,
  reported: presence.reported,
});

const copyOfOpenVote = (vote: OpenVote): OpenVote => {
  const copy: Copy<OpenVote> = {
    id: vote.id,
    questions: vote.questions,
    method: vote.method,
    status: vote.status,
    openedAt: vote.openedAt,
    ballots: vote.ballots,
    counts: vote.counts,
    roll: vote.roll,
    called: vote.called,
    onPaper: vote.onPaper,
    registers: vote.registers,
  };
  add(copy, vote, ofVote);
  return copy;
};
