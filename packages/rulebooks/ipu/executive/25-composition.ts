import { atLeast, third } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  figure,
  guard,
  holds,
  prose,
  type Sex,
  type State,
  type Term,
  undecided,
} from "@hemicycle/engine";
import { personName } from "../common.ts";
import { isKind, runningIn } from "../common-bodies.ts";
import { menOf, womenOf } from "../macros-bodies.ts";

const page = "IPU, page of the Executive Committee; the number of the article from 25.4";

/** For the examples: a Council and elected members, invented. */
const sits = (council: readonly string[], elected: readonly string[]): string =>
  `a sitting; executive; in the council ${council.join(" ")}; elected ${elected.join(" ")}`;

const named = (person: string): string => `Secretariat names ${person} member of EC1: "elected"`;
const all = [...womenOf(1, 10), ...menOf(1, 10)];

export const elected = figure({
  id: "ipu.s25/elected",
  cites: "Statutes, 25",
  reading:
    "Of the eighteen members fifteen are elected. The others belong to it by another office: the " +
    "President of the IPU, the President of the Bureau of Women Parliamentarians and the President of " +
    "the Board of the Forum of Young Parliamentarians. The elected are entered here as members, the " +
    "others as titular members.",
  status: "verified",
  source: page,
  is: 15,
  examples: [
    `${sits(all, [...womenOf(1, 7), ...menOf(1, 7)])} | ${named("M8.1")} | accepted`,
    `${sits(all, [...womenOf(1, 8), ...menOf(1, 7)])} | ${named("M8.2")} | refused ipu.s25/eighteen; ipu.s25.4/seats-of-groups`,
  ],
});

/** The terms of those who were elected, each person once. */
export const electedIn = (state: State, body: string): readonly Term[] =>
  runningIn(state, body).filter(({ as }) => as === "member");

export const byOffice = figure({
  id: "ipu.s25/by-office",
  cites: "Statutes, 25",
  reading: "Three belong to the Executive Committee by another office.",
  status: "verified",
  source: page,
  is: 3,
  examples: [
    'a sitting; executive; Secretariat names IPUP titular member of EC1: "office"; Secretariat names M1.1 titular member of EC1: "office" | Secretariat names M2.2 titular member of EC1: "office" | accepted',
  ],
});

/** Statutes 25: eighteen and no more. */
const eighteen = guard({
  id: "ipu.s25/eighteen",
  cites: "Statutes, 25",
  reading:
    "Nobody is elected to a place that is not there, nor belongs to the Committee by a fourth office. " +
    "Substitutes, and the offices of those who belong to it, are counted with neither (inferred).",
  on: ["NameToBody"],
  says: {
    en: "{person} cannot be named to the Executive Committee: {places} places of this kind are taken.",
    fr: "{person} ne peut être désigné au Comité exécutif : {places} sièges de cette nature sont occupés.",
    es: "{person} no puede designarse en el Comité Ejecutivo: {places} puestos de esta clase están ocupados.",
    ar: "لا يمكن تسمية {person} في اللجنة التنفيذية: المقاعد المشغولة من هذا النوع {places}.",
    ru: "{person} нельзя назначить в Исполнительный комитет: занято мест этого рода: {places}.",
  },
  check: ({ state, act }) => {
    if (!isKind(state, act.body, "executive")) return aside;
    const places = act.as === "member" ? elected.is : act.as === "titular" ? byOffice.is : null;
    if (places === null) return aside;
    const taken = runningIn(state, act.body).filter(({ as }) => as === act.as).length;
    return taken < places ? holds : fails({ person: personName(state, act.person), places });
  },
  examples: [
    `${sits(all, [...womenOf(1, 7), ...menOf(1, 7)])} | ${named("M8.1")} | accepted`,
    `${sits(all, [...womenOf(1, 8), ...menOf(1, 7)])} | ${named("M8.2")} | refused ipu.s25/eighteen person="Delegate 2 of M8" places=15; ipu.s25.4/seats-of-groups`,
    `${sits(all, [...womenOf(1, 8), ...menOf(1, 7)])}; Secretariat ends the term in EC1 of M1.1 as member: "left" | ${named("M8.2")} | accepted`,
    'a sitting; executive; Secretariat names IPUP titular member of EC1: "office"; Secretariat names M1.1 titular member of EC1: "office"; Secretariat names M2.2 titular member of EC1: "office" | Secretariat names M3.2 titular member of EC1: "office" | refused ipu.s25/eighteen places=3',
    `${sits(all, [...womenOf(1, 8), ...menOf(1, 7)])} | Secretariat names M8.2 substitute of EC1: "letter" | accepted`,
    'a sitting; committee | Secretariat names M7.1 titular member of C1: "letter" | accepted',
  ],
});

