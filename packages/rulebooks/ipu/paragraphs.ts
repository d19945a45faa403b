/**
 * The paragraphs of the rules that this edition takes up, to hold the clauses against.
 *
 * Source: Rules of the Assembly of the Inter-Parliamentary Union, as amended in April 2017, and
 * the Statutes. The published text prints few numbers of rules; the others come from counting its
 * forty rules in order, which every printed number and every cross-reference confirms. Only
 * numbers are kept here. Facts of this kind are free to use.
 */
export const paragraphs: Readonly<Record<string, readonly string[]>> = {
  "Rules of the Assembly": [
    ...["1.1", "1.2"],
    ...["2.1", "2.2"],
    "3",
    ...["4.1", "4.2"],
    ...["5.1", "5.2"],
    "6",
    ...["7.1", "7.2", "7.3"],
    ...["8.1", "8.2"],
    ...["9.1", "9.2"],
    ...["10.1", "10.2"],
    ...["11.1", "11.2(a)", "11.2(b)", "11.2(c)", "11.2(d)"],
    "12",
    "13",
    "14",
    ...["15.1", "15.2", "15.3", "15.4"],
    ...["16.1", "16.2"],
    ...["17.1", "17.2", "17.3", "17.4", "17.5"],
    ...["18.1", "18.2"],
    ...["19.1", "19.2", "19.3", "19.4"],
    "20",
    "21",
    ...["22.1", "22.2", "22.3"],
    ...["23.1", "23.2", "23.3", "23.4"],
    "24",
    "25",
    ...["26.1", "26.2", "26.3", "26.4"],
    ...["26.1(a)", "26.1(b)", "26.1(c)", "26.1(d)", "26.1(e)"],
    "27",
    "28",
    "29",
    ...["30.1", "30.2"],
    ...["31.1", "31.2", "31.3"],
    ...["32.1", "32.2", "32.3"],
    ...["33.1", "33.2"],
    ...["34.1", "34.2", "34.3", "34.4"],
    ...["35.1", "35.2"],
    "36",
    ...["37.1", "37.2", "38.1", "38.2", "39.1", "39.2"],
    ...["40.1", "40.2", "40.3"],
  ],
  /** The text of today was not found: articles, and the paragraphs that other texts quote. */
  Statutes: [
    "10.2",
    "10.3",
    "15.1",
    "15.2(a)",
    "15.2(b)",
    "15.2(c)",
    "16",
    "30.1",
    ...["17.2", "18", "19", "20.2"],
    ...["21", "21(e)"],
    ...["25", "25.4"],
  ],
  /** Of these texts only the first rules were read; a number that is not known is said to be so. */
  "Rules of the Standing Committees": ["2", "6", "7", "34", "34.1"],
  "Rules of the Governing Council": ["7", "8"],
  "Rules of the Executive Committee": ["2", "2.3", "3.2", "4"],
  "Rules of the Forum of Women Parliamentarians": ["1", "3", "5"],
  "Rules of the Secretariat": ["3", "6"],
  /** Annex 13 of the file where it is kept: deadlines of rules whose paragraphs were not found. */
  "Letter of 10 July 2024": ["13"],
};

/** How the ids of clauses name a document: `ipu.a33.1/quorum-to-vote`. */
export const documents: Readonly<Record<string, string>> = {
  "Rules of the Assembly": "a",
  Statutes: "s",
  "Rules of the Standing Committees": "c",
  "Rules of the Governing Council": "g",
  "Rules of the Executive Committee": "e",
  "Rules of the Forum of Women Parliamentarians": "w",
  "Rules of the Secretariat": "r",
  "Letter of 10 July 2024": "l",
};
