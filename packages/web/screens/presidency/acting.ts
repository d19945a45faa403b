import { holdsOffice, type Office, type State } from "@hemicycle/engine";
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

/**
 * All in which a person acts at this desk, the chair first. A clerk of the secretariat acts for
 * whoever presides, or between sittings for whoever opens the next one.
 */
export const actingsOf = (
  state: State,
  seat: Pick<SignIn, "person" | "offices"> | null,
): readonly Acting[] => {
  if (seat === null) return [];
  const { person } = seat;
  const held = seat.offices.filter((office) => holdsOffice(state, person, office));
  const presides = held.includes("chair");
  const own = held
    .filter((office) => office === "chair" || !(presides && openers.includes(office)))
    .map((office): Acting => ({ office, by: person, onBehalfOf: null }))
    .sort((a, b) => Number(b.office === "chair") - Number(a.office === "chair"));
  const clerk = held.includes("secretariat") && !presides;
  return clerk ? [...forOthers(state, person), ...own] : own;
};

const forOthers = (state: State, by: string): readonly Acting[] => {
  const chair = state.session?.sitting?.chair;
  if (chair !== undefined) return [{ office: "chair", by, onBehalfOf: chair }];
  const opener = (["president", "organisationPresident"] as const).flatMap((office) =>
    (state.holders.get(office) ?? []).slice(0, 1).map((onBehalfOf) => ({ office, onBehalfOf })),
  )[0];
  return opener === undefined ? [] : [{ ...opener, by }];
};

/** Whether somebody here acts in one of these offices. */
export const actsIn = (
  actings: readonly Acting[],
  ...wanted: readonly Office[]
): Acting | undefined => actings.find(({ office }) => wanted.includes(office));
