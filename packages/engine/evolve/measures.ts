import type { EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import {
  type Decision,
  type MeasureContent,
  questionKey,
  type Sitting,
  type State,
} from "../state.ts";
import { type Handlers, inSession, inSitting } from "./handler.ts";
import { awaitedInCamera } from "./secret.ts";
import { withItem } from "./texts.ts";

type MeasureEvent = Extract<
  EventType,
  | "RapporteursProposed"
  | "ProcedureProposed"
  | "ReconsiderationProposed"
  | "RuleAmendmentProposed"
  | "RuleSubAmendmentProposed"
  | "RapporteursAppointed"
  | "ProcedureApproved"
  | "DecisionReopened"
  | "RulesAmended"
  | "SittingTakenInCamera"
>;

export const put = (
  state: State,
  { id, content }: { id: string; content: MeasureContent },
  { at, by, onBehalfOf }: Recorded,
): State =>
  inSession(state, ({ measures }) => ({
    measures: measures.set(id, { id, by: onBehalfOf ?? by, at, content }),
  }));

/**
 * What a motion had brought about is undone, and it is on the table again in the same sitting; one
 * that was rejected has brought nothing about.
 */
export const undoMotion = (state: State, { motion, outcome }: Decision): State => {
  if (motion === undefined) return state;
  const effect = outcome === "adopted" ? motion.motion.kind : "none";
  const reopened =
    effect === "closeList"
      ? inSession(state, ({ debate }) => ({ debate: { ...debate, closed: false } }))
      : state;
  return inSitting(reopened, (sitting) =>
    sitting.id === motion.sitting
      ? { motions: [...sitting.motions, motion.motion], ...withoutEffect(effect, motion, sitting) }
      : {},
  );
};

const withoutEffect = (
  kind: string,
  { item }: Pick<Sitting, "item">,
  sitting: Sitting,
): Partial<Sitting> => {
  switch (kind) {
    case "closeList":
      return item === sitting.item ? { listClosed: false } : openAgain(sitting, item);
    case "closeSitting":
    case "adjournSitting":
      return { ending: null };
    default:
      return {};
  }
};

/** The list of an item that was left meanwhile. */
const openAgain = ({ setAside }: Sitting, item: string | null): Partial<Sitting> => ({
  setAside: setAside.map((list) => (list.item === item ? { ...list, listClosed: false } : list)),
});

export const measureHandlers: Handlers<MeasureEvent> = {
  RapporteursProposed: (state, { measure, item, people }, recorded) =>
    put(state, { id: measure, content: { kind: "rapporteurs", item, people } }, recorded),
  ProcedureProposed: (state, { measure, item, procedure }, recorded) =>
    put(state, { id: measure, content: { kind: "procedure", item, procedure } }, recorded),
  ReconsiderationProposed: (state, { measure, question }, recorded) =>
    put(state, { id: measure, content: { kind: "reconsideration", question } }, recorded),
  RuleAmendmentProposed: (state, { type: _, measure, edition = null, ...rest }, recorded) =>
    put(state, { id: measure, content: { kind: "ruleAmendment", edition, ...rest } }, recorded),
  RuleSubAmendmentProposed: (state, { type: _, measure, ...rest }, recorded) =>
    put(state, { id: measure, content: { kind: "ruleSubAmendment", ...rest } }, recorded),
  RapporteursAppointed: (state, { item, people }) =>
    withItem(state, item, () => ({ rapporteurs: people })),
  ProcedureApproved: (state, { item, procedure }) => withItem(state, item, () => ({ procedure })),
  DecisionReopened: (state, { question }) => {
    const key = questionKey(question);
    const decision = state.session?.decisions.get(key);
    if (decision === undefined) return state;
    const open = inSession(state, ({ decisions }) => ({ decisions: decisions.delete(key) }));
    if (question.kind !== "division") return undoMotion(open, decision);
    return inSession(open, ({ drafts }) => {
      const draft = drafts.get(question.draft);
      return draft === undefined
        ? {}
        : { drafts: drafts.set(draft.id, { ...draft, division: null }) };
    });
  },
  RulesAmended: (state, { edition, measure }) => {
    const session = state.session?.id;
    if (session === undefined || edition === undefined) return state;
    return changeState(state, {
      amendedRules: [...state.amendedRules, { edition, session, measure }],
    });
  },
  SittingTakenInCamera: (state) => awaitedInCamera(inSitting(state, () => ({ inCamera: true }))),
};
