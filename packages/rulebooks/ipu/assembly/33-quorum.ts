import { atLeast, half } from "@hemicycle/base";
import {
  type Ask,
  actsAs,
  aside,
  type Clause,
  countedThere,
  fails,
  guard,
  holds,
  is,
  type Session,
  type State,
  sittingOf,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";

/** By the register, delegations of these take part; observers do not form delegations. */
const isInRegister = ({ members }: State, member: string): boolean =>
  ["member", "associate"].includes(members.get(member)?.affiliation ?? "");

const atFirstSitting = (state: State): readonly string[] =>
  (state.session?.presence.atFirstSitting.keys() ?? []).filter((member) =>
    isInRegister(state, member),
  );

/** Delegations in the room of which periods were entered: the others are counted as they come. */
const withHistory = (state: State, { delegations }: Session): readonly string[] =>
  (state.histories?.keys() ?? []).filter((member) => {
    const known = delegations.get(member);
    return known !== undefined && known.inRoom > 0 && isInRegister(state, member);
  });

/** Delegations in the room: as counted by hand, or those of them that count that day. */
const inRoom = ({ state, ask }: { readonly state: State; readonly ask: Ask }, session: Session) => {
  const { reported, delegations } = session.presence;
  if (reported !== null) return is(reported);
  const known = withHistory(state, session);
  const counted = countedThere({ state, ask }, known);
  if (counted.kind === "unset") return counted;
  const without = known.length - counted.value.length;
  return is(delegations.member + delegations.associate - without);
};

/** For the examples: something is entered about what a Member is, since that day. */
const entered = (kind: string, from = "2017-10-01"): string =>
  `Secretariat records period P1 of M2 as ${kind} from ${from}: "invented"`;

/** Rule 33.2: who is counted. */
export const participating = value({
  id: "ipu.a33.2/participating",
  cites: "Rules of the Assembly, 33.2",
  reading:
    "A delegation takes part when one of its delegates has been in the room at the first plenary " +
    "sitting before the quorum is announced. Where presence is not registered by name, the number " +
    "that was counted stands for it. While nobody takes part there is nothing of which half could " +
    "be asked for. Where periods were entered of a Member, they say whether it counts that day.",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 33.2; that Associate Members count is our reading.",
  slot: "participating",
  answer: ({ state }, ask) => {
    const reported = state.session?.presence.reported ?? null;
    if (reported !== null && reported > 0) return is({ delegations: reported, members: [] });
    const there = reported === null ? atFirstSitting(state) : [];
    const counted = countedThere({ state, ask }, there);
    if (counted.kind === "unset") return counted;
    const members = counted.value;
    if (members.length === 0) return unset("ipu.a33.2/base");
    return is({ delegations: members.length, members });
  },
  examples: [
    "41 at first plenary | participating | 41",
    "3 at first plenary | participating | 3",
    "5 at first plenary, M4 associate member | participating | 5",
    'first sitting of 3, 3 delegations in the room; Secretariat reports 41 delegations in the room: "a count in the hall" | participating | 41',
    'first sitting of 3, 3 delegations in the room; Secretariat reports 41 delegations in the room: "a count in the hall"; M1 lets out M1.1 | participating | 41',
    'first sitting of 3, 3 delegations in the room; Secretariat reports 41 delegations in the room: "a count in the hall"; Secretariat lets out M1.1 | participating | 3',
    "first sitting of 3, 1 delegations in the room | participating | 1",
    'first sitting of 3, 3 delegations in the room; Secretariat reports 1 delegations in the room: "a count in the hall" | participating | 1',
    "first sitting of 3, 0 delegations in the room | participating | unset ipu.a33.2/base",
    "first sitting of 3, 0 delegations in the room | Secretary General announces the quorum | undecided ipu.a33.2/base",
    'first sitting of 3, 3 delegations in the room; Secretariat reports 0 delegations in the room: "a count in the hall" | participating | unset ipu.a33.2/base',
    'first sitting of 3, 3 delegations in the room; Secretariat makes M2 observer from 2017-10-14: "Council" | participating | 2',
    `first sitting of 3, 3 delegations in the room; ${entered("former member")} | participating | 2`,
    `first sitting of 3, 3 delegations in the room; ${entered("associate member")} | participating | 3`,
    `first sitting of 3, 3 delegations in the room; ${entered("former member")}; Secretary General announces the quorum | quorum | needed=1 present=2`,
    `first sitting of 3, 3 delegations in the room; ${entered("former member", "2017")} | participating | unset affiliation/M2/P1`,
  ],
});

/** Rule 33.1 and 33.2: half of the frozen base. */
export const quorum = value({
  id: "ipu.a33.1/quorum",
  cites: "Rules of the Assembly, 33.1",
  reading:
    "Half of the delegations that took part in the first plenary sitting; the base is frozen for " +
    "the session, those in the room are counted at the moment of the vote. A number counted by " +
    "hand stands until the Secretariat counts again or lets somebody in or out: that a delegate " +
    "registers the own coming or going takes nothing from it (inferred). Where periods were " +
    "entered of a Member, they say whether its delegation counts that day.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 33.1 and 33.2",
  slot: "quorum",
  answer: ({ state }, ask) => {
    const session = state.session;
    if (session?.quorumBase == null) return unset("ipu.a33.2/base");
    const present = inRoom({ state, ask }, session);
    if (present.kind !== "is") return present;
    return is({ needed: atLeast(half, session.quorumBase.delegations), present: present.value });
  },
  examples: [
    "40 at first plenary, 19 in the room | quorum | needed=20 present=19",
    "41 at first plenary, 21 in the room | quorum | needed=21 present=21",
    '40 at first plenary, 19 in the room; Secretariat reports 21 delegations in the room: "a count in the hall" | quorum | needed=20 present=21',
    '40 at first plenary, 19 in the room; Secretariat reports 21 delegations in the room: "a count in the hall"; M1 lets out M1.1; M1 lets in M1.1 | quorum | needed=20 present=21',
    '40 at first plenary, 19 in the room; Secretariat reports 21 delegations in the room: "a count in the hall"; Secretariat on behalf of M1 lets out M1.1 | quorum | needed=20 present=21',
    '40 at first plenary, 19 in the room; Secretariat reports 21 delegations in the room: "a count in the hall"; Secretariat lets out M4.1, M4.2 | quorum | needed=20 present=18',
    '40 at first plenary, 19 in the room; Secretariat reports 21 delegations in the room: "a count in the hall"; Secretariat lets in M40.1 | quorum | needed=20 present=20',
    "first sitting, 5 delegations in the room | quorum | unset ipu.a33.2/base",
    'Secretariat makes M5 suspended from 2017-10-14: "Council" | quorum | needed=5 present=9',
    'Secretariat makes M5 suspended from 2017-10-14: "Council"; Secretariat lets out M5.1, M5.2; Secretariat makes M5 member from 2017-10-14: "Council"; Secretariat lets in M5.1 | quorum | needed=5 present=10',
    `a sitting; ${entered("former member")} | quorum | needed=5 present=9`,
    `a sitting; ${entered("suspended")} | quorum | needed=5 present=9`,
    `a sitting; ${entered("suspended")}; Secretariat lets out M2.2, M2.3 | quorum | needed=5 present=9`,
    `a sitting; ${entered("member")} | quorum | needed=5 present=10`,
    `a sitting; ${entered("former member")}; Secretariat lets out M2.1, M2.2, M2.3 | quorum | needed=5 present=9`,
    `a sitting; ${entered("former member")}; Secretariat makes M2 suspended from 2017-10-14: "Council" | quorum | needed=5 present=9`,
    `a sitting; ${entered("former member", "2017")} | quorum | unset affiliation/M2/P1`,
    `a sitting; ${entered("former member")}; Secretariat reports 10 delegations in the room: "a count in the hall" | quorum | needed=5 present=10`,
    `10 at first plenary, 5 in the room; ${entered("former member")}; announced vote | President opens vote V1 | refused ipu.a33.1/quorum-to-vote present=4 needed=5`,
  ],
});

/** Rule 33.1: without it nothing is put to the vote. */
export const quorumToVote = guard({
  id: "ipu.a33.1/quorum-to-vote",
  cites: "Rules of the Assembly, 33.1",
  reading: "Delegations count, not delegates and not votes; exactly half is enough.",
  on: ["OpenVote"],
  says: {
    en: "{present} delegations are in the room and {needed} are needed for a vote.",
    fr: "{present} délégations sont dans la salle et il en faut {needed} pour un vote.",
    es: "Hay {present} delegaciones en la sala y se necesitan {needed} para una votación.",
    ar: "عدد الوفود في القاعة {present} والعدد المطلوب للتصويت {needed}.",
    ru: "Делегаций в зале: {present}; для голосования необходимо: {needed}.",
  },
  check: ({ state, ask }) => {
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    const { present, needed } = count.value;
    return present >= needed ? holds : fails({ present, needed });
  },
  examples: [
    "40 at first plenary, 20 in the room; announced vote | President opens vote V1 | accepted",
    "40 at first plenary, 19 in the room; announced vote | President opens vote V1 | refused ipu.a33.1/quorum-to-vote present=19 needed=20",
    "41 at first plenary, 20 in the room; announced vote | President opens vote V1 | refused ipu.a33.1/quorum-to-vote present=20 needed=21",
    "first sitting, 5 delegations in the room; Secretariat publishes the table of votes; announced vote | President opens vote V1 | undecided ipu.a33.2/base",
  ],
});

/** Rule 33.2: the base is announced once, at the first sitting, by the Secretary General. */
export const announcedOnce = guard({
  id: "ipu.a33.2/announced-once",
  cites: "Rules of the Assembly, 33.2",
  reading:
    "The Secretary General announces the base at the first plenary sitting; it is not counted again.",
  on: ["AnnounceQuorum"],
  says: {
    en: "The quorum is announced once, by the Secretary General, at the first plenary sitting (this is sitting {sitting}; announced: {announced}).",
    fr: "Le quorum est annoncé une seule fois, par le Secrétaire général, à la première séance plénière (séance en cours : {sitting} ; annoncé : {announced}).",
    es: "El quórum se anuncia una sola vez, por el Secretario General, en la primera sesión plenaria (sesión actual: {sitting}; anunciado: {announced}).",
    ar: "يعلن الأمين العام النصاب مرة واحدة في الجلسة العامة الأولى (رقم هذه الجلسة {sitting}؛ تم الإعلان: {announced}).",
    ru: "Кворум объявляется один раз, Генеральным секретарём, на первом пленарном заседании (заседание {sitting}; объявлен: {announced}).",
  },
  check: ({ state, envelope }) => {
    const sitting = sittingOf(state);
    if (sitting === null) return aside;
    const announced = state.session?.quorumBase == null ? "no" : "yes";
    const first = sitting.number === 1 && announced === "no";
    const bySecretaryGeneral = actsAs(state, envelope, "secretaryGeneral");
    return first && bySecretaryGeneral ? holds : fails({ sitting: sitting.number, announced });
  },
  examples: [
    "first sitting, 5 delegations in the room | Secretary General announces the quorum | accepted",
    "40 at first plenary | Secretary General announces the quorum | refused ipu.a33.2/announced-once sitting=1 announced=yes",
    "first sitting, 5 delegations in the room | President announces the quorum | refused ipu.a33.2/announced-once sitting=1 announced=no",
    "first sitting, 5 delegations in the room; President closes the sitting; President of the IPU opens sitting PL2 | Secretary General announces the quorum | refused ipu.a33.2/announced-once sitting=2 announced=no",
    "a convened session | Secretary General announces the quorum | impossible status sitting",
  ],
});

export const clauses: readonly Clause[] = [participating, quorum, quorumToVote, announcedOnce];
