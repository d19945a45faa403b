import { type Question as Asked, fewestWeights } from "@hemicycle/ballots";
import { canonical } from "@hemicycle/base";
import {
  choicesOn,
  isRound,
  mostNamed,
  type Question,
  type State,
  stateIn,
  type Vote,
  type Voter,
} from "@hemicycle/engine";

/** A vote, where it takes place: in the plenary, or in a body. */
export interface PlacedVote {
  readonly vote: Vote;
  /** As it is seen from there. */
  readonly state: State;
  readonly body: string | null;
}

/** Ids of votes are the same in no two bodies. */
export const voteAt = (state: State, id: string): PlacedVote | null => {
  for (const body of [null, ...state.bodies.keys()]) {
    const seen = stateIn(state, body);
    const vote = seen.session?.votes.get(id);
    if (vote !== undefined) return { vote, state: seen, body };
  }
  return null;
};

/** What a secret ballot asks, in the words of the archive: the names of candidates, yes and no. */
export const secretQuestions = (state: State, vote: Vote): readonly Asked[] => {
  const choices = choicesOn(state, vote);
  return vote.questions.map((question, at): Asked => {
    const answers = (choices[at] ?? []).flatMap((choice) => {
      if (typeof choice === "object")
        return [state.people.get(choice.person)?.name ?? choice.person];
      return choice === "blank" ? [] : [choice];
    });
    const blank = isRound(question) ? true : undefined;
    const max = mostNamed(state, question);
    return { answers, blank, min: 1, max, question: wordsOf(state, question) };
  });
};

/** In words that stand in the journal: titles, or ids where there is none. */
const wordsOf = (state: State, question: Question): string => {
  const { session } = state;
  switch (question.kind) {
    case "other":
      return question.title;
    case "draft":
      return session?.drafts.get(question.draft)?.title ?? question.draft;
    case "request":
      return session?.requests.get(question.request)?.title ?? question.request;
    case "election":
      return question.round === undefined
        ? question.election
        : `${question.election} / ${question.round}`;
    default:
      return Object.values(question).join(" ");
  }
};

/** The public part of credentials, as the registrar hands it in. */
export interface CredentialList {
  readonly assembly: string;
  readonly session: string;
  readonly vote: string;
  /** The name of the election in the archive. */
  readonly election: string;
  /** Whether every credential weighs one vote. */
  readonly units: boolean;
  readonly voters: readonly Voter[];
  /** As it stands in the archive. */
  readonly credentials: string;
}

/** What the registrar signs. */
export const credentialsText = (list: CredentialList): string =>
  `hemicycle credentials|${canonical(list)}`;

/** Where there are more ways to divide votes, each vote gets a credential of its own. */
const mostWays = 4;

/**
 * Into how many parts a delegation may have to divide its votes: the choices, and the votes that it
 * does not use. With several questions, or several names on one ballot, they multiply.
 */
const waysOf = (questions: readonly Asked[]): number =>
  questions.reduce((product, { answers, blank, max }) => {
    const choices = answers.length + (blank === true ? 1 : 0);
    return max > 1 ? Number.POSITIVE_INFINITY : product * choices;
  }, 1) + 1;

const known = new Map<string, readonly number[]>();

/** Weights of the credentials of a delegation with so many votes, so that it can divide them. */
export const credentialParts = (
  votes: number,
  { questions, units }: { readonly questions: readonly Asked[]; readonly units: boolean },
): readonly number[] => {
  const ways = waysOf(questions);
  if (units || ways > mostWays) return new Array<number>(votes).fill(1);
  const key = `${votes} ${ways}`;
  const parts = known.get(key) ?? fewestWeights(votes, ways);
  known.set(key, parts);
  return parts;
};
