import { canonical } from "@hemicycle/base";
import type { Act, ActOf, Envelope } from "./acts.ts";
import {
  type Edition,
  fails,
  guard,
  holds,
  is,
  silent,
  undecided,
  unset,
  value,
} from "./clause.ts";
import { type Answer, decide } from "./decide.ts";
import { faultsOf } from "./faults.ts";
import { emptyState, type State } from "./state.ts";

const common = { cites: "Test, 1", reading: "A clause of the tests.", examples: [] };

/** A delegation has at most two delegates: the third is refused, whoever enters it. */
const size = guard({
  ...common,
  id: "test.1/size",
  on: ["RegisterPerson"],
  says: { en: "{member} has {delegates}.", fr: "{member} en a {delegates}." },
  check: ({ state, act }) => {
    const delegates = state.session?.delegations.get(act.member ?? "")?.delegates ?? 0;
    return delegates < 2 ? holds : fails({ member: act.member ?? "", delegates });
  },
});
const figure = guard({
  ...common,
  id: "test.2/figure",
  on: ["RecordPopulation"],
  says: { en: "No figure of {member} is known." },
  check: ({ state, act, ask }) =>
    ask("entitlement", { state, member: act.member }).kind === "is"
      ? holds
      : undecided("test.votes"),
});
const onlySecretariat = guard({
  ...common,
  id: "test.3/only-secretariat",
  on: ["ImportRegister", "UndoImport"],
  says: { en: "Not for {by}." },
  check: ({ envelope }) => (envelope.office === "secretariat" ? holds : fails({ by: envelope.by })),
});
const votes = value({
  ...common,
  id: "test.4/votes",
  status: "verified",
  source: "test",
  slot: "entitlement",
  answer: ({ member }) => (member === "NN" ? unset("test.votes") : silent),
});
const others = value({
  ...common,
  id: "test.5/others",
  status: "verified",
  source: "test",
  slot: "entitlement",
  answer: () => is(1),
});
/** Three guards over the rows of an import, and who may import. */
export const edition: Edition = {
  id: "e1",
  title: "Test",
  from: null,
  until: null,
  clauses: [size, figure, onlySecretariat, votes, others],
};

const at = "2024-03-24T09:00:00.000Z";
export const envelope = <A extends Act>(act: A, more: Partial<Envelope> = {}) => ({
  at,
  by: "SEC",
  office: "secretariat" as const,
  ...more,
  act,
});

export const accepted = (answer: Answer): Extract<Answer, { kind: "accepted" }> => {
  if (answer.kind !== "accepted") throw new Error(JSON.stringify(answer));
  return answer;
};

interface Moment {
  readonly state: State;
  readonly seq: number;
}

export const run = (from: Moment, ...acts: readonly Act[]): Moment =>
  acts.reduce((moment, act) => {
    const answer = accepted(decide(edition, moment, envelope(act)));
    return { state: answer.state, seq: moment.seq + answer.recorded.length };
  }, from);

export const found: Act = {
  type: "FoundAssembly",
  assembly: "test",
  name: "Test",
  rulebook: "test",
  edition: "e1",
  seat: "Europe/Zurich",
  person: "SEC",
  personName: "Secretary",
};
const convene: Act = {
  type: "ConveneSession",
  session: "S1",
  title: "First",
  place: "Here",
  opens: "2024-03-24",
  closes: "2024-03-28",
};

/** Each time anew: what the tests compare must not hand dictionaries to each other. */
export const begun = (): Moment => run({ state: emptyState, seq: 0 }, found, convene);

type Import = ActOf<"ImportRegister">;
export const source = { title: "list.csv", sha256: "0".repeat(64) };
export const importOf = (lists: Partial<Import>, id = "IM1"): Import => ({
  type: "ImportRegister",
  import: id,
  source,
  ...lists,
});

export const member = (id: string, more: object = {}) =>
  ({ member: id, name: `Land ${id}`, affiliation: "member", ...more }) as const;
export const delegate = (person: string, of: string, more: object = {}) =>
  ({ person, name: `Delegate ${person}`, member: of, capacity: "delegate", ...more }) as const;

export const whole = importOf({
  members: [member("AA", { inhabitants: 5, asOf: "2020-01-01" }), member("BB")],
  delegations: ["AA", "BB"],
  people: [
    delegate("AA.1", "AA", { sex: "woman", office: "rapporteur" }),
    delegate("AA.2", "AA", { sex: "man" }),
    delegate("BB.1", "BB"),
  ],
});

/** The registers, without what is kept of imports. */
export const registers = ({ imports: _, ...state }: State): string =>
  canonical({ ...state, people: people(state), tenures: tenures(state) });

/** As they are registered, by whichever entry. */
const people = ({ people: all }: Pick<State, "people">): object =>
  Object.fromEntries(all.values().map(({ knownSince: _, ...person }) => [person.id, person]));

const tenures = ({ tenures: all }: Pick<State, "tenures">): object =>
  Object.fromEntries(
    (all?.entries() ?? []).map(([office, held]) => [
      office,
      held.map(({ entered: { on }, ...tenure }) => ({ ...tenure, entered: on })),
    ]),
  );

export const faultsIn = (act: Import, state = begun().state) =>
  faultsOf(state, envelope(act)).map(({ id, where, facts }) =>
    "with" in facts ? [id, where, facts["with"]] : [id, where],
  );
