import type { State } from "@hemicycle/engine";

type Groups = Readonly<Record<string, string | undefined>>;
type Expand = (groups: Groups, state: State) => readonly string[];

const six = ["M1", "M2", "M3", "M4", "M5", "M6"] as const;

/** A committee of six Members, each with a titular member and a substitute. */
const committee: Expand = () => [
  'Secretariat establishes committee C1 "Committee of the examples": "Statutes, 21(e)"',
  ...six.flatMap((member) => [
    `Secretariat names ${member}.1 titular member of C1: "letter"`,
    `Secretariat names ${member}.2 substitute of C1: "letter"`,
  ]),
  'Secretariat names M1.1 president of C1: "elected"',
];

const committeeSits: Expand = (groups, state) => [
  ...committee(groups, state),
  "in committee C1: President of the body opens sitting C1.PL1",
  `in committee C1: Secretariat lets in ${six.map((member) => `${member}.1, ${member}.2`).join(", ")}`,
  'in committee C1: Secretariat places item I1 "An item" as subject item',
];

/** The Council of three Members: two of each, and a third one of M1. */
const council: Expand = () => [
  'Secretariat establishes council GC1 "Governing Council": "Statutes"',
  ...["M1.1", "M1.2", "M1.3", "M2.1", "M2.2", "M3.1", "M3.2"].map(
    (person) => `Secretariat names ${person} member of GC1: "letter"`,
  ),
];

const councilSits: Expand = (groups, state) => [
  ...council(groups, state),
  "in council GC1: President of the IPU opens sitting GC1.PL1",
  "in council GC1: Secretariat lets in M1.1, M1.2, M1.3, M2.1, M2.2, M3.1, M3.2",
];

/** The Executive Committee and the Council, empty; all Members are in one group. */
const executive: Expand = () => [
  'Secretariat establishes executive committee EC1 "Executive Committee": "Statutes"',
  'Secretariat establishes council GC1 "Governing Council": "Statutes"',
  'Secretariat records group G1 "Group" of M1, M2, M3, M4, M5, M6, M7, M8, M9, M10: "invented"',
];

const namedTo =
  (body: string): Expand =>
  ({ people = "" }) =>
    people.split(" ").map((person) => `Secretariat names ${person} member of ${body}: "elected"`);

const forum: Expand = () => [
  'Secretariat establishes forum F1 "Forum of Women Parliamentarians": "rules"',
];

/** The first delegates of so many delegations are women, the second men. */
export const womenOf = (from: number, to: number): readonly string[] => people(from, to, 1);
export const menOf = (from: number, to: number): readonly string[] => people(from, to, 2);

const people = (from: number, to: number, place: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `M${from + at}.${place}`);

/** A Bureau of so many men and women, presided over by the first of the men. */
const bureau: Expand = ({ men, women }) => [
  'Secretariat establishes bureau B1 "Bureau": "elected"',
  ...[...menOf(1, Number(men)), ...womenOf(1, Number(women))].map(
    (person) => `Secretariat names ${person} member of B1: "elected"`,
  ),
  'Secretariat names M1.2 president of B1: "elected"',
];

/** The same two delegates of a Member as before, registered for the next session. */
const backOf: Expand = ({ member = "" }) => [
  `Secretariat accredits ${member}`,
  ...["woman", "man"].map(
    (sex, at) =>
      `Secretariat registers ${member}.${at + 1} "Delegate ${at + 1} of ${member}" ` +
      `of ${member} as delegate, ${sex}, parliamentarian yes`,
  ),
];

/** Short ways to say several lines, for the bodies beside the plenary. */
export const bodyMacros: readonly (readonly [RegExp, Expand])[] = [
  [/^committee$/, committee],
  [/^committee sits$/, committeeSits],
  [/^council$/, council],
  [/^council sits$/, councilSits],
  [/^executive$/, executive],
  [/^in the council (?<people>[M0-9. ]+)$/, namedTo("GC1")],
  [/^elected (?<people>[M0-9. ]+)$/, namedTo("EC1")],
  [/^forum$/, forum],
  [/^bureau of (?<men>\d) men and (?<women>\d) women$/, bureau],
  [/^back of (?<member>M\d+)$/, backOf],
];
