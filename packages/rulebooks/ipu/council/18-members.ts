import {
  aside,
  type Clause,
  type Delegation,
  fails,
  figure,
  guard,
  holds,
  is,
  type State,
  type TermKind,
  unset,
  value,
} from "@hemicycle/engine";
import { isDelegate, madeUp, personName } from "../common.ts";
import { isKind, runningIn } from "../common-bodies.ts";

const three = figure({
  id: "ipu.s18/three-of-each",
  cites: "Statutes, 18",
  reading:
    "Each Member has three members in the Governing Council. The number of the article is from memory.",
  status: "verified",
  source: "IPU news of 2020 and 2023; the number of the article is from memory.",
  is: 3,
  examples: ["a sitting; council sits | in council GC1: entitlement of M1 | 3"],
});

/** Statutes 18: who can sit in the Council. */
const members = guard({
  id: "ipu.s18/members",
  cites: "Statutes, 18",
  reading:
    "Three of a Member's delegates belong to the Council and no more; Associate Members have none in " +
    "it (inferred from their having no vote). Its President is the President of the IPU (19), its " +
    "Tellers are delegates of Members. A place is kept for somebody who is away between two sessions until the term is ended.",
  on: ["NameToBody"],
  says: {
    en: "{person} cannot be named to the Council for {member}: {why}.",
    fr: "{person} ne peut être désigné au Conseil pour {member} : {why}.",
    es: "{person} no puede designarse en el Consejo por {member}: {why}.",
    ar: "لا يمكن تسمية {person} في المجلس عن {member}: {why}.",
    ru: "{person} нельзя назначить в Совет от {member}: {why}.",
  },
  check: ({ state, act }) => {
    if (!isKind(state, act.body, "council")) return aside;
    const why = whyNot(state, act);
    if (why === null) return holds;
    const member = state.people.get(act.person)?.member ?? "-";
    return fails({ person: personName(state, act.person), member, why });
  },
  examples: [
    'a sitting; council | Secretariat names M2.3 member of GC1: "letter" | accepted',
    'a sitting; council; Secretariat ends the term in GC1 of M1.2 as member: "left"; Secretariat names M1.2 member of GC1: "letter" | Secretariat names M3.3 member of GC1: "letter" | accepted',
    'a sitting; council; Secretariat registers M1.4 "Four" of M1 as delegate, man, parliamentarian yes | Secretariat names M1.4 member of GC1: "letter" | refused ipu.s18/members person=Four member=M1 why=three',
    'a sitting; council; Secretariat registers M1.4 "Four" of M1 as delegate, man, parliamentarian yes; Secretariat ends the term in GC1 of M1.2 as member: "left" | Secretariat names M1.4 member of GC1: "letter" | accepted',
    'a sitting; council; President closes the session; next session; back of M1 | Secretariat names M1.1 member of GC1: "again" | accepted',
    'a sitting; council; President closes the session; next session; back of M1; Secretariat registers M1.4 "Four" of M1 as delegate, man, parliamentarian yes | Secretariat names M1.4 member of GC1: "letter" | refused ipu.s18/members why=three',
    'a sitting; council; Secretariat registers X1 "Ann" of M5 as adviser, woman | Secretariat names X1 member of GC1: "letter" | refused ipu.s18/members person=Ann member=M5 why=delegate',
    'a sitting; council | Secretariat names SG member of GC1: "letter" | refused ipu.s18/members why=delegate',
    'a sitting, M4 associate member; council | Secretariat names M4.1 member of GC1: "letter" | refused ipu.s18/members member=M4 why=delegate',
    'a sitting; council; Secretariat registers M1.4 "Four" of M1 as delegate, man, parliamentarian yes | Secretariat names M1.4 teller of GC1: "drawn" | accepted',
    'a sitting; council; Secretariat names M2.1 teller of GC1: "drawn" | Secretariat names M2.3 member of GC1: "letter" | accepted',
    'a sitting; council | Secretariat names SG teller of GC1: "drawn" | refused ipu.s18/members why=delegate',
    'a sitting; council | Secretariat names M2.3 titular member of GC1: "letter" | refused ipu.s18/members why=member',
    'a sitting; committee | Secretariat names M7.1 titular member of C1: "letter" | accepted',
  ],
});

