import {
  aside,
  type Clause,
  consequence,
  type Delegation,
  type Event,
  fails,
  figure,
  guard,
  holds,
  prose,
  type State,
  undecided,
} from "@hemicycle/engine";
import { madeUp, memberName, singleSexBefore } from "../common.ts";
import { inhabitantsOf } from "./15-votes.ts";

/** Statutes 10.1: both sexes. */
export const bothSexes = prose({
  id: "ipu.s10.1/both-sexes",
  cites: "Statutes, 10.1",
  reading: "Members name sitting parliamentarians as their delegates, women and men among them.",
  why:
    "That they are parliamentarians, Rule 1.1 checks. That both sexes are there is asked of the " +
    "Members; what follows when they are not stands in 10.3 and 15.2(c).",
});

/** For the examples: one more delegate of M5, or as many as make it so many. */
const next = (number: number, sex: string): string =>
  `Secretariat registers M5.${number} "Delegate" of M5 as delegate${sex}, parliamentarian yes`;

const upTo = (number: number, sex: string): string =>
  Array.from({ length: number - 2 }, (_, at) => next(at + 3, sex)).join("; ");

/** For the examples: a delegation of two men, as at the two sessions before. */
const menAtTwo =
  'a founded assembly; Secretariat admits M5 "M5" as member; ' +
  'Secretariat records population 3,000,000 of M5 on 2017-01-01: "invented"; ' +
  "Secretariat records single-sex delegation of M5 at A1; " +
  "Secretariat records single-sex delegation of M5 at A2; " +
  'Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision"; ' +
  'Secretary General convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18; ' +
  `Secretariat accredits M5; ${next(1, ", man")}; ${next(2, ", man")}`;

/** Statutes 10.2. */
export const sizes = figure({
  id: "ipu.s10.2/sizes",
  cites: "Statutes, 10.2",
  reading:
    "Eight delegates, or ten where the country has a hundred million inhabitants or more. The " +
    "number of the paragraph is inferred from the text of the 1980s (there 11.2).",
  status: "verified",
  source:
    "Chinese text of the Statutes as revised in 1983, Art. 11.2 (fsou.com); fact sheet of the " +
    "German Bundestag, 2008 (webarchiv.bundestag.de)",
  is: { delegates: 8, ofLargeCountry: 10, largeFrom: 100_000_000 },
  examples: [
    `a convened session; ${upTo(7, ", man")} | ${next(8, ", man")} | accepted`,
    `a convened session, population of M5 100,000,000; ${upTo(9, ", man")} | ${next(10, ", man")} | accepted`,
  ],
});

/** Statutes 10.3. */
export const lessForOneSex = figure({
  id: "ipu.s10.3/one-less",
  cites: "Statutes, 10.3",
  reading:
    "A delegation of one sex at three consecutive sessions, this one included, has one delegate " +
    "less. A session without a delegation breaks the row; the text does not speak of it (inferred).",
  status: "verified",
  source:
    "Statutes 2003, 10.3 (debates.parlamento.pt, DAR II-A no. 82 of 3 September 2004, p. 3270)",
  is: 1,
  examples: [
    `a convened session, single-sex history of M5; ${upTo(6, ", woman")} | ${next(7, ", woman")} | accepted`,
    `a convened session, single-sex history of M5; ${upTo(7, ", woman")} | ${next(8, ", woman")} | refused ipu.s10.2/size most=7`,
  ],
});

/** The delegation as it would be with one more delegate. */
const joinedBy = (
  { women, men, delegates }: Delegation,
  sex: "woman" | "man" | undefined,
): Pick<Delegation, "women" | "men" | "delegates"> => ({
  women: women + (sex === "woman" ? 1 : 0),
  men: men + (sex === "man" ? 1 : 0),
  delegates: delegates + 1,
});

interface Most {
  readonly delegates: number;
  /** A value without which only a smaller delegation can be allowed. */
  readonly unset: string | null;
}

/** The most that a country of this population may send, with what is known. */
const mostOf = (inhabitants: number | null): Most => {
  if (inhabitants === null) return { delegates: sizes.is.delegates, unset: "ipu.s15.2/population" };
  const large = inhabitants >= sizes.is.largeFrom;
  return { delegates: large ? sizes.is.ofLargeCountry : sizes.is.delegates, unset: null };
};

const mostFor = (state: State, delegation: Delegation, sex: "woman" | "man" | undefined): Most => {
  const member = state.members.get(delegation.member);
  if (member === undefined) return mostOf(null);
  const most = mostOf(inhabitantsOf(member));
  if (!singleSexBefore(state, member)) return most;
  const now = madeUp(joinedBy(delegation, sex));
  if (now === "mixed") return most;
  const delegates = most.delegates - lessForOneSex.is;
  return { delegates, unset: now === "unknown" ? "ipu.s15.2c/composition" : most.unset };
};

