import {
  type Act,
  actsAs,
  aside,
  type Box,
  type Clause,
  type Envelope,
  fails,
  guard,
  holds,
  type State,
  type Vote,
  voteOf,
  votesOf,
} from "@hemicycle/engine";
import { addsUp } from "../../counts.ts";
import { memberName, personName, principalOf } from "../common.ts";
import { hashOf } from "../macros-secret.ts";
import { isEntered } from "../statutes/16-secret-ballots.ts";
import { isTellerInPerson } from "./30-2-ceremony.ts";

/** Whether somebody is a Teller in whose keys a box was prepared, and acts in person. */
const hasKey = (state: State, envelope: Envelope, box: Box | undefined): boolean => {
  const tellers = state.ceremonies.get(box?.ceremony ?? "")?.tellers ?? [];
  return isTellerInPerson(state, envelope) && tellers.includes(principalOf(envelope));
};

const thresholdOf = (state: State, { ceremony }: Box): number =>
  state.ceremonies.get(ceremony)?.threshold ?? Number.POSITIVE_INFINITY;

const closed = "closed secret vote with 12 ballots of 22 votes";

/** Rule 30.2: credentials that are given back. */
export const takenToPaper = guard({
  id: "ipu.a30.2/taken-to-paper",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "A delegation that cannot vote on a device gives its unused credentials back to a Teller, who " +
    "hands out papers for as many votes; the credentials are void from then on. No more votes go to " +
    "paper than the delegation has credentials for (our reading: no text speaks of devices).",
  on: ["TakeToPaper"],
  says: {
    en: "{votes} votes of {member} cannot go to paper in vote {vote}: it has credentials for {left}.",
    fr: "{votes} voix de {member} ne peuvent passer au papier dans le vote {vote} : accréditations pour {left}.",
    es: "{votes} votos de {member} no pueden pasar a papel en la votación {vote}: credenciales para {left}.",
    ar: "لا يمكن نقل {votes} من أصوات {member} إلى الورق في التصويت {vote}: لديه اعتمادات لـ{left}.",
    ru: "Нельзя перевести на бумагу {votes} голосов {member} в голосовании {vote}: удостоверений на {left}.",
  },
  check: ({ state, act, envelope }) => {
    const { member, votes } = act;
    const box = voteOf(state, act.vote)?.box;
    const own = (list: Box["voters"]) => votesOf(list.filter((one) => one.member === member));
    const left = box === undefined ? 0 : own(box.voters) - own(box.onPaper);
    if (actsAs(state, envelope, "teller") && votes <= left) return holds;
    return fails({ member: memberName(state, member), vote: act.vote, votes, left });
  },
  examples: [
    "a sitting; open secret vote | Teller takes 11 votes of M5 in vote V1 to paper | accepted",
    "a sitting; open secret vote | Teller takes 12 votes of M5 in vote V1 to paper | refused ipu.a30.2/taken-to-paper member=M5 votes=12 left=11",
    "a sitting; open secret vote; Teller takes 5 votes of M5 in vote V1 to paper | Teller 2 takes 7 votes of M5 in vote V1 to paper | refused ipu.a30.2/taken-to-paper left=6",
    "a sitting; open secret vote | Teller takes 1 votes of M8 in vote V1 to paper | refused ipu.a30.2/taken-to-paper left=0",
    "a sitting; open secret vote | President takes 1 votes of M5 in vote V1 to paper | refused ipu.a30.2/taken-to-paper",
    "a sitting; open vote by devices | Teller takes 1 votes of M5 in vote V1 to paper | refused ipu.a30.2/taken-to-paper left=0",
    `a sitting; ${closed} | Teller takes 1 votes of M5 in vote V1 to paper | impossible status vote`,
  ],
});

const whyNotDecrypt = (state: State, envelope: Envelope, vote: Vote | null): string | null => {
  const box = vote?.box;
  if (box === undefined || box.closing === null) return "box";
  if (!hasKey(state, envelope, box)) return "person";
  if (box.ascertained !== null) return "counted";
  return box.decryptions.some(({ teller }) => teller === principalOf(envelope)) ? "given" : null;
};

