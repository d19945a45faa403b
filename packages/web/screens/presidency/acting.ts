import { holdsOffice, type Office, offices, type State } from "@hemicycle/engine";
import type { SignIn } from "../../client/api.ts";

/** In which office somebody acts here, and for whom, where a clerk acts for somebody else. */
export interface Acting {
  readonly office: Office;
  readonly by: string;
  readonly onBehalfOf: string | null;
}

/** Offices that open a sitting or take its chair: whoever presides already has no need of them. */
const openers: readonly Office[] = [
  "president",
  "vicePresident",
  "organisationPresident",
  "organisationVicePresident",
];

/** Somebody in an office, at whose direction a clerk works. */
export interface Direction {
  readonly office: Office;
  readonly person: string;
}

/** Whoever sits at the desk: a person, and the offices that the server knows of. */
type AtDesk = Pick<SignIn, "person" | "offices"> | null;

const isClerk = (state: State, { person, offices }: NonNullable<AtDesk>): boolean =>
  offices.includes("secretariat") &&
  holdsOffice(state, person, "secretariat") &&
  !holdsOffice(state, person, "chair");

/**
 * At whose direction a clerk of the secretariat can work: whoever presides, else those who can
 * open a sitting; then the holders of the other offices. Empty for anybody else.
 */
export const directionsOf = (state: State, seat: AtDesk): readonly Direction[] => {
  if (seat === null || !isClerk(state, seat)) return [];
  const chair = state.session?.sitting?.chair;
  const presiding = chair === undefined ? openers : [];
  const others = offices.filter((office) => !openers.includes(office) && office !== "secretariat");
  const held = [...presiding, ...others].flatMap((office) =>
    (state.holders.get(office) ?? []).map((person) => ({ office, person })),
  );
  const first: readonly Direction[] =
    chair === undefined ? [] : [{ office: "chair", person: chair }];
  return [...first, ...held].filter(({ person }) => person !== seat.person);
};

/**
 * All in which a person acts at this desk, the chair first. A clerk of the secretariat who works
 * at somebody's direction acts for them before all, and in the own office in what is its own.
 */
export const actingsOf = (
  state: State,
  seat: AtDesk,
  direction: Direction | null,
): readonly Acting[] => {
  if (seat === null) return [];
  const { person } = seat;
  // The server tells of the offices of the assembly; those of a body stand in the body.
  const known = state.body === null ? seat.offices : offices;
  const held = known.filter((office) => holdsOffice(state, person, office));
  const presides = held.includes("chair");
  const own = held
    .filter((office) => office === "chair" || !(presides && openers.includes(office)))
    .map((office): Acting => ({ office, by: person, onBehalfOf: null }))
    .sort((a, b) => Number(b.office === "chair") - Number(a.office === "chair"));
  if (direction === null || !isClerk(state, seat)) return own;
  if (!holdsOffice(state, direction.person, direction.office)) return own;
  return [{ office: direction.office, by: person, onBehalfOf: direction.person }, ...own];
};

/** Whether somebody here acts in one of these offices. */
export const actsIn = (
  actings: readonly Acting[],
  ...wanted: readonly Office[]
): Acting | undefined => actings.find(({ office }) => wanted.includes(office));
