import type { State } from "@hemicycle/engine";
import { bodyMacros } from "./macros-bodies.ts";
import { secretMacros } from "./macros-secret.ts";
import { textMacros } from "./macros-texts.ts";

type Groups = Readonly<Record<string, string | undefined>>;
type Expand = (groups: Groups, state: State) => readonly string[];

const announced: Expand = ({ question, method }) => [
  `President announces vote V1 on ${question ?? 'question Q1 "A question"'} by ` +
    (method ?? "devices"),
];

const opened: Expand = (groups, state) => [...announced(groups, state), "President opens vote V1"];

/** Members by number, M2 before M10. */
const membersIn = (state: State): readonly string[] =>
  (state.session?.delegations.keys() ?? [])
    .map((member) => Number(member.slice(1)))
    .sort((a, b) => a - b)
    .map((number) => `M${number}`);

/** Enough votes for every majority: ten each of two delegations in five. */
const closed: Expand = (groups, state) => {
  const members = membersIn(state);
  const voting = members.slice(0, Math.ceil((members.length * 2) / 5));
  return [
    ...opened(groups, state),
    ...voting.map((member) => `${member} casts 10 yes in vote V1`),
    "President closes vote V1",
  ];
};

const requested: Expand = ({ request = "", member = "", subject = "floods" }) => [
  `${member} requests emergency item ${request} "Request ${request}" about ${subject} ` +
    `for ${member} with memorandum "Memorandum" and draft "Draft resolution"`,
];

const heard: Expand = (groups, state) => {
  const { request = "", member = "" } = groups;
  return [
    ...requested(groups, state),
    `Steering Committee finds request ${request} admissible: "Opinion"`,
    `President gives the floor to ${member} as sponsor on request ${request}`,
    `${member} ends the speech`,
  ];
};

/** Put to the vote by itself and passed, with so many votes in favour, ten from each. */
const passed: Expand = (groups, state) => {
  const { request = "", yes = "" } = groups;
  const vote = `V${request}`;
  const voting = membersIn(state).slice(0, Math.ceil(Number(yes) / 10));
  return [
    ...heard(groups, state),
    `President announces vote ${vote} on request ${request} by devices`,
    `President opens vote ${vote}`,
    ...voting.map((member, at) => {
      const votes = Math.min(10, Number(yes) - at * 10);
      return `${member} casts ${votes} yes in vote ${vote}`;
    }),
    `President closes vote ${vote}`,
    `President declares the result of vote ${vote}`,
  ];
};

/** Put to the vote by itself and rejected: ten votes in favour, ten against. */
const rejected: Expand = (groups, state) => {
  const { request = "" } = groups;
  const vote = `V${request}`;
  return [
    ...heard(groups, state),
    `President announces vote ${vote} on request ${request} by devices`,
    `President opens vote ${vote}`,
    `M1 casts 10 yes in vote ${vote}`,
    `M2 casts 10 no in vote ${vote}`,
    `President closes vote ${vote}`,
    `President declares the result of vote ${vote}`,
  ];
};

/** A request that passed with 60 votes in favour, and became the emergency item. */
const accepted: Expand = ({ item = "", member, subject }, state) => {
  const request = `R${item}`;
  return [
    ...passed({ request, member, subject, yes: "60" }, state),
    `President announces request ${request} as emergency item ${item}`,
  ];
};

/** Another motion than those of the list has to say what it wants. */
const moved: Expand = ({ motion = "", member = "", kind = "adjourn the debate" }) => [
  `${member} moves ${motion} to ${kind === "another motion" ? `${kind}: "Another way"` : kind}`,
];

const presented: Expand = (groups, state) => {
  const { motion = "", member = "" } = groups;
  return [
    ...moved(groups, state),
    `President gives the floor to ${member} as mover on motion ${motion}`,
    `${member} ends the speech`,
  ];
};

/** The first delegates of these are first speakers, in the order in which the lot has put them. */
const drawnList: Expand = ({ members = "" }) => {
  const order = members.split(", ");
  return [
    ...order
      .toSorted()
      .map((member) => `${member} enters ${member}.1 on the list of first speakers`),
    `Secretariat draws the list of first speakers as ${order.map((one) => `${one}.1`).join(", ")}: ` +
      '"by hand"',
  ];
};

/** Decided without a vote, as nobody objects. */
const adopted: Expand = ({ question = "" }) => [
  `President proposes ${question} without a vote`,
  `President declares ${question} adopted without a vote`,
];

/** A motion that has closed the list of speakers. */
const decidedMotion: Expand = (groups, state) => [
  ...presented({ ...groups, kind: "close the list of speakers" }, state),
  ...adopted({ question: `motion ${groups["motion"] ?? ""}` }, state),
];

const reconsidering: Expand = (groups, state) => [
  ...decidedMotion(groups, state),
  `Steering Committee proposes in ME1 to reconsider motion ${groups["motion"] ?? ""}: "by mistake"`,
];

const procedure: Expand = ({ item = "" }, state) => [
  `Steering Committee proposes procedure ME1 for item ${item}: "A drafting committee"`,
  ...adopted({ question: "measure ME1" }, state),
];

const rapporteurs: Expand = (_, state) => [
  "President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1",
  ...adopted({ question: "measure ME1" }, state),
];

const committeeDraft: Expand = ({ draft = "" }) => [
  `Secretariat deposits draft ${draft} "A text" on item I1 in parts p1 and p2 of the committee`,
];

