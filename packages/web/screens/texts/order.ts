import { type Amendment, askOf, planFor, standingsIn } from "@hemicycle/engine";
import {
  type AmendmentRow,
  type Consequence,
  foreseen,
  isPut,
  nextRow,
  type Plan,
  type PlanRow,
  type Standing,
  type Standings,
  type Step,
} from "@hemicycle/texts";
import type { Citation } from "../../components/types.ts";
import { citation } from "../model/cite.ts";
import { listed as inList } from "../model/isolate.ts";
import { numberIn, personName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { authorsOf } from "./list.ts";
import type { TextView } from "./view.ts";

/** One vote in the order of voting: what is put, why it comes here, and what follows from it. */
export interface OrderRow {
  readonly id: string;
  /** The amendment by which it can be moved; null: it has its place. */
  readonly amendment: string | null;
  readonly title: string;
  readonly authors: string;
  readonly isSub: boolean;
  /** Where it is read: "Paragraph 3"; empty for the text as a whole. */
  readonly place: string;
  readonly why: string;
  /** The words cannot tell which comes first: the President decides. */
  readonly isUnsure: boolean;
  readonly changed: string | null;
  /** Of the words that are contested, how many are lost: a share that a bar can show. */
  readonly lost: { readonly count: number; readonly of: number } | null;
  readonly ifAdopted: string | null;
  readonly ifRejected: string | null;
  readonly standing: Standing["kind"];
  readonly isNext: boolean;
}

export interface OrderShown {
  readonly rows: readonly OrderRow[];
  readonly unsure: number;
  readonly changes: number;
  readonly citations: readonly Citation[];
}

interface Telling {
  readonly scene: Scene;
  readonly view: TextView;
  readonly plan: Plan;
  readonly standings: Standings;
  readonly next: string | null;
  /** "Paragraph 3", by the block that a row stands at. */
  readonly placeOf: (block: string) => string;
}

/** The order of voting on a text, as the rules and the chair make it; null without a plan. */
export const orderOf = (
  scene: Scene,
  view: TextView,
  placeOf: (block: string) => string,
): OrderShown | null => {
  const { session } = scene.state;
  const settings = askOf(scene.edition)("votingPlan", { state: scene.state });
  const plan = settings.kind === "is" ? planFor(session, view.draft.id, settings.value) : null;
  if (session === null || plan === null) return null;
  const standings = standingsIn(session, plan);
  const next = nextRow(plan, standings);
  const telling: Telling = { scene, view, plan, standings, placeOf, next: next?.id ?? null };
  const rows = plan.rows.filter((row) => isPut(plan, row)).map((row) => orderRow(telling, row));
  return {
    rows,
    unsure: rows.filter(({ isUnsure, standing }) => isUnsure && standing === "open").length,
    changes: plan.changes.length,
    citations: [citation(scene, settings.clause)],
  };
};

const orderRow = (telling: Telling, row: PlanRow): OrderRow => {
  const { scene, plan, standings, next, placeOf } = telling;
  const isAmendment = row.kind === "amendment" || row.kind === "subAmendment";
  const changed = plan.changes.findLast((one) => one.row === row.id);
  const step = plan.steps.find(({ first }) => first === row.id);
  const standing = standings.get(row.id)?.kind ?? "open";
  const isOpen = standing === "open";
  return {
    id: row.id,
    amendment: row.kind === "amendment" ? (row.amendments[0] ?? null) : null,
    title: titleOf(telling, row.id),
    authors: "amendments" in row ? authorsIn(telling, row.amendments) : "",
    isSub: row.kind === "subAmendment",
    place: isAmendment ? placeOf(row.spot.place) : "",
    why: whyOf(telling, row, step),
    isUnsure: isOpen && step?.sure === false && step.by.kind !== "changed",
    changed: changed === undefined ? null : changedBy(scene, changed),
    lost: lostIn(plan, row),
    ...consequences(telling, row),
    standing,
    isNext: row.id === next,
  };
};

const amendmentsIn = ({ view }: Telling, ids: readonly string[]): readonly Amendment[] =>
  ids.flatMap((id) => view.amendments.find((one) => one.id === id) ?? []);

const authorsIn = (telling: Telling, ids: readonly string[]): string =>
  inList(
    telling.scene.words,
    amendmentsIn(telling, ids).map((one) => authorsOf(telling.scene, one)),
  );

const titleOf = ({ plan, scene: { words } }: Telling, id: string): string => {
  const row = plan.rows.find((one) => one.id === id);
  if (row === undefined) return id;
  switch (row.kind) {
    case "amendment":
    case "subAmendment":
    case "bloc":
      return inList(words, row.amendments.map(numberIn));
    case "whole":
      return words.say("texts.order.whole");
    case "original":
      return words.say("texts.order.original");
    case "part":
      return words.say("texts.order.part", { part: numberIn(row.part) });
    case "rejection":
      return words.say("texts.order.rejection");
    case "rival":
      return row.draft;
  }
};

/** As a sentence names a row: "no. 12". */
const namedIn = (telling: Telling, id: string): string => {
  const row = telling.plan.rows.find((one) => one.id === id);
  if (row === undefined || !("amendments" in row)) return titleOf(telling, id);
  const { words } = telling.scene;
  const numbers = row.amendments.map((one) => words.say("texts.no", { number: numberIn(one) }));
  return inList(words, numbers);
};

const changedBy = (scene: Scene, { by, reason }: { by: string; reason: string }): string =>
  scene.words.say("texts.order.changed", { name: personName(scene, by), reason });

const whyOf = (telling: Telling, row: PlanRow, step: Step | undefined): string => {
  const { words } = telling.scene;
  if (row.kind === "whole") return words.say("texts.order.why.whole");
  if (row.kind === "subAmendment") {
    const amends = namedIn(telling, row.amends ?? "");
    return words.say("texts.order.why.sub", { amendment: amends });
  }
  if (row.kind !== "amendment") return "";
  if (step !== undefined) return stepText(telling, step);
  const isLast = telling.plan.steps.some(({ next }) => next === row.id);
  return words.say(isLast ? "texts.order.why.last" : "texts.order.why.place");
};

/** Why a row comes before the next one of its group. */
const stepText = (telling: Telling, { by, next }: Step): string => {
  const { words } = telling.scene;
  const other = namedIn(telling, next);
  switch (by.kind) {
    case "class":
      return words.say("texts.order.why.class", {
        first: words.say(`texts.class.${by.first}`),
        next: words.say(`texts.class.${by.next}`),
        other,
      });
    case "share":
      return words.say("texts.order.why.share", { ...figures(by), other });
    case "quantity":
      return words.say("texts.order.why.quantity", { other });
    case "touched":
    case "breadth":
    case "tabled":
      return words.say(`texts.order.why.${by.kind}`, { first: by.first, next: by.next, other });
    case "compromise":
    case "dependence":
      return words.say(`texts.order.why.${by.kind}`, { other });
    case "changed":
      return words.say("texts.order.why.changed", { other });
  }
};

const figures = ({ first, next }: Extract<Step["by"], { readonly kind: "share" }>) => ({
  first: first.count,
  ofFirst: first.of,
  next: next.count,
  ofNext: next.of,
});

/** The share of the words that is lost, where a step of its group was decided by it. */
const lostIn = ({ steps }: Plan, row: PlanRow): OrderRow["lost"] => {
  for (const { by, first, next } of steps) {
    if (by.kind !== "share") continue;
    if (first === row.id) return by.first;
    if (next === row.id) return by.next;
  }
  return null;
};

/** "If adopted: 12 and 14 fall; 15 stays." For what is still to be put. */
const consequences = (
  telling: Telling,
  row: PlanRow,
): Pick<OrderRow, "ifAdopted" | "ifRejected"> => {
  const { plan, standings, scene } = telling;
  const isOpen = (standings.get(row.id)?.kind ?? "open") === "open";
  if (!isOpen || !isAmendmentRow(row)) return { ifAdopted: null, ifRejected: null };
  const found = foreseen(plan, standings, row.id);
  const { words } = scene;
  const named = (rows: readonly string[]) =>
    inList(
      words,
      rows.map((id) => namedIn(telling, id)),
    );
  const fallen = fallenRows(found.ifAdopted);
  const gone = fallenRows(found.ifRejected);
  const said = [
    ...(fallen.length === 0
      ? []
      : [words.say("texts.order.fall", { amendments: named(fallen), count: fallen.length })]),
    ...(found.stays.length === 0
      ? []
      : [
          words.say("texts.order.stay", {
            amendments: named(found.stays),
            count: found.stays.length,
          }),
        ]),
  ];
  const rejected = { amendments: named(gone), count: gone.length };
  return {
    ifAdopted: said.length === 0 ? null : said.join(" "),
    ifRejected: gone.length === 0 ? null : words.say("texts.order.fallRejected", rejected),
  };
};

const isAmendmentRow = (row: PlanRow): row is AmendmentRow & { readonly id: string } =>
  row.kind === "amendment" || row.kind === "subAmendment";

const fallenRows = (all: readonly Consequence[]): readonly string[] =>
  all.filter(({ standing }) => standing.kind === "fallen").map(({ row }) => row);
