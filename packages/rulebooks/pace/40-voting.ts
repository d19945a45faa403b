import { type Clause, is, value } from "@hemicycle/engine";
import { substituteFor } from "../member-seats.ts";
import { memberVotes } from "../member-votes.ts";
import { text } from "./common.ts";

/** Rule 40: whose the votes are. */
export const unit = value({
  id: "pace.a40/voting-unit",
  cites: `${text}, 40`,
  reading:
    "Each member of the Assembly has one vote and casts it in person; a delegation as such has none.",
  status: "verified",
  source: "Rules of Procedure, Rule 40 (assembly.coe.int, Voting): source S52 of our notes",
  slot: "votingUnit",
  answer: () => is("person"),
  examples: ["a sitting | votingUnit | person"],
});

/** Rule 40: in whose place a substitute votes. */
export const substitutes = substituteFor({
  id: "pace.a40/substitutes",
  cites: `${text}, 40`,
  reading:
    "A substitute who was duly designated sits and votes in the place of one member of the same " +
    "delegation who is not there, for the sitting.",
  examples: [
    "a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1 | M5 casts 1 yes in vote V1 | refused pace.a40/seat-votes-once; pace.p6/members",
    "a sitting; substitute of M5; President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2; open vote | person M5.4 casts 1 yes in vote V1 | refused pace.p6/members",
  ],
});

export const votes = memberVotes({ place: "pace.a40", cites: `${text}, 40` });

export const clauses: readonly Clause[] = [unit, ...votes, substitutes];
