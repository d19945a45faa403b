import type { Session, State } from "@hemicycle/engine";
import {
  type Answered,
  type Clause,
  figure,
  is,
  type Member,
  unset,
  value,
} from "@hemicycle/engine";
import { isInArrears, madeUp, singleSexBefore } from "../common.ts";

const chinese = "Chinese text of the Statutes as revised in 1983, Art. 16 (fsou.com, 100666872_2)";
const russian = "Russian account of voting in the IPU, Art. 15 (studopedya.ru, 1-119671)";

/** Statutes 15.2(a). */
export const baseVotes = figure({
  id: "ipu.s15.2a/base",
  cites: "Statutes, 15.2(a)",
  reading:
    "Every Member has ten votes before its population is counted. The text of the 1980s has eight; " +
    "that it is ten today is inferred from two entitlements of 2022: Japan twenty, China 23.",
  status: "inferred",
  source: `${chinese}; entitlements at the 144th Assembly (nakanishi-satoshi.hatenablog.com)`,
  is: 10,
  examples: ["a convened session, population of M2 999,999 | entitlement of M2 | 10"],
});

/** Statutes 15.2(b): from how many inhabitants a Member has how many more votes. */
export const additionalVotes = figure({
  id: "ipu.s15.2b/additional",
  cites: "Statutes, 15.2(b)",
  reading:
    "More votes by the inhabitants of the country, in brackets: none below one million, one from " +
    "one to five million, and from there over one limit up to and with the next. On which side a " +
    "number that is exactly a limit falls is from memory, unverified; the limits are verified.",
  status: "verified",
  source: `${chinese}; the last bracket also in the ${russian}`,
  is: [
    { from: 0, votes: 0 },
    { from: 1_000_000, votes: 1 },
    { from: 5_000_001, votes: 2 },
    { from: 10_000_001, votes: 3 },
    { from: 20_000_001, votes: 4 },
    { from: 30_000_001, votes: 5 },
    { from: 40_000_001, votes: 6 },
    { from: 50_000_001, votes: 7 },
    { from: 60_000_001, votes: 8 },
    { from: 80_000_001, votes: 9 },
    { from: 100_000_001, votes: 10 },
    { from: 150_000_001, votes: 11 },
    { from: 200_000_001, votes: 12 },
    { from: 300_000_001, votes: 13 },
  ],
  examples: [
    "a convened session, population of M2 0 | entitlement of M2 | 10",
    "a convened session, population of M2 999,999 | entitlement of M2 | 10",
    "a convened session, population of M2 1,000,000 | entitlement of M2 | 11",
    "a convened session, population of M2 5,000,000 | entitlement of M2 | 11",
    "a convened session, population of M2 5,000,001 | entitlement of M2 | 12",
    "a convened session, population of M2 10,000,000 | entitlement of M2 | 12",
    "a convened session, population of M2 10,000,001 | entitlement of M2 | 13",
    "a convened session, population of M2 20,000,000 | entitlement of M2 | 13",
    "a convened session, population of M2 20,000,001 | entitlement of M2 | 14",
    "a convened session, population of M2 30,000,000 | entitlement of M2 | 14",
    "a convened session, population of M2 30,000,001 | entitlement of M2 | 15",
    "a convened session, population of M2 40,000,000 | entitlement of M2 | 15",
    "a convened session, population of M2 40,000,001 | entitlement of M2 | 16",
    "a convened session, population of M2 50,000,000 | entitlement of M2 | 16",
    "a convened session, population of M2 50,000,001 | entitlement of M2 | 17",
    "a convened session, population of M2 60,000,000 | entitlement of M2 | 17",
    "a convened session, population of M2 60,000,001 | entitlement of M2 | 18",
    "a convened session, population of M2 80,000,000 | entitlement of M2 | 18",
    "a convened session, population of M2 80,000,001 | entitlement of M2 | 19",
    "a convened session, population of M2 100,000,000 | entitlement of M2 | 19",
    "a convened session, population of M2 100,000,001 | entitlement of M2 | 20",
    "a convened session, population of M2 150,000,000 | entitlement of M2 | 20",
    "a convened session, population of M2 150,000,001 | entitlement of M2 | 21",
    "a convened session, population of M2 200,000,000 | entitlement of M2 | 21",
    "a convened session, population of M2 200,000,001 | entitlement of M2 | 22",
    "a convened session, population of M2 300,000,000 | entitlement of M2 | 22",
    "a convened session, population of M2 300,000,001 | entitlement of M2 | 23",
  ],
});

