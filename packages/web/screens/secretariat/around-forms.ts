import {
  type aroundLaws,
  commentKinds,
  dispositions,
  expertConclusions,
  type ModelLaw,
  useRelations,
} from "@hemicycle/engine";
import { inOrder, numbersOf, wordsOf } from "@hemicycle/texts";
import type { Key } from "../../messages/index.ts";
import { memberName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { byName } from "../model/search.ts";
import { choice, type FormField, field, number, type Option, several } from "./form-fields.ts";
import { nextId } from "./ids.ts";

/** Acts around model laws: consultations of parliaments, transmission, use in national law. */
export type AroundType = (typeof aroundLaws)[number];

type Fixed = Readonly<Record<string, unknown>>;
type Maker = (scene: Scene, fixed: Fixed) => readonly FormField[];
type FieldKey = Extract<Key, `consult.field.${string}`>;

const label = (name: string): FieldKey =>
  // Every field below has a label under its own name: a test of the catalogues finds one without.
  `consult.field.${name}` as FieldKey;

const ask = (
  kind: "line" | "prose" | "date" | "id" | "pairs",
  name: string,
  more: { readonly must?: boolean; readonly value?: string; readonly as?: string } = {},
): FormField => {
  const { as = name, ...rest } = more;
  return field(kind, name, { label: label(as), ...rest });
};

/** A document: what it is, and its file where there is one. */
const documentFields = (name: string, title: string, must = true): readonly FormField[] => [
  ask("line", `${name}.title`, { as: title, must }),
  field("hash", `${name}.sha256`, { label: "consult.field.file", must: false }),
];

const chosen = (
  name: string,
  options: readonly Option[],
  more: { readonly must?: boolean; readonly value?: string } = {},
): FormField => choice(name, label(name), { options, ...more });

const lawIn = ({ state }: Scene, fixed: Fixed): ModelLaw | undefined => {
  const law = fixed["law"] ?? state.consulting?.rounds.get(String(fixed["consultation"]))?.law;
  return state.laws.get(String(law));
};

const versionField = (scene: Scene, fixed: Fixed): FormField => {
  const last = lawIn(scene, fixed)?.text?.versions.at(-1)?.version.number ?? 1;
  return { ...number("version", "consult.field.version", 1_000_000), value: String(last) };
};

/** Parliaments by name; those of observers and of former members are not asked. */
const parliaments = (scene: Scene): readonly Option[] =>
  scene.state.members
    .values()
    .filter(({ affiliation }) => affiliation !== "observer" && affiliation !== "former")
    .map(({ id }) => ({ value: id, label: memberName(scene, id), name: memberName(scene, id) }))
    .toSorted(byName(scene.words))
    .map(({ value, label: name }) => ({ value, label: name }));

const everyParliament = (scene: Scene): FormField => {
  const options = parliaments(scene);
  const all = several("members", "consult.field.members", options);
  return { ...all, value: options.map(({ value }) => value).join("\n") };
};

const asked = (scene: Scene, members: readonly string[] | undefined): FormField =>
  chosen(
    "member",
    parliaments(scene).filter(({ value }) => members === undefined || members.includes(value)),
  );

const none = ({ words }: Scene): Option => ({ value: "", label: words.say("consult.field.none") });

/** Paragraphs of the version that was sent, with the beginning of their words. */
const places = (scene: Scene, fixed: Fixed): readonly Option[] => {
  const round = scene.state.consulting?.rounds.get(String(fixed["consultation"]));
  const versions = lawIn(scene, fixed)?.text?.versions ?? [];
  const sent = versions.find(({ version }) => version.number === round?.version)?.version;
  const trees = sent?.trees ?? {};
  const tree = trees[scene.words.language] ?? Object.values(trees)[0];
  if (tree === undefined) return [];
  const numbers = numbersOf(tree);
  return inOrder(tree)
    .filter(({ runs }) => runs.length > 0)
    .map(({ id, runs }) => {
      const words = wordsOf(runs);
      const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
      return { value: id, label: `${numbers.get(id) ?? ""} ${short}`.trim() };
    });
};

const bodies = ({ state }: Scene): readonly Option[] =>
  state.bodies.values().map(({ id, name }) => ({ value: id, label: name }));

const relationField = ({ words }: Scene): FormField =>
  chosen(
    "relation",
    useRelations.map((value) => ({ value, label: words.say(`event.useRelation.${value}`) })),
  );

const consultationMakers = {
  RecordExpertOpinion: (scene, fixed) => [
    ask("id", "opinion", {
      value: nextId("X", (id) => scene.state.consulting?.opinions.has(id) === true),
    }),
    versionField(scene, fixed),
    ask("line", "experts"),
    ask("date", "given"),
    chosen(
      "conclusion",
      expertConclusions.map((value) => ({
        value,
        label: scene.words.say(`consult.conclusion.${value}`),
      })),
    ),
    ...documentFields("document", "document"),
    ask("prose", "note", { must: false }),
  ],
  OpenConsultation: (scene, fixed) => [
    ask("id", "consultation", {
      value: nextId("R", (id) => scene.state.consulting?.rounds.has(id) === true),
    }),
    versionField(scene, fixed),
    everyParliament(scene),
    ...documentFields("document", "letter"),
    ask("date", "sent"),
    field("date", "until", { label: "consult.field.until", help: "consult.field.until.help" }),
  ],
  SubmitComment: (scene, fixed) => [
    ask("id", "comment", {
      value: nextId("K", (id) => scene.state.consulting?.comments.has(id) === true),
    }),
    asked(scene, scene.state.consulting?.rounds.get(String(fixed["consultation"]))?.members),
    chosen(
      "kind",
      commentKinds.map((value) => ({
        value,
        label: scene.words.say(`event.commentKind.${value}`),
      })),
    ),
    chosen("block", [none(scene), ...places(scene, fixed)], { must: false }),
    ask("prose", "quotation", { must: false }),
    ask("prose", "text", { must: false }),
    ...documentFields("document", "letter", false),
    // The day is for whoever enters letters of all; a parliament comments for itself, and today.
    ...("member" in fixed ? [] : [ask("date", "received", { must: false })]),
  ],
  WithdrawComment: () => [ask("prose", "reason"), ...documentFields("document", "letter", false)],
  DisposeOfComment: (scene) => [
    chosen(
      "disposition",
      dispositions.map((value) => ({
        value,
        label: scene.words.say(`event.commentFate.${value}`),
      })),
    ),
    ask("prose", "reason"),
    chosen("amendment", [none(scene), ...amendmentOptions(scene)], { must: false }),
    { ...number("version", "consult.field.version", 1_000_000), must: false },
    chosen("body", [none(scene), ...bodies(scene)], { must: false }),
  ],
  CloseConsultation: () => [ask("prose", "basis")],
} satisfies Partial<Record<AroundType, Maker>>;

const amendmentOptions = ({ state }: Scene): readonly Option[] =>
  (state.session?.amending.amendments.keys() ?? []).map((id) => ({ value: id, label: id }));

const useMakers = {
  TransmitLaw: (scene) => [
    ask("id", "transmission", {
      value: nextId("T", (id) => scene.state.nationalUse?.transmissions.has(id) === true),
    }),
    everyParliament(scene),
    ...documentFields("document", "letter"),
    ask("date", "sent"),
  ],
  AcknowledgeTransmission: () => [
    ask("date", "received"),
    ...documentFields("document", "letter", false),
  ],
  RecordUse: (scene) => [
    ask("id", "use", {
      value: nextId("U", (id) => scene.state.nationalUse?.rows.has(id) === true),
    }),
    asked(scene, undefined),
    relationField(scene),
    ask("line", "national.title", { as: "nationalTitle", must: false }),
    ask("line", "national.number", { as: "nationalNumber", must: false }),
    ask("date", "national.date", { as: "nationalDate", must: false }),
    ask("line", "national.address", { as: "nationalAddress", must: false }),
    field("pairs", "articles", {
      label: "consult.field.articles",
      help: "consult.field.articles.help",
      must: false,
    }),
    ask("line", "saidBy"),
    ...documentFields("evidence.0", "evidence"),
    ask("prose", "note", { must: false }),
  ],
  VerifyUse: () => [ask("prose", "basis")],
  DisputeUse: (scene) => [
    ask("line", "holder"),
    relationField(scene),
    ask("prose", "reason"),
    ...documentFields("document", "document", false),
  ],
} satisfies Partial<Record<AroundType, Maker>>;

/** The fields of each act; the compiler finds the one that was forgotten. */
export const aroundMakers: Readonly<Record<AroundType, Maker>> = {
  ...consultationMakers,
  ...useMakers,
};
