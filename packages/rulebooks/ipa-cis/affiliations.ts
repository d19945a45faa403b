import { affiliationClauses } from "../affiliations.ts";

/** What a state is to the Assembly on a day. The real histories stand in `affiliations.csv`. */
export const clauses = affiliationClauses({
  book: "ipa-cis",
  membership: { id: "ipa-cis.c3", cites: "Convention, 3" },
  voting: { id: "ipa-cis.r14", cites: "Regulations, 14" },
  quorum: { id: "ipa-cis.q1", cites: "Open questions, 1" },
  open: "10",
  commission: "committee",
  source:
    "Convention of 26 May 1995 with the status of its signatures (Kazakh law no. 117 of 1997); " +
    "Regulations of 15 September 1992, as amended (cis-legislation.com, rgn=4122)",
});
