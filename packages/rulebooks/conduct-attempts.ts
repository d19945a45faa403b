type Attempts = readonly (readonly [given: string, done: string])[];

const speaking =
  "M4 asks for the floor as speaker; President gives the floor to M4 as speaker for 60 seconds";
const question = 'question Q1 "A"';

/** What whoever presides could do at that moment: the situation, and what is done. */
const ofChair: Attempts = [
  ["a sitting", 'suspends the sitting: "lunch"'],
  ['a sitting; President suspends the sitting: "lunch"', "resumes the sitting"],
  ["a sitting", "closes the sitting"],
  ["a sitting", "closes the session"],
  [
    "a sitting; M4 asks for the floor as speaker",
    "gives the floor to M4 as speaker for 60 seconds",
  ],
  [`a sitting; ${speaking}`, 'calls the speaker to order: "off the subject"'],
  [
    `a sitting; ${speaking}; President calls the speaker to order: "off the subject"`,
    'withdraws the floor: "again"',
  ],
  ["a sitting", `announces vote V1 on ${question} by devices`],
  ["a sitting; announced vote", "opens vote V1"],
  ["a sitting; open vote", "closes vote V1"],
  ["a sitting; open vote; President closes vote V1", "declares the result of vote V1"],
  ["a sitting; open vote", 'annuls vote V1: "no network"'],
  ["a sitting", "calls election E9 of 1 Teller"],
  ["a sitting", `proposes ${question} without a vote`],
  [
    `a sitting; President proposes ${question} without a vote`,
    `declares ${question} adopted without a vote`,
  ],
  [
    `a sitting; President proposes ${question} without a vote`,
    `declares no agreement on ${question}`,
  ],
  ['a sitting; M4 raises point of order O1: "no text"', "rules point of order O1 upheld"],
];

/** What the secretariat could enter. */
const ofSecretariat: Attempts = [
  ["a sitting", 'admits M20 "M20" as member'],
  ["a sitting", 'makes M6 suspended from 2000-01-01: "Council"'],
  ["a sitting", 'invites observer O1 "O1": "Council"'],
  ['a sitting; Secretariat admits M20 "M20" as member', "accredits M20"],
  ["a sitting", 'assigns Teller to M5.1: "invented"'],
  ["a sitting", 'ends the term of M2.3 as Teller: "resigned"'],
  ["a sitting", 'ends the mandate of M5.2: "resigned"'],
  ["a sitting", 'establishes committee C1 "Committee": "invented"'],
  ["a sitting; committee", 'names M6.2 member of C1: "invented"'],
  ["a sitting; committee", 'ends the term in C1 of M6.1 as member: "left"'],
  ["a sitting", 'records group G1 "Group" of M1, M2: "list"'],
  ["a sitting", "issues card C5 to M5.1"],
  ["a sitting; Secretariat issues card C5 to M5.1", 'revokes card C5: "lost"'],
  ["a sitting", "asks for a gesture of the last 60 seconds for ballots"],
  ["a sitting", 'places item I2 "B" as other item'],
  ["a sitting; Secretariat lets out M5.1; Secretariat lets in M5.4", "seats M5.4 in place of M5.1"],
  ["a sitting", 'lays suspension over the rules from 2000-01-01, by "Council": "invented"'],
  ["a sitting", 'records period P1 of M5 as member from 1990: "letter"'],
];

const by =
  (attempts: Attempts) =>
  (clause: string, laid = ""): readonly string[] =>
    attempts.map(([given, done]) => `${given}${laid} | M5 ${done} | refused ${clause}`);

/** For the examples of who presides: each of these acts by a member, refused. */
export const chairedByMember = by(ofChair);

/** For the examples of what the secretariat enters: each of these acts by a member, refused. */
export const enteredByMember = by(ofSecretariat);
