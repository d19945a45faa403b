import { type ActType, bodyKinds, termKinds } from "@hemicycle/engine";
import { speakerParts } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { byName } from "../model/search.ts";
import { choice, type FormField, field, type Option } from "./form-fields.ts";
import { nextId } from "./ids.ts";

/** Acts that keep the bodies beside the plenary. */
export type BodyType = Extract<
  ActType,
  "EstablishBody" | "NameToBody" | "EndTermInBody" | "RecordGroup"
>;

type Maker = (scene: Scene) => readonly FormField[];

const basis = (): FormField => field("prose", "basis", { label: "secretariat.field.basis" });

/** The fields of each act; the compiler finds the one that was forgotten. */
export const bodyMakers: Readonly<Record<BodyType, Maker>> = {
  EstablishBody: ({ state, words }) => [
    field("id", "body", {
      label: "secretariat.field.body",
      value: nextId("C", (id) => state.bodies.has(id)),
    }),
    choice("kind", "secretariat.field.bodyKind", {
      options: bodyKinds
        .filter((kind) => kind !== "plenary")
        .map((value) => ({ value, label: words.say(`body.kind.${value}`) })),
    }),
    field("line", "name", { label: "secretariat.field.name" }),
    basis(),
  ],
  NameToBody: (scene) => [
    choice("person", "secretariat.field.person.named", { options: people(scene) }),
    choice("as", "secretariat.field.as", {
      options: termKinds.map((value) => ({ value, label: scene.words.say(`body.term.${value}`) })),
    }),
    field("date", "from", { label: "secretariat.field.since", must: false }),
    field("date", "until", { label: "secretariat.field.until", must: false }),
    basis(),
  ],
  EndTermInBody: () => [basis()],
  RecordGroup: ({ state }) => [
    field("id", "group", {
      label: "secretariat.field.group",
      value: nextId("G", (id) => state.groups.has(id)),
    }),
    field("line", "name", { label: "secretariat.field.name" }),
    field("ids", "members", {
      label: "secretariat.field.groupMembers",
      help: "secretariat.field.groupMembers.help",
    }),
    field("prose", "source", { label: "secretariat.field.source" }),
  ],
};

/** Persons who can be named, by whom they speak for. */
const people = ({ state, words }: Scene): readonly Option[] =>
  state.people
    .values()
    .filter(({ mandateEnded }) => !mandateEnded)
    .map(({ id, name }) => {
      const { delegation, person } = speakerParts({ state, words }, id);
      return { value: id, label: person ? `${delegation}: ${person}` : name, name: delegation };
    })
    .toSorted(byName(words))
    .map(({ value, label }) => ({ value, label }));
