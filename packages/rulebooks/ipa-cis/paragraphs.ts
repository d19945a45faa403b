/**
 * The paragraphs that this rulebook takes up, to hold the clauses against.
 *
 * Sources: Charter of the Commonwealth of Independent States of 22 January 1993, articles 36 and 37
 * (base.garant.ru/1118251); Convention on the Interparliamentary Assembly of 26 May 1995, article 3
 * (zaki.ru, cis-legislation.com rgn=4113); Regulations of the Assembly of 15 September 1992 as
 * amended on 18 March 1994, articles 1 and 2 to paragraph 4 (cis-legislation.com rgn=4122), article
 * 7.2 as a resolution of 29 December 1992 refers to it (base.garant.ru/1154813), article 14 as a
 * book on the Assembly quotes it (A. Zabeivorota). Other articles were not found, and nobody has
 * confirmed that these are in force unchanged. Only numbers are kept here.
 *
 * "Model law-making" are the steps by which a model law comes about, as reports show them;
 * "Practice" is what else they say is done; "Open questions" are what no text that was read
 * answers. The numbers of these three are ours.
 */
export const paragraphs: Readonly<Record<string, readonly string[]>> = {
  "CIS Charter": ["36", "37"],
  Convention: ["3", "3.1", "3.2"],
  Regulations: ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "7.2", "14"],
  "Model law-making": ["1", "2", "3", "4", "6", "7", "8", "9", "11"],
  Practice: ["1", "2", "3", "4", "5", "6", "7", "8"],
  "Open questions": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
};

/** How the ids of clauses name a document: `ipa-cis.r14/agreed`. */
export const documents: Readonly<Record<string, string>> = {
  "CIS Charter": "u",
  Convention: "c",
  Regulations: "r",
  "Model law-making": "m",
  Practice: "p",
  "Open questions": "q",
};
