import type { EventOf, EventType, Recorded } from "../events.ts";
import { changeSession, changeSitting, changeState } from "../state/change.ts";
import type { Session, Sitting, State } from "../state.ts";

/** What an event makes of the state. */
export type Handler<T extends EventType> = (
  state: State,
  event: EventOf<T>,
  recorded: Recorded,
) => State;

export type Handlers<T extends EventType> = { readonly [K in T]: Handler<K> };

/** Changes the session, where there is one. */
export const inSession = (state: State, change: (session: Session) => Partial<Session>): State =>
  state.session === null
    ? state
    : changeState(state, { session: changeSession(state.session, change(state.session)) });

/** Changes the sitting under way, where there is one. */
export const inSitting = (state: State, change: (sitting: Sitting) => Partial<Sitting>): State =>
  inSession(state, ({ sitting }) =>
    sitting === null ? {} : { sitting: changeSitting(sitting, change(sitting)) },
  );
