import { changeClasses, type PlanSettings } from "./plan-types.ts";

/**
 * The settings under which a plan is made. The figures are ours: no rule gives any. They are
 * defended by what voting lists of the European Parliament show, where a deletion came first at 16
 * of the 17 places at which one competed.
 */
const common = {
  classes: changeClasses,
  rewritten: 30,
  margin: 10,
} as const;

/**
 * Amendments to the same words compete, and what remains of a divided text is put as a whole; the
 * parts of a text come as they are printed. For an assembly whose rules speak of the same words.
 */
export const planByWords: PlanSettings = {
  ...common,
  cites: "",
  competes: "words",
  compromiseFirst: false,
  regions: ["title", "preamble", "body", "annex"],
  wholeAfterParts: true,
};

/** Amendments to the same part compete; compromises first, operative part before preamble. */
export const planByParts: PlanSettings = {
  ...common,
  cites: "",
  competes: "part",
  compromiseFirst: true,
  regions: ["body", "annex", "preamble", "title"],
  wholeAfterParts: false,
};
