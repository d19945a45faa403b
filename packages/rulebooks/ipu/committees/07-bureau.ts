import { atLeast, fraction } from "@hemicycle/base";
import {
  bodyOf,
  type Clause,
  fails,
  figure,
  guard,
  holds,
  prose,
  type Sex,
  type State,
  undecided,
} from "@hemicycle/engine";

/** How many of each sex, and of whom it is not known. */
const bySex = (state: State): Readonly<Record<Sex | "unknown", number>> => {
  const held = (bodyOf(state)?.terms ?? []).filter(({ status }) => status === "held");
  const sexes = new Map(held.map(({ person, sex }) => [person, sex]));
  const count = (wanted: Sex | null): number =>
    [...sexes.values()].filter((sex) => sex === wanted).length;
  return { woman: count("woman"), man: count("man"), unknown: count(null) };
};

const share = figure({
  id: "ipu.c7/share-of-each-sex",
  cites: "Rules of the Standing Committees, 7",
  reading:
    "At least thirty in a hundred of the members of a Bureau are women, and as many are men. The " +
    "share is verified; the number of the rule is from memory.",
  status: "verified",
  source: "IPU, Gender-equal IPU: the share. The number of the rule is from memory.",
  is: fraction(3, 10),
  examples: [
    "a sitting; bureau of 7 men and 3 women | in bureau B1: President of the body opens sitting B1.PL1 | accepted",
  ],
});

/** A Bureau is made up of both sexes. */
const bothSexes = guard({
  id: "ipu.c7/both-sexes",
  cites: "Rules of the Standing Committees, 7",
  reading:
    "A Bureau that is not made up in this way does not begin to sit. When it is looked at is our " +
    "reading: names are entered one by one, and only the whole has shares.",
  on: ["OpenSitting"],
  says: {
    en: "The Bureau has {women} women and {men} men; at least {needed} of each are needed.",
    fr: "Le Bureau compte {women} femmes et {men} hommes ; il en faut au moins {needed} de chaque sexe.",
    es: "La Mesa tiene {women} mujeres y {men} hombres; se necesitan al menos {needed} de cada sexo.",
    ar: "في المكتب من النساء {women} ومن الرجال {men}، والحد الأدنى من كل جنس {needed}.",
    ru: "В бюро женщин: {women}, мужчин: {men}; тех и других должно быть не менее {needed}.",
  },
  check: ({ state }) => {
    const { woman: women, man: men, unknown } = bySex(state);
    const needed = atLeast(share.is, women + men + unknown);
    if (Math.min(women, men) >= needed) return holds;
    if (Math.min(women, men) + unknown >= needed) return undecided("ipu.c7/sexes");
    return fails({ women, men, needed });
  },
  examples: [
    "a sitting; bureau of 7 men and 3 women | in bureau B1: President of the body opens sitting B1.PL1 | accepted",
    "a sitting; bureau of 3 men and 7 women | in bureau B1: President of the body opens sitting B1.PL1 | accepted",
    "a sitting; bureau of 8 men and 3 women | in bureau B1: President of the body opens sitting B1.PL1 | refused ipu.c7/both-sexes women=3 men=8 needed=4",
    "a sitting; bureau of 2 men and 7 women | in bureau B1: President of the body opens sitting B1.PL1 | refused ipu.c7/both-sexes women=7 men=2 needed=3",
    'a sitting; bureau of 7 men and 2 women; Secretariat registers X1 "Ann" as official; Secretariat names X1 member of B1: "elected" | in bureau B1: President of the body opens sitting B1.PL1 | undecided ipu.c7/sexes',
    'a sitting; bureau of 8 men and 3 women; Secretariat ends the term in B1 of M2.2 as member: "left" | in bureau B1: President of the body opens sitting B1.PL1 | accepted',
    "a sitting; bureau of 7 men and 3 women | in bureau B1: M2 opens sitting B1.PL1 | refused ipu.c2/opens",
    "a sitting; bureau of 7 men and 3 women; in bureau B1: President of the body opens sitting B1.PL1 | in bureau B1: President closes the sitting | undecided bureau/CloseSitting",
  ],
});

const size = prose({
  id: "ipu.c7/size",
  cites: "Rules of the Standing Committees, 7",
  reading:
    "How many belong to a Bureau, and how many of each geopolitical group, is unset: eighteen, three " +
    "of each group, is from memory.",
  why: "What is only remembered refuses nothing.",
});

export const clauses: readonly Clause[] = [share, bothSexes, size];
