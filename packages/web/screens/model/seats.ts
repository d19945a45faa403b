import { isInRoom, type Member, type Office, offices, type State } from "@hemicycle/engine";
import { delegatesOf, personName } from "./names.ts";
import { plain } from "./search.ts";

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

/** Members with a delegation whose name holds what was written, whatever its accents. */
export const delegationsNamed = (state: State, written: string): readonly Member[] => {
  const wanted = plain(written);
  const members = (state.session?.delegations.keys() ?? []).flatMap(
    (id) => state.members.get(id) ?? [],
  );
  return members
    .filter(({ id, name }) => plain(name).includes(wanted) || plain(id) === wanted)
    .sort((a, b) => plain(a.name).localeCompare(plain(b.name), "en"));
};
