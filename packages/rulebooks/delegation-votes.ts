import { type Clause, fails, guard, holds, is, type Value, value } from "@hemicycle/engine";
import type { HeldBy } from "./delegation-sittings.ts";
import { byDelegateThere, delegationActing } from "./delegations.ts";
import { memberName, personName, principalOf } from "./people.ts";

/** The paragraph by which each delegation has one vote. */
export interface VoteBy extends HeldBy {
  /** How sure it is that it does, and where it was read. */
  readonly status: Value["status"];
  readonly source: string;
}

/** One delegation, one vote. */
const oneVote = ({ id, cites, status, source }: VoteBy): Clause =>
  value({
    id: `${id}/one-vote`,
    cites,
    reading:
      "Delegations have equal rights and one vote each, however many delegates or chambers they have.",
    status,
    source,
    slot: "entitlement",
    answer: ({ state, member }) => is(state.session?.delegations.has(member) === true ? 1 : 0),
    examples: [
      "a sitting | entitlement of M5 | 1",
      'a sitting; Secretariat registers M5.3 "Three" of M5 as delegate, woman, parliamentarian yes | entitlement of M5 | 1',
      "a sitting; council sits | in council CO1: entitlement of M8 | 0",
    ],
  });

/** Cast by whoever of the delegation is there. */
const castable = ({ id, cites }: VoteBy): Clause =>
  value({
    id: `${id}/castable`,
    cites,
    reading:
      "The vote of a delegation can be cast while one of its delegates is in the room (inferred).",
    status: "inferred",
    source: "The vote is the delegation's, not a delegate's.",
    slot: "castable",
    answer: ({ state, member }, ask) => {
      const all = ask("entitlement", { state, member });
      const inRoom = state.session?.delegations.get(member)?.inRoom;
      return all.kind === "is" && inRoom !== undefined && inRoom > 0 ? is(all.value) : is(0);
    },
    examples: [
      "a sitting, 7 in the room | castable of M7 | 1",
      "a sitting, 7 in the room | castable of M8 | 0",
      "a sitting; Secretariat lets out M5.1 | castable of M5 | 1",
      "a sitting; Secretariat lets out M5.1, M5.2 | castable of M5 | 0",
    ],
  });

/** The vote is whole, and the delegation's own. */
const whole = ({ id, cites }: VoteBy): Clause =>
  guard({
    id: `${id}/own-whole-vote`,
    cites,
    reading:
      "A delegate in the room casts the one vote of the own delegation, whole: for, against or " +
      "abstaining. It cannot be divided (inferred from there being one).",
    on: ["CastBallot"],
    says: {
      en: "{person} cannot cast this for {member}: a delegation has one vote, cast whole by one of its delegates in the room.",
      fr: "{person} ne peut exprimer ce vote pour {member} : une délégation a une voix, exprimée entière par un de ses délégués présents dans la salle.",
      es: "{person} no puede emitir esto por {member}: una delegación tiene un voto, que emite entero uno de sus delegados presentes en la sala.",
      ar: "لا يحق لـ{person} الإدلاء بهذا عن {member}: للوفد صوت واحد يدلي به كاملاً أحد مندوبيه الحاضرين في القاعة.",
      ru: "{person} не может подать это за {member}: у делегации один голос, его целиком подаёт её делегат, находящийся в зале.",
    },
    check: ({ state, act, envelope }) => {
      const own = delegationActing(state, envelope) === act.member;
      const cast = act.splits.every(({ yes, no, abstain }) => yes + no + abstain === 1);
      if (own && cast) return holds;
      const person = personName(state, principalOf(envelope));
      return fails({ person, member: memberName(state, act.member) });
    },
    examples: [
      'a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M5 casts 1 yes in vote V1 | accepted',
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M5 casts 2 yes in vote V1 | refused ${id}/own-whole-vote person="Delegate 1 of M5" member=M5`,
      'a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M5 casts 1 abstention in vote V1 | accepted',
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M5 casts 1 no in vote V1 for M6 | refused ${id}/own-whole-vote member=M6`,
      `a sitting, 7 in the room; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M8 casts 1 yes in vote V1 | refused ${id}/own-whole-vote`,
      `a sitting; Chair announces vote V1 on question Q1 "A", question Q2 "B" by devices; Chair opens vote V1 | M5 casts 1 yes / 1 yes, 1 no in vote V1 | refused ${id}/own-whole-vote`,
    ],
  });

