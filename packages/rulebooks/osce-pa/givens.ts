import type { Edition } from "@hemicycle/engine";
import { givensOfMembers, type Session } from "../members-givens.ts";

const set = ['Secretariat sets osce-pa.a34/quorum-members to 8: "invented for the examples"'];

const sessions: Readonly<Record<string, Session>> = {
  "2007": { founded: "2007-01-10", opens: "2007-07-05", closes: "2007-07-09", set },
  "2023": {
    ...{ founded: "2024-01-10", opens: "2024-06-29", closes: "2024-07-03", set },
    setToAmend: ["members to 5", "countries to 2"].map(
      (number) => `Secretariat sets osce-pa.a22/${number}: "invented for the examples"`,
    ),
  },
};

const sessionOf = ({ id }: Edition): Session => {
  const known = sessions[id];
  if (known === undefined) throw new Error(`no session for the examples of edition ${id}`);
  return known;
};

/** Heads of eight delegations, of whom two are away. */
const named = [
  'Secretariat establishes standing committee SC1 "Standing Committee": "invented"',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (member) => `Secretariat names M${member}.1 member of SC1: "head of delegation"`,
  ),
  'Secretariat names M1.1 president of SC1: "invented"',
];

/** The situations that the examples start from. Everything in them is invented. */
export const givens = givensOfMembers("osce-pa", sessionOf, [
  [/^committee of heads$/, () => named],
  [
    /^substitute of (?<member>M\d+)$/,
    ({ member }) => [
      'Secretariat sets osce-pa.f1/substitutes to 1: "invented"',
      `Secretariat lets out ${member}.1`,
      `Secretariat lets in ${member}.4`,
      `Secretariat seats ${member}.4 in place of ${member}.1`,
    ],
  ],
  [
    // The sitting opens at ten in Paris.
    /^letters of (?<one>M\d+) and (?<other>M\d+) (?<when>an hour before|at the last moment)$/,
    ({ one, other, when }, { session }) =>
      [one, other].map(
        (member) =>
          `in standing committee SC1: Secretariat files the objection of ${member} ` +
          `to question Q1 "A" with "Letter", received ${session?.opens}T07:${when === "an hour before" ? "00" : "01"}Z`,
      ),
  ],
  [
    /^standing committee$/,
    () => [
      ...named,
      "in standing committee SC1: President of the body opens sitting SC1.S1",
      "in standing committee SC1: Secretariat lets in M1.1, M2.1, M3.1, M4.1, M5.1, M6.1",
    ],
  ],
]);
