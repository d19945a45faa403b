import {
  type ActType,
  currentEdition,
  documentLanguages,
  lawKinds,
  lawStages,
  type onLaws,
  readingOutcomes,
  readingsIn,
} from "@hemicycle/engine";
import { ownNames } from "../../messages/index.ts";
import { titleOfLaw } from "../model/laws.ts";
import { draftTitle } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";
import { choice, type FormField, field, number, type Option, rows } from "./form-fields.ts";
import { nextId } from "./ids.ts";

/** Acts of the life of a model law and of the plan of them. */
export type LawType = Extract<ActType, (typeof onLaws)[number] | "LinkDraft">;

type Fixed = Readonly<Record<string, unknown>>;
type Maker = (scene: Scene, fixed: Fixed) => readonly FormField[];

const basis = (): FormField => field("prose", "basis", { label: "secretariat.field.basis" });

const when = (): readonly FormField[] => [
  field("date", "on", { label: "laws.field.on", help: "laws.field.on.help", must: false }),
  field("prose", "source", { label: "laws.field.source", must: false }),
];

const none = ({ words }: Scene): Option => ({ value: "", label: words.say("laws.field.none") });

const bodies = ({ state }: Scene): readonly Option[] =>
  state.bodies.values().map(({ id, name }) => ({ value: id, label: name }));

const kinds = ({ words }: Scene): readonly Option[] =>
  lawKinds.map((value) => ({ value, label: words.say(`laws.kind.${value}`) }));

/** In the language of the assembly's other laws; at first in that of whoever writes. */
const usual = ({ state, words }: Scene): string =>
  state.laws.values().at(-1)?.titles[0]?.language ?? words.language;

const language = (scene: Scene, name: string): FormField =>
  choice(name, "laws.field.language", {
    options: documentLanguages.map((value) => ({ value, label: ownNames[value] })),
    value: usual(scene),
  });

const lawsOf = (scene: Scene): readonly Option[] =>
  scene.state.laws.values().map(({ id }) => ({ value: id, label: titleOfLaw(scene, id) }));

const itemsIn = ({ state }: Scene, fixed: Fixed): readonly Option[] => {
  const plan = state.plans.get(String(fixed["plan"]));
  const items = plan === undefined ? [] : (currentEdition(plan)?.items ?? []);
  return items.map(({ item, title }) => ({ value: item, label: `${item} ${title}` }));
};

const life = {
  ProposeLaw: (scene) => [
    field("id", "law", {
      label: "laws.field.law",
      value: nextId("L", (id) => scene.state.laws.has(id)),
    }),
    choice("kind", "laws.field.kind", { options: kinds(scene) }),
    language(scene, "titles.0.language"),
    field("line", "titles.0.title", { label: "laws.field.title" }),
    choice("lead", "laws.field.lead", { options: bodies(scene) }),
    field("ids", "with", { label: "laws.field.with", must: false }),
    field("line", "author", { label: "laws.field.author" }),
    choice("of", "laws.field.of", { options: [none(scene), ...lawsOf(scene)], must: false }),
    field("id", "part", { label: "laws.field.part", must: false }),
    basis(),
    ...when(),
  ],
  GiveLawText: (scene) => [
    language(scene, "language"),
    field("blocks", "blocks", { label: "laws.field.blocks", help: "laws.field.blocks.help" }),
  ],
  LinkDraft: (scene) => [
    choice("draft", "laws.field.draft", {
      options: (scene.state.session?.drafts.keys() ?? []).map((value) => ({
        value,
        label: draftTitle(scene, value),
      })),
    }),
  ],
  EnterStage: (scene) => [
    choice("stage", "laws.field.stage", {
      options: lawStages.map((value) => ({
        value,
        label: scene.words.say(`event.lawStage.${value}`),
      })),
    }),
    choice("body", "laws.field.body", { options: [none(scene), ...bodies(scene)], must: false }),
    basis(),
    ...when(),
  ],
  RecordReading: (scene, fixed) => {
    const law = scene.state.laws.get(String(fixed["law"]));
    const read = law === undefined ? 0 : readingsIn(law, String(fixed["body"])).length;
    const version = law?.text?.versions.at(-1)?.version.number;
    return [
      { ...number("reading", "laws.field.reading", 20), value: String(read + 1) },
      choice("outcome", "laws.field.outcome", {
        options: readingOutcomes.map((value) => ({
          value,
          label: scene.words.say(`event.readingOutcome.${value}`),
        })),
      }),
      {
        ...number("version", "laws.field.version", 1_000_000),
        ...{ must: false, value: version === undefined ? "" : String(version) },
      },
      basis(),
      ...when(),
    ];
  },
  NumberLaw: () => [field("line", "number", { label: "laws.field.number" }), basis()],
  PublishLaw: () => [
    field("line", "place", { label: "laws.field.place" }),
    field("file", "document", { label: "laws.field.document", must: false }),
    ...when(),
  ],
} satisfies Partial<Record<LawType, Maker>>;

