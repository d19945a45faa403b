import type { Edition } from "@hemicycle/engine";
import type { Givens } from "../examples.ts";
import { macro } from "./macros.ts";

/** What a fixture is made of. Everything in it is invented for the examples. */
interface Plan {
  readonly edition: string;
  readonly reach: Reach;
  /** How many members there are: M1, M2, … */
  readonly members: number;
  /** How many delegations are in the room at the end. */
  readonly inRoom: number;
  readonly fromSource: boolean;
  readonly populations: ReadonlyMap<string, string>;
  readonly associates: ReadonlySet<string>;
  readonly arrears: ReadonlyMap<string, string>;
  readonly singleSex: ReadonlySet<string>;
}

/** How far a fixture goes. */
const reaches = ["founded", "convened", "firstSitting", "plenary"] as const;
type Reach = (typeof reaches)[number];

const mains: readonly (readonly [RegExp, Reach])[] = [
  [/^a founded assembly$/, "founded"],
  [/^a convened session(?: of (?<members>\d+))?$/, "convened"],
  [/^first sitting(?: of (?<members>\d+))?$/, "firstSitting"],
  [/^(?<members>\d+) at first plenary$/, "plenary"],
  [/^a sitting$/, "plenary"],
];

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const numberOf = (word: string): string =>
  numbers.includes(word) ? String(numbers.indexOf(word)) : word;

type Change = (plan: Plan, groups: Readonly<Record<string, string>>) => Plan;

/** What can differ in a fixture, after a comma. */
const modifiers: readonly (readonly [RegExp, Change])[] = [
  [
    /^(?<delegations>\d+)(?: delegations)? in the room$/,
    (plan, { delegations = "" }) => inTheRoom(plan, Number(delegations)),
  ],
  [/^from a source$/, (plan) => ({ ...plan, fromSource: true })],
  [
    /^population of (?<member>M\d+) (?<inhabitants>[\d,]+)$/,
    (plan, { member = "", inhabitants = "" }) => ({
      ...plan,
      populations: new Map([...plan.populations, [member, inhabitants]]),
    }),
  ],
  [
    /^(?<member>M\d+) associate member$/,
    (plan, { member = "" }) => ({ ...plan, associates: new Set([...plan.associates, member]) }),
  ],
  [
    /^(?<member>M\d+) (?<years>\w+) years? of arrears$/,
    (plan, { member = "", years = "" }) => ({
      ...plan,
      arrears: new Map([...plan.arrears, [member, numberOf(years)]]),
    }),
  ],
  [
    /^single-sex history of (?<member>M\d+)$/,
    (plan, { member = "" }) => ({ ...plan, singleSex: new Set([...plan.singleSex, member]) }),
  ],
];

const inTheRoom = (plan: Plan, inRoom: number): Plan => ({
  ...plan,
  inRoom,
  members: plan.reach === "firstSitting" ? Math.max(plan.members, inRoom) : plan.members,
});

const planOf = (phrase: string, edition: Edition): Plan | null => {
  const [main = "", ...more] = phrase.split(", ");
  const begun = mainPlan(main, edition);
  return begun === null ? null : more.reduce(changed, begun);
};

const mainPlan = (main: string, edition: Edition): Plan | null => {
  for (const [pattern, reach] of mains) {
    const found = pattern.exec(main);
    if (found === null) continue;
    const members = Number(found.groups?.["members"] ?? 10);
    return {
      edition: edition.id,
      reach,
      members,
      inRoom: members,
      fromSource: false,
      populations: new Map(),
      associates: new Set(),
      arrears: new Map(),
      singleSex: new Set(),
    };
  }
  return null;
};

const changed = (plan: Plan, modifier: string): Plan => {
  for (const [pattern, change] of modifiers) {
    const found = pattern.exec(modifier);
    if (found !== null) return change(plan, found.groups ?? {});
  }
  throw new Error(`nothing is known as "${modifier}"`);
};

const named = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `M${from + at}`);

const membersOf = (plan: Plan): readonly string[] => named(1, plan.members);

const officials = [
  ["IPUP", "President of the IPU"],
  ["VPE", "Vice-President of the Executive Committee"],
  ["SG", "Secretary General"],
  ["STC", "Steering Committee"],
  ["GC", "Governing Council"],
] as const;

const founded = (plan: Plan): readonly string[] => [
  "on 2017-06-01",
  `Secretariat founds EX "Assembly of the examples" under ipu edition ${plan.edition}, ` +
    'seat Europe/Zurich, secretary SEC "Secretary"',
  ...officials.flatMap(([id, title]) => [
    `Secretariat registers ${id} "${title}" as official`,
    `Secretariat assigns ${title} to ${id}: "invented for the examples"`,
  ]),
];

