import {
  type Clause,
  countedThere,
  fails,
  guard,
  holds,
  is,
  type State,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";

const lost =
  "Rules of the Standing Committees, Rules 7 to 34: only their beginning and references were read.";

/** How many Members must be there, where somebody has set it. */
const needed = "ipu.c34/quorum";

/** By the register: what periods say is asked beside it. */
const isMember = ({ members }: State, member: string): boolean => {
  const { affiliation } = members.get(member) ?? {};
  return affiliation === "member" || affiliation === "associate";
};

const quorum = value({
  id: "ipu.c34/quorum",
  cites: "Rules of the Standing Committees, 34",
  reading:
    "How many Members must be in the room of a committee for a vote is in no text that we have. The " +
    "Secretariat can set the number, with its source. The number of the rule is not known either: " +
    "what was not found stands under the last one that is referred to.",
  status: "unset",
  source: lost,
  slot: "quorum",
  answer: ({ state }, ask) => {
    const set = state.values.get(needed);
    const { presence, delegations } = state.session ?? {};
    if (set === undefined || presence === undefined) return unset(needed);
    if (presence.reported !== null) return is({ needed: set.number, present: presence.reported });
    const there = delegations?.values().filter(({ inRoom }) => inRoom > 0) ?? [];
    const counted = countedThere(
      { state, ask },
      there.map(({ member }) => member).filter((member) => isMember(state, member)),
    );
    if (counted.kind === "unset") return counted;
    return is({ needed: set.number, present: counted.value.length });
  },
  examples: [
    "a sitting; committee sits | in committee C1: quorum | unset ipu.c34/quorum",
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented" | in committee C1: quorum | needed=3 present=6',
    'a sitting, M5 associate member; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented" | in committee C1: quorum | needed=3 present=6',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; in committee C1: Secretariat lets out M5.1, M5.2 | in committee C1: quorum | needed=3 present=5',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; in committee C1: Secretariat lets out M5.1 | in committee C1: quorum | needed=3 present=6',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; Secretariat makes M5 suspended from 2017-10-01: "Council" | in committee C1: quorum | needed=3 present=5',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; Secretariat records period P1 of M5 as former member from 2017-10-01: "law" | in committee C1: quorum | needed=3 present=5',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; Secretariat records period P1 of M5 as former member from 2017: "law" | in committee C1: quorum | unset affiliation/M5/P1',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; in committee C1: Secretariat reports 2 delegations in the room: "counted" | in committee C1: quorum | needed=3 present=2',
  ],
});

const quorumToVote = guard({
  id: "ipu.c34/quorum-to-vote",
  cites: "Rules of the Standing Committees, 34",
  reading:
    "Whether a committee needs a quorum for a vote is not known; where a number is set it does.",
  on: ["OpenVote"],
  says: {
    en: "{present} Members are in the room of the committee and {needed} are needed.",
    fr: "{present} Membres sont dans la salle de la commission et il en faut {needed}.",
    es: "Hay {present} Miembros en la sala de la comisión y se necesitan {needed}.",
    ar: "عدد الأعضاء في قاعة اللجنة {present} والعدد المطلوب {needed}.",
    ru: "Членов в зале комитета: {present}; необходимо: {needed}.",
  },
  check: ({ state, ask }) => {
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    const { present, needed: least } = count.value;
    return present >= least ? holds : fails({ present, needed: least });
  },
  examples: [
    'a sitting; committee sits; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices | in committee C1: President opens vote C1.V1 | undecided ipu.c34/quorum',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 6: "invented"; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices | in committee C1: President opens vote C1.V1 | accepted',
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 7: "invented"; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices | in committee C1: President opens vote C1.V1 | refused ipu.c34/quorum-to-vote present=6 needed=7',
  ],
});

const majority = value({
  id: "ipu.c34/majority",
  cites: "Rules of the Standing Committees, 34",
  reading:
    "By what majority a committee decides, and whether abstentions count, is in no text that we " +
    "have: a vote can be held and its result not be declared.",
  status: "unset",
  source: lost,
  slot: "majority",
  answer: () => unset("ipu.c34/majority"),
  examples: [
    'a sitting; committee sits | in committee C1: majority of question Q1 "A" | unset ipu.c34/majority',
  ],
});

const votesCast = value({
  id: "ipu.c34/votes-cast",
  cites: "Rules of the Standing Committees, 34",
  reading: "Which votes count towards the majority of a committee is in no text that we have.",
  status: "unset",
  source: lost,
  slot: "votesCast",
  answer: () => unset("ipu.c34/votes-cast"),
  examples: [
    "a sitting; committee sits | in committee C1: votesCast of 3 yes | unset ipu.c34/votes-cast",
  ],
});

const speakingTime = value({
  id: "ipu.c34/speaking-time",
  cites: "Rules of the Standing Committees, 34",
  reading:
    "No speaking time was found: whoever presides says how long, with each floor that is given.",
  status: "unset",
  source: lost,
  slot: "speakingTime",
  answer: () => unset("ipu.c34/speaking-time"),
  examples: [
    "a sitting; committee sits | in committee C1: speakingTime of M5 as speaker | unset ipu.c34/speaking-time",
  ],
});

export const clauses: readonly Clause[] = [quorum, quorumToVote, majority, votesCast, speakingTime];
