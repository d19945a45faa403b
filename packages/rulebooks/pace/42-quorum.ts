import { fraction, third } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { delegationsOf, presentHere, seatedOf, shareOfSet, signers } from "../members.ts";
import { membersSet, text, with24, with306 } from "./common.ts";

const source = "Rules of Procedure, Rule 42 (pace.coe.int): source S52b of our notes";
const sixth = fraction(1, 6);

/** For the examples: a count that was asked for, with so many in the room. */
const asked = `${with24}; M1 asks with ${signers(5, 1)} for the quorum`;
const leaving = (members: number): string =>
  `Secretariat lets out ${Array.from({ length: 8 }, (_, at) =>
    [1, 2, 3].map((seat) => `M${at + 1}.${seat}`),
  )
    .flat()
    .slice(-members)
    .join(", ")}`;

/** Rule 42.3: how many, once somebody asks. */
export const quorum = value({
  id: "pace.a42.3/quorum",
  cites: `${text}, 42.3`,
  reading:
    "One third of all members of the Assembly, where a count is asked for. How many members there " +
    "are the secretariat sets; in the room are those with a seat who were let in.",
  status: "verified",
  source,
  slot: "quorum",
  answer: ({ state }) => {
    const needed = shareOfSet(state, { value: membersSet, share: third });
    return needed === null ? unset(membersSet) : is({ needed, present: presentHere(state) });
  },
  examples: [
    `a sitting; ${with306} | quorum | needed=102 present=24`,
    `a sitting; ${with24}; substitute of M5 | quorum | needed=8 present=24`,
    `a sitting; ${with24}; Secretariat lets out M5.1; Secretariat lets in M5.4 | quorum | needed=8 present=23`,
    "a sitting | quorum | unset pace.a41.1.b/members",
  ],
});

/** Rule 42.2: who can ask for a count. */
export const requested = guard({
  id: "pace.a42.2/requested",
  cites: `${text}, 42.2`,
  reading:
    "A count is asked for by at least one sixth of the members entitled to vote, taken as all " +
    "members, who come from at least five delegations and have a seat.",
  on: ["RequestQuorum"],
  says: {
    en: "{members} members of {delegations} delegations ask for it; {needed} of at least 5 are needed.",
    fr: "{members} membres de {delegations} délégations le demandent ; il en faut {needed}, d'au moins 5.",
    es: "Lo piden {members} miembros de {delegations} delegaciones; hacen falta {needed}, de al menos 5.",
    ar: "يطلبه {members} من الأعضاء من عدد من الوفود قدره {delegations}؛ والمطلوب {needed} من 5 وفود على الأقل.",
    ru: "Требуют членов: {members}, делегаций: {delegations}; необходимо членов: {needed}, не менее чем из 5 делегаций.",
  },
  check: ({ state, act }) => {
    const needed = shareOfSet(state, { value: membersSet, share: sixth });
    if (needed === null) return undecided(membersSet);
    const people = seatedOf(state, act.people);
    const [members, delegations] = [people.length, delegationsOf(state, people)];
    return members >= needed && delegations >= 5 ? holds : fails({ members, delegations, needed });
  },
  examples: [
    `a sitting; ${with24} | M1 asks with ${signers(5, 1)} for the quorum | accepted`,
    `a sitting; Secretariat sets ${membersSet} to 30: "invented" | M1 asks with ${signers(5, 1)} for the quorum | accepted`,
    `a sitting; Secretariat sets ${membersSet} to 31: "invented" | M1 asks with ${signers(5, 1)} for the quorum | refused pace.a42.2/requested members=5 delegations=5 needed=6`,
    `a sitting; ${with24} | M1 asks with ${signers(4, 2)} for the quorum | refused pace.a42.2/requested members=8 delegations=4 needed=4`,
    `a sitting; ${with306} | M1 asks with ${signers(8, 3)} for the quorum | refused pace.a42.2/requested members=24 delegations=8 needed=51`,
    `a sitting; ${with24} | M1 asks with M1.1, M2.1, M3.1, M4.1 and M5.4 for the quorum | refused pace.a42.2/requested members=4 delegations=4`,
    `a sitting | M1 asks with ${signers(5, 1)} for the quorum | undecided pace.a41.1.b/members`,
  ],
});

