import type { Office } from "@hemicycle/engine";
import type { SignIn } from "../../client/api.ts";
import { pathOf } from "../../router.ts";

export type Way = "delegate" | "presidency" | "secretariat" | "hall" | "public";

/** Offices whose first screen is the Presidency. */
const presiding: readonly Office[] = [
  "chair",
  "president",
  "organisationPresident",
  "vicePresident",
  "organisationVicePresident",
];
const keeping: readonly Office[] = ["secretariat", "secretaryGeneral"];

/**
 * The screens that fit somebody, the fittest first: whoever presides, keeps the registers, speaks
 * for a delegation, or holds another office; and nobody else has any but those of the public.
 */
export const waysFor = ({
  offices,
  member,
}: Pick<SignIn, "offices" | "member">): readonly Way[] => {
  const has = (some: readonly Office[]): boolean => offices.some((office) => some.includes(office));
  const fitting: readonly (readonly [boolean, Way])[] = [
    [has(presiding), "presidency"],
    [has(keeping), "secretariat"],
    [member !== null, "delegate"],
    [offices.length > 0, "presidency"],
    [offices.length === 0 && member === null, "public"],
    [true, "hall"],
  ];
  return [...new Set(fitting.filter(([fits]) => fits).map(([, way]) => way))];
};

/** The address of a screen of an assembly. */
export const pathTo = (assembly: string, way: Way): string =>
  way === "secretariat"
    ? pathOf({ screen: way, assembly, section: "session" })
    : pathOf({ screen: way, assembly });
