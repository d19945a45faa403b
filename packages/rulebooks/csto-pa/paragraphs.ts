/**
 * The paragraphs that this rulebook takes up, to hold the clauses against.
 *
 * Sources: a post of the State Duma of December 2024, which names paragraph 2 of article 4 of the
 * Provisional Statute of the Assembly (botnadzor.org, wall-138347372_1714597); a page of the
 * Federation Council on the Assembly (council.gov.ru, dep/71), which names the resolution of 16
 * November 2006 and the Provisional Regulations of 30 March 2007. The texts themselves were not
 * found, so that almost everything stands under "Model law-making" and "Practice", which are what
 * reports show, and under "Open questions", which are what none of them answers. The numbers of
 * these three are ours.
 */
export const paragraphs: Readonly<Record<string, readonly string[]>> = {
  "Provisional Statute": ["4.2"],
  "Model law-making": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "11"],
  Practice: ["1", "2", "3", "4", "5", "6", "7", "8"],
  "Open questions": ["1", "2", "3", "4", "5", "6", "7", "8"],
};

/** How the ids of clauses name a document: `csto-pa.s4.2/from-the-council`. */
export const documents: Readonly<Record<string, string>> = {
  "Provisional Statute": "s",
  "Model law-making": "m",
  Practice: "p",
  "Open questions": "q",
};
