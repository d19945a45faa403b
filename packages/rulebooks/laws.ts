import { dateIn } from "@hemicycle/base";
import {
  type ActType,
  type Asked,
  aside,
  type Event,
  type EventOf,
  fails,
  type Happened,
  holds,
  isAdopted,
  isDraftAdopted,
  type LawStage,
  lawTitle,
  type ModelLaw,
  nextStages,
  overFor,
  partsOf,
  type Question,
  readingsIn,
  type StageRule,
  type State,
  servingOn,
  stageOf,
  type Verdict,
} from "@hemicycle/engine";
import { bySecretariat } from "./identity.ts";
import { personName, principalOf } from "./people.ts";

/**
 * The life of a model law: the conditions, which are the same wherever there are model laws. By
 * which of its rules they hold, and through which stages a law goes, each rulebook says.
 */

type AboutLaw = Extract<
  ActType,
  "EnterStage" | "LinkDraft" | "RecordReading" | "NumberLaw" | "PublishLaw"
>;

const lawOf = ({ laws }: State, { law }: { readonly law: string }): ModelLaw | null =>
  laws.get(law) ?? null;

/** Laws are called by their titles in the language in which they are written. */
export const nameOf = (law: ModelLaw): string => lawTitle(law, law.titles[0]?.language ?? "en");

const bodyName = ({ bodies }: State, id: string): string => bodies.get(id)?.name ?? id;

/** The day of an act, at the seat. */
const dayOf = ({ state, envelope }: Pick<Asked, "state" | "envelope">): string =>
  dateIn(state.founding?.seat ?? "UTC", envelope.at);

/** Offices of a body in which its readings are recorded. */
const chairs = ["president", "vicePresident"] as const;

/** The Secretariat, or whoever chairs the commission on that day. */
export const bySecretariatOrChair = (asked: Asked<"RecordReading">): Verdict => {
  const { state, act, envelope } = asked;
  const body = state.bodies.get(act.body);
  const person = principalOf(envelope);
  const inPerson = envelope.office === undefined && envelope.onBehalfOf === undefined;
  const serves = chairs.some(
    (as) =>
      body !== undefined &&
      servingOn(body, dayOf(asked), as).some((term) => term.person === person),
  );
  return inPerson && serves ? holds : bySecretariat(asked);
};

/** Whoever chaired a commission until a day that is past does no more for it. */
export const whileTermRuns = (asked: Asked<"RecordReading">): Verdict => {
  const { state, act, envelope } = asked;
  const body = state.bodies.get(act.body);
  const person = principalOf(envelope);
  if (body === undefined || envelope.office !== undefined) return aside;
  const day = dayOf(asked);
  if (chairs.some((as) => servingOn(body, day, as).some((term) => term.person === person))) {
    return holds;
  }
  const over = chairs.map((as) => overFor(body, { person, as, day })).find((one) => one !== null);
  if (over == null) return aside;
  const until = over.until ?? "";
  return fails({ person: personName(state, person), body: body.name, until });
};

type Coming = Pick<Asked<"EnterStage" | "PublishLaw">, "state" | "act" | "ask">;

const stageIn = ({ act }: Coming): LawStage =>
  act.type === "PublishLaw" ? "published" : act.stage;

const ruleFor = (asked: Coming): StageRule | null | "unset" => {
  const { state, act, ask } = asked;
  const stages = ask("lawStages", { state, law: act.law });
  if (stages.kind === "unset") return "unset";
  return stages.value.find(({ stage }) => stage === stageIn(asked)) ?? null;
};

/** A code whose parts are adopted is published wherever it stands itself. */
const inParts = ({ state, act }: Coming, law: ModelLaw): boolean =>
  act.type === "PublishLaw" && partsOf(state, law).length > 0 && isAdopted(state, law.id);

/** It stands in a bulletin, to whatever stage it has come since. */
const isPublished = ({ act }: Coming, law: ModelLaw): boolean =>
  act.type === "PublishLaw" && law.publication !== null;

/** A stage follows on those that the rulebook names before it; a law is published once. */
export const inOrder = (asked: Coming): Verdict => {
  const { state, act } = asked;
  const law = lawOf(state, act);
  const rule = ruleFor(asked);
  if (law === null || rule === "unset") return aside;
  // What is not adopted is not published for that reason, which another clause gives.
  if (act.type === "PublishLaw" && !isAdopted(state, law.id)) return aside;
  const now = stageOf(law).stage;
  const follows = rule?.from.includes(now) === true || inParts(asked, law);
  return follows && !isPublished(asked, law)
    ? holds
    : fails({ law: nameOf(law), now, stage: stageIn(asked) });
};

const works = (law: ModelLaw, body: string): boolean =>
  law.lead === body || law.with.includes(body);

const commissions: ReadonlySet<string> = new Set([
  "committee",
  "jointCommission",
  "standingCommittee",
]);

/** At some stages a body has the law: one of the kind, and a commission only if it works on it. */
export const inItsBody = (asked: Asked<"EnterStage">): Verdict => {
  const { state, act } = asked;
  const law = lawOf(state, act);
  const rule = ruleFor(asked);
  if (law === null || rule === null || rule === "unset") return aside;
  const kind = act.body === undefined ? "plenary" : state.bodies.get(act.body)?.kind;
  const isCommission = kind !== undefined && commissions.has(kind);
  const fits =
    rule.by.length === 0
      ? act.body === undefined
      : kind !== undefined &&
        rule.by.includes(kind) &&
        (!isCommission || works(law, act.body ?? ""));
  const body = act.body === undefined ? "-" : bodyName(state, act.body);
  return fits ? holds : fails({ law: nameOf(law), body });
};