/** For the examples: a delegation of which no delegate is registered by name. */
const unknownDelegates =
  'Secretariat admits M99 "M99" as member; Secretariat accredits M99; ' +
  'Secretariat records population 3,000,000 of M99 on 2017-01-01: "invented"; ' +
  "Secretariat records mixed delegation of M99 at A0; " +
  "Secretariat records single-sex delegation of M99 at A1; " +
  "Secretariat records single-sex delegation of M99 at A2";

/** Statutes 15.2(c). */
export const singleSexBase = figure({
  id: "ipu.s15.2c/single-sex",
  cites: "Statutes, 15.2(c)",
  reading:
    "A delegation of one sex at three consecutive sessions, this one included, starts from eight " +
    "votes instead of ten; those for population are added to eight. That it is two votes less is " +
    "verified as the proposal of 1997 and 1999; the figure eight in the Article as adopted, and " +
    "that the others are added to it, are from memory. A session without a delegation breaks the " +
    "row; no text that we have speaks of one.",
  status: "fromMemory",
  source:
    "Quotation of 15.2(c) that breaks off before the figure (memoireonline.com, La diplomatie " +
    "parlementaire, p. 24); the proposal: archives.ipu.org, 164-wmn.htm",
  is: 8,
  examples: [
    "a convened session, single-sex history of M5 | entitlement of M5 | 9",
    "a convened session, single-sex history of M5; Secretariat records absent delegation of M5 at S0 | entitlement of M5 | 11",
    "a convened session, single-sex history of M5; Secretariat records mixed delegation of M5 at A2 | entitlement of M5 | 11",
    'a convened session, single-sex history of M5; Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | entitlement of M5 | 11',
    'a convened session, single-sex history of M5; Secretariat registers M5.9 "Nine" of M5 as delegate, parliamentarian yes | entitlement of M5 | unset ipu.s15.2c/composition',
    `a convened session; ${unknownDelegates} | entitlement of M99 | 11`,
    `a convened session; ${unknownDelegates}; Secretariat records mixed delegation of M99 at S1 | entitlement of M99 | 11`,
    `a convened session; ${unknownDelegates}; Secretariat records single-sex delegation of M99 at S1 | entitlement of M99 | 9`,
    `a convened session; ${unknownDelegates}; Secretariat registers M99.1 "One" of M99 as delegate, woman, parliamentarian yes | entitlement of M99 | 9`,
    "a convened session, single-sex history of M5; Secretariat records single-sex delegation of M5 at A3 | entitlement of M5 | 9",
    'a convened session; Secretariat admits M99 "M99" as member; Secretariat accredits M99; Secretariat records population 3,000,000 of M99 on 2017-01-01: "invented"; Secretariat records single-sex delegation of M99 at A1; Secretariat records single-sex delegation of M99 at A2; Secretariat registers M99.1 "One" of M99 as delegate, man, parliamentarian yes | entitlement of M99 | 9',
    'a convened session; Secretariat admits M99 "M99" as member; Secretariat accredits M99; Secretariat records population 3,000,000 of M99 on 2017-01-01: "invented"; Secretariat records single-sex delegation of M99 at A1; Secretariat records single-sex delegation of M99 at A2; Secretariat registers M99.1 "One" of M99 as delegate, man, parliamentarian yes; Secretariat registers M99.2 "Two" of M99 as delegate, woman, parliamentarian yes | entitlement of M99 | 11',
  ],
});