const isInCouncil = (state: State, term: Pick<Term, "name" | "member">): boolean =>
  state.bodies
    .values()
    .flatMap(({ id, kind }) => (kind === "council" ? runningIn(state, id) : []))
    .some(
      ({ as, name, member }) => as === "member" && name === term.name && member === term.member,
    );

const ofCouncil = figure({
  id: "ipu.s25/of-council",
  cites: "Statutes, 25",
  reading: "At least twelve of the elected members belong to the Governing Council.",
  status: "verified",
  source: page,
  is: 12,
  examples: [
    `${sits(womenOf(1, 2), [...womenOf(1, 2), ...menOf(1, 2)])} | ${named("M3.2")} | accepted`,
    `${sits(womenOf(1, 4), menOf(1, 3))} | ${named("M4.2")} | refused ipu.s25/from-council`,
    `${sits(womenOf(1, 2), [...womenOf(1, 2), ...menOf(1, 3)])} | ${named("M4.2")} | refused ipu.s25/from-council`,
  ],
});

/** Statutes 25: most of them sit in the Council. */
const fromCouncil = guard({
  id: "ipu.s25/from-council",
  cites: "Statutes, 25",
  reading:
    "So that twelve of fifteen can be members of the Council, three at most are not. That it is " +
    "looked at with each name is our reading; it says nothing of somebody who leaves the Council.",
  on: ["NameToBody"],
  says: {
    en: "{person} does not belong to the Governing Council, and {others} elected members already do not.",
    fr: "{person} n'appartient pas au Conseil directeur, et {others} membres élus sont déjà dans ce cas.",
    es: "{person} no pertenece al Consejo de Gobierno, y ya hay {others} miembros elegidos en ese caso.",
    ar: "{person} ليس عضواً في المجلس الحاكم، وعدد المنتخبين الآخرين من خارجه {others}.",
    ru: "{person} не входит в Руководящий совет; таких избранных членов уже: {others}.",
  },
  check: ({ state, act }) => {
    if (!isKind(state, act.body, "executive") || act.as !== "member") return aside;
    const known = state.people.get(act.person);
    const { name = "", member = null } = known ?? {};
    if (isInCouncil(state, { name, member })) return holds;
    const others = electedIn(state, act.body).filter((term) => !isInCouncil(state, term)).length;
    if (others < elected.is - ofCouncil.is) return holds;
    return fails({ person: personName(state, act.person), others });
  },
  examples: [
    `${sits(womenOf(1, 2), [...womenOf(1, 2), ...menOf(1, 2)])} | ${named("M3.2")} | accepted`,
    `${sits(womenOf(1, 2), [...womenOf(1, 2), ...menOf(1, 3)])} | ${named("M4.2")} | refused ipu.s25/from-council person="Delegate 2 of M4" others=3`,
    `${sits(womenOf(1, 3), [...womenOf(1, 2), ...menOf(1, 3)])} | ${named("M3.1")} | accepted`,
    `${sits(womenOf(1, 2), [...womenOf(1, 2), ...menOf(1, 3)])} | Secretariat names M4.2 titular member of EC1: "office" | accepted`,
    `${sits(womenOf(1, 2), [...womenOf(1, 2), ...menOf(1, 3)])}; Secretariat ends the term in GC1 of M1.1 as member: "left" | ${named("M4.2")} | refused ipu.s25/from-council others=4`,
    'a sitting; council | Secretariat names M2.3 member of GC1: "letter" | accepted',
  ],
});

