import { expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { clauses } from "./assembly/33-quorum.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };
const [clause] = clauses;

/** Acts of which each is allowed, and that together must not lead past a rule. */
const sequences: readonly (readonly [name: string, example: string])[] = [
  [
    "what was proposed without a vote is decided in the words in which it was proposed",
    'President proposes question Q2 "A minute of silence" without a vote | President declares question Q2 "War" adopted without a vote | impossible status question',
  ],
  [
    "the id of a motion that was decided is not used again, and so blocks nothing",
    "heard motion P1 of M5; open vote on motion P1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1 | M6 moves P1 to close the sitting | impossible exists motion",
  ],
  [
    "the vote announced on a motion that was withdrawn is not taken on another one of its id",
    "heard motion P1 of M5; announced vote on motion P1; M5 withdraws motion P1 | M6 moves P1 to close the sitting | impossible exists motion",
  ],
  [
    "a motion that nobody was asked about gives its id back",
    "motion P1 of M5; M5 withdraws motion P1 | M6 moves P1 to close the sitting | accepted",
  ],
  [
    "the delegate of an earlier session is none of the next",
    "President closes the session; next session; Secretariat accredits M1; President of the IPU opens sitting PL1 | person M1.1 lets in M1.1 | impossible unknown by; unknown people/0",
  ],
  [
    "whoever came with a delegation to an earlier session comes to the next under the same id",
    'President closes the session; next session; Secretariat accredits M1 | Secretariat registers M1.1 "One" of M1 as delegate, woman, parliamentarian yes | accepted',
  ],
  [
    "a credential ends with the delegation it was enrolled in, whoever has its id at the next session",
    'Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5; President closes the session; next session; Secretariat accredits M5; Secretariat registers M5.1 "Another" of M5 as delegate, woman, parliamentarian yes | M5 lets in M5.1 signed with K5 | refused ipu.a35.1/signed-by-own person=Another credential=K5',
  ],
  [
    "a card ends with the delegation it was issued to, whoever has its id at the next session",
    'Secretariat issues card C5 to M5.1; President closes the session; next session; Secretariat accredits M5; Secretariat registers M5.1 "Another" of M5 as delegate, woman, parliamentarian yes | M5 enrols passkey K5 with card C5 | refused ipu.a35.1/open-card card=C5',
  ],
  [
    "an official keeps the credential from one session to the next",
    "Secretariat issues card C1 to SEC; person SEC enrols passkey K1 with card C1; President closes the session; next session | Secretariat accredits M5 signed with K1 | accepted",
  ],
  [
    "the motion of somebody whose mandate has ended can still be decided, as the President rules",
    'motion P1 of M5; Secretariat ends the mandate of M5.1: "resigned" | President announces vote V1 on motion P1 by devices ruling ipu.a26.4/mover-heard: "The mover has left" | accepted',
  ],
  [
    "the chair of a President whose mandate has ended can be taken",
    'Secretariat ends the mandate of M1.3: "resigned" | President of the IPU takes the chair | accepted',
  ],
  [
    "a delegation that loses a delegate may name another in the place",
    'Secretariat ends the mandate of M5.1: "resigned"; Secretariat registers M5.3 "Three" of M5 as delegate, woman, parliamentarian yes; Secretariat lets in M5.3 | M5 3 asks for the floor as speaker | accepted',
  ],
  [
    "a delegation whose only delegate in the room has left for good is no longer counted there",
    '6 at first plenary, 3 in the room; Secretariat lets out M3.2, M3.3; Secretariat ends the mandate of M3.1: "resigned"; announced vote | President opens vote V1 | refused ipu.a33.1/quorum-to-vote present=2 needed=3',
  ],
  [
    "what a later vote has decided stays decided when an older one is annulled",
    'heard motion P1 of M5; President announces vote V1 on motion P1 by devices; President opens vote V1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1; Steering Committee proposes in ME1 to reconsider motion P1: "by mistake"; President proposes measure ME1 without a vote; President declares measure ME1 adopted without a vote; President announces vote V2 on motion P1 by devices; President opens vote V2; M1 casts 10 yes in vote V2; President closes vote V2; President declares the result of vote V2; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | Steering Committee proposes in ME2 to reconsider motion P1: "once more" | accepted',
  ],
  [
    "a motion is on the table again when the vote that rejected it is annulled",
    'heard motion P1 of M5; President announces vote V1 on motion P1 by devices; President opens vote V1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | President announces vote V2 on motion P1 by devices | accepted',
  ],
  [
    "whoever objected to a decision without a vote objects still when the vote on it is annulled",
    'President proposes question Q1 "A" without a vote; M6 objects to question Q1 "A"; closed vote on question Q1 "A"; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong"; President proposes question Q1 "A" without a vote | President declares question Q1 "A" adopted without a vote | refused ipu.s16/nobody-objects',
  ],
  [
    "and takes the objection back as before",
    'President proposes question Q1 "A" without a vote; M6 objects to question Q1 "A"; closed vote on question Q1 "A"; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | M6 withdraws the objection of M6 to question Q1 "A" | accepted',
  ],
  [
    "so does whoever objected to a division on which the vote is annulled",
    'draft D1; text D1; M5 asks to divide draft D1 into p1 and p2; M6 objects to division of draft D1; President announces vote V1 on division of draft D1 by devices; President opens vote V1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | President declares division of draft D1 adopted without a vote | refused ipu.a31.2/objection draft=D1; ipu.s16/nobody-objects',
  ],
  [
    "nobody is elected without a vote by a proposal that was made of other candidates",
    "President calls election E9 of 3 Teller; President nominates M5.1 in E9; President nominates M6.1 in E9; President proposes election E9 without a vote; M8 nominates M7.1 in E9 | President declares election E9 adopted without a vote | impossible status question",
  ],
  [
    "nor when a candidate has withdrawn since",
    "President calls election E9 of 3 Teller; President nominates M5.1 in E9; President nominates M6.1 in E9; President proposes election E9 without a vote; M6 withdraws the candidature of M6.1 in E9 | President declares election E9 adopted without a vote | impossible status question",
  ],
  [
    "the candidates of now are proposed without a vote anew",
    "President calls election E9 of 3 Teller; President nominates M5.1 in E9; President nominates M6.1 in E9; President proposes election E9 without a vote; M6 withdraws the candidature of M6.1 in E9; President proposes election E9 without a vote | President declares election E9 adopted without a vote | accepted",
  ],
  [
    "a division is put to the vote again when the vote that refused it is annulled",
    'draft D1; text D1; M5 asks to divide draft D1 into p1 and p2; M6 objects to division of draft D1; President announces vote V1 on division of draft D1 by devices; President opens vote V1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | President announces vote V2 on division of draft D1 by devices | accepted',
  ],
  [
    "an amendment can be tabled again to a text when the vote that rejected all its parts is annulled",
    'draft D1; text D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1 and part p2 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 no in vote V1; President closes vote V1; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | M5 tables amendment A1 to draft D1 for M5 in English: "delete block p2" | accepted',
  ],
  [
    "a list that another motion has closed stays closed when the vote that rejected one is annulled",
    'item taken up; M5 moves P1 to close the list of speakers; President gives the floor to M5 as mover on motion P1; M5 ends the speech; President announces vote V1 on motion P1 by devices; President opens vote V1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1; M6 moves P2 to close the list of speakers; President gives the floor to M6 as mover on motion P2; M6 ends the speech; President announces vote V2 on motion P2 by devices; President opens vote V2; M1 casts 10 yes in vote V2; President closes vote V2; President declares the result of vote V2; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | M7 asks for the floor as speaker | refused ipu.a26.1c/closed-list',
  ],
  [
    "a text is rejected no more when the vote on all its parts is annulled",
    'draft D1; M5 asks to divide draft D1 into p1, p2 and p3; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1, part p2 of draft D1 and part p3 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 no / 10 no in vote V1; President closes vote V1; President declares the result of vote V1; President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong"; President announces vote V2 on part p1 of draft D1, part p2 of draft D1 and part p3 of draft D1 by devices; President opens vote V2; M1 casts 10 yes / 10 yes / 10 yes in vote V2; President closes vote V2; President declares the result of vote V2 | President announces vote V3 on draft D1 by devices | accepted',
  ],
  [
    "a ruling on a matter does not hold for an act in whose words the matter stands",
    'rejected request R1 of M4 about storms; emergency item E1 of M5; President rules under ipu.a11.2d/barred-subject on D1: "Only D1" | M6 deposits draft D2 "D1" on item E1 about floods and storms | refused ipu.a11.2d/barred-subject',
  ],
  [
    "a ruling on a matter holds for the act that names it",
    'rejected request R1 of M4 about storms; emergency item E1 of M5; President rules under ipu.a11.2d/barred-subject on D1: "Only D1" | M6 deposits draft D1 "D" on item E1 about floods and storms | accepted',
  ],
  [
    "what is taken as recorded in a session ends with it",
    'a sitting, from a source; Secretariat takes ipu.a7.2/elected as recorded: "record"; President closes the session | Secretariat assigns President of the Assembly to SEC: "record" | refused ipu.a7.2/elected',
  ],
  [
    "a member whose id every object knows has the votes of its file",
    'first sitting of 3, 3 delegations in the room; Secretariat admits constructor "C" as member; Secretariat admits toJSON "J" as member; Secretariat records population 3,000,000 of constructor on 2017-01-01: "x"; Secretariat records population 3,000,000 of toJSON on 2017-01-01: "x"; Secretariat accredits constructor, toJSON; Secretariat registers valueOf "V" of toJSON as delegate, woman, parliamentarian yes; Secretariat lets in valueOf; Secretariat publishes the table of votes | castable of toJSON | 10',
  ],
  [
    "objecting again and again is one objection",
    'President proposes question Q2 "B" without a vote; M5 objects to question Q2 "B"; M5 objects to question Q2 "B" | President declares question Q2 "B" adopted without a vote | refused ipu.s16/nobody-objects persons="Delegate 1 of M5"',
  ],
  [
    "a request is not debated by a third person under another name",
    "rapporteurs; heard request R1 of M1 | President gives the floor to M4 as rapporteur on request R1 | refused ipu.a12/only-two request=R1",
  ],
  [
    "on an amendment to a committee's text its sponsor and one opponent are heard, and no third",
    'reported draft D1; text D1; item taken up; M5 tables amendment A1 to draft D1 for M5 in English, drafting yes: "delete block p2"; President gives the floor to M5 as sponsor on amendment A1; M5 ends the speech; President gives the floor to M6 as opponent of the request on amendment A1; M6 ends the speech | President gives the floor to M7 as opponent of the request on amendment A1 | refused ipu.a20/three-speakers',
  ],
  [
    "an amendment on which the Assembly has decided is spoken on no more",
    "draft D1; text D1; amendment A1 of M5; adopted amendment A1 | President gives the floor to M5 as sponsor on amendment A1 | refused ipu.a16.1/no-second-debate",
  ],
  [
    "a draft on the emergency item is not adopted past its procedure by never taking the item up",
    'emergency item E1 of M5; M6 deposits draft D1 "D" on item E1 | President proposes draft D1 without a vote | refused ipu.a15.3/procedure-approved item=E1',
  ],
  [
    "what the plenary has rejected of a committee's text does not come back as taken up",
    'reported draft D1; text D1; M5 tables amendment A1 to draft D1 for M5 in English, drafting yes: "delete block p2"; rejected amendment A1 | M6 tables amendment A2 to draft D1 for M6 in English, taking up A1: "delete block p2" | refused ipu.a17.4/in-plenary draft=D1',
  ],
  [
    "a session is not closed past a point of order, a speech or a vote without its result",
    'closed vote; M5 asks for the floor as speaker; President gives the floor to M5 as speaker; M6 raises point of order O1: "Noise" | President closes the session | refused ipu.a8.1/results-known vote=V1; ipu.a21/floor-free; ipu.a23.4/ruled-at-once point=O1',
  ],
  [
    "a delegation that by its history has left is no part of the quorum, however it votes",
    '10 at first plenary, 5 in the room; Secretariat records period P1 of M2 as former member from 2017-10-01: "letter"; announced vote | President opens vote V1 | refused ipu.a33.1/quorum-to-vote present=4 needed=5',
  ],
];

test.each(sequences)("%s", (_, example) => {
  if (clause === undefined) throw new Error("the rule on the quorum has no clause");
  expect(runExample(book, clause, example).wrong).toBeNull();
});
