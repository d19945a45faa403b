import {
  type Act,
  type Method,
  nextVote,
  type Question,
  questionKey,
  type Session,
  type State,
} from "@hemicycle/engine";
import { questionKind, questionTitle } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";
import type { Option } from "./fields.ts";

/** What a vote can be announced on: one question, or several in one pass. */
export interface Subject extends Option {
  readonly questions: readonly Question[];
}

/** Everything on the table that has not been decided, and last a question of one's own. */
export const subjectsOf = (scene: Scene): readonly Subject[] => {
  const { session } = scene.state;
  if (session === null) return [];
  const requests = live(session)
    .map(({ id }): Question => ({ kind: "request", request: id }))
    .filter((question) => !isUnderVote(session, question));
  const single = [...motions(session), ...requests, ...drafts(session), ...elections(session)]
    .filter((question) => !session.decisions.has(questionKey(question)))
    .filter((question) => !isUnderVote(session, question))
    .map((question) => subject(scene, [question]));
  const own = subject(scene, [
    { kind: "other", question: `Q${session.votes.size + 1}`, title: "" },
  ]);
  return requests.length > 1 ? [subject(scene, requests), ...single, own] : [...single, own];
};

/** A question whose vote was announced and has no result yet is not announced once more. */
export const isUnderVote = ({ votes }: Session, question: Question): boolean => {
  const key = questionKey(question);
  return votes
    .values()
    .filter(({ status }) => status !== "declared" && status !== "annulled")
    .some(({ questions }) => questions.some((one) => questionKey(one) === key));
};

const live = ({ requests }: Session) =>
  requests.values().filter(({ status }) => status === "deposited");

const motions = ({ sitting }: Session): readonly Question[] =>
  (sitting?.motions ?? []).map(({ id }) => ({ kind: "motion", motion: id }));

/** The whole, its division where one was asked for, and the parts where it was agreed. */
const drafts = (session: Session): readonly Question[] =>
  session.drafts.values().flatMap(({ id, division }): readonly Question[] => {
    const whole: Question = { kind: "draft", draft: id };
    if (division?.status === "requested") return [{ kind: "division", draft: id }, whole];
    if (division?.status !== "agreed") return [whole];
    const parts = division.parts.map((part): Question => ({ kind: "part", draft: id, part }));
    return [...parts, whole];
  });

const elections = (session: Session): readonly Question[] =>
  session.elections.keys().map((election) => ({ kind: "election", election }));

const subject = (scene: Scene, questions: readonly Question[]): Subject => {
  const [first] = questions;
  const several = questions.length > 1;
  const title = first === undefined ? "" : questionTitle(scene, first);
  const kind = first === undefined ? "" : questionKind(scene, first);
  return {
    value: questions.map(questionKey).join(" "),
    label: several
      ? scene.words.say("announce.several", { count: questions.length })
      : title === kind
        ? kind
        : `${kind}: ${title}`,
    questions,
  };
};

/** The act that announces a vote on this, in this way. */
export const announcing = (
  { session }: State,
  questions: readonly Question[],
  method: Method,
): Act | null =>
  session === null
    ? null
    : { type: "AnnounceVote", vote: nextVote(session), questions: [...questions], method };