/** Rule 30.2: each Teller opens a part. */
export const decryption = guard({
  id: "ipu.a30.2/decryption",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "Each Teller of the key gives the own part of the decryption once, in person, after the close " +
    "and until the result is ascertained.",
  on: ["GiveDecryption"],
  says: {
    en: "{person} cannot give a decryption in vote {vote}: {why}.",
    fr: "{person} ne peut fournir de déchiffrement dans le vote {vote} : {why}.",
    es: "{person} no puede aportar un descifrado en la votación {vote}: {why}.",
    ar: "لا يمكن لـ{person} تقديم فك تشفير في التصويت {vote}: {why}.",
    ru: "{person} не может дать расшифровку в голосовании {vote}: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const why = whyNotDecrypt(state, envelope, voteOf(state, act.vote));
    if (why === null) return holds;
    return fails({ person: personName(state, principalOf(envelope)), vote: act.vote, why });
  },
  examples: [
    `a sitting; ${closed} | Teller gives decryption ${hashOf("5")} of vote V1 | accepted`,
    `a sitting; ${closed}; Teller gives decryption ${hashOf("5")} of vote V1 | Teller gives decryption ${hashOf("6")} of vote V1 | refused ipu.a30.2/decryption why=given`,
    `a sitting; ${closed} | Secretariat on behalf of Teller gives decryption ${hashOf("5")} of vote V1 | refused ipu.a30.2/decryption why=person`,
    `a sitting; ${closed} | President gives decryption ${hashOf("5")} of vote V1 | refused ipu.a30.2/decryption why=person`,
    `a sitting; open secret vote; President closes vote V1 | Teller gives decryption ${hashOf("5")} of vote V1 | refused ipu.a30.2/decryption why=box`,
    `a sitting; open vote by devices; President closes vote V1 | Teller gives decryption ${hashOf("5")} of vote V1 | refused ipu.a30.2/decryption why=box`,
    `a sitting; open secret vote | Teller gives decryption ${hashOf("5")} of vote V1 | refused ipu.a30.2/decryption why=box`,
  ],
});

const whyNotAscertain = (
  state: State,
  envelope: Envelope,
  act: Extract<Act, { type: "AscertainResult" }>,
): string | null => {
  const vote = voteOf(state, act.vote);
  const box = vote?.box;
  if (vote === null || box === undefined || box.closing === null) return "box";
  if (!hasKey(state, envelope, box)) return "person";
  if (box.decryptions.length < thresholdOf(state, box)) return "threshold";
  const before = box.ascertained;
  if (before?.tellers.includes(principalOf(envelope)) === true) return "ascertained";
  if (!addsUp(state, vote, { counts: act.counts, votes: box.closing.votes })) return "sum";
  const same =
    before === null ||
    (before.archive === act.archive && before.counts.join("/") === act.counts.join("/"));
  return same ? null : "other";
};

