import {
  type Act,
  askOf,
  type BodyKind,
  type ModelLaw,
  nextStages,
  partsOf,
  readingsIn,
  type StageRule,
  stageOf,
} from "@hemicycle/engine";
import type { Reason, StateKind } from "../../components/types.ts";
import { actName } from "../model/acts.ts";
import { bodyName, stageName } from "../model/laws.ts";
import { unsetReasons } from "../model/reasons.ts";
import type { Scene } from "../model/scene.ts";
import { dayText } from "../secretariat/deadlines.ts";
import { against, type Desk } from "../secretariat/desk.ts";
import { type Wanted, wanted } from "../secretariat/forms.ts";

/** The life of one model law as its page shows it. */

/** What happened on a day: a stage that it came to, or a reading. */
export interface LifeStep {
  readonly key: string;
  readonly day: string;
  readonly what: string;
  readonly where: string;
  readonly basis: string;
  readonly source: string | null;
  readonly kind: "stage" | "reading";
}

/** Each stage with the readings that followed on it, before the next. */
export const lifeOf = (scene: Scene, law: ModelLaw): readonly LifeStep[] =>
  law.stages.flatMap((stage, at) => [
    stageStep(scene, stage, at),
    ...law.readings.flatMap((reading, nth) =>
      reading.after === at + 1 ? [readingStepOf(scene, reading, nth)] : [],
    ),
  ]);

const stageStep = (scene: Scene, one: ModelLaw["stages"][number], at: number): LifeStep => ({
  key: `s${at}`,
  kind: "stage",
  day: dayText(scene.words, one.day),
  what: stageName(scene, one.stage),
  where: one.body === null ? "" : bodyName(scene, one.body),
  basis: one.basis ?? scene.words.say("laws.byDecision"),
  source: one.source,
});

const readingStepOf = (scene: Scene, one: ModelLaw["readings"][number], at: number): LifeStep => ({
  key: `r${at}`,
  kind: "reading",
  day: dayText(scene.words, one.day),
  what: scene.words.say("laws.reading", {
    number: one.reading,
    outcome: scene.words.say(`event.readingOutcome.${one.outcome}`),
  }),
  where: bodyName(scene, one.body),
  basis: one.basis,
  source: one.source,
});

/** What can come next, and what stands in the way of it. */
export interface NextStep {
  readonly key: string;
  readonly name: string;
  readonly wanted: Wanted;
  readonly reasons: readonly Reason[];
}

/** The body that would have the law at a stage: the one that leads, or the first of the kind. */
const bodyFor = ({ state }: Desk, law: ModelLaw, { by }: StageRule): string | undefined => {
  const kinds: readonly BodyKind[] = by;
  if (kinds.length === 0 || kinds.includes("plenary")) return undefined;
  const own = [law.lead, ...law.with].find((id) => kinds.some((kind) => isOf(state, id, kind)));
  return own ?? state.bodies.values().find(({ kind }) => kinds.includes(kind))?.id;
};

const isOfBody = ({ by }: StageRule): boolean => by.length > 0 && !by.includes("plenary");

/** There is no body of the kind that would have the law. */
const noBody = ({ scene: { words: say } }: Desk, { by }: StageRule): Reason => ({
  says: say.say("laws.next.noBody", {
    kinds: say.list(by.map((kind) => say.say(`body.kind.${kind}`))),
  }),
  citations: [],
});

const isOf = ({ bodies }: Desk["state"], id: string, kind: BodyKind): boolean =>
  bodies.get(id)?.kind === kind;

/** As the secretariat would do it: whoever only looks sees what stands in its way as well. */
const asKeeper = (desk: Desk): Desk => {
  const [keeper] = desk.state.holders.get("secretariat") ?? [];
  if (desk.acting !== null || keeper === undefined) return desk;
  return { ...desk, acting: { office: "secretariat", by: keeper, onBehalfOf: null } };
};

const words = "…";

const step = (desk: Desk, act: Act, fixed: Wanted["fixed"]): NextStep => ({
  key: `${act.type} ${JSON.stringify(fixed)}`,
  name: actName(desk.scene, act),
  // Every act below has a form.
  wanted: wanted(act.type as Wanted["type"], fixed),
  reasons: against(asKeeper(desk), act),
});

/** The stages that the rules let follow, in their order; those that end it come last. */
export const nextSteps = (desk: Desk, law: ModelLaw): readonly NextStep[] => {
  const { next } = nextStages(desk.state, law, askOf(desk.edition));
  const stages = next
    .filter(({ stage }) => stage !== "published" && stage !== "proposed" && stage !== "adopted")
    .map((rule) => {
      const body = bodyFor(desk, law, rule);
      const fixed = { law: law.id, stage: rule.stage, ...(body === undefined ? {} : { body }) };
      // What remains of the stages are those of the act.
      const act = { type: "EnterStage", ...fixed, basis: words } as Act;
      return body === undefined && isOfBody(rule)
        ? { ...step(desk, act, fixed), reasons: [noBody(desk, rule)] }
        : step(desk, act, fixed);
    });
  return [...readingStep(desk, law), ...stages, ...after(desk, law)];
};

const readingStep = (desk: Desk, law: ModelLaw): readonly NextStep[] => {
  const now = stageOf(law);
  if (now.stage !== "commission" || now.body === null) return [];
  const reading = readingsIn(law, now.body).length + 1;
  const fixed = { law: law.id, body: now.body };
  const act: Act = { type: "RecordReading", ...fixed, reading, outcome: "approved", basis: words };
  return [step(desk, act, fixed)];
};

/** What an adopted law still lacks. */
const after = (desk: Desk, law: ModelLaw): readonly NextStep[] => {
  const { stage } = stageOf(law);
  if (stage !== "adopted" && stage !== "transmitted") return [];
  const fixed = { law: law.id };
  const number: Act = { type: "NumberLaw", ...fixed, number: "1-1", basis: words };
  const publish: Act = { type: "PublishLaw", ...fixed, place: words };
  return [
    ...(law.number === null ? [step(desk, number, fixed)] : []),
    ...(law.publication === null ? [step(desk, publish, fixed)] : []),
  ];
};

/** Why nothing can be said of what comes next: the rules know no stages. */
export const withoutRules = (desk: Desk, law: ModelLaw): readonly Reason[] => {
  const given = nextStages(desk.state, law, askOf(desk.edition));
  if (given.kind === "is") return [];
  return unsetReasons(desk.scene, [given]);
};

/** A part of a code, and what became of it. */
export interface PartShown {
  readonly part: string;
  readonly title: string;
  readonly law: string | null;
  readonly state: { readonly kind: StateKind; readonly text: string };
}

export const partsShown = (scene: Scene, law: ModelLaw): readonly PartShown[] =>
  partsOf(scene.state, law).map(({ part, title, law: made, adopted }) => ({
    part,
    title,
    law: made?.id ?? null,
    state: adopted
      ? { kind: "held", text: scene.words.say("event.lawStage.adopted") }
      : {
          kind: made === null ? "plain" : "caution",
          text:
            made === null
              ? scene.words.say("laws.parts.open")
              : stageName(scene, stageOf(made).stage),
        },
  }));
