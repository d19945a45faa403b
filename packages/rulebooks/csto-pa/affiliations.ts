import { affiliationClauses } from "../affiliations.ts";

/** What a state is to the Assembly on a day; that a member did not attend was seen in 2023. */
export const clauses = affiliationClauses({
  book: "csto-pa",
  membership: { id: "csto-pa.p1", cites: "Practice, 1" },
  voting: { id: "csto-pa.p4", cites: "Practice, 4" },
  quorum: { id: "csto-pa.q1", cites: "Open questions, 1" },
  open: "8",
  commission: "standing committee",
  source:
    "Reports on the sessions (tass.ru, 8 December 2025; silkway.news, December 2023); the texts " +
    "were not found",
});