/** Rule 42.2: until it is asked for, the quorum is presumed. */
export const presumed = guard({
  id: "pace.a42.2/presumed",
  cites: `${text}, 42.2`,
  reading:
    "No count, no question: the number in the room does not matter until a count was asked for. " +
    "Then nothing is put to the vote before the count has found one third of the members.",
  on: ["OpenVote"],
  says: {
    en: "A count was asked for: {present} members are in the room, and {needed} are needed.",
    fr: "La vérification a été demandée : {present} membres sont présents et il en faut {needed}.",
    es: "Se pidió la verificación: hay {present} miembros presentes y se necesitan {needed}.",
    ar: "طُلب التحقق من النصاب: الحاضرون {present} والمطلوب {needed}.",
    ru: "Запрошена проверка кворума: присутствуют {present}, необходимо {needed}.",
  },
  check: ({ state, ask }) => {
    const check = state.session?.quorumCheck;
    const here = state.session?.sitting?.id;
    if (check === undefined || check.sitting !== here || check.status === "met") return holds;
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    return fails(count.value);
  },
  examples: [
    `a sitting; ${with306}; announced vote | President opens vote V1 | accepted`,
    "a sitting; announced vote | President opens vote V1 | accepted",
    `a sitting; ${asked}; announced vote | President opens vote V1 | refused pace.a42.2/presumed present=24 needed=8`,
    `a sitting; ${asked}; President ascertains the quorum; announced vote | President opens vote V1 | accepted`,
    `a sitting; ${asked}; ${leaving(17)}; President ascertains the quorum; announced vote | President opens vote V1 | refused pace.a42.2/presumed present=7 needed=8`,
    `a sitting; ${asked}; ${leaving(16)}; President ascertains the quorum; announced vote | President opens vote V1 | accepted`,
    `a sitting; ${asked}; ${leaving(17)}; President ascertains the quorum; President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2; announced vote | President opens vote V1 | accepted`,
  ],
});

/** Rule 42.4: a roll call counts by itself. */
export const rollCall = guard({
  id: "pace.a42.4/roll-call",
  cites: `${text}, 42.4`,
  reading:
    "A vote by roll call is not valid where fewer than one third of the members have taken part. " +
    "Whoever abstains takes part.",
  on: ["DeclareResult"],
  says: {
    en: "{cast} members have taken part in the roll call, and {needed} are needed.",
    fr: "{cast} membres ont pris part à l'appel nominal, et il en faut {needed}.",
    es: "{cast} miembros han participado en la votación nominal, y se necesitan {needed}.",
    ar: "شارك في التصويت بالنداء {cast} والمطلوب {needed}.",
    ru: "В поимённом голосовании участвовали: {cast}; необходимо: {needed}.",
  },
  check: ({ state, act }) => {
    const vote = state.session?.votes.get(act.vote);
    if (vote?.status !== "closed" || vote.method !== "rollCall") return aside;
    const needed = shareOfSet(state, { value: membersSet, share: third });
    if (needed === null) return undecided(membersSet);
    const cast = vote.ballots.size;
    return cast >= needed ? holds : fails({ cast, needed });
  },
  examples: [
    `a sitting; ${with24}; open vote by roll call; ballots of 8; President closes vote V1 | President declares the result of vote V1 | accepted`,
    `a sitting; ${with24}; open vote by roll call; ballots of 7; President closes vote V1 | President declares the result of vote V1 | refused pace.a42.4/roll-call cast=7 needed=8`,
    "a sitting; open vote by roll call; ballots of 7; President closes vote V1 | President declares the result of vote V1 | undecided pace.a41.1.b/members",
    `a sitting; ${with24}; open vote; ballots of 7; President closes vote V1 | President declares the result of vote V1 | accepted`,
  ],
});

export const clauses: readonly Clause[] = [quorum, requested, presumed, rollCall];
