/** How the ids of clauses name the texts that they cite. */
export const documents: Readonly<Record<string, string>> = {
  "Rules of Procedure": "a",
  "Notice of the 2007 session": "n",
  "Profile of the Assembly": "f",
  "Amendments of 2006": "m",
  "Practical information": "i",
  "Emergency rules of 2020": "e",
  "Inferred practice": "p",
};

/** The paragraphs of which something was read, or which are known to be there. */
export const paragraphs: Readonly<Record<string, readonly string[]>> = {
  "Rules of Procedure": ["26", "34", "35"],
  "Profile of the Assembly": ["1", "2", "3", "4"],
  "Amendments of 2006": ["1"],
  "Practical information": ["1", "2"],
  "Inferred practice": ["1", "2", "3", "4", "5", "6", "7", "8"],
};
