import { signers } from "../members.ts";
import { givensOfMembers } from "../members-givens.ts";

const session = { founded: "2026-01-05", opens: "2026-01-26", closes: "2026-01-30" } as const;

/** The situations that the examples start from. Everything in them is invented. */
export const givens = givensOfMembers("pace", () => session, [
  [
    /^challenge of (?<member>M\d+)$/,
    ({ member }) => [
      `M1 challenges in ME1 the credentials of ${member} with ${signers(5, 2)} on procedural grounds: "invented"`,
    ],
  ],
  [
    /^ballots of (?<count>\d+)$/,
    ({ count }) =>
      Array.from(
        { length: Number(count) },
        (_, at) => `person M${(at % 8) + 1}.${Math.floor(at / 8) + 1} casts 1 yes in vote V1`,
      ),
  ],
]);
