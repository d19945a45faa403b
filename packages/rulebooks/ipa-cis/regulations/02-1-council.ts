import { actsAs, aside, type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { personName, principalOf } from "../../people.ts";
import { keepingClauses } from "../../registers.ts";
import { cardClauses, signingClauses } from "../../signing.ts";

const keptBy = {
  id: "ipa-cis.r2.1",
  cites: "Regulations, 2.1",
  book: "ipa-cis",
  edition: "1994-03",
} as const;

const kept = keepingClauses(keptBy);
const ofPresence = (id: string): boolean => id.endsWith("/presence");

/** Regulations, 2.1: who runs the Assembly. */
const council = prose({
  id: "ipa-cis.r2.1/council",
  cites: "Regulations, 2.1",
  reading:
    "The Council, made up of the heads of delegations, runs the Assembly, with a Secretariat as its " +
    "permanent staff. A page of the Assembly has heads of chambers in it instead, and in April 2025 " +
    "two persons of one delegation sat there: we take seats and votes for two things, and count a " +
    "delegation once.",
  why: "What the Council decides it decides in its own sittings, and the clauses of its acts say so.",
});

/** Regulations, 2.1: who sits in the Council. */
const members = guard({
  id: "ipa-cis.r2.1/members",
  cites: "Regulations, 2.1",
  reading:
    "Heads of delegations, or of chambers, sit in the Council: only delegates of members are named " +
    "to it. Whether somebody is a head is taken from the letter of the parliament.",
  on: ["NameToBody"],
  says: {
    en: "{person} cannot be named to the Council: only delegates of members sit in it.",
    fr: "{person} ne peut être désigné au Conseil : n'y siègent que des délégués de membres.",
    es: "{person} no puede designarse en el Consejo: solo lo integran delegados de miembros.",
    ar: "لا يمكن تسمية {person} في المجلس: لا يجلس فيه إلا مندوبو الأعضاء.",
    ru: "{person} нельзя назначить в Совет: в него входят только делегаты членов.",
  },
  check: ({ state, act }) => {
    if (state.bodies.get(act.body)?.kind !== "council") return aside;
    const { capacity, member = null } = state.people.get(act.person) ?? {};
    const of = member === null ? undefined : state.members.get(member)?.affiliation;
    if (capacity === "delegate" && of === "member") return holds;
    return fails({ person: personName(state, act.person) });
  },
  examples: [
    'a sitting; council | Secretariat names M8.1 member of CO1: "head of the delegation" | accepted',
    'a sitting; council | Secretariat names M5.2 member of CO1: "head of a chamber" | accepted',
    'a sitting; council | Secretariat names SG member of CO1: "letter" | refused ipa-cis.r2.1/members person="Secretary General"',
    'a sitting; council; Secretariat registers X1 "Ann" of M5 as adviser | Secretariat names X1 member of CO1: "letter" | refused ipa-cis.r2.1/members person=Ann',
    'a sitting; council; Secretariat makes M8 former member from 2025-11-14: "law" | Secretariat names M8.1 member of CO1: "letter" | refused ipa-cis.r2.1/members',
    'a sitting; commission sits | Secretariat names SG member of C1: "letter" | accepted',
  ],
});

/** Regulations, 2.1: who opens the sittings of the Council, and those of the Assembly. */
const opens = guard({
  id: "ipa-cis.r2.1/opens",
  cites: "Regulations, 2.1",
  reading:
    "The chair of the Council opens the sittings of the Assembly and of the Council and presides " +
    "over them: that the body which runs the Assembly does it through its chair is inferred. Who " +
    "does it while the chair is away stands in no text that was read.",
  on: ["OpenSitting", "TakeChair"],
  says: {
    en: "{person} cannot open the sitting or take the chair: the chair of the Council does.",
    fr: "{person} ne peut ouvrir la séance ni la présider : c'est au président du Conseil.",
    es: "{person} no puede abrir la sesión ni presidirla: lo hace el presidente del Consejo.",
    ar: "لا يحق لـ{person} افتتاح الجلسة أو رئاستها: يقوم بذلك رئيس المجلس.",
    ru: "{person} не может открыть заседание или вести его: это делает председатель Совета.",
  },
  check: ({ state, envelope }) => {
    const office = state.body === null ? "organisationPresident" : "president";
    return actsAs(state, envelope, office)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "a convened session; on 2025-11-14 | Chair of the Council opens sitting PL1 | accepted; SittingOpened",
    "a convened session; on 2025-11-14 | Secretariat on behalf of Chair of the Council opens sitting PL1 | accepted",
    'a convened session; on 2025-11-14 | Secretary General opens sitting PL1 | refused ipa-cis.r2.1/opens person="Secretary General"',
    "a sitting | Chair of the Council takes the chair | accepted",
    "a sitting | M5 takes the chair | refused ipa-cis.r2.1/opens",
    "a sitting; council | in council CO1: President of the body opens sitting CO1.PL1 | accepted",
    "a sitting; council | in council CO1: Chair of the Council opens sitting CO1.PL1 | refused ipa-cis.r2.1/opens",
  ],
});

export const registerClauses: readonly Clause[] = [
  council,
  members,
  ...kept.filter(({ id }) => !ofPresence(id)),
  ...cardClauses(keptBy),
];
/** Asked in every body as well. */
export const signing: readonly Clause[] = signingClauses(keptBy);
export const sittings: readonly Clause[] = [opens, ...kept.filter(({ id }) => ofPresence(id))];