/** Rule 30.2: the Tellers ascertain the result. */
export const ascertained = guard({
  id: "ipu.a30.2/ascertained",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "When as many Tellers as are needed have opened their parts, each of them can ascertain the " +
    "result: one count for each choice, which add up to the votes in the box, and the hash of the " +
    "archive that proves them. They all ascertain the same.",
  on: ["AscertainResult"],
  says: {
    en: "{person} cannot ascertain this result of vote {vote}: {why}.",
    fr: "{person} ne peut constater ce résultat du vote {vote} : {why}.",
    es: "{person} no puede constatar este resultado de la votación {vote}: {why}.",
    ar: "لا يمكن لـ{person} إثبات هذه النتيجة للتصويت {vote}: {why}.",
    ru: "{person} не может установить такой результат голосования {vote}: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const why = whyNotAscertain(state, envelope, act);
    if (why === null) return holds;
    return fails({ person: personName(state, principalOf(envelope)), vote: act.vote, why });
  },
  examples: [
    `a sitting; decrypted secret vote with 12 ballots of 22 votes | Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | accepted`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes | Teller ascertains 15:6:2 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=sum`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes | Teller ascertains 15:7 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=sum`,
    `a sitting; ${closed}; Teller gives decryption ${hashOf("5")} of vote V1 | Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=threshold`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | Teller 2 ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | accepted`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | Teller 2 ascertains 15:5:2 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=other`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | Teller 2 ascertains 15:6:1 in vote V1, archive ${hashOf("d")} | refused ipu.a30.2/ascertained why=other`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=ascertained`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes | Secretariat on behalf of Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=person`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | Teller 2 gives decryption ${hashOf("7")} of vote V1 | refused ipu.a30.2/decryption why=counted`,
    `a sitting; President calls election E9 of 2 Rapporteur; President nominates M5.1 in E9; President nominates M6.1 in E9; President nominates M7.1 in E9; decrypted secret vote on round 1 of election E9 with 12 ballots of 22 votes | Teller ascertains 2:20:15:5 in vote V1, archive ${hashOf("c")} | accepted`,
    `a sitting; President calls election E9 of 2 Rapporteur; President nominates M5.1 in E9; President nominates M6.1 in E9; President nominates M7.1 in E9; decrypted secret vote on round 1 of election E9 with 12 ballots of 22 votes | Teller ascertains 2:21:15:5 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=sum`,
    `a sitting; President calls election E9 of 2 Rapporteur; President nominates M5.1 in E9; President nominates M6.1 in E9; President nominates M7.1 in E9; decrypted secret vote on round 1 of election E9 with 12 ballots of 22 votes | Teller ascertains 2:20:16:5 in vote V1, archive ${hashOf("c")} | refused ipu.a30.2/ascertained why=sum`,
  ],
});

const whyNoPapers = (
  state: State,
  envelope: Envelope,
  act: Extract<Act, { type: "CountPapers" }>,
): string | null => {
  const vote = voteOf(state, act.vote);
  const entered = isEntered(state) && actsAs(state, envelope, "secretariat");
  if (!entered && !actsAs(state, envelope, "teller")) return "person";
  if (vote?.method !== "secret") return "method";
  if (vote.papers !== undefined) return "counted";
  const most = isEntered(state) ? Number.POSITIVE_INFINITY : votesOf(vote.box?.onPaper ?? []);
  if (act.votes > most) return "votes";
  return addsUp(state, vote, act) ? null : "sum";
};

/** Rule 30.2: papers in a secret ballot. */
export const papers = guard({
  id: "ipu.a30.2/papers",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "The Tellers count the papers of a secret ballot once, after the close: no more votes than were " +
    "taken to paper, and counts that add up to them. In a session that is entered afterwards the " +
    "Secretariat enters what its source gives, if it adds up.",
  on: ["CountPapers"],
  says: {
    en: "{person} cannot enter this count of papers in vote {vote}: {why}.",
    fr: "{person} ne peut consigner ce décompte de bulletins dans le vote {vote} : {why}.",
    es: "{person} no puede registrar este recuento de papeletas en la votación {vote}: {why}.",
    ar: "لا يمكن لـ{person} إدخال هذا الفرز للأوراق في التصويت {vote}: {why}.",
    ru: "{person} не может внести такой подсчёт бумаг в голосовании {vote}: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const why = whyNoPapers(state, envelope, act);
    if (why === null) return holds;
    return fails({ person: personName(state, principalOf(envelope)), vote: act.vote, why });
  },
  examples: [
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")} | Teller counts 10 votes on paper in vote V1: 7:3:0 | accepted`,
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")} | Teller counts 12 votes on paper in vote V1: 7:3:2 | refused ipu.a30.2/papers why=votes`,
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")} | Teller counts 10 votes on paper in vote V1: 7:2:0 | refused ipu.a30.2/papers why=sum`,
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")}; Teller counts 10 votes on paper in vote V1: 7:3:0 | Teller 2 counts 1 votes on paper in vote V1: 1:0:0 | refused ipu.a30.2/papers why=counted`,
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")} | Secretariat counts 10 votes on paper in vote V1: 7:3:0 | refused ipu.a30.2/papers why=person`,
    `a sitting; ${closed} | Teller counts 1 votes on paper in vote V1: 1:0:0 | refused ipu.a30.2/papers why=votes`,
    "a sitting; open vote by devices; President closes vote V1 | Teller counts 0 votes on paper in vote V1: 0:0:0 | refused ipu.a30.2/papers why=method",
    "a sitting, from a source; open vote by secret ballot; President closes vote V1 | Secretariat counts 30 votes on paper in vote V1: 20:9:1 | accepted",
    "a sitting, from a source; open vote by secret ballot; President closes vote V1 | Secretariat counts 30 votes on paper in vote V1: 20:9:2 | refused ipu.a30.2/papers why=sum",
  ],
});

