import {
  type ActOf,
  actsAs,
  aside,
  type Clause,
  type Election,
  electionOf,
  fails,
  guard,
  holds,
  isInRoom,
  type Office,
  type State,
  standingIn,
} from "@hemicycle/engine";
import { roundPending } from "../../counts.ts";
import { isDelegate, isOwnAct, isSecretariat, personName, principalOf } from "../common.ts";
import { isEligible } from "./07-officers.ts";

/** For the examples: an election of a Teller with so many candidates. */
const called = "President calls election E9 of 1 Teller";
const nominated = (people: readonly string[]): string =>
  [called, ...people.map((person) => `President nominates ${person} in E9`)].join("; ");

/** Offices that the Assembly fills, of those that are filled by elections at all. */
const ofAssembly: readonly Office[] = ["president", "vicePresident", "teller", "rapporteur"];

/** Rule 7.2: who calls an election among candidates. */
export const whoCalls = guard({
  id: "ipu.a7.2/who-calls",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "Where there may be more candidates than places, the election is called first, by whoever " +
    "presides or by the Secretariat, and candidates then come forward. The Assembly elects its own " +
    "officers, and appoints rapporteurs; the President of the IPU and the Secretary General are " +
    "elected by the Governing Council. That an election is called is our reading.",
  on: ["CallElection"],
  says: {
    en: "{person} cannot call this election ({office}): whoever presides or the Secretariat calls those of the Assembly.",
    fr: "{person} ne peut convoquer cette élection ({office}) : celles de l'Assemblée le sont par la présidence ou le Secrétariat.",
    es: "{person} no puede convocar esta elección ({office}): las de la Asamblea las convoca quien preside o la Secretaría.",
    ar: "لا يحق لـ{person} الدعوة إلى هذا الانتخاب ({office}): انتخابات الجمعية يدعو إليها من يتولى الرئاسة أو الأمانة.",
    ru: "{person} не может назначить эти выборы ({office}): выборы Ассамблеи назначает председательствующий или Секретариат.",
  },
  check: ({ state, act, envelope }) => {
    const may = actsAs(state, envelope, "chair") || isSecretariat(state, envelope);
    if (may && ofAssembly.includes(act.office)) return holds;
    return fails({ person: personName(state, principalOf(envelope)), office: act.office });
  },
  examples: [
    `a sitting | ${called} | accepted`,
    "a sitting | Secretariat calls election E9 of 10 Vice-President | accepted",
    "a sitting | Secretary General calls election E9 of 1 Rapporteur, to be held at 2017-10-18T09:00Z | accepted",
    "a sitting | M5 calls election E9 of 1 Teller | refused ipu.a7.2/who-calls office=teller",
    "a sitting | President calls election E9 of 1 President of the IPU | refused ipu.a7.2/who-calls office=organisationPresident",
    "a sitting; President proposes M5.1 as Teller in E9 | President calls election E9 of 1 Teller | impossible exists election",
  ],
});

const contested = ({
  state,
  act,
}: {
  state: State;
  act: ActOf<"NominateCandidate" | "WithdrawCandidacy">;
}): Election | null => {
  const election = electionOf(state, act.election);
  return election?.contest === undefined ? null : election;
};

/** Rule 7.2: who nominates. */
export const whoNominates = guard({
  id: "ipu.a7.2/who-nominates",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "As for lists of officers: the Governing Council proposes the President of the Assembly " +
    "(Statutes 21(c)), for the other offices whoever presides or a delegate in the room puts up " +
    "candidates (inferred).",
  on: ["NominateCandidate"],
  says: {
    en: "{person} cannot put up a candidate in {election}.",
    fr: "{person} ne peut présenter de candidat dans {election}.",
    es: "{person} no puede presentar candidatos en {election}.",
    ar: "لا يحق لـ{person} تقديم مرشح في {election}.",
    ru: "{person} не может выдвигать кандидатов на выборах {election}.",
  },
  check: ({ state, act, envelope }) => {
    const office = contested({ state, act })?.office;
    const person = principalOf(envelope);
    const delegate = envelope.office === undefined && isDelegate(state, person);
    const present = delegate && isOwnAct(state, envelope) && isInRoom(state, person);
    const may =
      office === "president"
        ? actsAs(state, envelope, "council")
        : actsAs(state, envelope, "chair") || present;
    return may ? holds : fails({ person: personName(state, person), election: act.election });
  },
  examples: [
    `a sitting; ${called} | President nominates M5.1 in E9 | accepted`,
    `a sitting; ${called} | M6 nominates M5.1 in E9 | accepted`,
    `a sitting; ${called}; Secretariat lets out M6.1 | M6 nominates M5.1 in E9 | refused ipu.a7.2/who-nominates election=E9`,
    `a sitting; ${called} | Secretariat nominates M5.1 in E9 | refused ipu.a7.2/who-nominates person=Secretary`,
    `a sitting; ${called}; Secretariat registers X1 "Ann" as official; Secretariat lets in X1 | person X1 nominates M5.1 in E9 | refused ipu.a7.2/who-nominates person=Ann`,
    "a sitting; President calls election E9 of 1 President of the Assembly | Governing Council nominates M5.1 in E9 | accepted",
    "a sitting; President calls election E9 of 1 President of the Assembly | President nominates M5.1 in E9 | refused ipu.a7.2/who-nominates",
    "a sitting; President calls election E9 of 1 President of the Assembly | M6 nominates M5.1 in E9 | refused ipu.a7.2/who-nominates",
    "a sitting | President nominates M5.1 in E9 | impossible unknown election",
  ],
});

