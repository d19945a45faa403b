import {
  type Agreement,
  actsAs,
  type Clause,
  type Envelope,
  fails,
  guard,
  holds,
  is,
  type Overlay,
  questionKey,
  type State,
  silent,
  undecided,
  value,
  weigh,
} from "@hemicycle/engine";
import { ofTheChair } from "../conduct.ts";
import { chairedByMember } from "../conduct-attempts.ts";
import { personName, principalOf } from "../people.ts";

const text = "Emergency rules of 2020";
const source = "Emergency rules, 2020 (ft.dk): source S45 of our notes";

const inCommittee = "in standing committee SC1: ";
const laid =
  'Secretariat lays emergency-2020 over the rules from 2000-01-01, by "Bureau": "invented"';
const begun = `${inCommittee}President of the body lets silence run on question Q1 "A" until 2007-07-04T12:00Z`;
const silence = `a convened session; committee of heads; ${laid}; on 2007-07-03; 10:00 ${begun}`;
const letter = (received: string): string =>
  `${inCommittee}Secretariat files the objection of M7 to question Q1 "A" with "Letter", received ${received}`;
const declares = `${inCommittee}President of the body declares question Q1 "A" adopted without a vote`;

/** Whoever presides, or the president of the body where no sitting is held. */
const isPresiding = (state: State, envelope: Envelope): boolean =>
  actsAs(state, envelope, "chair") ||
  (state.session?.sitting === null && actsAs(state, envelope, "president"));

/** In writing, whoever is president conducts what no sitting does. */
const presiding = guard({
  id: "osce-pa.e1/presiding",
  cites: `${text}, 1`,
  reading:
    "In the place of the ordinary clause on who presides: while no sitting of a body is held its " +
    "president proposes and declares what is decided in writing (inferred: somebody must).",
  on: ofTheChair,
  says: {
    en: "{person} neither presides nor is the president of the body.",
    fr: "{person} ne préside pas et n'est pas président de l'organe.",
    es: "{person} no preside ni es presidente del órgano.",
    ar: "{person} لا يرأس الجلسة وليس رئيساً للهيئة.",
    ru: "{person} не председательствует и не является председателем органа.",
  },
  check: ({ state, envelope }) =>
    isPresiding(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    `${silence}; on 2007-07-04; 15:00 ${letter("2007-07-04T12:30Z")} | ${declares} | accepted`,
    `${silence}; on 2007-07-04; 15:00 ${letter("2007-07-04T12:30Z")} | ${inCommittee}M2 declares question Q1 "A" adopted without a vote | refused osce-pa.e1/presiding person="Member 1 of M2"`,
    `a sitting; ${laid} | President takes up item I1 | accepted`,
    "a sitting | President takes up item I1 | accepted",
    ...chairedByMember("osce-pa.e1/presiding", `; ${laid}`),
  ],
});

/** That silence runs. */
const lets = guard({
  id: "osce-pa.e1/silence-begun",
  cites: `${text}, 1`,
  reading:
    "While these rules hold, the president of the Standing Committee may have it decide in " +
    "writing, and says until when. How long that must be is in no text that was read.",
  on: ["LetSilenceRun"],
  says: {
    en: "{person} is not the president of the committee, who lets silence run.",
    fr: "{person} n'est pas le président de la commission, qui ouvre la procédure de silence.",
    es: "{person} no es el presidente de la comisión, que abre el procedimiento de silencio.",
    ar: "{person} ليس رئيس اللجنة الذي يفتح إجراء الصمت.",
    ru: "{person} не председатель комитета, который открывает процедуру умолчания.",
  },
  check: ({ state, envelope }) =>
    isPresiding(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    `a convened session; committee of heads; ${laid}; on 2007-07-03; 10:00 Secretariat sets osce-pa.a35/absent-objections to 1: "invented" | ${begun} | accepted; SilenceBegun`,
    `a convened session; committee of heads; ${laid}; on 2007-07-03; 10:00 Secretariat sets osce-pa.a35/absent-objections to 1: "invented" | ${inCommittee}M2 lets silence run on question Q1 "A" until 2007-07-04T12:00Z | refused osce-pa.e1/silence-begun person="Member 1 of M2"`,
    `a convened session; committee of heads; on 2007-07-03; 10:00 Secretariat sets osce-pa.a35/absent-objections to 1: "invented" | ${begun} | undecided standingCommittee/LetSilenceRun`,
    `a convened session; committee of heads; ${laid}; Secretariat lifts emergency-2020 from 2007-07-03, by "Bureau": "over"; on 2007-07-03; 10:00 Secretariat sets osce-pa.a35/absent-objections to 1: "invented" | ${begun} | undecided standingCommittee/LetSilenceRun`,
  ],
});

