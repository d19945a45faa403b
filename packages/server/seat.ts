import { publicViewer, type Viewer } from "@hemicycle/assembly";
import { holdsOffice, type Office, offices, type State } from "@hemicycle/engine";
import type { SignedIn } from "./sign-in.ts";

/** What somebody is in an assembly at the moment. */
export interface Seat extends Viewer {
  /** Offices that the person holds, as far as the sign-in goes. */
  readonly offices: readonly Office[];
  readonly name: string | null;
}

/** Offices whose holders read what the bureau reads. */
const bureau: readonly Office[] = [
  "secretariat",
  "chair",
  "president",
  "secretaryGeneral",
  "steeringCommittee",
  "teller",
];

/** Nobody, or somebody who is signed in to another assembly, is the public. */
export function seatOf(state: State, assembly: string, who: SignedIn | null): Seat {
  const person = who?.assembly === assembly ? state.people.get(who.person) : undefined;
  if (who === null || person === undefined) return { ...publicViewer, offices: [], name: null };
  const held = offices.filter(
    (office) => holdsOffice(state, person.id, office) && (who.offices?.includes(office) ?? true),
  );
  const inBureau = held.some((office) => bureau.includes(office));
  const circle = inBureau ? "bureau" : "participants";
  return { circle, member: person.member, offices: held, name: person.name };
}
