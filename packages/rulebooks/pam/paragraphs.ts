/** How the ids of clauses name the texts that they cite. */
export const documents: Readonly<Record<string, string>> = {
  "Rules of 2006": "a",
  "Inferred practice": "p",
};

/** The paragraphs of which something was read. */
export const paragraphs: Readonly<Record<string, readonly string[]>> = {
  "Rules of 2006": ["1", "2"],
  "Inferred practice": ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
};
