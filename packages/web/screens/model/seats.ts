import { isInRoom, type Office, offices, type State } from "@hemicycle/engine";
import { delegatesOf, type Naming, nameIn, personName } from "./names.ts";
import { byName, plain } from "./search.ts";

/** Somebody whose place can be taken in a demonstration. */
export interface TakenSeat {
  readonly person: string;
  readonly name: string;
  readonly inRoom: boolean;
}

export interface OfficeSeats {
  readonly office: Office;
  readonly seats: readonly TakenSeat[];
}

/** Those who are asked for first stand first; the chair is held by one of the others. */
const order: readonly Office[] = [
  "president",
  "secretariat",
  "teller",
  "secretaryGeneral",
  "steeringCommittee",
];

/** Offices that somebody holds, with those who hold them. */
export const officeSeats = (state: State): readonly OfficeSeats[] =>
  [...order, ...offices.filter((office) => !order.includes(office))].flatMap((office) => {
    const holders = state.holders.get(office) ?? [];
    return holders.length === 0 ? [] : [{ office, seats: holders.map(seatIn(state)) }];
  });

/** The delegates of a member. */
export const delegateSeats = (state: State, member: string): readonly TakenSeat[] =>
  delegatesOf(state, member).map(seatIn(state));

const seatIn =
  (state: State) =>
  (person: string): TakenSeat => ({
    person,
    name: personName({ state }, person),
    inRoom: isInRoom(state, person),
  });

/** A delegation, by its name in the reader's language. */
export interface NamedDelegation {
  readonly id: string;
  readonly name: string;
}

/**
 * Delegations whose name holds what was written, whatever its accents: the name in the reader's
 * language, or as it is registered.
 */
export const delegationsNamed = (
  { state, words }: Naming,
  written: string,
): readonly NamedDelegation[] => {
  const wanted = plain(written);
  return (state.session?.delegations.keys() ?? [])
    .flatMap((id) => state.members.get(id) ?? [])
    .filter(
      (member) =>
        plain(nameIn(words, member)).includes(wanted) ||
        plain(member.name).includes(wanted) ||
        plain(member.id) === wanted,
    )
    .map((member) => ({ id: member.id, name: nameIn(words, member) }))
    .sort(byName(words));
};
