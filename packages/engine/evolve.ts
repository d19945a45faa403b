import { within } from "./bodies.ts";
import type { EventType, Recorded } from "./events.ts";
import { affiliationHandlers } from "./evolve/affiliations.ts";
import { agreementHandlers } from "./evolve/agreement.ts";
import { amendmentHandlers } from "./evolve/amendments.ts";
import { bodyHandlers, renewedBy } from "./evolve/bodies.ts";
import { consultationHandlers } from "./evolve/consultations.ts";
import { debateHandlers } from "./evolve/debate.ts";
import { electionHandlers } from "./evolve/elections.ts";
import { emergencyHandlers } from "./evolve/emergency.ts";
import { floorHandlers } from "./evolve/floor.ts";
import type { Handler, Handlers } from "./evolve/handler.ts";
import { identityHandlers } from "./evolve/identity.ts";
import { importHandlers, noteImports } from "./evolve/import.ts";
import { lawHandlers } from "./evolve/laws.ts";
import { measureHandlers } from "./evolve/measures.ts";
import { memberHandlers } from "./evolve/members.ts";
import { nationalUseHandlers } from "./evolve/national-use.ts";
import { overlayHandlers } from "./evolve/overlays.ts";
import { preparationHandlers } from "./evolve/preparation.ts";
import { registryHandlers } from "./evolve/registry.ts";
import { secretHandlers } from "./evolve/secret.ts";
import { sessionHandlers } from "./evolve/session.ts";
import { noteTenures } from "./evolve/tenures.ts";
import { textHandlers } from "./evolve/texts.ts";
import { voteHandlers } from "./evolve/votes.ts";
import type { State } from "./state.ts";

/** One handler for each event: the compiler finds the one that was forgotten. */
const handlers: Handlers<EventType> = {
  ...registryHandlers,
  ...affiliationHandlers,
  ...bodyHandlers,
  ...identityHandlers,
  ...importHandlers,
  ...preparationHandlers,
  ...sessionHandlers,
  ...emergencyHandlers,
  ...floorHandlers,
  ...debateHandlers,
  ...measureHandlers,
  ...textHandlers,
  ...amendmentHandlers,
  ...voteHandlers,
  ...agreementHandlers,
  ...electionHandlers,
  ...secretHandlers,
  ...lawHandlers,
  ...consultationHandlers,
  ...nationalUseHandlers,
  ...memberHandlers,
  ...overlayHandlers,
};

/** The state after an event. Total: what is in the journal has happened. */
export const evolve = (state: State, recorded: Recorded): State =>
  noteTenures(state, happenThere(state, recorded), recorded);

const happenThere = (state: State, recorded: Recorded): State =>
  recorded.body === undefined
    ? happen(state, recorded)
    : within(state, recorded.body, {
        change: (seen) => happen(seen, recorded),
        renew: renewedBy(recorded),
      });

const happen = (state: State, recorded: Recorded): State => {
  // The handler of a type takes events of that type: the table's own type has seen to it.
  const handler = handlers[recorded.event.type] as Handler<EventType> | undefined;
  if (handler === undefined) throw new Error(`unknown event ${recorded.event.type}`);
  return noteImports(handler(state, recorded.event, recorded), recorded);
};

export { revealVotes, sealVotes } from "./evolve/votes.ts";
