import { givensOfMembers } from "../members-givens.ts";

const session = { founded: "2007-01-10", opens: "2007-11-09", closes: "2007-11-11" } as const;

/** The situations that the examples start from. Everything in them is invented. */
export const givens = givensOfMembers("pam", () => session);