const whyNot = (
  state: State,
  { body, person, as }: { body: string; person: string; as: TermKind },
): string | null => {
  if (as !== "member" && as !== "teller") return "member";
  const { name = person, member = null } = state.people.get(person) ?? {};
  const affiliation = state.members.get(member ?? "")?.affiliation;
  if (!isDelegate(state, person) || affiliation !== "member") return "delegate";
  if (as === "teller") return null;
  const terms = runningIn(state, body).filter(
    (term) => term.as === "member" && term.member === member,
  );
  const others = terms.filter((term) => term.status === "held" || term.name !== name);
  return others.length < three.is ? null : "three";
};

/** A member that is made up of one sex has one vote; null while nobody knows. */
const votesOf = (delegation: Delegation): number | null => {
  if (delegation.delegates === 0) return 0;
  const made = madeUp(delegation);
  if (made === "unknown") return delegation.delegates === 1 ? 1 : null;
  return made === "single-sex" ? 1 : delegation.delegates;
};

/** Statutes 18: votes in the Council. */
const votes = value({
  id: "ipu.s18/votes",
  cites: "Statutes, 18",
  reading:
    "Each of the three has a vote, and a delegation to the Council of one sex only has one together. " +
    "An older text, which is still on a page of the IPU, gives it two. Where the sex of somebody " +
    "could change it, it is not known.",
  status: "verified",
  source: "IPU news of 2020 and 2023 (three votes, one for a delegation of one sex).",
  slot: "entitlement",
  answer: ({ state, member }) => {
    const delegation = state.session?.delegations.get(member);
    const own = delegation === undefined ? 0 : votesOf(delegation);
    return own === null ? unset("ipu.s18/sexes") : is(own);
  },
  examples: [
    "a sitting; council sits | in council GC1: entitlement of M2 | 2",
    'a sitting; council sits; Secretariat ends the term in GC1 of M1.2 as member: "left" | in council GC1: entitlement of M1 | 1',
    'a sitting; council sits; Secretariat ends the term in GC1 of M2.2 as member: "left" | in council GC1: entitlement of M2 | 1',
    "a sitting; council sits | in council GC1: entitlement of M9 | 0",
    'a sitting; council sits; Secretariat ends the term in GC1 of M2.1 as member: "left"; Secretariat ends the term in GC1 of M2.2 as member: "left" | in council GC1: entitlement of M2 | 0',
    'a sitting; council sits; Secretariat registers M4.4 "Four" of M4 as delegate, parliamentarian yes; Secretariat names M4.1 member of GC1: "letter"; Secretariat names M4.4 member of GC1: "letter" | in council GC1: entitlement of M4 | unset ipu.s18/sexes',
    'a sitting; council sits; Secretariat registers M4.4 "Four" of M4 as delegate, parliamentarian yes; Secretariat names M4.4 member of GC1: "letter" | in council GC1: entitlement of M4 | 1',
  ],
});

/** Statutes 18: those who are there vote. */
const castable = value({
  id: "ipu.s18/castable",
  cites: "Statutes, 18",
  reading:
    "Of the votes of a Member so many can be cast as it has members of the Council in the room " +
    "(inferred). That votes were once cast from afar, in 2020, was decided for that election.",
  status: "inferred",
  source: "One vote a member of the Council: 394 votes of 142 parliaments in 2020 (IPU).",
  slot: "castable",
  answer: ({ state, member }, ask) => {
    const all = ask("entitlement", { state, member });
    if (all.kind === "unset") return unset(all.value);
    const delegation = state.session?.delegations.get(member);
    return delegation === undefined ? is(0) : is(Math.min(all.value, delegation.inRoom));
  },
  examples: [
    "a sitting; council sits | in council GC1: castable of M1 | 3",
    "a sitting; council sits; in council GC1: Secretariat lets out M1.2 | in council GC1: castable of M1 | 2",
    "a sitting; council sits; in council GC1: Secretariat lets out M2.1, M2.2 | in council GC1: castable of M2 | 0",
    "a sitting; council sits; in council GC1: Secretariat lets in M4.1 | in council GC1: castable of M4 | 0",
  ],
});

export const registerClauses: readonly Clause[] = [members];
export const clauses: readonly Clause[] = [three, votes, castable];