const shareOfEach = figure({
  id: "ipu.s25/share-of-each-sex",
  cites: "Statutes, 25",
  reading: "At least a third of the elected members are women, and at least a third men.",
  status: "verified",
  source: page,
  is: third,
  examples: [
    `${sits(all, womenOf(1, 9))} | ${named("M10.1")} | accepted`,
    `${sits(all, womenOf(1, 10))}; Secretariat registers M9.3 "Nine" of M9 as delegate, woman, parliamentarian yes; in the council M9.3 | ${named("M9.3")} | refused ipu.s25/each-sex`,
  ],
});

/** Statutes 25: both sexes. */
const eachSex = guard({
  id: "ipu.s25/each-sex",
  cites: "Statutes, 25",
  reading:
    "So that a third of fifteen can be of the other sex, ten at most are of one. That it is looked at " +
    "with each name is our reading. Where somebody's sex is not known, it cannot be decided.",
  on: ["NameToBody"],
  says: {
    en: "{count} of the elected members are already of the sex of {person}, and at most {most} can be.",
    fr: "{count} des membres élus sont déjà du sexe de {person}, et {most} au plus peuvent l'être.",
    es: "{count} de los miembros elegidos son ya del sexo de {person}, y pueden serlo {most} como máximo.",
    ar: "عدد المنتخبين من جنس {person} هو {count}، والحد الأقصى {most}.",
    ru: "Избранных членов того же пола, что и {person}, уже {count}; допускается не более {most}.",
  },
  check: ({ state, act }) => {
    if (!isKind(state, act.body, "executive") || act.as !== "member") return aside;
    const sex = state.people.get(act.person)?.sex ?? null;
    const terms = electedIn(state, act.body);
    const of = (wanted: Sex | null): number => terms.filter((term) => term.sex === wanted).length;
    const most = elected.is - atLeast(shareOfEach.is, elected.is);
    if (sex === null) return undecided("ipu.s25/sexes");
    const count = of(sex);
    if (count + of(null) < most) return holds;
    return count < most
      ? undecided("ipu.s25/sexes")
      : fails({ person: personName(state, act.person), count, most });
  },
  examples: [
    `${sits(all, womenOf(1, 9))} | ${named("M10.1")} | accepted`,
    `${sits(all, womenOf(1, 10))}; Secretariat registers M9.3 "Nine" of M9 as delegate, woman, parliamentarian yes; in the council M9.3 | ${named("M9.3")} | refused ipu.s25/each-sex person=Nine count=10 most=10`,
    `${sits(all, menOf(1, 10))}; Secretariat registers M9.3 "Nine" of M9 as delegate, man, parliamentarian yes; in the council M9.3 | ${named("M9.3")} | refused ipu.s25/each-sex count=10`,
    `${sits(all, womenOf(1, 10))} | ${named("M1.2")} | accepted`,
    `a sitting; executive; Secretariat registers M9.3 "Nine" of M9 as delegate, parliamentarian yes | ${named("M9.3")} | undecided ipu.s25/sexes`,
    `${sits(all, womenOf(1, 10))} | Secretariat names M8.1 titular member of EC1: "office" | accepted`,
    'a sitting; council | Secretariat names M2.3 member of GC1: "letter" | accepted',
  ],
});

const convened = prose({
  id: "ipu.e3.2/extraordinary",
  cites: "Rules of the Executive Committee, 3.2",
  reading:
    "The Executive Committee meets in extraordinary session at the call of the President, or of three " +
    "members from at least two geopolitical groups.",
  why: "No act enters such a call: it reaches the President outside a sitting.",
});

export const registerClauses: readonly Clause[] = [
  elected,
  byOffice,
  eighteen,
  ofCouncil,
  fromCouncil,
  shareOfEach,
  eachSex,
  convened,
];
