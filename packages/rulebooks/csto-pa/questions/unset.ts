import { type Clause, prose } from "@hemicycle/engine";
import { openQuestions } from "../../open-questions.ts";

/** The Provisional Regulations were not found. */
export const asked = openQuestions({
  book: "csto-pa",
  source: "The Provisional Regulations of 30 March 2007 were not found.",
  commission: "standing committee",
});

/** Open questions, 6: whose objection counts. */
const whose = prose({
  id: "csto-pa.q6/whose-objection-counts",
  cites: "Open questions, 6",
  reading:
    "Whether the objection of an absent delegation, or of one that takes no part, prevents consensus " +
    "was found nowhere.",
  why: "Until a text is found whoever presides rules on it, case by case (Practice, 4).",
});

export const plenaryClauses: readonly Clause[] = [...asked.plenary, whose];
