import { atLeast, fraction, half, moreThan, third } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  prose,
  type State,
  undecided,
  value,
} from "@hemicycle/engine";
import { membersHere, presentHere, seatedOf } from "../members.ts";
import { text } from "./common.ts";

const source = "Rules of Procedure, Rule 47 (assembly.coe.int): source S55 of our notes";
const sixth = fraction(1, 6);

/** For the examples: a committee of six, and its sitting with so many in the room. */
const names = ["M1.1", "M2.1", "M3.1", "M4.1", "M5.1", "M6.1"];
const sitting = (present: number): string =>
  `committee; in committee C1: President of the body opens sitting C1.S1; ` +
  `in committee C1: Secretariat lets in ${names.slice(0, present).join(", ")}`;
const announced = (question = 'question Q1 "A question"', method = "devices"): string =>
  `in committee C1: President announces vote C1.V1 on ${question} by ${method}`;
const draft = 'Secretariat deposits draft D1 "A report" on item I1';
const asked = "in committee C1: M1 asks with M1.1 for the quorum";
const reopened =
  "in committee C1: President ascertains the quorum; in committee C1: President closes the sitting; " +
  "in committee C1: President of the body opens sitting C1.S2";
const opens = "in committee C1: President opens vote C1.V1";

const isAsked = (state: State): boolean =>
  state.session?.quorumCheck?.status === "requested" &&
  state.session.quorumCheck.sitting === state.session.sitting?.id;

/** A sitting that was opened again after one in which the quorum was missing. */
const isSecond = (state: State): boolean =>
  state.session?.sitting != null &&
  state.session.quorumCheck?.reopened === state.session.sitting.id;

/** Rule 47: the quorum of a committee. */
export const quorum = value({
  id: "pace.a47/quorum",
  cites: `${text}, 47`,
  reading:
    "One third of the members of the committee; more than half of them where a sixth has asked for " +
    "it before a vote on a whole text or an election.",
  status: "verified",
  source,
  slot: "quorum",
  answer: ({ state }) => {
    const all = membersHere(state);
    const needed = isAsked(state) ? moreThan(half, all) : atLeast(third, all);
    return is({ needed, present: presentHere(state) });
  },
  examples: [
    `a sitting; ${sitting(6)} | in committee C1: quorum | needed=2 present=6`,
    `a sitting; ${sitting(3)}; ${asked} | in committee C1: quorum | needed=4 present=3`,
  ],
});

/** Rule 47: no vote without it, but in the second sitting. */
export const toVote = guard({
  id: "pace.a47/quorum-to-vote",
  cites: `${text}, 47`,
  reading:
    "Votes are taken with the quorum. Where it was missing the chair may close the sitting and open " +
    "a second one, in which votes are taken with any number.",
  on: ["OpenVote"],
  says: {
    en: "{present} members of the committee are in the room, and {needed} are needed.",
    fr: "{present} membres de la commission sont présents, et il en faut {needed}.",
    es: "Hay {present} miembros de la comisión en la sala, y se necesitan {needed}.",
    ar: "الحاضرون من أعضاء اللجنة {present} والمطلوب {needed}.",
    ru: "Присутствуют членов комиссии: {present}; необходимо: {needed}.",
  },
  check: ({ state, act, ask }) => {
    if (isSecond(state)) return holds;
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    const questions = state.session?.votes.get(act.vote)?.questions ?? [];
    const whole = questions.some(({ kind }) => kind === "draft" || kind === "election");
    const least = atLeast(third, membersHere(state));
    const needed = whole ? count.value.needed : least;
    const { present } = count.value;
    return present >= needed ? holds : fails({ present, needed });
  },
  examples: [
    `a sitting; ${sitting(2)}; ${announced()} | ${opens} | accepted`,
    `a sitting; ${sitting(1)}; ${announced()} | ${opens} | refused pace.a47/quorum-to-vote present=1 needed=2`,
    `a sitting; ${draft}; ${sitting(3)}; ${announced("draft D1")} | ${opens} | accepted`,
    `a sitting; ${draft}; ${sitting(3)}; ${asked}; ${announced("draft D1")} | ${opens} | refused pace.a47/quorum-to-vote present=3 needed=4`,
    `a sitting; ${draft}; ${sitting(4)}; ${asked}; ${announced("draft D1")} | ${opens} | accepted`,
    `a sitting; ${draft}; ${sitting(3)}; ${asked}; ${announced('draft D1, question Q1 "A"')} | ${opens} | refused pace.a47/quorum-to-vote present=3 needed=4`,
    `a sitting; ${sitting(3)}; ${asked}; ${announced()} | ${opens} | accepted`,
    `a sitting; ${sitting(1)}; ${reopened}; ${announced()} | ${opens} | accepted`,
    `a sitting; ${sitting(1)}; ${reopened}; in committee C1: President closes the sitting; in committee C1: President of the body opens sitting C1.S3; ${announced()} | ${opens} | refused pace.a47/quorum-to-vote present=1`,
  ],
});

