import { type Question, questionKey } from "@hemicycle/engine";
import type { Scene } from "./scene.ts";
import { type Recently, titleThen } from "./titles.ts";

/** Something that is to be decided without a vote unless somebody objects. */
export interface Proposed {
  readonly question: Question;
  readonly title: string;
  /** How many delegates have objected. */
  readonly objections: number;
}

/** What is proposed without a vote at present. */
export const proposals = (scene: Scene, recent: Recently): readonly Proposed[] => {
  const open = scene.state.session?.withoutVote;
  return (open?.keys() ?? []).flatMap((key): readonly Proposed[] => {
    const question = questionIn(scene, key, recent);
    if (question === null) return [];
    const title = titleThen(scene, question, recent);
    const { objectors = [], letters = [] } = open?.get(key) ?? {};
    return [{ question, title, objections: objectors.length + letters.length }];
  });
};

/** The question with this key: as it was proposed, or made of what the key names. */
const questionIn = ({ state }: Scene, key: string, recent: Recently): Question | null => {
  for (const entry of recent) {
    const event = "sealed" in entry ? null : entry.event;
    if (event?.type === "DecisionProposed" && questionKey(event.question) === key) {
      return event.question;
    }
  }
  const [kind, id = ""] = key.split(":", 2);
  if (kind === "election" && state.session?.elections.has(id)) return { kind, election: id };
  if (kind === "division" && state.session?.drafts.has(id)) return { kind, draft: id };
  return null;
};