const whyNoResult = (state: State, vote: Vote): string | null => {
  const { box, papers: written } = vote;
  if (box === undefined) {
    const source = isEntered(state) && "counts" in vote && vote.counts.length > 0;
    return written === undefined && !source ? "papers" : null;
  }
  const tellers = box.ascertained?.tellers.length ?? 0;
  if (tellers < thresholdOf(state, box)) return "tellers";
  return box.onPaper.length > 0 && written === undefined ? "papers" : null;
};

/** Rule 30.2: announced when they agree. */
export const jointResult = guard({
  id: "ipu.a30.2/joint-result",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "The result of a secret ballot is declared when as many Tellers as are needed to open it have " +
    "ascertained it, and the papers are counted where there are any.",
  on: ["DeclareResult"],
  says: {
    en: "The result of vote {vote} is not ascertained yet: {why}.",
    fr: "Le résultat du vote {vote} n'est pas encore constaté : {why}.",
    es: "El resultado de la votación {vote} aún no está constatado: {why}.",
    ar: "لم تثبت نتيجة التصويت {vote} بعد: {why}.",
    ru: "Результат голосования {vote} ещё не установлен: {why}.",
  },
  check: ({ state, act }) => {
    const vote = voteOf(state, act.vote);
    if (vote?.method !== "secret") return aside;
    const why = whyNoResult(state, vote);
    return why === null ? holds : fails({ vote: act.vote, why });
  },
  examples: [
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | President declares the result of vote V1 | refused ipu.a30.2/joint-result vote=V1 why=tellers`,
    `a sitting; decrypted secret vote with 12 ballots of 22 votes; Teller ascertains 15:6:1 in vote V1, archive ${hashOf("c")}; Teller 2 ascertains 15:6:1 in vote V1, archive ${hashOf("c")} | President declares the result of vote V1 | accepted; ResultDeclared`,
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper; President closes vote V1 with 6 ballots of 11 votes, archive ${hashOf("b")}; Teller gives decryption ${hashOf("5")} of vote V1; Teller 2 gives decryption ${hashOf("6")} of vote V1; Teller ascertains 11:0:0 in vote V1, archive ${hashOf("c")}; Teller 2 ascertains 11:0:0 in vote V1, archive ${hashOf("c")} | President declares the result of vote V1 | refused ipu.a30.2/joint-result why=papers`,
    `a sitting; President calls election E9 of 1 Rapporteur; President nominates M5.1 in E9; President nominates M6.1 in E9; decrypted secret vote on round 1 of election E9 with 12 ballots of 22 votes; Teller ascertains 2:12:8 in vote V1, archive ${hashOf("c")}; Teller 2 ascertains 2:12:8 in vote V1, archive ${hashOf("c")} | President declares the result of vote V1 | accepted; RoundDeclared, OfficeTaken`,
    "a sitting, from a source; open vote by secret ballot; President closes vote V1 | President declares the result of vote V1 | refused ipu.a30.2/joint-result why=papers",
    "a sitting, from a source; open vote by secret ballot; Secretariat reports 60 yes, 30 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "a sitting; closed vote | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

export const clauses: readonly Clause[] = [
  takenToPaper,
  decryption,
  ascertained,
  papers,
  jointResult,
];
