import { dateIn } from "@hemicycle/base";
import {
  type ActOf,
  type LawStage,
  lawStages,
  type ModelLaw,
  readingsIn,
  type State,
  stageOf,
} from "@hemicycle/engine";
import { planning } from "./likely-plans.ts";
import { as, bySecretary, type Idea, type Likely, type Scene, said } from "./suggest.ts";

/** The life of model laws: from the proposal to the number and the bulletin. */

const words = ["Вода общая.", "Вода чистая.", "Лес растет."] as const;

const commission = ({ bodies }: State, dice: Scene["dice"]): string =>
  dice.oneOf(
    bodies
      .values()
      .filter(({ kind }) => commissions.has(kind))
      .map(({ id }) => id),
  ) ?? "C1";
const commissions: ReadonlySet<string> = new Set([
  ...(["committee", "jointCommission", "standingCommittee"] as const),
]);

/** A law, a code with two parts, a part of it, an amendment to a law that is adopted. */
const propose: Idea = ({ dice, state }) => {
  const law = `L${state.laws.size + 1}`;
  const code = state.laws.values().find(({ parts }) => parts.length > 0);
  const lead = commission(state, dice);
  const made = {
    type: "ProposeLaw",
    law,
    titles: [{ language: "ru", title: `О законе ${law}` }],
    lead,
    with: dice.chance(30) ? ["C2"] : [],
    author: "A parliament",
    basis: said,
  } as const;
  const plain = { ...made, titles: [...made.titles], with: [...made.with] };
  if (code === undefined && dice.chance(40)) {
    const parts = ["a", "b"].map((part) => ({ part, title: `Part ${part}` }));
    return bySecretary({ ...plain, kind: "modelCode", parts });
  }
  if (code !== undefined && dice.chance(40)) {
    const part = dice.oneOf(["a", "b"]) ?? "a";
    return bySecretary({ ...plain, kind: "codePart", of: code.id, part });
  }
  const amends = dice.oneOf(state.laws.keys());
  return amends !== undefined && dice.chance(15)
    ? bySecretary({ ...plain, kind: "amendment", amends })
    : bySecretary({ ...plain, kind: "modelLaw", member: dice.oneOf(state.members.keys()) });
};

interface Entered {
  readonly stage: ActOf<"EnterStage">["stage"];
  readonly body?: string | undefined;
  readonly source?: string | undefined;
}

const enter = ({ id }: ModelLaw, { stage, body, source }: Entered): Likely =>
  bySecretary({
    ...({ type: "EnterStage", law: id, stage, basis: said } as const),
    ...(body === undefined ? {} : { body }),
    ...(source === undefined ? {} : { source }),
  });

const giveText = (dice: Scene["dice"], { id, text }: ModelLaw): Likely => {
  const language = text !== null && dice.chance(40) ? ("en" as const) : ("ru" as const);
  const blocks = [{ block: "p1", role: "article" as const, words: dice.oneOf(words) ?? "-" }];
  return bySecretary({ type: "GiveLawText", law: id, language, blocks });
};

/** By the Secretariat, or by whoever chairs the commission. */
const read = ({ dice, state }: Scene, law: ModelLaw, body: string): Likely => {
  const act = {
    type: "RecordReading",
    law: law.id,
    body,
    reading: readingsIn(law, body).length + (dice.chance(95) ? 1 : 2),
    outcome: dice.chance(70) ? "approved" : "continued",
    basis: said,
  } as const;
  const terms = state.bodies.get(body)?.terms ?? [];
  const chair = terms.find((term) => term.as === "president" && term.status === "held")?.person;
  return chair === undefined || dice.chance(50) ? bySecretary(act) : as(chair, act);
};

type Onward = (scene: Scene, law: ModelLaw) => Likely | null;

const to =
  (...stages: readonly ActOf<"EnterStage">["stage"][]): Onward =>
  (scene, law) => {
    const stage = scene.dice.oneOf(stages) ?? "drafting";
    return enter(law, { stage, body: bodyAt(stage, law) });
  };

const bodyAt = (stage: LawStage, { lead }: ModelLaw): string | undefined => {
  if (stage === "commission" || stage === "approved") return lead;
  if (stage === "councilAgenda") return "CO1";
  return stage === "expertReview" ? "X1" : undefined;
};

const inCommission: Onward = (scene, law) => {
  const { dice } = scene;
  const readings = readingsIn(law, law.lead);
  if (readings.at(-1)?.outcome !== "approved" || dice.chance(25)) {
    return read(scene, law, dice.chance(92) ? law.lead : "C2");
  }
  const seen = new Set(law.stages.map(({ stage }) => stage));
  if (!seen.has("consultation") && dice.chance(70)) return to("consultation")(scene, law);
  return dice.chance(15) ? to("revision", "expertReview")(scene, law) : to("approved")(scene, law);
};

