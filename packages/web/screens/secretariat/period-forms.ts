import { type ActType, type Period, periodKinds, periodsOf } from "@hemicycle/engine";
import type { Scene } from "../model/scene.ts";
import { choice, type FormField, field, type Option } from "./form-fields.ts";
import { nextId } from "./ids.ts";

/** Acts that keep what a member has been over time. */
export type PeriodType = Extract<
  ActType,
  "EnterPeriod" | "CorrectPeriod" | "DisputePeriod" | "WorkByContention"
>;

type Fixed = Readonly<Record<string, unknown>>;
type Maker = (scene: Scene, fixed: Fixed) => readonly FormField[];

const kinds = ({ words }: Scene): readonly Option[] =>
  periodKinds.map((value) => ({ value, label: words.say(`event.periodKind.${value}`) }));

const ofMember = ({ state }: Scene, fixed: Fixed): readonly Period[] =>
  periodsOf(state, String(fixed["member"] ?? ""));

const fixedPeriod = (scene: Scene, fixed: Fixed): Period | undefined =>
  ofMember(scene, fixed).find(({ id }) => id === fixed["period"]);

/** What is held of the period, by who holds it. */
const contentions = (scene: Scene, fixed: Fixed): readonly Option[] =>
  (fixedPeriod(scene, fixed)?.contentions ?? []).map(({ id, heldBy }) => ({
    value: id,
    label: heldBy === null ? id : `${id}: ${heldBy}`,
  }));

const days = (must: boolean): readonly FormField[] => [
  field("line", "from", {
    label: "secretariat.field.begins",
    help: "secretariat.field.begins.help",
    must,
  }),
  field("line", "until", { label: "secretariat.field.until.out", must: false }),
  field("line", "notice", { label: "secretariat.field.notice", must: false }),
];

const basis = (): FormField => field("prose", "basis", { label: "secretariat.field.basis" });

/** The fields of each act; the compiler finds the one that was forgotten. */
export const periodMakers: Readonly<Record<PeriodType, Maker>> = {
  EnterPeriod: (scene, fixed) => [
    field("id", "period", {
      label: "secretariat.field.period",
      value: nextId("P", (id) => ofMember(scene, fixed).some((one) => one.id === id)),
    }),
    choice("kind", "secretariat.field.periodKind", { options: kinds(scene) }),
    ...days(true),
    field("line", "instrument", { label: "secretariat.field.instrument", must: false }),
    basis(),
    field("line", "heldBy", { label: "secretariat.field.heldBy", must: false }),
  ],
  CorrectPeriod: (scene, fixed) => [
    choice("contention", "secretariat.field.contention", { options: contentions(scene, fixed) }),
    choice("kind", "secretariat.field.periodKind", { options: kinds(scene) }),
    ...days(true),
    basis(),
    field("prose", "reason", { label: "secretariat.field.reason" }),
  ],
  DisputePeriod: (scene, fixed) => [
    field("id", "contention", {
      label: "secretariat.field.contentionNew",
      value: nextId("C", (id) => contentions(scene, fixed).some(({ value }) => value === id)),
    }),
    choice("kind", "secretariat.field.periodKind", {
      must: false,
      options: [{ value: "", label: scene.words.say("secretariat.field.never") }, ...kinds(scene)],
    }),
    ...days(false),
    basis(),
    field("line", "heldBy", { label: "secretariat.field.heldBy" }),
  ],
  WorkByContention: (scene, fixed) => [
    choice("contention", "secretariat.field.contention", { options: contentions(scene, fixed) }),
    field("prose", "reason", { label: "secretariat.field.reason" }),
  ],
};
