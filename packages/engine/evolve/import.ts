import { Dict } from "@hemicycle/base";
import type { Event, EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Import, State } from "../state.ts";
import { withoutPeriods } from "./affiliations.ts";
import type { Handlers } from "./handler.ts";
import { inSession } from "./handler.ts";
import { uncount } from "./identity.ts";

type ImportEvent = Extract<EventType, "RegisterImported" | "ImportUndone">;

/** Of whom and of what an event speaks. */
export interface Spoken {
  readonly people: readonly string[];
  readonly members: readonly string[];
}

const peopleFields = ["person", "people", "signatories"] as const;
const memberFields = ["member", "members", "authors", "delegations", "roll", "start"] as const;

const idsAt = (event: Event, fields: readonly string[]): readonly string[] => {
  // Every event is an object with named fields; which of them hold ids, the lists above say.
  const values = event as unknown as Readonly<Record<string, unknown>>;
  return fields.flatMap((field) => {
    const value = values[field];
    if (typeof value === "string") return [value];
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  });
};

const spokenIn = ({ event, by, onBehalfOf }: Recorded): Spoken => {
  const behalf = onBehalfOf === null ? [] : [onBehalfOf];
  const matter = event.type === "RulingGiven" && event.matter !== undefined ? [event.matter] : [];
  const counted = event.type === "VoteTablePublished" ? Object.keys(event.votes) : [];
  return {
    people: [by, ...behalf, ...matter, ...idsAt(event, peopleFields)],
    members: [...counted, ...matter, ...idsAt(event, memberFields)],
  };
};

const marked = (one: Import, { people, members }: Spoken): Import => {
  const used = [
    ...people.filter((id) => one.people.has(id)),
    ...members.filter(
      (id) => one.members.has(id) || one.delegations.has(id) || one.periods?.has(id) === true,
    ),
  ].filter((id) => !one.used.has(id));
  if (used.length === 0) return one;
  return { ...one, used: used.reduce((all, id) => all.set(id, true), one.used) };
};

/** An entry of the import itself: what it has made belongs to it. */
const taken = (one: Import, event: Event): Import => {
  const next = { ...one, awaited: one.awaited - 1 };
  switch (event.type) {
    case "MemberAdmitted":
    case "ObserverInvited":
      return { ...next, members: one.members.set(event.member, true) };
    case "DelegationsAccredited":
      return {
        ...next,
        delegations: event.members.reduce((all, id) => all.set(id, true), one.delegations),
      };
    case "PersonRegistered":
      return { ...next, people: one.people.set(event.person, true) };
    case "PeriodEntered":
    case "PeriodDisputed":
      return { ...next, periods: withPeriod(one.periods ?? Dict.empty(), event) };
    default:
      return next;
  }
};

const withPeriod = (
  periods: Dict<readonly string[]>,
  { member, period }: { readonly member: string; readonly period: string },
): Dict<readonly string[]> =>
  periods.set(member, [...new Set([...(periods.get(member) ?? []), period])]);

const eachDone = (state: State, change: (one: Import) => Import): State => {
  if (state.imports.size === 0) return state;
  const imports = state.imports.entries().reduce((all, [id, one]) => {
    const next = one.status === "done" ? change(one) : one;
    return next === one ? all : all.set(id, next);
  }, state.imports);
  return imports === state.imports ? state : changeState(state, { imports });
};

/** What the journal has spoken of since it was imported is used. */
export const markUsed = (state: State, spoken: Spoken): State =>
  eachDone(state, (one) => marked(one, spoken));

/** Keeps with each import what is its own, and what of it has been used since. */
export const noteImports = (state: State, recorded: Recorded): State => {
  if (state.imports.size === 0) return state;
  const spoken = spokenIn(recorded);
  const { event } = recorded;
  return eachDone(state, (one) => {
    if (one.awaited === 0) return marked(one, spoken);
    return event.type === "RegisterImported" ? one : taken(one, event);
  });
};

/** They were registered with their offices, and have held none that anybody has spoken of. */
const withoutTenures = (state: State, gone: ReadonlySet<string>): State => {
  const { tenures } = state;
  if (tenures === undefined) return state;
  const left = tenures.entries().reduce((all, [office, held]) => {
    const others = held.filter(({ person, endedBy }) => endedBy !== null || !gone.has(person));
    if (others.length === held.length) return all;
    return others.length === 0 ? all.delete(office) : all.set(office, others);
  }, tenures);
  return left === tenures ? state : changeState(state, { tenures: left });
};

const withoutPeople = (state: State, ids: readonly string[]): State => {
  const gone = new Set(ids);
  const uncounted = ids.reduce((all, id) => {
    const person = all.people.get(id);
    return person === undefined ? all : uncount(all, person);
  }, state);
  return {
    ...withoutTenures(uncounted, gone),
    people: ids.reduce((all, id) => all.delete(id), uncounted.people),
    holders: uncounted.holders.entries().reduce((all, [office, held]) => {
      const left = held.filter((person) => !gone.has(person));
      if (left.length === held.length) return all;
      return left.length === 0 ? all.delete(office) : all.set(office, left);
    }, uncounted.holders),
  };
};

/** Nothing of it was used: it goes from the registers as if it had never been there. */
const undo = (state: State, one: Import): State => {
  const left = withoutPeople(state, one.people.keys());
  const apart = inSession(left, ({ delegations }) => ({
    delegations: one.delegations.keys().reduce((all, id) => all.delete(id), delegations),
  }));
  const members = one.members.keys().reduce((all, id) => all.delete(id), apart.members);
  return withoutPeriods({ ...apart, members }, one.periods ?? Dict.empty());
};

const nothing = (): Pick<Import, "awaited" | "members" | "delegations" | "people" | "used"> => ({
  awaited: 0,
  members: Dict.empty(),
  delegations: Dict.empty(),
  people: Dict.empty(),
  used: Dict.empty(),
});

export const importHandlers: Handlers<ImportEvent> = {
  RegisterImported: (state, { import: id, source, entries }) =>
    changeState(state, {
      imports: state.imports.set(id, { ...nothing(), source, status: "done", awaited: entries }),
    }),
  ImportUndone: (state, { import: id }) => {
    const one = state.imports.get(id);
    if (one?.status !== "done") return state;
    const { source } = one;
    const undone = { ...nothing(), source, status: "undone" } as const;
    return { ...undo(state, one), imports: state.imports.set(id, undone) };
  },
};
