import type { Edition, State } from "@hemicycle/engine";
import type { Givens } from "./examples.ts";
import { signers } from "./members.ts";

/** The session of the examples, by edition of the rulebook: its first and its last day. */
export interface Session {
  readonly founded: string;
  readonly opens: string;
  readonly closes: string;
  /** What is set besides, where no vote could be taken otherwise. */
  readonly set?: readonly string[];
  /** What is set before an amendment is tabled, where none could be otherwise. */
  readonly setToAmend?: readonly string[];
}

/** What a fixture is made of. Everything in it is invented for the examples. */
interface Plan {
  readonly book: string;
  readonly edition: string;
  readonly session: Session;
  readonly reach: Reach;
  readonly delegations: number;
  /** Members of each; every delegation has one substitute besides. */
  readonly each: number;
  readonly fromSource: boolean;
  /** Whether an amendment was tabled in time, before the session: A1 of M5 to draft D9. */
  readonly amended: boolean;
}

const reaches = ["founded", "convened", "sitting"] as const;
type Reach = (typeof reaches)[number];

const mains: readonly (readonly [RegExp, Reach])[] = [
  [/^a founded assembly$/, "founded"],
  [/^a convened session(?: of (?<delegations>\d+) delegations of (?<each>\d+))?$/, "convened"],
  [/^a sitting(?: of (?<delegations>\d+) delegations of (?<each>\d+))?$/, "sitting"],
];

const fromSource = "from a source";
const amended = "with an amendment";

const planOf = (phrase: string, usual: Pick<Plan, "book" | "edition" | "session">): Plan | null => {
  const [main = "", ...more] = phrase.split(", ");
  if (more.some((one) => one !== fromSource && one !== amended)) return null;
  for (const [pattern, reach] of mains) {
    const found = pattern.exec(main);
    if (found === null) continue;
    const { delegations = "8", each = "3" } = found.groups ?? {};
    const numbers = { delegations: Number(delegations), each: Number(each) };
    const besides = { fromSource: more.includes(fromSource), amended: more.includes(amended) };
    return { ...usual, reach, ...numbers, ...besides };
  }
  return null;
};

const founded = ({ book, edition, session }: Plan): readonly string[] => [
  `on ${session.founded}`,
  `Secretariat founds EX "Assembly of the examples" under ${book} edition ${edition}, ` +
    'seat Europe/Paris, secretary SEC "Secretary"',
  'Secretariat registers SG "Secretary General" as official',
  'Secretariat assigns Secretary General to SG: "invented for the examples"',
];

const named = ({ delegations }: Plan): readonly string[] =>
  Array.from({ length: delegations }, (_, at) => `M${at + 1}`);

const seats = (plan: Plan, member: string): readonly string[] =>
  Array.from({ length: plan.each }, (_, at) => `${member}.${at + 1}`);

const convened = (plan: Plan): readonly string[] => {
  const { session, fromSource } = plan;
  const all = named(plan);
  return [
    ...all.map((member) => `Secretariat admits ${member} "${member}" as member`),
    'Secretariat convenes S1 "Session of the examples" at "Strasbourg" ' +
      `from ${session.opens} to ${session.closes}` +
      `${fromSource ? ', from "invented for the examples"' : ""}`,
    `Secretariat accredits ${all.join(", ")}`,
    ...all.flatMap((member) => [
      ...seats(plan, member).map(
        (person, at) =>
          `Secretariat registers ${person} "Member ${at + 1} of ${member}" of ${member} ` +
          "as delegate, woman, parliamentarian yes",
      ),
      `Secretariat registers ${member}.${plan.each + 1} "Substitute of ${member}" of ${member} ` +
        "as substitute, man, parliamentarian yes",
    ]),
    'Secretariat assigns President of the Assembly to M1.3: "invented for the examples"',
    'Secretariat assigns Teller to M2.3: "invented for the examples"',
  ];
};

const sitting = (plan: Plan): readonly string[] => [
  `on ${plan.session.opens}`,
  "10:00 person M1.3 as President of the Assembly opens sitting PL1",
  `Secretariat lets in ${named(plan)
    .flatMap((member) => seats(plan, member))
    .join(", ")}`,
  'Secretariat places item I1 "An item" as other item',
  ...(plan.session.set ?? []),
];

