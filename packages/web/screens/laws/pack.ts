import {
  answering,
  historyOf,
  isAdopted,
  type ModelLaw,
  progressOf,
  type Said,
  type State,
  sessionAhead,
  stageOf,
} from "@hemicycle/engine";
import type { Report, ReportPiece } from "@hemicycle/texts";
import { stageName, titleOfLaw } from "../model/laws.ts";
import { memberName } from "../model/names.ts";
import { byName } from "../model/search.ts";
import type { Desk } from "../secretariat/desk.ts";
import { dayText, viewsOn } from "./around.ts";
import { councilRows } from "./council-rows.ts";
import { dispositionRows } from "./dispositions.ts";
import { countsOf, wholeText } from "./use-rows.ts";

/** A part of the pack: what it is about, and what stands under it. */
export interface PackSection {
  readonly id: string;
  readonly heading: string;
  /** Said in the place of rows where there are none, or above them. */
  readonly words: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Pack {
  readonly title: string;
  readonly sections: readonly PackSection[];
}

const section = (
  id: string,
  heading: string,
  more: Partial<Pick<PackSection, "words" | "heads" | "rows">>,
): PackSection => ({ id, heading, words: [], heads: [], rows: [], ...more });

/** The agenda of the session ahead, as it was agreed; else what is on that of the session. */
const agendaItems = (
  state: State,
): readonly { readonly item: string; readonly title: string }[] => {
  const ahead = sessionAhead(state)?.id;
  const agreed = ahead === undefined ? undefined : state.agendas.get(ahead)?.items;
  if (agreed !== undefined) return agreed;
  return (state.session?.items.values() ?? []).map(({ id: item, title }) => ({ item, title }));
};

const agenda = ({ scene: { words }, state }: Desk): PackSection => {
  const items = agendaItems(state);
  return section("agenda", words.say("council.pack.agenda"), {
    words: items.length === 0 ? [words.say("council.pack.agenda.none")] : [],
    heads: [words.say("consult.col.number"), words.say("council.pack.item")],
    rows: items.map(({ item, title }) => [item, title]),
  });
};

const objectionsText = (desk: Desk, law: ModelLaw): string => {
  const { words } = desk.scene;
  const [view] = viewsOn(desk, law.id);
  if (view === undefined) return words.say("council.consultation.none");
  return words.say("consult.objections", { count: view.openObjections.length });
};

const nextText = (desk: Desk, law: ModelLaw): string => {
  const { words } = desk.scene;
  const next = councilRows(desk).find((row) => row.law.id === law.id)?.next ?? [];
  const possible = next.filter(({ reasons }) => reasons.length === 0);
  return words.list(possible.map(({ name }) => name));
};

const laws = (desk: Desk): PackSection => {
  const { words } = desk.scene;
  const all = desk.state.laws.values();
  return section("laws", words.say("council.pack.laws"), {
    words: all.length === 0 ? [words.say("council.pack.laws.none")] : [],
    heads: (["law", "stage", "objections", "next"] as const).map((column) =>
      words.say(`council.col.${column}`),
    ),
    rows: all.map((law) => [
      titleOfLaw(desk.scene, law.id),
      `${stageName(desk.scene, stageOf(law).stage)}, ${dayText(desk, stageOf(law).day)}`,
      objectionsText(desk, law),
      nextText(desk, law),
    ]),
  });
};

/** Progress is always told against the baseline and against the plan as it is now. */
const plans = ({ scene: { words }, state }: Desk): PackSection => {
  const all = state.plans.values();
  return section("plans", words.say("council.pack.plans"), {
    words: all.length === 0 ? [words.say("council.pack.plans.none")] : [],
    heads: [
      words.say("council.pack.plan.col"),
      words.say("council.pack.plan.col.baseline"),
      words.say("council.pack.plan.col.current"),
    ],
    rows: all.map((plan) => {
      const progress = progressOf(state, plan);
      if (progress === undefined) return [plan.title];
      return [
        plan.title,
        words.say("council.pack.plan.baseline", { ...progress.baseline }),
        words.say("council.pack.plan.current", { ...progress.current }),
      ];
    }),
  });
};

/** The dispositions of the last consultation on each law that is not adopted yet. */
const dispositions = (desk: Desk): readonly PackSection[] => {
  const { scene, state } = desk;
  const { words } = scene;
  return state.laws
    .values()
    .filter(({ id }) => !isAdopted(state, id))
    .flatMap(({ id }) => {
      const [view] = viewsOn(desk, id);
      if (view === undefined) return [];
      const rows = dispositionRows(scene, view.round.id);
      const heading = words.say("council.pack.dispositions", { law: titleOfLaw(scene, id) });
      return [
        section(`dispositions-${id}`, heading, {
          words: rows.length === 0 ? [words.say("consult.table.empty")] : [],
          heads: (["parliament", "place", "kind", "comment", "disposition", "reason"] as const).map(
            (column) => words.say(`consult.col.${column}`),
          ),
          rows: rows.map(({ comment, member, place, kind, fateText, reason }) => [
            ...[member, place, kind, comment.text ?? "", fateText, reason],
          ]),
        }),
      ];
    });
};

const use = ({ scene }: Desk): PackSection =>
  section("use", scene.words.say("council.pack.use"), {
    words: [scene.words.say("use.reading"), wholeText(scene)],
    heads: [scene.words.say("use.criteria"), scene.words.say("use.counted")],
    rows: countsOf(scene).map(({ criterion, text }) => [
      scene.words.say(`use.criterion.${criterion}`),
      text,
    ]),
  });

const saidText = ({ words }: Desk["scene"], said: Said | null): string =>
  said === null ? "-" : words.say(`event.periodKind.${said.kind}`);

const byTheirNames = (scene: Desk["scene"]): readonly string[] =>
  scene.state.members
    .keys()
    .map((id) => ({ id, name: memberName(scene, id) }))
    .toSorted(byName(scene.words))
    .map(({ id }) => id);

/** What each member is and was; readings that are disputed stand below each other. */
const members = ({ scene, state }: Desk): PackSection => {
  const { words } = scene;
  return section("members", words.say("council.pack.members"), {
    heads: [
      words.say("consult.col.parliament"),
      words.say("council.pack.members.col"),
      words.say("council.pack.members.since"),
    ],
    rows: byTheirNames(scene).flatMap((id) =>
      historyOf(state, id).flatMap((period) =>
        answering(period).map(({ said, heldBy }) => [
          memberName(scene, id),
          heldBy === null ? saidText(scene, said) : `${saidText(scene, said)} (${heldBy})`,
          said === null ? "" : [said.from, said.until].filter((day) => day !== null).join(" – "),
        ]),
      ),
    ),
  });
};

/** The papers for a meeting of the Council, made of the registers as they are now. */
export const packOf = (desk: Desk): Pack => ({
  title: desk.scene.words.say("council.pack"),
  sections: [
    agenda(desk),
    laws(desk),
    plans(desk),
    ...dispositions(desk),
    use(desk),
    members(desk),
  ],
});

/** The pack as a report for Word. */
export const reportOf = (pack: Pack, language: string, asOf: string): Report => ({
  language,
  pieces: [
    { kind: "title", words: pack.title },
    { kind: "paragraph", words: asOf },
    ...pack.sections.flatMap(({ heading, words, heads, rows }): readonly ReportPiece[] => [
      { kind: "heading", words: heading },
      ...words.map((text): ReportPiece => ({ kind: "paragraph", words: text })),
      ...(rows.length === 0 ? [] : [{ kind: "table" as const, heads, rows }]),
    ]),
  ],
});
