import {
  type Ask,
  type Clause,
  countedThere,
  fails,
  guard,
  holds,
  is,
  type State,
  type TermKind,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { isSecretariat, personName, principalOf } from "../common.ts";
import { termsHere } from "../common-bodies.ts";

interface Asking {
  readonly state: State;
  readonly ask: Ask;
}

const memberOfPerson = ({ people }: State, person: string): string | null =>
  people.get(person)?.member ?? null;

/** Members and substitutes of the Committee in its room, without those of who has left the IPU. */
const attending = ({ state, ask }: Asking) => {
  const there = state.session?.presence.people.keys() ?? [];
  const members = new Set(there.flatMap((person) => memberOfPerson(state, person) ?? []));
  const counted = countedThere({ state, ask }, [...members]);
  if (counted.kind === "unset") return counted;
  const kinds = there
    .filter((person) => {
      const member = memberOfPerson(state, person);
      return member === null || counted.value.includes(member);
    })
    .map((person) => termsHere(state, person).map(({ as }) => as));
  const sits = (own: readonly TermKind[]) => own.includes("member") || own.includes("titular");
  const stands = (own: readonly TermKind[]) => own.includes("substitute") && !sits(own);
  const value = { members: kinds.filter(sits).length, substitutes: kinds.filter(stands).length };
  return { kind: "is" as const, value };
};

/** For the examples: a sitting with members and substitutes in the room. */
const attended = (substitutes: readonly string[]): string =>
  [
    "a sitting; executive; in the council M1.1 M2.2; elected M1.1 M2.2",
    ...substitutes.map((person) => `Secretariat names ${person} substitute of EC1: "letter"`),
    "in executive committee EC1: President of the IPU opens sitting EC1.PL1",
    "in executive committee EC1: Secretariat lets in " +
      ["M1.1", "M2.2", "M9.1", ...substitutes].join(", "),
    'in executive committee EC1: President announces vote EC1.V1 on question Q1 "A" by devices',
  ].join("; ");
const withOne = attended(["M3.1"]);
const withTwo = attended(["M3.1", "M4.1"]);
const withThree = attended(["M3.1", "M4.1", "M5.1"]);

/** For the examples: by its history a Member has left, since that day. */
const gone = (member: string, from = "2017-10-01"): string =>
  `Secretariat records period P1 of ${member} as former member from ${from}: "invented"`;

/** Executive Committee: its agenda. */
const agenda = guard({
  id: "ipu.e2/agenda",
  cites: "Rules of the Executive Committee, 2",
  reading:
    "The Secretariat, which attends every body, enters the items of the agenda; who may put something " +
    "on it was not found (inferred; the number of the rule is not known).",
  on: ["PlaceItem"],
  says: {
    en: "{person} does not act for the Secretariat, which does this.",
    fr: "{person} n'agit pas pour le Secrétariat, à qui cela revient.",
    es: "{person} no actúa por la Secretaría, a la que corresponde.",
    ar: "{person} لا يتصرف باسم الأمانة، وهي المختصة بهذا.",
    ru: "{person} не действует от имени Секретариата, а это делает он.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a sitting; executive | in executive committee EC1: Secretariat places item I1 "Budget" as other item | accepted',
    'a sitting; executive | in executive committee EC1: M1 places item I1 "Budget" as other item | refused ipu.e2/agenda person="Delegate 1 of M1"',
  ],
});

/** Executive Committee: not a committee of substitutes. */
const half = guard({
  id: "ipu.e2.3/half-substitutes",
  cites: "Rules of the Executive Committee, 2.3",
  reading:
    "Substitutes are at most half of those who attend. It is looked at when a vote is opened (our " +
    "reading); only members and substitutes are counted.",
  on: ["OpenVote"],
  says: {
    en: "{substitutes} substitutes and {members} members attend: substitutes can be at most half.",
    fr: "{substitutes} suppléants et {members} membres sont présents : les suppléants peuvent être la moitié au plus.",
    es: "Asisten {substitutes} suplentes y {members} miembros: los suplentes pueden ser la mitad como máximo.",
    ar: "عدد المناوبين الحاضرين {substitutes} وعدد الأعضاء {members}: لا يجوز أن يتجاوز المناوبون النصف.",
    ru: "Присутствует заместителей: {substitutes}, членов: {members}; заместителей может быть не более половины.",
  },
  check: (asked) => {
    const there = attending(asked);
    if (there.kind === "unset") return undecided(there.value);
    const { members, substitutes } = there.value;
    return substitutes <= members ? holds : fails({ members, substitutes });
  },
  examples: [
    `${withTwo}; Secretariat sets ipu.e4/quorum to 2: "invented" | in executive committee EC1: President opens vote EC1.V1 | accepted`,
    `${withThree}; Secretariat sets ipu.e4/quorum to 2: "invented" | in executive committee EC1: President opens vote EC1.V1 | refused ipu.e2.3/half-substitutes members=2 substitutes=3`,
    `${withThree}; Secretariat sets ipu.e4/quorum to 2: "invented"; Secretariat names M3.1 titular member of EC1: "office" | in executive committee EC1: President opens vote EC1.V1 | accepted`,
    `${withTwo}; Secretariat sets ipu.e4/quorum to 2: "invented"; ${gone("M1")} | in executive committee EC1: President opens vote EC1.V1 | refused ipu.e2.3/half-substitutes members=1 substitutes=2`,
    `${withTwo}; Secretariat sets ipu.e4/quorum to 2: "invented"; ${gone("M1", "2017")} | in executive committee EC1: President opens vote EC1.V1 | undecided affiliation/M1/P1; affiliation/M1/P1`,
  ],
});

const needed = "ipu.e4/quorum";

const quorum = value({
  id: "ipu.e4/quorum",
  cites: "Rules of the Executive Committee, 4",
  reading:
    "How many must attend for a vote of the Executive Committee is in no text that we have; the " +
    "Secretariat can set the number, with its source. The number of the rule is not known either. " +
    "Whose parliament is no Member that day by its history is not counted (inferred).",
  status: "unset",
  source: "Rules of the Executive Committee (archive.ipu.org, exrules-new.htm): only in part.",
  slot: "quorum",
  answer: ({ state }, ask) => {
    const set = state.values.get(needed);
    if (set === undefined) return unset(needed);
    const there = attending({ state, ask });
    if (there.kind === "unset") return there;
    const { members, substitutes } = there.value;
    return is({ needed: set.number, present: members + substitutes });
  },
  examples: [
    `${withOne} | in executive committee EC1: quorum | unset ipu.e4/quorum`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 2: "invented" | in executive committee EC1: quorum | needed=2 present=3`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 2: "invented"; ${gone("M2")} | in executive committee EC1: quorum | needed=2 present=2`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 2: "invented"; ${gone("M3")} | in executive committee EC1: quorum | needed=2 present=2`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 2: "invented"; ${gone("M2", "2017")} | in executive committee EC1: quorum | unset affiliation/M2/P1`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 3: "invented"; ${gone("M2")} | in executive committee EC1: President opens vote EC1.V1 | refused ipu.e4/quorum-to-vote present=2 needed=3`,
  ],
});

const quorumToVote = guard({
  id: "ipu.e4/quorum-to-vote",
  cites: "Rules of the Executive Committee, 4",
  reading: "Whether a vote needs a quorum is not known; where a number is set it does.",
  on: ["OpenVote"],
  says: {
    en: "{present} members and substitutes attend and {needed} are needed.",
    fr: "{present} membres et suppléants sont présents et il en faut {needed}.",
    es: "Asisten {present} miembros y suplentes y se necesitan {needed}.",
    ar: "عدد الحاضرين من الأعضاء والمناوبين {present} والعدد المطلوب {needed}.",
    ru: "Присутствует членов и заместителей: {present}; необходимо: {needed}.",
  },
  check: ({ state, ask }) => {
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    const { present, needed: least } = count.value;
    return present >= least ? holds : fails({ present, needed: least });
  },
  examples: [
    `${withOne} | in executive committee EC1: President opens vote EC1.V1 | undecided ipu.e4/quorum`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 3: "invented" | in executive committee EC1: President opens vote EC1.V1 | accepted`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 4: "invented" | in executive committee EC1: President opens vote EC1.V1 | refused ipu.e4/quorum-to-vote present=3 needed=4`,
    `${withOne}; Secretariat sets ipu.e4/quorum to 3: "invented" | in executive committee EC1: M1 opens vote EC1.V1 | refused ipu.s19/presides`,
  ],
});

export const clauses: readonly Clause[] = [agenda, half, quorum, quorumToVote];
