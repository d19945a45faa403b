import { expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { adopted, linked, planned, readOnce, withWords } from "../law-situations.ts";
import { givens } from "./givens.ts";
import { edition1994, ipaCis } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipaCis, edition: edition1994, givens };
const [clause] = edition1994.clauses;

/** A second law, which the plenary has adopted by the same report. */
const secondLaw = [
  'Secretariat proposes model law L2 Russian "О лесе" by "M1" for C1: "letter"',
  'Secretariat enters law L2 as being drafted from "report": "programme"',
  'Secretariat enters law L2 as in commission in C1 from "report": "agenda"',
  'Secretariat records reading 1 of law L2 in C1 as approved from "report": "minutes"',
  'Secretariat enters law L2 as approved by its commission in C1 from "report": "minutes"',
  'Secretariat enters law L2 as before the Council in CO1 from "report": "agenda"',
  'Secretariat enters law L2 as before the plenary from "report": "agenda"',
  'Secretariat enters law L2 as adopted from "resolution 59-6": "report"',
].join("; ");

const inASitting = (situation: string): string =>
  situation.replace("a founded assembly", "a sitting");
const round =
  `${inASitting(withWords)}; Secretariat sets ipa-cis.m6/days to 30: "invented"; ` +
  "Secretariat opens consultation R1 of M4 and M5 on version 1 of law L1, " +
  'sent on 2025-10-01 with "Letter", until 2025-12-01';
const used =
  `${inASitting(adopted("ipa-cis"))}; Secretariat records use U1 of law L1 by M4 as used in part ` +
  'in "Law" number "1" of 2025-01-01, said by "M4", evidence "Letter of M4"';

/**
 * Acts of which each is allowed, and that together must not lead past a rule. The situations and
 * figures are invented.
 */