const whyNot = (state: State, { people, contest, office }: Election, person: string) => {
  if (people.includes(person)) return "standing";
  if (contest?.withdrawn.includes(person) === true) return "withdrawn";
  return isEligible(state, person, office) ? null : "capacity";
};

/** Rule 7.2: who can be a candidate. */
export const nominee = guard({
  id: "ipu.a7.2/nominee",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "A candidate is put up once, in an election that was called, and can hold the office: as for " +
    "lists of officers, a delegate, or the President of the IPU as President of the Assembly " +
    "(inferred). Whoever has withdrawn does not come back in the same election (inferred).",
  on: ["NominateCandidate"],
  says: {
    en: "{person} cannot be put up in {election}: {why}.",
    fr: "{person} ne peut être candidat dans {election} : {why}.",
    es: "{person} no puede ser candidato en {election}: {why}.",
    ar: "لا يمكن ترشيح {person} في {election}: {why}.",
    ru: "{person} нельзя выдвинуть на выборах {election}: {why}.",
  },
  check: ({ state, act }) => {
    const election = contested({ state, act });
    const why = election === null ? "list" : whyNot(state, election, act.person);
    if (why === null) return holds;
    return fails({ person: personName(state, act.person), election: act.election, why });
  },
  examples: [
    `a sitting; ${called} | President nominates M5.1 in E9 | accepted`,
    `a sitting; ${nominated(["M5.1"])} | President nominates M5.1 in E9 | refused ipu.a7.2/nominee why=standing`,
    `a sitting; ${nominated(["M5.1"])}; M5 withdraws the candidature of M5.1 in E9 | President nominates M5.1 in E9 | refused ipu.a7.2/nominee why=withdrawn`,
    `a sitting; ${called} | President nominates SG in E9 | refused ipu.a7.2/nominee why=capacity`,
    `a sitting; ${called} | President nominates IPUP in E9 | refused ipu.a7.2/nominee why=capacity`,
    "a sitting; President calls election E9 of 1 President of the Assembly | Governing Council nominates IPUP in E9 | accepted",
    "a sitting; President proposes M5.1 as Teller in E9 | President nominates M6.1 in E9 | refused ipu.a7.2/nominee why=list",
    `a sitting; ${called}; Secretariat ends the mandate of M5.1: "resigned" | President nominates M5.1 in E9 | impossible status person`,
  ],
});

