import {
  type EventOf,
  type Measure,
  type MeasureContent,
  type MeasureKind,
  type Question,
  questionKey,
  type State,
} from "@hemicycle/engine";
import { questionsPut } from "./common.ts";

type Decided = EventOf<"ResultDeclared" | "DecidedWithoutVote">;
type Content<K extends MeasureKind> = Extract<MeasureContent, { readonly kind: K }>;

/** A measure with what it proposes. */
type MeasureOf<K extends MeasureKind> = Measure & { readonly content: Content<K> };

/** The questions that an event has adopted. */
export const adoptedBy = (event: Decided): readonly Question[] =>
  event.type === "DecidedWithoutVote"
    ? [event.question]
    : event.results.filter(({ outcome }) => outcome === "adopted").map(({ question }) => question);

export const measureOf = (state: State, id: string): Measure | undefined =>
  state.session?.measures.get(id);

const isOf = <K extends MeasureKind>(measure: Measure, kind: K): measure is MeasureOf<K> =>
  measure.content.kind === kind;

/** The measures of a kind among questions. */
const measuresIn = <K extends MeasureKind>(
  state: State,
  questions: readonly Question[],
  kind: K,
): readonly MeasureOf<K>[] =>
  questions.flatMap((question) => {
    const measure = question.kind === "measure" ? measureOf(state, question.measure) : undefined;
    return measure !== undefined && isOf(measure, kind) ? [measure] : [];
  });

/** The measures of a kind that an event has adopted. */
export const adoptedMeasures = <K extends MeasureKind>(
  { state, event }: { readonly state: State; readonly event: Decided },
  kind: K,
): readonly MeasureOf<K>[] => measuresIn(state, adoptedBy(event), kind);

/** A measure of a kind on an item that the Assembly has not decided yet. */
export const pendingOn = (
  { session }: State,
  kind: "rapporteurs" | "procedure",
  item: string,
): Measure | undefined =>
  session?.measures
    .values()
    .find(
      ({ id, content }) =>
        content.kind === kind &&
        content.item === item &&
        !session.decisions.has(questionKey({ kind: "measure", measure: id })),
    );

/** The measures of a kind that an act puts to the Assembly. */
export const measuresPut = <K extends MeasureKind>(
  { state, act }: { readonly state: State; readonly act: Parameters<typeof questionsPut>[1] },
  kind: K,
): readonly MeasureOf<K>[] => measuresIn(state, questionsPut(state, act), kind);
