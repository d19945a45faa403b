import { type Clause, unset, value } from "@hemicycle/engine";
import { openQuestions } from "../../open-questions.ts";

/** Articles 3 to 13 of the Regulations of 1992 were not read, and no later text was found. */
export const asked = openQuestions({
  book: "ipa-cis",
  source:
    "The Regulations in force were not found; of those of 1992 articles 3 to 13 were not read.",
  commission: "committee",
});

/** Open questions, 6: the election of the chair. */
const round = value({
  id: "ipa-cis.q6/election",
  cites: "Open questions, 6",
  reading: "By what majority the Council elects its chair was found nowhere.",
  status: "unset",
  source: "council.gov.ru tells of a secret ballot and of one year, and of no majority.",
  slot: "round",
  answer: () => unset("ipa-cis.q6/election"),
  examples: ["a sitting | round of round 1 of election E1 | unset ipa-cis.q6/election"],
});

export const ofDelegations: readonly Clause[] = [...asked.ofDelegations, round];