/** Rule 47: who asks for the majority. */
export const requested = guard({
  id: "pace.a47/requested",
  cites: `${text}, 47`,
  reading: "That more than half be there is asked for by at least a sixth of the members.",
  on: ["RequestQuorum"],
  says: {
    en: "{members} members of the committee ask for it, and {needed} are needed.",
    fr: "{members} membres de la commission le demandent, et il en faut {needed}.",
    es: "Lo piden {members} miembros de la comisión, y hacen falta {needed}.",
    ar: "يطلبه من أعضاء اللجنة {members} والمطلوب {needed}.",
    ru: "Требуют членов комиссии: {members}; необходимо: {needed}.",
  },
  check: ({ state, act }) => {
    const needed = atLeast(sixth, membersHere(state));
    const members = seatedOf(state, act.people).length;
    return members >= needed ? holds : fails({ members, needed });
  },
  examples: [
    `a sitting; ${sitting(6)} | ${asked} | accepted`,
    `a sitting; ${sitting(6)} | in committee C1: M1 asks with M7.1 for the quorum | refused pace.a47/requested members=0 needed=1`,
    `a sitting; ${sitting(6)}; Secretariat names M7.1 member of C1: "invented" | ${asked} | refused pace.a47/requested members=1 needed=2`,
  ],
});

/** Rule 47: what a second sitting may not do. */
export const secondSitting = guard({
  id: "pace.a47/second-sitting",
  cites: `${text}, 47`,
  reading:
    "The second sitting keeps the agenda of the first, and nobody can ask there for a roll call or " +
    "for a count.",
  on: ["PlaceItem", "AnnounceVote", "RequestQuorum"],
  narrows: true,
  says: {
    en: "In {sitting}, opened again without a quorum, the agenda stays as it is and no roll call or count is asked for.",
    fr: "Dans {sitting}, rouverte sans quorum, l'ordre du jour ne change pas et nul ne demande d'appel nominal ni de vérification.",
    es: "En {sitting}, reabierta sin quórum, el orden del día no cambia y no se pide votación nominal ni verificación.",
    ar: "في {sitting} المستأنفة دون نصاب لا يتغير جدول الأعمال ولا يُطلب تصويت بالنداء ولا تحقق.",
    ru: "На {sitting}, открытом вновь без кворума, повестка не меняется и не требуют поимённого голосования или проверки.",
  },
  check: ({ state, act }) => {
    if (!isSecond(state)) return aside;
    const named = act.type === "AnnounceVote" && act.method !== "rollCall";
    return named ? holds : fails({ sitting: state.session?.sitting?.id ?? "" });
  },
  examples: [
    `a sitting; ${sitting(1)}; ${reopened} | ${announced()} | accepted`,
    `a sitting; ${sitting(1)}; ${reopened} | ${announced(undefined, "roll call")} | refused pace.a47/second-sitting sitting=C1.S2`,
    `a sitting; ${sitting(1)}; ${reopened} | ${asked} | refused pace.a47/second-sitting sitting=C1.S2`,
    `a sitting; ${sitting(1)}; ${reopened} | in committee C1: Secretariat places item I2 "More" as other item | refused pace.a47/second-sitting`,
    `a sitting; ${sitting(3)} | ${announced(undefined, "roll call")} | accepted`,
  ],
});

/** Rule 47: documents in time. */
export const documents = prose({
  id: "pace.a47/documents",
  cites: `${text}, 47`,
  reading:
    "Documents are sent one week before a committee deals with them; where they were not, at least " +
    "5 objections postpone it.",
  why: "When a document reached the members of a committee is in no register of the program.",
});

export const clauses: readonly Clause[] = [quorum, toVote, requested, secondSitting, documents];
