import { choicesOn, isRound, mostNamed, roundIn, type State, type Vote } from "@hemicycle/engine";

/** Whether rows have a count for each choice, and add up to so many votes. */
export const addsUp = (
  state: State,
  vote: Vote,
  { counts, votes }: { readonly counts: readonly (readonly number[])[]; readonly votes: number },
): boolean => {
  const choices = choicesOn(state, vote);
  if (counts.length !== choices.length) return false;
  return vote.questions.every((question, at) => {
    const row = counts[at] ?? [];
    if (row.length !== choices[at]?.length) return false;
    const sum = row.reduce((all, one) => all + one, 0);
    const most = isRound(question) ? mostNamed(state, question) : 1;
    if (most === 1) return sum === votes;
    const [blank = 0, ...named] = row;
    const valid = votes - blank;
    return sum - blank >= valid && sum - blank <= most * valid && named.every((n) => n <= valid);
  });
};

const isPending = ({ status }: Vote): boolean =>
  status === "announced" || status === "open" || status === "closed";

/** The vote of a round that is not declared yet; null where there is none. */
export const roundPending = (state: State, election: string): Vote | null =>
  state.session?.votes
    .values()
    .find((vote) => isPending(vote) && roundIn(vote)?.election === election) ?? null;
