import { aside, type Clause, fails, guard, questionKey } from "@hemicycle/engine";

/** Where a rulebook without a rule on it speaks of decisions without a vote. */
interface Place {
  /** "xy.p4": what its clauses on them begin with. */
  readonly id: string;
  readonly cites: string;
}

/** For the examples: a question that failed on an objection; whoever objected has left since. */
const failed =
  'a sitting; proposed; M3 objects to question Q1 "A"; ' +
  'Chair declares no agreement on question Q1 "A"; Secretariat lets out M3.1, M3.2';

/** What was decided without a vote, one way or the other, is not put again while nobody looks. */
export const notPutAgain = ({ id, cites }: Place): Clause =>
  guard({
    id: `${id}/put-again`,
    cites,
    reading:
      "Whether a question that was decided in a session is put again in it, no text that was read " +
      "says: not by itself, as whoever prevented it could be out of the room by then. Whoever " +
      "presides can rule that it is, which the record tells (our reading).",
    on: ["ProposeWithoutVote", "LetSilenceRun"],
    discretion: "chair",
    narrows: true,
    forbids: true,
    says: {
      en: "This was decided already ({outcome}); it is not put again, unless whoever presides so rules.",
      fr: "Cela a déjà été décidé ({outcome}) ; ce n'est pas soumis de nouveau, sauf décision de la présidence.",
      es: "Esto ya se decidió ({outcome}); no se somete de nuevo, salvo decisión de la presidencia.",
      ar: "سبق البت في هذا ({outcome})؛ ولا يُطرح ثانية إلا إذا قرر ذلك من يتولى الرئاسة.",
      ru: "Это уже решено ({outcome}); снова не ставится, если председательствующий не решит иначе.",
    },
    check: ({ state, act }) => {
      const decision = state.session?.decisions.get(questionKey(act.question));
      if (decision === undefined) return aside;
      return fails({ outcome: decision.outcome });
    },
    examples: [
      `${failed} | Chair proposes question Q1 "A" without a vote | refused ${id}/put-again outcome=rejected`,
      `${failed} | Secretariat lets silence run on question Q1 "A" until 2025-12-01T09:00Z | refused ${id}/put-again outcome=rejected`,
      `${failed} | Chair proposes question Q1 "A" without a vote ruling ${id}/put-again: "there is news" | accepted`,
      `${failed}; Chair proposes question Q1 "A" without a vote ruling ${id}/put-again: "there is news" | Chair declares question Q1 "A" adopted without a vote | accepted`,
      'a sitting; proposed; Chair declares question Q1 "A" adopted without a vote | Chair proposes question Q1 "A" without a vote | refused ' +
        `${id}/put-again outcome=adopted`,
      'a sitting; proposed; M3 objects to question Q1 "A" | Chair proposes question Q1 "A" without a vote | accepted',
    ],
  });
