import { aside, type Clause, fails, guard, holds, sum } from "@hemicycle/engine";
import { presentHere, seatOf } from "./members.ts";
import { memberName, personName, principalOf } from "./people.ts";

/** Where a rulebook says that each member has one vote. */
export interface Place {
  /** The paragraph as the ids of clauses name it: "x.a40". */
  readonly place: string;
  readonly cites: string;
  /** For the examples: what a result comes to where no rule says by what a vote is won. */
  readonly declared?: "accepted" | "undecided majority";
}

/** For the examples: another sitting, in which nobody sits in the place of another any more. */
const nextSitting =
  "President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2";

/** One each. */
const oneVote = ({ place, cites, declared = "accepted" }: Place): Clause =>
  guard({
    id: `${place}/one-vote`,
    cites,
    reading: "A ballot is one vote on each question: in favour, against or in abstention.",
    on: ["CastBallot"],
    says: {
      en: "{person} casts {cast} votes on a question, and a member has one.",
      fr: "{person} exprime {cast} voix sur une question, et un membre en a une.",
      es: "{person} emite {cast} votos sobre una cuestión, y cada miembro tiene uno.",
      ar: "أدلى {person} بعدد من الأصوات قدره {cast} في مسألة واحدة، ولكل عضو صوت واحد.",
      ru: "{person} подаёт голосов: {cast} по одному вопросу, а у члена один голос.",
    },
    check: ({ state, act, envelope }) => {
      const counts = act.splits.map((split) => {
        const { yes, no, abstain } = sum([split]);
        return yes + no + abstain;
      });
      const most = counts.find((cast) => cast !== 1);
      const person = personName(state, principalOf(envelope));
      return most === undefined ? holds : fails({ person, cast: most });
    },
    examples: [
      "a sitting; open vote | M5 casts 1 yes in vote V1 | accepted",
      "a sitting; open vote | M5 casts 1 abstention in vote V1 | accepted",
      `a sitting; open vote | M5 casts 2 yes in vote V1 | refused ${place}/one-vote person="Member 1 of M5" cast=2`,
      `a sitting; open vote | M5 casts 1 yes, 1 no in vote V1 | refused ${place}/one-vote cast=2`,
      `a sitting; open vote | M5 casts nothing in vote V1 | refused ${place}/one-vote cast=0`,
      `a sitting; open vote; M5 casts 1 yes in vote V1; person M5.2 casts 1 no in vote V1; President closes vote V1 | President declares the result of vote V1 | ${declared}`,
    ],
  });

/** In the own name. */
const ownVote = ({ place, cites }: Place): Clause =>
  guard({
    id: `${place}/own-vote`,
    cites,
    reading: "Nobody votes for another member, of the own delegation or of another.",
    on: ["CastBallot"],
    says: {
      en: "{person} is no member of the delegation of {member}.",
      fr: "{person} n'est pas membre de la délégation de {member}.",
      es: "{person} no es miembro de la delegación de {member}.",
      ar: "{person} ليس عضواً في وفد {member}.",
      ru: "{person} не входит в делегацию {member}.",
    },
    check: ({ state, act, envelope: { by } }) =>
      state.people.get(by)?.member === act.member
        ? holds
        : fails({ person: personName(state, by), member: memberName(state, act.member) }),
    examples: [
      "a sitting; open vote | M5 casts 1 yes in vote V1 | accepted",
      `a sitting; open vote | M5 casts 1 yes in vote V1 for M6 | refused ${place}/own-vote person="Member 1 of M5" member=M6`,
      `a sitting; open vote | Secretariat on behalf of M5 casts 1 yes in vote V1 | refused ${place}/own-vote person=Secretary`,
    ],
  });

/** A seat that two persons share is one. */
const seatOnce = ({ place, cites }: Place): Clause =>
  guard({
    id: `${place}/seat-votes-once`,
    cites,
    reading:
      "A seat has one ballot in a vote: when a member or a substitute in that place has cast it, " +
      "the other casts none, in this sitting or in a later one.",
    on: ["CastBallot"],
    says: {
      en: "{other} has voted already from the seat that {person} has.",
      fr: "{other} a déjà voté au titre du siège qu'occupe {person}.",
      es: "{other} ya ha votado por el escaño que ocupa {person}.",
      ar: "سبق أن صوّت {other} عن المقعد الذي يشغله {person}.",
      ru: "{other} уже проголосовал от места, которое занимает {person}.",
    },
    check: ({ state, act, envelope }) => {
      const vote = state.session?.votes.get(act.vote);
      if (vote === undefined || !("ballots" in vote)) return aside;
      const person = principalOf(envelope);
      const seat = seatOf(state, person);
      const other = vote.ballots
        .entries()
        .find(([voter, { inPlaceOf = voter }]) => voter !== person && inPlaceOf === seat);
      if (other === undefined) return holds;
      return fails({ person: personName(state, person), other: personName(state, other[0]) });
    },
    examples: [
      "a sitting; announced vote | M5 casts 1 yes in vote V1 | impossible status vote",
      "a sitting; open vote; M5 casts 1 yes in vote V1; person M5.2 casts 1 no in vote V1 | M5 casts 1 no in vote V1 | accepted",
      "a sitting; open vote; M5 casts 1 yes in vote V1; substitute of M6 | person M6.4 casts 1 yes in vote V1 | accepted",
      "a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1 | person M5.4 casts 1 no in vote V1 | accepted",
      "a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1 | person M5.2 casts 1 yes in vote V1 | accepted",
      `a sitting; open vote; M5 casts 1 yes in vote V1; substitute of M5 | person M5.4 casts 1 yes in vote V1 | refused ${place}/seat-votes-once person="Substitute of M5" other="Member 1 of M5"`,
      `a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1; ${nextSitting}; Secretariat lets in M5.1 | M5 casts 1 no in vote V1 | refused ${place}/seat-votes-once person="Member 1 of M5" other="Substitute of M5"`,
      `a sitting; substitute of M5; open vote; ${nextSitting}; Secretariat lets in M5.1 | M5 casts 1 no in vote V1 | accepted`,
    ],
  });