const unlessAnybody: Agreement = {
  way: "silence",
  tolerated: 0,
  by: "delegation",
  effects: { takingPart: "counts", noPart: "counts", absent: "counts", late: "ignored" },
};

/** What silence says. */
const bySilence = value({
  id: "osce-pa.e1/by-silence",
  cites: `${text}, 1`,
  reading:
    "What is proposed in writing is adopted unless an objection comes in until the last moment that " +
    "was told. One is enough; one that comes later is none.",
  status: "verified",
  source,
  slot: "agreement",
  answer: ({ state, question }) => {
    const until = state.session?.withoutVote.get(questionKey(question))?.until;
    return until === undefined ? silent : is(unlessAnybody);
  },
  examples: [
    `${silence} | ${inCommittee}agreement of question Q1 "A" | silence of delegations, 0 tolerated; takingPart counts, noPart counts, absent counts, late ignored`,
  ],
});

/** When silence has spoken. */
const over = guard({
  id: "osce-pa.e1/silence-over",
  cites: `${text}, 1`,
  reading: "It is declared adopted when the time is over and nobody has objected in time.",
  on: ["DecideWithoutVote"],
  narrows: true,
  says: {
    en: "Objections in time: {objectors}; time left to object: {running}.",
    fr: "Objections dans le délai : {objectors} ; délai en cours : {running}.",
    es: "Objeciones a tiempo: {objectors}; plazo en curso: {running}.",
    ar: "الاعتراضات في الموعد: {objectors}؛ المهلة جارية: {running}.",
    ru: "Возражений в срок: {objectors}; срок ещё идёт: {running}.",
  },
  check: ({ state, act, envelope, ask }) => {
    const known = weigh(ask, state, { question: act.question, at: envelope.at });
    if (known.kind === "unset") return undecided(known.value);
    const { outcome, counted } = known.weighed;
    const running = outcome === "running" ? "yes" : "no";
    return outcome === "agreed" ? holds : fails({ objectors: counted.length, running });
  },
  examples: [
    `${silence}; 10:05 ${letter("2007-07-03T08:04Z")}; on 2007-07-04; 15:00 Secretariat sets osce-pa.a35/absent-objections to 1: "invented" | ${declares} | refused osce-pa.e1/silence-over objectors=1 running=no`,
    `${silence}; on 2007-07-04; 15:00 ${letter("2007-07-04T12:30Z")} | ${declares} | accepted; DecidedWithoutVote`,
    `${silence}; 10:05 Secretariat sets osce-pa.a35/absent-objections to 1: "invented" | ${declares} | refused osce-pa.e1/silence-over objectors=0 running=yes`,
  ],
});

const clauses: readonly Clause[] = [presiding, lets, bySilence, over];

/** Laid over the ordinary rules in 2020, when nobody could meet. */
export const emergency2020: Overlay = {
  id: "emergency-2020",
  title: "Emergency rules of 2020",
  replaces: ["osce-pa.p5/presiding"],
  clauses,
  bodies: { plenary: [presiding], standingCommittee: clauses },
};
