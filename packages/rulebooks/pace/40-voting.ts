import { type Clause, fails, guard, holds, is, value } from "@hemicycle/engine";
import { memberVotes } from "../member-votes.ts";
import { isSeated } from "../members.ts";
import { personName } from "../people.ts";
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
export const substitutes = guard({
  id: "pace.a40/substitutes",
  cites: `${text}, 40`,
  reading:
    "A substitute who was duly designated sits and votes in the place of one member of the same " +
    "delegation who is not there, for the sitting.",
  on: ["SeatSubstitute"],
  says: {
    en: "{person} cannot sit in the place of {other}: {why}.",
    fr: "{person} ne peut siéger à la place de {other} : {why}.",
    es: "{person} no puede ocupar el lugar de {other}: {why}.",
    ar: "لا يمكن أن يجلس {person} مكان {other}: {why}.",
    ru: "{person} не может замещать {other}: {why}.",
  },
  check: ({ state, act }) => {
    const [person, other] = [state.people.get(act.person), state.people.get(act.inPlaceOf)];
    const names = {
      person: personName(state, act.person),
      other: personName(state, act.inPlaceOf),
    };
    if (person?.capacity !== "substitute") return fails({ ...names, why: "substitute" });
    if (person.member !== other?.member) return fails({ ...names, why: "delegation" });
    if (isSeated(state, person) || !isSeated(state, other)) {
      return fails({ ...names, why: "seat" });
    }
    if (state.session?.presence.people.has(act.inPlaceOf) === true) {
      return fails({ ...names, why: "present" });
    }
    return holds;
  },
  examples: [
    "a sitting; Secretariat lets out M5.1 | Secretariat seats M5.4 in place of M5.1 | accepted",
    'a sitting | Secretariat seats M5.4 in place of M5.1 | refused pace.a40/substitutes person="Substitute of M5" other="Member 1 of M5" why=present',
    "a sitting; Secretariat lets out M6.1 | Secretariat seats M5.4 in place of M6.1 | refused pace.a40/substitutes why=delegation",
    "a sitting; Secretariat lets out M5.1 | Secretariat seats M5.2 in place of M5.1 | refused pace.a40/substitutes why=substitute",
    "a sitting; substitute of M5; Secretariat lets out M5.2 | Secretariat seats M5.4 in place of M5.2 | refused pace.a40/substitutes why=seat",
    "a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1 | M5 casts 1 yes in vote V1 | refused pace.a40/seat-votes-once; pace.p6/members",
    "a sitting; substitute of M5; President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2; open vote | person M5.4 casts 1 yes in vote V1 | refused pace.p6/members",
  ],
});

export const votes = memberVotes({ place: "pace.a40", cites: `${text}, 40` });

export const clauses: readonly Clause[] = [unit, ...votes, substitutes];