const sequences: readonly (readonly [name: string, example: string])[] = [
  [
    "whoever objects and goes out for a minute has objected all the same",
    'a sitting; proposed; M5 objects to question Q1 "A"; Secretariat lets out M5.1, M5.2 | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M5',
  ],
  [
    "whoever was out for a minute when the letter came, and is back, stands in the way",
    'a sitting; proposed; Secretariat lets out M4.1, M4.2; letter of M4; Secretariat lets in M4.2 | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M4',
  ],
  [
    "what failed on an objection is not adopted once the objector has gone",
    'a sitting; proposed; M5 objects to question Q1 "A"; Chair declares no agreement on question Q1 "A"; Secretariat lets out M5.1, M5.2 | Chair proposes question Q1 "A" without a vote | refused ipa-cis.r14/put-again outcome=rejected',
  ],
  [
    "what was adopted is not proposed again, to be declared not agreed",
    'a sitting; proposed; Chair declares question Q1 "A" adopted without a vote | Chair proposes question Q1 "A" without a vote | refused ipa-cis.r14/put-again outcome=adopted',
  ],
  [
    "what failed in the room does not come back as a silence",
    'a sitting; proposed; M5 objects to question Q1 "A"; Chair declares no agreement on question Q1 "A"; Secretariat sets ipa-cis.q5/written-procedure to 1: "invented" | Secretariat lets silence run on question Q1 "A" until 2025-12-01T09:00Z | refused ipa-cis.r14/put-again outcome=rejected',
  ],
  [
    "a silence is not begun twice, to end sooner",
    'a sitting; silence | Secretariat lets silence run on question Q1 "A" until 2025-11-20T09:00Z | impossible status question',
  ],
  [
    "what is proposed in the room as well waits for the end of the silence",
    'a sitting; silence; Chair proposes question Q1 "A" without a vote | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.q5/still-time',
  ],
  [
    "the Secretariat does not take back what a delegation has objected, nor say for it that it takes no part",
    'a sitting; proposed; M5 objects to question Q1 "A" | Secretariat withdraws the objection of M5 to question Q1 "A" | refused ipa-cis.r1.3/takes-part person=Secretary',
  ],
  [
    "a law does not change its words between the reading and the approval",
    `${readOnce}; Secretariat sets ipa-cis.m4/number-of-readings to 1: "Regulation"; Secretariat gives the text of law L1 in Russian as p1 article "Другое." | Secretariat enters law L1 as approved by its commission in C1: "minutes" | refused ipa-cis.m4/same-words`,
  ],
  [
    "a law that failed in the plenary is not entered as adopted from a report",
    `${linked("ipa-cis")}; Chair proposes draft D1 without a vote; M5 objects to draft D1; Chair declares no agreement on draft D1 | Secretariat enters law L1 as adopted from "resolution 59-6": "report" | refused ipa-cis.m8/by-the-plenary`,
  ],
  [
    "a law that failed in the plenary does not come there again under another draft",
    `${linked("ipa-cis")}; Chair proposes draft D1 without a vote; M5 objects to draft D1; Chair declares no agreement on draft D1 | Secretariat brings law L1 as draft D2 | refused ipa-cis.m7/one-draft draft=D1`,
  ],
  [
    "a law is not numbered twice by the same hand",
    `${adopted("ipa-cis")}; Secretariat numbers law L1 "59-6": "resolution" | Secretariat numbers law L1 "59-7": "another" | refused ipa-cis.m8/number-stays number=59-6`,
  ],
  [
    "two laws do not get one number",
    `${adopted("ipa-cis")}; Secretariat numbers law L1 "59-6": "resolution"; ${secondLaw} | Secretariat numbers law L2 "59-6": "resolution" | impossible status number`,
  ],
  [
    "a plan that is amended before its report tells of which edition a share is",
    `${planned}; Secretariat amends plan P1 and drop I2: "resolution" | Secretariat reports the progress of plan P1 | refused ipa-cis.m2/which-edition editions=2`,
  ],
  [
    "one law does not deliver two items of a plan",
    `${planned}; Secretariat proposes model law L1 Russian "О воде" by "M1" for C1: "letter"; Secretariat counts law L1 as item I1 of plan P1 | Secretariat counts law L1 as item I2 of plan P1 | refused ipa-cis.m2/counted-once item=I1`,
  ],
  [
    "a consultation is not closed before its last day while parliaments are silent",
    `${round} | Secretariat closes consultation R1: "enough" | refused ipa-cis.m6/not-before members="M4, M5"`,
  ],
  [
    "a parliament does not take away what another has said of its use",
    `${used} | M5 records use U2 of law L1 by M5 as not used, said by "M5", evidence "Letter", in place of U1 | refused ipa-cis.m11/own-row use=U1 member=M4`,
  ],
  [
    "nobody verifies their own row in the name of the Secretary General",
    `${used} | Secretariat on behalf of Secretary General verifies use U1: "compared" | refused ipa-cis.m11/second-eye person=Secretary`,
  ],
  [
    "the objection of a delegation whose state has left since stands in nobody's way",
    'a sitting; proposed; M5 objects to question Q1 "A"; Secretariat records period P1 of M5 as former member from 2000-01-01: "law" | Chair declares question Q1 "A" adopted without a vote | accepted',
  ],
  [
    "the objection of a suspended one hangs on whether it may vote, which is filled in",
    'a sitting; proposed; M5 objects to question Q1 "A"; Secretariat makes M5 suspended from 2000-01-01: "law" | Chair declares question Q1 "A" adopted without a vote | undecided ipa-cis.q10/suspended-votes',
  ],
  [
    "where a suspended one votes, its objection counts",
    'a sitting; proposed; M5 objects to question Q1 "A"; Secretariat makes M5 suspended from 2000-01-01: "law"; Secretariat sets ipa-cis.q10/suspended-votes to 1: "invented" | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M5',
  ],
  [
    "where one objects that surely may vote, nobody asks about the other",
    'a sitting; proposed; M5 objects to question Q1 "A"; M6 objects to question Q1 "A"; Secretariat makes M5 suspended from 2000-01-01: "law" | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M6',
  ],
];

test.each(sequences)("%s", (_, example) => {
  if (clause === undefined) throw new Error("an edition without clauses");
  expect(runExample(book, clause, example).wrong).toBeNull();
});
