import { addDays, dateIn } from "@hemicycle/base";
import {
  aside,
  type Clause,
  type Draft,
  deadlineFrom,
  fails,
  guard,
  holds,
  is,
  type Session,
  type State,
  sessionAhead,
  silent,
  undecided,
  value,
} from "@hemicycle/engine";
import { delegationsOf, seatedOf, setTo, signers } from "../members.ts";
import { text } from "./common.ts";

const notice = "Notice of the 2007 session";
const source = "Danish note on the session of 5 to 9 July 2007: source S49 of our notes";

/** For the examples: a supplementary item of twenty members of four countries, and a draft. */
const item = 'Secretariat places item I1 "An item" as other item';
const supplementary = (signed: string): string =>
  `M1 deposits draft D1 "A supplementary item" on item I1, signed by ${signed}`;
const words = (draft: string): string =>
  `Secretariat deposits the text of draft ${draft} in English as p1 paragraph "Calls upon all to act"`;
const ofRapporteur = `${item}; Secretariat deposits draft D2 "Draft resolution" on item I1 of the rapporteurs; ${words("D2")}`;
const amends = (draft: string, signed: string): string =>
  `M1 tables amendment A1 to draft ${draft} for M1 in English, signed by ${signed}: ` +
  '"replace in p1 0-5 \\"Calls\\" by \\"Urges\\" between \\"\\" and \\" upon\\""';

/** The last day so many days before the opening. */
const lastBefore = ({ opens }: Session, days: number): string => addDays(opens, -days);

/** Who has signed, from how many countries, and until which day it had to be done. */
interface Needed {
  readonly members: number;
  readonly countries: number;
  readonly days: number;
}

const tooFewOrLate = (
  state: State,
  { signatories, at }: { signatories: readonly string[]; at: string },
  needed: Needed,
) => {
  const people = seatedOf(state, signatories);
  const [members, countries] = [people.length, delegationsOf(state, people)];
  const until = state.session === null ? "" : lastBefore(state.session, needed.days);
  const enough = members >= needed.members && countries >= needed.countries;
  const inTime = dateIn(state.founding?.seat ?? "UTC", at) <= until;
  return enough && inTime ? holds : fails({ members, countries, until });
};

const itemNeeds: Needed = { members: 20, countries: 4, days: 21 };

/** The notice of 2007: supplementary items. */
export const items2007 = guard({
  id: "osce-pa.n1/supplementary-item",
  cites: `${notice}, 1`,
  reading:
    "A supplementary item is signed by at least 20 members from at least 4 countries, and was in by " +
    "14 June 2007: 21 days before the opening on 5 July. We take the days as the rule.",
  on: ["DepositDraft"],
  says: {
    en: "{members} members of {countries} countries have signed it; 20 of at least 4 are needed, by {until}.",
    fr: "{members} membres de {countries} pays l'ont signé ; il en faut 20, d'au moins 4, au plus tard le {until}.",
    es: "Lo han firmado {members} miembros de {countries} países; hacen falta 20, de al menos 4, a más tardar el {until}.",
    ar: "وقّعه {members} من الأعضاء من عدد من البلدان قدره {countries}؛ والمطلوب 20 من 4 بلدان على الأقل، في موعد أقصاه {until}.",
    ru: "Подписали членов: {members}, стран: {countries}; необходимо 20 членов не менее чем из 4 стран, до {until}.",
  },
  check: ({ state, act, envelope: { at } }) =>
    act.signatories === undefined
      ? aside
      : tooFewOrLate(state, { signatories: act.signatories, at }, itemNeeds),
  examples: [
    `a convened session; on 2007-06-14; ${item} | ${supplementary(signers(7, 3))} | accepted; DraftDeposited`,
    `a convened session of 4 delegations of 5; on 2007-06-14; ${item} | ${supplementary(signers(4, 5))} | accepted`,
    `a convened session of 4 delegations of 5; on 2007-06-14; ${item} | ${supplementary(`${signers(3, 5)}, M4.1, M4.2, M4.3, M4.4`)} | refused osce-pa.n1/supplementary-item members=19 countries=4`,
    `a convened session of 3 delegations of 7; on 2007-06-14; ${item} | ${supplementary(signers(3, 7))} | refused osce-pa.n1/supplementary-item members=21 countries=3`,
    `a convened session; on 2007-06-15; ${item} | ${supplementary(signers(7, 3))} | refused osce-pa.n1/supplementary-item members=21 countries=7 until=2007-06-14`,
    `a convened session; on 2007-06-14; ${item} | ${supplementary(signers(6, 3))} | refused osce-pa.n1/supplementary-item members=18 countries=6`,
    'a convened session; on 2007-06-14; Secretariat places item I1 "An item" as other item | Secretariat deposits draft D2 "Draft" on item I1 of the rapporteurs | accepted',
  ],
});

