import type { Clause } from "@hemicycle/engine";
import { aroundLawsClauses } from "../../around-laws.ts";

/**
 * What parliaments say of a draft before it is adopted, and what they make of the law after. A
 * report on the programme for 2016 to 2020 says that drafts go to parliaments for their expert
 * opinion (pacsto.org), and not how many days they have.
 */
export const clauses: readonly Clause[] = aroundLawsClauses({
  id: "csto-pa",
  document: "Model law-making",
  unsetBecause: "Ask the secretariat: Provisional Regulations and the rules of the programme",
});
