import type { Question } from "../acts/fields.ts";
import type { Act } from "../acts.ts";
import { waitingFor } from "../amending.ts";
import { memberOf } from "../find.ts";
import type { Candidate } from "../offers.ts";
import type { Session, State } from "../state.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "substance",
  needs,
});

/** Amendments that wait; which of them comes first, the judge says. */
export const amendmentsPut = (state: State, session: Session, vote: string): readonly Candidate[] =>
  session.drafts.keys().flatMap((draft) =>
    waitingFor(state, draft).flatMap((amendment) => {
      const questions: Question[] = [{ kind: "amendment", amendment }];
      return [
        candidate({ type: "AnnounceVote", vote, questions, method: "electronic" }, ["method"]),
        candidate({ type: "RuleOnAmendment", amendment, admissible: false, reason: "" }, [
          "reason",
        ]),
      ];
    }),
  );

/** A delegate's own amendments, which can be taken back. */
export const ownAmendments = (state: State, person: string): readonly Candidate[] => {
  const member = memberOf(state, person)?.id;
  return (state.session?.amending.amendments.values() ?? [])
    .filter(({ authors, status }) => status === "tabled" && authors.includes(member ?? ""))
    .map(({ id }) => candidate({ type: "WithdrawAmendment", amendment: id }));
};
