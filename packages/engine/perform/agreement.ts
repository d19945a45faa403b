import { canonical } from "@hemicycle/base";
import type { Question } from "../acts/fields.ts";
import type { Envelope } from "../acts.ts";
import { type Agreed, weigh } from "../agreement.ts";
import type { Performed } from "../decide.ts";
import type { Event } from "../events.ts";
import { isLate } from "../moments.ts";
import type { Performing } from "../perform.ts";
import { questionKey, type State } from "../state.ts";

const done = (event: Event): Performed => ({ kind: "done", events: [event] });

const impossible = (where: string, id: string, status: string): Performed => ({
  kind: "impossible",
  faults: [{ id: "status", where, facts: { id, status } }],
});

type Deciding = Performing<"DecideWithoutVote"> | Performing<"DeclareNoAgreement">;

/** What was weighed, for the record; nothing where the rules have no measure for it. */
const agreementIn = ({ state, envelope, ask }: Deciding): { readonly agreement?: Agreed } => {
  const { act, at } = envelope;
  const known = weigh(ask, state, { question: act.question, at });
  if (known.kind === "unset") return {};
  const { outcome: _, ...agreement } = known.weighed;
  return { agreement };
};

/** Adopted without a vote, as was proposed. */
export const decideWithoutVote = (deciding: Performing<"DecideWithoutVote">): Performed => {
  const { question } = deciding.envelope.act;
  const conflict = needsProposal(deciding.state, question);
  if (conflict !== null) return conflict;
  return done({ type: "DecidedWithoutVote", question, ...agreementIn(deciding) });
};

/** Not adopted, as no agreement was reached. */
export const declareNoAgreement = (deciding: Performing<"DeclareNoAgreement">): Performed => {
  const { question } = deciding.envelope.act;
  const conflict = needsProposal(deciding.state, question);
  if (conflict !== null) return conflict;
  return done({ type: "AgreementFailed", question, ...agreementIn(deciding) });
};

export const needsProposal = (state: State, question: Question): Performed | null => {
  const key = questionKey(question);
  const proposed = state.session?.withoutVote.get(key)?.question;
  // A question that is put in words is proposed in these words.
  const same = proposed !== undefined && canonical(proposed) === canonical(question);
  return same ? null : impossible("question", key, "not proposed");
};

/** Silence that is over before it begins, a letter of tomorrow, an objection that nobody made. */
export const agreementConflict = (state: State, { act, at }: Envelope): Performed | null => {
  switch (act.type) {
    case "LetSilenceRun":
      return silenceConflict(state, act, at);
    case "FileObjection":
      return isLate(act.received, at) ? impossible("received", act.received, "not yet") : null;
    case "WithdrawObjection":
      return hasObjected(state, act) ? null : impossible("member", act.member, "has not objected");
    default:
      return null;
  }
};

const silenceConflict = (
  state: State,
  { question, until }: { readonly question: Question; readonly until: string },
  at: string,
): Performed | null => {
  const key = questionKey(question);
  if (state.session?.withoutVote.get(key)?.until !== undefined) {
    return impossible("question", key, "silence runs");
  }
  return isLate(until, at) ? null : impossible("until", until, "not ahead");
};

const hasObjected = (
  state: State,
  { question, member }: { readonly question: Question; readonly member: string },
): boolean => {
  const proposed = state.session?.withoutVote.get(questionKey(question));
  const inPerson = proposed?.objectors.some((one) => state.people.get(one)?.member === member);
  return inPerson === true || proposed?.letters?.some((one) => one.member === member) === true;
};