const isSupplementary = (draft: Draft | undefined): boolean => draft?.signatories !== undefined;

/** The notice of 2007: amendments. */
export const amendments2007 = guard({
  id: "osce-pa.n2/amendment",
  cites: `${notice}, 2`,
  reading:
    "An amendment is signed by at least 5 members from at least 2 countries. One to the draft of a " +
    "rapporteur was in by 21 June 2007, 14 days before the opening; one to a supplementary item by " +
    "28 June, 7 days before.",
  on: ["TableAmendment"],
  says: {
    en: "{members} members of {countries} countries have signed it; 5 of at least 2 are needed, by {until}.",
    fr: "{members} membres de {countries} pays l'ont signé ; il en faut 5, d'au moins 2, au plus tard le {until}.",
    es: "Lo han firmado {members} miembros de {countries} países; hacen falta 5, de al menos 2, a más tardar el {until}.",
    ar: "وقّعه {members} من الأعضاء من عدد من البلدان قدره {countries}؛ والمطلوب 5 من بلدين (2) على الأقل، في موعد أقصاه {until}.",
    ru: "Подписали членов: {members}, стран: {countries}; необходимо 5 членов не менее чем из 2 стран, до {until}.",
  },
  check: ({ state, act, envelope: { at } }) => {
    const draft = state.session?.drafts.get(act.draft);
    const days = isSupplementary(draft) ? 7 : 14;
    const signatories = act.signatories ?? [];
    return tooFewOrLate(state, { signatories, at }, { members: 5, countries: 2, days });
  },
  examples: [
    `a convened session; on 2007-06-21; ${ofRapporteur} | ${amends("D2", signers(2, 3))} | accepted; AmendmentTabled`,
    `a convened session; on 2007-06-22; ${ofRapporteur} | ${amends("D2", signers(2, 3))} | refused osce-pa.n2/amendment members=6 countries=2 until=2007-06-21`,
    `a convened session; on 2007-06-21; ${ofRapporteur}; Secretariat registers M1.8 "Eight" of M1 as delegate; Secretariat registers M1.9 "Nine" of M1 as delegate | ${amends("D2", "M1.1, M1.2, M1.3, M1.8, M1.9")} | refused osce-pa.n2/amendment members=5 countries=1`,
    `a convened session; on 2007-06-21; ${ofRapporteur} | ${amends("D2", signers(2, 2))} | refused osce-pa.n2/amendment members=4 countries=2`,
    `a convened session; on 2007-06-14; ${item}; ${supplementary(signers(7, 3))}; on 2007-06-28; ${words("D1")} | ${amends("D1", signers(5, 1))} | accepted`,
    `a convened session; on 2007-06-14; ${item}; ${supplementary(signers(7, 3))}; on 2007-06-29; ${words("D1")} | ${amends("D1", signers(5, 1))} | refused osce-pa.n2/amendment until=2007-06-28`,
  ],
});

/** The same as a day of the calendar. */
export const amendmentDay2007 = value({
  id: "osce-pa.n2/amendment-day",
  cites: `${notice}, 2`,
  reading:
    "The last day for amendments to the drafts of the rapporteurs is 14 days before the opening.",
  status: "verified",
  source,
  slot: "deadline",
  answer: ({ state, of, at }) => {
    const session = at ?? sessionAhead(state);
    if (of !== "amendment" || session === null) return silent;
    return is(deadlineFrom("opening", session.opens, { days: 14, direction: "before" }));
  },
  examples: [
    "a convened session | deadline of amendments | 2007-06-21: 14 days before opening 2007-07-05",
    "a convened session | deadline of the convocation | silent",
  ],
});

/** A number of members and one of countries that the secretariat fills in. */
const asSet = (state: State, rule: string): Omit<Needed, "days"> | string => {
  const [members, countries] = [`osce-pa.${rule}/members`, `osce-pa.${rule}/countries`];
  const found = { members: setTo(state, members), countries: setTo(state, countries) };
  if (found.members === null) return members;
  return found.countries === null
    ? countries
    : { members: found.members, countries: found.countries };
};

