import { Dict } from "@hemicycle/base";
import { belongs, bodyOf, termsOf } from "../bodies.ts";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { changePresence, changeSession, changeState } from "../state/change.ts";
import type { Person, Presence, Session, Sitting, State } from "../state.ts";
import type { Capacity } from "../words.ts";
import { renewBodies } from "./bodies.ts";
import { revokeCredentialsOf, voidCard } from "./credentials.ts";
import { turnTo } from "./floor.ts";
import { type Handlers, inSession, inSitting } from "./handler.ts";
import { checkAtOpening, withoutSitting } from "./members.ts";
import { beforehand, withAgenda, withPast } from "./preparation.ts";
import { newAmending, newProceedings } from "./proceedings.ts";
import { noWork, wayOf, withItem } from "./texts.ts";

type SessionEvent = Extract<
  EventType,
  | "SessionConvened"
  | "SessionOpened"
  | "SittingOpened"
  | "SittingSuspended"
  | "SittingResumed"
  | "SittingClosed"
  | "SessionClosed"
  | "ChairTaken"
  | "RoomEntered"
  | "RoomLeft"
  | "PresenceReported"
  | "QuorumAnnounced"
  | "OfficersProposed"
  | "ItemPlaced"
  | "ItemTakenUp"
  | "DraftDeposited"
  | "RulingGiven"
  | "RulingDeclared"
  | "IncidentDealtWith"
  | "ClauseTakenAsRecorded"
  | "DebateAdjourned"
  | "SittingToEnd"
>;

/** In these capacities somebody comes to a session with a delegation. */
const delegated: readonly Capacity[] = ["delegate", "substitute", "honorary", "adviser"];

const newSession = (
  state: State,
  event: EventOf<"SessionConvened">,
  recorded: Recorded,
): Session => ({
  id: event.session,
  title: event.title,
  place: event.place,
  opens: event.opens,
  closes: event.closes,
  source: event.source ?? null,
  status: "convened",
  preparation: beforehand(state, event, recorded),
  ...newProceedings(),
  items: withAgenda(Dict.empty(), state.agendas.get(event.session) ?? null),
  requests: Dict.empty(),
  drafts: Dict.empty(),
  amending: newAmending(),
});

/**
 * Each session has its own delegations: who came with one to an earlier session is not in it, and
 * what was enrolled for it ends, as somebody else can be registered under the same id.
 */
const withoutDelegations = (state: State): State => {
  const gone = state.people
    .values()
    .filter(({ member, capacity }) => member !== null && delegated.includes(capacity))
    .map(({ id }) => id);
  const barred = revokeCredentialsOf(gone.reduce(voidCard, state), new Set(gone));
  const people = gone.reduce((all, id) => all.delete(id), barred.people);
  const holders = state.holders.entries().reduce(
    (all, [office, held]) =>
      all.set(
        office,
        held.filter((person) => people.has(person)),
      ),
    state.holders,
  );
  return changeState(barred, { people, holders });
};

const newSitting = (
  id: string,
  number: number,
  { at, by, onBehalfOf }: { at: string; by: string; onBehalfOf: string | null },
): Sitting => ({
  id,
  number,
  status: "open",
  openedAt: at,
  chair: onBehalfOf ?? by,
  item: null,
  listClosed: false,
  replying: false,
  inCamera: false,
  floor: null,
  queue: [],
  setAside: [],
  points: [],
  motions: [],
  lastSpeech: null,
  ending: null,
});

/** Somebody comes in (1) or goes out (-1). */
interface Step {
  readonly person: string;
  readonly step: 1 | -1;
}

/** In the plenary delegates are counted, in another body those who belong to it. */
const isCounted = (state: State, { id, capacity }: Person): boolean => {
  const body = bodyOf(state);
  return body === null ? capacity === "delegate" : termsOf(body, id).some(belongs);
};

/** Counts a delegate in or out; a delegation is there while one of its delegates is. */
const move = (state: State, session: Session, { person, step }: Step): Session => {
  const known = state.people.get(person);
  const there = session.presence.people.has(person);
  if (known === undefined || there === (step === 1)) return session;
  const people =
    step === 1 ? session.presence.people.set(person, true) : session.presence.people.delete(person);
  const presence = changePresence(session.presence, { people, reported: null });
  const moved = changeSession(session, { presence });
  const delegation = known.member === null ? undefined : session.delegations.get(known.member);
  if (!isCounted(state, known) || delegation === undefined) return moved;
  const inRoom = delegation.inRoom + step;
  const { member } = delegation;
  const delegations = session.delegations.set(member, { ...delegation, inRoom });
  const crossed = step === 1 ? inRoom === 1 : inRoom === 0;
  if (!crossed) return changeSession(moved, { delegations });
  const crossing = cross(state, moved, { member, step });
  return changeSession(moved, { delegations, presence: crossing });
};

const cross = (
  state: State,
  session: Session,
  { member, step }: { member: string; step: 1 | -1 },
): Presence => {
  const { presence } = session;
  const affiliation = state.members.get(member)?.affiliation ?? "former";
  const delegations = {
    ...presence.delegations,
    [affiliation]: presence.delegations[affiliation] + step,
  };
  const first = session.sitting?.number === 1 && step === 1;
  const atFirstSitting = first
    ? presence.atFirstSitting.set(member, true)
    : presence.atFirstSitting;
  return changePresence(presence, { delegations, atFirstSitting });
};

export const moveAll = (state: State, people: readonly string[], step: 1 | -1): State =>
  state.session === null
    ? state
    : changeState(state, {
        session: people.reduce(
          (session, person) => move(state, session, { person, step }),
          state.session,
        ),
      });

