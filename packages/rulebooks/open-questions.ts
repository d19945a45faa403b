import {
  aside,
  type Clause,
  countedThere,
  fails,
  guard,
  holds,
  is,
  prose,
  questionKey,
  silent,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { weighed } from "./delegations.ts";
import { isSecretariat, personName, principalOf } from "./people.ts";

/**
 * What no text that was read answers, in an assembly of delegations: the secretariat fills it in,
 * with its source. "Open questions" is no text; its numbers are ours.
 */

export interface Asking {
  readonly book: string;
  /** Which text would answer, and was not found. */
  readonly source: string;
  /** How the minutes call a commission. */
  readonly commission: string;
}

/** For the examples: what a member is by its history. */
const period = (kind: string): string =>
  `Secretariat records period P1 of M5 as ${kind} from 2000-01-01: "invented"`;

/** Open questions, 1: the quorum of the plenary. */
const quorum = ({ book, source }: Asking): Clause =>
  value({
    id: `${book}.q1/quorum`,
    cites: "Open questions, 1",
    reading:
      "How many delegations must be present was found nowhere. The secretariat sets the number, with " +
      "its source; until then the answer is that it cannot be decided.",
    status: "unset",
    source,
    slot: "quorum",
    answer: ({ state }, ask) => {
      const set = state.values.get(`${book}.q1/quorum`);
      const { session } = state;
      if (set === undefined || session === null) return unset(`${book}.q1/quorum`);
      const { reported } = session.presence;
      if (reported !== null) return is({ needed: set.number, present: reported });
      const there = session.delegations.values().filter(({ inRoom }) => inRoom > 0);
      const counted = countedThere(
        { state, ask },
        there.map(({ member }) => member),
      );
      if (counted.kind === "unset") return counted;
      return is({ needed: set.number, present: counted.value.length });
    },
    examples: [
      `a sitting | quorum | unset ${book}.q1/quorum`,
      `a sitting, 5 in the room; Secretariat sets ${book}.q1/quorum to 4: "invented" | quorum | needed=4 present=5`,
      `a sitting; Secretariat lets out M5.1; Secretariat sets ${book}.q1/quorum to 6: "invented" | quorum | needed=6 present=8`,
      `a sitting; ${period("former member")}; Secretariat sets ${book}.q1/quorum to 6: "invented" | quorum | needed=6 present=7`,
      `a sitting; ${period("suspended")}; Secretariat sets ${book}.q1/quorum to 6: "invented" | quorum | needed=6 present=7`,
      `a sitting; ${period("member")}; Secretariat sets ${book}.q1/quorum to 6: "invented" | quorum | needed=6 present=8`,
      `a sitting; Secretariat sets ${book}.q1/quorum to 6: "invented"; Secretariat reports 5 delegations in the room: "counted" | quorum | needed=6 present=5`,
    ],
  });

/** Open questions, 1: where a number is set, it is needed. */
const quorumToDecide = ({ book }: Asking): Clause =>
  guard({
    id: `${book}.q1/quorum-to-decide`,
    cites: "Open questions, 1",
    reading:
      "That a decision needs a quorum stands in no text that was read: where the secretariat has set " +
      "a number it does, and where nobody has, sessions decided without anybody asking (inferred).",
    on: ["DecideWithoutVote", "OpenVote"],
    narrows: true,
    says: {
      en: "{present} delegations are in the room and {needed} are needed.",
      fr: "{present} délégations sont dans la salle et il en faut {needed}.",
      es: "Hay {present} delegaciones en la sala y se necesitan {needed}.",
      ar: "عدد الوفود في القاعة {present} والعدد المطلوب {needed}.",
      ru: "Делегаций в зале: {present}; необходимо: {needed}.",
    },
    check: ({ state, ask }) => {
      const count = ask("quorum", { state });
      if (count.kind === "unset") {
        return count.value === `${book}.q1/quorum` ? aside : undecided(count.value);
      }
      const { present, needed: least } = count.value;
      return present >= least ? holds : fails({ present, needed: least });
    },
    examples: [
      'a sitting; proposed | Chair declares question Q1 "A" adopted without a vote | accepted',
      `a sitting, 6 in the room; Secretariat sets ${book}.q1/quorum to 6: "invented"; proposed | Chair declares question Q1 "A" adopted without a vote | accepted`,
      `a sitting, 5 in the room; Secretariat sets ${book}.q1/quorum to 6: "invented"; proposed | Chair declares question Q1 "A" adopted without a vote | refused ${book}.q1/quorum-to-decide present=5 needed=6`,
      `a sitting, 5 in the room; Secretariat sets ${book}.q1/quorum to 6: "invented"; Chair announces vote V1 on question Q1 "A" by devices | Chair opens vote V1 | refused ${book}.q1/quorum-to-decide`,
      `a sitting; ${period("suspended")}; Secretariat sets ${book}.q1/quorum to 8: "invented"; proposed | Chair declares question Q1 "A" adopted without a vote | refused ${book}.q1/quorum-to-decide present=7 needed=8`,
    ],
  });

/** Open questions, 2: votes on procedure. */
const majority = ({ book, source }: Asking): Clause =>
  value({
    id: `${book}.q2/majority`,
    cites: "Open questions, 2",
    reading:
      "By what majority questions of procedure are decided, where there is a vote, was found nowhere: " +
      "a vote can be held and its result not be declared.",
    status: "unset",
    source,
    slot: "majority",
    answer: () => unset(`${book}.q2/majority`),
    examples: [`a sitting | majority of question Q1 "A" | unset ${book}.q2/majority`],
  });

/** Open questions, 3: what is counted. */
const votesCast = ({ book, source }: Asking): Clause =>
  value({
    id: `${book}.q3/votes-cast`,
    cites: "Open questions, 3",
    reading: "Whether an abstention counts as a vote that was cast was found nowhere.",
    status: "unset",
    source,
    slot: "votesCast",
    answer: () => unset(`${book}.q3/votes-cast`),
    examples: [
      `a sitting | votesCast of 5 yes, 1 no | unset ${book}.q3/votes-cast`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1; M5 casts 1 yes in vote V1; Chair closes vote V1 | Chair declares the result of vote V1 | undecided ${book}.q3/votes-cast`,
    ],
  });

/** Open questions, 4: how long somebody speaks. */
const speakingTime = ({ book, source }: Asking): Clause =>
  value({
    id: `${book}.q4/speaking-time`,
    cites: "Open questions, 4",
    reading:
      "How long a speech may last was found nowhere. The secretariat sets the seconds, with its " +
      "source; whoever presides can always name a time with the floor.",
    status: "unset",
    source,
    slot: "speakingTime",
    answer: ({ state }) => {
      const set = state.values.get(`${book}.q4/speaking-time`);
      return set === undefined ? unset(`${book}.q4/speaking-time`) : is(set.number);
    },
    examples: [
      `a sitting | speakingTime of M5 as speaker | unset ${book}.q4/speaking-time`,
      `a sitting; Secretariat sets ${book}.q4/speaking-time to 300: "invented" | speakingTime of M5 as speaker | 300`,
      `a sitting | Chair gives the floor to M5 as speaker | undecided ${book}.q4/speaking-time`,
    ],
  });

/** Open questions, 5: in writing. */
const inWriting = ({ book }: Asking): Clause =>
  guard({
    id: `${book}.q5/written-procedure`,
    cites: "Open questions, 5",
    reading:
      "Whether anything can be decided in writing, by silence until a day, was found nowhere: consensus " +
      "is that of those who are present. The secretariat fills it in with its source: 1 for " +
      "yes, 0 for no.",
    on: ["LetSilenceRun"],
    says: {
      en: "{person} cannot do this: nothing is decided in writing here, or not by this person.",
      fr: "{person} ne peut pas le faire : rien n'est décidé ici par écrit, ou pas par cette personne.",
      es: "{person} no puede hacerlo: aquí no se decide nada por escrito, o no lo hace esta persona.",
      ar: "لا يحق لـ{person} ذلك: لا شيء يُقرر هنا كتابياً، أو ليس من هذا الشخص.",
      ru: "{person} не может этого сделать: письменно здесь ничего не решают, или это делает не это лицо.",
    },
    check: ({ state, envelope }) => {
      const set = state.values.get(`${book}.q5/written-procedure`)?.number;
      const person = personName(state, principalOf(envelope));
      if (!isSecretariat(state, envelope)) return fails({ person });
      if (set === undefined) return { kind: "undecided", value: `${book}.q5/written-procedure` };
      return set > 0 ? holds : fails({ person });
    },
    examples: [
      `a sitting | Secretariat lets silence run on question Q1 "A" until 2025-12-01T09:00Z | undecided ${book}.q5/written-procedure`,
      `a sitting; Secretariat sets ${book}.q5/written-procedure to 0: "invented" | Secretariat lets silence run on question Q1 "A" until 2025-12-01T09:00Z | refused ${book}.q5/written-procedure person=Secretary`,
      `a sitting; Secretariat sets ${book}.q5/written-procedure to 1: "invented" | Secretariat lets silence run on question Q1 "A" until 2025-12-01T09:00Z | accepted; SilenceBegun`,
      `a sitting | M5 lets silence run on question Q1 "A" until 2025-12-01T09:00Z | refused ${book}.q5/written-procedure person="Delegate 1 of M5"`,
    ],
  });

/** Open questions, 5: while somebody can still object. */
const stillTime = ({ book }: Asking): Clause =>
  guard({
    id: `${book}.q5/still-time`,
    cites: "Open questions, 5",
    reading:
      "What is decided in writing, where that can be, is decided when the time is over in which " +
      "somebody can object; one objection in time is enough against it, from whichever delegation, " +
      "and one that comes later is none. That is what deciding by silence means (inferred).",
    on: ["DecideWithoutVote"],
    narrows: true,
    says: {
      en: "There is still time to object, until {until}.",
      fr: "Il est encore temps de formuler une objection, jusqu'à {until}.",
      es: "Todavía se puede objetar, hasta {until}.",
      ar: "لا يزال هناك وقت للاعتراض حتى {until}.",
      ru: "Возразить ещё можно: до {until}.",
    },
    check: (asked) => {
      const question = asked.state.session?.withoutVote.get(questionKey(asked.act.question));
      if (question?.until === undefined) return aside;
      const found = weighed(asked);
      const running = "outcome" in found && found.outcome === "running";
      return running ? fails({ until: question.until }) : holds;
    },
    examples: [
      `a sitting; silence | Chair declares question Q1 "A" adopted without a vote | refused ${book}.q5/still-time until=2025-12-01T09:00Z`,
      `a sitting; silence; on 2025-12-02 | Chair declares question Q1 "A" adopted without a vote | accepted`,
      `a sitting; silence; on 2025-12-02; Secretariat files the objection of M4 to question Q1 "A" with "L", received 2025-12-01T09:00Z | Chair declares no agreement on question Q1 "A" | accepted`,
      `a sitting; Secretariat makes M4 former member from 2025-11-14: "law"; silence; on 2025-12-02; Secretariat files the objection of M4 to question Q1 "A" with "L", received 2025-12-01T09:00Z | Chair declares question Q1 "A" adopted without a vote | accepted`,
      `a sitting; silence; M4 objects to question Q1 "A"; on 2025-12-02; M4 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" | accepted; AgreementFailed`,
      `a sitting; silence; on 2025-12-02; Secretariat files the objection of M4 to question Q1 "A" with "L", received 2025-12-01T09:01Z | Chair declares question Q1 "A" adopted without a vote | accepted`,
    ],
  });

/** Open questions, 5: by silence, where the secretariat has found that it can be. */
const silence = ({ book, source }: Asking): Clause =>
  value({
    id: `${book}.q5/silence`,
    cites: "Open questions, 5",
    reading: "One objection in time prevents what is decided by silence, and nothing else does.",
    status: "inferred",
    source,
    slot: "agreement",
    answer: ({ state, question }) =>
      state.session?.withoutVote.get(questionKey(question))?.until === undefined
        ? silent
        : is({
            way: "silence",
            tolerated: 0,
            by: "delegation",
            effects: { takingPart: "counts", noPart: "counts", absent: "counts", late: "ignored" },
          }),
    examples: [
      `a sitting; silence | agreement of question Q1 "A" | silence of delegations, 0 tolerated; takingPart counts, noPart counts, absent counts, late ignored`,
      `a sitting | agreement of question Q1 "A" | silent`,
    ],
  });

/** Open questions, 7: days. */
const days = ({ book, source }: Asking): Clause =>
  value({
    id: `${book}.q7/days`,
    cites: "Open questions, 7",
    reading:
      "How many days before a session notice is given, and until when drafts and amendments come in, " +
      "was found nowhere. A day that is published stands by itself.",
    status: "unset",
    source,
    slot: "deadline",
    answer: ({ of }) => unset(`${book}.q7/days-${of}`),
    examples: [
      `a convened session | deadline of the convocation | unset ${book}.q7/days-convocation`,
    ],
  });

/** Open questions, 8: how a commission decides. */
const inCommission = ({ book, source, commission }: Asking): Clause =>
  value({
    id: `${book}.q8/commission`,
    cites: "Open questions, 8",
    reading:
      "Whether a commission decides by consensus, as the Assembly does, or by a majority of its " +
      "members, was found nowhere.",
    status: "unset",
    source,
    slot: "agreement",
    answer: () => unset(`${book}.q8/commission`),
    examples: [
      `a sitting; commission sits | in ${commission} C1: agreement of question Q1 "A" | unset ${book}.q8/commission`,
      `a sitting; commission sits; in ${commission} C1: Chair proposes question Q1 "A" without a vote | in ${commission} C1: Chair declares question Q1 "A" adopted without a vote | undecided ${book}.q8/commission`,
    ],
  });

/** Open questions, 9: who votes in a roll call first, what amendments may do, points of order. */
const others = ({ book }: Asking): Clause =>
  prose({
    id: `${book}.q9/others`,
    cites: "Open questions, 9",
    reading:
      "Amendments from the floor, points of order, motions of procedure, roll calls and the duties of " +
      "those who count stand in no article that was read.",
    why: "Whoever asks for such a thing is told that it cannot be decided: no clause allows it or refuses it.",
  });

/** What is open in an assembly of delegations, by where it is asked. */
export const openQuestions = (
  by: Asking,
): Readonly<
  Record<"ofDelegations" | "everywhere" | "plenary" | "commissions", readonly Clause[]>
> => ({
  /** In the plenary and in the Council; before what says how they decide otherwise. */
  ofDelegations: [
    silence(by),
    quorum(by),
    quorumToDecide(by),
    majority(by),
    votesCast(by),
    stillTime(by),
  ],
  everywhere: [speakingTime(by)],
  plenary: [inWriting(by), days(by), others(by)],
  commissions: [inCommission(by)],
});
