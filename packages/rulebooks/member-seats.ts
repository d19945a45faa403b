import { aside, type Clause, fails, guard, holds, questionKey } from "@hemicycle/engine";
import { assumed, type Book, seatOf, whyNoSeat } from "./members.ts";
import { personName, principalOf } from "./people.ts";

/** Where a rulebook says who sits in the place of a member. */
export interface SeatPlace {
  readonly id: string;
  readonly cites: string;
  readonly reading: string;
  /** For the examples: whether it is set that substitutes sit, where that is open. */
  readonly set?: string;
  /** Examples beside those that every such rule has. */
  readonly examples?: readonly string[];
}

/** One substitute for one member, of the same delegation, who is not there. */
export const substituteFor = ({ id, cites, reading, set, examples = [] }: SeatPlace): Clause => {
  const sitting = set === undefined ? "a sitting" : `a sitting; ${set}`;
  const away = (member: string): string => `${sitting}; Secretariat lets out ${member}`;
  const taken = "Secretariat seats M5.4 in place of M5.1";
  return guard({
    id,
    cites,
    reading,
    on: ["SeatSubstitute"],
    says: {
      en: "{person} cannot sit in the place of {other}: {why}.",
      fr: "{person} ne peut siéger à la place de {other} : {why}.",
      es: "{person} no puede ocupar el lugar de {other}: {why}.",
      ar: "لا يمكن أن يجلس {person} مكان {other}: {why}.",
      ru: "{person} не может замещать {other}: {why}.",
    },
    check: ({ state, act }) => {
      const why = whyNoSeat(state, act);
      if (why === null) return holds;
      const person = personName(state, act.person);
      return fails({ person, other: personName(state, act.inPlaceOf), why });
    },
    examples: [
      `${away("M5.1")} | ${taken} | accepted`,
      `${sitting} | ${taken} | refused ${id} person="Substitute of M5" other="Member 1 of M5" why=present`,
      `${away("M6.1")} | Secretariat seats M5.4 in place of M6.1 | refused ${id} why=delegation`,
      `${away("M5.1")} | Secretariat seats M5.2 in place of M5.1 | refused ${id} why=substitute`,
      `${away("M5.1")}; Secretariat ends the mandate of M5.4: "resigned" | ${taken} | refused ${id} why=substitute`,
      `a sitting; substitute of M5; Secretariat lets out M5.2 | Secretariat seats M5.4 in place of M5.2 | refused ${id} why=seat`,
      `a sitting; substitute of M5; Secretariat registers M5.8 "Another" of M5 as substitute, woman, parliamentarian yes | Secretariat seats M5.8 in place of M5.1 | refused ${id} why=seat`,
      `a sitting; substitute of M5; Secretariat registers M5.8 "Another" of M5 as substitute, woman, parliamentarian yes; Secretariat ends the mandate of M5.4: "resigned" | Secretariat seats M5.8 in place of M5.1 | accepted`,
      `a sitting; substitute of M5; Secretariat ends the mandate of M5.4: "resigned"; Secretariat lets in M5.1 | M5 asks for the floor as speaker | accepted`,
      ...examples,
    ],
  });
};

const proposed = 'President proposes question Q1 "A" without a vote';
const objects = 'objects to question Q1 "A"';

/** A seat that two persons share objects once. */
export const seatObjectsOnce = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/seat-objects-once`,
    cites: `${assumed}, 6`,
    reading:
      "A seat objects once to a question: when a member or a substitute in that place has objected, " +
      "the other does not.",
    on: ["ObjectToDecision"],
    says: {
      en: "{other} has objected already from the seat that {person} has.",
      fr: "{other} s'est déjà opposé au titre du siège qu'occupe {person}.",
      es: "{other} ya se ha opuesto por el escaño que ocupa {person}.",
      ar: "سبق أن اعترض {other} عن المقعد الذي يشغله {person}.",
      ru: "{other} уже возражает от места, которое занимает {person}.",
    },
    check: ({ state, act, envelope }) => {
      const known = state.session?.withoutVote.get(questionKey(act.question));
      if (known === undefined) return aside;
      const person = principalOf(envelope);
      const seat = seatOf(state, person);
      const { objectors, inPlaceOf } = known;
      const other = objectors.find(
        (one) => one !== person && (inPlaceOf?.get(one) ?? one) === seat,
      );
      if (other === undefined) return holds;
      return fails({ person: personName(state, person), other: personName(state, other) });
    },
    examples: [
      `a sitting; ${proposed}; M5 ${objects} | person M5.2 ${objects} | accepted`,
      `a sitting; ${proposed}; M5 ${objects} | M5 ${objects} | accepted`,
      `a sitting; ${proposed}; substitute of M5; person M5.4 ${objects} | person M5.4 ${objects} | accepted`,
      `a sitting; ${proposed}; M5 ${objects}; substitute of M5 | person M5.4 ${objects} | refused ${id}.p6/seat-objects-once person="Substitute of M5" other="Member 1 of M5"`,
      `a sitting; ${proposed}; substitute of M5; person M5.4 ${objects}; President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2; Secretariat lets in M5.1 | M5 ${objects} | refused ${id}.p6/seat-objects-once person="Member 1 of M5" other="Substitute of M5"`,
    ],
  });

/** For the examples: whoever sat for one member of a delegation, and objected, sits for another. */
const moved =
  `a sitting; ${proposed}; substitute of M5; person M5.4 ${objects}; ` +
  'Secretariat ends the mandate of M5.1: "resigned"; Secretariat lets out M5.2; ' +
  "Secretariat seats M5.4 in place of M5.2";

/** A person is one objector, whatever seat they have. */
export const objectsFromOneSeat = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/objects-from-one-seat`,
    cites: `${assumed}, 6`,
    reading: "Whoever has objected to a question from one seat objects to it from no other.",
    on: ["ObjectToDecision"],
    says: {
      en: "{person} has objected already from the seat of {other}.",
      fr: "{person} s'est déjà opposé au titre du siège de {other}.",
      es: "{person} ya se ha opuesto por el escaño de {other}.",
      ar: "سبق أن اعترض {person} عن مقعد {other}.",
      ru: "{person} уже возражает от места, которое имеет {other}.",
    },
    check: ({ state, act, envelope }) => {
      const known = state.session?.withoutVote.get(questionKey(act.question));
      const person = principalOf(envelope);
      if (known === undefined || !known.objectors.includes(person)) return aside;
      const seat = known.inPlaceOf?.get(person) ?? person;
      if (seat === seatOf(state, person)) return holds;
      return fails({ person: personName(state, person), other: personName(state, seat) });
    },
    examples: [
      `a sitting; ${proposed}; M5 ${objects} | M5 ${objects} | accepted`,
      `a sitting; ${proposed}; substitute of M5; person M5.4 ${objects} | person M5.4 ${objects} | accepted`,
      `${moved} | person M5.4 ${objects} | refused ${id}.p6/objects-from-one-seat person="Substitute of M5" other="Member 1 of M5"`,
      `${moved}; President proposes question Q2 "B" without a vote | person M5.4 objects to question Q2 "B" | accepted`,
    ],
  });
