import { type CalendarDate, type Dict, dateIn } from "@hemicycle/base";
import { belongs, bodyOffices, holdersIn, type Renew, within } from "../bodies.ts";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { changePresence, changeSession, changeState } from "../state/change.ts";
import type { Body, Delegation, Entered, Presence, State, Term } from "../state.ts";
import { leaveFloor } from "./floor.ts";
import type { Handlers } from "./handler.ts";
import { emptyDelegation, newProceedings, nobody } from "./proceedings.ts";
import { leaveSeat } from "./seats.ts";

type BodyEvent = Extract<
  EventType,
  "BodyEstablished" | "NamedToBody" | "TermInBodyEnded" | "GroupRecorded"
>;

/** Who represents each member in a body: those who belong to it, each counted once. */
const represented = ({ terms, proceedings }: Body): Dict<Delegation> => {
  const { delegations, presence } = proceedings;
  const none = { women: 0, men: 0, delegates: 0, inRoom: 0 };
  const counted = new Set<string>();
  return terms.reduce(
    (all, term) => {
      const { person, member, sex } = term;
      if (member === null || !belongs(term) || counted.has(person)) return all;
      counted.add(person);
      const known = all.get(member) ?? emptyDelegation(member);
      return all.set(member, {
        ...known,
        women: known.women + (sex === "woman" ? 1 : 0),
        men: known.men + (sex === "man" ? 1 : 0),
        delegates: known.delegates + 1,
        inRoom: known.inRoom + (presence.people.has(person) ? 1 : 0),
      });
    },
    delegations
      .values()
      .reduce((all, one) => all.set(one.member, { ...one, ...none }), delegations),
  );
};

/** Which delegations of a body are in its room, by what their members are now. */
const presentIn = ({ members }: State, body: Body, delegations: Dict<Delegation>): Presence => {
  const { presence, sitting } = body.proceedings;
  const there = delegations.values().filter(({ inRoom }) => inRoom > 0);
  const counts = { ...nobody };
  for (const { member } of there) counts[members.get(member)?.affiliation ?? "former"] += 1;
  const first = sitting?.number === 1 ? there : [];
  const atFirstSitting = first.reduce(
    (all, { member }) => all.set(member, true),
    presence.atFirstSitting,
  );
  return changePresence(presence, { delegations: counts, atFirstSitting });
};

/** The body after its terms or what its members are have changed. */
const recounted = (state: State, body: Body): Body => {
  const delegations = represented(body);
  const presence = presentIn(state, body, delegations);
  return { ...body, proceedings: { ...body.proceedings, delegations, presence } };
};

const withBody = (state: State, id: string, change: (body: Body) => Body): State => {
  const body = state.bodies.get(id);
  if (body === undefined) return state;
  return changeState(state, { bodies: state.bodies.set(id, recounted(state, change(body))) });
};

const inEach = (state: State, change: (body: Body) => Body): State =>
  state.bodies.keys().reduce((all, id) => withBody(all, id, change), state);

const newTerm = (
  { people }: State,
  { person, as }: Pick<Term, "person" | "as">,
  rest: Partial<Term>,
): Term => {
  const known = people.get(person);
  const { name = person, member = null, sex = null } = known ?? {};
  const open = { from: null, until: null, basis: "", status: "held" } as const;
  return { person, as, name, member, sex, ...open, ...rest };
};

interface Ending {
  readonly day: CalendarDate;
  readonly by: Entered | undefined;
}

/** Held, or still running until the next term of the same person begins, which ends with it. */
const goesOn = ({ status, ended: last }: Term, day: CalendarDate): boolean =>
  status === "held" || (last !== undefined && day < last);

const ended = (
  terms: readonly Term[],
  { day, by }: Ending,
  which: (term: Term) => boolean,
): readonly Term[] =>
  terms.map((term) =>
    goesOn(term, day) && which(term)
      ? { ...term, status: "ended", ended: day, ...(by === undefined ? {} : { endedBy: by }) }
      : term,
  );

/** The next term of the same person takes the place of one that is over by its last day. */
const followed = (terms: readonly Term[], { person, as, from, entered }: Term): readonly Term[] =>
  from === null
    ? terms
    : ended(
        terms,
        { day: from, by: entered },
        (term) => term.status === "held" && term.person === person && term.as === as,
      );

