import { addDays, type Instant } from "@hemicycle/base";
import type { Question } from "../acts/fields.ts";
import type { Act } from "../acts.ts";
import type { Ask, Precedence } from "../clause.ts";
import { memberOf } from "../find.ts";
import type { Candidate, Seat } from "../offers.ts";
import { type ProposedDecision, questionKey, type State } from "../state.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "substance" satisfies Precedence,
  needs,
});

/**
 * What is suggested where questions are decided by agreement, beside what is suggested everywhere.
 * Nothing where the rulebook has no measure for it: there a proposal fails by a vote.
 */
export const agreementCandidates = (
  ask: Ask,
  state: State,
  { seat, at }: { readonly seat: Seat; readonly at: Instant },
): readonly Candidate[] => {
  const weighed = (question: Question): boolean =>
    ask("agreement", { state, question }).kind === "is";
  const proposed = (state.session?.withoutVote.values() ?? []).filter(({ question }) =>
    weighed(question),
  );
  switch (seat.office) {
    case "chair":
      return [...proposed.flatMap(concluding), ...proposable(state).filter(weighed).map(proposing)];
    case "secretariat":
    case "secretaryGeneral":
      return [
        ...proposed.flatMap(({ until, question }) =>
          until === undefined ? [letting(question, at)] : [],
        ),
        ...proposed.flatMap((one) => filing(state, one, at)),
      ];
    case null:
      return proposed.flatMap((one) => saying(state, seat.person, one));
    default:
      return [];
  }
};

/** Kinds of questions whose decision is suggested wherever something is decided without a vote. */
const suggestedAnyhow: ReadonlySet<Question["kind"]> = new Set([
  ...(["election", "division", "draft", "measure"] as const),
]);
const objectedAnyhow: ReadonlySet<Question["kind"]> = new Set([
  ...(["election", "division", "measure"] as const),
]);

const concluding = ({ question }: ProposedDecision): readonly Candidate[] => [
  ...(suggestedAnyhow.has(question.kind)
    ? []
    : [candidate({ type: "DecideWithoutVote", question })]),
  candidate({ type: "DeclareNoAgreement", question }),
];

/** Texts on which nothing was decided or proposed. */
const proposable = ({ session }: State): readonly Question[] =>
  (session?.drafts.keys() ?? [])
    .map((draft) => ({ kind: "draft", draft }) as const)
    .filter((question) => {
      const key = questionKey(question);
      return session?.decisions.has(key) === false && session.withoutVote.has(key) === false;
    });

const proposing = (question: Question): Candidate =>
  candidate({ type: "ProposeWithoutVote", question });

const toTheMinute = (at: Instant): Instant => `${at.slice(0, 16)}Z`;

/** In writing, for a day unless another moment is filled in. */
const letting = (question: Question, at: Instant): Candidate => {
  const until = `${addDays(at.slice(0, 10), 1)}${toTheMinute(at).slice(10)}`;
  return candidate({ type: "LetSilenceRun", question, until }, ["until"]);
};

/** A letter that has come, from whichever member: the first that has not objected stands there. */
const filing = (
  { members, people }: State,
  { question, objectors, letters = [] }: ProposedDecision,
  at: Instant,
): readonly Candidate[] => {
  const said = new Set([
    ...objectors.map((person) => people.get(person)?.member),
    ...letters.map(({ member }) => member),
  ]);
  const member = members.keys().find((id) => !said.has(id));
  if (member === undefined) return [];
  const letter = { title: "" };
  const act = { type: "FileObjection", question, member, letter } as const;
  return [candidate({ ...act, received: toTheMinute(at) }, ["member", "letter", "received"])];
};

/** Objecting or taking no part, and taking back what the own delegation has said. */
const saying = (
  state: State,
  person: string,
  { question, objectors, noPart = [], letters = [] }: ProposedDecision,
): readonly Candidate[] => {
  const member = memberOf(state, person)?.id;
  if (member === undefined) return [];
  const own = objectors.some((one) => state.people.get(one)?.member === member);
  if (own || letters.some((one) => one.member === member)) {
    return [candidate({ type: "WithdrawObjection", question, member })];
  }
  return [
    ...(objectedAnyhow.has(question.kind)
      ? []
      : [candidate({ type: "ObjectToDecision", question })]),
    ...(noPart.includes(member) ? [] : [candidate({ type: "TakeNoPart", question, member })]),
  ];
};