/** A reading is one of a body that works on the law. */
export const readWhereItIs = ({ state, act }: Asked<"RecordReading">): Verdict => {
  const law = lawOf(state, act);
  if (law === null) return aside;
  const now = stageOf(law);
  const there = now.stage === "commission" && now.body === act.body && works(law, act.body);
  return there ? holds : fails({ law: nameOf(law), body: bodyName(state, act.body) });
};

/** Nothing is put to others that has no words. */
export const withText =
  (stages: readonly string[]) =>
  ({ state, act }: Asked<"EnterStage">): Verdict => {
    const law = lawOf(state, act);
    if (law === null || !stages.includes(act.stage) || act.source !== undefined) return aside;
    return law.text === null && law.draft === null ? fails({ law: nameOf(law) }) : holds;
  };

/** As many readings as are needed, the last of which has approved it. */
export const readAsOften = ({ state, act, ask }: Asked<"EnterStage">): Verdict => {
  const law = lawOf(state, act);
  if (law === null || act.stage !== "approved" || act.source !== undefined) return aside;
  const readings = readingsIn(law, act.body ?? law.lead);
  const needed = ask("readings", { state, law: law.id });
  const approved = readings.at(-1)?.outcome === "approved";
  const facts = { law: nameOf(law), read: readings.length };
  if (!approved) return fails({ ...facts, needed: needed.kind === "is" ? needed.value : "?" });
  if (needed.kind === "unset") return { kind: "undecided", value: needed.value };
  return readings.length >= needed.value ? holds : fails({ ...facts, needed: needed.value });
};

/** A stage that a law must have gone through, whatever came after. */
export const afterStage =
  (earlier: string, stages: readonly string[]) =>
  ({ state, act }: Asked<"EnterStage">): Verdict => {
    const law = lawOf(state, act);
    if (law === null || !stages.includes(act.stage) || act.source !== undefined) return aside;
    return law.stages.some(({ stage }) => stage === earlier) ? holds : fails({ law: nameOf(law) });
  };

/** The plan foresees it: an item of some plan points to it. */
export const inAPlan = ({ state, act }: Asked<"EnterStage">): Verdict => {
  const law = lawOf(state, act);
  if (law === null || act.stage !== "planned") return aside;
  const items = state.plans.values().flatMap(({ editions }) => editions.at(-1)?.items ?? []);
  return items.some((item) => item.law === law.id) ? holds : fails({ law: nameOf(law) });
};

/** Nobody enters that the plenary has adopted what it has not; a published source may tell. */
export const adoptedByPlenary = ({ state, act }: Asked<"EnterStage">): Verdict => {
  const law = lawOf(state, act);
  if (law === null || act.stage !== "adopted") return aside;
  // What was on the table here is told by what was decided here, and by no source instead.
  const told = act.source !== undefined && (law.draft === null || state.session?.source != null);
  return told || isDraftAdopted(state, law) ? holds : fails({ law: nameOf(law) });
};

/** On the table of the plenary stands what has come there. */
export const broughtFromCouncil = ({ state, act }: Asked<"LinkDraft">): Verdict => {
  const law = lawOf(state, act);
  if (law === null) return aside;
  const other = state.laws
    .values()
    .find(({ id, draft }) => id !== law.id && draft?.draft === act.draft && isHere(state, draft));
  const { stage } = stageOf(law);
  const there = stage === "councilAgenda" || stage === "plenary";
  return there && other === undefined ? holds : fails({ law: nameOf(law) });
};

const isHere = ({ session }: State, draft: { readonly session: string }): boolean =>
  session?.id === draft.session;

export const onceAdopted = ({ state, act }: Pick<Asked<AboutLaw>, "state" | "act">): Verdict => {
  const law = lawOf(state, act);
  if (law === null) return aside;
  return isAdopted(state, law.id) ? holds : fails({ law: nameOf(law) });
};

/** Number of the plenary and of the act in it: "59-6". */
export const numberedByPlenary = ({ act }: Pick<Asked<"NumberLaw">, "act">): Verdict =>
  /^[1-9]\d{0,3}-[1-9]\d{0,3}$/.test(act.number) ? holds : fails({ number: act.number });

export const ofAnEdition = ({
  state,
  act,
}: Pick<Asked<"ReportProgress">, "state" | "act">): Verdict => {
  const plan = state.plans.get(act.plan);
  if (plan === undefined) return aside;
  return act.edition === undefined
    ? fails({ plan: plan.title, editions: plan.editions.length })
    : holds;
};

type Decided = EventOf<"ResultDeclared" | "DecidedWithoutVote">;

const adoptedBy = (event: Decided): readonly Question[] =>
  event.type === "DecidedWithoutVote"
    ? [event.question]
    : event.results.filter(({ outcome }) => outcome === "adopted").map(({ question }) => question);

/** Laws whose draft is before this session. */
const lawsHere = (state: State): readonly ModelLaw[] =>
  state.laws.values().filter(({ draft }) => draft !== null && isHere(state, draft));

/** It stands where the rulebook lets its adoption follow: not taken back since, or sent back. */
const comesToAdoption = ({ state, ask }: Pick<Happened, "state" | "ask">, law: ModelLaw): boolean =>
  nextStages(state, law, ask).next.some(({ stage }) => stage === "adopted");

/** With its draft the plenary has adopted the law. */
export const lawsAdopted = (happened: Happened<Decided["type"]>): readonly Event[] => {
  const { state, event } = happened;
  if (state.body !== null) return [];
  const drafts = adoptedBy(event).flatMap((one) => (one.kind === "draft" ? [one.draft] : []));
  return lawsHere(state).flatMap((law): readonly Event[] => {
    const draft = law.draft?.draft ?? "";
    return drafts.includes(draft) && comesToAdoption(happened, law)
      ? [{ type: "LawDecided", law: law.id, draft }]
      : [];
  });
};