const filledIn = (state: State, rule: string, signatories: readonly string[]) => {
  const needed = asSet(state, rule);
  if (typeof needed === "string") return undecided(needed);
  const people = seatedOf(state, signatories);
  const [members, countries] = [people.length, delegationsOf(state, people)];
  return members >= needed.members && countries >= needed.countries
    ? holds
    : fails({ members, countries, needed: needed.members, from: needed.countries });
};

const tooFew = {
  en: "{members} members of {countries} countries have signed it; {needed} of at least {from} are needed.",
  fr: "{members} membres de {countries} pays l'ont signé ; il en faut {needed}, d'au moins {from}.",
  es: "Lo han firmado {members} miembros de {countries} países; hacen falta {needed}, de al menos {from}.",
  ar: "وقّعه {members} من الأعضاء من عدد من البلدان قدره {countries}؛ والمطلوب {needed} من عدد لا يقل عن {from}.",
  ru: "Подписали членов: {members}, стран: {countries}; необходимо членов: {needed}, стран не менее: {from}.",
} as const;

const both = (rule: string, members: number, countries: number): string =>
  `Secretariat sets osce-pa.${rule}/members to ${members}: "invented"; ` +
  `Secretariat sets osce-pa.${rule}/countries to ${countries}: "invented"`;

/** Rule 21 of 2023: the number was not read. */
export const items = guard({
  id: "osce-pa.a21/supplementary-item",
  cites: `${text}, 21`,
  reading:
    "A supplementary item has signatures of members of several countries. How many is in no text " +
    "that was read of this edition, nor by when: the secretariat fills both numbers in.",
  on: ["DepositDraft"],
  says: tooFew,
  check: ({ state, act }) =>
    act.signatories === undefined ? aside : filledIn(state, "a21", act.signatories),
  examples: [
    `a sitting; ${both("a21", 20, 4)} | ${supplementary(signers(7, 3))} | accepted`,
    `a sitting; ${both("a21", 21, 7)} | ${supplementary(signers(7, 3))} | accepted`,
    `a sitting; ${both("a21", 20, 8)} | ${supplementary(signers(7, 3))} | refused osce-pa.a21/supplementary-item members=21 countries=7 needed=20 from=8`,
    `a sitting | ${supplementary(signers(7, 3))} | undecided osce-pa.a21/members`,
    `a sitting; Secretariat sets osce-pa.a21/members to 20: "invented" | ${supplementary(signers(7, 3))} | undecided osce-pa.a21/countries`,
  ],
});

/** Rule 22 of 2023. */
export const amendments = guard({
  id: "osce-pa.a22/amendment",
  cites: `${text}, 22`,
  reading:
    "Amendments are signed as in 2007, and signatures are validated (Rules 21 to 24). The numbers of " +
    "this edition were not read: the secretariat fills them in.",
  on: ["TableAmendment"],
  says: tooFew,
  check: ({ state, act }) => filledIn(state, "a22", act.signatories ?? []),
  examples: [
    `a sitting; ${ofRapporteur.replace(`${item}; `, "")}; ${both("a22", 5, 2)} | ${amends("D2", signers(2, 3))} | accepted`,
    `a sitting; ${ofRapporteur.replace(`${item}; `, "")}; ${both("a22", 5, 2)} | ${amends("D2", signers(1, 3))} | refused osce-pa.a22/amendment members=3 countries=1 needed=5 from=2`,
    `a sitting; ${ofRapporteur.replace(`${item}; `, "")} | ${amends("D2", signers(2, 3))} | undecided osce-pa.a22/members`,
  ],
});

/** Rule 26: urgent questions. */
export const urgent = guard({
  id: "osce-pa.a26/urgent",
  cites: `${text}, 26`,
  reading:
    "A question of urgency is asked for by members of several countries. 25 of 10 are told from " +
    "memory and hold nowhere: the secretariat fills the numbers in.",
  on: ["RequestEmergencyItem"],
  says: tooFew,
  check: ({ state, act }) => filledIn(state, "a26", act.signatories ?? []),
  examples: [
    `a sitting; ${both("a26", 20, 7)} | M1 requests emergency item R1 "A debate" about floods for M1, signed by ${signers(7, 3)} | accepted`,
    `a sitting; ${both("a26", 22, 7)} | M1 requests emergency item R1 "A debate" about floods for M1, signed by ${signers(7, 3)} | refused osce-pa.a26/urgent members=21 countries=7 needed=22 from=7`,
    'a sitting | M1 requests emergency item R1 "A debate" about floods for M1 | undecided osce-pa.a26/members',
  ],
});

export const of2007: readonly Clause[] = [items2007, amendments2007, amendmentDay2007, urgent];
export const of2023: readonly Clause[] = [items, amendments, urgent];
