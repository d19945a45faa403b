import type { Event, EventOf } from "@hemicycle/engine";

/** Rows of an act as they are put together again; the schema of the act checks them. */
type Row = Record<string, unknown>;

interface Lists {
  readonly members: Row[];
  readonly delegations: string[];
  readonly people: Row[];
  readonly periods: Row[];
}

/** Adds what an event tells to the row that it came from: its own, or the one before it. */
const gather = ({ members, delegations, people, periods }: Lists, event: Event): void => {
  switch (event.type) {
    case "MemberAdmitted": {
      const { type: _, ...row } = event;
      members.push(row);
      return;
    }
    case "ObserverInvited":
      members.push({ member: event.member, name: event.name, affiliation: "observer" });
      return;
    case "PopulationRecorded": {
      const { inhabitants, asOf, source: populationSource } = event;
      Object.assign(members.at(-1) ?? {}, { inhabitants, asOf, populationSource });
      return;
    }
    case "DelegationsAccredited":
      delegations.push(...event.members);
      return;
    case "PersonRegistered": {
      const { type: _, ...row } = event;
      people.push(row);
      return;
    }
    case "PeriodEntered":
    case "PeriodDisputed": {
      const { type: _, ...row } = event;
      periods.push(row);
      return;
    }
    case "ContentionChosen":
      Object.assign(periods.at(-1) ?? {}, { works: true });
      return;
    case "OfficeAssigned":
      Object.assign(people.at(-1) ?? {}, { office: event.office });
  }
};

/**
 * The act that can have led to an import: its rows from the entries that are its own. Whether they
 * are is seen when it is decided again.
 */
export const importFrom = (
  { import: id, source }: EventOf<"RegisterImported">,
  entries: readonly Event[],
): unknown => {
  const lists: Lists = { members: [], delegations: [], people: [], periods: [] };
  for (const event of entries) gather(lists, event);
  return { type: "ImportRegister", import: id, source, ...lists };
};