/** Whether somebody registers nobody but themself. */
const isOwn = (people: readonly string[], { by, onBehalfOf }: Recorded): boolean =>
  people.every((one) => one === (onBehalfOf ?? by));

/** The count by hand that there was before, where it stands. */
const withCount = (before: State, after: State, stands: boolean): State => {
  const reported = before.session?.presence.reported ?? null;
  if (!stands || reported === null) return after;
  return inSession(after, ({ presence }) => ({ presence: changePresence(presence, { reported }) }));
};

/** Delegations that are already in the room when the first sitting opens take part in it. */
const thereAtOpening = (session: Session): Dict<true> =>
  session.delegations
    .values()
    .filter((delegation) => delegation.inRoom > 0)
    .reduce((all, { member }) => all.set(member, true), session.presence.atFirstSitting);

export const sessionHandlers: Handlers<SessionEvent> = {
  SessionConvened: (state, event, recorded) =>
    renewBodies(
      changeState(withoutDelegations(state), { session: newSession(state, event, recorded) }),
    ),
  SessionOpened: (state) => inSession(state, () => ({ status: "open" })),
  SittingOpened: (state, { sitting }, recorded) =>
    inSession(state, (session) => {
      const number = session.sittingsHeld + 1;
      const atFirstSitting =
        number === 1 ? thereAtOpening(session) : session.presence.atFirstSitting;
      return {
        sitting: newSitting(sitting, number, recorded),
        presence: changePresence(session.presence, { atFirstSitting }),
        ...checkAtOpening(session, sitting),
      };
    }),
  SittingSuspended: (state, _, { at }) =>
    inSitting(state, ({ floor }) => ({
      status: "suspended",
      floor: floor === null ? null : { ...floor, interrupted: at },
    })),
  SittingResumed: (state) => inSitting(state, () => ({ status: "open" })),
  SittingClosed: (whole) => {
    const state =
      whole.session === null
        ? whole
        : changeState(whole, { session: withoutSitting(whole.session) });
    return inSession(state, ({ sitting, sittingsHeld, sittingsClosed, presence, rulings }) => ({
      sitting: null,
      sittingsHeld: sittingsHeld + 1,
      sittingsClosed: [...(sittingsClosed ?? []), ...(sitting === null ? [] : [sitting.id])],
      presence: changePresence(presence, { reported: null }),
      rulings: rulings.filter((ruling) => ruling.matter !== null),
    }));
  },
  SessionClosed: (state) => withPast(inSession(state, () => ({ status: "closed" }))),
  ChairTaken: (state, _, { by, onBehalfOf }) =>
    inSitting(state, () => ({ chair: onBehalfOf ?? by })),
  RoomEntered: (state, { people }, recorded) =>
    withCount(state, moveAll(state, people, 1), isOwn(people, recorded)),
  RoomLeft: (state, { people }, recorded) =>
    withCount(state, moveAll(state, people, -1), isOwn(people, recorded)),
  PresenceReported: (state, { delegations }) =>
    inSession(state, ({ presence }) => ({
      presence: changePresence(presence, { reported: delegations }),
    })),
  QuorumAnnounced: (state, { delegations, members }) =>
    inSession(state, () => ({
      quorumBase: {
        delegations,
        members: Dict.of((members ?? []).map((member) => [member, true] as const)),
      },
    })),
  OfficersProposed: (state, { election, office, people }) =>
    inSession(state, ({ elections }) => ({
      elections: elections.set(election, { id: election, office, people }),
    })),
  ItemPlaced: (state, { item, title, kind }) =>
    inSession(state, ({ items }) => ({
      items: items.set(item, { id: item, title, kind, request: null, ...noWork, status: "placed" }),
    })),
  ItemTakenUp: (state, { item }) => takeUp(state, item),
  DraftDeposited: (state, { draft, item, title, parts, subjects, ...event }, { by }) =>
    inSession(state, ({ drafts }) => ({
      drafts: drafts.set(draft, {
        id: draft,
        item,
        title,
        parts,
        subjects,
        depositedBy: by,
        division: null,
        ...wayOf(event, state.body),
        ...(event.signatories === undefined ? {} : { signatories: event.signatories }),
      }),
    })),
  RulingGiven: (state, { clause, matter, decision, advice }, { by }) =>
    inSession(state, ({ rulings, sitting }) => ({
      rulings: [
        ...rulings,
        {
          clause,
          matter: matter ?? null,
          decision,
          advice: advice ?? null,
          by,
          sitting: sitting?.id ?? null,
        },
      ],
    })),
  RulingDeclared: (state) => state,
  IncidentDealtWith: (state) => state,
  ClauseTakenAsRecorded: (state, { clause, source }) =>
    inSession(state, ({ asRecorded }) => ({ asRecorded: asRecorded.set(clause, source) })),
  DebateAdjourned: (state, { item }) => {
    const left = inSitting(state, (sitting) =>
      sitting.item === item ? turnTo(sitting, null) : {},
    );
    return withItem(left, item, () => ({ status: "adjourned" }));
  },
  SittingToEnd: (state, { how }) => inSitting(state, () => ({ ending: how })),
};

/** The item that is being dealt with keeps its list when it is taken up again. */
const takeUp = (state: State, id: string): State => {
  const taken = withItem(state, id, () => ({ status: "takenUp" }));
  return inSitting(taken, (sitting) => (sitting.item === id ? {} : turnTo(sitting, id)));
};
