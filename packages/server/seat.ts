import { publicViewer, type Viewer } from "@hemicycle/assembly";
import { holdsOffice, type Office, offices, type State } from "@hemicycle/engine";
import { hasEnded, type SignedIn } from "./sign-in.ts";

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

/** The office in which somebody acts as the secretariat; undefined for whoever is not in it. */
export const secretarialOffice = ({ offices: held }: Seat): Office | undefined =>
  held.find((office) => office === "secretariat" || office === "secretaryGeneral");

/**
 * Nobody is the public, and so is whoever is signed in to another assembly, whose sign-in has ended
 * by the journal, or who can only enrol a credential yet.
 */
export function seatOf(state: State, assembly: string, who: SignedIn | null): Seat {
  const person = who?.assembly === assembly ? state.people.get(who.person) : undefined;
  if (who === null || person === undefined || who.enrolling !== null || hasEnded(state, who)) {
    return { ...publicViewer, offices: [], name: null };
  }
  const held = offices.filter(
    (office) => holdsOffice(state, person.id, office) && (who.offices?.includes(office) ?? true),
  );
  const inBureau = held.some((office) => bureau.includes(office));
  const circle = inBureau ? "bureau" : "participants";
  return { circle, member: person.member, offices: held, name: person.name };
}
