import type { State } from "@hemicycle/engine";

type Groups = Readonly<Record<string, string | undefined>>;
type Expand = (groups: Groups, state: State) => readonly string[];

/** Hashes of documents that the examples do not have. */
export const hashOf = (sign: string): string => sign.repeat(64);

const usual = 'question Q1 "A question"';

const announced: Expand = ({ question }) => [
  `President announces vote V1 on ${question ?? usual} by secret ballot`,
];

/** The two Tellers of the examples make a key that both of them need. */
const ceremony: Expand = () => [
  "Teller begins key ceremony K1 of 2 of M2.3 and M3.3",
  `Teller files certificate ${hashOf("2")} in ceremony K1`,
  `Teller 2 files certificate ${hashOf("3")} in ceremony K1`,
  `Teller concludes ceremony K1 with keys ${hashOf("4")}`,
];

const ready: Expand = (groups, state) => [
  `President names registrar "Registrar" with key ${hashOf("1")}: "the Steering Committee"`,
  'Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"',
  ...ceremony(groups, state),
];

/** Three delegations of eleven votes. */
export const boxOf = (vote: string): string =>
  `Secretariat prepares the box of vote ${vote} under ceremony K1 as AVoteForExamp1es, ` +
  `archive ${hashOf("a")}, 18 credentials, 3 behind a sum, for M4 with 11, M5 with 11, M7 with 11`;

const prepared: Expand = (groups, state) => [
  ...ready(groups, state),
  ...announced(groups, state),
  boxOf("V1"),
];

const opened: Expand = (groups, state) => [...prepared(groups, state), "President opens vote V1"];

const closed: Expand = (groups, state) => [
  ...opened(groups, state),
  `President closes vote V1 with ${groups["ballots"]} ballots of ${groups["votes"]} votes, ` +
    `archive ${hashOf("b")}`,
];

const decrypted: Expand = (groups, state) => [
  ...closed(groups, state),
  `Teller gives decryption ${hashOf("5")} of vote V1`,
  `Teller 2 gives decryption ${hashOf("6")} of vote V1`,
];

/** In a session from sources, which give the totals. */
const papers: Expand = (groups, state) => [
  ...announced(groups, state),
  "President opens vote V1",
  "President closes vote V1",
  `Secretariat counts ${groups["votes"]} votes on paper in vote V1: ${groups["counts"]}`,
];

const counted: Expand = (groups, state) => [
  ...papers(groups, state),
  "President declares the result of vote V1",
];

const onWhat = "(?: on (?<question>.+?))?";
const withBallots = " with (?<ballots>\\d+) ballots of (?<votes>\\d+) votes";
const ofPapers = "(?<question>.+?) with (?<votes>\\d+) as (?<counts>[\\d:]+)";

/** Short ways to say several lines of a secret ballot. */
export const secretMacros: readonly (readonly [RegExp, Expand])[] = [
  [/^key ceremony$/, ceremony],
  [/^ready for secret ballots$/, ready],
  [new RegExp(`^prepared secret vote${onWhat}$`), prepared],
  [new RegExp(`^open secret vote${onWhat}$`), opened],
  [new RegExp(`^closed secret vote${onWhat}${withBallots}$`), closed],
  [new RegExp(`^decrypted secret vote${onWhat}${withBallots}$`), decrypted],
  [new RegExp(`^papers of ${ofPapers}$`), papers],
  [new RegExp(`^counted ${ofPapers}$`), counted],
];
