import {
  type ActType,
  affiliations,
  capacities,
  compositions,
  itemKinds,
  type Office,
  offices,
  sexes,
} from "@hemicycle/engine";
import { itemKindName, officeName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { type AroundType, aroundMakers } from "./around-forms.ts";
import { type BodyType, bodyMakers } from "./body-forms.ts";
import { choice, type FormField, field, number, type Option } from "./form-fields.ts";
import { nextId, nextPersonId } from "./ids.ts";
import { type LawType, lawMakers } from "./law-forms.ts";
import { type PeriodType, periodMakers } from "./period-forms.ts";
import { conveningFields, type PreparationType, preparationMakers } from "./preparation-forms.ts";

export type { FormField, Option, Written } from "./form-fields.ts";

/** The acts for which the secretariat fills something in. */
export type FormType = Extract<
  ActType,
  | "AdmitMember"
  | "ChangeAffiliation"
  | "InviteObserver"
  | "RecordPopulation"
  | "RecordArrears"
  | "AllowVote"
  | "RecordComposition"
  | "SetValue"
  | "RegisterPerson"
  | "AssignOffice"
  | "EndOffice"
  | "EndMandate"
  | "RevokeCard"
  | "RevokeCredential"
  | "ConveneSession"
  | PreparationType
  | PeriodType
  | AroundType
  | LawType
  | BodyType
  | "PlaceItem"
  | "DepositDraft"
  | "ReportPresence"
  | "AccreditDelegation"
  | "PublishVoteTable"
  | "AnnounceQuorum"
  | "UndoImport"
>;

/** An act that is asked for, with what of it is fixed already. */
export interface Wanted {
  readonly type: FormType;
  readonly fixed: Readonly<Record<string, unknown>>;
}

export const wanted = (type: FormType, fixed: Wanted["fixed"] = {}): Wanted => ({ type, fixed });

type Maker = (scene: Scene, fixed: Wanted["fixed"]) => readonly FormField[];

const basis = () => [field("prose", "basis", { label: "secretariat.field.basis" })];
const reason = () => [field("prose", "reason", { label: "secretariat.field.reason" })];
const nothing = () => [];

/** The fields of each act; the compiler finds the one that was forgotten. */
const makers: Readonly<Record<FormType, Maker>> = {
  AdmitMember: (scene) => [
    field("id", "member", {
      label: "secretariat.field.member",
      help: "secretariat.field.member.help",
    }),
    field("line", "name", { label: "secretariat.field.memberName" }),
    choice("affiliation", "secretariat.field.affiliation", {
      options: affiliationOptions(scene, ["member", "associate"]),
    }),
    field("date", "from", { label: "secretariat.field.since", must: false }),
  ],
  ChangeAffiliation: (scene) => [
    choice("affiliation", "secretariat.field.affiliation", {
      options: affiliationOptions(scene, affiliations),
    }),
    field("date", "from", { label: "secretariat.field.since" }),
    ...basis(),
  ],
  InviteObserver: () => [
    field("id", "member", {
      label: "secretariat.field.member",
      help: "secretariat.field.member.help",
    }),
    field("line", "name", { label: "secretariat.field.memberName" }),
    field("prose", "decision", { label: "secretariat.field.decision" }),
  ],
  RecordPopulation: () => [
    number("inhabitants", "secretariat.field.inhabitants", 3_000_000_000),
    field("date", "asOf", { label: "secretariat.field.asOf" }),
    field("line", "source", { label: "secretariat.field.source" }),
  ],
  RecordArrears: () => [number("years", "secretariat.field.years", 1_000_000)],
  AllowVote: () => [field("prose", "decision", { label: "secretariat.field.decision" })],
  RecordComposition: ({ words }) => [
    field("id", "session", { label: "secretariat.field.session" }),
    choice("composition", "secretariat.field.composition", {
      options: compositions.map((value) => ({
        value,
        label: words.say(`secretariat.composition.${value}`),
      })),
    }),
  ],
  SetValue: (scene) => [
    field("line", "value", {
      label: "secretariat.field.value",
      value: unsetValue(scene),
      help: "secretariat.field.value.help",
    }),
    number("number", "secretariat.field.number", 1_000_000),
    field("prose", "source", { label: "secretariat.field.source" }),
  ],
  RegisterPerson: (scene, fixed) => personFields(scene, fixed),
  AssignOffice: (scene) => [
    choice("office", "secretariat.field.office", { options: officeOptions(scene) }),
    ...basis(),
  ],
  EndOffice: basis,
  EndMandate: basis,
  RevokeCard: reason,
  RevokeCredential: reason,
  ConveneSession: conveningFields,
  ...preparationMakers,
  ...aroundMakers,
  ...lawMakers,
  ...bodyMakers,
  ...periodMakers,
  PlaceItem: (scene) => [
    field("id", "item", {
      label: "secretariat.field.item",
      value: nextId("I", (id) => scene.state.session?.items.has(id) === true),
    }),
    field("line", "title", { label: "secretariat.field.title" }),
    choice("kind", "secretariat.field.kind", {
      options: itemKinds
        .filter((kind) => kind !== "emergency")
        .map((value) => ({ value, label: itemKindName(scene, value) })),
    }),
  ],
  DepositDraft: (scene) => [
    field("id", "draft", {
      label: "secretariat.field.draft",
      value: nextId("D", (id) => scene.state.session?.drafts.has(id) === true),
    }),
    field("line", "title", { label: "secretariat.field.title" }),
    field("ids", "parts", {
      label: "secretariat.field.parts",
      must: false,
      help: "secretariat.field.parts.help",
    }),
    field("ids", "subjects", {
      label: "secretariat.field.subjects",
      must: false,
      help: "secretariat.field.subjects.help",
    }),
    field("file", "document", {
      label: "secretariat.field.document",
      must: false,
      help: "secretariat.field.document.help",
    }),
  ],
  ReportPresence: () => [
    number("delegations", "secretariat.field.delegations", 1_000_000),
    field("prose", "source", { label: "secretariat.field.counted" }),
  ],
  AccreditDelegation: nothing,
  PublishVoteTable: nothing,
  AnnounceQuorum: nothing,
  UndoImport: nothing,
};

const personFields = (scene: Scene, fixed: Wanted["fixed"]): readonly FormField[] => {
  const { words, state } = scene;
  const member = typeof fixed["member"] === "string" ? fixed["member"] : null;
  const none = { value: "", label: words.say("secretariat.field.unknown") };
  return [
    field("id", "person", {
      label: "secretariat.field.person",
      value: nextPersonId(state, member),
    }),
    field("line", "name", { label: "secretariat.field.name" }),
    choice("capacity", "secretariat.field.capacity", {
      value: member === null ? "official" : "delegate",
      options: capacities.map((value) => ({
        value,
        label: words.say(`secretariat.capacity.${value}`),
      })),
    }),
    choice("sex", "secretariat.field.sex", {
      must: false,
      options: [
        none,
        ...sexes.map((value) => ({ value, label: words.say(`secretariat.sex.${value}`) })),
      ],
    }),
    field("truth", "parliamentarian", { label: "secretariat.field.parliamentarian", must: false }),
  ];
};

/** The chair is held by whoever takes it. */
const officeOptions = (scene: Scene): readonly Option[] =>
  offices
    .filter((office) => office !== "chair")
    .map((value: Office) => ({ value, label: officeName(scene, value) }));

const affiliationOptions = (
  { words }: Scene,
  given: readonly (typeof affiliations)[number][],
): readonly Option[] =>
  given.map((value) => ({ value, label: words.say(`secretariat.affiliation.${value}`) }));

/** A value of which the rulebook says that nobody has fixed it, and that is not set here yet. */
const unsetValue = ({ edition, state }: Scene): string =>
  edition.clauses.find(
    (clause) =>
      clause.kind === "value" && clause.status === "unset" && !state.values.has(clause.id),
  )?.id ?? "";

/** The fields of an act, in the order in which they are asked for; none where nothing is left. */
export const fieldsFor = (scene: Scene, { type, fixed }: Wanted): readonly FormField[] =>
  makers[type](scene, fixed).filter(({ name }) => !(name in fixed));
