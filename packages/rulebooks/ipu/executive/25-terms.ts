import { addMonths, type CalendarDate } from "@hemicycle/base";
import { aside, type Clause, fails, figure, guard, holds, prose } from "@hemicycle/engine";
import { personName } from "../common.ts";
import { isKind } from "../common-bodies.ts";

const page = "IPU, page of the Executive Committee; the number of the article from 25.4";

const years = (date: CalendarDate, count: number): CalendarDate => addMonths(date, 12 * count);

export const four = figure({
  id: "ipu.s25/four-years",
  cites: "Statutes, 25",
  reading: "The elected members of the Executive Committee have a term of four years.",
  status: "verified",
  source: page,
  is: 4,
  examples: [
    'a sitting; executive | Secretariat names M1.1 member of EC1 from 2017-10-18 until 2021-10-18: "elected" | accepted',
    'a sitting; executive | Secretariat names M1.1 member of EC1 from 2017-10-18 until 2021-10-19: "elected" | refused ipu.s25/term',
  ],
});

const two = figure({
  id: "ipu.s25/two-years-between",
  cites: "Statutes, 25",
  reading: "They are eligible again after two years.",
  status: "verified",
  source: page,
  is: 2,
  examples: [
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 member of EC1 from 2017-10-18: "elected" | accepted',
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-19: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 member of EC1 from 2017-10-18: "elected" | refused ipu.s25/eligible-again',
  ],
});

/** Statutes 25: how long. */
const term = guard({
  id: "ipu.s25/term",
  cites: "Statutes, 25",
  reading:
    "A term that is entered with its first and its last day is not longer than four years, day for " +
    "day; it does not end before it begins. Terms without days are not measured.",
  on: ["NameToBody"],
  says: {
    en: "A term from {from} ends by {last}, and not on {until}.",
    fr: "Un mandat commençant le {from} prend fin au plus tard le {last}, et non le {until}.",
    es: "Un mandato que comienza el {from} termina a más tardar el {last}, y no el {until}.",
    ar: "الولاية التي تبدأ في {from} تنتهي في موعد أقصاه {last}، لا في {until}.",
    ru: "Срок, начавшийся {from}, истекает не позднее {last}, а не {until}.",
  },
  check: ({ state, act }) => {
    const { from, until } = act;
    if (!isKind(state, act.body, "executive") || act.as !== "member") return aside;
    if (from === undefined || until === undefined) return aside;
    const last = years(from, four.is);
    return until <= last && from <= until ? holds : fails({ from, until, last });
  },
  examples: [
    'a sitting; executive | Secretariat names M1.1 member of EC1 from 2017-10-18 until 2021-10-18: "elected" | accepted',
    'a sitting; executive | Secretariat names M1.1 member of EC1 from 2017-10-18 until 2021-10-19: "elected" | refused ipu.s25/term from=2017-10-18 until=2021-10-19 last=2021-10-18',
    'a sitting; executive | Secretariat names M1.1 member of EC1 from 2017-10-18 until 2017-10-17: "elected" | refused ipu.s25/term',
    'a sitting; executive | Secretariat names M1.1 member of EC1 from 2017-10-18 until 2017-10-18: "elected" | accepted',
    'a sitting; executive | Secretariat names M1.1 member of EC1 until 2030-10-18: "elected" | accepted',
    'a sitting; executive | Secretariat names M1.1 titular member of EC1 from 2017-10-18 until 2025-10-18: "office" | accepted',
    'a sitting; council | Secretariat names M2.3 member of GC1 from 2017-10-18 until 2025-10-18: "letter" | accepted',
  ],
});

/** Statutes 25: not at once again. */
const eligibleAgain = guard({
  id: "ipu.s25/eligible-again",
  cites: "Statutes, 25",
  reading:
    "Two years lie between the last day of a term and the first day of the next of the same person, " +
    "as far as the register knows these days. Somebody who takes up the same term after a pause " +
    "between two sessions is not elected again.",
  on: ["NameToBody"],
  says: {
    en: "{person} served until {until} and can be elected again from {again}.",
    fr: "Le mandat de {person} a pris fin le {until} ; sa réélection est possible à partir du {again}.",
    es: "El mandato de {person} terminó el {until}; puede ser reelegido a partir del {again}.",
    ar: "انتهت ولاية {person} في {until}، ويجوز انتخابه مجدداً اعتباراً من {again}.",
    ru: "Срок полномочий {person} истёк {until}; новое избрание возможно с {again}.",
  },
  check: ({ state, act }) => {
    const { from, person } = act;
    if (!isKind(state, act.body, "executive") || act.as !== "member") return aside;
    const known = state.people.get(person);
    const own = (state.bodies.get(act.body)?.terms ?? []).filter(
      ({ as, name, member, status }) =>
        as === "member" && status === "ended" && name === known?.name && member === known.member,
    );
    const until = own
      .flatMap((one) => one.until ?? [])
      .toSorted()
      .at(-1);
    if (from === undefined || until === undefined) return aside;
    const again = years(until, two.is);
    return from >= again ? holds : fails({ person: personName(state, person), until, again });
  },
  examples: [
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 member of EC1 from 2017-10-18: "elected" | accepted',
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 member of EC1 from 2017-10-17: "elected" | refused ipu.s25/eligible-again person="Delegate 1 of M1" until=2015-10-18 again=2017-10-18',
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.2 member of EC1 from 2016-10-18: "elected" | accepted',
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 member of EC1: "elected" | accepted',
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2008-10-18 until 2012-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over"; Secretariat names M1.1 member of EC1 from 2014-10-18 until 2016-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 member of EC1 from 2017-10-18: "elected" | refused ipu.s25/eligible-again until=2016-10-18',
    'a sitting; executive; Secretariat names M1.1 member of EC1 from 2012-10-18 until 2015-10-18: "elected"; Secretariat ends the term in EC1 of M1.1 as member: "over" | Secretariat names M1.1 titular member of EC1 from 2016-10-18: "office" | accepted',
    'a sitting; council | Secretariat names M2.3 member of GC1 from 2017-10-18: "letter" | accepted',
  ],
});

const successor = prose({
  id: "ipu.s25/successor",
  cites: "Statutes, 25",
  reading: "Whoever follows an elected member comes from another parliament.",
  why: "Which of several places somebody follows in is not entered.",
});

export const registerClauses: readonly Clause[] = [four, two, term, eligibleAgain, successor];