/** Statutes 10.2 and 10.3: how large a delegation can be. */
export const size = guard({
  id: "ipu.s10.2/size",
  cites: "Statutes, 10.2",
  reading:
    "Delegates are counted; honorary members, advisers and officials are not (inferred). For an " +
    "Associate Member, which has no population on file, eight are allowed and the rest is open.",
  on: ["RegisterPerson"],
  says: {
    en: "{member} has {delegates} delegates, and may have {most}.",
    fr: "{member} compte {delegates} délégués et peut en avoir {most}.",
    es: "{member} tiene {delegates} delegados y puede tener {most}.",
    ar: "عدد مندوبي {member} هو {delegates}، والعدد المسموح به {most}.",
    ru: "{member}: делегатов {delegates}, допускается {most}.",
  },
  check: ({ state, act }) => {
    const delegation = state.session?.delegations.get(act.member ?? "");
    if (act.capacity !== "delegate" || delegation === undefined) return aside;
    const most = mostFor(state, delegation, act.sex);
    if (delegation.delegates < most.delegates) return holds;
    if (most.unset !== null) return undecided(most.unset);
    const { member, delegates } = delegation;
    return fails({ member: memberName(state, member), delegates, most: most.delegates });
  },
  examples: [
    `a convened session; ${upTo(7, ", man")} | ${next(8, ", man")} | accepted`,
    `a convened session; ${upTo(8, ", man")} | ${next(9, ", man")} | refused ipu.s10.2/size member=M5 delegates=8 most=8`,
    `a convened session; ${upTo(8, ", man")} | Secretariat registers M5.9 "Nine" of M5 as adviser, man | accepted`,
    `a convened session; ${upTo(8, ", man")} | Secretariat registers M5.9 "Nine" of M5 as honorary member, man | accepted`,
    `a convened session, population of M5 99,999,999; ${upTo(8, ", man")} | ${next(9, ", man")} | refused ipu.s10.2/size delegates=8 most=8`,
    `a convened session, population of M5 100,000,000; ${upTo(9, ", man")} | ${next(10, ", man")} | accepted`,
    `a convened session, population of M5 100,000,000; ${upTo(10, ", man")} | ${next(11, ", man")} | refused ipu.s10.2/size delegates=10 most=10`,
    `a convened session, single-sex history of M5; ${upTo(6, ", woman")} | ${next(7, ", woman")} | accepted`,
    `a convened session, single-sex history of M5; ${upTo(7, ", woman")} | ${next(8, ", woman")} | refused ipu.s10.2/size delegates=7 most=7`,
    `a convened session, single-sex history of M5; ${upTo(7, ", woman")} | ${next(8, ", man")} | accepted`,
    `a convened session, single-sex history of M5; ${upTo(7, ", woman")} | ${next(8, "")} | undecided ipu.s15.2c/composition`,
    `a convened session, population of M5 100,000,000, single-sex history of M5; ${upTo(9, ", woman")} | ${next(10, ", woman")} | refused ipu.s10.2/size delegates=9 most=9`,
    `a convened session, single-sex history of M5; Secretariat records absent delegation of M5 at A3; ${upTo(7, ", woman")} | ${next(8, ", woman")} | accepted`,
    `a founded assembly; Secretariat admits M5 "M5" as member; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision"; Secretary General convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18; Secretariat accredits M5; ${next(1, ", woman")}; ${next(2, ", man")}; ${upTo(8, ", man")} | ${next(9, ", man")} | undecided ipu.s15.2/population`,
    `${menAtTwo}; ${upTo(7, ", man")} | ${next(8, ", man")} | refused ipu.s10.2/size delegates=7 most=7`,
  ],
});

/** Statutes 10.3: what later sessions have to know. */
export const remembered = consequence({
  id: "ipu.s10.3/remembered",
  cites: "Statutes, 10.3",
  reading:
    "When a session closes, how each delegation was made up is kept for the sessions after it, and " +
    "which Members had none. Not for a session entered afterwards, whose delegates are not all " +
    "known by name, and not where the Secretariat has recorded it already.",
  on: ["SessionClosed"],
  follow: ({ state }) => compositionsAt(state),
  examples: [
    "2 at first plenary | President closes the session | accepted; SessionClosed, OfficeTaken, OfficeTaken, CompositionRecorded, CompositionRecorded",
    "2 at first plenary; Secretariat records mixed delegation of M2 at S1 | President closes the session | accepted; SessionClosed, OfficeTaken, OfficeTaken, CompositionRecorded",
    "2 at first plenary, from a source | President closes the session | accepted; SessionClosed, OfficeTaken, OfficeTaken",
    "2 at first plenary, M2 associate member | President closes the session | accepted; SessionClosed, OfficeTaken, CompositionRecorded",
    '2 at first plenary; Secretariat admits M7 "M7" as member; Secretariat admits M8 "M8" as member; Secretariat accredits M8 | President closes the session | accepted; SessionClosed, OfficeTaken, OfficeTaken, CompositionRecorded, CompositionRecorded, CompositionRecorded, CompositionRecorded',
    '2 at first plenary; Secretariat admits M8 "M8" as member; Secretariat records population 3,000,000 of M8 on 2017-01-01: "invented"; Secretariat records single-sex delegation of M8 at A1; Secretariat accredits M8; Secretariat registers M8.1 "One" of M8 as delegate, woman, parliamentarian yes; President closes the session; next session; Secretariat accredits M8; Secretariat registers M8.2 "Two" of M8 as delegate, woman, parliamentarian yes | entitlement of M8 | 9',
  ],
});

const compositionsAt = (state: State): readonly Event[] => {
  const { session } = state;
  if (session === null || session.source !== null) return [];
  return state.members.values().flatMap((member): readonly Event[] => {
    const recorded = member.compositions.some((one) => one.session === session.id);
    if (recorded || member.affiliation !== "member") return [];
    const delegation = session.delegations.get(member.id);
    const there = delegation !== undefined && delegation.delegates > 0;
    const composition = there ? madeUp(delegation) : "absent";
    if (composition === "unknown") return [];
    return [{ type: "CompositionRecorded", member: member.id, session: session.id, composition }];
  });
};

export const clauses: readonly Clause[] = [bothSexes, sizes, size, lessForOneSex, remembered];
