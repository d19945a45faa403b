import { twoThirds } from "@hemicycle/base";
import {
  aside,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  is,
  type MajorityPart,
  type MotionKind,
  motionOf,
  prose,
  type Question,
  type State,
  silent,
  sittingOf,
  value,
} from "@hemicycle/engine";
import { adoptedBy } from "../measures.ts";
import { oneThirdFloor } from "./34-majorities.ts";

const kindOfMotion = (state: State, question: Question): MotionKind | null =>
  question.kind === "motion" ? (motionOf(state, question.motion)?.kind ?? null) : null;

export const inPublic = prose({
  id: "ipu.a27/in-public",
  cites: "Rules of the Assembly, 27",
  reading:
    "Debates are public: what is entered about a sitting everybody can read, as long as the " +
    "Assembly has not decided to sit in camera.",
  why: "It is what happens when nothing is decided; there is no act to refuse.",
});

const ofVotesCast: MajorityPart = {
  clause: "ipu.a27/two-thirds",
  cites: "Rules of the Assembly, 27",
  share: twoThirds,
  more: false,
  of: "votesCast",
};

/** Rule 27 with 34.3: what it takes to keep the public out. */
export const majority = value({
  id: "ipu.a27/two-thirds",
  cites: "Rules of the Assembly, 27",
  reading:
    "Two thirds of the votes cast, exactly two thirds included, and the floor of 34.3, as for every " +
    "majority that a rule specifies.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 27 and 34.3",
  slot: "majority",
  answer: ({ state, question }) =>
    kindOfMotion(state, question) === "inCamera"
      ? is({ parts: [ofVotesCast, oneThirdFloor(state)] })
      : silent,
  examples: [
    "motion P1 of M5 to hold the sitting in camera | majority of motion P1 | 2/3 votesCast, 1/3 votesAllocated 110",
    "motion P1 of M5 to close the sitting | majority of motion P1 | 1/2 more votesCast",
  ],
});

/** Rule 27: votes are counted. */
export const byVote = guard({
  id: "ipu.a27/by-vote",
  cites: "Rules of the Assembly, 27",
  reading:
    "A share of the votes cast is reached where votes are cast: the motion is not decided without a " +
    "vote. It is one on the conduct of the sitting (26.1(e)) and is moved and debated as such.",
  on: ["ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "Motion {motion} needs two thirds of the votes cast; it cannot be decided without a vote.",
    fr: "La motion {motion} exige les deux tiers des suffrages exprimés ; elle ne peut être décidée sans vote.",
    es: "La moción {motion} requiere dos tercios de los votos emitidos; no puede decidirse sin votación.",
    ar: "يتطلب الاقتراح {motion} ثلثي الأصوات المدلى بها؛ ولا يمكن البت فيه من دون تصويت.",
    ru: "Для предложения {motion} необходимы две трети поданных голосов; решить его без голосования нельзя.",
  },
  check: ({ state, act: { question } }) => {
    if (question.kind !== "motion") return aside;
    const closes = kindOfMotion(state, question) === "inCamera";
    return closes ? fails({ motion: question.motion }) : holds;
  },
  examples: [
    "heard motion P1 of M5 to close the sitting | President proposes motion P1 without a vote | accepted",
    "heard motion P1 of M5 to hold the sitting in camera | President proposes motion P1 without a vote | refused ipu.a27/by-vote motion=P1",
    "heard motion P1 of M5 to hold the sitting in camera | President declares motion P1 adopted without a vote | refused ipu.a27/by-vote motion=P1",
  ],
});

/** Rule 27: once for a sitting. */
export const publicSoFar = guard({
  id: "ipu.a27/public-so-far",
  cites: "Rules of the Assembly, 27",
  reading: "What is held in camera already is not moved to be so again (inferred).",
  on: ["MoveMotion"],
  says: {
    en: "The sitting is held in camera already.",
    fr: "La séance se tient déjà à huis clos.",
    es: "La sesión ya se celebra a puerta cerrada.",
    ar: "الجلسة مغلقة بالفعل.",
    ru: "Заседание уже проводится при закрытых дверях.",
  },
  check: ({ state, act }) => {
    if (act.kind !== "inCamera") return aside;
    return sittingOf(state)?.inCamera === true ? fails() : holds;
  },
  examples: [
    "a sitting | M5 moves P1 to hold the sitting in camera | accepted",
    "in camera | M5 moves P2 to hold the sitting in camera | refused ipu.a27/public-so-far",
    "in camera | M5 moves P2 to close the sitting | accepted",
  ],
});

/** Rule 27: the public leaves. */
export const takenInCamera = consequence({
  id: "ipu.a27/taken-in-camera",
  cites: "Rules of the Assembly, 27",
  reading:
    "From the decision to the end of the sitting what is said and decided is for those who take " +
    "part in the session; ballots that are cast stay sealed. The next sitting is public again. The " +
    "Rules do not say how long it lasts (inferred).",
  on: ["ResultDeclared"],
  follow: ({ before, event }) =>
    adoptedBy(event).some((question) => kindOfMotion(before, question) === "inCamera")
      ? [{ type: "SittingTakenInCamera" }]
      : [],
  examples: [
    "heard motion P1 of M5 to hold the sitting in camera; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared, SittingTakenInCamera",
    "heard motion P1 of M5 to hold the sitting in camera; open vote on motion P1; M1 casts 10 yes in vote V1; M2 casts 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "heard motion P1 of M5 to hold the sitting in camera; open vote on motion P1; M1 casts 10 yes in vote V1; M2 casts 10 yes in vote V1; M3 casts 10 yes in vote V1; M4 casts 6 yes in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "in camera; President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2 | M5 moves P2 to hold the sitting in camera | accepted",
  ],
});

export const clauses: readonly Clause[] = [inPublic, majority, byVote, publicSoFar, takenInCamera];
