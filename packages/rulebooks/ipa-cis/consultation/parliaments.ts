import type { Clause } from "@hemicycle/engine";
import { aroundLawsClauses } from "../../around-laws.ts";

/**
 * What parliaments say of a draft before it is adopted, and what they make of the law after. The
 * Regulation on drafting model legislative acts and recommendations has the days; it was amended on
 * a proposal of the Legal Commission (base.garant.ru/408880875), and its clauses were not at hand.
 */
export const clauses: readonly Clause[] = aroundLawsClauses({
  id: "ipa-cis",
  document: "Model law-making",
  unsetBecause:
    "Ask the secretariat: Regulation on drafting model legislative acts and recommendations",
});
