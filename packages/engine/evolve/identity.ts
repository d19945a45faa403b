import type { EventOf, EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Person, State } from "../state.ts";
import { leaveBodies } from "./bodies.ts";
import { revokeCredential, revokeCredentialsOf, voidCard, withCard } from "./credentials.ts";
import { leaveFloor } from "./floor.ts";
import { type Handlers, inSession } from "./handler.ts";
import { leaveSeat } from "./seats.ts";
import { moveAll } from "./session.ts";

type IdentityEvent = Extract<
  EventType,
  | "CardIssued"
  | "CardRevoked"
  | "CredentialEnrolled"
  | "CredentialRevoked"
  | "MandateEnded"
  | "OfficeEnded"
  | "FreshGestureAsked"
>;

/** The person holds this office no more; without one, no office at all. */
const withoutOffice = (state: State, person: string, office?: string): State =>
  changeState(state, {
    holders: state.holders
      .entries()
      .filter(([name, held]) => (office ?? name) === name && held.includes(person))
      .reduce(
        (all, [name, held]) =>
          all.set(
            name,
            held.filter((holder) => holder !== person),
          ),
        state.holders,
      ),
  });

/** A delegate whose mandate has ended counts no more in the delegation. */
export const uncount = (state: State, { member, capacity, sex }: Person): State =>
  inSession(state, ({ delegations }) => {
    const known = member === null ? undefined : delegations.get(member);
    if (known === undefined || capacity !== "delegate") return {};
    return {
      delegations: delegations.set(known.member, {
        ...known,
        delegates: known.delegates - 1,
        women: known.women - (sex === "woman" ? 1 : 0),
        men: known.men - (sex === "man" ? 1 : 0),
      }),
    };
  });

const endMandate = (state: State, id: string, recorded: Recorded): State => {
  const person = state.people.get(id);
  if (person === undefined || person.mandateEnded) return state;
  const silent = leaveFloor(moveAll(state, [id], -1), id, recorded);
  const left = withoutOffice(uncount(leaveSeat(silent, id), person), id);
  const barred = revokeCredentialsOf(voidCard(left, id), new Set([id]));
  const ended = { ...person, openCard: null, mandateEnded: true };
  return leaveBodies({ ...barred, people: barred.people.set(id, ended) }, id, recorded);
};

/** A new card for somebody takes the place of the one before it; of a lost device nothing stays. */
const issue = (
  state: State,
  { card, person, replacing }: EventOf<"CardIssued">,
  { seq }: Recorded,
): State => {
  const voided = voidCard(state, person);
  const ended = replacing === true ? revokeCredentialsOf(voided, new Set([person])) : voided;
  const issued = { ...ended, cards: ended.cards.set(card, { person, status: "open" }) };
  const known = issued.people.get(person);
  if (known === undefined) return issued;
  const since = replacing === true ? { knownSince: seq } : {};
  return changeState(issued, {
    people: issued.people.set(person, { ...known, ...since, openCard: card }),
  });
};

export const identityHandlers: Handlers<IdentityEvent> = {
  CardIssued: issue,
  CardRevoked: (state, { card }) => withCard(state, card, "void"),
  CredentialEnrolled: (state, { credential, kind, card }, { by }) => {
    const credentials = state.credentials.set(credential, { person: by, kind, status: "active" });
    return withCard(changeState(state, { credentials }), card, "used");
  },
  CredentialRevoked: (state, { credential }) => revokeCredential(state, credential),
  MandateEnded: (state, { person }, recorded) => endMandate(state, person, recorded),
  OfficeEnded: (state, { office, person }) => withoutOffice(state, person, office),
  FreshGestureAsked: (state, { acts, seconds }) =>
    changeState(state, {
      freshGesture: acts.length === 0 ? null : { acts, seconds },
    }),
};