/** With words, to those who read it first. */
const drafted: Onward = (scene, law) => {
  if (law.text === null && scene.dice.chance(90)) return giveText(scene.dice, law);
  const seen = law.stages.some(({ stage }) => stage === "expertReview");
  return to(seen ? "commission" : "expertReview")(scene, law);
};

/** On the table of the plenary as a draft; while none sits, only a source can tell of adoption. */
const before: Onward = (scene, law) => {
  const { dice, state } = scene;
  const { session } = state;
  if (stageOf(law).stage === "councilAgenda" && dice.chance(70)) {
    return to("plenary", "plenary", "plenary", "plenary", "returned", "postponed")(scene, law);
  }
  if (dice.chance(7)) return to("withdrawn", "returned", "revision")(scene, law);
  if (dice.chance(12)) {
    return enter(law, { stage: "adopted", source: dice.chance(60) ? "Bulletin 12" : undefined });
  }
  if (session === null || session.status === "closed") return null;
  if (law.draft?.session === session.id && dice.chance(90)) return null;
  const taken = new Set(state.laws.values().map(({ draft }) => draft?.draft));
  const free = session.drafts.keys().find((draft) => !taken.has(draft));
  if (free !== undefined) return bySecretary({ type: "LinkDraft", law: law.id, draft: free });
  return bySecretary({
    ...({ type: "DepositDraft", draft: `D${session.drafts.size + 1}`, item: "I1" } as const),
    ...{ title: `Draft of ${law.id}`, parts: [], subjects: [] },
  });
};

const afterwards: Onward = (scene, law) => {
  const { dice, state } = scene;
  const number = dice.chance(30) ? `59-${state.laws.size + dice.below(40)}` : "59-6";
  if (law.number === null && dice.chance(70)) {
    return bySecretary({ type: "NumberLaw", law: law.id, number, basis: said });
  }
  if (law.publication === null && dice.chance(50)) {
    return bySecretary({ type: "PublishLaw", law: law.id, place: "Bulletin 80" });
  }
  return dice.chance(70) ? to("transmitted")(scene, law) : to("superseded")(scene, law);
};

const onward: Readonly<Record<LawStage, Onward>> = {
  proposed: to("drafting", "drafting", "planned"),
  planned: to("drafting"),
  drafting: drafted,
  commission: inCommission,
  revision: to("commission"),
  expertReview: to("commission"),
  consultation: to("commentsConsolidated"),
  commentsConsolidated: to("commission"),
  approved: to("councilAgenda"),
  councilAgenda: before,
  plenary: before,
  adopted: afterwards,
  returned: to("drafting", "commission"),
  postponed: to("commission", "councilAgenda"),
  withdrawn: to("drafting"),
  transmitted: afterwards,
  published: afterwards,
  superseded: to("transmitted", "adopted"),
};

/** A law goes on, mostly; the first ones first, so that some get to the end. */
const goOn: Idea = (scene) => {
  const { dice, state } = scene;
  const laws = state.laws.values().filter((law) => !isOver(law) || dice.chance(3));
  const law = dice.chance(65) ? laws[dice.below(Math.min(2, laws.length))] : dice.oneOf(laws);
  return law === undefined ? null : onward[stageOf(law).stage](scene, law);
};

const isOver = (law: ModelLaw): boolean =>
  ["withdrawn", "superseded", "transmitted"].includes(stageOf(law).stage);

/** Any law, anywhere: what nobody would do who knows the way. */
const stray: Idea = ({ dice, state }) => {
  const law = dice.oneOf(state.laws.values());
  const stages = lawStages.flatMap((one) =>
    one === "proposed" || one === "published" ? [] : [one],
  );
  const stage = dice.oneOf(stages);
  if (law === undefined || stage === undefined) return null;
  if (dice.chance(20)) return giveText(dice, law);
  if (dice.chance(20)) {
    return bySecretary({ type: "PublishLaw", law: law.id, place: "Bulletin 81" });
  }
  const body = dice.chance(70) ? bodyAt(stage, law) : dice.oneOf(state.bodies.keys());
  const source = dice.chance(10) ? "Report of 2016" : undefined;
  return enter(law, { stage, body, source });
};

const begin: Idea = (scene) =>
  scene.state.laws.size < 3 || scene.dice.chance(8) ? propose(scene) : null;

/** What is done about model laws and the plan of them. */
export const makingLaws: readonly Idea[] = [
  ...[begin, begin, goOn, goOn, goOn, goOn, goOn, goOn, goOn, goOn, goOn],
  ...[stray, ...planning],
];

/** The day of a scene at the seat. */
export const today = ({ state, at }: Scene): string => dateIn(state.founding?.seat ?? "UTC", at);
