/** How the ids of clauses name the texts that they cite. */
export const documents: Readonly<Record<string, string>> = {
  "Rules of Procedure": "a",
  "Inferred practice": "p",
};

/** The paragraphs of which something was read, each with a clause. */
export const paragraphs: Readonly<Record<string, readonly string[]>> = {
  "Rules of Procedure": [
    ...["6", "7", "8", "9", "15.1", "15.2", "16", "19", "25", "25.3", "34", "34.5", "40", "40.4"],
    ...["41.1.a", "41.1.b", "41.1.c", "41.1.d", "42.2", "42.3", "42.4", "47", "52", "54"],
  ],
  "Inferred practice": ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
};
