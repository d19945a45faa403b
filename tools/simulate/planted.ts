import type { Clause, Recorded, Rulebook } from "@hemicycle/engine";
import { plantedInDelegations } from "./planted-delegations.ts";
import { plantedInMembers } from "./planted-members.ts";
import { altered, type Plant, without } from "./planting.ts";

/** Faults in the engine, each of which has to be noticed under every rulebook. */
const plantedEverywhere: Readonly<Record<string, Plant>> = {
  "an entry is missing": altered((answer) =>
    answer.recorded.length < 2 ? answer : { ...answer, recorded: answer.recorded.slice(1) },
  ),
  "the live state forgets who left": altered(({ state, ...rest }, before) =>
    rest.recorded.some(({ event }) => event.type === "RoomLeft") && before !== null
      ? { ...rest, state: before }
      : { ...rest, state },
  ),
  "an answer that depends on when it is asked": (sound) => {
    let asked = 0;
    return {
      ...sound,
      decide: (books, moment, envelope) => {
        asked += 1;
        const answer = sound.decide(books, moment, envelope);
        if (answer.kind !== "refused") return answer;
        const because = answer.because.map((one) => ({ ...one, facts: { ...one.facts, asked } }));
        return { ...answer, because };
      },
    };
  },
};

/** Faults under one rulebook, each of which the simulation has to notice. */
export const plantedIn = (code: string): Readonly<Record<string, Plant>> => ({
  ...planted[code],
  ...plantedEverywhere,
});

const ofIpu: Readonly<Record<string, Plant>> = {
  "a vote opens without a quorum": without("ipu.a33.1/quorum-to-vote"),
  "a delegation casts more votes than it has": without("ipu.s15/within-castable"),
  "a second emergency item": without(
    "ipu.a11.2b/only-one",
    "ipu.a11.2b/most-positive",
    "ipu.a11.2b/equal-votes",
  ),
  "a question is decided twice": without("ipu.a16.1/no-second-decision"),
  "the floor goes to two persons": without("ipu.a21/floor-free"),
  "Associate Members vote": without("ipu.a1.2/no-vote", "ipu.a1.2/associates-no-votes"),
  "anybody votes for anybody": without("ipu.s15.1/own-votes"),
  "two votes at a time": without("ipu.a30.1/one-at-a-time"),
  "somebody acts whose mandate has ended": without("ipu.a35.1/mandate"),
  "an emergency item by simple majority": without("ipu.a11.2a/two-thirds"),
  "written input comes when it likes": without("ipu.a13/input-in-time"),
  "a delegation has a third speaker": without("ipu.a22.1/two-speakers"),
  "the rules are amended without notice": without("ipu.a40.2/sent-in-time"),
  "what was withdrawn is put to the vote": without("ipu.a18.2/only-open"),
  "no record is kept of a public sitting": without("ipu.a38.2/in-camera"),
  "a sitting is held in camera by half of the votes": without("ipu.a27/two-thirds"),
  "new rules are in force at once": (sound) => {
    const atOnce = sound.books.map(onlyLater);
    return {
      ...sound,
      decide: (books, moment, envelope) =>
        sound.decide(moment.state.amendedRules.length > 0 ? atOnce : books, moment, envelope),
    };
  },
  "what is said in camera is public": altered((answer) => ({
    ...answer,
    recorded: answer.recorded.map((recorded) => ({
      ...recorded,
      audience: recorded.audience === "participants" ? "public" : recorded.audience,
    })),
  })),
  "a committee counts the speeches of the plenary": altered(({ state, ...rest }, before) => {
    const within = rest.recorded.some(({ body }) => body !== undefined);
    const { session } = state;
    return within && session !== null && before !== null
      ? { ...rest, state: { ...state, session: { ...session, speeches: session.speeches + 1 } } }
      : { ...rest, state };
  }),
  "screens offer what the judge refuses": (sound) => ({
    ...sound,
    offers: (edition, state, options) =>
      sound.offers({ ...edition, clauses: edition.clauses.filter(isNotPresiding) }, state, options),
  }),
  "a result with a vote too many": altered(({ recorded, ...rest }) => ({
    ...rest,
    recorded: recorded.map(oneMore),
  })),
};

/** The rules of the second edition under the names of both. */
function onlyLater(book: Rulebook): Rulebook {
  const [first] = book.editions;
  const last = book.editions.at(-1);
  if (first === undefined || last === undefined) return book;
  return { ...book, editions: [{ ...last, id: first.id, from: first.from }, last] };
}

const isNotPresiding = ({ id }: Clause): boolean => id !== "ipu.a8.1/not-suspended";

const oneMore = (recorded: Recorded): Recorded => {
  const { event } = recorded;
  if (event.type !== "ResultDeclared") return recorded;
  const results = event.results.map((result) => ({ ...result, yes: result.yes + 1 }));
  return { ...recorded, event: { ...event, results } };
};

const planted: Readonly<Record<string, Readonly<Record<string, Plant>>>> = {
  ipu: ofIpu,
  "ipa-cis": plantedInDelegations("ipa-cis", {
    consensus: ["ipa-cis.r14/adopted"],
    part: ["ipa-cis.r1.3/takes-part"],
  }),
  "csto-pa": plantedInDelegations("csto-pa", {
    consensus: ["csto-pa.p4/adopted"],
    part: ["csto-pa.p4/takes-part"],
  }),
  pace: plantedInMembers("pace", {
    votes: "pace.a40",
    signatures: "pace.a34/signed",
    majority: "pace.a41.1.a/two-thirds",
    count: "pace.a42.2/presumed",
    rounds: true,
  }),
  "osce-pa": plantedInMembers("osce-pa", {
    votes: "osce-pa.f1",
    signatures: "osce-pa.n2/amendment",
    majority: null,
    count: null,
    rounds: false,
  }),
  pam: plantedInMembers("pam", {
    votes: "pam.a2",
    signatures: null,
    majority: null,
    count: null,
    rounds: true,
  }),
};