const reported: Expand = (groups, state) => [
  ...committeeDraft(groups, state),
  `Secretariat reports draft ${groups["draft"] ?? ""} to the plenary: "adopted without a vote"`,
];

const outcome: Expand = ({ draft = "" }) => [
  'Secretariat places item G1 "General Debate" as general debate',
  `Secretariat deposits draft ${draft} "Outcome" on item G1`,
];

const approvedOutcome: Expand = (groups, state) => [
  ...outcome(groups, state),
  `Steering Committee approves outcome ${groups["draft"] ?? ""}: "as drafted"`,
  `Vice-President of the Executive Committee approves outcome ${groups["draft"] ?? ""}: "approved"`,
];

/** The motion by which the sitting was taken in camera is P1, its vote V1. */
const inCamera: Expand = (_, state) => [
  ...presented({ motion: "P1", member: "M5", kind: "hold the sitting in camera" }, state),
  ...closed({ question: "motion P1" }, state),
  "President declares the result of vote V1",
];

const rulesProposal: Expand = ({ measure = "" }) => [
  `Secretariat proposes amendment ${measure} to the rules "Rule 9" for M4 with "Proposal", ` +
    'sent on 2017-06-30, to "Rules of the Assembly, 9"',
];

/** An amendment to draft D1, whose text is deposited with the first of them. */
const amendment: Expand = ({ amendment: id = "", member = "" }, state) => [
  ...(state.session?.drafts.has("D1") === true
    ? []
    : [
        'M1 deposits draft D1 "A draft" on item I1',
        'M1 deposits the text of draft D1 in English as p1 paragraph "Calls upon every parliament to act"',
      ]),
  `${member} tables amendment ${id} to draft D1 for ${member} in English: ` +
    `"replace in p1 0-5 \\"Calls\\" by \\"Urges\\" between \\"\\" and \\" upon\\""`,
];

const ofMember = "(?<request>\\w+) of (?<member>M\\d+)(?: about (?<subject>\\w+))?";
const ofMover = "(?<motion>\\w+) of (?<member>M\\d+)(?: to (?<kind>.+))?";
const onWhat = "(?: on (?<question>.+?))?(?: by (?<method>[a-z ]+))?";

/** Short ways to say several lines. */
const macros: readonly (readonly [RegExp, Expand])[] = [
  [new RegExp(`^announced vote${onWhat}$`), announced],
  [new RegExp(`^open vote${onWhat}$`), opened],
  [new RegExp(`^closed vote${onWhat}$`), closed],
  [new RegExp(`^request ${ofMember}$`), requested],
  [new RegExp(`^heard request ${ofMember}$`), heard],
  [new RegExp(`^passed request ${ofMember} with (?<yes>\\d+)$`), passed],
  [new RegExp(`^rejected request ${ofMember}$`), rejected],
  [/^emergency item (?<item>\w+) of (?<member>M\d+)(?: about (?<subject>\w+))?$/, accepted],
  [new RegExp(`^motion ${ofMover}$`), moved],
  [new RegExp(`^heard motion ${ofMover}$`), presented],
  [/^drawn list of (?<members>M\d+(?:, M\d+)*)$/, drawnList],
  ...secretMacros,
  ...bodyMacros,
  [
    /^next session$/,
    () => [
      'Governing Council decides session S2 "Next" at "Geneva" from 2018-03-24 to 2018-03-28: "decision"',
      'Secretary General convenes S2 "Next" at "Geneva" from 2018-03-24 to 2018-03-28',
      "on 2018-03-24",
    ],
  ],
  [/^adopted (?<question>measure \w+)$/, adopted],
  [/^decided motion (?<motion>\w+) of (?<member>M\d+)$/, decidedMotion],
  [/^reconsidering motion (?<motion>\w+) of (?<member>M\d+)$/, reconsidering],
  [/^procedure on (?<item>\w+)$/, procedure],
  [/^rapporteurs$/, rapporteurs],
  [/^committee draft (?<draft>\w+)$/, committeeDraft],
  [/^reported draft (?<draft>\w+)$/, reported],
  [/^outcome (?<draft>\w+)$/, outcome],
  [/^approved outcome (?<draft>\w+)$/, approvedOutcome],
  [
    /^committee (?<body>C\d+)$/,
    ({ body }) => [`Secretariat establishes committee ${body} "Committee ${body}": "Statutes"`],
  ],
  [/^amendment (?<amendment>\w+) of (?<member>M\d+)$/, amendment],
  [/^in camera$/, inCamera],
  [/^rules proposal (?<measure>\w+)$/, rulesProposal],
  [
    /^input until (?<day>[\d-]+)$/,
    ({ day }) => [`Secretariat publishes ${day} as the last day for written input: "convocation"`],
  ],
  ...textMacros,
  [/^item taken up$/, () => ["President takes up item I1"]],
  [
    /^general debate$/,
    () => [
      'Secretariat places item G1 "General Debate" as general debate',
      "President takes up item G1",
    ],
  ],
  [
    /^draft (?<draft>\w+)$/,
    ({ draft }) => [`M1 deposits draft ${draft} "A draft" on item I1 in parts p1, p2 and p3`],
  ],
];

/** The lines that a short phrase stands for; null when it is none. */
export const macro = (phrase: string, state: State): readonly string[] | null => {
  for (const [pattern, expand] of macros) {
    const found = pattern.exec(phrase);
    if (found !== null) return expand(found.groups ?? {}, state);
  }
  return null;
};
