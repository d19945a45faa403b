import { type CalendarDate, dateIn } from "@hemicycle/base";
import type { Act } from "../acts.ts";
import type { Ask } from "../clause.ts";
import { isAdopted, nextStages, readingsIn, type StageRule, stageOf } from "../laws.ts";
import type { Candidate, Seat } from "../offers.ts";
import { currentEdition } from "../plans.ts";
import type { ModelLaw, State } from "../state.ts";
import { servingOn } from "../terms.ts";
import { aroundCandidates } from "./around-laws.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "substance",
  needs,
});

/** Where somebody asks: the rules, the state, who, and on which day at the seat. */
export interface LawDesk {
  readonly ask: Ask;
  readonly state: State;
  readonly seat: Seat;
  readonly today: CalendarDate;
}

/**
 * What is suggested about model laws, where there are such: to the Secretariat, which keeps them,
 * to whoever chairs a commission that reads one, and to parliaments that are asked about them.
 * Nothing in other bodies, which are named in the acts.
 */
export const lawCandidates = (
  ask: Ask,
  state: State,
  { seat, at }: { readonly seat: Seat; readonly at: string },
): readonly Candidate[] => {
  if (state.body !== null || ask("lawStages", { state, law: null }).kind === "unset") return [];
  const desk: LawDesk = { ask, state, seat, today: dateIn(state.founding?.seat ?? "UTC", at) };
  return [...ofRegister(desk), ...aroundCandidates(desk)];
};

const ofRegister = ({ ask, state, seat, today }: LawDesk): readonly Candidate[] => {
  const laws = state.laws.values();
  switch (seat.office) {
    case "secretariat":
    case "secretaryGeneral":
      return [
        ...laws.flatMap((law) => [
          ...stages(ask, state, law),
          ...reading(law),
          ...words(law),
          ...drafts(state, law),
          ...record(state, law),
          ...linked(state, law),
        ]),
        ...progress(state),
        ...proposal(state),
      ];
    case null:
      return laws.flatMap((law) => (chairs(state, law, { seat, today }) ? reading(law) : []));
    default:
      return [];
  }
};

/** The stages that can follow, each with every body that could have the law there. */
const stages = (ask: Ask, state: State, law: ModelLaw): readonly Candidate[] =>
  nextStages(state, law, ask).next.flatMap((rule): readonly Candidate[] => {
    const { stage } = rule;
    if (stage === "proposed" || stage === "published") return [];
    return bodiesFor(state, law, rule).map((body) => {
      const where = body === null ? {} : { body };
      return candidate({ type: "EnterStage", law: law.id, stage, ...where, basis: "" }, ["basis"]);
    });
  });

/** Null is the plenary, or nobody; a commission is one of those that work on the law. */
const bodiesFor = (
  { bodies }: State,
  law: ModelLaw,
  { by }: StageRule,
): readonly (string | null)[] => {
  if (by.length === 0 || by.includes("plenary")) return [null];
  const works = [law.lead, ...law.with];
  const fitting = bodies.values().filter(({ kind }) => by.includes(kind));
  const own = fitting.filter(({ id }) => works.includes(id));
  return (own.length > 0 ? own : fitting).map(({ id }) => id);
};

const reading = (law: ModelLaw): readonly Candidate[] => {
  const { stage, body } = stageOf(law);
  if (stage !== "commission" || body === null) return [];
  const next = readingsIn(law, body).length + 1;
  return (["approved", "continued"] as const).map((outcome) =>
    candidate({ type: "RecordReading", law: law.id, body, reading: next, outcome, basis: "" }, [
      "basis",
    ]),
  );
};

const presiding = ["president", "vicePresident"] as const;

const chairs = (
  { bodies }: State,
  law: ModelLaw,
  { seat, today }: Pick<LawDesk, "seat" | "today">,
): boolean => {
  const body = bodies.get(stageOf(law).body ?? "");
  return (
    body !== undefined &&
    presiding.some((as) => servingOn(body, today, as).some(({ person }) => person === seat.person))
  );
};

/** Its first words while it is drafted, other ones while it is revised. */
const words = ({ id: law, text, stages: entered, titles }: ModelLaw): readonly Candidate[] => {
  const now = entered.at(-1)?.stage;
  if (now !== "revision" && (now !== "drafting" || text !== null)) return [];
  const language = text?.original ?? titles[0]?.language ?? "en";
  return [candidate({ type: "GiveLawText", law, language, blocks: [] }, ["blocks"])];
};

/** Drafts of the session that are no other law, once it may come to the plenary. */
const drafts = ({ session, laws }: State, law: ModelLaw): readonly Candidate[] => {
  const { stage } = stageOf(law);
  if (session === null || session.status === "closed") return [];
  if (stage !== "councilAgenda" && stage !== "plenary") return [];
  const here = laws.values().filter(({ draft }) => draft?.session === session.id);
  if (here.some(({ id }) => id === law.id)) return [];
  const taken = new Set(here.map(({ draft }) => draft?.draft));
  return session.drafts
    .keys()
    .filter((draft) => !taken.has(draft))
    .map((draft) => candidate({ type: "LinkDraft", law: law.id, draft }));
};

/** The number and the bulletin of an adopted law. */
const record = (state: State, { id: law, number, publication }: ModelLaw): readonly Candidate[] => {
  if (!isAdopted(state, law)) return [];
  return [
    ...(number === null
      ? [
          candidate({ type: "NumberLaw", law, number: nextNumber(state), basis: "" }, [
            "number",
            "basis",
          ]),
        ]
      : []),
    ...(publication === null ? [candidate({ type: "PublishLaw", law, place: "" }, ["place"])] : []),
  ];
};

/** The one after the last that was given; whoever fills it in knows better. */
const nextNumber = ({ laws }: State): string => {
  const last = laws
    .values()
    .flatMap(({ number }) => number ?? [])
    .at(-1);
  const [, plenary, act] = /^(\d+)-(\d+)$/.exec(last ?? "") ?? [];
  return plenary === undefined ? "1-1" : `${plenary}-${Number(act) + 1}`;
};

/** An item to which no law points yet, for a law that is in no plan. */
const linked = ({ plans }: State, { id: law }: ModelLaw): readonly Candidate[] =>
  plans.values().flatMap((plan) => {
    const items = currentEdition(plan)?.items ?? [];
    const free = items.find((item) => item.law === null)?.item;
    const known = items.some((item) => item.law === law);
    if (known || free === undefined) return [];
    return [candidate({ type: "LinkPlanItem", plan: plan.id, item: free, law }, ["item"])];
  });

/** What was delivered, against what was promised and against what is planned now. */
const progress = ({ plans }: State): readonly Candidate[] =>
  plans
    .values()
    .flatMap(({ id: plan, editions }) => [
      ...[...new Set([1, editions.length])].map((edition) =>
        candidate({ type: "ReportProgress", plan, edition }),
      ),
      candidate({ type: "AmendPlan", plan, changes: [], basis: "" }, ["changes", "basis"]),
    ]);

/** Another law, led by a commission. */
const proposal = ({ bodies, laws }: State): readonly Candidate[] => {
  const lead = bodies
    .values()
    .find(({ kind }) => ["committee", "jointCommission", "standingCommittee"].includes(kind))?.id;
  if (lead === undefined) return [];
  const common = { titles: [], lead, with: [], author: "", basis: "" };
  let number = laws.size + 1;
  while (laws.has(`L${number}`)) number += 1;
  return [
    candidate({ type: "ProposeLaw", law: `L${number}`, kind: "modelLaw", ...common }, [
      ...["kind", "titles", "lead", "author", "basis"],
    ]),
  ];
};