/** For the examples: a substitute has voted from one seat, and sits for another member now. */
const moved =
  "a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1; " +
  'Secretariat ends the mandate of M5.1: "resigned"; Secretariat lets out M5.2; ' +
  "Secretariat seats M5.4 in place of M5.2";

/** A person is one voter, whatever seat they have. */
const oneSeat = ({ place, cites }: Place): Clause =>
  guard({
    id: `${place}/votes-from-one-seat`,
    cites,
    reading:
      "Whoever has voted from one seat votes from no other in the same vote (inferred): a member " +
      "has one vote, and a substitute that of the member in whose place it was cast.",
    on: ["CastBallot"],
    says: {
      en: "{person} has voted already from the seat of {other}, and votes from no second one.",
      fr: "{person} a déjà voté au titre du siège de {other} et ne vote au titre d'aucun second.",
      es: "{person} ya ha votado por el escaño de {other} y no vota por un segundo.",
      ar: "سبق أن صوّت {person} عن مقعد {other}، ولا يصوّت عن مقعد ثان.",
      ru: "{person} уже проголосовал от места, которое имеет {other}, и от второго не голосует.",
    },
    check: ({ state, act, envelope }) => {
      const vote = state.session?.votes.get(act.vote);
      if (vote === undefined || !("ballots" in vote)) return aside;
      const person = principalOf(envelope);
      const before = vote.ballots.get(person);
      const seat = before?.inPlaceOf ?? person;
      if (before === undefined || seat === seatOf(state, person)) return holds;
      return fails({ person: personName(state, person), other: personName(state, seat) });
    },
    examples: [
      "a sitting; open vote; M5 casts 1 yes in vote V1 | M5 casts 1 no in vote V1 | accepted",
      "a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1 | person M5.4 casts 1 no in vote V1 | accepted",
      `${moved} | person M5.4 casts 1 no in vote V1 | refused ${place}/votes-from-one-seat person="Substitute of M5" other="Member 1 of M5"`,
      `${moved}; President closes vote V1; President announces vote V2 on question Q2 "B" by devices; President opens vote V2 | person M5.4 casts 1 yes in vote V2 | accepted`,
      `a sitting; substitute of M5; open vote; person M5.4 casts 1 yes in vote V1; ${nextSitting}; Secretariat lets out M5.2; Secretariat seats M5.4 in place of M5.2 | person M5.4 casts 1 no in vote V1 | refused ${place}/votes-from-one-seat other="Member 1 of M5"`,
    ],
  });

/** A show of hands is no count of more hands than there are members. */
const withinRoom = ({ place, cites }: Place): Clause =>
  guard({
    id: `${place}/within-room`,
    cites,
    reading:
      "A count by hand cannot have more votes than members were let in with a seat (inferred). A " +
      "session entered from published records has totals only, and is not asked.",
    on: ["ReportCount"],
    says: {
      en: "The count has {cast} votes, and {present} members are in the room.",
      fr: "Le décompte comporte {cast} voix, et {present} membres sont dans la salle.",
      es: "El recuento tiene {cast} votos, y hay {present} miembros en la sala.",
      ar: "عدد الأصوات في الفرز {cast}، وعدد الأعضاء في القاعة {present}.",
      ru: "Подсчитано голосов: {cast}; членов в зале: {present}.",
    },
    check: ({ state, act }) => {
      if (state.session?.source != null) return aside;
      const present = presentHere(state);
      const cast = Math.max(...act.splits.map(({ yes, no, abstain }) => yes + no + abstain));
      return cast <= present ? holds : fails({ cast, present });
    },
    examples: [
      "a sitting; open vote by show of hands | Teller reports 20 yes, 4 no in vote V1 | accepted",
      `a sitting; open vote by show of hands | Teller reports 20 yes, 5 no in vote V1 | refused ${place}/within-room cast=25 present=24`,
      "a sitting, from a source; open vote by show of hands | Teller reports 120 yes in vote V1 | accepted",
    ],
  });

/** How the one vote of each member is cast. */
export const memberVotes = (place: Place): readonly Clause[] => [
  oneVote(place),
  ownVote(place),
  seatOnce(place),
  oneSeat(place),
  withinRoom(place),
];
