import { half, secondsBetween } from "@hemicycle/base";
import {
  actsAs,
  aside,
  type Clause,
  countedThere,
  electionOf,
  fails,
  guard,
  holds,
  is,
  isRound,
  nextRound,
  type Office,
  seatsLeft,
  standingIn,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { isSecretariat, personName, principalOf } from "../common.ts";

const rules = "Rules of the Council (2001), Rules 7 and 8 (archives.ipu.org, cnlrules)";

/** Offices that the Council fills by an election (Statutes 19 and 21(l)). */
const ofCouncil: readonly Office[] = ["organisationPresident", "secretaryGeneral"];

const hours = 24;

/** For the examples: an election at a sitting that begins on the afternoon of the 16th. */
const called =
  'a sitting; council sits; Secretariat names M3.1 teller of GC1: "drawn"; ' +
  "in council GC1: President calls election GC1.E1 of 1 President of the IPU, " +
  "to be held at 2017-10-16T14:00Z";
const nominated = `${called}; in council GC1: Secretary General nominates M2.1 in GC1.E1`;
/** Held from sources, which give the totals: elected is M2.1. */
const decided = [
  "a sitting, from a source; council sits",
  'Secretariat sets ipu.g8/quorum to 1: "so many were there"',
  "in council GC1: President calls election GC1.E1 of 1 President of the IPU, to be held at 2017-10-18T14:00Z",
  ...["M2.1", "M3.1"].map((one) => `in council GC1: Secretariat nominates ${one} in GC1.E1`),
  "in council GC1: President announces vote GC1.V1 on round 1 of election GC1.E1 by secret ballot",
  "in council GC1: President opens vote GC1.V1",
  "in council GC1: President closes vote GC1.V1",
  "in council GC1: Secretariat counts 30 votes on paper in vote GC1.V1: 0:20:10",
  "in council GC1: President declares the result of vote GC1.V1",
].join("; ");

const calls = guard({
  id: "ipu.g7/calls",
  cites: "Rules of the Governing Council, 7",
  reading:
    "The Council elects the President of the IPU and the Secretary General (Statutes 19, 21(l)). Whoever " +
    "presides or the Secretariat calls the election, and says when the sitting begins (our reading).",
  on: ["CallElection"],
  says: {
    en: "{person} cannot call this election ({office}) in the Council.",
    fr: "{person} ne peut convoquer cette élection ({office}) au Conseil.",
    es: "{person} no puede convocar esta elección ({office}) en el Consejo.",
    ar: "لا يحق لـ{person} الدعوة إلى هذا الانتخاب ({office}) في المجلس.",
    ru: "{person} не может назначить эти выборы ({office}) в Совете.",
  },
  check: ({ state, act, envelope }) => {
    const may = actsAs(state, envelope, "chair") || isSecretariat(state, envelope);
    if (may && ofCouncil.includes(act.office)) return holds;
    return fails({ person: personName(state, principalOf(envelope)), office: act.office });
  },
  examples: [
    `${called} | in council GC1: Secretariat calls election GC1.E2 of 1 Secretary General | accepted`,
    "a sitting; council sits | in council GC1: President calls election GC1.E1 of 1 President of the IPU | accepted",
    "a sitting; council sits | in council GC1: M1 calls election GC1.E1 of 1 President of the IPU | refused ipu.g7/calls office=organisationPresident",
    "a sitting; council sits | in council GC1: President calls election GC1.E1 of 1 Teller | refused ipu.g7/calls office=teller",
  ],
});

const candidatures = guard({
  id: "ipu.g7/candidatures",
  cites: "Rules of the Governing Council, 7",
  reading:
    "Candidatures for the office of President of the IPU reach the Secretary General in writing at " +
    "least twenty-four hours before the sitting; the Secretary General or the Secretariat enters them. " +
    "So in 2001; the deadline of today was not found. For other offices nothing was found.",
  on: ["NominateCandidate"],
  says: {
    en: "{person} cannot be entered as a candidate in {election}: {why}.",
    fr: "{person} ne peut être inscrit comme candidat dans {election} : {why}.",
    es: "{person} no puede inscribirse como candidato en {election}: {why}.",
    ar: "لا يمكن قيد {person} مرشحاً في {election}: {why}.",
    ru: "{person} нельзя внести кандидатом на выборах {election}: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const election = electionOf(state, act.election);
    if (election?.office !== "organisationPresident") return undecided("ipu.g7/other-offices");
    const facts = { person: personName(state, act.person), election: act.election };
    if (!isSecretariat(state, envelope)) return fails({ ...facts, why: "secretariat" });
    if (election.people.includes(act.person)) return fails({ ...facts, why: "standing" });
    const scheduled = election.contest?.scheduled ?? null;
    if (scheduled === null) return undecided("ipu.g7/sitting");
    const left = secondsBetween(envelope.at, scheduled);
    return left >= hours * 3600 ? holds : fails({ ...facts, why: "late" });
  },
  examples: [
    `${called} | in council GC1: Secretary General nominates M2.1 in GC1.E1 | accepted`,
    `${called}; on 2017-10-15 | 16:00 in council GC1: Secretariat nominates M2.1 in GC1.E1 | accepted`,
    `${called}; on 2017-10-15 | 16:00:01 in council GC1: Secretariat nominates M2.1 in GC1.E1 | refused ipu.g7/candidatures why=late`,
    `${called}; on 2017-10-15 | 16:01 in council GC1: Secretariat nominates M2.1 in GC1.E1 | refused ipu.g7/candidatures person="Delegate 1 of M2" election=GC1.E1 why=late`,
    `${called} | in council GC1: M2 nominates M2.1 in GC1.E1 | refused ipu.g7/candidatures why=secretariat`,
    `${nominated} | in council GC1: Secretariat nominates M2.1 in GC1.E1 | refused ipu.g7/candidatures why=standing`,
    "a sitting; council sits; in council GC1: President calls election GC1.E1 of 1 President of the IPU | in council GC1: Secretariat nominates M2.1 in GC1.E1 | undecided ipu.g7/sitting",
    "a sitting; council sits; in council GC1: President calls election GC1.E1 of 1 Secretary General | in council GC1: Secretariat nominates SG in GC1.E1 | undecided ipu.g7/other-offices",
  ],
});

const rounds = guard({
  id: "ipu.g8/rounds",
  cites: "Rules of the Governing Council, 8",
  reading:
    "An election is held in rounds, each by itself and in order, while the place is open and somebody " +
    "stands (our reading of an election by absolute majority).",
  on: ["AnnounceVote"],
  says: {
    en: "Round {round} of {election} cannot be put to the vote by this notice.",
    fr: "Le tour {round} de {election} ne peut être mis aux voix par cette annonce.",
    es: "La vuelta {round} de {election} no puede someterse a votación con este anuncio.",
    ar: "لا يمكن طرح الجولة {round} من {election} للتصويت بهذا الإعلان.",
    ru: "Тур {round} выборов {election} нельзя поставить на голосование этим объявлением.",
  },
  check: ({ state, act }) => {
    const asked = act.questions.find((question) => question.kind === "election");
    if (asked?.kind !== "election") return aside;
    const election = electionOf(state, asked.election);
    const open = election !== null && seatsLeft(election) > 0 && standingIn(election).length > 0;
    const next = open && isRound(asked) && asked.round === nextRound(election);
    if (next && act.questions.length === 1) return holds;
    return fails({ round: asked.round ?? "-", election: asked.election });
  },
  examples: [
    `${nominated} | in council GC1: President announces vote GC1.V1 on round 1 of election GC1.E1 by secret ballot | accepted`,
    `${nominated} | in council GC1: President announces vote GC1.V1 on round 2 of election GC1.E1 by secret ballot | refused ipu.g8/rounds round=2 election=GC1.E1`,
    `${nominated} | in council GC1: President announces vote GC1.V1 on election GC1.E1 by devices | refused ipu.g8/rounds round=-`,
    `${nominated} | in council GC1: President announces vote GC1.V1 on round 1 of election GC1.E1, question Q1 "A" by secret ballot | refused ipu.g8/rounds`,
    `${called} | in council GC1: President announces vote GC1.V1 on round 1 of election GC1.E1 by secret ballot | refused ipu.g8/rounds`,
    `${decided} | in council GC1: President announces vote GC1.V2 on round 2 of election GC1.E1 by secret ballot | refused ipu.g8/rounds round=2`,
    `${nominated} | in council GC1: M1 announces vote GC1.V1 on round 1 of election GC1.E1 by secret ballot | refused ipu.s19/presides`,
  ],
});

const rule8 = {
  clause: "ipu.g8/absolute-majority",
  cites: "Rules of the Governing Council, 8",
} as const;

const absolute = value({
  id: rule8.clause,
  cites: rule8.cites,
  reading:
    "More than half of the votes cast elect. What follows when nobody has them, further rounds, is from " +
    "memory: their majority is unset.",
  status: "verified",
  source: rules,
  slot: "round",
  answer: ({ round }) => {
    if (round > 1) return unset("ipu.g8/later-rounds");
    return is({ ...rule8, share: half, more: true, relative: false });
  },
  examples: [
    `${nominated} | in council GC1: round of round 1 of election GC1.E1 | 1/2 more`,
    `${nominated} | in council GC1: round of round 2 of election GC1.E1 | unset ipu.g8/later-rounds`,
  ],
});

const votesCast = value({
  id: "ipu.g8/votes-cast",
  cites: "Rules of the Governing Council, 8",
  reading:
    "Votes for a candidate count, blank ones do not. Inferred from the published figures of 2020 and " +
    "2023: the majority is that of the votes that the candidates have together.",
  status: "inferred",
  source: "Press reports of the elections of 2020 (198 of 394) and 2023 (152 of 303).",
  slot: "votesCast",
  answer: ({ yes, no }) => is(yes + no),
  examples: [
    "a sitting; council sits | in council GC1: votesCast of 394 yes, 9 abstentions | 394",
    "a sitting; council sits | in council GC1: votesCast of 12 yes, 3 no | 15",
  ],
});

const otherMajorities = value({
  id: "ipu.g8/other-majorities",
  cites: "Rules of the Governing Council, 8",
  reading: "By what majority the Council takes its other decisions was not found.",
  status: "unset",
  source: "Rules of the Council: only Rules 7 and 8 of 2001 were read, in part.",
  slot: "majority",
  answer: () => unset("ipu.g8/majority"),
  examples: [
    'a sitting; council sits | in council GC1: majority of question Q1 "A" | unset ipu.g8/majority',
  ],
});

const needed = "ipu.g8/quorum";

const quorum = value({
  id: "ipu.g8/quorum",
  cites: "Rules of the Governing Council, 8",
  reading:
    "How many members of the Council must be in the room for a vote was not found; the Secretariat can " +
    "set the number, with its source. Members of the Council are counted, not delegations.",
  status: "unset",
  source: "Rules of the Council: only Rules 7 and 8 of 2001 were read, in part.",
  slot: "quorum",
  answer: ({ state }, ask) => {
    const set = state.values.get(needed);
    if (set === undefined) return unset(needed);
    const there = (state.session?.delegations.values() ?? []).filter(({ inRoom }) => inRoom > 0);
    const counted = countedThere(
      { state, ask },
      there.map(({ member }) => member),
    );
    if (counted.kind === "unset") return counted;
    return is({
      needed: set.number,
      present: there.reduce(
        (sum, { member, inRoom }) => sum + (counted.value.includes(member) ? inRoom : 0),
        0,
      ),
    });
  },
  examples: [
    "a sitting; council sits | in council GC1: quorum | unset ipu.g8/quorum",
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; Secretariat records period P1 of M1 as suspended from 2017-01-01: "Council" | in council GC1: quorum | needed=7 present=4',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; in council GC1: Secretariat lets in M9.1 | in council GC1: quorum | needed=7 present=7',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; in council GC1: Secretariat lets out M2.1, M2.2; Secretariat records period P1 of M2 as former member from 2017: "law" | in council GC1: quorum | needed=7 present=5',
  ],
});

const quorumToVote = guard({
  id: "ipu.g8/quorum-to-vote",
  cites: "Rules of the Governing Council, 8",
  reading:
    "Whether a vote of the Council needs a quorum is not known; where a number is set it does.",
  on: ["OpenVote"],
  says: {
    en: "{present} members of the Council are in the room and {needed} are needed.",
    fr: "{present} membres du Conseil sont dans la salle et il en faut {needed}.",
    es: "Hay {present} miembros del Consejo en la sala y se necesitan {needed}.",
    ar: "عدد أعضاء المجلس في القاعة {present} والعدد المطلوب {needed}.",
    ru: "Членов Совета в зале: {present}; необходимо: {needed}.",
  },
  check: ({ state, ask }) => {
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    const { present, needed: least } = count.value;
    return present >= least ? holds : fails({ present, needed: least });
  },
  examples: [
    'a sitting; council sits; in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices | in council GC1: President opens vote GC1.V1 | undecided ipu.g8/quorum',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices | in council GC1: President opens vote GC1.V1 | accepted',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 8: "invented"; in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices | in council GC1: President opens vote GC1.V1 | refused ipu.g8/quorum-to-vote present=7 needed=8',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices | in council GC1: M1 opens vote GC1.V1 | refused ipu.s19/presides',
  ],
});

export const clauses: readonly Clause[] = [
  calls,
  candidatures,
  rounds,
  absolute,
  votesCast,
  otherMajorities,
  quorum,
  quorumToVote,
];