/** On the day of the founding, which is early enough; the words that it changes are in block p1. */
const tabled = ({ amended, session }: Plan): readonly string[] =>
  amended
    ? [
        ...(session.setToAmend ?? []),
        'Secretariat places item I9 "Another item" as other item',
        'Secretariat deposits draft D9 "A draft" on item I9',
        'Secretariat deposits the text of draft D9 in English as p1 paragraph "Calls upon all to act"',
        `M5 tables amendment A1 to draft D9 for M5 in English, signed by ${signers(5, 1)}: ` +
          '"replace in p1 0-5 \\"Calls\\" by \\"Urges\\" between \\"\\" and \\" upon\\""',
      ]
    : [];

const assembled = (plan: Plan): readonly string[] => [...convened(plan), ...tabled(plan)];

const stages = [founded, assembled, sitting];

type Groups = Readonly<Record<string, string | undefined>>;
type Expand = (groups: Groups, state: State) => readonly string[];

const announced: Expand = ({ question, method }) => [
  `President announces vote V1 on ${question ?? 'question Q1 "A question"'} by ` +
    (method ?? "devices"),
];

const opened: Expand = (groups, state) => [...announced(groups, state), "President opens vote V1"];

const closed: Expand = (groups, state) => [
  ...opened({ ...groups, method: "show of hands" }, state),
  `Teller reports ${groups["splits"]} in vote V1`,
  "President closes vote V1",
];

const committee: Expand = () => [
  'Secretariat establishes committee C1 "Committee": "invented"',
  ...["M1.1", "M2.1", "M3.1", "M4.1", "M5.1", "M6.1"].map(
    (person) => `Secretariat names ${person} member of C1: "invented"`,
  ),
  'Secretariat names M1.1 president of C1: "invented"',
];

const onWhat = "(?: on (?<question>.+?))?(?: by (?<method>[a-z ]+))?";

const macros: readonly (readonly [RegExp, Expand])[] = [
  [new RegExp(`^announced vote${onWhat}$`), announced],
  [new RegExp(`^open vote${onWhat}$`), opened],
  [/^closed vote(?: on (?<question>.+?))? with (?<splits>.+)$/, closed],
  [
    /^substitute of (?<member>M\d+)$/,
    ({ member }) => [
      `Secretariat lets out ${member}.1`,
      `Secretariat lets in ${member}.4`,
      `Secretariat seats ${member}.4 in place of ${member}.1`,
    ],
  ],
  [
    /^contest of (?<one>M\d+) and (?<other>M\d+)$/,
    ({ one, other }) => [
      "President calls election E9 of 1 President of the Assembly",
      `Secretariat nominates ${one}.1 in E9`,
      `Secretariat nominates ${other}.1 in E9`,
    ],
  ],
  [
    /^papers of round (?<round>\d+) with (?<votes>\d+) as (?<counts>[\d:]+)$/,
    ({ round, votes, counts }) => [
      `President announces vote V${round} on round ${round} of election E9 by secret ballot`,
      `President opens vote V${round}`,
      `President closes vote V${round}`,
      `Teller counts ${votes} votes on paper in vote V${round}: ${counts}`,
    ],
  ],
  [/^committee$/, committee],
  [
    /^rules suspended$/,
    () => ['Secretariat lays suspension over the rules from 2000-01-01, by "Council": "invented"'],
  ],
];

const macro = (phrase: string, state: State): readonly string[] | null => {
  for (const [pattern, expand] of macros) {
    const found = pattern.exec(phrase);
    if (found !== null) return expand(found.groups ?? {}, state);
  }
  return null;
};

/** The situations that the examples of a rulebook start from whose members vote as persons. */
export const givensOfMembers = (
  book: string,
  sessionOf: (edition: Edition) => Session,
  own: readonly (readonly [RegExp, Expand])[] = [],
): Givens => ({
  fixture: (phrase, edition) => {
    const session = sessionOf(edition);
    if (phrase === "nothing") return [[`on ${session.founded}`]];
    const plan = planOf(phrase, { book, edition: edition.id, session });
    if (plan === null) return null;
    return stages.slice(0, reaches.indexOf(plan.reach) + 1).map((stage) => stage(plan));
  },
  macro: (phrase, state) => {
    for (const [pattern, expand] of own) {
      const found = pattern.exec(phrase);
      if (found !== null) return expand(found.groups ?? {}, state);
    }
    return macro(phrase, state);
  },
  usual: "a sitting",
});
