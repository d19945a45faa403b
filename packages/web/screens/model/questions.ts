import { type MeasureContent, motionOf, type Question, type Vote } from "@hemicycle/engine";
import { listed } from "./isolate.ts";
import {
  memberName,
  methodName,
  motionKindName,
  namesOf,
  numberIn,
  officeName,
  speakerName,
} from "./names.ts";
import type { Citing } from "./scene.ts";

/** What is put to the vote, in the words of those who asked for it where there are any. */
export const questionTitle = (scene: Citing, question: Question): string => {
  const { words, state } = scene;
  switch (question.kind) {
    case "request":
      return state.session?.requests.get(question.request)?.title ?? question.request;
    case "draft":
      return draftTitle(scene, question.draft);
    case "part":
      return words.say("question.part", {
        part: numberIn(question.part),
        draft: draftTitle(scene, question.draft),
      });
    case "division":
      return words.say("question.division", { draft: draftTitle(scene, question.draft) });
    case "motion":
      return motionTitle(scene, question.motion);
    case "election":
      return question.round === undefined
        ? electionTitle(scene, question.election)
        : words.say("question.round", {
            round: question.round,
            election: electionTitle(scene, question.election),
          });
    case "measure":
      return measureTitle(scene, question.measure);
    case "amendment":
      return words.say("question.amendment", { amendment: numberIn(question.amendment) });
    case "other":
      return question.title === "" ? questionKind(scene, question) : question.title;
  }
};

/** What kind of question it is: "Request for an emergency item". */
export const questionKind = ({ words }: Citing, { kind }: Question): string =>
  words.say(`question.kind.${kind}`);

export const draftTitle = ({ state }: Pick<Citing, "state">, draft: string): string =>
  state.session?.drafts.get(draft)?.title ?? draft;

export const requestTitle = ({ state }: Pick<Citing, "state">, request: string): string =>
  state.session?.requests.get(request)?.title ?? request;

export const itemTitle = ({ state }: Pick<Citing, "state">, item: string): string =>
  state.session?.items.get(item)?.title ?? item;

/** A motion and its mover; one that has left the table goes by its id. */
export const motionTitle = (scene: Citing, id: string): string => {
  const motion = motionOf(scene.state, id);
  if (motion === null) return scene.words.say("question.motion.gone", { motion: id });
  const title = motion.text ?? motionKindName(scene, motion.kind);
  return scene.words.say("question.motion", { title, mover: speakerName(scene, motion.mover) });
};

/** What a measure is about: "Rapporteurs: Peace and security". */
export const measureTitle = (scene: Citing, id: string): string => {
  const content = scene.state.session?.measures.get(id)?.content;
  if (content === undefined) return id;
  return scene.words.say(`measure.${content.kind}`, { title: aboutMeasure(scene, content) });
};

const aboutMeasure = (scene: Citing, content: MeasureContent): string => {
  switch (content.kind) {
    case "rapporteurs":
    case "procedure":
      return itemTitle(scene, content.item);
    case "credentials":
      return memberName(scene, content.member);
    case "reconsideration":
      return questionTitle(scene, content.question);
    case "ruleAmendment":
    case "ruleSubAmendment":
      return content.title;
  }
};

export const electionTitle = (scene: Citing, id: string): string => {
  const election = scene.state.session?.elections.get(id);
  if (election === undefined) return id;
  const office = officeName(scene, election.office);
  return scene.words.say("question.election", { office, people: namesOf(scene, election.people) });
};

/** All that a vote is on, in one line. */
export const voteQuestions = (scene: Citing, { questions }: Pick<Vote, "questions">): string =>
  listed(
    scene.words,
    questions.map((question) => questionTitle(scene, question)),
  );

/** The one question of a vote, or how many there are, where there is little room. */
export const voteBrief = (scene: Citing, vote: Pick<Vote, "questions">): string =>
  vote.questions.length === 1
    ? voteQuestions(scene, vote)
    : scene.words.say("question.several", { count: vote.questions.length });

/** "Vote 17, roll call". */
export const voteTitle = (scene: Citing, { id, method }: Pick<Vote, "id" | "method">): string =>
  scene.words.say("vote.title.method", { number: numberIn(id), method: methodName(scene, method) });

/** What the sitting deals with: the item, with its kind before its title. */
export const itemLine = (scene: Citing): string | null => {
  const id = scene.state.session?.sitting?.item ?? null;
  return id === null ? null : itemTitle(scene, id);
};
