import type { EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Decision, MeasureContent, Motion, Sitting, State } from "../state.ts";
import { turnTo } from "./floor.ts";
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
 * What a decision had brought about, and no later one again, is undone; one that rejected something
 * has brought nothing about. A motion is on the table again in the same sitting.
 */
export const undo = (state: State, { question, outcome, motion: tabled }: Decision): State => {
  const isAdopted = outcome === "adopted";
  if (question.kind === "measure") return isAdopted ? unapproved(state, question.measure) : state;
  if (tabled === undefined) return state;
  const undone = isAdopted ? withoutEffect(state, tabled) : state;
  return inSame(undone, tabled, ({ motions }) => ({ motions: [...motions, tabled.motion] }));
};

/** The item has no procedure, unless another one was approved since. */
const unapproved = (state: State, id: string): State => {
  const measure = state.session?.measures.get(id)?.content;
  if (measure?.kind !== "procedure") return state;
  return withItem(state, measure.item, ({ procedure }) =>
    procedure === measure.procedure ? { procedure: null } : {},
  );
};

type Tabled = NonNullable<Decision["motion"]>;

/** Changes the sitting under way if the motion was decided in it. */
const inSame = (
  state: State,
  { sitting: id }: Tabled,
  change: (sitting: Sitting) => Partial<Sitting>,
): State => inSitting(state, (sitting) => (sitting.id === id ? change(sitting) : {}));

const effectOf = ({ kind }: Motion) => (kind === "adjournSineDie" ? "adjournDebate" : kind);

/** Without what the motion did in its sitting and to its item. */
const withoutEffect = (state: State, tabled: Tabled): State => {
  const { motion, item } = tabled;
  const isAgain = state.session?.decisions
    .values()
    .some(
      ({ outcome, motion: later }) =>
        outcome === "adopted" &&
        later?.item === item &&
        effectOf(later.motion) === effectOf(motion) &&
        later.motion.at > motion.at,
    );
  if (isAgain) return state;
  switch (effectOf(motion)) {
    case "closeList":
      return inSession(
        inSame(state, tabled, (sitting) =>
          item === sitting.item ? { listClosed: false } : openAgain(sitting, item),
        ),
        ({ items, debate }) =>
          items.get(item ?? "")?.kind === "generalDebate"
            ? { debate: { ...debate, closed: false } }
            : {},
      );
    case "adjournDebate":
      return inSame(
        withItem(state, item ?? "", ({ status }) =>
          status === "adjourned" ? { status: "takenUp" } : {},
        ),
        tabled,
        (sitting) => (sitting.item === null ? turnTo(sitting, item) : {}),
      );
    case "closeSitting":
    case "adjournSitting":
      return inSame(state, tabled, () => ({ ending: null }));
    default:
      return state;
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
  RulesAmended: (state, { edition, measure }) => {
    const session = state.session?.id;
    if (session === undefined || edition === undefined) return state;
    return changeState(state, {
      amendedRules: [...state.amendedRules, { edition, session, measure }],
    });
  },
  SittingTakenInCamera: (state) => awaitedInCamera(inSitting(state, () => ({ inCamera: true }))),
};