/** Somebody who is named again takes up the term that ran on while they were away. */
const named = (terms: readonly Term[], term: Term): readonly Term[] => {
  const away = terms.findIndex(
    ({ status, as, name, member }) =>
      status === "away" && as === term.as && name === term.name && member === term.member,
  );
  const before = terms[away];
  if (before === undefined) return [...followed(terms, term), term];
  const { from, until, basis, entered = term.entered } = before;
  const days = { from: term.from ?? from, until: term.until ?? until };
  const again = { ...term, ...days, basis, ...(entered === undefined ? {} : { entered }) };
  return terms.with(away, again);
};

const name = (
  state: State,
  { body, ...event }: EventOf<"NamedToBody">,
  recorded: Recorded,
): State => {
  const { from = null, until = null, basis } = event;
  const term = newTerm(state, event, { from, until, basis, entered: entryOf(state, recorded) });
  return withBody(state, body, (known) => ({ ...known, terms: named(known.terms, term) }));
};

/** The day of an entry, at the seat. */
const dayOf = ({ founding }: State, { at }: Pick<Recorded, "at">): CalendarDate =>
  dateIn(founding?.seat ?? "UTC", at);

/** The entry, with its day. */
export const entryOf = (state: State, recorded: Recorded): Entered => ({
  seq: recorded.seq,
  on: dayOf(state, recorded),
});

const endingBy = (state: State, recorded: Recorded): Ending => {
  const by = entryOf(state, recorded);
  return { day: by.on, by };
};

/** Who took or lost an office of the body by what was done there, has a term or has none. */
export const renewedBy =
  (recorded: Recorded): Renew =>
  (body, seen) =>
    bodyOffices.reduce((terms, office) => {
      const before = holdersIn({ ...body, terms }, office);
      const now = seen.holders.get(office) ?? [];
      if (before.length === now.length && now.every((one, place) => one === before[place])) {
        return terms;
      }
      const ending = endingBy(seen, recorded);
      const kept = ended(terms, ending, ({ as, person }) => as === office && !now.includes(person));
      const began = {
        from: ending.day,
        basis: "elected",
        ...(ending.by && { entered: ending.by }),
      };
      const made = now
        .filter((person) => !before.includes(person))
        .map((person) => newTerm(seen, { person, as: office }, began));
      return [...kept, ...made];
    }, body.terms);

/** Whoever's mandate has ended leaves every body and its room. */
export const leaveBodies = (state: State, person: string, recorded: Recorded): State =>
  state.bodies.keys().reduce((all, id) => {
    const left = within(all, id, { change: (seen) => leaveRoom(seen, person, recorded) });
    return withBody(left, id, (body) => ({
      ...body,
      terms: ended(body.terms, endingBy(state, recorded), (term) => term.person === person),
    }));
  }, state);

const leaveRoom = (state: State, person: string, recorded: Recorded): State => {
  const silent = leaveSeat(leaveFloor(state, person, recorded), person);
  const { session } = silent;
  if (session === null) return silent;
  const people = session.presence.people.delete(person);
  const presence = changePresence(session.presence, { people });
  return changeState(silent, { session: changeSession(session, { presence }) });
};

/** What a member is has changed: it is counted in every room by what it is now. */
export const recountBodies = (state: State): State => inEach(state, (body) => body);

/** A session begins: what bodies did in the one before is over, and the terms run on. */
export const renewBodies = (state: State): State =>
  inEach(state, (body) => ({
    ...body,
    terms: body.terms.map((term) =>
      term.status === "held" && !state.people.has(term.person) ? { ...term, status: "away" } : term,
    ),
    proceedings: newProceedings(),
  }));

export const bodyHandlers: Handlers<BodyEvent> = {
  BodyEstablished: (state, { body: id, kind, name: called, basis }, recorded) =>
    changeState(state, {
      bodies: state.bodies.set(id, {
        id,
        kind,
        name: called,
        basis,
        entered: entryOf(state, recorded),
        terms: [],
        proceedings: newProceedings(),
      }),
    }),
  NamedToBody: name,
  TermInBodyEnded: (state, { body: id, person, as }, recorded) =>
    withBody(state, id, (body) => ({
      ...body,
      terms: ended(
        body.terms,
        endingBy(state, recorded),
        (term) => term.person === person && term.as === as,
      ),
    })),
  GroupRecorded: (state, { group: id, name: called, members, source }) =>
    changeState(state, {
      groups: state.groups.set(id, { id, name: called, members, source }),
    }),
};
