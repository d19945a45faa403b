import { aside, type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { isDelegate, personName } from "../common.ts";
import { isKind } from "../common-bodies.ts";

const meets = prose({
  id: "ipu.w1/meets",
  cites: "Rules of the Forum of Women Parliamentarians, 1",
  reading: "The Forum meets at both Assemblies of the year and reports to the Governing Council.",
  why: "A Forum that does not sit does nothing that could be refused; what it reports is a document.",
});

/** Forum of Women Parliamentarians: who belongs to it. */
const members = guard({
  id: "ipu.w3/women-delegates",
  cites: "Rules of the Forum of Women Parliamentarians, 3",
  reading:
    "The women among the delegates are its members; men may take part, and are let in without being " +
    "named to it. Offices of the Forum are held by its members (inferred).",
  on: ["NameToBody"],
  says: {
    en: "{person} cannot be named to the Forum: its members are the women among the delegates.",
    fr: "{person} ne peut être désigné au Forum : ses membres sont les femmes parmi les délégués.",
    es: "{person} no puede designarse en el Foro: sus miembros son las mujeres delegadas.",
    ar: "لا يمكن تسمية {person} في المنتدى: أعضاؤه النساء من المندوبين.",
    ru: "{person} нельзя назначить в Форум: его члены — женщины-делегаты.",
  },
  check: ({ state, act }) => {
    if (!isKind(state, act.body, "forum")) return aside;
    const woman = state.people.get(act.person)?.sex === "woman" && isDelegate(state, act.person);
    const place = act.as !== "titular" && act.as !== "substitute";
    return woman && place ? holds : fails({ person: personName(state, act.person) });
  },
  examples: [
    'a sitting; forum | Secretariat names M5.1 member of F1: "delegate" | accepted',
    'a sitting; forum | Secretariat names M5.1 president of F1: "elected" | accepted',
    'a sitting; forum | Secretariat names M5.2 member of F1: "delegate" | refused ipu.w3/women-delegates person="Delegate 2 of M5"',
    'a sitting; forum; Secretariat registers X1 "Ann" as official, woman | Secretariat names X1 member of F1: "official" | refused ipu.w3/women-delegates person=Ann',
    'a sitting; forum | Secretariat names M5.1 titular member of F1: "letter" | refused ipu.w3/women-delegates',
    'a sitting; forum | Secretariat names M5.1 substitute of F1: "letter" | refused ipu.w3/women-delegates',
    "a sitting; forum | in forum F1: M5 opens sitting F1.PL1 | undecided forum/OpenSitting",
    'a sitting; council | Secretariat names M2.3 member of GC1: "letter" | accepted',
  ],
});

const sitting = prose({
  id: "ipu.w5/sitting",
  cites: "Rules of the Forum of Women Parliamentarians, 5",
  reading:
    "How the Forum is presided over, debates and decides is unset: of its rules only the first four " +
    "were read, and the numbers of what follows are not known.",
  why: "Nothing is known that could allow or refuse; what is done in a sitting of it is undecided.",
});

export const registerClauses: readonly Clause[] = [meets, members, sitting];
