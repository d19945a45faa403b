import {
  aside,
  belongs,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  type State,
  termsOf,
} from "@hemicycle/engine";
import { delegationActing } from "../../delegations.ts";
import { actsAsOneOf, listed, personName } from "../../people.ts";

const inTheCouncil = ({ bodies }: State, person: string): boolean =>
  bodies
    .values()
    .filter(({ kind }) => kind === "council")
    .some((body) => termsOf(body, person).some(belongs));

/** Provisional Statute, 4.2: from among whom. */
const fromTheCouncil = guard({
  id: "csto-pa.s4.2/from-the-council",
  cites: "Provisional Statute, 4.2",
  reading:
    "The plenary elects the chair of the Assembly from among the members of the Council, for three " +
    "years. Who proposes, the report that names the paragraph does not say: a delegate in the room, " +
    "or whoever presides (inferred). The term is entered with its last day.",
  on: ["ProposeOfficers"],
  says: {
    en: "{people} cannot be proposed: the chair is elected from among the members of the Council, on the proposal of a delegate in the room or of whoever presides.",
    fr: "{people} ne peut être proposé : le président est élu parmi les membres du Conseil, sur proposition d'un délégué présent ou de la présidence.",
    es: "{people} no puede proponerse: el presidente se elige entre los miembros del Consejo, a propuesta de un delegado presente o de quien preside.",
    ar: "لا يمكن اقتراح {people}: يُنتخب الرئيس من بين أعضاء المجلس باقتراح مندوب حاضر أو من يتولى الرئاسة.",
    ru: "{people}: предложить нельзя; председатель избирается из числа членов Совета по предложению находящегося в зале делегата или председательствующего.",
  },
  check: ({ state, act, envelope }) => {
    const proposes =
      actsAsOneOf(state, envelope, ["chair"]) || delegationActing(state, envelope) !== null;
    const [person = "", ...others] = act.people;
    const one = act.office === "president" && others.length === 0;
    if (proposes && one && inTheCouncil(state, person)) return holds;
    return fails({ people: listed(act.people.map((person) => personName(state, person))) });
  },
  examples: [
    "a sitting; council | Chair proposes M3.1 as Chair of the Assembly in E1 | accepted",
    "a sitting; council | M2 proposes M3.1 as Chair of the Assembly in E1 | accepted",
    'a sitting; council | M2 proposes M6.1 as Chair of the Assembly in E1 | refused csto-pa.s4.2/from-the-council people="Delegate 1 of M6"',
    'a sitting; council; Secretariat ends the term in CO1 of M3.1 as member: "left" | Chair proposes M3.1 as Chair of the Assembly in E1 | refused csto-pa.s4.2/from-the-council',
    "a sitting; council | Chair proposes M3.1, M2.1 as Chair of the Assembly in E1 | refused csto-pa.s4.2/from-the-council",
    "a sitting; council | Chair proposes M3.1 as Teller in E1 | refused csto-pa.s4.2/from-the-council",
    "a sitting; council | Secretary General proposes M3.1 as Chair of the Assembly in E1 | refused csto-pa.s4.2/from-the-council",
    "a sitting; commission sits | Chair proposes M3.2 as Chair of the Assembly in E1 | refused csto-pa.s4.2/from-the-council",
  ],
});

/** Provisional Statute, 4.2: from among whom, also when it is decided. */
const stillThere = guard({
  id: "csto-pa.s4.2/still-there",
  cites: "Provisional Statute, 4.2",
  reading:
    "Whoever has left the Council since the proposal is not elected from among its members any more " +
    "(inferred).",
  on: ["DecideWithoutVote"],
  narrows: true,
  says: {
    en: "{people} is no member of the Council any more and cannot be elected chair.",
    fr: "{people} n'est plus membre du Conseil et ne peut être élu président.",
    es: "{people} ya no es miembro del Consejo y no puede ser elegido presidente.",
    ar: "لم يعد {people} عضواً في المجلس ولا يمكن انتخابه رئيساً.",
    ru: "{people} больше не член Совета и не может быть избран председателем.",
  },
  check: ({ state, act: { question } }) => {
    if (question.kind !== "election") return aside;
    const people = state.session?.elections.get(question.election)?.people ?? [];
    const gone = people.filter((person) => !inTheCouncil(state, person));
    if (gone.length === 0) return holds;
    return fails({ people: listed(gone.map((person) => personName(state, person))) });
  },
  examples: [
    "a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1; proposed election E1 | Chair declares election E1 adopted without a vote | accepted",
    'a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1; proposed election E1; Secretariat ends the term in CO1 of M3.1 as member: "left" | Chair declares election E1 adopted without a vote | refused csto-pa.s4.2/still-there people="Delegate 1 of M3"',
    'a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1; proposed election E1; Secretariat ends the mandate of M3.1: "resigned" | Chair declares election E1 adopted without a vote | refused csto-pa.s4.2/still-there',
    'a sitting; proposed | Chair declares question Q1 "A" adopted without a vote | accepted',
  ],
});

/** Provisional Statute, 4.2: whoever is elected has the office. */
const takesOffice = consequence({
  id: "csto-pa.s4.2/takes-office",
  cites: "Provisional Statute, 4.2",
  reading:
    "Whoever is elected is chair at once, in the place of the one before. In December 2024 the " +
    "election was unanimous.",
  on: ["DecidedWithoutVote"],
  follow: ({ state, event: { question } }) => {
    const id = question.kind === "election" ? question.election : "";
    const election = state.session?.elections.get(id);
    if (election === undefined) return [];
    return [{ type: "OfficeTaken", office: election.office, people: election.people }];
  },
  examples: [
    "a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1; proposed election E1 | Chair declares election E1 adopted without a vote | accepted; DecidedWithoutVote, OfficeTaken",
    'a sitting; proposed | Chair declares question Q1 "A" adopted without a vote | accepted; DecidedWithoutVote',
    "a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1; proposed election E1; Chair declares election E1 adopted without a vote; Chair closes the sitting | person M3.1 as Chair of the Assembly opens sitting PL2 | accepted",
  ],
});

/** Provisional Statute, 4.2: elected once at a time. */
const notDecided = guard({
  id: "csto-pa.s4.2/once",
  cites: "Provisional Statute, 4.2",
  reading: "While a proposal for the office is on the table, another one waits (inferred).",
  on: ["ProposeOfficers"],
  says: {
    en: "Somebody is proposed already ({election}): that is decided first.",
    fr: "Une proposition est déjà en cours ({election}) : elle est tranchée d'abord.",
    es: "Ya hay una propuesta ({election}): primero se decide sobre ella.",
    ar: "هناك اقتراح قائم ({election}): يُبت فيه أولاً.",
    ru: "Кандидатура уже предложена ({election}): сначала решают по ней.",
  },
  check: ({ state, act }) => {
    const { elections, decisions } = state.session ?? {};
    const others = (elections?.values() ?? []).filter(({ office }) => office === act.office);
    const open = others.find(({ id }) => decisions?.has(`election:${id}`) === false);
    return open === undefined ? holds : fails({ election: open.id });
  },
  examples: [
    "a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1; proposed election E1; Chair declares election E1 adopted without a vote | M2 proposes M2.1 as Chair of the Assembly in E2 | accepted",
    "a sitting; council; Chair proposes M3.1 as Chair of the Assembly in E1 | M2 proposes M2.1 as Chair of the Assembly in E2 | refused csto-pa.s4.2/once election=E1",
  ],
});

export const clauses: readonly Clause[] = [fromTheCouncil, notDecided, stillThere, takesOffice];