/** Who takes part. */
const takesPart = ({ id, cites, head }: VoteBy): Clause =>
  guard({
    id: `${id}/takes-part`,
    cites,
    reading:
      "Delegates in the room take part for their own delegation: they ask for the floor, object, say " +
      "that the delegation takes no part, and take its objection back. Observers and guests do not.",
    on: [
      ...(["RequestFloor", "WithdrawFloorRequest", "ObjectToDecision"] as const),
      ...(["TakeNoPart", "WithdrawObjection"] as const),
    ],
    says: {
      en: "{person} cannot do this: a delegate in the room does it, for the own delegation.",
      fr: "{person} ne peut pas le faire : c'est à un délégué présent dans la salle, pour sa propre délégation.",
      es: "{person} no puede hacerlo: lo hace un delegado presente en la sala, por su propia delegación.",
      ar: "لا يحق لـ{person} ذلك: يقوم به مندوب حاضر في القاعة باسم وفده هو.",
      ru: "{person} не может этого сделать: это делает находящийся в зале делегат от своей делегации.",
    },
    check: byDelegateThere,
    examples: [
      "a sitting | M5 asks for the floor as speaker | accepted",
      `a sitting; Secretariat registers AD1 "Adviser" of M5 as adviser; Secretariat lets in AD1 | person AD1 asks for the floor as speaker | refused ${id}/takes-part person=Adviser`,
      `a sitting; Secretariat assigns Teller to M5.1: "invented" | person M5.1 as Teller asks for the floor as speaker | refused ${id}/takes-part`,
      `a sitting; Secretariat lets out M5.1 | M5 asks for the floor as speaker | refused ${id}/takes-part`,
      'a sitting; proposed | M5 objects to question Q1 "A" | accepted',
      `a sitting, 7 in the room; proposed | M8 objects to question Q1 "A" | refused ${id}/takes-part person="Delegate 1 of M8"`,
      'a sitting; proposed | M5 takes no part in question Q1 "A" for M5 | accepted',
      `a sitting; proposed | M5 takes no part in question Q1 "A" for M6 | refused ${id}/takes-part person="Delegate 1 of M5"`,
      'a sitting; proposed; M5 objects to question Q1 "A" | M5 2 withdraws the objection of M5 to question Q1 "A" | accepted',
      `a sitting; proposed; M5 objects to question Q1 "A" | M6 withdraws the objection of M5 to question Q1 "A" | refused ${id}/takes-part`,
      `a sitting; proposed | person CHC objects to question Q1 "A" | refused ${id}/takes-part person="${head}"`,
      `a sitting; proposed; Secretariat makes M5 former member from 2025-11-14: "law" | M5 objects to question Q1 "A" | refused ${id}/takes-part`,
      'a sitting; council sits; in council CO1: Chair proposes question Q1 "A" without a vote | in council CO1: M5 objects to question Q1 "A" | accepted',
      `a sitting; council sits; in council CO1: Secretariat lets in M5.2; in council CO1: Chair proposes question Q1 "A" without a vote | in council CO1: M5 2 objects to question Q1 "A" | refused ${id}/takes-part`,
    ],
  });

/** One delegation, one vote: asked in the plenary and in the bodies that delegations make up. */
export const delegationVotes = (by: VoteBy): readonly Clause[] => [
  oneVote(by),
  castable(by),
  whole(by),
  takesPart(by),
];
