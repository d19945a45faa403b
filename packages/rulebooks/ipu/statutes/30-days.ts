import { type Clause, value } from "@hemicycle/engine";
import { reckoned } from "../days.ts";

const letter = "letter of 10 July 2024 on the 149th Assembly (ft.dk, IPU 2023-24, annex 13)";
const counted = "counted back from the first plenary sitting, as the published days were";

/** Statutes 30.1: proposals to amend the Statutes. */
export const threeMonths = value({
  id: "ipu.s30.1/three-months",
  cites: "Statutes, 30.1",
  reading: `Proposals to amend the Statutes are made three calendar months before, ${counted}.`,
  status: "verified",
  source: `Statutes 30.1 as applied in the ${letter}`,
  slot: "deadline",
  answer: reckoned("statutesProposal", "firstSitting", { months: 3, direction: "before" }),
  examples: [
    "a convened session | deadline of proposals to amend the Statutes | 2017-07-14: 3 months before firstSitting 2017-10-14",
  ],
});

/** Statutes 30.1: sub-amendments to such proposals. */
export const sixWeeks = value({
  id: "ipu.s30.1/six-weeks",
  cites: "Statutes, 30.1",
  reading:
    `Sub-amendments to the Statutes are made six weeks before, ${counted}. That this stands in the ` +
    "same article is inferred.",
  status: "inferred",
  source: `The ${letter}`,
  slot: "deadline",
  answer: reckoned("statutesSubAmendment", "firstSitting", { days: 42, direction: "before" }),
  examples: [
    "a convened session | deadline of sub-amendments to the Statutes | 2017-09-02: 42 days before firstSitting 2017-10-14",
  ],
});

const cites = "Letter of 10 July 2024, 13";
const month = { months: 1, direction: "before" } as const;

/** The rules of the other bodies have a month too; their paragraphs were not found. */
export const councilRules = value({
  id: "ipu.l13/council-rules",
  cites,
  reading:
    "Sub-amendments to the Rules of the Governing Council are made one calendar month before the " +
    "session. The paragraph of these Rules was not found: we follow the letter that applied it.",
  status: "verified",
  source: `The ${letter}`,
  slot: "deadline",
  answer: reckoned("councilRulesSubAmendment", "firstSitting", month),
  examples: [
    "a convened session | deadline of sub-amendments to the Rules of the Council | 2017-09-14: 1 months before firstSitting 2017-10-14",
  ],
});

/** The same for the Standing Committees. */
export const committeesRules = value({
  id: "ipu.l13/committees-rules",
  cites,
  reading:
    "Sub-amendments to the Rules of the Standing Committees are made one calendar month before the " +
    "session, as those to the Rules of the Council are.",
  status: "verified",
  source: `The ${letter}`,
  slot: "deadline",
  answer: reckoned("committeesRulesSubAmendment", "firstSitting", month),
  examples: [
    "a convened session | deadline of sub-amendments to the Rules of the committees | 2017-09-14: 1 months before firstSitting 2017-10-14",
  ],
});

/** The same for the Forum, counted from its own session. */
export const forumRules = value({
  id: "ipu.l13/forum-rules",
  cites,
  reading:
    "Sub-amendments to the Rules of the Forum of Women Parliamentarians are made one calendar month " +
    "before its own session. It met on the first day of the 138th, 139th, 140th and 149th " +
    "Assemblies, so we count from there (inferred).",
  status: "inferred",
  source: `The ${letter}; programmes of the 138th to 140th Assemblies`,
  slot: "deadline",
  answer: reckoned("forumRulesSubAmendment", "forum", month),
  examples: [
    'a founded assembly; Secretariat convenes S1 "S1" at "Geneva" from 2024-10-13 to 2024-10-17, first sitting on 2024-10-14, from "letter" | deadline of sub-amendments to the Rules of the Forum | 2024-09-13: 1 months before forum 2024-10-13',
  ],
});

export const clauses: readonly Clause[] = [
  threeMonths,
  sixWeeks,
  councilRules,
  committeesRules,
  forumRules,
];
