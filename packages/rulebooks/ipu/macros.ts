import type { State } from "@hemicycle/engine";

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