/** What an amendment does with one item; what a change has no use for stays empty. */
const changeColumns = (
  scene: Scene,
  fixed: Parameters<typeof itemsIn>[1],
): readonly FormField[] => [
  choice("change", "laws.field.change", {
    options: (["add", "drop", "merge", "move", "rename"] as const).map((value) => ({
      value,
      label: scene.words.say(`laws.change.${value}`),
    })),
  }),
  field("id", "item", {
    label: "laws.field.item",
    help: "laws.field.item.help",
    value: nextId("I", (id) => itemsIn(scene, fixed).some(({ value }) => value === id)),
  }),
  field("line", "title", { label: "laws.field.changedTitle", must: false }),
  choice("kind", "laws.field.changedKind", {
    options: [none(scene), ...kinds(scene)],
    must: false,
  }),
  { ...number("year", "laws.field.changedYear", 2100), must: false },
  choice("lead", "laws.field.lead", { options: [none(scene), ...bodies(scene)], must: false }),
  choice("into", "laws.field.into", {
    options: [none(scene), ...itemsIn(scene, fixed)],
    must: false,
  }),
];

const planning = {
  AdoptPlan: (scene) => [
    field("id", "plan", {
      label: "laws.field.plan",
      value: nextId("P", (id) => scene.state.plans.has(id)),
    }),
    field("line", "title", { label: "laws.field.title" }),
    number("from", "laws.field.from", 2100),
    number("until", "laws.field.until", 2100),
    rows("items", "laws.field.items", {
      help: "laws.field.items.help",
      columns: [
        number("year", "laws.field.year", 2100),
        field("line", "title", { label: "laws.field.title" }),
        choice("kind", "laws.field.kind", { options: kinds(scene) }),
        choice("lead", "laws.field.lead", {
          options: [none(scene), ...bodies(scene)],
          must: false,
        }),
      ],
      numbered: { name: "item", prefix: "I" },
      pasted: { year: "year", title: "title" },
    }),
    basis(),
    ...when(),
  ],
  AmendPlan: (scene, fixed) => [
    rows("changes", "laws.field.changes", { columns: changeColumns(scene, fixed) }),
    choice("body", "laws.field.amendedBy", {
      options: [{ ...none(scene), label: scene.words.say("laws.plenary") }, ...bodies(scene)],
      must: false,
    }),
    basis(),
    ...when(),
  ],
  LinkPlanItem: (scene, fixed) => [
    choice("item", "laws.field.item", { options: itemsIn(scene, fixed) }),
    choice("law", "laws.field.law", { options: lawsOf(scene) }),
  ],
  ReportProgress: (scene, fixed) => {
    const plan = scene.state.plans.get(String(fixed["plan"]));
    return [
      {
        ...number("edition", "laws.field.edition", plan?.editions.length ?? 1),
        help: "laws.field.edition.help",
        must: false,
      },
    ];
  },
} satisfies Partial<Record<LawType, Maker>>;

/** The fields of each act; the compiler finds the one that was forgotten. */
export const lawMakers: Readonly<Record<LawType, Maker>> = { ...life, ...planning };