/** Rule 7.2: whoever stands can step down. */
export const ownCandidature = guard({
  id: "ipu.a7.2/own-candidature",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "Candidates withdraw themselves; the Secretariat enters it when it was told in writing. The " +
    "Rules do not speak of it (inferred).",
  on: ["WithdrawCandidacy"],
  says: {
    en: "{by} cannot withdraw the candidature of {person} in {election}.",
    fr: "{by} ne peut retirer la candidature de {person} dans {election}.",
    es: "{by} no puede retirar la candidatura de {person} en {election}.",
    ar: "لا يحق لـ{by} سحب ترشيح {person} في {election}.",
    ru: "{by} не может снять кандидатуру {person} на выборах {election}.",
  },
  check: ({ state, act, envelope }) => {
    const own = envelope.office === undefined && principalOf(envelope) === act.person;
    const may = (own && isOwnAct(state, envelope)) || isSecretariat(state, envelope);
    const stands = electionOf(state, act.election)?.people.includes(act.person) === true;
    if (may && stands) return holds;
    const by = personName(state, principalOf(envelope));
    return fails({ by, person: personName(state, act.person), election: act.election });
  },
  examples: [
    `a sitting; ${nominated(["M5.1"])} | M5 withdraws the candidature of M5.1 in E9 | accepted`,
    `a sitting; ${nominated(["M5.1"])} | Secretariat withdraws the candidature of M5.1 in E9 | accepted`,
    `a sitting; ${nominated(["M5.1"])} | M6 withdraws the candidature of M5.1 in E9 | refused ipu.a7.2/own-candidature`,
    `a sitting; ${nominated(["M5.1"])} | M6 on behalf of M5 withdraws the candidature of M5.1 in E9 | refused ipu.a7.2/own-candidature`,
    `a sitting; ${nominated(["M5.1"])} | President withdraws the candidature of M5.1 in E9 | refused ipu.a7.2/own-candidature`,
    `a sitting; ${nominated(["M5.1"])} | M6 withdraws the candidature of M6.1 in E9 | refused ipu.a7.2/own-candidature`,
  ],
});

/** Rule 7.2: nobody comes or goes while it is voted. */
export const listClosed = guard({
  id: "ipu.a7.2/list-closed",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "From the announcement of a round to its result the candidates stay the same, as the ballots " +
    "name them; and nobody comes forward any more when the first round has been held, or when the " +
    "election is decided (inferred).",
  on: ["NominateCandidate", "WithdrawCandidacy"],
  says: {
    en: "The list of candidates of {election} is closed.",
    fr: "La liste des candidats de {election} est close.",
    es: "La lista de candidatos de {election} está cerrada.",
    ar: "أُقفلت قائمة المرشحين في {election}.",
    ru: "Список кандидатов на выборах {election} закрыт.",
  },
  check: ({ state, act }) => {
    const election = contested({ state, act });
    if (election === null) return aside;
    const held = (election.contest?.rounds ?? []).length > 0;
    const over =
      state.session?.decisions.has(`election:${act.election}`) === true ||
      roundPending(state, act.election) !== null ||
      (held && (act.type === "NominateCandidate" || !standingIn(election).includes(act.person)));
    return over ? fails({ election: act.election }) : holds;
  },
  examples: [
    `a sitting; ${nominated(["M5.1", "M6.1"])} | M6 withdraws the candidature of M6.1 in E9 | accepted`,
    `a sitting; ${nominated(["M5.1", "M6.1"])}; announced vote on round 1 of election E9 by secret ballot | M6 withdraws the candidature of M6.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
    `a sitting; ${nominated(["M5.1", "M6.1"])}; announced vote on round 1 of election E9 by secret ballot | President nominates M7.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
    `a sitting; ${nominated(["M5.1", "M6.1"])}; announced vote on round 1 of election E9 by secret ballot; President annuls vote V1: "a name was missing" | President nominates M7.1 in E9 | accepted`,
    `a sitting, from a source; ${nominated(["M5.1", "M6.1"])}; announced vote on round 1 of election E9 by secret ballot; President opens vote V1 | President nominates M7.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
    `a sitting, from a source; ${nominated(["M5.1", "M6.1"])}; papers of round 1 of election E9 with 30 as 0:12:18 | President nominates M7.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
    `a sitting, from a source; President calls election E9 of 2 Teller; President nominates M5.1 in E9; President nominates M6.1 in E9; President nominates M7.1 in E9; counted round 1 of election E9 with 30 as 0:16:8:6 | M5 withdraws the candidature of M5.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
    `a sitting; ${nominated(["M5.1"])}; President proposes election E9 without a vote; President declares election E9 adopted without a vote | President nominates M7.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
    `a sitting, from a source; ${nominated(["M5.1", "M6.1", "M7.1"])}; counted round 1 of election E9 with 30 as 0:12:10:8 | M7 withdraws the candidature of M7.1 in E9 | accepted`,
    `a sitting, from a source; ${nominated(["M5.1", "M6.1", "M7.1"])}; counted round 1 of election E9 with 30 as 0:12:10:8 | M7 nominates M8.1 in E9 | refused ipu.a7.2/list-closed election=E9`,
  ],
});

export const clauses: readonly Clause[] = [
  whoCalls,
  whoNominates,
  nominee,
  ownCandidature,
  listClosed,
];