/** The latest population on file, by the date that it is of. */
export const inhabitantsOf = ({ populations }: Member): number | null =>
  populations.reduce<Member["populations"][number] | null>(
    (latest, one) => (latest === null || one.asOf >= latest.asOf ? one : latest),
    null,
  )?.inhabitants ?? null;

/** What was recorded for this session stands in where no delegate is registered by name. */
const compositionNow = (session: Session | null, member: Member) => {
  const delegation = session?.delegations.get(member.id);
  if (delegation !== undefined && delegation.delegates > 0) return madeUp(delegation);
  const recorded = member.compositions.find((one) => one.session === session?.id);
  return recorded?.composition ?? "absent";
};

const baseOf = (state: State, member: Member): Answered<number> => {
  if (!singleSexBefore(state, member)) return is(baseVotes.is);
  const now = compositionNow(state.session, member);
  if (now === "unknown") return unset("ipu.s15.2c/composition");
  return is(now === "single-sex" ? singleSexBase.is : baseVotes.is);
};

const additionalFor = (inhabitants: number): number =>
  additionalVotes.is.reduce((votes, one) => (inhabitants >= one.from ? one.votes : votes), 0);

/** The votes of a member by its file, whatever it owes. */
const entitlementOf = (state: State, id: string): Answered<number> => {
  const member = state.members.get(id);
  if (member?.affiliation !== "member") return is(0);
  const inhabitants = inhabitantsOf(member);
  if (inhabitants === null) return unset("ipu.s15.2/population");
  const base = baseOf(state, member);
  return base.kind === "is" ? is(base.value + additionalFor(inhabitants)) : base;
};

/** Statutes 15.2: base and additional votes. */
export const entitlement = value({
  id: "ipu.s15.2/entitlement",
  cites: "Statutes, 15.2",
  reading:
    "Ten votes, or eight, and those for the latest population on file. Which figure counts and who " +
    "certifies it stands in no text that we have: it is recorded with its date and its source. " +
    "Only Members that may vote have votes: a Member that is suspended has none.",
  status: "inferred",
  source: `${chinese}; ${russian}; entitlements of Japan and China in 2022`,
  slot: "entitlement",
  answer: ({ state, member }) => entitlementOf(state, member),
  examples: [
    "a convened session | entitlement of M1 | 11",
    "a convened session, population of M2 125,000,000 | entitlement of M2 | 20",
    "a convened session, population of M2 1,400,000,000 | entitlement of M2 | 23",
    'a convened session; Secretariat records population 64,000,000 of M2 on 1950-01-01: "an old figure" | entitlement of M2 | 11',
    'a convened session; Secretariat records population 64,000,000 of M2 on 2100-01-01: "a later figure" | entitlement of M2 | 18',
    'a convened session; Secretariat records population 64,000,000 of M2 on 2017-01-01: "corrected" | entitlement of M2 | 18',
    'a convened session; Secretariat admits M99 "M99" as member | entitlement of M99 | unset ipu.s15.2/population',
    'a convened session; Secretariat makes M2 suspended from 2010-01-01: "Council" | entitlement of M2 | 0',
  ],
});

const owesTooMuch = (state: State, id: string): boolean => {
  const member = state.members.get(id);
  return member !== undefined && isInArrears(member);
};

/**
 * The votes of a member for this session. What was distributed (Rule 29) holds, whatever changes in
 * the file afterwards; but who had no vote then, or came later, has what the file gives now, and
 * who has lost the vote since has none.
 */
export const allocatedVotes = (state: State, member: string): Answered<number> => {
  const now = owesTooMuch(state, member) ? is(0) : entitlementOf(state, member);
  const tabled = state.session?.voteTable?.get(member) ?? 0;
  if (tabled === 0) return now;
  return now.kind === "is" && now.value === 0 ? now : is(tabled);
};

export const clauses: readonly Clause[] = [entitlement, baseVotes, additionalVotes, singleSexBase];