const decided =
  'Governing Council decides session S1 "Session of the examples" at "Geneva" ' +
  'from 2017-10-14 to 2017-10-18: "invented for the examples"';

const convened = (plan: Plan): readonly string[] => [
  ...membersOf(plan).flatMap((member) => admitted(plan, member)),
  ...(plan.fromSource ? [] : [decided]),
  'Secretary General convenes S1 "Session of the examples" at "Geneva" ' +
    `from 2017-10-14 to 2017-10-18${plan.fromSource ? ', from "invented for the examples"' : ""}`,
  `Secretariat accredits ${membersOf(plan).join(", ")}`,
  ...membersOf(plan).flatMap((member, at) => delegatesOf(plan, member, at < 3)),
];

const admitted = (plan: Plan, member: string): readonly string[] => {
  const affiliation = plan.associates.has(member) ? "associate member" : "member";
  const population = plan.populations.get(member) ?? "3,000,000";
  const years = plan.arrears.get(member);
  return [
    `Secretariat admits ${member} "${member}" as ${affiliation}`,
    `Secretariat records population ${population} of ${member} on 2017-01-01: "invented"`,
    ...(years === undefined ? [] : [`Secretariat records ${years} years of arrears of ${member}`]),
    ...(plan.singleSex.has(member) ? ["A1", "A2"] : []).map(
      (session) => `Secretariat records single-sex delegation of ${member} at ${session}`,
    ),
  ];
};

/** The first three delegations have a third delegate, for the offices. */
const delegatesOf = (plan: Plan, member: string, third: boolean): readonly string[] => {
  const sexes = ["woman", plan.singleSex.has(member) ? "woman" : "man", "woman"];
  return sexes
    .slice(0, third ? 3 : 2)
    .map(
      (sex, at) =>
        `Secretariat registers ${member}.${at + 1} "Delegate ${at + 1} of ${member}" ` +
        `of ${member} as delegate, ${sex}, parliamentarian yes`,
    );
};

const peopleOf = (members: readonly string[], plan: Plan): string =>
  members
    .flatMap((member) => {
      const third = named(1, Math.min(3, plan.members)).includes(member);
      return [`${member}.1`, `${member}.2`, ...(third ? [`${member}.3`] : [])];
    })
    .join(", ");

const opened = (plan: Plan): readonly string[] => {
  const entering = plan.reach === "plenary" ? plan.members : plan.inRoom;
  return [
    "on 2017-10-14",
    "09:00 President of the IPU opens sitting PL1",
    ...(entering === 0 ? [] : [`Secretariat lets in ${peopleOf(named(1, entering), plan)}`]),
  ];
};

const elected = (election: string, people: string, office: string): readonly string[] => [
  `${office === "Teller" ? "President" : "Governing Council"} proposes ${people} as ${office} in ` +
    election,
  `President proposes election ${election} without a vote`,
  `President declares election ${election} adopted without a vote`,
];

const constituted = (plan: Plan): readonly string[] => {
  const tellers = named(2, Math.min(3, plan.members))
    .filter((member) => !plan.associates.has(member))
    .map((member) => `${member}.3`);
  return [
    "Secretariat publishes the table of votes",
    "Secretary General announces the quorum",
    ...elected("EP", "M1.3", "President of the Assembly"),
    "person M1.3 as President of the Assembly takes the chair",
    ...(tellers.length === 0 ? [] : elected("ET", tellers.join(" and "), "Teller")),
    'Secretariat places item I1 "An item" as subject item',
  ];
};

const left = (plan: Plan): readonly string[] =>
  plan.inRoom < plan.members
    ? [`Secretariat lets out ${peopleOf(named(plan.inRoom + 1, plan.members), plan)}`]
    : [];

const stages = [founded, convened, opened, (plan: Plan) => [...constituted(plan), ...left(plan)]];

/** The situations that the examples of the IPU rulebook start from. */
export const givens: Givens = {
  fixture: (phrase, edition) => {
    if (phrase === "nothing") return [["on 2017-06-01"]];
    const plan = planOf(phrase, edition);
    if (plan === null) return null;
    return stages.slice(0, reaches.indexOf(plan.reach) + 1).map((stage) => stage(plan));
  },
  macro,
  /** What an example starts from that names no fixture. */
  usual: "a sitting",
};
